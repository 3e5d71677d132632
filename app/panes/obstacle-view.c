/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds the page of an obstacle and keeps its spreads in order. */
#include "panes/obstacle-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "panes/after-frame.h"
#include "panes/child-group.h"
#include "panes/coverage-list.h"
#include "panes/entry-head.h"
#include "panes/entry-rest.h"
#include "panes/entry-view.h"
#include "panes/focus-follow.h"
#include "panes/recall-id.h"
#include "panes/scroll-to.h"
#include "panes/section-head.h"
#include "panes/side-by-side.h"
#include "panes/tall.h"

static const char details_key[] = "obstacles:details";
static const YtKind own_children[] = { YT_KIND_POINT, YT_KIND_PERCEPTION, YT_KIND_NONE };

struct _YtObstacleView
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *obstacle;

  GtkWidget *scroller;
  GtkWidget *clamp;
  GtkWidget *content; /* of the obstacle that is shown; NULL for none */
  GtkWidget *head;
  GtkWidget *perceptions;
  GtkWidget *perceptions_head;
  GtkWidget *perceptions_hint;
  GtkWidget *spreads;
  GtkWidget *points; /* NULL until the rest of the page was made */
  GtkWidget *no_points;
  guint later;
};

G_DEFINE_FINAL_TYPE (YtObstacleView, yt_obstacle_view, GTK_TYPE_WIDGET)

static GtkWidget *
next_spread (YtObstacleView *self,
             GtkWidget      *spread)
{
  return spread == NULL ? gtk_widget_get_first_child (self->spreads) : gtk_widget_get_next_sibling (spread);
}

static void
show_details (YtObstacleView *self)
{
  gint64 id = yt_recall_id (self->desk, details_key);

  for (GtkWidget *spread = next_spread (self, NULL); spread != NULL; spread = next_spread (self, spread))
    yt_facing_pages_show_details (YT_FACING_PAGES (spread), id);
}

static void
refresh_spreads (YtObstacleView *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GArray) ids = yt_entry_children (dossier, yt_entry_id (self->obstacle), YT_KIND_PERCEPTION);
  GtkWidget *last = NULL;
  GtkWidget *gone;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      GtkWidget *spread = GTK_WIDGET (yt_obstacle_view_pages (self, id));
      g_autoptr(YtEntry) entry = spread == NULL ? yt_entry_get (dossier, id) : NULL;

      if (entry != NULL)
        spread = yt_facing_pages_new (self->desk, entry);
      if (spread == NULL)
        continue;
      if (gtk_widget_get_parent (spread) == NULL)
        gtk_box_append (GTK_BOX (self->spreads), spread);
      if (gtk_widget_get_prev_sibling (spread) != last)
        gtk_box_reorder_child_after (GTK_BOX (self->spreads), spread, last);
      last = spread;
    }
  while ((gone = next_spread (self, last)) != NULL)
    gtk_box_remove (GTK_BOX (self->spreads), gone);
  yt_section_head_set_count (YT_SECTION_HEAD (self->perceptions_head), ids->len);
  gtk_widget_set_visible (self->perceptions_hint, ids->len == 0);
  gtk_widget_set_visible (self->spreads, ids->len > 0);
}

static void
refresh (YtObstacleView *self)
{
  if (self->content == NULL)
    return;
  refresh_spreads (self);
  show_details (self);
  if (self->points == NULL)
    return;
  yt_child_group_refresh (YT_CHILD_GROUP (self->points));
  gtk_widget_set_visible (self->no_points, !gtk_widget_get_visible (self->points));
}

static void
on_changed (YtObstacleView  *self,
            const YtChanges *changes)
{
  if (changes->all || g_hash_table_size (changes->entries) > 0)
    refresh (self);
}

/* What it hinders beside what addresses it. */
static GtkWidget *
make_relations (YtObstacleView *self)
{
  GtkWidget *both = yt_side_by_side_box (24, 230);

  gtk_box_append (GTK_BOX (both), yt_coverage_list_new (self->desk, self->obstacle, YT_COVERAGE_HINDERS));
  gtk_box_append (GTK_BOX (both), yt_coverage_list_new (self->desk, self->obstacle, YT_COVERAGE_ADDRESSED_BY));
  return both;
}

static GtkWidget *
make_perceptions (YtObstacleView *self)
{
  self->perceptions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->perceptions_head = yt_section_head_new (_(yt_kind_info (YT_KIND_PERCEPTION)->plural), YT_KIND_PERCEPTION,
                                                yt_entry_id (self->obstacle));
  self->perceptions_hint = gtk_label_new (_("Add a pair to set beside each other what each party sees in the same matter."));
  self->spreads = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_label_set_xalign (GTK_LABEL (self->perceptions_hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->perceptions_hint), TRUE);
  gtk_widget_add_css_class (self->perceptions_hint, "dim-label");
  gtk_box_append (GTK_BOX (self->perceptions), self->perceptions_head);
  gtk_box_append (GTK_BOX (self->perceptions), self->perceptions_hint);
  gtk_box_append (GTK_BOX (self->perceptions), self->spreads);
  return self->perceptions;
}

/* What stands further down. */
static void
finish (YtObstacleView *self)
{
  gint64 id;

  if (self->later == 0)
    return;
  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->later);
  self->later = 0;
  id = yt_entry_id (self->obstacle);
  self->points = yt_child_group_new (self->desk, id, YT_KIND_POINT);
  self->no_points = yt_section_head_new (_(yt_kind_info (YT_KIND_POINT)->plural), YT_KIND_POINT, id);
  gtk_box_append (GTK_BOX (self->content), make_relations (self));
  gtk_box_append (GTK_BOX (self->content), self->points);
  gtk_box_append (GTK_BOX (self->content), self->no_points);
  gtk_box_append (GTK_BOX (self->content), yt_entry_rest_new (self->desk, self->obstacle, "obstacles:rest", own_children));
  refresh (self);
  /* With nothing to set beside each other the others come first. */
  if (!gtk_widget_get_visible (self->spreads))
    gtk_box_reorder_child_after (GTK_BOX (self->content), self->perceptions, self->no_points);
}

static gboolean
on_later (gpointer self)
{
  finish (self);
  return G_SOURCE_REMOVE;
}

static void
fill (YtObstacleView *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->content, "sheet");
  yt_focus_stands_for (self->content, yt_entry_id (self->obstacle));
  self->head = yt_entry_head_new (self->desk, self->obstacle, "severity");
  gtk_box_append (GTK_BOX (self->content), self->head);
  gtk_box_append (GTK_BOX (self->content), make_perceptions (self));
  refresh (self);
  self->later = yt_after_frame (GTK_WIDGET (self), on_later);
  adw_clamp_set_child (ADW_CLAMP (self->clamp), self->content);
}

static void
on_toggle (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  YtObstacleView *self = YT_OBSTACLE_VIEW (widget);
  gint64 id = g_variant_get_int64 (parameter);

  yt_remember_id (self->desk, details_key, yt_recall_id (self->desk, details_key) == id ? 0 : id);
  g_object_set (self->desk, "selected", id, NULL);
  show_details (self);
}

static void
on_close (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  YtObstacleView *self = YT_OBSTACLE_VIEW (widget);

  yt_remember_id (self->desk, details_key, 0);
  show_details (self);
}

static void
yt_obstacle_view_dispose (GObject *object)
{
  YtObstacleView *self = YT_OBSTACLE_VIEW (object);

  self->content = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->obstacle);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_obstacle_view_parent_class)->dispose (object);
}

static void
yt_obstacle_view_class_init (YtObstacleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_obstacle_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "details.toggle", "x", on_toggle);
  gtk_widget_class_install_action (widget_class, "details.close", NULL, on_close);
}

static void
yt_obstacle_view_init (YtObstacleView *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  self->clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp), 1040);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->clamp), 900);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), yt_tall_new (self->clamp));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
yt_obstacle_view_new (YtDesk *desk)
{
  YtObstacleView *self = g_object_new (YT_TYPE_OBSTACLE_VIEW, NULL);

  self->desk = g_object_ref (desk);
  yt_focus_follow (GTK_WIDGET (self), desk);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
yt_obstacle_view_show (YtObstacleView *self,
                       gint64          obstacle)
{
  if (obstacle == yt_obstacle_view_obstacle (self))
    return;
  if (self->later != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->later);
  self->later = 0;
  self->content = self->points = NULL;
  adw_clamp_set_child (ADW_CLAMP (self->clamp), NULL);
  g_clear_object (&self->obstacle);
  self->obstacle = obstacle != 0 ? yt_entry_get (yt_desk_dossier (self->desk), obstacle) : NULL;
  if (self->obstacle != NULL)
    fill (self);
}

gint64
yt_obstacle_view_obstacle (YtObstacleView *self)
{
  return self->obstacle != NULL ? yt_entry_id (self->obstacle) : 0;
}

YtFacingPages *
yt_obstacle_view_pages (YtObstacleView *self,
                        gint64          perception)
{
  if (self->content == NULL)
    return NULL;
  for (GtkWidget *spread = next_spread (self, NULL); spread != NULL; spread = next_spread (self, spread))
    {
      if (yt_facing_pages_id (YT_FACING_PAGES (spread)) == perception)
        return YT_FACING_PAGES (spread);
    }
  return NULL;
}

/* What stands for @id below the obstacle; NULL for the obstacle itself and what the rest shows. */
static GtkWidget *
find_part (YtObstacleView *self,
           gint64          id)
{
  GtkWidget *part;

  if (self->content == NULL || yt_entry_above (yt_desk_dossier (self->desk), id, YT_KIND_OBSTACLE) != yt_entry_id (self->obstacle) ||
      id == yt_entry_id (self->obstacle))
    return NULL;
  for (GtkWidget *spread = next_spread (self, NULL); spread != NULL; spread = next_spread (self, spread))
    {
      if (yt_facing_pages_id (YT_FACING_PAGES (spread)) == id)
        return spread;
      part = GTK_WIDGET (yt_facing_pages_find (YT_FACING_PAGES (spread), id));
      if (part != NULL)
        return part;
    }
  finish (self);
  return GTK_WIDGET (yt_child_group_find (YT_CHILD_GROUP (self->points), id));
}

void
yt_obstacle_view_reveal (YtObstacleView *self,
                         gint64          id)
{
  GtkWidget *part = find_part (self, id);

  if (part != NULL)
    {
      yt_scroll_to (part);
      yt_mark_briefly (part);
    }
  else if (id == yt_obstacle_view_obstacle (self))
    {
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
    }
}

void
yt_obstacle_view_edit (YtObstacleView *self,
                       gint64          id)
{
  GtkWidget *part = find_part (self, id);

  if (YT_IS_FACING_PAGES (part))
    yt_facing_pages_edit (YT_FACING_PAGES (part));
  else if (YT_IS_FACING_PAGE (part))
    yt_facing_page_edit (YT_FACING_PAGE (part));
  else if (self->content != NULL && id == yt_obstacle_view_obstacle (self))
    yt_entry_head_edit (YT_ENTRY_HEAD (self->head));
}
