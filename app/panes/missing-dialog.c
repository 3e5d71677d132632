/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists the entries that have a text in one language only. */
#include "panes/missing-dialog.h"

#include <glib/gi18n.h>

#include "model/entry.h"
#include "panes/content-label.h"

struct _YtMissingDialog
{
  GtkWindow parent_instance;

  YtDesk *desk;
  GListStore *entries;
  guint later;

  GtkStack *stack;
  GtkLabel *count;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (YtMissingDialog, yt_missing_dialog, GTK_TYPE_WINDOW)

static void
fill (YtMissingDialog *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GArray) ids = yt_entry_missing_all (dossier);
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = g_strdup_printf (ngettext ("%u entry lacks a translation", "%u entries lack a translation", ids->len), ids->len);

  for (guint i = 0; i < ids->len; i++)
    {
      YtEntry *entry = yt_entry_get (dossier, g_array_index (ids, gint64, i));

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }
  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)), entries->pdata, entries->len);
  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "list" : "none");
}

static gboolean
on_later (gpointer data)
{
  YtMissingDialog *self = data;

  self->later = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (YtMissingDialog *self)
{
  if (self->later == 0)
    self->later = g_idle_add (on_later, self);
}

static void
on_setup (YtMissingDialog *self,
          GtkListItem     *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *about = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (name), TRUE);
  gtk_label_set_xalign (GTK_LABEL (about), 0);
  gtk_label_set_ellipsize (GTK_LABEL (about), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (about, "caption");
  gtk_widget_add_css_class (about, "dim-label");
  gtk_widget_add_css_class (row, "two-lines");
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), about);
  gtk_list_item_set_child (item, row);
}

static void
on_bind (YtMissingDialog *self,
         GtkListItem     *item)
{
  YtEntry *entry = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  YtLanguage language = yt_entry_missing (entry, YT_LANGUAGE_ZH) ? YT_LANGUAGE_ZH : YT_LANGUAGE_EN;
  const char *name = yt_entry_name (entry, yt_language_other (language));
  g_autofree char *about = NULL;

  about = g_strdup_printf ("%s%s%s · %s", _(yt_kind_info (yt_entry_kind (entry))->label),
                           *yt_entry_code (entry) != '\0' ? " " : "", yt_entry_code (entry),
                           language == YT_LANGUAGE_ZH ? _("Chinese missing") : _("English missing"));
  yt_content_show (GTK_LABEL (gtk_widget_get_first_child (row)), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)), about);
}

static void
on_activate (YtMissingDialog *self,
             guint            position)
{
  g_autoptr(YtEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), position);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (entry == NULL)
    return;
  if (parent != NULL)
    gtk_window_present (parent);
  yt_desk_edit (self->desk, yt_entry_id (entry));
}

static void
yt_missing_dialog_dispose (GObject *object)
{
  YtMissingDialog *self = YT_MISSING_DIALOG (object);

  g_clear_handle_id (&self->later, g_source_remove);
  G_OBJECT_CLASS (yt_missing_dialog_parent_class)->dispose (object);
}

static void
yt_missing_dialog_finalize (GObject *object)
{
  YtMissingDialog *self = YT_MISSING_DIALOG (object);

  g_clear_object (&self->entries);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_missing_dialog_parent_class)->finalize (object);
}

static void
yt_missing_dialog_class_init (YtMissingDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = yt_missing_dialog_dispose;
  object_class->finalize = yt_missing_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/missing-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YtMissingDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, YtMissingDialog, count);
  gtk_widget_class_bind_template_child (widget_class, YtMissingDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
yt_missing_dialog_init (YtMissingDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkNoSelection) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->entries = g_list_store_new (YT_TYPE_ENTRY);
  model = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->entries)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

GtkWindow *
yt_missing_open (GtkWindow *parent,
                 YtDesk    *desk)
{
  YtMissingDialog *self = g_object_new (YT_TYPE_MISSING_DIALOG, "transient-for", parent, NULL);

  self->desk = g_object_ref (desk);
  yt_desk_flush (desk);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}

guint
yt_missing_dialog_count (YtMissingDialog *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->entries));
}
