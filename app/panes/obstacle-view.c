/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds the page of an obstacle and keeps its spreads in order. */
#include "panes/obstacle-view.h"

#include <glib/gi18n.h>

#include "panes/child-group.h"
#include "panes/coverage-list.h"
#include "panes/entry-rest.h"
#include "panes/entry-view.h"
#include "panes/facing-pages.h"
#include "panes/picture-fold.h"
#include "panes/section-head.h"
#include "panes/side-by-side.h"

#define MIRROR_HEIGHT 640

static const YtKind own_children[] = { YT_KIND_POINT, YT_KIND_PERCEPTION, YT_KIND_NONE };

struct _YtObstacleView
{
  YtEntryPage parent_instance;

  GtkWidget *perceptions; /* this one and the next are NULL for no obstacle */
  GtkWidget *perceptions_head;
  GtkWidget *perceptions_hint;
  GtkWidget *spreads;
  GtkWidget *points; /* NULL until the rest of the page was made */
  GtkWidget *no_points;
};

G_DEFINE_FINAL_TYPE (YtObstacleView, yt_obstacle_view, YT_TYPE_ENTRY_PAGE)

static YtDesk *
desk_of (YtObstacleView *self)
{
  return yt_entry_page_desk (YT_ENTRY_PAGE (self));
}

static YtEntry *
obstacle_of (YtObstacleView *self)
{
  return yt_entry_page_entry (YT_ENTRY_PAGE (self));
}

static GtkWidget *
next_spread (YtObstacleView *self,
             GtkWidget      *spread)
{
  return spread == NULL ? gtk_widget_get_first_child (self->spreads) : gtk_widget_get_next_sibling (spread);
}

static void
show_details (YtEntryPage *page,
              gint64       id)
{
  YtObstacleView *self = YT_OBSTACLE_VIEW (page);

  for (GtkWidget *spread = next_spread (self, NULL); spread != NULL; spread = next_spread (self, spread))
    yt_facing_pages_show_details (YT_FACING_PAGES (spread), id);
}

static GtkWidget *
find_spread (YtObstacleView *self,
             gint64          perception)
{
  for (GtkWidget *spread = next_spread (self, NULL); spread != NULL; spread = next_spread (self, spread))
    {
      if (yt_facing_pages_id (YT_FACING_PAGES (spread)) == perception)
        return spread;
    }
  return NULL;
}

static void
refresh_spreads (YtObstacleView *self)
{
  YtDossier *dossier = yt_desk_dossier (desk_of (self));
  g_autoptr(GArray) ids = yt_entry_children (dossier, yt_entry_id (obstacle_of (self)), YT_KIND_PERCEPTION);
  GtkWidget *last = NULL;
  GtkWidget *gone;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      GtkWidget *spread = find_spread (self, id);
      g_autoptr(YtEntry) entry = spread == NULL ? yt_entry_get (dossier, id) : NULL;

      if (entry != NULL)
        spread = yt_facing_pages_new (desk_of (self), entry);
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
  if (self->spreads == NULL)
    return;
  refresh_spreads (self);
  yt_entry_page_details (YT_ENTRY_PAGE (self));
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

  gtk_box_append (GTK_BOX (both), yt_coverage_list_new (desk_of (self), obstacle_of (self), YT_COVERAGE_HINDERS));
  gtk_box_append (GTK_BOX (both), yt_coverage_list_new (desk_of (self), obstacle_of (self), YT_COVERAGE_ADDRESSED_BY));
  return both;
}

/* What is set beside each other above, as one picture. */
static GtkWidget *
make_mirror (YtObstacleView *self)
{
  GtkWidget *mirror = yt_picture_fold_new (desk_of (self), yt_picture_find ("mirror"), "obstacles:mirror", TRUE, MIRROR_HEIGHT);

  yt_picture_fold_look_at (YT_PICTURE_FOLD (mirror), yt_entry_id (obstacle_of (self)));
  return mirror;
}

static GtkWidget *
make_perceptions (YtObstacleView *self)
{
  self->perceptions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->perceptions_head = yt_section_head_new (_(yt_kind_info (YT_KIND_PERCEPTION)->plural), YT_KIND_PERCEPTION,
                                                yt_entry_id (obstacle_of (self)));
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

static void
fill (YtEntryPage *page)
{
  YtObstacleView *self = YT_OBSTACLE_VIEW (page);

  gtk_box_append (yt_entry_page_content (page), make_perceptions (self));
  refresh (self);
}

static void
finish (YtEntryPage *page)
{
  YtObstacleView *self = YT_OBSTACLE_VIEW (page);
  GtkBox *content = yt_entry_page_content (page);
  gint64 id = yt_entry_id (obstacle_of (self));

  self->points = yt_child_group_new (desk_of (self), id, YT_KIND_POINT);
  self->no_points = yt_section_head_new (_(yt_kind_info (YT_KIND_POINT)->plural), YT_KIND_POINT, id);
  gtk_box_append (content, self->points);
  gtk_box_append (content, self->no_points);
  gtk_box_append (content, make_relations (self));
  gtk_box_append (content, make_mirror (self));
  gtk_box_append (content, yt_entry_rest_new (desk_of (self), obstacle_of (self), "obstacles:rest", own_children));
  refresh (self);
  /* With nothing to set beside each other the others come first. */
  if (!gtk_widget_get_visible (self->spreads))
    gtk_box_reorder_child_after (content, self->perceptions, self->no_points);
}

static void
empty (YtEntryPage *page)
{
  YtObstacleView *self = YT_OBSTACLE_VIEW (page);

  self->spreads = self->points = NULL;
}

static GtkWidget *
find (YtEntryPage *page,
      gint64       id)
{
  YtObstacleView *self = YT_OBSTACLE_VIEW (page);

  if (yt_entry_above (yt_desk_dossier (desk_of (self)), id, YT_KIND_OBSTACLE) != yt_entry_id (obstacle_of (self)))
    return NULL;
  for (GtkWidget *spread = next_spread (self, NULL); spread != NULL; spread = next_spread (self, spread))
    {
      gpointer side = yt_facing_pages_find (YT_FACING_PAGES (spread), id);

      if (yt_facing_pages_id (YT_FACING_PAGES (spread)) == id)
        return spread;
      if (side != NULL)
        return side;
    }
  yt_entry_page_finish (page);
  return (GtkWidget *) yt_child_group_find (YT_CHILD_GROUP (self->points), id);
}

/* The row of a point does so itself. */
static void
edit (YtEntryPage *page,
      GtkWidget   *part)
{
  if (YT_IS_FACING_PAGES (part))
    yt_facing_pages_edit (YT_FACING_PAGES (part));
  else if (YT_IS_FACING_PAGE (part))
    yt_facing_page_edit (YT_FACING_PAGE (part));
}

static void
yt_obstacle_view_constructed (GObject *object)
{
  YtObstacleView *self = YT_OBSTACLE_VIEW (object);

  G_OBJECT_CLASS (yt_obstacle_view_parent_class)->constructed (object);
  g_signal_connect_object (yt_desk_dossier (desk_of (self)), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

static void
yt_obstacle_view_class_init (YtObstacleViewClass *klass)
{
  YtEntryPageClass *page_class = YT_ENTRY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = yt_obstacle_view_constructed;
  page_class->details_key = "obstacles:details";
  page_class->badge = "severity";
  page_class->fill = fill;
  page_class->finish = finish;
  page_class->empty = empty;
  page_class->show_details = show_details;
  page_class->find = find;
  page_class->edit = edit;
}

static void
yt_obstacle_view_init (YtObstacleView *self)
{
}
