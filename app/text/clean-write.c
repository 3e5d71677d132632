/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From rows to the cleaned text: paragraphs become characters, the rules work on them, and what is left is written. */
#include <string.h>

#include "text/clean-cells.h"
#include "text/clean-out.h"

/* So many rows between two calls of the progress. */
#define ROWS_PER_CALL 2048

typedef struct
{
  YtCleanJob *job;
  YtCleanOut *out;
  YtCells cells;
  GArray *hooks;     /* YtCleanHook */
  guint mark;        /* the next one */
  guint page;        /* the next one to be named */
  gboolean box;      /* the row before had a box, too */
  gboolean paged;    /* where pages begin was known before */
  GStringChunk *words;
} Writer;

static YtCell *
add_cell (Writer   *self,
          gunichar  c,
          gsize     at,
          guint     len)
{
  YtCells *cells = &self->cells;
  YtCell *cell;

  if (cells->n == cells->room)
    {
      cells->room = MAX (256, cells->room * 2);
      cells->cells = g_renew (YtCell, cells->cells, cells->room);
    }
  cell = &cells->cells[cells->n++];
  *cell = (YtCell){ .c = c, .was = c, .at = at, .len = (guint8) len };
  return cell;
}

static void
add_hook (Writer        *self,
          YtFeatureSort  sort,
          guint          first,
          guint          end,
          const char    *label)
{
  YtCleanHook hook = { .sort = sort, .first = first, .end = end, .label = label };

  g_array_append_val (self->hooks, hook);
}

/* The key that mark and note share: with the page when the numbers begin anew on each. */
static const char *
note_label (Writer *self,
            guint   page,
            guint   number,
            guint   shown)
{
  const char *label = page < self->job->pages->len ? g_array_index (self->job->pages, YtPage, page).label : NULL;
  g_autofree char *key = NULL;

  if (number == 0)
    key = g_strdup ("*");
  else if (shown != number && label != NULL)
    key = g_strdup_printf ("%s-%u", label, number);
  else if (self->job->notes_move && label != NULL && self->job->pages->len > 1)
    key = g_strdup_printf ("%s-%u", label, number);
  else
    key = g_strdup_printf ("%u", number);
  return g_string_chunk_insert_const (self->words, key);
}

/* The cells of a piece of the original, all with the same fate. */
static void
add_piece (Writer *self,
           gsize   start,
           gsize   end,
           guint   dropped)
{
  const char *text = self->job->text;

  for (gsize at = start; at < end;)
    {
      const char *p = text + at;
      gunichar c = yt_char_at (&p);
      guint len = (guint) (p - text - at);
      YtCell *cell = add_cell (self, c, at, len);

      self->cells.bits |= yt_char_class (c);
      if (dropped != 0)
        {
          cell->fixed = TRUE;
          yt_cell_drop (cell, dropped);
        }
      at += len;
    }
}

/* A line end inside a printed line: Latin on both sides may be two words where nothing else says so. */
static void
loosen_pieces (Writer *self,
               guint   first)
{
  YtCells *cells = &self->cells;

  for (guint i = first; i < cells->n; i++)
    {
      YtCell *cell = &cells->cells[i];

      if (cell->c != '\n' || cell->fixed)
        continue;
      yt_cell_drop (cell, YT_CLEAN_LINE_BREAKS);
      if (!self->job->damage.layout && i > first && i + 1 < cells->n &&
          (yt_char_class (cells->cells[i - 1].was) & yt_char_class (cells->cells[i + 1].was) & YT_CHAR_LATIN))
        cell->c = ' ';
    }
}

static void
replace_cells (Writer     *self,
               guint       first,
               const char *words,
               guint       sort)
{
  for (guint i = first; i < self->cells.n; i++)
    {
      YtCell *cell = &self->cells.cells[i];

      cell->fixed = TRUE;
      yt_cell_drop (cell, sort);
      if (i == first)
        {
          cell->words = g_string_chunk_insert_const (self->words, words);
          cell->sort = (guint8) sort;
        }
    }
}

/* The marks of notes in a row, and what stands between them. */
static void
add_marked (Writer *self,
            guint   row,
            gsize   start,
            gsize   end)
{
  const YtCleanJob *job = self->job;

  while (self->mark < job->marks->len)
    {
      const YtNoteMark *mark = &g_array_index (job->marks, YtNoteMark, self->mark);
      guint first;

      if (mark->row > row || (mark->row == row && mark->start >= end))
        break;
      self->mark++;
      if (mark->row < row || mark->start < start)
        continue;
      add_piece (self, start, mark->start, 0);
      first = self->cells.n;
      add_piece (self, mark->start, mark->end, 0);
      if (mark->change)
        {
          g_autofree char *words = g_strdup_printf ("[%u]", mark->shown);

          replace_cells (self, first, words, YT_CLEAN_NOTE_MARKS);
        }
      for (guint i = first; i < self->cells.n; i++)
        self->cells.cells[i].fixed = TRUE;
      add_hook (self, YT_FEATURE_NOTE_MARK, first, self->cells.n, note_label (self, mark->page, mark->number, mark->shown));
      start = mark->end;
    }
  add_piece (self, start, end, 0);
}

static const char *
box_words (Writer *self,
           guint   i)
{
  g_autoptr(GString) words = g_string_new (NULL);
  const YtCleanJob *job = self->job;

  for (; i < job->rows->len && yt_clean_row (job, i)->cut_end > yt_clean_row (job, i)->cut_start; i++)
    {
      const YtRow *row = yt_clean_row (job, i);

      for (const char *p = job->text + row->cut_start; p < job->text + row->cut_end; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          if (yt_char_class (c) & (YT_CHAR_WORD | YT_CHAR_MARK))
            g_string_append_unichar (words, c);
        }
    }
  return g_string_chunk_insert_const (self->words, words->str);
}

static void
add_row (Writer  *self,
         guint    i,
         gboolean first)
{
  const YtCleanJob *job = self->job;
  const YtRow *row = yt_clean_row (job, i);
  guint begin = self->cells.n;
  gboolean boxed = row->cut_end > row->cut_start;

  for (; row->role == YT_ROW_BODY && self->page < job->pages->len && g_array_index (job->pages, YtPage, self->page).row <= i;
       self->page++)
    {
      if (!self->paged)
        add_hook (self, YT_FEATURE_PAGE, begin, begin, g_array_index (job->pages, YtPage, self->page).label);
    }
  add_piece (self, row->start, row->start + row->prefix,
             row->column != YT_COLUMN_NONE ? YT_CLEAN_COLUMNS : first ? 0 : YT_CLEAN_LINE_BREAKS);
  for (guint k = begin; k < self->cells.n; k++)
    self->cells.cells[k].fixed = TRUE;
  begin = self->cells.n;
  if (row->note > 0)
    {
      const YtNoteStart *note = &g_array_index (job->notes, YtNoteStart, row->note - 1);
      g_autofree char *words = note->number > 0 ? g_strdup_printf ("[%u] ", note->shown) : g_strdup ("[*] ");

      if (note->end > note->start)
        add_piece (self, note->start, note->end, 0);
      else
        add_cell (self, 0, note->start, 0);
      replace_cells (self, begin, words, YT_CLEAN_NOTES);
      add_piece (self, note->end, row->end, 0);
    }
  else if (boxed)
    {
      /* The box may begin within the sign of a quotation, which is written already. */
      gsize cut_start = MAX (row->cut_start, row->start + row->prefix);

      add_marked (self, i, row->start + row->prefix, cut_start);
      if (!self->box)
        add_hook (self, YT_FEATURE_BOX, self->cells.n, self->cells.n, box_words (self, i));
      add_piece (self, cut_start, row->cut_end, YT_CLEAN_BOXES);
      add_marked (self, i, row->cut_end, row->end);
    }
  else if (row->role == YT_ROW_BODY)
    add_marked (self, i, row->start + row->prefix, row->end);
  else
    add_piece (self, row->start + row->prefix, row->end, 0);
  self->box = boxed;
  if (row->pieces > 1)
    loosen_pieces (self, begin);
}

/* What stands between a row and the next: dropped, made a space, or the end of the paragraph. */
static void
add_tail (Writer      *self,
          const YtRow *row,
          gboolean     page_ends)
{
  const YtCleanJob *job = self->job;
  guint first = self->cells.n;
  guint lines = job->damage.scan || job->damage.airy ? 1 : page_ends ? 2 : G_MAXUINT, ended = 0;
  guint sort = row->column == YT_COLUMN_LEFT ? YT_CLEAN_COLUMNS : YT_CLEAN_LINE_BREAKS;

  add_piece (self, row->end, row->next, 0);
  for (guint i = first; i < self->cells.n; i++)
    {
      YtCell *cell = &self->cells.cells[i];

      cell->fixed = row->join != YT_JOIN_SPACE;
      cell->line = TRUE;
      if (row->join == YT_JOIN_NONE && sort == YT_CLEAN_COLUMNS)
        {
          /* The gutter becomes a line end. */
          yt_cell_drop (cell, sort);
          cell->c = i == first ? '\n' : 0;
        }
      else if (row->join == YT_JOIN_NONE)
        {
          if (cell->c == '\f' && job->pages->len > 0)
            yt_cell_drop (cell, YT_CLEAN_FURNITURE);
          else if (ended >= lines)
            yt_cell_drop (cell, YT_CLEAN_LINE_BREAKS);
          ended += cell->c == '\n';
        }
      else
        yt_cell_drop (cell, sort);
    }
  if (row->join == YT_JOIN_SPACE && self->cells.n > first)
    {
      YtCell *cell = &self->cells.cells[first];

      if (first > 0 && self->cells.cells[first - 1].c == ' ')
        cell->fixed = TRUE;
      else
        cell->c = ' ';
    }
  else if (row->join == YT_JOIN_HYPHEN && first > 0)
    {
      int last = yt_cells_visible_before (&self->cells, (int) first);

      if (last >= 0)
        yt_cell_drop (&self->cells.cells[last], YT_CLEAN_HYPHENS);
    }
}

/* A row that does not come out. */
static void
add_dropped (Writer      *self,
             const YtRow *row)
{
  guint sort = row->role == YT_ROW_TIME ? YT_CLEAN_TIMES : YT_CLEAN_FURNITURE;

  add_piece (self, row->start, row->next, sort);
}

static void
apply_rules (Writer *self)
{
  YtCells *cells = &self->cells;
  guint han = 0, latin = 0;

  if (cells->bits & (YT_CHAR_PRIVATE | YT_CHAR_CONTROL))
    yt_clean_cells_controls (self->job, cells);
  for (guint i = 0; self->job->damage.wide && i < cells->n; i++)
    {
      guint bits = yt_char_class (cells->cells[i].c);

      han += (bits & YT_CHAR_HAN) != 0;
      latin += (bits & YT_CHAR_LATIN) != 0;
    }
  cells->latin = latin > han * 2;
  yt_clean_cells_digits (self->job, cells);
  yt_clean_cells_spaces (self->job, cells);
  yt_clean_cells_marks (self->job, cells);
  yt_clean_cells_width (self->job, cells);
  yt_clean_cells_alike (self->job, cells);
  yt_clean_cells_latin (self->job, cells);
  yt_clean_cells_lost (self->job, cells);
}

/* Writes the paragraph that was gathered. */
static void
flush (Writer *self,
       guint   heading,
       guint   note)
{
  guint proposals = self->job->proposals->len;
  const char *label = NULL;

  self->cells.note = note > 0;
  self->cells.author = note > 0 && g_array_index (self->job->notes, YtNoteStart, note - 1).number == 0;
  apply_rules (self);
  if (note > 0)
    {
      const YtNoteStart *start = &g_array_index (self->job->notes, YtNoteStart, note - 1);

      label = note_label (self, start->page, start->number, start->shown);
    }
  yt_clean_out_paragraph (self->out, &self->cells, self->hooks, proposals, heading, label);
  self->cells.n = 0;
  self->cells.bits = 0;
  g_array_set_size (self->hooks, 0);
}

/* A row that needs nothing is copied as it is. */
static gboolean
is_untouched (const Writer *self,
              guint         i)
{
  const YtCleanJob *job = self->job;
  const YtRow *row = yt_clean_row (job, i);

  if (job->damage.scan || job->damage.airy || row->join != YT_JOIN_NONE || row->role != YT_ROW_BODY || row->pieces > 1 ||
      row->cut_end > 0 || job->pages->len > 0 || (row->wide > 0 && job->damage.wide))
    return FALSE;
  if (row->bits & (YT_CHAR_PRIVATE | YT_CHAR_CONTROL | YT_CHAR_LOST))
    return FALSE;
  if ((row->bits & YT_CHAR_ALIKE) && job->damage.simplified)
    return FALSE;
  if (row->odd || row->column == YT_COLUMN_LEFT || (row->column == YT_COLUMN_RIGHT && row->prefix > 0))
    return FALSE;
  return self->mark >= job->marks->len || g_array_index (job->marks, YtNoteMark, self->mark).row > i;
}

static void
copy_row (Writer *self,
          guint   i)
{
  const YtRow *row = yt_clean_row (self->job, i);

  yt_clean_out_copy (self->out, row->start, row->end, yt_clean_heading (self->job, row));
  yt_clean_out_copy (self->out, row->end, row->next, 0);
}

/* The rows of one role from @i on up to the end of a paragraph; Returns: the row behind it. */
static guint
write_paragraph (Writer *self,
                 guint   i,
                 guint   role)
{
  const YtCleanJob *job = self->job;
  guint begin = i, heading = 0, note = yt_clean_row (job, i)->note;
  gboolean single = yt_clean_row (job, i)->join == YT_JOIN_NONE;

  if (role == YT_ROW_BODY && single)
    heading = yt_clean_heading (job, yt_clean_row (job, i));
  for (; i < job->rows->len; i++)
    {
      const YtRow *row = yt_clean_row (job, i);

      if (row->role == role)
        {
          add_row (self, i, i == begin);
          add_tail (self, row, i + 1 < job->rows->len && yt_clean_row (job, i + 1)->role == YT_ROW_FURNITURE);
          if (row->join == YT_JOIN_NONE)
            {
              i++;
              break;
            }
        }
      else if (role == YT_ROW_BODY && row->role != YT_ROW_NOTE)
        add_dropped (self, row);
    }
  flush (self, heading, note);
  return i;
}

static gboolean
write_rows (Writer *self,
            guint   role)
{
  const YtCleanJob *job = self->job;
  guint called = 0;

  for (guint i = 0; i < job->rows->len;)
    {
      const YtRow *row = yt_clean_row (job, i);

      if (i >= called + ROWS_PER_CALL)
        {
          called = i;
          if (!yt_clean_goes_on (job, 0.5 + 0.5 * (double) row->start / (double) job->len))
            return FALSE;
        }
      if (row->role == role)
        {
          if (is_untouched (self, i))
            copy_row (self, i++);
          else
            i = write_paragraph (self, i, role);
        }
      else
        {
          if (role == YT_ROW_BODY && row->role != YT_ROW_NOTE)
            {
              add_dropped (self, row);
              flush (self, 0, 0);
            }
          i++;
        }
    }
  return TRUE;
}

gboolean
yt_clean_write (YtCleanJob *job)
{
  Writer self = { .job = job };
  gboolean whole;

  self.out = yt_clean_out_new (job);
  self.hooks = g_array_new (FALSE, FALSE, sizeof (YtCleanHook));
  self.words = g_string_chunk_new (1024);
  self.paged = job->options->known != NULL && yt_reading_page (job->options->known, job->len) != NULL;
  if (job->rows->len == 0)
    yt_clean_out_copy (self.out, 0, job->len, 0);
  else if (yt_clean_row (job, 0)->start > 0)
    {
      add_piece (&self, 0, yt_clean_row (job, 0)->start, job->damage.scan || job->damage.airy ? YT_CLEAN_LINE_BREAKS : 0);
      flush (&self, 0, 0);
    }
  whole = write_rows (&self, YT_ROW_BODY);
  if (whole && job->notes->len > 0)
    {
      yt_clean_out_end_line (self.out);
      whole = write_rows (&self, YT_ROW_NOTE);
    }
  yt_clean_out_free (self.out);
  g_array_unref (self.hooks);
  g_string_chunk_free (self.words);
  g_free (self.cells.cells);
  return whole;
}
