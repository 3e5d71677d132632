/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the words of a row, made once. */
#include "panes/answer-row-item.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "format/table.h"
#include "model/entry.h"
#include "text/catalogue.h"
#include "text/edtf.h"

#define LINK_SCHEME "entry:"
#define LINK_NAME_LENGTH 120

/* A cell as it is shown, and by what it is sorted. */
typedef struct
{
  YtCellSort sort;
  char *markup;
  char *text;
  char *key;
  double number;
} Cell;

struct _YtAnswerRowItem
{
  GObject parent_instance;

  GArray *cells;
  GArray *rests_on;
};

G_DEFINE_FINAL_TYPE (YtAnswerRowItem, yt_answer_row_item, G_TYPE_OBJECT)

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->markup);
  g_free (cell->text);
  g_free (cell->key);
}

/* A link to an entry: its code, and its name beside it where it stands alone, else as a tooltip. */
static void
append_link (GString  *markup,
             YtDesk   *desk,
             gint64    id,
             gboolean  alone)
{
  g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (desk), id);
  g_autofree char *text = yt_id_to_text (id);
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *link = NULL;
  const char *code, *title;

  if (entry == NULL)
    return;
  code = yt_entry_code (entry);
  title = yt_entry_name (entry, yt_desk_language (desk));
  if (*title == '\0')
    title = yt_entry_name (entry, yt_language_other (yt_desk_language (desk)));
  name = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), LINK_NAME_LENGTH));
  if (*code == '\0')
    shown = g_strdup (name);
  else if (alone && !g_str_equal (code, name))
    shown = g_strdup_printf ("%s %s", code, name);
  else
    shown = g_strdup (code);
  link = g_markup_printf_escaped ("<a href=\"" LINK_SCHEME "%s\" title=\"%s\">%s</a>", text, name, shown);
  g_string_append_printf (markup, "%s%s", markup->len > 0 ? "  " : "", link);
}

static double
number_of (const YtCell *cell)
{
  YtEdtf date;

  if (cell->sort == YT_CELL_DATE && yt_edtf_parse (cell->text[0], &date, NULL))
    return (double) yt_edtf_sort_key (&date);
  return cell->sort == YT_CELL_NUMBER || cell->sort == YT_CELL_RANGE ? cell->number : NAN;
}

static void
add_cell (YtAnswerRowItem *self,
          YtDesk          *desk,
          const YtCell    *source)
{
  g_autoptr(GString) markup = g_string_new (NULL);
  gboolean alone = source->sort == YT_CELL_ENTRIES && source->entries->len == 1;
  g_autofree char *words = yt_table_cell (yt_desk_dossier (desk), source, alone ? YT_TABLE_NAMES : YT_TABLE_CODES,
                                          yt_desk_language (desk), yt_catalogue_word);
  Cell cell = { .sort = source->sort, .number = number_of (source) };

  if (source->sort == YT_CELL_ENTRIES)
    {
      for (guint i = 0; i < source->entries->len; i++)
        append_link (markup, desk, g_array_index (source->entries, gint64, i), alone);
    }
  else if (source->sort == YT_CELL_WORD)
    {
      g_autofree char *escaped = g_markup_escape_text (_(source->word), -1);

      g_string_append (markup, escaped);
    }
  else
    {
      g_autofree char *escaped = g_markup_escape_text (words, -1);

      g_string_append (markup, escaped);
    }
  cell.markup = g_strdup (markup->str);
  cell.text = g_strdup (words);
  cell.key = g_utf8_collate_key_for_filename (words, -1);
  g_array_append_val (self->cells, cell);
}

static void
yt_answer_row_item_finalize (GObject *object)
{
  g_array_unref (YT_ANSWER_ROW_ITEM (object)->cells);
  g_clear_pointer (&YT_ANSWER_ROW_ITEM (object)->rests_on, g_array_unref);
  G_OBJECT_CLASS (yt_answer_row_item_parent_class)->finalize (object);
}

static void
yt_answer_row_item_class_init (YtAnswerRowItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yt_answer_row_item_finalize;
}

static void
yt_answer_row_item_init (YtAnswerRowItem *self)
{
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
}

YtAnswerRowItem *
yt_answer_row_item_new (YtDesk            *desk,
                        const YtAnswerRow *row)
{
  YtAnswerRowItem *self = g_object_new (YT_TYPE_ANSWER_ROW_ITEM, NULL);

  for (guint i = 0; i < row->cells->len; i++)
    add_cell (self, desk, &g_array_index (row->cells, YtCell, i));
  self->rests_on = g_array_copy (row->rests_on);
  return self;
}

const char *
yt_answer_row_item_markup (YtAnswerRowItem *self,
                           guint            column)
{
  return g_array_index (self->cells, Cell, column).markup;
}

guint
yt_answer_row_item_width (YtAnswerRowItem *self,
                          guint            column)
{
  guint width = 0;

  for (const char *p = g_array_index (self->cells, Cell, column).text; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  return width;
}

gboolean
yt_answer_row_item_is_empty (YtAnswerRowItem *self,
                             guint            column)
{
  return g_array_index (self->cells, Cell, column).sort == YT_CELL_NONE;
}

gboolean
yt_answer_row_item_rests_on (YtAnswerRowItem *self,
                             gint64           id)
{
  for (guint i = 0; i < self->rests_on->len; i++)
    if (g_array_index (self->rests_on, gint64, i) == id)
      return TRUE;
  return FALSE;
}

gint64
yt_answer_row_item_first (YtAnswerRowItem *self)
{
  return self->rests_on->len > 0 ? g_array_index (self->rests_on, gint64, 0) : 0;
}

int
yt_answer_row_item_compare (YtAnswerRowItem *self,
                            YtAnswerRowItem *other,
                            guint            column)
{
  const Cell *a = &g_array_index (self->cells, Cell, column), *b = &g_array_index (other->cells, Cell, column);

  if ((a->sort == YT_CELL_NONE) != (b->sort == YT_CELL_NONE))
    return a->sort == YT_CELL_NONE ? 1 : -1;
  if (!isnan (a->number) && !isnan (b->number))
    return a->number < b->number ? -1 : a->number > b->number;
  return strcmp (a->key, b->key);
}

gint64
yt_answer_row_item_id (const char *link)
{
  return g_str_has_prefix (link, LINK_SCHEME) ? yt_id_from_text (link + strlen (LINK_SCHEME)) : 0;
}
