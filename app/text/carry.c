/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Follows ranges of a text through the pieces of an offset map. */
#include "text/carry.h"

#include <string.h>

/* Bytes that may have come in between two pieces of a range, at least. */
#define GAP_MIN 256
/* The sort of pieces that the joining of maps makes. */
#define SORT_CHANGED 1

struct _YtCarry
{
  GArray *in_a; /* YtSegment with a length in A, in the order of A */
};

/* Image: a piece of B that came from a range. */
typedef struct
{
  gsize start;
  gsize end;
} Image;

static int
compare_from (gconstpointer a,
              gconstpointer b)
{
  const YtSegment *x = a, *y = b;

  return x->from < y->from ? -1 : x->from > y->from;
}

static int
compare_images (gconstpointer a,
                gconstpointer b)
{
  const Image *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

YtCarry *
yt_carry_new (const YtOffsetMap *map)
{
  YtCarry *self = g_new0 (YtCarry, 1);
  gboolean ordered = TRUE;
  gsize last = 0;

  self->in_a = g_array_sized_new (FALSE, FALSE, sizeof (YtSegment), yt_offset_map_length (map));
  for (guint i = 0; i < yt_offset_map_length (map); i++)
    {
      const YtSegment *segment = yt_offset_map_get (map, i);

      if (segment->from_len == 0)
        continue;
      ordered = ordered && segment->from >= last;
      last = segment->from;
      g_array_append_vals (self->in_a, segment, 1);
    }
  if (!ordered)
    g_array_sort (self->in_a, compare_from);
  return self;
}

void
yt_carry_free (YtCarry *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->in_a);
  g_free (self);
}

/* The first segment that ends behind a place; their number when there is none. */
static guint
first_behind (const YtCarry *self,
              gsize          at)
{
  guint low = 0, high = self->in_a->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const YtSegment *segment = &g_array_index (self->in_a, YtSegment, middle);

      if (segment->from + segment->from_len <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* What became of the part of a segment that lies in a range; FALSE for nothing. */
static gboolean
image_of (const YtSegment *segment,
          gsize            start,
          gsize            end,
          Image           *image)
{
  gsize low = MAX (segment->from, start), high = MIN (segment->from + segment->from_len, end);

  if (segment->to_len == 0 || low >= high)
    return FALSE;
  if (segment->sort == 0)
    {
      *image = (Image) { segment->to + (low - segment->from), segment->to + (high - segment->from) };
      return TRUE;
    }
  *image = (Image) { segment->to, segment->to + segment->to_len };
  return high - low == segment->from_len;
}

/* The pieces that lie together and have the most of the range; returns their bytes. */
static gsize
greatest_cluster (GArray *images,
                  gsize   gap_max,
                  gsize  *to_start,
                  gsize  *to_end)
{
  gsize most = 0;

  g_array_sort (images, compare_images);
  for (guint i = 0; i < images->len;)
    {
      Image whole = g_array_index (images, Image, i);
      gsize kept = 0;

      for (; i < images->len; i++)
        {
          const Image *image = &g_array_index (images, Image, i);

          if (image->start > whole.end + gap_max)
            break;
          kept += image->end - image->start;
          whole.end = MAX (whole.end, image->end);
        }
      if (kept > most)
        {
          most = kept;
          *to_start = whole.start;
          *to_end = whole.end;
        }
    }
  return most;
}

YtCarried
yt_carry_range (const YtCarry *self,
                gsize          start,
                gsize          end,
                gsize         *to_start,
                gsize         *to_end)
{
  g_autoptr(GArray) images = NULL;
  guint i = first_behind (self, start);
  const YtSegment *segment;
  gsize kept;

  *to_start = *to_end = yt_carry_place (self, start);
  if (i == self->in_a->len)
    return YT_CARRIED_GONE;
  segment = &g_array_index (self->in_a, YtSegment, i);
  if (segment->sort == 0 && segment->from <= start && end <= segment->from + segment->from_len)
    {
      *to_start = segment->to + (start - segment->from);
      *to_end = *to_start + (end - start);
      return YT_CARRIED_SAME;
    }
  images = g_array_new (FALSE, FALSE, sizeof (Image));
  for (; i < self->in_a->len; i++)
    {
      Image image;

      segment = &g_array_index (self->in_a, YtSegment, i);
      if (segment->from >= end)
        break;
      if (image_of (segment, start, end, &image))
        g_array_append_val (images, image);
    }
  kept = greatest_cluster (images, MAX (GAP_MIN, 2 * (end - start)), to_start, to_end);
  return kept * 2 >= end - start ? YT_CARRIED_CHANGED : YT_CARRIED_GONE;
}

gsize
yt_carry_place (const YtCarry *self,
                gsize          at)
{
  guint i = first_behind (self, at);
  const YtSegment *segment;

  if (i < self->in_a->len)
    {
      segment = &g_array_index (self->in_a, YtSegment, i);
      if (segment->from <= at)
        return segment->sort == 0 ? segment->to + (at - segment->from) : segment->to;
    }
  if (i == 0)
    return 0;
  segment = &g_array_index (self->in_a, YtSegment, i - 1);
  return segment->to + segment->to_len;
}

static int
compare_features (gconstpointer a,
                  gconstpointer b)
{
  const YtFeature *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

GArray *
yt_carry_features (const YtCarry *self,
                   const GArray  *features)
{
  g_autoptr(YtReading) carried = yt_reading_new ();
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (YtFeature));

  for (guint i = 0; i < features->len; i++)
    {
      YtFeature feature = g_array_index (features, YtFeature, i);
      gsize start, end;

      if (feature.start == feature.end)
        start = end = yt_carry_place (self, feature.start);
      else
        yt_carry_range (self, feature.start, feature.end, &start, &end);
      if (start == end && feature.start < feature.end)
        continue;
      feature.start = start;
      feature.end = end;
      g_array_append_val (found, feature);
    }
  /* Merge sort: those that start together keep their order. */
  g_array_sort (found, compare_features);
  for (guint i = 0; i < found->len; i++)
    {
      const YtFeature *feature = &g_array_index (found, YtFeature, i);

      yt_reading_add (carried, feature->sort, feature->level, feature->start, feature->end, feature->label);
    }
  return g_array_ref (carried->features);
}

YtOffsetMap *
yt_carry_splice (gsize           len,
                 const YtSplice *splice)
{
  YtOffsetMap *map = yt_offset_map_new ();
  gsize behind = splice->at + splice->removed_len;

  yt_offset_map_add (map, 0, splice->at, 0, splice->at, 0);
  yt_offset_map_add (map, splice->at, splice->removed_len, splice->at, splice->inserted_len, SORT_CHANGED);
  yt_offset_map_add (map, behind, len - behind, splice->at + splice->inserted_len, len - behind, 0);
  return map;
}

YtOffsetMap *
yt_carry_invert (const YtOffsetMap *map)
{
  g_autoptr(YtCarry) carry = yt_carry_new (map);
  YtOffsetMap *inverse = yt_offset_map_new ();

  for (guint i = 0; i < carry->in_a->len; i++)
    {
      const YtSegment *segment = &g_array_index (carry->in_a, YtSegment, i);

      yt_offset_map_add (inverse, segment->to, segment->to_len, segment->from, segment->from_len, segment->sort);
    }
  return inverse;
}

/* The first segment whose piece of B ends behind a place. */
static guint
first_in_b (const YtOffsetMap *map,
            gsize              at)
{
  guint low = 0, high = yt_offset_map_length (map);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const YtSegment *segment = yt_offset_map_get (map, middle);

      if (segment->to + segment->to_len <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* A piece that is the same in B and C, told in A. */
static void
compose_same (YtOffsetMap       *joined,
              const YtOffsetMap *first,
              const YtSegment   *second)
{
  gsize at = second->from, end = second->from + second->from_len, to = second->to;

  for (guint i = first_in_b (first, at); at < end; i++)
    {
      const YtSegment *segment = i < yt_offset_map_length (first) ? yt_offset_map_get (first, i) : NULL;
      gsize piece_start = segment != NULL ? segment->to : end;
      gsize inside, n;

      if (segment != NULL && segment->to_len == 0)
        continue;
      if (piece_start > at)
        {
          /* B has this and A has not. */
          n = MIN (piece_start, end) - at;
          yt_offset_map_add (joined, 0, 0, to, n, SORT_CHANGED);
          at += n;
          to += n;
        }
      if (at == end)
        break;
      inside = at - segment->to;
      n = MIN (segment->to_len - inside, end - at);
      if (segment->sort == 0)
        yt_offset_map_add (joined, segment->from + inside, n, to, n, 0);
      else
        yt_offset_map_add (joined, segment->from, inside == 0 ? segment->from_len : 0, to, n, segment->sort);
      at += n;
      to += n;
    }
}

/* A piece that C has otherwise than B: told of what lies in one piece in A. */
static void
compose_changed (YtOffsetMap       *joined,
                 const YtOffsetMap *first,
                 const YtSegment   *second)
{
  gsize end = second->from + second->from_len;
  gsize from = 0, from_end = 0;
  gboolean found = FALSE;

  for (guint i = first_in_b (first, second->from); i < yt_offset_map_length (first) && second->from_len > 0; i++)
    {
      const YtSegment *segment = yt_offset_map_get (first, i);
      gsize low, high;

      if (segment->to >= end)
        break;
      if (segment->to_len == 0 || segment->from_len == 0)
        continue;
      low = segment->from;
      high = segment->from + segment->from_len;
      if (segment->sort == 0)
        {
          low += MAX (segment->to, second->from) - segment->to;
          high -= segment->to + segment->to_len - MIN (segment->to + segment->to_len, end);
        }
      else if (segment->to < second->from || segment->to + segment->to_len > end)
        {
          /* It is told where the rest of it is. */
          continue;
        }
      if (found && low != from_end)
        break;
      if (!found)
        from = low;
      from_end = high;
      found = TRUE;
    }
  yt_offset_map_add (joined, from, from_end - from, second->to, second->to_len, second->sort);
}

YtOffsetMap *
yt_carry_compose (const YtOffsetMap *first,
                  const YtOffsetMap *second)
{
  YtOffsetMap *joined = yt_offset_map_new ();

  for (guint i = 0; i < yt_offset_map_length (second); i++)
    {
      const YtSegment *segment = yt_offset_map_get (second, i);

      if (segment->sort == 0)
        compose_same (joined, first, segment);
      else
        compose_changed (joined, first, segment);
    }
  return joined;
}

char *
yt_carry_to_text (const YtOffsetMap *map)
{
  static const char digits[] = "0123456789abcdef";
  g_autoptr(GBytes) bytes = yt_offset_map_pack (map);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  char *text = g_malloc (size * 2 + 1);

  for (gsize i = 0; i < size; i++)
    {
      text[2 * i] = digits[data[i] >> 4];
      text[2 * i + 1] = digits[data[i] & 15];
    }
  text[size * 2] = '\0';
  return text;
}

YtOffsetMap *
yt_carry_from_text (const char *text,
                    gsize       from_len,
                    gsize       to_len)
{
  gsize size = strlen (text) / 2;
  g_autofree guint8 *data = g_malloc (size + 1);
  g_autoptr(GBytes) bytes = NULL;

  for (gsize i = 0; i < size; i++)
    {
      int high = g_ascii_xdigit_value (text[2 * i]), low = g_ascii_xdigit_value (text[2 * i + 1]);

      if (high < 0 || low < 0)
        return NULL;
      data[i] = (guint8) (high << 4 | low);
    }
  bytes = g_bytes_new_take (g_steal_pointer (&data), size);
  return yt_offset_map_unpack (bytes, from_len, to_len);
}
