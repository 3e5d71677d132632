/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Selects by units of the language, from the caret outwards, and takes each step back. */
#include "panes/reader-selection.h"

typedef struct
{
  gsize start;
  gsize end;
} Range;

struct _YtReaderSelection
{
  YtReaderText *text; /* not owned */
  GArray *smaller;    /* of Range: what the selection was before it was made larger */
  Range grown;        /* what it was made */
  YtUnit unit;
};

YtReaderSelection *
yt_reader_selection_new (YtReaderText *text)
{
  YtReaderSelection *self = g_new0 (YtReaderSelection, 1);

  self->text = text;
  self->smaller = g_array_new (FALSE, FALSE, sizeof (Range));
  self->unit = YT_UNIT_WORD;
  return self;
}

void
yt_reader_selection_free (YtReaderSelection *self)
{
  g_array_unref (self->smaller);
  g_free (self);
}

static const char *
words_of (YtReaderSelection *self,
          gsize             *size)
{
  const YtReaderLines *lines = yt_reader_text_lines (self->text);

  *size = yt_reader_lines_size (lines);
  return yt_reader_lines_text (lines);
}

static void
select_range (YtReaderSelection *self,
              gsize              start,
              gsize              end)
{
  yt_reader_text_select (self->text, start, end);
  self->grown = (Range) { start, end };
}

void
yt_reader_selection_grow (YtReaderSelection *self)
{
  gsize size;
  const char *words = words_of (self, &size);
  Range before;
  Range range;
  YtUnit unit;

  yt_reader_text_selection (self->text, &before.start, &before.end);
  if (before.start != self->grown.start || before.end != self->grown.end)
    g_array_set_size (self->smaller, 0);
  range = before;
  unit = yt_unit_grow (words, size, &range.start, &range.end);
  if (unit == YT_N_UNITS)
    return;
  g_array_append_val (self->smaller, before);
  self->unit = unit;
  select_range (self, range.start, range.end);
}

void
yt_reader_selection_shrink (YtReaderSelection *self)
{
  Range now;
  Range range;

  yt_reader_text_selection (self->text, &now.start, &now.end);
  if (self->smaller->len == 0 || now.start != self->grown.start || now.end != self->grown.end)
    return;
  range = g_array_index (self->smaller, Range, self->smaller->len - 1);
  g_array_set_size (self->smaller, self->smaller->len - 1);
  self->unit = self->unit > YT_UNIT_WORD ? self->unit - 1 : YT_UNIT_WORD;
  select_range (self, range.start, range.end);
}

void
yt_reader_selection_extend (YtReaderSelection *self,
                            int                step)
{
  gsize size;
  const char *words = words_of (self, &size);
  gsize start, end;

  g_array_set_size (self->smaller, 0);
  if (!yt_reader_text_selection (self->text, &start, &end))
    {
      if (step > 0)
        yt_unit_around (words, size, self->unit, start, &start, &end);
      else
        start = yt_unit_previous (words, size, self->unit, start);
    }
  else if (step > 0)
    end = yt_unit_next (words, size, self->unit, end);
  else
    {
      end = yt_unit_previous (words, size, self->unit, end);
      /* Without the blank or the break before it. */
      if (end > start)
        end = yt_unit_next (words, size, self->unit, yt_unit_previous (words, size, self->unit, end));
    }
  select_range (self, start, MAX (start, end));
}

gboolean
yt_reader_selection_unit (YtReaderSelection *self,
                          gsize              start,
                          gsize              end,
                          YtUnit            *unit)
{
  *unit = self->unit;
  return self->grown.start == start && self->grown.end == end;
}
