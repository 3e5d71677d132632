/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Passes a list of ids on and answers which of its places is the selected one. */
#include "panes/id-selection.h"

#include "panes/after-frame.h"

/* A list view makes two hundred rows, of which a window shows ten or twenty: so many come with each of the first frames. */
#define FIRST 16
#define STEP 24
#define MANY 200

struct _YtIdSelection
{
  GObject parent_instance;

  YtIdList *list;
  gint64 selected;
  guint room; /* so many rows are there so far at most */
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
  YtIdSelection *self = YT_ID_SELECTION (model);

  return MIN (self->room, g_list_model_get_n_items (G_LIST_MODEL (self->list)));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  YtIdSelection *self = YT_ID_SELECTION (model);

  return position < self->room ? g_list_model_get_item (G_LIST_MODEL (self->list), position) : NULL;
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

  if (place < self->room)
    gtk_bitset_add (set, place);
  return set;
}

static gboolean
select_item (GtkSelectionModel *model,
             guint              position,
             gboolean           unselect_rest)
{
  YtIdSelection *self = YT_ID_SELECTION (model);
  gint64 id = position < self->room ? yt_id_list_id (self->list, position) : 0;

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
set_room (YtIdSelection *self,
          guint          room)
{
  guint before = get_n_items (G_LIST_MODEL (self));
  guint after;

  self->room = room;
  after = get_n_items (G_LIST_MODEL (self));
  if (after > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, after - before);
}

static gboolean
grow (gpointer data)
{
  GtkSelectionModel *model = gtk_list_view_get_model (data);
  YtIdSelection *self = YT_IS_ID_SELECTION (model) ? YT_ID_SELECTION (model) : NULL;

  if (self == NULL || self->room == G_MAXUINT)
    return G_SOURCE_REMOVE;
  set_room (self, self->room + STEP < MANY ? self->room + STEP : G_MAXUINT);
  return G_SOURCE_CONTINUE;
}

static void
on_items_changed (YtIdSelection *self,
                  guint          position,
                  guint          removed,
                  guint          added)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint before = MIN (self->room, n + removed - added);
  guint after = MIN (self->room, n);

  if (position >= self->room)
    return;
  /* What stood behind the change has moved in or out of the room. */
  if (n > self->room || n + removed - added > self->room)
    g_list_model_items_changed (G_LIST_MODEL (self), position, before - position, after - position);
  else
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
  self->room = G_MAXUINT;
}

YtIdSelection *
yt_id_selection_new (YtIdList *list)
{
  YtIdSelection *self = g_object_new (YT_TYPE_ID_SELECTION, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  return self;
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
  if (before < self->room)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), before, 1);
  if (after < self->room)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), after, 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

void
yt_id_selection_show (YtIdSelection *self,
                      GtkWidget     *view)
{
  guint place = self->selected != 0 ? yt_id_list_find (self->list, self->selected) : G_MAXUINT;

  if (place == G_MAXUINT)
    return;
  if (place >= self->room)
    set_room (self, G_MAXUINT);
  gtk_widget_activate_action (view, "list.scroll-to-item", "u", place);
}

void
yt_id_selection_view (YtIdSelection *self,
                      GtkListView   *view)
{
  self->room = FIRST;
  gtk_list_view_set_model (view, GTK_SELECTION_MODEL (self));
  yt_after_frame (GTK_WIDGET (view), grow);
}
