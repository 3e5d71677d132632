/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what a question is told from the options of a command. */
#include "cli/wish.h"

#include <glib/gi18n.h>

#include "cli/kinds.h"
#include "model/entry.h"
#include "text/edtf.h"

#define STEPS_MOST 6

/* A day out of an option; @last: of a date that means several, the last one. */
static gboolean
read_day (YtCall     *call,
          const char *option,
          gboolean    last,
          gint64     *day)
{
  const char *text = yt_call_value (call, option);
  g_autoptr(GError) error = NULL;
  gint64 first_day, last_day;
  YtEdtf date;

  if (text == NULL)
    return TRUE;
  if (!yt_edtf_parse (text, &date, &error))
    {
      g_autofree char *why = yt_failure_tell (error, yt_call_translate);

      yt_call_misuse (call, "%s", why);
      return FALSE;
    }
  yt_edtf_bounds (&date, &first_day, &last_day);
  *day = last ? last_day : first_day;
  return TRUE;
}

static gboolean
read_kind (YtCall     *call,
           const char *option,
           YtKind     *kind)
{
  const char *id = yt_call_value (call, option);

  return id == NULL || yt_kinds_read (call, id, kind);
}

/* One of some words; @place: (optional): which one. */
static gboolean
read_word (YtCall        *call,
           const char    *option,
           const YtWord  *words,
           const char   **word,
           guint         *place)
{
  const char *id = yt_call_value (call, option);

  if (id == NULL)
    return TRUE;
  for (guint i = 0; words[i].id != NULL; i++)
    {
      if (!g_str_equal (words[i].id, id))
        continue;
      if (word != NULL)
        *word = words[i].id;
      if (place != NULL)
        *place = i;
      return TRUE;
    }
  yt_call_misuse (call, _("“%s” cannot be used with --%s."), id, option);
  return FALSE;
}

static gboolean
read_link (YtCall      *call,
           const char **link)
{
  const char *id = yt_call_value (call, "link");

  *link = id;
  if (id == NULL || yt_link_type (id) != NULL || g_str_equal (id, YT_CROSSING_WITHIN) || g_str_equal (id, YT_CROSSING_PARTY))
    return TRUE;
  yt_call_misuse (call, _("“%s” is not a type of links."), id);
  return FALSE;
}

gboolean
yt_wish_read (YtCall *call,
              YtWish *wish)
{
  YtCrossing *crossing = &wish->crossing;
  guint order = crossing->order;

  if (!read_kind (call, "rows", &crossing->rows) || !read_kind (call, "columns", &crossing->columns) ||
      !read_link (call, &crossing->link) || !read_word (call, "voice", yt_voices, &crossing->voice, NULL) ||
      !read_word (call, "standing", yt_standings, &crossing->standing, NULL) ||
      !read_word (call, "order", yt_crossing_orders, NULL, &order) || !read_day (call, "from", FALSE, &crossing->since) ||
      !read_day (call, "to", TRUE, &crossing->until) || !yt_call_number (call, "steps", wish->steps, &wish->steps))
    return FALSE;
  crossing->order = (YtCrossingOrder) order;
  crossing->notes = yt_call_has (call, "notes");
  wish->steps = CLAMP (wish->steps, 1, STEPS_MOST);
  return TRUE;
}

gboolean
yt_wish_find_entry (YtCall     *call,
                    const char *text,
                    gint64     *entry)
{
  *entry = yt_entry_find (call->dossier, text);
  if (*entry == 0)
    yt_call_missing (call, text);
  return *entry != 0;
}
