/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A button for each kind, with its number. */
#include "panes/count-grid.h"

#include <glib/gi18n.h>

#include "model/note.h"
#include "panes/tip.h"

/* YT_KIND_NONE: notes. */
static const YtKind kinds[] = {
  YT_KIND_AREA, YT_KIND_ISSUE, YT_KIND_POSITION, YT_KIND_CHANNEL, YT_KIND_LIMIT, YT_KIND_EVENT, YT_KIND_OBSTACLE,
  YT_KIND_PERCEPTION, YT_KIND_RECOMMENDATION, YT_KIND_MEASURE, YT_KIND_ACTOR, YT_KIND_INSTRUMENT, YT_KIND_FIGURE,
  YT_KIND_TERM, YT_KIND_SOURCE, YT_KIND_REMARK, YT_KIND_QUESTION, YT_KIND_NONE,
};

struct _YtCountGrid
{
  GtkWidget parent_instance;

  YtDesk *desk;
  GtkWidget *flow;
  GtkWidget *buttons[G_N_ELEMENTS (kinds)];
  GtkWidget *numbers[G_N_ELEMENTS (kinds)];
  guint counts[G_N_ELEMENTS (kinds)];
};

G_DEFINE_FINAL_TYPE (YtCountGrid, yt_count_grid, GTK_TYPE_WIDGET)

static const char *
label_of (YtKind kind)
{
  return kind == YT_KIND_NONE ? _("Notes") : _(yt_kind_info (kind)->plural);
}

static void
set_action (GtkWidget *button,
            YtKind     kind)
{
  const char *pane = kind == YT_KIND_NONE ? "notes" : yt_desk_home_pane (kind);

  if (g_str_equal (pane, "overview"))
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "remarks");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "overview.page");
      return;
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", pane);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "desk.pane");
}

static void
add_tile (YtCountGrid *self,
          guint        i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (label_of (kinds[i]));
  GtkWidget *number = gtk_label_new ("–");
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_widget_add_css_class (number, "title-4");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "tile");
  gtk_widget_set_size_request (button, 130, -1);
  yt_tip_set (button, label_of (kinds[i]));
  set_action (button, kinds[i]);
  gtk_flow_box_append (GTK_FLOW_BOX (self->flow), button);
  /* The button takes the focus, not the place around it. */
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
  self->buttons[i] = button;
  self->numbers[i] = number;
}

static void
yt_count_grid_dispose (GObject *object)
{
  YtCountGrid *self = YT_COUNT_GRID (object);

  g_clear_pointer (&self->flow, gtk_widget_unparent);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_count_grid_parent_class)->dispose (object);
}

static void
yt_count_grid_class_init (YtCountGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_count_grid_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yt_count_grid_init (YtCountGrid *self)
{
  self->flow = gtk_flow_box_new ();
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->flow), TRUE);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (self->flow), 2);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), 9);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->flow), 3);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->flow), 3);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
}

GtkWidget *
yt_count_grid_new (YtDesk *desk)
{
  YtCountGrid *self = g_object_new (YT_TYPE_COUNT_GRID, NULL);

  self->desk = g_object_ref (desk);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_tile (self, i);
  return GTK_WIDGET (self);
}

void
yt_count_grid_refresh (YtCountGrid *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint count = kinds[i] == YT_KIND_NONE ? yt_note_count (dossier, 0) : yt_entry_count (dossier, kinds[i]);
      g_autofree char *number = g_strdup_printf ("%u", count);
      /* Translators: a group and how many are in it, as a screen reader says it. */
      g_autofree char *name = g_strdup_printf (_("%s, %u"), label_of (kinds[i]), count);

      self->counts[i] = count;
      gtk_label_set_label (GTK_LABEL (self->numbers[i]), number);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

guint
yt_count_grid_count (YtCountGrid *self,
                     YtKind       kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i] == kind)
        return self->counts[i];
    }
  return 0;
}
