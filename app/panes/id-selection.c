/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Passes a list of ids on and answers which of its places is the selected one. */
#include "panes/id-selection.h"

struct _YtIdSelection
{
  GObject parent_instance;

  YtIdList *list;
  gint64 selected;
};

enum
{
  PROP_SELECTED = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint chosen_signal;

static void list_init (GListModelInterface *iface);
static void selection_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YtIdSelection, yt_id_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_init))

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (G_LIST_MODEL (YT_ID_SELECTION (model)->list));
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (YT_ID_SELECTION (model)->list));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (YT_ID_SELECTION (model)->list), position);
}

static void
list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model,
             guint              position)
{
  YtIdSelection *self = YT_ID_SELECTION (model);

  return self->selected != 0 && yt_id_list_id (self->list, position) == self->selected;
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model,
                        guint              position,
                        guint              n_items)
{
  YtIdSelection *self = YT_ID_SELECTION (model);
  guint place = self->selected != 0 ? yt_id_list_find (self->list, self->selected) : G_MAXUINT;
  GtkBitset *set = gtk_bitset_new_empty ();

  if (place != G_MAXUINT)
    gtk_bitset_add (set, place);
  return set;
}

static gboolean
select_item (GtkSelectionModel *model,
             guint              position,
             gboolean           unselect_rest)
{
  YtIdSelection *self = YT_ID_SELECTION (model);
  gint64 id = yt_id_list_id (self->list, position);

  if (id == 0)
    return FALSE;
  if (id != self->selected)
    {
      yt_id_selection_select (self, id);
      g_signal_emit (self, chosen_signal, 0, id);
    }
  return TRUE;
}

static void
selection_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
}

static void
on_items_changed (YtIdSelection *self,
                  guint          position,
                  guint          removed,
                  guint          added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
yt_id_selection_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (id == PROP_SELECTED)
    g_value_set_int64 (value, YT_ID_SELECTION (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_id_selection_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (id == PROP_SELECTED)
    yt_id_selection_select (YT_ID_SELECTION (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_id_selection_dispose (GObject *object)
{
  g_clear_object (&YT_ID_SELECTION (object)->list);
  G_OBJECT_CLASS (yt_id_selection_parent_class)->dispose (object);
}

static void
yt_id_selection_class_init (YtIdSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yt_id_selection_get_property;
  object_class->set_property = yt_id_selection_set_property;
  object_class->dispose = yt_id_selection_dispose;
  properties[PROP_SELECTED] =
    g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  chosen_signal = g_signal_new ("chosen", YT_TYPE_ID_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT64);
}

static void
yt_id_selection_init (YtIdSelection *self)
{
}

YtIdSelection *
yt_id_selection_new (YtIdList *list)
{
  YtIdSelection *self = g_object_new (YT_TYPE_ID_SELECTION, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  return self;
}

YtIdList *
yt_id_selection_list (YtIdSelection *self)
{
  return self->list;
}

gint64
yt_id_selection_selected (YtIdSelection *self)
{
  return self->selected;
}

void
yt_id_selection_select (YtIdSelection *self,
                        gint64         id)
{
  guint before = self->selected != 0 ? yt_id_list_find (self->list, self->selected) : G_MAXUINT;
  guint after = id != 0 ? yt_id_list_find (self->list, id) : G_MAXUINT;

  if (id == self->selected)
    return;
  self->selected = id;
  if (before != G_MAXUINT)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), before, 1);
  if (after != G_MAXUINT)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), after, 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

void
yt_id_selection_show (YtIdSelection *self,
                      GtkWidget     *view)
{
  guint place = self->selected != 0 ? yt_id_list_find (self->list, self->selected) : G_MAXUINT;

  if (place != G_MAXUINT)
    gtk_widget_activate_action (view, "list.scroll-to-item", "u", place);
}
