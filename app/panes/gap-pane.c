/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows in the page what is chosen in the list or opened from elsewhere. */
#include "panes/gap-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "panes/entry-page.h"
#include "panes/entry-view.h"
#include "panes/gap-list.h"
#include "panes/recall-id.h"
#include "panes/section-head.h"
#include "panes/split.h"

typedef struct
{
  YtDesk *desk;
  char *shown_key;
  YtGapList *list;
  YtEntryPage *page;

  GtkWidget *stack;
  AdwStatusPage *nothing;
  GtkWidget *add_first;
} YtGapPanePrivate;

enum
{
  PROP_0,
  PROP_DESK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (YtGapPane, yt_gap_pane, GTK_TYPE_WIDGET)

static YtGapPanePrivate *
private_of (YtGapPane *self)
{
  return yt_gap_pane_get_instance_private (self);
}

/* The one that is selected, else the one shown last, else the first. */
static gint64
find_shown (YtGapPane *self)
{
  YtGapPanePrivate *priv = private_of (self);
  YtDossier *dossier = yt_desk_dossier (priv->desk);
  YtKind kind = YT_GAP_PANE_GET_CLASS (self)->kind;
  gint64 id = yt_entry_above (dossier, yt_desk_selected (priv->desk), kind);

  if (id == 0)
    id = yt_entry_above (dossier, yt_recall_id (priv->desk, priv->shown_key), kind);
  return id != 0 ? id : yt_gap_list_first (priv->list);
}

static void
follow (YtGapPane *self)
{
  YtGapPanePrivate *priv = private_of (self);
  gint64 id = find_shown (self);

  gtk_stack_set_visible_child_name (GTK_STACK (priv->stack), id != 0 ? "entries" : "empty");
  yt_remember_id (priv->desk, priv->shown_key, id);
  yt_entry_page_show (priv->page, id);
  yt_gap_list_show (priv->list, id);
}

static gboolean
is_here (YtGapPane *self)
{
  return g_str_equal (yt_desk_pane (private_of (self)->desk), YT_GAP_PANE_GET_CLASS (self)->id);
}

static void
on_went (YtGapPane *self)
{
  YtGapPanePrivate *priv = private_of (self);

  if (!is_here (self))
    return;
  follow (self);
  yt_entry_page_reveal (priv->page, yt_desk_selected (priv->desk));
}

static void
on_edit (YtGapPane *self,
         gint64     id)
{
  if (is_here (self))
    yt_entry_page_edit (private_of (self)->page, id);
}

static GtkWidget *
make_list (YtGapPane *self)
{
  YtGapPaneClass *class = YT_GAP_PANE_GET_CLASS (self);
  YtGapPanePrivate *priv = private_of (self);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  priv->list = YT_GAP_LIST (yt_gap_list_new (priv->desk, class->kind, class->badge));
  gtk_box_append (GTK_BOX (inner), GTK_WIDGET (priv->list));
  if (class->make_below != NULL)
    gtk_box_append (GTK_BOX (inner), class->make_below (priv->desk));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), inner);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_size_request (column, 200, 90);
  gtk_box_append (GTK_BOX (column), yt_section_head_new (_(yt_kind_info (class->kind)->plural), class->kind, 0));
  gtk_widget_add_css_class (gtk_widget_get_first_child (column), "list-head");
  gtk_box_append (GTK_BOX (column), scroller);
  return column;
}

static void
tell_nothing (YtGapPane *self)
{
  YtGapPaneClass *class = YT_GAP_PANE_GET_CLASS (self);
  YtGapPanePrivate *priv = private_of (self);

  adw_status_page_set_icon_name (priv->nothing, class->icon);
  adw_status_page_set_title (priv->nothing, _(class->title));
  adw_status_page_set_description (priv->nothing, _(class->description));
  gtk_button_set_label (GTK_BUTTON (priv->add_first), _(class->add));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (priv->add_first), "(sx)", yt_kind_info (class->kind)->id, (gint64) 0);
}

static void
yt_gap_pane_constructed (GObject *object)
{
  YtGapPane *self = YT_GAP_PANE (object);
  YtGapPaneClass *class = YT_GAP_PANE_GET_CLASS (self);
  YtGapPanePrivate *priv = private_of (self);
  GtkWidget *list = make_list (self);

  G_OBJECT_CLASS (yt_gap_pane_parent_class)->constructed (object);
  priv->shown_key = g_strconcat (class->id, ":shown", NULL);
  priv->page = g_object_new (class->page (), "desk", priv->desk, NULL);
  gtk_stack_add_named (GTK_STACK (priv->stack), yt_split_new (priv->desk, class->id, list, GTK_WIDGET (priv->page)), "entries");
  tell_nothing (self);
  g_signal_connect_object (priv->desk, "notify::selected", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->desk, "went", G_CALLBACK (on_went), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->desk, "edit", G_CALLBACK (on_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->list, "notify::count", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
  yt_entry_page_reveal (priv->page, yt_desk_selected (priv->desk));
}

static void
yt_gap_pane_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    private_of (YT_GAP_PANE (object))->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_gap_pane_dispose (GObject *object)
{
  YtGapPanePrivate *priv = private_of (YT_GAP_PANE (object));

  /* The template is of this class, and GTK 4.8 looks for one of the object's own. */
  g_clear_pointer (&priv->stack, gtk_widget_unparent);
  g_clear_pointer (&priv->shown_key, g_free);
  g_clear_object (&priv->desk);
  G_OBJECT_CLASS (yt_gap_pane_parent_class)->dispose (object);
}

static void
yt_gap_pane_class_init (YtGapPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = yt_gap_pane_constructed;
  object_class->dispose = yt_gap_pane_dispose;
  object_class->set_property = yt_gap_pane_set_property;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/gap-pane.ui");
  gtk_widget_class_bind_template_child_private (widget_class, YtGapPane, stack);
  gtk_widget_class_bind_template_child_private (widget_class, YtGapPane, nothing);
  gtk_widget_class_bind_template_child_private (widget_class, YtGapPane, add_first);
}

static void
yt_gap_pane_init (YtGapPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
