/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sorts marks by their starts and keeps, for each, how far those before it reach. */
#include "panes/reader-marks.h"

struct _YtReaderMarks
{
  GArray *marks; /* of YtReaderMark */
  gsize *reach;  /* the farthest end of the marks up to here */
  YtReaderKnow know;
  gpointer data;
};

static int
compare (gconstpointer first,
         gconstpointer second)
{
  const YtReaderMark *a = first;
  const YtReaderMark *b = second;

  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->end != b->end)
    return a->end > b->end ? -1 : 1;
  return a->id < b->id ? -1 : a->id > b->id;
}

static gboolean
is_sorted (GArray *marks)
{
  for (guint i = 1; i < marks->len; i++)
    {
      if (compare (&g_array_index (marks, YtReaderMark, i - 1), &g_array_index (marks, YtReaderMark, i)) > 0)
        return FALSE;
    }
  return TRUE;
}

static void
reckon_reach (YtReaderMarks *self)
{
  gsize reach = 0;

  self->reach = g_renew (gsize, self->reach, self->marks->len + 1);
  for (guint i = 0; i < self->marks->len; i++)
    {
      reach = MAX (reach, g_array_index (self->marks, YtReaderMark, i).end);
      self->reach[i] = reach;
    }
}

YtReaderMarks *
yt_reader_marks_new (GArray *marks)
{
  YtReaderMarks *self = g_new0 (YtReaderMarks, 1);

  self->marks = marks != NULL ? marks : g_array_new (FALSE, FALSE, sizeof (YtReaderMark));
  if (!is_sorted (self->marks))
    g_array_sort (self->marks, compare);
  reckon_reach (self);
  return self;
}

void
yt_reader_marks_free (YtReaderMarks *self)
{
  g_array_unref (self->marks);
  g_free (self->reach);
  g_free (self);
}

void
yt_reader_marks_set_know (YtReaderMarks *self,
                          YtReaderKnow   know,
                          gpointer       data)
{
  self->know = know;
  self->data = data;
}

static guint
index_of (const YtReaderMarks *self,
          gint64               id)
{
  for (guint i = 0; id != 0 && i < self->marks->len; i++)
    {
      if (g_array_index (self->marks, YtReaderMark, i).id == id)
        return i;
    }
  return G_MAXUINT;
}

void
yt_reader_marks_remove (YtReaderMarks *self,
                        gint64         id)
{
  guint index = index_of (self, id);

  if (index == G_MAXUINT)
    return;
  g_array_remove_index (self->marks, index);
  reckon_reach (self);
}

void
yt_reader_marks_put (YtReaderMarks *self,
                     gint64         id,
                     gsize          start,
                     gsize          end)
{
  YtReaderMark mark = { .id = id, .start = start, .end = end };
  guint old = index_of (self, id);
  guint low = 0;
  guint high;

  if (old != G_MAXUINT)
    g_array_remove_index (self->marks, old);
  high = self->marks->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (compare (&g_array_index (self->marks, YtReaderMark, middle), &mark) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  g_array_insert_val (self->marks, low, mark);
  reckon_reach (self);
}

guint
yt_reader_marks_length (const YtReaderMarks *self)
{
  return self->marks->len;
}

const YtReaderMark *
yt_reader_marks_get (const YtReaderMarks *self,
                     guint                index)
{
  YtReaderMark *mark = &g_array_index (self->marks, YtReaderMark, index);

  if (!mark->known && self->know != NULL)
    self->know (mark, self->data);
  mark->known = TRUE;
  return mark;
}

const YtReaderMark *
yt_reader_marks_find (const YtReaderMarks *self,
                      gint64               id)
{
  guint index = index_of (self, id);

  return index != G_MAXUINT ? yt_reader_marks_get (self, index) : NULL;
}

void
yt_reader_marks_within (const YtReaderMarks *self,
                        gsize                start,
                        gsize                end,
                        guint               *from,
                        guint               *to)
{
  guint low = 0;
  guint high = self->marks->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->reach[middle] <= start)
        low = middle + 1;
      else
        high = middle;
    }
  *from = low;
  high = self->marks->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->marks, YtReaderMark, middle).start < end)
        low = middle + 1;
      else
        high = middle;
    }
  *to = low;
}

static gboolean
is_shorter (const YtReaderMark *a,
            const YtReaderMark *b)
{
  gsize first = a->end - a->start;
  gsize second = b->end - b->start;

  return first < second || (first == second && a->id < b->id);
}

const YtReaderMark *
yt_reader_marks_at (const YtReaderMarks *self,
                    gsize                place,
                    gint64               id)
{
  const YtReaderMark *before = yt_reader_marks_find (self, id);
  const YtReaderMark *first = NULL;
  const YtReaderMark *next = NULL;
  guint from, to;

  yt_reader_marks_within (self, place, place + 1, &from, &to);
  for (guint i = from; i < to; i++)
    {
      const YtReaderMark *mark = yt_reader_marks_get (self, i);

      if (mark->start > place || mark->end <= place)
        continue;
      if (first == NULL || is_shorter (mark, first))
        first = mark;
      if (before != NULL && before->start <= place && place < before->end && is_shorter (before, mark) &&
          (next == NULL || is_shorter (mark, next)))
        next = mark;
    }
  return next != NULL ? next : first;
}
