/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lets the features of documents in, whose places files count in characters. */
#include "format/incoming.h"

#include <string.h>

#include "text/carry.h"
#include "text/feature-lines.h"

gboolean
yt_incoming_number (const YtSpot  *spot,
                    const char    *name,
                    const char    *text,
                    gsize         *number,
                    GError       **error)
{
  gsize length = strspn (text, "0123456789");

  *number = (gsize) g_ascii_strtoull (text, NULL, 10);
  if (length > 0 && length <= 9 && text[length] == '\0')
    return TRUE;
  return yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT,
                             N_("%s, line %s: “%s” is “%s”. Expected a whole number of nine digits at most."), name, text, error);
}

static void
clear_feature (gpointer data)
{
  YtIncomingFeature *self = data;

  g_free (self->sort);
  g_free (self->label);
}

GArray *
yt_incoming_features_new (void)
{
  GArray *features = g_array_new (FALSE, TRUE, sizeof (YtIncomingFeature));

  g_array_set_clear_func (features, clear_feature);
  return features;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const YtIncomingFeature *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* Goes @n characters ahead; FALSE when the text ends before. */
static gboolean
go_ahead (const char **at,
          gsize        n)
{
  for (; n > 0 && **at != '\0'; n--)
    *at = g_utf8_next_char (*at);
  return n == 0;
}

GArray *
yt_incoming_features (const YtSpot  *spot,
                      const GArray  *features,
                      const char    *text,
                      GError       **error)
{
  g_autoptr(GArray) sorted = g_array_new (FALSE, FALSE, sizeof (YtIncomingFeature));
  g_autoptr(YtReading) reading = yt_reading_new ();
  const char *at = text != NULL ? text : "";
  const char *beginning = at;
  gsize n = 0;

  g_array_append_vals (sorted, features->data, features->len);
  g_array_sort (sorted, compare_starts);
  for (guint i = 0; i < sorted->len; i++)
    {
      const YtIncomingFeature *feature = &g_array_index (sorted, YtIncomingFeature, i);
      YtFeatureSort sort = yt_feature_from_word (feature->sort);
      const char *end;

      if ((int) sort == 0)
        {
          yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT, N_("%s, line %s: there is no sort of feature “%s”."),
                              feature->sort != NULL ? feature->sort : "", NULL, error);
          return NULL;
        }
      if (feature->end < feature->start || !go_ahead (&at, feature->start - n) ||
          (end = at, !go_ahead (&end, feature->end - feature->start)))
        {
          yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT, N_("%s, line %s: a feature “%s” reaches beyond the text."),
                              feature->sort, NULL, error);
          return NULL;
        }
      n = feature->start;
      yt_reading_add (reading, sort, (guint) feature->level, (gsize) (at - beginning), (gsize) (end - beginning), feature->label);
    }
  return g_array_ref (reading->features);
}

gboolean
yt_incoming_map (const YtSpot            *spot,
                 const YtIntakeDocument  *document,
                 GError                 **error)
{
  g_autoptr(YtOffsetMap) map = NULL;

  if (document->original == NULL && document->map == NULL)
    return TRUE;
  if (document->original != NULL && document->map != NULL)
    map = yt_carry_from_text (document->map, document->original->text->len, document->text != NULL ? strlen (document->text) : 0);
  return map != NULL || yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT,
                                            N_("%s, line %s: the map of a mended text does not fit the text and its original."),
                                            NULL, NULL, error);
}
