/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the clean-up writes. */
#include "text/clean-out.h"

#include <string.h>

struct _YtCleanOut
{
  YtCleanJob *job;
  GString *text;
  YtOffsetMap *map;
  GArray *changes;
  YtReading *reading;
  GArray *places; /* where the cells of the paragraph are written; NULL when nobody asks */
};

YtCleanOut *
yt_clean_out_new (YtCleanJob *job)
{
  YtCleanOut *self = g_new0 (YtCleanOut, 1);

  self->job = job;
  self->reading = job->cleaning->reading;
  self->text = self->reading->text;
  self->map = job->cleaning->map;
  self->changes = job->cleaning->changes;
  return self;
}

void
yt_clean_out_free (YtCleanOut *self)
{
  g_free (self);
}

void
yt_clean_out_copy (YtCleanOut *self,
                   gsize       start,
                   gsize       end,
                   guint       heading)
{
  gsize to = self->text->len;

  g_string_append_len (self->text, self->job->text + start, (gssize) (end - start));
  yt_offset_map_add (self->map, start, end - start, to, end - start, 0);
  if (heading > 0)
    yt_reading_add (self->reading, YT_FEATURE_HEADING, heading, to, self->text->len, NULL);
}

void
yt_clean_out_end_line (YtCleanOut *self)
{
  if (self->text->len == 0 || self->text->str[self->text->len - 1] == '\n')
    return;
  yt_offset_map_add (self->map, self->job->len, 0, self->text->len, 1, YT_CLEAN_NOTES);
  g_string_append_c (self->text, '\n');
}

static void
append_cell (YtCleanOut   *self,
             const YtCell *cell)
{
  char bytes[6];

  if (cell->words != NULL)
    g_string_append (self->text, cell->words);
  else if (cell->c != 0)
    g_string_append_len (self->text, bytes, g_unichar_to_utf8 (cell->c, bytes));
}

/* Remembers where cells are written that follow one another unchanged from here on. */
static void
note_places (YtCleanOut    *self,
             const YtCells *cells,
             guint          first,
             guint          end)
{
  for (guint i = first; self->places != NULL && i < end; i++)
    g_array_index (self->places, gsize, i) =
      cells->cells[i].sort == 0 ? self->text->len + cells->cells[i].at - cells->cells[first].at : self->text->len;
}

/* Where the changed cells end that belong to one change: of one sort, and side by side in the original. */
static guint
end_of_change (const YtCells *cells,
               guint          i)
{
  const YtCell *cell = &cells->cells[i];
  guint end = i + 1;

  while (end < cells->n && cells->cells[end].sort == cell->sort &&
         cells->cells[end].at == cells->cells[end - 1].at + cells->cells[end - 1].len && cells->cells[end].words == NULL)
    end++;
  return end;
}

/* A change is written, or, when it is refused, what stood there before. Dropped cells are one piece of the map. */
static guint
write_change (YtCleanOut    *self,
              const YtCells *cells,
              guint          i)
{
  guint end = end_of_change (cells, i);
  YtCleanChange change = { .sort = cells->cells[i].sort, .sure = TRUE, .applied = TRUE };
  const YtCell *last = &cells->cells[end - 1];

  change.start = cells->cells[i].at;
  change.end = last->at + last->len;
  change.to_start = self->text->len;
  if (yt_clean_refuses (self->job, change.sort, change.start, MAX (change.end, change.start + 1)))
    {
      note_places (self, cells, i, end);
      yt_clean_out_copy (self, change.start, change.end, 0);
      return end;
    }
  while (i < end)
    {
      gsize from = cells->cells[i].at, to = self->text->len;
      guint k = i + 1;

      note_places (self, cells, i, k);
      append_cell (self, &cells->cells[i]);
      if (!yt_cell_is_shown (&cells->cells[i]))
        {
          while (k < end && !yt_cell_is_shown (&cells->cells[k]))
            k++;
        }
      note_places (self, cells, i + 1, k);
      yt_offset_map_add (self->map, from, cells->cells[k - 1].at + cells->cells[k - 1].len - from, to, self->text->len - to,
                         change.sort);
      i = k;
    }
  change.to_end = self->text->len;
  g_array_append_val (self->changes, change);
  return end;
}

/* The features that begin or end before a cell. */
static void
pass_hooks (YtCleanOut *self,
            GArray     *hooks,
            guint      *open,
            guint      *next,
            guint       i)
{
  for (; *open < *next && g_array_index (hooks, YtCleanHook, *open).end <= i; (*open)++)
    {
      YtCleanHook *hook = &g_array_index (hooks, YtCleanHook, *open);

      if (hook->end > hook->first)
        yt_reading_add (self->reading, hook->sort, 0, hook->start, self->text->len, hook->label);
    }
  for (; *next < hooks->len && g_array_index (hooks, YtCleanHook, *next).first <= i; (*next)++)
    {
      YtCleanHook *hook = &g_array_index (hooks, YtCleanHook, *next);

      hook->start = self->text->len;
      if (hook->end <= hook->first)
        yt_reading_add (self->reading, hook->sort, 0, hook->start, hook->start, hook->label);
    }
}

/* Where a place of the original, inside a paragraph, is in the cleaned text; @places: where each cell was written. */
static gsize
place_of (const YtCleanJob *job,
          const YtCells    *cells,
          const GArray     *places,
          gsize             at,
          gsize             end)
{
  guint low = 0, high = cells->n;

  /* A paragraph may go on in a column that stands further up. */
  for (guint i = 0; job->columns && i < cells->n; i++)
    {
      if (cells->cells[i].at == at)
        return g_array_index (places, gsize, i);
    }
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (cells->cells[middle].at < at)
        low = middle + 1;
      else
        high = middle;
    }
  return low < cells->n ? g_array_index (places, gsize, low) : end;
}

/* The first piece of a place that no change touches, which a proposal can stand for; FALSE when there is none. */
static gboolean
untouched_piece (const YtCells *cells,
                 gsize         *start,
                 gsize         *end)
{
  guint i = 0, k;

  while (i < cells->n && (cells->cells[i].at < *start || cells->cells[i].sort != 0 || !yt_cell_is_shown (&cells->cells[i])))
    i++;
  if (i == cells->n || cells->cells[i].at >= *end)
    return FALSE;
  for (k = i; k + 1 < cells->n && cells->cells[k + 1].at < *end && cells->cells[k + 1].sort == 0; k++)
    ;
  *start = cells->cells[i].at;
  *end = cells->cells[k].at + cells->cells[k].len;
  return TRUE;
}

/* Lost places and what waits for somebody’s decision: listed as changes that are not applied. */
static void
list_proposals (YtCleanOut    *self,
                const YtCells *cells,
                const GArray  *places,
                guint          first)
{
  gsize last = 0;

  for (guint i = first; i < self->job->proposals->len; i++)
    {
      const YtProposal *proposal = &g_array_index (self->job->proposals, YtProposal, i);
      YtCleanChange change = { .sort = proposal->sort, .start = proposal->start, .end = proposal->end };

      if (yt_clean_refuses (self->job, proposal->sort, proposal->start, proposal->end))
        continue;
      change.to_start = place_of (self->job, cells, places, change.start, self->text->len);
      change.to_end = MAX (change.to_start, place_of (self->job, cells, places, change.end, self->text->len));
      if (proposal->sort == YT_CLEAN_LOST)
        yt_reading_add (self->reading, YT_FEATURE_LOST, 0, change.to_start, change.to_end, NULL);
      change.start = MAX (change.start, last);
      if (!untouched_piece (cells, &change.start, &change.end))
        continue;
      last = change.end;
      change.to_start = place_of (self->job, cells, places, change.start, self->text->len);
      change.to_end = MAX (change.to_start, place_of (self->job, cells, places, change.end, self->text->len));
      change.words = g_strdup (proposal->words);
      g_array_append_val (self->changes, change);
    }
}

void
yt_clean_out_paragraph (YtCleanOut    *self,
                        const YtCells *cells,
                        GArray        *hooks,
                        guint          proposals,
                        guint          heading,
                        const char    *note)
{
  gsize start = self->text->len, end;
  g_autoptr(GArray) places = NULL;
  guint open = 0, next = 0;

  if (self->job->proposals->len > proposals)
    {
      places = g_array_sized_new (FALSE, FALSE, sizeof (gsize), cells->n);
      g_array_set_size (places, cells->n);
    }
  self->places = places;

  for (guint i = 0; i < cells->n;)
    {
      pass_hooks (self, hooks, &open, &next, i);
      if (cells->cells[i].sort != 0)
        i = write_change (self, cells, i);
      else if (!yt_cell_is_shown (&cells->cells[i]))
        {
          note_places (self, cells, i, i + 1);
          i++;
        }
      else
        {
          guint k = i + 1;
          const YtCell *last;

          /* What stays is copied in one piece, up to the next feature. */
          while (k < cells->n && cells->cells[k].sort == 0 && cells->cells[k].at == cells->cells[k - 1].at + cells->cells[k - 1].len &&
                 (next >= hooks->len || g_array_index (hooks, YtCleanHook, next).first > k) && !cells->cells[k].fixed)
            k++;
          last = &cells->cells[k - 1];
          note_places (self, cells, i, k);
          yt_clean_out_copy (self, cells->cells[i].at, last->at + last->len, 0);
          i = k;
        }
    }
  pass_hooks (self, hooks, &open, &next, cells->n);
  pass_hooks (self, hooks, &open, &next, cells->n);
  if (note != NULL)
    yt_clean_out_end_line (self);
  end = self->text->len;
  while (end > start && self->text->str[end - 1] == '\n')
    end--;
  if (note != NULL)
    yt_reading_add (self->reading, YT_FEATURE_NOTE, 0, start, end, note);
  else if (heading > 0 && end > start)
    yt_reading_add (self->reading, YT_FEATURE_HEADING, heading, start, end, NULL);
  self->places = NULL;
  list_proposals (self, cells, places, proposals);
}
