/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks features up by their places, in which they are sorted. */
#include "panes/reader-features.h"

static void
clear_feature (gpointer data)
{
  g_free ((char *) ((YtFeature *) data)->label);
}

GArray *
yt_reader_features_copy (GArray *features)
{
  GArray *copy;

  if (features == NULL)
    return NULL;
  copy = g_array_sized_new (FALSE, FALSE, sizeof (YtFeature), features->len);
  g_array_set_clear_func (copy, clear_feature);
  for (guint i = 0; i < features->len; i++)
    {
      YtFeature feature = g_array_index (features, YtFeature, i);

      feature.label = g_strdup (feature.label);
      g_array_append_val (copy, feature);
    }
  return copy;
}

guint
yt_reader_features_from (GArray *features,
                         gsize   place)
{
  guint low = 0;
  guint high = features->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (features, YtFeature, middle).start < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

const char *
yt_reader_features_page (GArray *features,
                         gsize   place)
{
  guint i = features != NULL ? yt_reader_features_from (features, place + 1) : 0;

  while (i > 0)
    {
      const YtFeature *feature = &g_array_index (features, YtFeature, --i);

      if (feature->sort == YT_FEATURE_PAGE)
        return feature->label;
    }
  return NULL;
}

gboolean
yt_reader_features_page_start (GArray     *features,
                               const char *label,
                               gsize      *place)
{
  for (guint i = 0; features != NULL && i < features->len; i++)
    {
      const YtFeature *feature = &g_array_index (features, YtFeature, i);

      if (feature->sort != YT_FEATURE_PAGE || (label != NULL && g_strcmp0 (feature->label, label) != 0))
        continue;
      *place = feature->start;
      return TRUE;
    }
  return FALSE;
}

const char *
yt_reader_features_note_at (GArray *features,
                            gsize   place)
{
  /* Several features may begin at the same place, or before it and reach over it. */
  guint i = features != NULL ? yt_reader_features_from (features, place + 1) : 0;

  for (guint seen = 0; i > 0 && seen < 8; seen++)
    {
      const YtFeature *feature = &g_array_index (features, YtFeature, --i);

      if (feature->sort == YT_FEATURE_NOTE_MARK && feature->start <= place && place < feature->end)
        return feature->label;
    }
  return NULL;
}

/* Keys may begin anew on each page: the next note with the key is the one, else the last one before. */
const YtFeature *
yt_reader_features_note (GArray     *features,
                         const char *key,
                         gsize       place)
{
  const YtFeature *best = NULL;

  for (guint i = 0; features != NULL && i < features->len; i++)
    {
      const YtFeature *feature = &g_array_index (features, YtFeature, i);

      if (feature->sort != YT_FEATURE_NOTE || g_strcmp0 (feature->label, key) != 0)
        continue;
      best = feature;
      if (feature->start >= place)
        break;
    }
  return best;
}
