/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds the page of a recommendation. */
#include "panes/recommendation-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "panes/after-frame.h"
#include "panes/coverage-list.h"
#include "panes/entry-head.h"
#include "panes/entry-rest.h"
#include "panes/focus-follow.h"
#include "panes/recall-id.h"
#include "panes/scroll-to.h"
#include "panes/tall.h"

static const char details_key[] = "recommendations:details";
static const YtKind own_children[] = { YT_KIND_MEASURE, YT_KIND_NONE };

struct _YtRecommendationView
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *recommendation;

  GtkWidget *scroller;
  GtkWidget *clamp;
  GtkWidget *content;
  GtkWidget *head;
  GtkWidget *measures; /* NULL for no recommendation */
  guint later;
};

G_DEFINE_FINAL_TYPE (YtRecommendationView, yt_recommendation_view, GTK_TYPE_WIDGET)

static void
show_details (YtRecommendationView *self)
{
  if (self->measures != NULL)
    yt_measure_table_show_details (YT_MEASURE_TABLE (self->measures), yt_recall_id (self->desk, details_key));
}

static gboolean
finish (gpointer data)
{
  YtRecommendationView *self = data;

  self->later = 0;
  gtk_box_append (GTK_BOX (self->content), yt_coverage_list_new (self->desk, self->recommendation, YT_COVERAGE_ADDRESSES));
  gtk_box_append (GTK_BOX (self->content), yt_entry_rest_new (self->desk, self->recommendation, "recommendations:rest", own_children));
  return G_SOURCE_REMOVE;
}

/* What stands further down comes after the first frame. */
static void
fill (YtRecommendationView *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->content = content;

  gtk_widget_add_css_class (content, "sheet");
  self->head = yt_entry_head_new (self->desk, self->recommendation, "power");
  self->measures = yt_measure_table_new (self->desk, self->recommendation);
  gtk_box_append (GTK_BOX (content), self->head);
  gtk_box_append (GTK_BOX (content), self->measures);
  yt_focus_stands_for (content, yt_entry_id (self->recommendation));
  show_details (self);
  adw_clamp_set_child (ADW_CLAMP (self->clamp), content);
  self->later = yt_after_frame (GTK_WIDGET (self), finish);
}

static void
on_toggle (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  YtRecommendationView *self = YT_RECOMMENDATION_VIEW (widget);
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
  YtRecommendationView *self = YT_RECOMMENDATION_VIEW (widget);

  yt_remember_id (self->desk, details_key, 0);
  show_details (self);
}

static void
yt_recommendation_view_dispose (GObject *object)
{
  YtRecommendationView *self = YT_RECOMMENDATION_VIEW (object);

  self->measures = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->recommendation);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_recommendation_view_parent_class)->dispose (object);
}

static void
yt_recommendation_view_class_init (YtRecommendationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_recommendation_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "details.toggle", "x", on_toggle);
  gtk_widget_class_install_action (widget_class, "details.close", NULL, on_close);
}

static void
yt_recommendation_view_init (YtRecommendationView *self)
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
yt_recommendation_view_new (YtDesk *desk)
{
  YtRecommendationView *self = g_object_new (YT_TYPE_RECOMMENDATION_VIEW, NULL);

  self->desk = g_object_ref (desk);
  yt_focus_follow (GTK_WIDGET (self), desk);
  return GTK_WIDGET (self);
}

void
yt_recommendation_view_show (YtRecommendationView *self,
                             gint64                recommendation)
{
  if (recommendation == yt_recommendation_view_recommendation (self))
    return;
  if (self->later != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->later);
  self->later = 0;
  self->measures = NULL;
  adw_clamp_set_child (ADW_CLAMP (self->clamp), NULL);
  g_clear_object (&self->recommendation);
  self->recommendation = recommendation != 0 ? yt_entry_get (yt_desk_dossier (self->desk), recommendation) : NULL;
  if (self->recommendation != NULL)
    fill (self);
}

gint64
yt_recommendation_view_recommendation (YtRecommendationView *self)
{
  return self->recommendation != NULL ? yt_entry_id (self->recommendation) : 0;
}

void
yt_recommendation_view_reveal (YtRecommendationView *self,
                               gint64                id)
{
  YtMeasureRow *row = self->measures != NULL ? yt_measure_table_find (YT_MEASURE_TABLE (self->measures), id) : NULL;

  if (row != NULL)
    {
      yt_scroll_to (GTK_WIDGET (row));
      yt_mark_briefly (GTK_WIDGET (row));
    }
  else if (id == yt_recommendation_view_recommendation (self))
    {
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
    }
}

void
yt_recommendation_view_edit (YtRecommendationView *self,
                             gint64                id)
{
  YtMeasureRow *row = self->measures != NULL ? yt_measure_table_find (YT_MEASURE_TABLE (self->measures), id) : NULL;

  if (row != NULL)
    yt_measure_row_edit (row);
  else if (self->measures != NULL && id == yt_recommendation_view_recommendation (self))
    yt_entry_head_edit (YT_ENTRY_HEAD (self->head));
}
