/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table that a question is answered with. */
#include "analysis/answer.h"

#include "model/entry.h"

static void
clear_cell (gpointer data)
{
  YtCell *cell = data;

  for (int language = 0; language < YT_N_LANGUAGES; language++)
    g_free (cell->text[language]);
  g_clear_pointer (&cell->entries, g_array_unref);
}

static void
free_row (gpointer data)
{
  YtAnswerRow *row = data;

  g_array_unref (row->cells);
  g_array_unref (row->rests_on);
  g_free (row);
}

static YtAnswerRow *
last_row (YtAnswer *self)
{
  return g_ptr_array_index (self->rows, self->rows->len - 1);
}

static YtCell *
put (YtAnswer   *self,
     YtCellSort  sort)
{
  YtCell cell = { .sort = sort };
  GArray *cells = last_row (self)->cells;

  g_array_append_val (cells, cell);
  return &g_array_index (cells, YtCell, cells->len - 1);
}

YtAnswer *
yt_answer_new (void)
{
  YtAnswer *self = g_new0 (YtAnswer, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (YtColumn));
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->doubts = g_array_new (FALSE, FALSE, sizeof (YtDoubt));
  return self;
}

void
yt_answer_free (YtAnswer *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->doubts);
  g_free (self);
}

void
yt_answer_column (YtAnswer   *self,
                  const char *id,
                  const char *label)
{
  YtColumn column = { id, label, 0 };

  g_array_append_val (self->columns, column);
}

void
yt_answer_column_of (YtAnswer   *self,
                     const char *id,
                     gint64      entry)
{
  YtColumn column = { id, NULL, entry };

  g_array_append_val (self->columns, column);
}

void
yt_answer_row (YtAnswer *self)
{
  YtAnswerRow *row = g_new0 (YtAnswerRow, 1);

  row->cells = g_array_new (FALSE, FALSE, sizeof (YtCell));
  g_array_set_clear_func (row->cells, clear_cell);
  row->rests_on = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (self->rows, row);
}

void
yt_answer_put_none (YtAnswer *self)
{
  put (self, YT_CELL_NONE);
}

void
yt_answer_put_entry (YtAnswer *self,
                     gint64    entry)
{
  YtCell *cell = put (self, entry != 0 ? YT_CELL_ENTRIES : YT_CELL_NONE);

  if (entry == 0)
    return;
  cell->entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (cell->entries, entry);
  yt_answer_rest (self, entry);
}

void
yt_answer_put_entries (YtAnswer     *self,
                       const GArray *entries)
{
  YtCell *cell = put (self, entries->len > 0 ? YT_CELL_ENTRIES : YT_CELL_NONE);

  if (entries->len == 0)
    return;
  cell->entries = g_array_copy ((GArray *) entries);
  for (guint i = 0; i < entries->len; i++)
    yt_answer_rest (self, g_array_index (entries, gint64, i));
}

void
yt_answer_put_number (YtAnswer *self,
                      double    number)
{
  put (self, YT_CELL_NUMBER)->number = number;
}

void
yt_answer_put_range (YtAnswer *self,
                     double    lower,
                     double    upper)
{
  YtCell *cell = put (self, lower == upper ? YT_CELL_NUMBER : YT_CELL_RANGE);

  cell->number = lower;
  cell->upper = upper;
}

void
yt_answer_put_word (YtAnswer   *self,
                    const char *word)
{
  put (self, word != NULL ? YT_CELL_WORD : YT_CELL_NONE)->word = word;
}

void
yt_answer_put_text (YtAnswer   *self,
                    const char *zh,
                    const char *en)
{
  YtCell *cell;

  if (*zh == '\0' && *en == '\0')
    {
      yt_answer_put_none (self);
      return;
    }
  cell = put (self, YT_CELL_TEXT);
  cell->text[YT_LANGUAGE_ZH] = g_strdup (zh);
  cell->text[YT_LANGUAGE_EN] = g_strdup (en);
}

void
yt_answer_put_date (YtAnswer   *self,
                    const char *edtf)
{
  if (edtf == NULL || *edtf == '\0')
    yt_answer_put_none (self);
  else
    put (self, YT_CELL_DATE)->text[0] = g_strdup (edtf);
}

void
yt_answer_rest (YtAnswer *self,
                gint64    entry)
{
  GArray *rests_on = last_row (self)->rests_on;

  for (guint i = 0; i < rests_on->len; i++)
    if (g_array_index (rests_on, gint64, i) == entry)
      return;
  g_array_append_val (rests_on, entry);
}

void
yt_answer_doubt (YtAnswer   *self,
                 const char *sentence,
                 gint64      entry)
{
  YtDoubt doubt = { sentence, entry };

  g_array_append_val (self->doubts, doubt);
}

const YtCell *
yt_answer_cell (const YtAnswer *self,
                guint           row,
                guint           column)
{
  const YtAnswerRow *at = g_ptr_array_index (self->rows, row);

  return &g_array_index (at->cells, YtCell, column);
}

char *
yt_answer_column_id (const YtAnswer *self,
                     guint           column,
                     YtDossier      *dossier)
{
  const YtColumn *at = &g_array_index (self->columns, YtColumn, column);
  g_autoptr(YtEntry) entry = at->entry != 0 ? yt_entry_get (dossier, at->entry) : NULL;

  if (entry == NULL)
    return g_strdup (at->id);
  return g_strdup_printf ("%s-%s", at->id, yt_entry_code (entry));
}
