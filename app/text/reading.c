/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as it was read. */
#include "text/reading.h"

static void
clear_feature (gpointer data)
{
  g_free (((YtFeature *) data)->label);
}

/* Where the first feature stands that starts behind a place. */
static guint
first_behind (const YtReading *self,
              gsize            at)
{
  guint low = 0, high = self->features->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->features, YtFeature, middle).start <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

YtReading *
yt_reading_new (void)
{
  YtReading *self = g_new0 (YtReading, 1);

  self->text = g_string_new (NULL);
  self->features = g_array_new (FALSE, FALSE, sizeof (YtFeature));
  g_array_set_clear_func (self->features, clear_feature);
  self->title = g_strdup ("");
  self->authors = g_strdup ("");
  self->date = g_strdup ("");
  self->address = g_strdup ("");
  self->language = g_strdup ("");
  self->media_type = g_strdup ("");
  self->encoding = g_strdup ("");
  return self;
}

void
yt_reading_free (YtReading *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->features);
  g_free (self->title);
  g_free (self->authors);
  g_free (self->date);
  g_free (self->address);
  g_free (self->language);
  g_free (self->media_type);
  g_free (self->encoding);
  g_free (self);
}

void
yt_reading_say (char       **field,
                const char  *value)
{
  char *copy = g_strdup (value != NULL ? value : "");

  g_free (*field);
  *field = copy;
}

void
yt_reading_add (YtReading     *self,
                YtFeatureSort  sort,
                guint          level,
                gsize          start,
                gsize          end,
                const char    *label)
{
  YtFeature feature = {
    .sort = sort,
    .level = level,
    .start = start,
    .end = MAX (start, end),
    .label = g_strdup (label != NULL ? label : ""),
  };

  g_array_insert_val (self->features, first_behind (self, start), feature);
}

/* The mark in the running text that a note belongs to. */
static const YtFeature *
mark_of (const YtReading *self,
         const YtFeature *note)
{
  for (guint i = 0; i < self->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (self->features, YtFeature, i);

      if (feature->start >= note->start)
        return NULL;
      if (feature->sort == YT_FEATURE_NOTE_MARK && g_str_equal (feature->label, note->label))
        return feature;
    }
  return NULL;
}

const char *
yt_reading_page (const YtReading *self,
                 gsize            at)
{
  for (guint i = first_behind (self, at); i > 0; i--)
    {
      const YtFeature *feature = &g_array_index (self->features, YtFeature, i - 1);
      const YtFeature *mark = NULL;

      if (feature->sort == YT_FEATURE_PAGE)
        return feature->label;
      if (feature->sort == YT_FEATURE_NOTE && at < feature->end)
        mark = mark_of (self, feature);
      if (mark != NULL)
        return yt_reading_page (self, mark->start);
    }
  return NULL;
}
