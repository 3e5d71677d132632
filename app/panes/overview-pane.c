/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two pages with a switch above them; each is made when it is first shown. */
#include "panes/overview-pane.h"

#include "desk/memory.h"
#include "model/entry.h"
#include "panes/glance.h"
#include "panes/remark-browser.h"

static const char page_key[] = "overview:page";

struct _YtOverviewPane
{
  GtkWidget parent_instance;

  YtDesk *desk;
  GtkWidget *glance;
  GtkWidget *browser;

  GtkWidget *content;
  GtkStack *pages;
  GtkBox *glance_place;
  GtkBox *remarks_place;
};

enum
{
  PROP_0,
  PROP_DESK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtOverviewPane, yt_overview_pane, GTK_TYPE_WIDGET)

static gboolean
shows_remarks (YtOverviewPane *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "remarks") == 0;
}

static void
make_page (YtOverviewPane *self)
{
  gboolean remarks = shows_remarks (self);

  yt_desk_remember (self->desk, page_key, remarks ? 1 : 0);
  if (remarks && self->browser == NULL)
    {
      self->browser = yt_remark_browser_new (self->desk);
      g_object_set (self->browser, "hexpand", TRUE, "vexpand", TRUE, NULL);
      gtk_box_append (self->remarks_place, self->browser);
    }
  if (!remarks && self->glance == NULL)
    {
      self->glance = yt_glance_new (self->desk);
      g_object_set (self->glance, "hexpand", TRUE, "vexpand", TRUE, NULL);
      gtk_box_append (self->glance_place, self->glance);
    }
}

static gboolean
is_party_or_dossier (YtOverviewPane *self,
                     gint64          id)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(YtEntry) entry = id != 0 ? yt_entry_get (dossier, id) : NULL;

  return entry != NULL && (yt_entry_kind (entry) == YT_KIND_PARTY || id == yt_dossier_root (dossier));
}

/* The page where what is selected stands; none changes for what is at home in another pane. */
static void
show_selected (YtOverviewPane *self)
{
  gint64 id = yt_desk_selected (self->desk);

  if (yt_remark_above (yt_desk_dossier (self->desk), id) != 0)
    gtk_stack_set_visible_child_name (self->pages, "remarks");
  else if (is_party_or_dossier (self, id))
    gtk_stack_set_visible_child_name (self->pages, "glance");
  if (self->glance != NULL)
    yt_glance_reveal (YT_GLANCE (self->glance), id);
}

static gboolean
is_here (YtOverviewPane *self)
{
  return g_str_equal (yt_desk_pane (self->desk), "overview");
}

static void
on_went (YtOverviewPane *self)
{
  if (is_here (self))
    show_selected (self);
}

/* The view of a remark does so itself. */
static void
on_edit (YtOverviewPane *self,
         gint64          id)
{
  if (is_here (self) && self->glance != NULL)
    yt_glance_edit (YT_GLANCE (self->glance), id);
}

static void
on_page (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  gtk_stack_set_visible_child_name (YT_OVERVIEW_PANE (widget)->pages, g_variant_get_string (parameter, NULL));
}

static void
yt_overview_pane_constructed (GObject *object)
{
  YtOverviewPane *self = YT_OVERVIEW_PANE (object);
  gboolean remarks = yt_desk_recall (self->desk, page_key, 0) > 0;

  G_OBJECT_CLASS (yt_overview_pane_parent_class)->constructed (object);
  gtk_stack_set_visible_child_name (self->pages, remarks ? "remarks" : "glance");
  if (is_here (self))
    show_selected (self);
  make_page (self);
  g_signal_connect_object (self->pages, "notify::visible-child", G_CALLBACK (make_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "went", G_CALLBACK (on_went), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "edit", G_CALLBACK (on_edit), self, G_CONNECT_SWAPPED);
}

static void
yt_overview_pane_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    YT_OVERVIEW_PANE (object)->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_overview_pane_dispose (GObject *object)
{
  YtOverviewPane *self = YT_OVERVIEW_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_OVERVIEW_PANE);
  self->glance = self->browser = NULL;
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_overview_pane_parent_class)->dispose (object);
}

static void
yt_overview_pane_class_init (YtOverviewPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = yt_overview_pane_constructed;
  object_class->dispose = yt_overview_pane_dispose;
  object_class->set_property = yt_overview_pane_set_property;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_install_action (widget_class, "overview.page", "s", on_page);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/overview-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, YtOverviewPane, content);
  gtk_widget_class_bind_template_child (widget_class, YtOverviewPane, pages);
  gtk_widget_class_bind_template_child (widget_class, YtOverviewPane, glance_place);
  gtk_widget_class_bind_template_child (widget_class, YtOverviewPane, remarks_place);
}

static void
yt_overview_pane_init (YtOverviewPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
