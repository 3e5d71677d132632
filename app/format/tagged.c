/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes through tagged lines, joins those that were broken, and puts values where the format's table says. */
#include "format/tagged.h"

#include <string.h>

typedef struct
{
  YtReferences *references;
  const YtTaggedFormat *format;
  YtReference *record; /* NULL between records */
  char *tag;           /* of the value that is collected; NULL for none */
  GString *value;
  guint value_line;
  gboolean stray_told;
  gboolean full;
} Reader;

static void
put_type (Reader     *self,
          const char *value)
{
  for (const YtTypeRow *row = self->format->types; row->theirs != NULL; row++)
    {
      if (g_ascii_strncasecmp (row->theirs, value, strlen (row->theirs)) != 0)
        continue;
      yt_reference_set (self->record, YT_REFERENCE_TYPE, row->ours);
      return;
    }
  yt_reference_set (self->record, YT_REFERENCE_TYPE, "document");
}

/* Older records of CNKI part Chinese names by commas: 谢昕,王小增 */
static gboolean
has_han_commas (const char *text)
{
  g_auto(GStrv) pieces = g_strsplit (text, ",", YT_NAMES_MAX);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      if (!yt_text_is_han (pieces[i]))
        return FALSE;
    }
  return strchr (text, ';') == NULL;
}

static void
put_names (YtReference     *record,
           YtReferencePart  part,
           const char      *value)
{
  g_autoptr(GString) text = g_string_new (value);
  g_auto(GStrv) names = NULL;

  g_string_replace (text, "；", ";", 0);
  g_string_replace (text, "%A", ";", 0); /* CNKI puts several tags into one line */
  if (has_han_commas (text->str))
    g_string_replace (text, ",", ";", 0);
  names = g_strsplit (text->str, ";", YT_NAMES_MAX);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = yt_name_from_given_first (g_strstrip (names[i]));

      yt_reference_add_name (record, part, name);
    }
}

static void
put (Reader         *self,
     const YtTagRow *row,
     const char     *value)
{
  YtReference *record = self->record;
  const char *before = yt_reference_get (record, row->part);

  switch (row->use)
    {
    case YT_TAG_NAME:
      yt_reference_add_name (record, row->part, value);
      break;
    case YT_TAG_GIVEN_FIRST:
      put_names (record, row->part, value);
      break;
    case YT_TAG_DATE:
      yt_references_put_date (self->references, record, row->part, value, self->value_line);
      break;
    case YT_TAG_PAGES:
      yt_reference_put_pages (record, value);
      break;
    case YT_TAG_END:
      if (*before != '\0' && strcmp (before, value) != 0 && strchr (before, '-') == NULL)
        {
          g_autofree char *pages = g_strdup_printf ("%s-%s", before, value);

          yt_reference_set (record, row->part, pages);
        }
      break;
    case YT_TAG_SERIAL:
      yt_reference_put_serial (record, value);
      break;
    case YT_TAG_DEGREE:
      yt_reference_put_degree (record, value);
      break;
    case YT_TAG_LANGUAGE:
      yt_reference_put_language (record, value);
      break;
    case YT_TAG_TYPE:
      put_type (self, value);
      break;
    case YT_TAG_SET:
    default:
      if (*before == '\0')
        yt_reference_set (record, row->part, value);
      break;
    }
}

/* The value is whole: another tag follows, or nothing. */
static void
flush (Reader *self)
{
  const char *value = g_strstrip (self->value->str);

  for (const YtTagRow *row = self->format->tags; self->tag != NULL && self->record != NULL && row->tag != NULL; row++)
    {
      if (*value != '\0' && strcmp (row->tag, self->tag) == 0)
        put (self, row, value);
    }
  g_clear_pointer (&self->tag, g_free);
  g_string_truncate (self->value, 0);
}

static void
end_record (Reader *self)
{
  flush (self);
  if (self->record == NULL)
    return;
  if (self->format->finish != NULL)
    self->format->finish (self->record);
  self->full = !yt_references_add (self->references, g_steal_pointer (&self->record));
  self->stray_told = FALSE;
}

static void
on_tag (Reader     *self,
        const char *tag,
        const char *value,
        guint       line)
{
  g_autofree char *word = g_strdup_printf (" %s ", tag);

  flush (self);
  if (strstr (self->format->starts, word) != NULL)
    {
      end_record (self);
      self->record = yt_reference_new ();
      self->record->line = line;
    }
  if (g_strcmp0 (self->format->ends, tag) == 0)
    {
      end_record (self);
      return;
    }
  if (self->record == NULL)
    {
      if (!self->stray_told)
        yt_references_trouble (self->references, line, N_("%s, line %s: “%s” stands outside of a record; it was left out."), value);
      self->stray_told = TRUE;
      return;
    }
  self->tag = g_strdup (tag);
  self->value_line = line;
  g_string_append (self->value, value);
}

static void
on_line (Reader *self,
         char   *line,
         guint   number)
{
  const char *tag;
  const char *value;
  gsize length;

  if (self->format->split (line, &tag, &length, &value))
    {
      g_autofree char *name = g_strndup (tag, length);

      on_tag (self, name, value, number);
      return;
    }
  g_strstrip (line);
  if (*line == '\0')
    return;
  if (self->tag == NULL)
    {
      if (!self->stray_told)
        yt_references_trouble (self->references, number, N_("%s, line %s: “%s” begins with no tag; it was left out."), line);
      self->stray_told = TRUE;
      return;
    }
  /* A long value goes on in the next line. */
  if (self->value->len + strlen (line) < YT_REFERENCES_VALUE_MAX)
    g_string_append_printf (self->value, "%s%s", yt_text_is_han (line) ? "" : " ", line);
}

void
yt_tagged_read (YtReferences         *references,
                const YtTaggedFormat *format)
{
  Reader self = { references, format, NULL, NULL, g_string_new (NULL), 0, FALSE, FALSE };
  char *p = references->text;

  for (guint number = 1; p != NULL && !self.full; number++)
    {
      char *end = strchr (p, '\n');

      if (end != NULL)
        *end = '\0';
      on_line (&self, p, number);
      p = end != NULL ? end + 1 : NULL;
    }
  end_record (&self);
  g_string_free (self.value, TRUE);
}

gboolean
yt_tagged_sniff (const char           *text,
                 const YtTaggedFormat *format)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", 40);
  guint tagged = 0;

  for (guint i = 0; lines[i] != NULL && i < 39; i++)
    {
      const char *tag;
      const char *value;
      gsize length;

      if (*g_strstrip (lines[i]) == '\0' || !format->split (lines[i], &tag, &length, &value))
        continue;
      if (tagged == 0)
        {
          g_autofree char *word = g_strdup_printf (" %.*s ", (int) length, tag);

          if (strstr (format->starts, word) == NULL)
            return FALSE;
        }
      if (++tagged >= 3)
        return TRUE;
    }
  return FALSE;
}
