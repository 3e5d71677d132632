/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the lists of actors, of instruments and of figures beside everything about the one that is selected. */
#include "panes/actors-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "desk/memory.h"
#include "panes/entry-browser.h"
#include "panes/entry-view.h"
#include "panes/recall-id.h"

#define LIST_WIDTH 280

static const char divider_key[] = "actors:divider";
static const char shown_key[] = "actors:shown";
static const char list_key[] = "actors:list";

/* The three lists; short titles, for three of them stand in one line. */
static const struct
{
  YtKind kind;
  const char *title;
} listed[] = {
  { YT_KIND_ACTOR, N_("Actors") },
  { YT_KIND_INSTRUMENT, N_("Instruments") },
  { YT_KIND_FIGURE, N_("Figures") },
};

struct _YtActorsPane
{
  GtkWidget parent_instance;

  YtDesk *desk;

  GtkPaned *divider;
  GtkWidget *switcher;
  GtkStack *lists;
  YtEntryView *view;
};

enum
{
  PROP_0,
  PROP_DESK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtActorsPane, yt_actors_pane, GTK_TYPE_WIDGET)

/* The entry in one of the lists that is @id or stands above it. */
static gint64
find_listed (YtActorsPane *self,
             gint64        id,
             guint        *list)
{
  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    {
      gint64 found = yt_entry_above (yt_desk_dossier (self->desk), id, listed[i].kind);

      if (found == 0)
        continue;
      *list = i;
      return found;
    }
  return 0;
}

/* A list is made when it is first seen. */
static void
fill_list (YtActorsPane *self,
           guint         list)
{
  AdwBin *place = ADW_BIN (gtk_stack_get_child_by_name (self->lists, yt_kind_info (listed[list].kind)->id));

  if (adw_bin_get_child (place) == NULL)
    adw_bin_set_child (place, g_object_new (YT_TYPE_ENTRY_BROWSER, "desk", self->desk, "kind", listed[list].kind, NULL));
}

static void
show_list (YtActorsPane *self,
           guint         list)
{
  fill_list (self, list);
  gtk_stack_set_visible_child_name (self->lists, yt_kind_info (listed[list].kind)->id);
}

static void
show_selected (YtActorsPane *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  guint list = 0;
  gint64 id = find_listed (self, yt_desk_selected (self->desk), &list);
  g_autoptr(YtEntry) entry = NULL;

  if (id != 0)
    {
      yt_remember_id (self->desk, shown_key, id);
      show_list (self, list);
    }
  else
    {
      id = find_listed (self, yt_recall_id (self->desk, shown_key), &list);
    }
  entry = id != 0 ? yt_entry_get (dossier, id) : NULL;
  yt_entry_view_set_entry (self->view, entry);
}

static void
on_list (YtActorsPane *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->lists);

  for (guint i = 0; self->desk != NULL && i < G_N_ELEMENTS (listed); i++)
    {
      if (g_strcmp0 (yt_kind_info (listed[i].kind)->id, name) != 0)
        continue;
      fill_list (self, i);
      yt_desk_remember (self->desk, list_key, i);
    }
}

/* Three words side by side must not keep the list from being narrow. */
static void
shorten_titles (YtActorsPane *self)
{
  for (GtkWidget *button = gtk_widget_get_first_child (self->switcher); button != NULL; button = gtk_widget_get_next_sibling (button))
    {
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

      if (GTK_IS_LABEL (label))
        gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    }
}

static void
on_position (YtActorsPane *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    yt_desk_remember (self->desk, divider_key, gtk_paned_get_position (self->divider));
}

static void
yt_actors_pane_constructed (GObject *object)
{
  YtActorsPane *self = YT_ACTORS_PANE (object);
  guint list = (guint) CLAMP (yt_desk_recall (self->desk, list_key, 0), 0, G_N_ELEMENTS (listed) - 1);

  G_OBJECT_CLASS (yt_actors_pane_parent_class)->constructed (object);
  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    gtk_stack_add_titled (self->lists, adw_bin_new (), yt_kind_info (listed[i].kind)->id, _(listed[i].title));
  shorten_titles (self);
  show_list (self, list);
  gtk_paned_set_position (self->divider, (int) yt_desk_recall (self->desk, divider_key, LIST_WIDTH));
  g_signal_connect_object (self->divider, "notify::position", G_CALLBACK (on_position), self, G_CONNECT_SWAPPED);
  g_object_set (self->view, "desk", self->desk, NULL);
  g_signal_connect_object (self->desk, "notify::selected", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  show_selected (self);
}

static void
yt_actors_pane_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (id == PROP_DESK)
    g_value_set_object (value, YT_ACTORS_PANE (object)->desk);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_actors_pane_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    YT_ACTORS_PANE (object)->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_actors_pane_dispose (GObject *object)
{
  YtActorsPane *self = YT_ACTORS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_ACTORS_PANE);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_actors_pane_parent_class)->dispose (object);
}

static void
yt_actors_pane_class_init (YtActorsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = yt_actors_pane_constructed;
  object_class->get_property = yt_actors_pane_get_property;
  object_class->set_property = yt_actors_pane_set_property;
  object_class->dispose = yt_actors_pane_dispose;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (YT_TYPE_ENTRY_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/actors-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, YtActorsPane, divider);
  gtk_widget_class_bind_template_child (widget_class, YtActorsPane, switcher);
  gtk_widget_class_bind_template_child (widget_class, YtActorsPane, lists);
  gtk_widget_class_bind_template_child (widget_class, YtActorsPane, view);
  gtk_widget_class_bind_template_callback (widget_class, on_list);
}

static void
yt_actors_pane_init (YtActorsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
