/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes features down and reads them again, whatever was done to them meanwhile. */
#include "text/feature-lines.h"

#include <string.h>

static const char *const words[] = {
  [YT_FEATURE_PAGE] = "page",           [YT_FEATURE_HEADING] = "heading",
  [YT_FEATURE_NOTE_MARK] = "note-mark", [YT_FEATURE_NOTE] = "note",
  [YT_FEATURE_BOX] = "box",             [YT_FEATURE_LOST] = "lost",
  [YT_FEATURE_QUOTE] = "quote",         [YT_FEATURE_ITEM] = "item",
  [YT_FEATURE_TABLE] = "table",
};

char *
yt_features_to_text (const GArray *features)
{
  GString *text = g_string_new (NULL);
  gsize last = 0;

  for (guint i = 0; i < features->len; i++)
    {
      const YtFeature *feature = &g_array_index (features, YtFeature, i);
      g_autofree char *label = g_strdup (feature->label);

      g_string_append_printf (text, "%d %u %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT " %s\n", (int) feature->sort, feature->level,
                              feature->start - last, feature->end - feature->start, g_strdelimit (label, "\n\r", ' '));
      last = feature->start;
    }
  return g_string_free (text, FALSE);
}

static gboolean
read_number (const char **at,
             guint64     *number)
{
  char *end;

  if (!g_ascii_isdigit (**at))
    return FALSE;
  *number = g_ascii_strtoull (*at, &end, 10);
  if (*end != ' ')
    return FALSE;
  *at = end + 1;
  return TRUE;
}

/* Whether a place is the beginning of a character, or the end of the text. */
static gboolean
is_border (const char *text,
           gsize       at)
{
  return ((guchar) text[at] & 0xc0) != 0x80;
}

GArray *
yt_features_from_text (const char *text,
                       const char *document)
{
  g_autoptr(YtReading) reading = yt_reading_new ();
  gsize size = strlen (document);
  gsize start = 0;

  while (*text != '\0')
    {
      const char *end = strchr (text, '\n');
      guint64 sort, level, gap, length;
      g_autofree char *label = NULL;

      if (end == NULL || !read_number (&text, &sort) || !read_number (&text, &level) || !read_number (&text, &gap) ||
          !read_number (&text, &length) || text > end || gap > size - start)
        break;
      start += gap;
      label = g_strndup (text, (gsize) (end - text));
      if (length <= size - start && is_border (document, start) && is_border (document, start + length))
        yt_reading_add (reading, (YtFeatureSort) MIN (sort, 0xffff), (guint) MIN (level, 0xffff), start, start + length, label);
      text = end + 1;
    }
  return g_array_ref (reading->features);
}

const char *
yt_feature_word (YtFeatureSort sort)
{
  return (guint) sort < G_N_ELEMENTS (words) ? words[sort] : NULL;
}

YtFeatureSort
yt_feature_from_word (const char *word)
{
  for (guint i = YT_FEATURE_PAGE; i < G_N_ELEMENTS (words); i++)
    {
      if (g_strcmp0 (words[i], word) == 0)
        return (YtFeatureSort) i;
    }
  return (YtFeatureSort) 0;
}
