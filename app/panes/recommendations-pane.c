/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows in the view what is chosen in the list or opened from elsewhere. */
#include "panes/recommendations-pane.h"

#include <glib/gi18n.h>

#include "panes/entry-view.h"
#include "panes/gap-list.h"
#include "panes/left-open.h"
#include "panes/recommendation-view.h"
#include "panes/recall-id.h"
#include "panes/section-head.h"
#include "panes/split.h"

static const char shown_key[] = "recommendations:shown";

struct _YtRecommendationsPane
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtGapList *list;
  YtRecommendationView *view;

  GtkStack *stack;
  GtkActionable *add_first;
};

enum
{
  PROP_0,
  PROP_DESK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtRecommendationsPane, yt_recommendations_pane, GTK_TYPE_WIDGET)

/* The one that is selected, else the one shown last, else the first. */
static gint64
find_recommendation (YtRecommendationsPane *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  gint64 id = yt_entry_above (dossier, yt_desk_selected (self->desk), YT_KIND_RECOMMENDATION);

  if (id == 0)
    id = yt_entry_above (dossier, yt_recall_id (self->desk, shown_key), YT_KIND_RECOMMENDATION);
  return id != 0 ? id : yt_gap_list_first (self->list);
}

static void
follow (YtRecommendationsPane *self)
{
  gint64 id = find_recommendation (self);

  gtk_stack_set_visible_child_name (self->stack, id != 0 ? "recommendations" : "empty");
  yt_remember_id (self->desk, shown_key, id);
  yt_recommendation_view_show (self->view, id);
  yt_gap_list_show (self->list, id);
}

static gboolean
is_here (YtRecommendationsPane *self)
{
  return g_str_equal (yt_desk_pane (self->desk), "recommendations");
}

static void
on_went (YtRecommendationsPane *self)
{
  if (!is_here (self))
    return;
  follow (self);
  yt_recommendation_view_reveal (self->view, yt_desk_selected (self->desk));
}

static void
on_edit (YtRecommendationsPane *self,
         gint64                 id)
{
  if (is_here (self))
    yt_recommendation_view_edit (self->view, id);
}

static GtkWidget *
make_list (YtRecommendationsPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->list = YT_GAP_LIST (yt_gap_list_new (self->desk, YT_KIND_RECOMMENDATION, "power"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_box_append (GTK_BOX (inner), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (inner), yt_left_open_new (self->desk));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), inner);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_size_request (column, 200, 90);
  gtk_box_append (GTK_BOX (column), yt_section_head_new (_(yt_kind_info (YT_KIND_RECOMMENDATION)->plural),
                                                         YT_KIND_RECOMMENDATION, 0));
  gtk_widget_add_css_class (gtk_widget_get_first_child (column), "list-head");
  gtk_box_append (GTK_BOX (column), scroller);
  return column;
}

static void
yt_recommendations_pane_constructed (GObject *object)
{
  YtRecommendationsPane *self = YT_RECOMMENDATIONS_PANE (object);
  GtkWidget *list = make_list (self);

  G_OBJECT_CLASS (yt_recommendations_pane_parent_class)->constructed (object);
  self->view = YT_RECOMMENDATION_VIEW (yt_recommendation_view_new (self->desk));
  gtk_stack_add_named (self->stack, yt_split_new (self->desk, "recommendations", list, GTK_WIDGET (self->view)),
                       "recommendations");
  gtk_actionable_set_action_target (self->add_first, "(sx)", "recommendation", (gint64) 0);
  g_signal_connect_object (self->desk, "notify::selected", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "went", G_CALLBACK (on_went), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "edit", G_CALLBACK (on_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::count", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
  yt_recommendation_view_reveal (self->view, yt_desk_selected (self->desk));
}

static void
yt_recommendations_pane_set_property (GObject      *object,
                                      guint         id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    YT_RECOMMENDATIONS_PANE (object)->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_recommendations_pane_dispose (GObject *object)
{
  YtRecommendationsPane *self = YT_RECOMMENDATIONS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_RECOMMENDATIONS_PANE);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_recommendations_pane_parent_class)->dispose (object);
}

static void
yt_recommendations_pane_class_init (YtRecommendationsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = yt_recommendations_pane_constructed;
  object_class->dispose = yt_recommendations_pane_dispose;
  object_class->set_property = yt_recommendations_pane_set_property;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/recommendations-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, YtRecommendationsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, YtRecommendationsPane, add_first);
}

static void
yt_recommendations_pane_init (YtRecommendationsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
