/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paragraph as characters, each with its place in the original and what becomes of it. */
#pragma once

#include "text/clean-job.h"

G_BEGIN_DECLS

/**
 * YtCell: a character of the original.
 * @c: what it becomes; 0 when it is dropped
 * @was: what it was
 * @at: where, in bytes
 * @len: how long it was, in bytes
 * @sort: why it is changed; 0 when it is not
 * @line: it ends a printed line
 * @words: (nullable) (transfer none): what it becomes instead of @c, several characters
 */
typedef struct
{
  gunichar c;
  gunichar was;
  gsize at;
  const char *words;
  guint8 len;
  guint8 sort;
  guint8 line;
  guint8 fixed; /* a note mark or a box: the rules for characters leave it alone */
} YtCell;

/** YtCells: @bits: the classes of all its characters; @note: it is a footnote; @author: it is about the author */
typedef struct
{
  YtCell *cells;
  guint n;
  guint room;
  guint bits;
  gboolean note;
  gboolean author;
  gboolean latin; /* mostly Latin */
} YtCells;

static inline gboolean
yt_cell_is_shown (const YtCell *cell)
{
  return cell->c != 0 || cell->words != NULL;
}

/** yt_cell_drop: */
static inline void
yt_cell_drop (YtCell *cell,
              guint   sort)
{
  if (yt_cell_is_shown (cell))
    cell->sort = (guint8) sort;
  cell->c = 0;
}

static inline void
yt_cell_set (YtCell   *cell,
             gunichar  c,
             guint     sort)
{
  if (cell->c != c)
    cell->sort = (guint8) sort;
  cell->c = c;
}

static inline gboolean
yt_cell_is_space (const YtCell *cell)
{
  return cell->c != 0 && (yt_char_class (cell->c) & YT_CHAR_SPACE) != 0;
}

/** yt_cells_before: the last shown cell before @i; -1 for none. */
static inline int
yt_cells_before (const YtCells *self,
                 int            i)
{
  for (i--; i >= 0 && !yt_cell_is_shown (&self->cells[i]); i--)
    ;
  return i;
}

/** yt_cells_behind: the first shown cell behind @i; the number of cells for none. */
static inline int
yt_cells_behind (const YtCells *self,
                 int            i)
{
  for (i++; i < (int) self->n && !yt_cell_is_shown (&self->cells[i]); i++)
    ;
  return i;
}

/** yt_cells_visible_before, yt_cells_visible_behind: likewise, spaces left out. */
static inline int
yt_cells_visible_before (const YtCells *self,
                         int            i)
{
  do
    i = yt_cells_before (self, i);
  while (i >= 0 && yt_cell_is_space (&self->cells[i]));
  return i;
}

static inline int
yt_cells_visible_behind (const YtCells *self,
                         int            i)
{
  do
    i = yt_cells_behind (self, i);
  while (i < (int) self->n && yt_cell_is_space (&self->cells[i]));
  return i;
}

/** yt_cells_char: what stands at a cell; 0 for a place outside. */
static inline gunichar
yt_cells_char (const YtCells *self,
               int            i)
{
  return i >= 0 && i < (int) self->n ? self->cells[i].c : 0;
}

/** The rules, in the order in which they work. Each looks at what the ones before left. */
void yt_clean_cells_controls (const YtCleanJob *job,
                              YtCells          *cells);
void yt_clean_cells_digits (const YtCleanJob *job,
                            YtCells          *cells);
void yt_clean_cells_spaces (const YtCleanJob *job,
                            YtCells          *cells);
void yt_clean_cells_width (const YtCleanJob *job,
                           YtCells          *cells);
void yt_clean_cells_alike (YtCleanJob *job,
                           YtCells    *cells);
void yt_clean_cells_latin (YtCleanJob *job,
                           YtCells    *cells);
void yt_clean_cells_marks (YtCleanJob *job,
                           YtCells    *cells);
void yt_clean_cells_lost (YtCleanJob *job,
                          YtCells    *cells);

G_END_DECLS
