/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An expander over a list of ids. */
#include "panes/linked-group.h"

#include <glib/gi18n.h>

#include "desk/memory.h"
#include "model/id-list.h"
#include "model/note.h"
#include "panes/after-frame.h"
#include "panes/linked-row.h"

/* So many rows are made; more are looked at where they are at home. */
#define MAX_ROWS 100

struct _YtLinkedGroup
{
  GtkWidget parent_instance;

  YtDesk *desk;
  char *title;
  char *key;
  GType type;
  YtIdList *list;
  guint filling;

  GtkWidget *expander;
  GtkWidget *label;
  GtkWidget *count;
  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (YtLinkedGroup, yt_linked_group, GTK_TYPE_WIDGET)

static gpointer
get_entry (YtDossier *dossier,
           gint64     id)
{
  return yt_entry_get (dossier, id);
}

static gpointer
get_note (YtDossier *dossier,
          gint64     id)
{
  return yt_note_get (dossier, id);
}

static void
clear_rows (YtLinkedGroup *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
}

static gboolean
fill (gpointer data)
{
  YtLinkedGroup *self = data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  self->filling = 0;
  clear_rows (self);
  if (!gtk_expander_get_expanded (GTK_EXPANDER (self->expander)))
    return G_SOURCE_REMOVE;
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (item != NULL)
        gtk_box_append (GTK_BOX (self->rows), yt_linked_row_new (self->desk, item));
    }
  if (n > MAX_ROWS)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u more", "%u more", n - MAX_ROWS), n - MAX_ROWS);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "hint");
      gtk_box_append (GTK_BOX (self->rows), label);
    }
  return G_SOURCE_REMOVE;
}

/* The rows stand far down: what is above them is to be seen first. */
static void
fill_later (YtLinkedGroup *self)
{
  if (self->filling == 0)
    self->filling = yt_after_frame (GTK_WIDGET (self), fill);
}

static void
on_items_changed (YtLinkedGroup *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *count = g_strdup_printf ("%u", n);
  /* Translators: name of a group and how many are in it, as a screen reader says it. */
  g_autofree char *name = g_strdup_printf (_("%s, %u"), self->title, n);

  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  fill_later (self);
}

static void
on_expanded (YtLinkedGroup *self)
{
  yt_desk_set_folded (self->desk, self->key, !gtk_expander_get_expanded (GTK_EXPANDER (self->expander)));
  if (self->list != NULL)
    fill_later (self);
}

static void
yt_linked_group_dispose (GObject *object)
{
  YtLinkedGroup *self = YT_LINKED_GROUP (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, on_items_changed, self);
  g_clear_object (&self->list);
  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (yt_linked_group_parent_class)->dispose (object);
}

static void
yt_linked_group_class_init (YtLinkedGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_linked_group_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "linked");
}

static void
yt_linked_group_init (YtLinkedGroup *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->expander = gtk_expander_new (NULL);
  self->label = gtk_label_new (NULL);
  self->count = gtk_label_new (NULL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->label, "heading");
  gtk_widget_add_css_class (self->count, "count");
  gtk_box_append (GTK_BOX (head), self->label);
  gtk_box_append (GTK_BOX (head), self->count);
  gtk_expander_set_label_widget (GTK_EXPANDER (self->expander), head);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->rows);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

GtkWidget *
yt_linked_group_new (YtDesk     *desk,
                     const char *title,
                     const char *key,
                     GType       type)
{
  YtLinkedGroup *self = g_object_new (YT_TYPE_LINKED_GROUP, NULL);

  self->desk = g_object_ref (desk);
  self->title = g_strdup (title);
  self->key = g_strdup (key);
  self->type = type;
  gtk_label_set_label (GTK_LABEL (self->label), title);
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), !yt_desk_is_folded (desk, key));
  g_signal_connect_swapped (self->expander, "notify::expanded", G_CALLBACK (on_expanded), self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return GTK_WIDGET (self);
}

void
yt_linked_group_set_sql (YtLinkedGroup *self,
                         const char    *sql)
{
  if (self->list != NULL)
    {
      yt_id_list_set_sql (self->list, sql);
      return;
    }
  self->list = yt_id_list_new (yt_desk_dossier (self->desk), sql, self->type, self->type == YT_TYPE_NOTE ? get_note : get_entry);
  g_signal_connect_swapped (self->list, "items-changed", G_CALLBACK (on_items_changed), self);
  on_items_changed (self);
}

guint
yt_linked_group_count (YtLinkedGroup *self)
{
  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}
