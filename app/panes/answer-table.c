/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column view that is made anew for each answer, the question above it and the doubts below. */
#include "panes/answer-table.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "format/new-file.h"
#include "format/table.h"
#include "model/entry.h"
#include "panes/answer-row-item.h"
#include "panes/choose-file.h"
#include "panes/content-label.h"
#include "panes/picture-page.h"
#include "panes/report.h"
#include "panes/wish-bar.h"
#include "text/catalogue.h"

/* A column is as wide as its widest cell, but not wider than that many letters. */
#define CELL_CHARS 22

struct _YtAnswerTable
{
  GtkWidget parent_instance;

  YtDesk *desk;
  const YtQuestion *question;
  YtAnswer *answer;
  guint refreshing;
  YtWish wish;
  GtkSingleSelection *rows; /* NULL while there is none */
  gboolean following;

  GtkLabel *title;
  GtkLabel *help;
  GtkWidget *save;
  GtkScrolledWindow *place;
  GtkWidget *switcher;
  GtkStack *pages;
  AdwBin *wish_place;
  GtkWidget *wish_bar; /* of the matrix; NULL for other questions */
  AdwBin *picture_place;
  YtPicturePage *picture; /* made when it is first shown */
  GtkExpander *doubts;
  GtkBox *doubt_rows;
};

G_DEFINE_FINAL_TYPE (YtAnswerTable, yt_answer_table, GTK_TYPE_WIDGET)

static gboolean
on_link (GtkWidget  *label,
         const char *link)
{
  gint64 id = yt_answer_row_item_id (link);

  if (id != 0)
    gtk_widget_activate_action (label, "desk.open", "x", id);
  return TRUE;
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  width)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (width));
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (width));
  g_signal_connect (label, "activate-link", G_CALLBACK (on_link), NULL);
  gtk_list_item_set_child (item, label);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  YtAnswerRowItem *row = gtk_list_item_get_item (item);
  gboolean empty = yt_answer_row_item_is_empty (row, GPOINTER_TO_UINT (column));

  gtk_label_set_markup (GTK_LABEL (label), empty ? "–" : yt_answer_row_item_markup (row, GPOINTER_TO_UINT (column)));
  if (empty)
    gtk_widget_add_css_class (label, "nothing");
  else
    gtk_widget_remove_css_class (label, "nothing");
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      column)
{
  return yt_answer_row_item_compare ((YtAnswerRowItem *) a, (YtAnswerRowItem *) b, GPOINTER_TO_UINT (column));
}

static guint
width_of_column (GListModel *rows,
                 guint       index)
{
  guint widest = 2;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(YtAnswerRowItem) row = g_list_model_get_item (rows, i);

      widest = MAX (widest, yt_answer_row_item_width (row, index));
    }
  return MIN (widest, CELL_CHARS);
}

static GtkColumnViewColumn *
make_column (YtAnswerTable *self,
             GListModel    *rows,
             guint          index)
{
  g_autofree char *heading = yt_table_heading (yt_desk_dossier (self->desk), &g_array_index (self->answer->columns, YtColumn, index),
                                               yt_desk_language (self->desk), yt_catalogue_word);
  const YtColumn *source = &g_array_index (self->answer->columns, YtColumn, index);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, GUINT_TO_POINTER (index), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (width_of_column (rows, index)));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (index));
  column = gtk_column_view_column_new (source->entry != 0 ? heading : _(source->label), factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, index + 1 == self->answer->columns->len);
  return column;
}

/* The first row that rests on what is selected. */
static void
follow_selected (YtAnswerTable *self)
{
  GListModel *rows = G_LIST_MODEL (self->rows);
  gint64 id = yt_desk_selected (self->desk);
  guint place = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; rows != NULL && id != 0 && i < g_list_model_get_n_items (rows) && place == GTK_INVALID_LIST_POSITION; i++)
    {
      g_autoptr(YtAnswerRowItem) row = g_list_model_get_item (rows, i);

      if (yt_answer_row_item_rests_on (row, id))
        place = i;
    }
  if (rows == NULL)
    return;
  self->following = TRUE;
  gtk_single_selection_set_selected (self->rows, place);
  self->following = FALSE;
}

/* What a row rests on first is what is selected. */
static void
on_row (YtAnswerTable *self)
{
  YtAnswerRowItem *row = gtk_single_selection_get_selected_item (self->rows);
  gint64 id = row != NULL ? yt_answer_row_item_first (row) : 0;

  if (self->following || id == 0 || yt_answer_row_item_rests_on (row, yt_desk_selected (self->desk)))
    return;
  self->following = TRUE;
  g_object_set (self->desk, "selected", id, NULL);
  self->following = FALSE;
}

static GtkWidget *
make_view (YtAnswerTable *self)
{
  GListStore *rows = g_list_store_new (YT_TYPE_ANSWER_ROW_ITEM);
  GtkWidget *view = gtk_column_view_new (NULL);
  GtkSortListModel *sorted;

  for (guint i = 0; i < self->answer->rows->len; i++)
    {
      g_autoptr(YtAnswerRowItem) item = yt_answer_row_item_new (self->desk, g_ptr_array_index (self->answer->rows, i));

      g_list_store_append (rows, item);
    }
  for (guint i = 0; i < self->answer->columns->len; i++)
    {
      g_autoptr(GtkColumnViewColumn) column = make_column (self, G_LIST_MODEL (rows), i);

      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (rows), g_object_ref (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (view))));
  g_clear_object (&self->rows);
  self->rows = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_model (self->rows, G_LIST_MODEL (sorted));
  g_object_unref (sorted);
  follow_selected (self);
  g_signal_connect_object (self->rows, "notify::selected", G_CALLBACK (on_row), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (view), GTK_SELECTION_MODEL (self->rows));
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "answer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _(self->question->label), -1);
  return view;
}

static void
fill_doubts (YtAnswerTable *self)
{
  g_autofree char *heading = g_strdup_printf (_("What could not be decided: %u"), self->answer->doubts->len);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->doubt_rows))) != NULL)
    gtk_box_remove (self->doubt_rows, child);
  for (guint i = 0; i < self->answer->doubts->len; i++)
    {
      const YtDoubt *doubt = &g_array_index (self->answer->doubts, YtDoubt, i);
      g_autoptr(YtEntry) entry = doubt->entry != 0 ? yt_entry_get (yt_desk_dossier (self->desk), doubt->entry) : NULL;
      g_autofree char *name = entry != NULL ? yt_content_line (self->desk, entry) : NULL;
      g_autofree char *id = yt_id_to_text (doubt->entry);
      g_autofree char *linked = name != NULL ? g_markup_printf_escaped ("<a href=\"entry:%s\">%s</a>", id, name) : NULL;
      g_autofree char *sentence = g_markup_escape_text (_(doubt->sentence), -1);
      g_autofree char *line = linked != NULL ? g_strdup_printf (_("%s: %s"), linked, sentence) : g_steal_pointer (&sentence);
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_markup (GTK_LABEL (label), line);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      g_signal_connect (label, "activate-link", G_CALLBACK (on_link), NULL);
      gtk_box_append (self->doubt_rows, label);
    }
  gtk_expander_set_label (self->doubts, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->doubts), self->answer->doubts->len > 0);
}

static gboolean
is_around (YtAnswerTable *self)
{
  return self->question != NULL && g_str_equal (self->question->id, "around");
}

static void
refresh (YtAnswerTable *self)
{
  g_autoptr(GError) error = NULL;
  YtAnswer *answer;

  if (self->question == NULL)
    return;
  if (self->wish_bar != NULL)
    self->wish = *yt_wish_bar_wish (YT_WISH_BAR (self->wish_bar));
  if (is_around (self))
    self->wish.entry = yt_desk_selected (self->desk);
  if (self->picture != NULL)
    yt_picture_view_wish (yt_picture_page_view (self->picture), &self->wish);
  gtk_label_set_label (self->title, _(self->question->label));
  gtk_label_set_label (self->help, _(self->question->help));
  answer = yt_question_answer (self->question, yt_desk_dossier (self->desk), &self->wish, &error);
  if (answer == NULL)
    {
      yt_report (GTK_WIDGET (self), error);
      return;
    }
  yt_answer_free (self->answer);
  self->answer = answer;
  if (answer->rows->len > 0)
    {
      gtk_scrolled_window_set_child (self->place, make_view (self));
    }
  else
    {
      GtkWidget *label = gtk_label_new (is_around (self) ? _("Select an entry in another pane: what lies around it is shown here.")
                                                         : _("The dossier holds nothing that this question asks about."));

      g_clear_object (&self->rows);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_scrolled_window_set_child (self->place, label);
    }
  gtk_widget_set_sensitive (self->save, answer->rows->len > 0);
  fill_doubts (self);
}

static gboolean
refresh_later (gpointer data)
{
  YtAnswerTable *self = data;

  self->refreshing = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* Several changes of one moment are one. */
static void
on_changed (YtAnswerTable *self)
{
  if (self->refreshing == 0)
    self->refreshing = g_idle_add (refresh_later, self);
}

static void
on_selected (YtAnswerTable *self)
{
  if (self->following)
    return;
  if (is_around (self))
    on_changed (self);
  else
    follow_selected (self);
}

/* The matrix is told what it shows. */
static void
show_wish_bar (YtAnswerTable *self)
{
  gboolean wanted = g_str_equal (self->question->id, "matrix");

  if (wanted && self->wish_bar == NULL)
    {
      self->wish_bar = yt_wish_bar_new (self->desk);
      adw_bin_set_child (self->wish_place, self->wish_bar);
      g_signal_connect_object (self->wish_bar, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->wish_place), wanted);
}

static gboolean
write_table (GOutputStream  *out,
             GCancellable   *cancellable,
             gpointer        data,
             GError        **error)
{
  YtAnswerTable *self = data;

  return yt_table_write_csv (yt_desk_dossier (self->desk), self->answer, yt_desk_language (self->desk), yt_catalogue_word, TRUE,
                             out, cancellable, error);
}

static void
on_chosen (GListModel *files,
           gboolean    replace,
           gpointer    data)
{
  YtAnswerTable *self = data;
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);
  g_autoptr(GError) error = NULL;

  if (yt_new_file_write (g_file_peek_path (file), replace, write_table, self, NULL, &error))
    yt_toast (GTK_WIDGET (self), _("The table was saved."), FALSE);
  else
    yt_report (GTK_WIDGET (self), error);
}

static void
on_save (YtAnswerTable *self)
{
  const YtFileKind kind = { _("Table (CSV)"), "*.csv" };
  g_autofree char *name = g_strconcat (self->question->id, ".csv", NULL);

  yt_choose_file_to_write (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Save Table"), _("_Save"), name, NULL, &kind,
                           on_chosen, g_object_ref (self), g_object_unref);
}

/* The picture is drawn only where it is looked at. */
static void
on_page (YtAnswerTable *self)
{
  const YtPicture *picture = self->question != NULL ? yt_picture_of_question (self->question->id) : NULL;
  gboolean shown = g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "picture") == 0;

  gtk_widget_set_visible (self->save, !shown);
  if (!shown || picture == NULL || self->desk == NULL)
    return;
  if (self->picture == NULL)
    {
      self->picture = YT_PICTURE_PAGE (yt_picture_page_new (self->desk));
      adw_bin_set_child (self->picture_place, GTK_WIDGET (self->picture));
    }
  yt_picture_view_wish (yt_picture_page_view (self->picture), &self->wish);
  yt_picture_page_show (self->picture, picture);
}

static void
yt_answer_table_dispose (GObject *object)
{
  YtAnswerTable *self = YT_ANSWER_TABLE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->refreshing, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_ANSWER_TABLE);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->answer, yt_answer_free);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_answer_table_parent_class)->dispose (object);
}

static void
yt_answer_table_class_init (YtAnswerTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_answer_table_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/answer-table.ui");
  gtk_widget_class_bind_template_child (widget_class, YtAnswerTable, title);
  gtk_widget_class_bind_template_child (widget_class, YtAnswerTable, help);
  gtk_widget_class_bind_template_child (widget_class, YtAnswerTable, save);
  gtk_widget_class_bind_template_child (widget_class, YtAnswerTable, place);
  gtk_widget_class_bind_template_child (widget_class, YtAnswerTable, switcher);
  gtk_widget_class_bind_template_child (widget_class, YtAnswerTable, pages);
  gtk_widget_class_bind_template_child (widget_class, YtAnswerTable, picture_place);
  gtk_widget_class_bind_template_child (widget_class, YtAnswerTable, wish_place);
  gtk_widget_class_bind_template_child (widget_class, YtAnswerTable, doubts);
  gtk_widget_class_bind_template_child (widget_class, YtAnswerTable, doubt_rows);
  gtk_widget_class_bind_template_callback (widget_class, on_page);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
}

static void
yt_answer_table_init (YtAnswerTable *self)
{
  self->wish = yt_wish_usual ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_answer_table_new (YtDesk *desk)
{
  YtAnswerTable *self = g_object_new (YT_TYPE_ANSWER_TABLE, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
yt_answer_table_ask (YtAnswerTable    *self,
                     const YtQuestion *question)
{
  gboolean drawn = yt_picture_of_question (question->id) != NULL;

  self->question = question;
  show_wish_bar (self);
  gtk_widget_set_visible (self->switcher, drawn);
  if (!drawn)
    gtk_stack_set_visible_child_name (self->pages, "table");
  refresh (self);
  on_page (self);
}

const YtAnswer *
yt_answer_table_answer (YtAnswerTable *self)
{
  return self->answer;
}
