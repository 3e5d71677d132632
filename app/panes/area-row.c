/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows an area or an issue in a row that other entries come to stand in while the list is scrolled. */
#include "panes/area-row.h"

#include <glib/gi18n.h>

#include "model/entry.h"
#include "panes/content-label.h"
#include "panes/tip.h"

struct _YtAreaRow
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  gulong changed;

  GtkWidget *expander;
  GtkWidget *code;
  GtkWidget *title;
  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (YtAreaRow, yt_area_row, GTK_TYPE_WIDGET)

static guint
count_positions (YtDossier *dossier,
                 gint64     id)
{
  g_autoptr(GArray) positions = yt_entry_children (dossier, id, YT_KIND_POSITION);
  g_autoptr(GArray) issues = yt_entry_children (dossier, id, YT_KIND_ISSUE);
  guint n = positions->len;

  for (guint i = 0; i < issues->len; i++)
    n += count_positions (dossier, g_array_index (issues, gint64, i));
  return n;
}

/* The list's own row, which is what a screen reader stops at. */
static void
name_row (YtAreaRow  *self,
          const char *name)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  yt_tip_set (GTK_WIDGET (self), name);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_entry (YtAreaRow *self)
{
  g_autofree char *line = NULL;
  g_autofree char *name = NULL;
  g_autofree char *count = NULL;
  const char *code;
  guint n;

  if (self->entry == NULL)
    return;
  /* In both languages a row has two lines already. */
  g_object_set (self->title, "wrap", yt_desk_content (self->desk) != YT_CONTENT_BOTH, NULL);
  n = count_positions (yt_desk_dossier (self->desk), yt_entry_id (self->entry));
  code = yt_entry_code (self->entry);
  line = yt_content_line (self->desk, self->entry);
  count = g_strdup_printf ("%u", n);
  /* Translators: an area or an issue as a screen reader says it: code, title, number of positions. */
  name = g_strdup_printf (ngettext ("%s %s, %u position", "%s %s, %u positions", n), code, line, n);
  gtk_label_set_label (GTK_LABEL (self->code), *code != '\0' ? code : "–");
  gtk_label_set_label (GTK_LABEL (self->count), count);
  name_row (self, name);
}

static void
yt_area_row_dispose (GObject *object)
{
  YtAreaRow *self = YT_AREA_ROW (object);

  if (self->entry != NULL)
    yt_area_row_set (self, NULL, FALSE);
  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_area_row_parent_class)->dispose (object);
}

static void
yt_area_row_class_init (YtAreaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_area_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "arearow");
}

static void
yt_area_row_init (YtAreaRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  self->expander = gtk_tree_expander_new ();
  self->code = gtk_label_new (NULL);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->code, "code");
  gtk_widget_add_css_class (self->count, "count");
  gtk_widget_set_valign (self->code, GTK_ALIGN_START);
  gtk_widget_set_valign (self->count, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (self->code), 0);
  gtk_box_append (GTK_BOX (box), self->code);
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (self->expander), box);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

GtkWidget *
yt_area_row_new (YtDesk *desk)
{
  YtAreaRow *self = g_object_new (YT_TYPE_AREA_ROW, NULL);

  self->desk = g_object_ref (desk);
  self->title = yt_content_label_new (desk, NULL, "title");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_insert_after (self->title, gtk_widget_get_parent (self->code), self->code);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
yt_area_row_set (YtAreaRow      *self,
                 GtkTreeListRow *row,
                 gboolean        compact)
{
  YtEntry *entry = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (self->entry != NULL)
    g_signal_handler_disconnect (self->entry, self->changed);
  g_clear_object (&self->entry);
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander), row);
  yt_content_label_set_entry (YT_CONTENT_LABEL (self->title), entry);
  if (entry == NULL)
    return;
  self->entry = entry;
  self->changed = g_signal_connect_swapped (entry, "changed", G_CALLBACK (show_entry), self);
  if (yt_entry_kind (entry) == YT_KIND_AREA)
    gtk_widget_add_css_class (GTK_WIDGET (self), "area");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "area");
  gtk_widget_set_visible (self->title, !compact);
  gtk_widget_set_visible (self->count, !compact);
  gtk_widget_set_valign (self->code, compact ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  gtk_widget_set_visible (self->code, compact || *yt_entry_code (entry) != '\0');
  show_entry (self);
}

void
yt_area_row_count (YtAreaRow *self)
{
  show_entry (self);
}
