/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers in words and as CSV. */
#include "format/table.h"

#include <math.h>

#include "format/csv-field.h"
#include "model/entry.h"
#include "text/edtf.h"

/* Code and name, or the code alone where there is one; the other language's name where this one's is missing. */
static void
append_entry (GString      *words,
              YtDossier    *dossier,
              gint64        id,
              YtTableNames  names,
              YtLanguage    language)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);
  const char *code, *name;

  if (entry == NULL)
    return;
  code = yt_entry_code (entry);
  name = yt_entry_name (entry, language);
  if (*name == '\0')
    name = yt_entry_name (entry, yt_language_other (language));
  if (words->len > 0)
    g_string_append (words, "; ");
  g_string_append (words, code);
  if (*code == '\0' || (names == YT_TABLE_NAMES && !g_str_equal (code, name)))
    g_string_append_printf (words, "%s%s", *code != '\0' ? " " : "", name);
}

static char *
date_in_words (const char *edtf,
               YtLanguage  language)
{
  YtEdtf date;

  return yt_edtf_parse (edtf, &date, NULL) ? yt_edtf_to_words (&date, language) : g_strdup (edtf);
}

/* Two decimals at most, and a full stop whatever the locale. */
static char *
number_text (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.15g", round (number * 100) / 100);
  return g_strdup (text);
}

char *
yt_table_heading (YtDossier      *dossier,
                  const YtColumn *column,
                  YtLanguage      language,
                  YtWordFunc      word)
{
  g_autoptr(GString) name = g_string_new (NULL);

  if (column->entry == 0)
    return g_strdup (word (column->label, language));
  append_entry (name, dossier, column->entry, YT_TABLE_NAMES, language);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

char *
yt_table_cell (YtDossier    *dossier,
               const YtCell *cell,
               YtTableNames  names,
               YtLanguage    language,
               YtWordFunc    word)
{
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;
  GString *words;
  const char *text;

  switch (cell->sort)
    {
    case YT_CELL_ENTRIES:
      words = g_string_new (NULL);
      for (guint i = 0; i < cell->entries->len; i++)
        append_entry (words, dossier, g_array_index (cell->entries, gint64, i), names, language);
      return g_string_free (words, FALSE);
    case YT_CELL_NUMBER:
      return number_text (cell->number);
    case YT_CELL_RANGE:
      lower = number_text (cell->number);
      upper = isinf (cell->upper) ? g_strdup ("") : number_text (cell->upper);
      return g_strdup_printf ("%s–%s", lower, upper);
    case YT_CELL_WORD:
      return g_strdup (word (cell->word, language));
    case YT_CELL_TEXT:
      text = cell->text[language];
      return g_strdup (*text != '\0' ? text : cell->text[yt_language_other (language)]);
    case YT_CELL_DATE:
      return date_in_words (cell->text[0], language);
    case YT_CELL_NONE:
    default:
      return g_strdup ("");
    }
}

static void
write_row (YtPen             *pen,
           YtDossier         *dossier,
           const YtAnswerRow *row,
           YtLanguage         language,
           YtWordFunc         word)
{
  g_autoptr(GString) rests_on = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const YtCell *cell = &g_array_index (row->cells, YtCell, i);
      g_autofree char *text = yt_table_cell (dossier, cell, YT_TABLE_NAMES, language, word);

      yt_csv_field (pen, text, cell->sort == YT_CELL_NUMBER, i == 0);
    }
  for (guint i = 0; i < row->rests_on->len; i++)
    append_entry (rests_on, dossier, g_array_index (row->rests_on, gint64, i), YT_TABLE_CODES, language);
  yt_csv_field (pen, rests_on->str, FALSE, FALSE);
  yt_pen_write (pen, "\r\n", 2);
}

static void
write_doubt (YtPen         *pen,
             YtDossier     *dossier,
             const YtDoubt *doubt,
             YtLanguage     language,
             YtWordFunc     word)
{
  g_autoptr(GString) name = g_string_new (NULL);

  if (doubt->entry != 0)
    append_entry (name, dossier, doubt->entry, YT_TABLE_NAMES, language);
  yt_csv_field (pen, name->str, FALSE, TRUE);
  yt_csv_field (pen, word (doubt->sentence, language), FALSE, FALSE);
  yt_pen_write (pen, "\r\n", 2);
}

gboolean
yt_table_write_csv (YtDossier       *dossier,
                    const YtAnswer  *answer,
                    YtLanguage       language,
                    YtWordFunc       word,
                    gboolean         bom,
                    GOutputStream   *out,
                    GCancellable    *cancellable,
                    GError         **error)
{
  g_autoptr(YtPen) pen = yt_pen_new (out, cancellable);

  if (bom)
    yt_pen_write (pen, YT_CSV_BOM, -1);
  for (guint i = 0; i < answer->columns->len; i++)
    {
      g_autofree char *heading = yt_table_heading (dossier, &g_array_index (answer->columns, YtColumn, i), language, word);

      yt_csv_field (pen, heading, FALSE, i == 0);
    }
  yt_csv_field (pen, word (N_("Rests on"), language), FALSE, FALSE);
  yt_pen_write (pen, "\r\n", 2);
  for (guint i = 0; i < answer->rows->len; i++)
    write_row (pen, dossier, g_ptr_array_index (answer->rows, i), language, word);
  if (answer->doubts->len > 0)
    yt_pen_write (pen, "\r\n", 2);
  for (guint i = 0; i < answer->doubts->len; i++)
    write_doubt (pen, dossier, &g_array_index (answer->doubts, YtDoubt, i), language, word);
  return yt_pen_finish (pen, error);
}
