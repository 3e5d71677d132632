/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the list of terms beside everything about the one that is selected. */
#include "panes/terms-pane.h"

#include "desk/memory.h"
#include "panes/entry-browser.h"
#include "panes/entry-view.h"
#include "panes/recall-id.h"

#define LIST_WIDTH 260

static const char divider_key[] = "terms:divider";
static const char shown_key[] = "terms:shown";

struct _YtTermsPane
{
  GtkWidget parent_instance;

  YtDesk *desk;

  GtkPaned *divider;
  YtEntryView *view;
};

enum
{
  PROP_0,
  PROP_DESK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtTermsPane, yt_terms_pane, GTK_TYPE_WIDGET)

/* What was shown last stays in sight while something elsewhere is selected. */
static void
show_selected (YtTermsPane *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  gint64 id = yt_entry_above (dossier, yt_desk_selected (self->desk), YT_KIND_TERM);
  g_autoptr(YtEntry) entry = NULL;

  if (id != 0)
    yt_remember_id (self->desk, shown_key, id);
  else
    id = yt_entry_above (dossier, yt_recall_id (self->desk, shown_key), YT_KIND_TERM);
  entry = id != 0 ? yt_entry_get (dossier, id) : NULL;
  yt_entry_view_set_entry (self->view, entry);
}

static void
on_position (YtTermsPane *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    yt_desk_remember (self->desk, divider_key, gtk_paned_get_position (self->divider));
}

static void
yt_terms_pane_constructed (GObject *object)
{
  YtTermsPane *self = YT_TERMS_PANE (object);

  G_OBJECT_CLASS (yt_terms_pane_parent_class)->constructed (object);
  gtk_paned_set_start_child (self->divider, g_object_new (YT_TYPE_ENTRY_BROWSER, "desk", self->desk, "kind", YT_KIND_TERM, NULL));
  gtk_paned_set_position (self->divider, (int) yt_desk_recall (self->desk, divider_key, LIST_WIDTH));
  g_signal_connect_object (self->divider, "notify::position", G_CALLBACK (on_position), self, G_CONNECT_SWAPPED);
  g_object_set (self->view, "desk", self->desk, NULL);
  g_signal_connect_object (self->desk, "notify::selected", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  show_selected (self);
}

static void
yt_terms_pane_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (id == PROP_DESK)
    g_value_set_object (value, YT_TERMS_PANE (object)->desk);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_terms_pane_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    YT_TERMS_PANE (object)->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_terms_pane_dispose (GObject *object)
{
  YtTermsPane *self = YT_TERMS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_TERMS_PANE);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_terms_pane_parent_class)->dispose (object);
}

static void
yt_terms_pane_class_init (YtTermsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = yt_terms_pane_constructed;
  object_class->get_property = yt_terms_pane_get_property;
  object_class->set_property = yt_terms_pane_set_property;
  object_class->dispose = yt_terms_pane_dispose;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (YT_TYPE_ENTRY_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/terms-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, YtTermsPane, divider);
  gtk_widget_class_bind_template_child (widget_class, YtTermsPane, view);
}

static void
yt_terms_pane_init (YtTermsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
