/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places of one text in another. */
#include "text/offset-map.h"

/* Packed: this number, then five varints a segment; the places as differences from where the last one ended. */
#define PACKED_VERSION 1

struct _YtOffsetMap
{
  GArray *segments;   /* YtSegment, in the order of B */
  GArray *in_a;       /* guint, the same in the order of A; NULL until asked for */
};

static const YtSegment *
segment_at (const YtOffsetMap *self,
            guint              index)
{
  return &g_array_index (self->segments, YtSegment, index);
}

static int
compare_in_a (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const YtOffsetMap *self = data;
  guint left = *(const guint *) a, right = *(const guint *) b;
  const YtSegment *x = segment_at (self, left), *y = segment_at (self, right);

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  /* An empty piece stands before what begins at the same place. */
  if ((x->from_len == 0) != (y->from_len == 0))
    return x->from_len == 0 ? -1 : 1;
  return left < right ? -1 : left > right;
}

static GArray *
order_in_a (const YtOffsetMap *self)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->segments->len);

  for (guint i = 0; i < self->segments->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_in_a, (gpointer) self);
  return order;
}

/* The last segment that begins at a place or before it, in either order; -1 when there is none. */
static int
last_before (const YtOffsetMap *self,
             const GArray      *order,
             gsize              at)
{
  int low = 0, high = (int) self->segments->len;

  while (low < high)
    {
      int middle = low + (high - low) / 2;
      const YtSegment *segment =
        segment_at (self, order != NULL ? g_array_index (order, guint, middle) : (guint) middle);

      if ((order != NULL ? segment->from : segment->to) <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low - 1;
}

/* Where a place of one side is on the other. */
static gboolean
carry (gsize  at,
       gsize  from,
       gsize  from_len,
       gsize  to,
       gsize  to_len,
       guint  sort,
       gsize *out)
{
  gsize inside = at - from;

  if (inside == 0 || (sort == 0 && inside < from_len))
    {
      *out = to + inside;
      return sort == 0 && from_len > 0;
    }
  *out = inside < from_len ? to : to + to_len;
  return sort == 0 && inside == from_len;
}

static void
pack_number (GByteArray *bytes,
             guint64     number)
{
  guint8 byte;

  for (; number >= 0x80; number >>= 7)
    {
      byte = (guint8) (number | 0x80);
      g_byte_array_append (bytes, &byte, 1);
    }
  byte = (guint8) number;
  g_byte_array_append (bytes, &byte, 1);
}

/* Small numbers of either sign as small numbers without one. */
static guint64
fold_sign (gint64 number)
{
  return ((guint64) number << 1) ^ (guint64) (number >> 63);
}

static gint64
unfold_sign (guint64 number)
{
  return (gint64) (number >> 1) ^ -(gint64) (number & 1);
}

static gboolean
unpack_number (const guint8 **at,
               const guint8  *end,
               guint64       *number)
{
  *number = 0;
  for (guint shift = 0; shift < 63 && *at < end; shift += 7)
    {
      guint8 byte = *(*at)++;

      *number |= (guint64) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return TRUE;
    }
  return FALSE;
}

/* Whether no two pieces of A lie over each other, and none reaches beyond the end. */
static gboolean
fits_a (const YtOffsetMap *self,
        gsize              from_len)
{
  gsize end = 0;

  for (guint i = 0; i < self->in_a->len; i++)
    {
      const YtSegment *segment = segment_at (self, g_array_index (self->in_a, guint, i));

      if (segment->from_len == 0)
        continue;
      if (segment->from < end)
        return FALSE;
      end = segment->from + segment->from_len;
    }
  return end <= from_len;
}

YtOffsetMap *
yt_offset_map_new (void)
{
  YtOffsetMap *self = g_new0 (YtOffsetMap, 1);

  self->segments = g_array_new (FALSE, FALSE, sizeof (YtSegment));
  return self;
}

void
yt_offset_map_free (YtOffsetMap *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->segments);
  g_clear_pointer (&self->in_a, g_array_unref);
  g_free (self);
}

void
yt_offset_map_add (YtOffsetMap *self,
                   gsize        from,
                   gsize        from_len,
                   gsize        to,
                   gsize        to_len,
                   guint        sort)
{
  YtSegment segment = { from, from_len, to, to_len, sort };

  g_return_if_fail (sort != 0 || from_len == to_len);
  if (from_len == 0 && to_len == 0)
    return;
  if (self->segments->len > 0)
    {
      YtSegment *last = &g_array_index (self->segments, YtSegment, self->segments->len - 1);

      g_return_if_fail (to >= last->to + last->to_len);
      if (sort == 0 && last->sort == 0 && last->from + last->from_len == from && last->to + last->to_len == to)
        {
          last->from_len += from_len;
          last->to_len += to_len;
          return;
        }
    }
  g_clear_pointer (&self->in_a, g_array_unref);
  g_array_append_val (self->segments, segment);
}

guint
yt_offset_map_length (const YtOffsetMap *self)
{
  return self->segments->len;
}

const YtSegment *
yt_offset_map_get (const YtOffsetMap *self,
                   guint              index)
{
  return segment_at (self, index);
}

gboolean
yt_offset_map_forward (const YtOffsetMap *self,
                       gsize              at,
                       gsize             *to)
{
  const YtSegment *segment;
  int found;

  /* The order in A is worked out once, however often it is asked for. */
  if (self->in_a == NULL)
    ((YtOffsetMap *) self)->in_a = order_in_a (self);
  found = last_before (self, self->in_a, at);
  *to = 0;
  if (found < 0)
    return FALSE;
  segment = segment_at (self, g_array_index (self->in_a, guint, found));
  return carry (at, segment->from, segment->from_len, segment->to, segment->to_len, segment->sort, to);
}

gboolean
yt_offset_map_back (const YtOffsetMap *self,
                    gsize              at,
                    gsize             *from)
{
  const YtSegment *segment;
  int found = last_before (self, NULL, at);

  *from = 0;
  if (found < 0)
    return FALSE;
  segment = segment_at (self, (guint) found);
  return carry (at, segment->to, segment->to_len, segment->from, segment->from_len, segment->sort, from);
}

GBytes *
yt_offset_map_pack (const YtOffsetMap *self)
{
  GByteArray *bytes = g_byte_array_new ();
  gsize from = 0, to = 0;

  pack_number (bytes, PACKED_VERSION);
  pack_number (bytes, self->segments->len);
  for (guint i = 0; i < self->segments->len; i++)
    {
      const YtSegment *segment = segment_at (self, i);

      pack_number (bytes, fold_sign ((gint64) (segment->from - from)));
      pack_number (bytes, segment->from_len);
      pack_number (bytes, segment->to - to);
      pack_number (bytes, segment->to_len);
      pack_number (bytes, segment->sort);
      from = segment->from + segment->from_len;
      to = segment->to + segment->to_len;
    }
  return g_byte_array_free_to_bytes (bytes);
}

YtOffsetMap *
yt_offset_map_unpack (GBytes *bytes,
                      gsize   from_len,
                      gsize   to_len)
{
  g_autoptr(YtOffsetMap) self = yt_offset_map_new ();
  gsize size, from = 0, to = 0;
  const guint8 *at = g_bytes_get_data (bytes, &size);
  const guint8 *end = at + size;
  guint64 version, count;

  if (!unpack_number (&at, end, &version) || version != PACKED_VERSION || !unpack_number (&at, end, &count))
    return NULL;
  for (guint64 i = 0; i < count; i++)
    {
      guint64 step, length, gap, room, sort;
      YtSegment segment;

      if (!unpack_number (&at, end, &step) || !unpack_number (&at, end, &length) || !unpack_number (&at, end, &gap) ||
          !unpack_number (&at, end, &room) || !unpack_number (&at, end, &sort))
        return NULL;
      segment.from = (gsize) ((gint64) from + unfold_sign (step));
      segment.to = to + gap;
      if (segment.from > from_len || length > from_len - segment.from || gap > to_len || segment.to > to_len ||
          room > to_len - segment.to || sort > G_MAXUINT || (sort == 0 && length != room))
        return NULL;
      segment.from_len = length;
      segment.to_len = room;
      segment.sort = (guint) sort;
      g_array_append_val (self->segments, segment);
      from = segment.from + segment.from_len;
      to = segment.to + segment.to_len;
    }
  self->in_a = order_in_a (self);
  return at == end && fits_a (self, from_len) ? g_steal_pointer (&self) : NULL;
}
