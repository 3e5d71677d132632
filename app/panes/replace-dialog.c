/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists the places on a worker at each pause in typing, and has act/ write those that are ticked. */
#include "panes/replace-dialog.h"

#include <glib/gi18n.h>

#include "act/replace.h"
#include "panes/content-label.h"
#include "panes/grouped-number.h"
#include "panes/report.h"
#include "search/keeper.h"
#include "search/query-text.h"

#define PAUSE_MSEC 150
/* How often progress is shown. */
#define SHOW_MSEC 100

/* YtPlaceItem: a place in a list. */
#define YT_TYPE_PLACE_ITEM (yt_place_item_get_type ())
G_DECLARE_FINAL_TYPE (YtPlaceItem, yt_place_item, YT, PLACE_ITEM, GObject)

struct _YtPlaceItem
{
  GObject parent_instance;

  YtReplacePlace *place; /* not owned */
};

G_DEFINE_FINAL_TYPE (YtPlaceItem, yt_place_item, G_TYPE_OBJECT)

static void
yt_place_item_class_init (YtPlaceItemClass *klass)
{
}

static void
yt_place_item_init (YtPlaceItem *self)
{
}

struct _YtReplaceDialog
{
  GtkWindow parent_instance;

  YtDesk *desk;
  GArray *notes;
  GPtrArray *places; /* YtReplacePlace */
  GListStore *items;
  GCancellable *running;
  guint later;
  guint showing;
  int done; /* notes that were looked at; written by the worker */

  GtkEditable *find;
  GtkEditable *with;
  GtkCheckButton *exact;
  GtkCheckButton *regex;
  GtkLabel *status;
  GtkProgressBar *progress;
  GtkWidget *replace;
  GtkWidget *all;
  GtkWidget *none;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (YtReplaceDialog, yt_replace_dialog, GTK_TYPE_WINDOW)

/* Job: what the worker needs. */
typedef struct
{
  YtKeeper *keeper;
  YtReplacer *replacer;
  GArray *notes;
  int *done;

} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->keeper);
  yt_replacer_free (job->replacer);
  g_array_unref (job->notes);
  g_free (job);
}

static void
on_progress (guint    done,
             guint    of,
             gpointer data)
{
  g_atomic_int_set ((int *) data, (int) done);
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  YtConnection *connection = yt_keeper_borrow (job->keeper, &error);
  GPtrArray *places = NULL;

  if (connection != NULL)
    {
      places = yt_replace_places (connection, job->replacer, job->notes, on_progress, job->done, cancellable, &error);
      yt_keeper_give_back (job->keeper, connection);
    }
  if (places == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, places, (GDestroyNotify) g_ptr_array_unref);
}

static void
show_status (YtReplaceDialog *self)
{
  guint wanted = 0;
  guint notes = 0;
  gint64 last = 0;
  g_autofree char *text = NULL;
  g_autofree char *number = NULL;
  g_autofree char *of = NULL;

  for (guint i = 0; self->places != NULL && i < self->places->len; i++)
    {
      const YtReplacePlace *place = g_ptr_array_index (self->places, i);

      if (!place->wanted)
        continue;
      wanted++;
      notes += place->note != last ? 1 : 0;
      last = place->note;
    }
  number = yt_grouped_number (wanted);
  of = yt_grouped_number (notes);
  if (self->places == NULL)
    text = g_strdup ("");
  else if (self->places->len == 0)
    text = g_strdup (_("Nothing found"));
  else
    {
      g_autofree char *in_places = g_strdup_printf (ngettext ("%s place", "%s places", wanted), number);
      g_autofree char *in_notes = g_strdup_printf (ngettext ("%s note", "%s notes", notes), of);

      /* Translators: how many places are ticked, and in how many notes they are: “3 places in 2 notes”. */
      text = g_strdup_printf (_("%s in %s"), in_places, in_notes);
    }
  gtk_label_set_label (self->status, text);
  gtk_widget_set_sensitive (self->replace, wanted > 0);
  gtk_widget_set_visible (self->all, self->places != NULL && self->places->len > 0);
  gtk_widget_set_visible (self->none, self->places != NULL && self->places->len > 0);
}

static void
take_places (YtReplaceDialog *self,
             GPtrArray       *places)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      YtPlaceItem *item = g_object_new (YT_TYPE_PLACE_ITEM, NULL);

      item->place = g_ptr_array_index (places, i);
      g_ptr_array_add (items, item);
    }
  /* First the list, whose items point into the places. */
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  self->places = places;
  show_status (self);
}

static void
stop_showing (YtReplaceDialog *self)
{
  g_clear_handle_id (&self->showing, g_source_remove);
  if (self->progress != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
}

static void
on_places (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(YtReplaceDialog) self = data;
  g_autoptr(GError) error = NULL;
  GPtrArray *places = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->desk == NULL)
    {
      g_clear_pointer (&places, g_ptr_array_unref);
      return;
    }
  stop_showing (self);
  take_places (self, places);
  if (error != NULL)
    yt_report (GTK_WIDGET (self), error);
}

static gboolean
show_progress (gpointer data)
{
  YtReplaceDialog *self = data;

  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_progress_bar_set_fraction (self->progress, (double) g_atomic_int_get (&self->done) / MAX (self->notes->len, 1));
  return G_SOURCE_CONTINUE;
}

static void
stop (YtReplaceDialog *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_handle_id (&self->later, g_source_remove);
  stop_showing (self);
}

static gboolean
look (gpointer data)
{
  YtReplaceDialog *self = data;
  YtKeeper *keeper = yt_keeper_of (yt_desk_dossier (self->desk));
  g_autoptr(GError) error = NULL;
  g_autoptr(GTask) task = NULL;
  g_autofree char *sentence = NULL;
  YtReplacer *replacer;
  Job *job;

  self->later = 0;
  if (*gtk_editable_get_text (self->find) == '\0' || keeper == NULL)
    return G_SOURCE_REMOVE;
  replacer = yt_replacer_new (gtk_editable_get_text (self->find), gtk_editable_get_text (self->with),
                              gtk_check_button_get_active (self->exact), gtk_check_button_get_active (self->regex), &error);
  if (replacer == NULL)
    {
      sentence = yt_report_text (error);
      gtk_label_set_label (self->status, sentence);
      return G_SOURCE_REMOVE;
    }
  yt_desk_flush (self->desk);
  job = g_new0 (Job, 1);
  job->keeper = g_object_ref (keeper);
  job->replacer = replacer;
  job->notes = g_array_ref (self->notes);
  job->done = &self->done;
  self->done = 0;
  self->running = g_cancellable_new ();
  task = g_task_new (self, self->running, on_places, g_object_ref (self));
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, work);
  self->showing = g_timeout_add (SHOW_MSEC, show_progress, self);
  return G_SOURCE_REMOVE;
}

static void
on_typed (YtReplaceDialog *self)
{
  if (self->desk == NULL)
    return;
  stop (self);
  take_places (self, NULL);
  self->later = g_timeout_add (PAUSE_MSEC, look, self);
}

static void
set_all (YtReplaceDialog *self,
         gboolean         wanted)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; self->places != NULL && i < self->places->len; i++)
    ((YtReplacePlace *) g_ptr_array_index (self->places, i))->wanted = wanted;
  g_list_model_items_changed (G_LIST_MODEL (self->items), 0, n, n);
  show_status (self);
}

static void
on_all (YtReplaceDialog *self)
{
  set_all (self, TRUE);
}

static void
on_none (YtReplaceDialog *self)
{
  set_all (self, FALSE);
}

static void
on_replace (YtReplaceDialog *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *number = NULL;
  guint notes, left;

  if (!yt_act_replace (dossier, self->places, NULL, NULL, &notes, &left, &error))
    {
      yt_report (GTK_WIDGET (self), error);
      return;
    }
  number = yt_grouped_number (notes);
  if (left > 0)
    text = g_strdup_printf (ngettext ("%s note was changed; %u place had become another meanwhile and was left",
                                      "%s notes were changed; %u places had become others meanwhile and were left", left),
                            number, left);
  else
    text = g_strdup_printf (ngettext ("%s note was changed", "%s notes were changed", notes), number);
  yt_toast (GTK_WIDGET (parent), text, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_toggled (YtReplaceDialog *self,
            GtkCheckButton  *check)
{
  YtPlaceItem *item = g_object_get_data (G_OBJECT (check), "yt-item");

  if (item == NULL || item->place->wanted == gtk_check_button_get_active (check))
    return;
  item->place->wanted = gtk_check_button_get_active (check);
  show_status (self);
}

static GtkWidget *
add_line (GtkWidget *box)
{
  GtkWidget *line = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (line), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), line);
  return line;
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          YtReplaceDialog          *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_add_css_class (add_line (lines), "dim-label");
  add_line (lines);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), lines);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, box);
}

/* A line with its middle marked: struck through, or bold. */
static void
show_line (GtkWidget            *line,
           const YtReplacePlace *place,
           const char           *middle,
           PangoAttribute       *attribute)
{
  g_autofree char *flat = g_strdelimit (g_strdup (middle), "\n\r\t", ' ');
  g_autofree char *text = g_strconcat ("…", place->before, flat, place->behind, "…", NULL);
  g_autoptr(PangoAttrList) attributes = yt_content_attributes (text);

  attribute->start_index = (guint) (strlen ("…") + strlen (place->before));
  attribute->end_index = attribute->start_index + (guint) strlen (flat);
  pango_attr_list_insert (attributes, attribute);
  gtk_inscription_set_text (GTK_INSCRIPTION (line), text);
  gtk_inscription_set_attributes (GTK_INSCRIPTION (line), attributes);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  YtPlaceItem *place_item = gtk_list_item_get_item (item);
  const YtReplacePlace *place = place_item->place;
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *before = gtk_widget_get_first_child (gtk_widget_get_next_sibling (check));
  GtkWidget *after = gtk_widget_get_next_sibling (before);
  /* Translators: what stands in a text, and what will stand there. */
  g_autofree char *name = g_strdup_printf (_("“%s” becomes “%s”: %s%s%s"), place->old, place->text, place->before, place->text, place->behind);

  show_line (before, place, place->old, pango_attr_strikethrough_new (TRUE));
  show_line (after, place, place->text, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  g_object_set_data (G_OBJECT (check), "yt-item", NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), place->wanted);
  g_object_set_data (G_OBJECT (check), "yt-item", place_item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  g_object_set_data (G_OBJECT (gtk_widget_get_first_child (gtk_list_item_get_child (item))), "yt-item", NULL);
}

static void
on_row (YtReplaceDialog *self,
        guint            position)
{
  g_autoptr(YtPlaceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  item->place->wanted = !item->place->wanted;
  g_list_model_items_changed (G_LIST_MODEL (self->items), position, 1, 1);
  show_status (self);
}

static void
yt_replace_dialog_dispose (GObject *object)
{
  YtReplaceDialog *self = YT_REPLACE_DIALOG (object);

  stop (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_REPLACE_DIALOG);
  g_clear_object (&self->items);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_replace_dialog_parent_class)->dispose (object);
}

static void
yt_replace_dialog_finalize (GObject *object)
{
  YtReplaceDialog *self = YT_REPLACE_DIALOG (object);

  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_array_unref);
  G_OBJECT_CLASS (yt_replace_dialog_parent_class)->finalize (object);
}

static void
yt_replace_dialog_class_init (YtReplaceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_replace_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = yt_replace_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/replace-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YtReplaceDialog, find);
  gtk_widget_class_bind_template_child (widget_class, YtReplaceDialog, with);
  gtk_widget_class_bind_template_child (widget_class, YtReplaceDialog, exact);
  gtk_widget_class_bind_template_child (widget_class, YtReplaceDialog, regex);
  gtk_widget_class_bind_template_child (widget_class, YtReplaceDialog, status);
  gtk_widget_class_bind_template_child (widget_class, YtReplaceDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, YtReplaceDialog, replace);
  gtk_widget_class_bind_template_child (widget_class, YtReplaceDialog, all);
  gtk_widget_class_bind_template_child (widget_class, YtReplaceDialog, none);
  gtk_widget_class_bind_template_child (widget_class, YtReplaceDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_replace);
  gtk_widget_class_bind_template_callback (widget_class, on_all);
  gtk_widget_class_bind_template_callback (widget_class, on_none);
}

static void
yt_replace_dialog_init (YtReplaceDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (YT_TYPE_PLACE_ITEM);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items))));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, selection);
  g_object_unref (selection);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_row), self, G_CONNECT_SWAPPED);
  show_status (self);
}

YtReplaceDialog *
yt_replace_dialog_run (GtkWindow  *parent,
                       YtDesk     *desk,
                       GArray     *notes,
                       const char *words)
{
  YtReplaceDialog *self = g_object_new (YT_TYPE_REPLACE_DIALOG, "transient-for", parent, NULL);
  g_autofree char *plain = yt_query_plain (words);

  self->desk = g_object_ref (desk);
  self->notes = g_array_ref (notes);
  gtk_editable_set_text (self->find, plain);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (*plain != '\0' ? GTK_WIDGET (self->with) : GTK_WIDGET (self->find));
  return self;
}
