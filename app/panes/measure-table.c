/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of headings and a frame for each measure, with its details when they are open. */
#include "panes/measure-table.h"

#include <glib/gi18n.h>

#include "panes/detail-box.h"
#include "panes/focus-follow.h"
#include "panes/measure-layout.h"
#include "panes/section-head.h"

struct _YtMeasureTable
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *recommendation;

  GtkWidget *head;
  GtkWidget *headings;
  GtkWidget *frames;
  GtkWidget *hint;
};

G_DEFINE_FINAL_TYPE (YtMeasureTable, yt_measure_table, GTK_TYPE_WIDGET)

static GtkWidget *
next_frame (YtMeasureTable *self,
            GtkWidget      *frame)
{
  return frame == NULL ? gtk_widget_get_first_child (self->frames) : gtk_widget_get_next_sibling (frame);
}

static YtMeasureRow *
row_of (GtkWidget *frame)
{
  return YT_MEASURE_ROW (gtk_widget_get_first_child (frame));
}

static GtkWidget *
make_frame (YtMeasureTable *self,
            gint64          id)
{
  g_autoptr(YtEntry) measure = yt_entry_get (yt_desk_dossier (self->desk), id);
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (frame, "measure-frame");
  gtk_box_append (GTK_BOX (frame), yt_measure_row_new (self->desk, measure));
  yt_focus_stands_for (frame, id);
  return frame;
}

static void
refresh (YtMeasureTable *self)
{
  g_autoptr(GArray) ids = yt_entry_children (yt_desk_dossier (self->desk), yt_entry_id (self->recommendation), YT_KIND_MEASURE);
  GtkWidget *last = NULL;
  GtkWidget *gone;

  for (guint i = 0; i < ids->len; i++)
    {
      YtMeasureRow *row = yt_measure_table_find (self, g_array_index (ids, gint64, i));
      GtkWidget *frame = row != NULL ? gtk_widget_get_parent (GTK_WIDGET (row)) : NULL;

      if (frame == NULL)
        {
          frame = make_frame (self, g_array_index (ids, gint64, i));
          gtk_box_append (GTK_BOX (self->frames), frame);
        }
      if (gtk_widget_get_prev_sibling (frame) != last)
        gtk_box_reorder_child_after (GTK_BOX (self->frames), frame, last);
      last = frame;
    }
  while ((gone = next_frame (self, last)) != NULL)
    gtk_box_remove (GTK_BOX (self->frames), gone);
  yt_section_head_set_count (YT_SECTION_HEAD (self->head), ids->len);
  gtk_widget_set_visible (self->headings, ids->len > 0);
  gtk_widget_set_visible (self->frames, ids->len > 0);
  gtk_widget_set_visible (self->hint, ids->len == 0);
}

static void
on_changed (YtMeasureTable  *self,
            const YtChanges *changes)
{
  if (changes->all || g_hash_table_size (changes->entries) > 0)
    refresh (self);
}

static GtkWidget *
make_headings (void)
{
  const char *labels[] = { "", N_("What"), "actor", "power", "status", "" };
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (line, yt_measure_layout_new (TRUE));
  gtk_widget_add_css_class (line, "headings");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const YtField *field = yt_kind_field (YT_KIND_MEASURE, labels[i]);
      GtkWidget *label = gtk_label_new (field != NULL ? _(field->label) : i == 1 ? _(labels[i]) : "");

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (line), label);
    }
  return line;
}

static void
yt_measure_table_dispose (GObject *object)
{
  YtMeasureTable *self = YT_MEASURE_TABLE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->recommendation);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_measure_table_parent_class)->dispose (object);
}

static void
yt_measure_table_class_init (YtMeasureTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_measure_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
yt_measure_table_init (YtMeasureTable *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 3);
}

GtkWidget *
yt_measure_table_new (YtDesk  *desk,
                      YtEntry *recommendation)
{
  YtMeasureTable *self = g_object_new (YT_TYPE_MEASURE_TABLE, NULL);
  const YtKindInfo *info = yt_kind_info (YT_KIND_MEASURE);

  self->desk = g_object_ref (desk);
  self->recommendation = g_object_ref (recommendation);
  self->head = yt_section_head_new (_(info->plural), YT_KIND_MEASURE, yt_entry_id (recommendation));
  self->headings = make_headings ();
  self->frames = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  self->hint = gtk_label_new (_("No measure yet: add what should be done, by whom, with which kind of power."));
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_widget_add_css_class (self->hint, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->frames), GTK_ACCESSIBLE_PROPERTY_LABEL, _(info->plural), -1);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  gtk_widget_set_parent (self->headings, GTK_WIDGET (self));
  gtk_widget_set_parent (self->frames, GTK_WIDGET (self));
  gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

guint
yt_measure_table_count (YtMeasureTable *self)
{
  guint n = 0;

  for (GtkWidget *frame = next_frame (self, NULL); frame != NULL; frame = next_frame (self, frame))
    n++;
  return n;
}

YtMeasureRow *
yt_measure_table_find (YtMeasureTable *self,
                       gint64          id)
{
  for (GtkWidget *frame = next_frame (self, NULL); frame != NULL; frame = next_frame (self, frame))
    {
      if (yt_measure_row_id (row_of (frame)) == id)
        return row_of (frame);
    }
  return NULL;
}

void
yt_measure_table_show_details (YtMeasureTable *self,
                               gint64          id)
{
  for (GtkWidget *frame = next_frame (self, NULL); frame != NULL; frame = next_frame (self, frame))
    {
      GtkWidget *last = gtk_widget_get_last_child (frame);
      gboolean here = yt_measure_row_id (row_of (frame)) == id;
      g_autoptr(YtEntry) measure = NULL;

      if (YT_IS_DETAIL_BOX (last) && !here)
        gtk_box_remove (GTK_BOX (frame), last);
      if (!here || YT_IS_DETAIL_BOX (last))
        continue;
      measure = yt_entry_get (yt_desk_dossier (self->desk), id);
      gtk_box_append (GTK_BOX (frame), yt_detail_box_new (self->desk, "details.close", FALSE));
      yt_detail_box_show (YT_DETAIL_BOX (gtk_widget_get_last_child (frame)), measure);
    }
}
