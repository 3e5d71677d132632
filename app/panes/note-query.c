/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Turns what was typed above the list of notes into a filter. */
#include "panes/note-query.h"

#include <string.h>

#include "text/day.h"
#include "text/edtf.h"

static const char query_key[] = "yt-note-query";

static void
query_free (gpointer data)
{
  YtNoteQuery *query = data;

  g_free (query->words);
  g_free (query->tag);
  g_free (query->language);
  g_free (query->since);
  g_free (query->until);
  g_free (query);
}

YtNoteQuery *
yt_note_query (YtDesk *desk)
{
  YtNoteQuery *query = g_object_get_data (G_OBJECT (desk), query_key);

  if (query == NULL)
    {
      query = g_new0 (YtNoteQuery, 1);
      yt_note_query_clear (query);
      g_object_set_data_full (G_OBJECT (desk), query_key, query, query_free);
    }
  return query;
}

void
yt_note_query_set (char       **member,
                   const char  *text)
{
  char *copy = g_strdup (text != NULL ? text : "");

  g_free (*member);
  *member = copy;
}

void
yt_note_query_clear (YtNoteQuery *self)
{
  yt_note_query_set (&self->words, NULL);
  yt_note_query_set (&self->tag, NULL);
  yt_note_query_set (&self->language, NULL);
  yt_note_query_set (&self->since, NULL);
  yt_note_query_set (&self->until, NULL);
  self->kind = YT_KIND_NONE;
}

gboolean
yt_note_query_is_empty (const YtNoteQuery *self)
{
  return *self->words == '\0' && *self->tag == '\0' && *self->language == '\0' && *self->since == '\0' &&
         *self->until == '\0' && self->kind == YT_KIND_NONE;
}

/* Midnight before @day, in milliseconds; 0 where the calendar ends. */
static gint64
start_of_day (gint64 day)
{
  g_autoptr(GDateTime) time = NULL;
  gint64 year;
  int month, day_of_month;

  yt_day_to_date (day, &year, &month, &day_of_month);
  if (year < 1 || year > 9999)
    return 0;
  time = g_date_time_new_local ((int) year, month, day_of_month, 0, 0, 0);
  return time != NULL ? g_date_time_to_unix (time) * 1000 : 0;
}

static const char *
or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

void
yt_note_query_filter (const YtNoteQuery *self,
                      YtNoteFilter      *filter)
{
  YtEdtf date;
  gint64 first, last;

  *filter = (YtNoteFilter) {
    .tag = or_null (self->tag),
    .kind = self->kind,
    .language = or_null (self->language),
    .words = or_null (self->words),
  };
  if (yt_edtf_parse (self->since, &date, NULL))
    {
      yt_edtf_bounds (&date, &first, NULL);
      if (first != G_MININT64)
        filter->since = start_of_day (first);
    }
  if (yt_edtf_parse (self->until, &date, NULL))
    {
      yt_edtf_bounds (&date, NULL, &last);
      if (last != G_MAXINT64)
        filter->until = start_of_day (last + 1) - 1;
    }
}

/* Brackets keep an OR together; what has brackets of its own is left as it is. */
char *
yt_note_query_words (const YtNoteQuery *self)
{
  g_autofree char *bare = g_strstrip (g_strdup (self->words));
  GString *words;

  if (*bare == '\0')
    return NULL;
  words = g_string_new (NULL);
  g_string_printf (words, strpbrk (bare, "()") == NULL ? "(%s) kind:note" : "%s kind:note", bare);
  if (*self->tag != '\0')
    g_string_append_printf (words, " tag:\"%s\"", self->tag);
  if (*self->language != '\0')
    g_string_append_printf (words, " lang:%s", self->language);
  if (yt_edtf_parse (self->since, NULL, NULL) || yt_edtf_parse (self->until, NULL, NULL))
    g_string_append_printf (words, " date:\"%s..%s\"", self->since, self->until);
  return g_string_free (words, FALSE);
}
