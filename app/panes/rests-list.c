/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list, as long as it likes, of what rests on a source. */
#include "panes/rests-list.h"

#include <glib/gi18n.h>

#include "model/entry.h"
#include "model/id-list.h"
#include "panes/rests-row.h"

/* What has the source itself, what has a link to or from it, what has a link that is taken from it. */
static const char resting_on[] =
  "SELECT id FROM entry WHERE deleted = 0 AND kind <> 'passage' AND (source = %1$s%2$s OR id IN (SELECT origin FROM link WHERE deleted = 0"
  " AND (target = %1$s OR source = %1$s)) OR id IN (SELECT target FROM link WHERE deleted = 0 AND origin = %1$s))"
  " ORDER BY kind, parent, rank, id";

/* The main source: everything with a page that names no other. */
static const char also_without[] = " OR (source IS NULL AND page <> '')";

struct _YtRestsList
{
  GtkWidget parent_instance;

  YtDesk *desk;
  gint64 source;
  YtIdList *ids;

  GtkLabel *count;
  GtkListView *list;
};

enum
{
  PROP_DESK = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtRestsList, yt_rests_list, GTK_TYPE_WIDGET)

static gpointer
get_entry (YtDossier *dossier,
           gint64     id)
{
  return yt_entry_get (dossier, id);
}

static void
show_count (YtRestsList *self)
{
  guint n = self->ids != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->ids)) : 0;
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_("Nothing rests on this source yet. Give entries it as their source, with the page, or link them."));
  else
    text = g_strdup_printf (ngettext ("%u entry rests on this source", "%u entries rest on this source", n), n);
  gtk_label_set_label (self->count, text);
}

static void
on_setup (YtRestsList *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, yt_rests_row_new (self->desk));
}

static void
on_bind (YtRestsList *self,
         GtkListItem *item)
{
  yt_rests_row_set_entry (YT_RESTS_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item), self->source);
}

static void
on_unbind (YtRestsList *self,
           GtkListItem *item)
{
  yt_rests_row_set_entry (YT_RESTS_ROW (gtk_list_item_get_child (item)), NULL, 0);
}

static void
on_activate (YtRestsList *self,
             guint        position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "desk.open", "x", yt_id_list_id (self->ids, position));
}

static void
yt_rests_list_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (id == PROP_DESK)
    g_value_set_object (value, YT_RESTS_LIST (object)->desk);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_rests_list_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    g_set_object (&YT_RESTS_LIST (object)->desk, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_rests_list_dispose (GObject *object)
{
  YtRestsList *self = YT_RESTS_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_RESTS_LIST);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_object (&self->ids);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_rests_list_parent_class)->dispose (object);
}

static char *
make_sql (YtRestsList *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(YtEntry) root = yt_entry_get (dossier, yt_dossier_root (dossier));
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, self->source);
  gboolean is_main = root != NULL && yt_entry_source (root) == self->source;

  return g_strdup_printf (resting_on, id, is_main ? also_without : "");
}

static void
load (YtRestsList *self)
{
  g_autofree char *sql = NULL;
  g_autoptr(GtkNoSelection) model = NULL;

  if (self->source == 0 || self->ids != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  sql = make_sql (self);
  self->ids = yt_id_list_new (yt_desk_dossier (self->desk), sql, YT_TYPE_ENTRY, get_entry);
  g_signal_connect_object (self->ids, "items-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  model = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->ids)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

static void
forget (YtRestsList *self)
{
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->ids);
}

/* All entries are looked at for this, after each change: only for somebody who sees it. */
static void
yt_rests_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (yt_rests_list_parent_class)->map (widget);
  load (YT_RESTS_LIST (widget));
  show_count (YT_RESTS_LIST (widget));
}

static void
yt_rests_list_unmap (GtkWidget *widget)
{
  forget (YT_RESTS_LIST (widget));
  GTK_WIDGET_CLASS (yt_rests_list_parent_class)->unmap (widget);
}

static void
yt_rests_list_class_init (YtRestsListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_rests_list_get_property;
  object_class->set_property = yt_rests_list_set_property;
  object_class->dispose = yt_rests_list_dispose;
  properties[PROP_DESK] =
    g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  widget_class->map = yt_rests_list_map;
  widget_class->unmap = yt_rests_list_unmap;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/rests-list.ui");
  gtk_widget_class_bind_template_child (widget_class, YtRestsList, count);
  gtk_widget_class_bind_template_child (widget_class, YtRestsList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
yt_rests_list_init (YtRestsList *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

void
yt_rests_list_set_source (YtRestsList *self,
                          gint64       source)
{
  if (self->source == source)
    return;
  self->source = source;
  forget (self);
  load (self);
  show_count (self);
}
