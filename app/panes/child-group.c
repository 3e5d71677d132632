/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps one row for each child of a kind, in their order. */
#include "panes/child-group.h"

#include <glib/gi18n.h>

#include "panes/side-by-side.h"
#include "panes/tip.h"

struct _YtChildGroup
{
  GtkWidget parent_instance;

  YtDesk *desk;
  gint64 parent;
  YtKind kind;

  GtkWidget *top;
  GtkLabel *heading;
  GtkButton *add;
  GtkBox *rows;
};

G_DEFINE_FINAL_TYPE (YtChildGroup, yt_child_group, GTK_TYPE_WIDGET)

static void
yt_child_group_dispose (GObject *object)
{
  YtChildGroup *self = YT_CHILD_GROUP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_CHILD_GROUP);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_child_group_parent_class)->dispose (object);
}

static void
yt_child_group_class_init (YtChildGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_child_group_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/child-group.ui");
  gtk_widget_class_bind_template_child (widget_class, YtChildGroup, top);
  gtk_widget_class_bind_template_child (widget_class, YtChildGroup, heading);
  gtk_widget_class_bind_template_child (widget_class, YtChildGroup, add);
  gtk_widget_class_bind_template_child (widget_class, YtChildGroup, rows);
}

static void
yt_child_group_init (YtChildGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_child_group_new (YtDesk *desk,
                    gint64  parent,
                    YtKind  kind)
{
  YtChildGroup *self = g_object_new (YT_TYPE_CHILD_GROUP, NULL);
  const YtKindInfo *info = yt_kind_info (kind);
  g_autofree char *tip = g_strdup_printf (_("Add: %s"), _(info->label));

  self->desk = g_object_ref (desk);
  self->parent = parent;
  self->kind = kind;
  gtk_label_set_label (self->heading, _(info->plural));
  yt_tip_set (GTK_WIDGET (self->add), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _(info->plural), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "(sx)", info->id, parent);
  if (kind == YT_KIND_SIDE)
    gtk_widget_set_layout_manager (GTK_WIDGET (self->rows), yt_side_by_side_new (12, 220));
  yt_child_group_refresh (self);
  return GTK_WIDGET (self);
}

static GtkWidget *
row_after (YtChildGroup *self,
           GtkWidget    *row)
{
  return row != NULL ? gtk_widget_get_next_sibling (row) : gtk_widget_get_first_child (GTK_WIDGET (self->rows));
}

static gboolean
contains (GArray *ids,
          gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }
  return FALSE;
}

static void
remove_gone (YtChildGroup *self,
             GArray       *ids)
{
  GtkWidget *row = row_after (self, NULL);

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (!contains (ids, yt_child_row_id (YT_CHILD_ROW (row))))
        gtk_box_remove (self->rows, row);
      row = next;
    }
}

void
yt_child_group_refresh (YtChildGroup *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GArray) ids = yt_entry_children (dossier, self->parent, self->kind);
  GtkWidget *before = NULL;

  remove_gone (self, ids);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      GtkWidget *row = GTK_WIDGET (yt_child_group_find (self, id));

      if (row == NULL)
        {
          g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);

          row = yt_child_row_new (self->desk, entry);
          gtk_box_insert_child_after (self->rows, row, before);
        }
      else if (row != row_after (self, before))
        {
          gtk_box_reorder_child_after (self->rows, row, before);
        }
      before = row;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), ids->len > 0);
}

YtChildRow *
yt_child_group_find (YtChildGroup *self,
                     gint64        id)
{
  for (GtkWidget *row = row_after (self, NULL); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (yt_child_row_id (YT_CHILD_ROW (row)) == id)
        return YT_CHILD_ROW (row);
    }
  return NULL;
}

YtKind
yt_child_group_kind (YtChildGroup *self)
{
  return self->kind;
}
