/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong ask: puts one of the questions to a dossier. */
#include "cli/call.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/question.h"
#include "cli/object.h"
#include "cli/records.h"
#include "cli/terminal.h"
#include "cli/wish.h"
#include "format/table.h"
#include "text/catalogue.h"

#define CELL_LENGTH 48

static const YtOption options[] = {
  { "list", NULL, N_("List the questions"), YT_OPTION_PLAIN },
  YT_WISH_OPTIONS,
  { "csv", NULL, N_("Print the table for a spreadsheet"), YT_OPTION_PLAIN },
  { NULL },
};

static int
list_questions (YtCall *call)
{
  YtRecords *records = yt_records_new (call->json);

  for (const YtQuestion *question = yt_questions; question->id != NULL; question++)
    {
      if (call->json)
        {
          JsonObject *object = json_object_new ();

          yt_object_put_text (object, "id", question->id);
          yt_object_put_text (object, "question", _(question->label));
          yt_object_put_text (object, "help", _(question->help));
          yt_records_add_object (records, object);
        }
      else
        {
          yt_records_add_line (records, (const char *[]) { question->id, _(question->label), NULL });
        }
    }
  yt_records_end (records);
  return YT_EXIT_DONE;
}

/* The entries of a cell or row, by the codes or ids that the other commands take. */
static JsonArray *
entries_array (YtCall       *call,
               const GArray *entries)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      gint64 id = g_array_index (entries, gint64, i);
      g_autoptr(YtEntry) entry = yt_entry_get (call->dossier, id);
      g_autofree char *text = yt_id_to_text (id);

      json_array_add_string_element (array, entry != NULL && *yt_entry_code (entry) != '\0' ? yt_entry_code (entry) : text);
    }
  return array;
}

static void
put_cell (YtCall       *call,
          JsonObject   *object,
          const char   *member,
          const YtCell *cell)
{
  JsonArray *range;

  switch (cell->sort)
    {
    case YT_CELL_ENTRIES:
      json_object_set_array_member (object, member, entries_array (call, cell->entries));
      break;
    case YT_CELL_NUMBER:
      json_object_set_double_member (object, member, cell->number);
      break;
    case YT_CELL_RANGE:
      range = json_array_new ();
      json_array_add_double_element (range, cell->number);
      if (isinf (cell->upper))
        json_array_add_null_element (range);
      else
        json_array_add_double_element (range, cell->upper);
      json_object_set_array_member (object, member, range);
      break;
    case YT_CELL_WORD:
      yt_object_put_text (object, member, _(cell->word));
      break;
    case YT_CELL_TEXT:
      yt_object_put_sides (object, member, cell->text[YT_LANGUAGE_ZH], cell->text[YT_LANGUAGE_EN]);
      break;
    case YT_CELL_DATE:
      yt_object_put_text (object, member, cell->text[0]);
      break;
    case YT_CELL_NONE:
    default:
      json_object_set_null_member (object, member);
      break;
    }
}

static void
answer_program (YtCall           *call,
                const YtQuestion *question,
                const YtAnswer   *answer)
{
  JsonObject *object = json_object_new ();
  JsonArray *rows = json_array_new (), *doubts = json_array_new ();

  yt_object_put_text (object, "question", question->id);
  for (guint i = 0; i < answer->rows->len; i++)
    {
      const YtAnswerRow *row = g_ptr_array_index (answer->rows, i);
      JsonObject *cells = json_object_new ();

      for (guint k = 0; k < row->cells->len; k++)
        {
          g_autofree char *id = yt_answer_column_id (answer, k, call->dossier);

          put_cell (call, cells, id, &g_array_index (row->cells, YtCell, k));
        }
      json_object_set_array_member (cells, "rests-on", entries_array (call, row->rests_on));
      json_array_add_object_element (rows, cells);
    }
  for (guint i = 0; i < answer->doubts->len; i++)
    {
      const YtDoubt *doubt = &g_array_index (answer->doubts, YtDoubt, i);
      g_autoptr(YtEntry) entry = doubt->entry != 0 ? yt_entry_get (call->dossier, doubt->entry) : NULL;
      JsonObject *said = json_object_new ();

      yt_object_put_text (said, "entry", entry != NULL ? yt_entry_code (entry) : NULL);
      yt_object_put_text (said, "sentence", _(doubt->sentence));
      json_array_add_object_element (doubts, said);
    }
  json_object_set_array_member (object, "rows", rows);
  json_object_set_array_member (object, "undecided", doubts);
  yt_terminal_answer (object);
}

/* A text that is too long for a table on a terminal is cut, and shows it. */
static char *
shorten (char *text)
{
  g_autofree char *whole = text;

  if (g_utf8_strlen (whole, -1) <= CELL_LENGTH)
    return g_steal_pointer (&whole);
  return g_strdup_printf ("%.*s…", (int) (g_utf8_offset_to_pointer (whole, CELL_LENGTH - 1) - whole), whole);
}

static void
answer_person (YtCall           *call,
               const YtQuestion *question,
               const YtAnswer   *answer)
{
  YtRecords *records;
  g_autoptr(GPtrArray) line = g_ptr_array_new_with_free_func (g_free);

  yt_terminal_printf ("%s\n\n", _(question->label));
  records = yt_records_new (FALSE);
  for (guint k = 0; k < answer->columns->len; k++)
    {
      const YtColumn *column = &g_array_index (answer->columns, YtColumn, k);

      g_ptr_array_add (line, shorten (yt_table_heading (call->dossier, column, call->language, yt_catalogue_word)));
    }
  g_ptr_array_add (line, NULL);
  yt_records_add_line (records, (const char *const *) line->pdata);
  for (guint i = 0; i < answer->rows->len; i++)
    {
      const YtAnswerRow *row = g_ptr_array_index (answer->rows, i);

      g_ptr_array_set_size (line, 0);
      for (guint k = 0; k < row->cells->len; k++)
        {
          const YtCell *cell = &g_array_index (row->cells, YtCell, k);
          char *words = yt_table_cell (call->dossier, cell, YT_TABLE_CODES, call->language, yt_catalogue_word);

          if (cell->sort == YT_CELL_NONE)
            {
              g_free (words);
              words = g_strdup ("–");
            }
          g_ptr_array_add (line, cell->sort == YT_CELL_TEXT ? shorten (words) : words);
        }
      g_ptr_array_add (line, NULL);
      yt_records_add_line (records, (const char *const *) line->pdata);
    }
  yt_records_end (records);
  for (guint i = 0; i < answer->doubts->len; i++)
    {
      const YtDoubt *doubt = &g_array_index (answer->doubts, YtDoubt, i);
      g_autofree char *name = doubt->entry != 0 ? yt_object_name_of (call->dossier, doubt->entry, call->language) : NULL;

      yt_terminal_print (i == 0 ? "\n" : "");
      if (name != NULL)
        yt_terminal_printf (_("%s: %s"), name, _(doubt->sentence));
      else
        yt_terminal_print (_(doubt->sentence));
      yt_terminal_print ("\n");
    }
}

static gboolean
answer_spreadsheet (YtCall          *call,
                    const YtAnswer  *answer,
                    GError         **error)
{
  g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GString) lines = NULL;

  if (!yt_table_write_csv (call->dossier, answer, call->language, yt_catalogue_word, FALSE, out, NULL, error) ||
      !g_output_stream_close (out, NULL, error))
    return FALSE;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  /* Lines end here as they do in all that is printed. */
  lines = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_string_replace (lines, "\r\n", "\n", 0);
  yt_terminal_print (lines->str);
  return TRUE;
}

static int
run (YtCall *call)
{
  const char *id = call->arguments->len > 1 ? yt_call_argument (call, 1) : NULL;
  const YtQuestion *question = id != NULL ? yt_question_find (id) : NULL;
  gboolean around = id != NULL && g_str_equal (id, "around");
  YtWish wish = yt_wish_usual ();
  g_autoptr(YtAnswer) answer = NULL;
  g_autoptr(GError) error = NULL;

  if (yt_call_has (call, "list"))
    return list_questions (call);
  if (id == NULL)
    return yt_call_misuse (call, _("Which question? “yitong ask FILE --list” lists them."));
  if (question == NULL)
    return yt_call_misuse (call, _("“%s” is not a question. “yitong ask FILE --list” lists them."), id);
  if (around != (call->arguments->len > 2))
    return yt_call_misuse (call, around ? _("Around which entry? Say its id or code.") : _("This question is about no single entry."));
  if (!yt_wish_read (call, &wish))
    return YT_EXIT_USAGE;
  if (!yt_call_open (call, YT_OPEN_READ) || (around && !yt_wish_find_entry (call, yt_call_argument (call, 2), &wish.entry)))
    return YT_EXIT_FAILED;
  answer = yt_question_answer (question, call->dossier, &wish, &error);
  if (answer == NULL)
    return yt_call_fail (call, error);
  if (call->json)
    answer_program (call, question, answer);
  else if (!yt_call_has (call, "csv"))
    answer_person (call, question, answer);
  else if (!answer_spreadsheet (call, answer, &error))
    return yt_call_fail (call, error);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_ask = {
  "ask", "FILE [QUESTION [ENTRY]]", 1, 3, 1, N_("Put one of the questions to a dossier"), options, run,
};
