/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list view over a query that the filter makes. */
#include "panes/event-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/entry.h"
#include "model/id-list.h"
#include "panes/after-frame.h"
#include "panes/event-bar.h"
#include "panes/event-row.h"
#include "panes/row-menu.h"

/* A list view makes rows for the first two hundred items. So many come with each of the first frames. */
#define FIRST 12
#define MANY 200

struct _YtEventList
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtIdList *ids;
  GtkSliceListModel *seen; /* the first of them, and soon all */
  guint growing;
  GtkSingleSelection *selection;
  GHashTable *rows; /* of YtEventRow, those in use */
  gboolean following;

  GtkWidget *bar;
  GtkWidget *stack;
  GtkWidget *view;
};

enum
{
  PROP_0,
  PROP_COUNT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtEventList, yt_event_list, GTK_TYPE_WIDGET)

static gpointer
get_entry (YtDossier *dossier,
           gint64     id)
{
  return yt_entry_get (dossier, id);
}

static gint64
chosen (YtEventList *self)
{
  return yt_event_list_id (self, gtk_single_selection_get_selected (self->selection));
}

static void
on_selected (YtEventList *self)
{
  gint64 id = chosen (self);

  if (!self->following && id != 0 && id != yt_desk_selected (self->desk))
    gtk_widget_activate_action (GTK_WIDGET (self), "desk.open", "x", id);
}

static gboolean
grow (gpointer data)
{
  YtEventList *self = data;
  guint size = gtk_slice_list_model_get_size (self->seen) + FIRST;

  if (size < MANY)
    {
      gtk_slice_list_model_set_size (self->seen, size);
      return G_SOURCE_CONTINUE;
    }
  gtk_slice_list_model_set_size (self->seen, G_MAXUINT);
  self->growing = 0;
  return G_SOURCE_REMOVE;
}

static void
see_all (YtEventList *self)
{
  if (self->growing != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->growing);
  self->growing = 0;
  gtk_slice_list_model_set_size (self->seen, G_MAXUINT);
}

static void
follow (YtEventList *self)
{
  gint64 id = yt_desk_selected (self->desk);
  guint place = id != 0 ? yt_id_list_find (self->ids, id) : G_MAXUINT;

  if (place != G_MAXUINT && place >= gtk_slice_list_model_get_size (self->seen))
    see_all (self);
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, place != G_MAXUINT ? place : GTK_INVALID_LIST_POSITION);
  self->following = FALSE;
}

/* What stands above a row may be another event now. */
static void
set_row (YtEventList *self,
         GtkListItem *item)
{
  guint place = gtk_list_item_get_position (item);
  g_autoptr(YtEntry) before = place > 0 ? g_list_model_get_item (G_LIST_MODEL (self->ids), place - 1) : NULL;

  yt_event_row_set (YT_EVENT_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item), before);
}

static void
on_items_changed (YtEventList *self)
{
  YtEventFilter filter = yt_event_bar_filter (YT_EVENT_BAR (self->bar));
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      GtkListItem *item = g_object_get_data (G_OBJECT (row), "yt-item");

      if (item != NULL && gtk_list_item_get_item (item) != NULL)
        set_row (self, item);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), yt_event_list_count (self) > 0 ? "list"
                                                             : yt_event_filter_is_on (&filter) ? "none" : "empty");
  gtk_widget_set_visible (self->bar, yt_event_list_count (self) > 0 || yt_event_filter_is_on (&filter));
  follow (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static void
on_changed (YtEventList     *self,
            const YtChanges *changes)
{
  GHashTableIter iter;
  gpointer row;

  if (!changes->all && g_hash_table_size (changes->entries) == 0 && g_hash_table_size (changes->links) == 0)
    return;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      GtkListItem *item = g_object_get_data (G_OBJECT (row), "yt-item");

      yt_event_row_refresh (row);
      if (item != NULL && gtk_list_item_get_item (item) != NULL)
        set_row (self, item);
    }
}

static void
on_filter (YtEventList *self)
{
  YtEventFilter filter = yt_event_bar_filter (YT_EVENT_BAR (self->bar));
  g_autofree char *sql = yt_event_filter_sql (&filter);

  yt_id_list_set_sql (self->ids, sql);
  on_items_changed (self);
}

static void
on_activate (YtEventList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "dialogue.enter", NULL);
}

static gboolean
on_key (YtEventList     *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  GdkModifierType held = modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gint64 id = chosen (self);

  if (id == 0 || focus == NULL)
    return FALSE;
  if (yt_row_menu_is_key (key, modifiers))
    {
      g_autoptr(GMenu) menu = yt_row_menu_new (id, FALSE);

      yt_row_menu_popup (focus, G_MENU_MODEL (menu), -1, -1);
      return TRUE;
    }
  if (held == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "dossier.delete", "x", id);
      return TRUE;
    }
  return FALSE;
}

static void
on_right_click (GtkWidget *row,
                int        presses,
                double     x,
                double     y)
{
  YtEventList *self = YT_EVENT_LIST (gtk_widget_get_ancestor (row, YT_TYPE_EVENT_LIST));
  GtkListItem *item = g_object_get_data (G_OBJECT (row), "yt-item");
  g_autoptr(GMenu) menu = NULL;

  if (item == NULL || gtk_list_item_get_item (item) == NULL)
    return;
  gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (item));
  menu = yt_row_menu_new (yt_entry_id (gtk_list_item_get_item (item)), FALSE);
  yt_row_menu_popup (row, G_MENU_MODEL (menu), x, y);
}

static void
on_setup (YtEventList *self,
          GtkListItem *item)
{
  GtkWidget *row = yt_event_row_new (self->desk);
  GtkGesture *right = gtk_gesture_click_new ();

  g_object_set_data (G_OBJECT (row), "yt-item", item);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (right, "pressed", G_CALLBACK (on_right_click), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (right));
  gtk_list_item_set_child (item, row);
}

static void
on_bind (YtEventList *self,
         GtkListItem *item)
{
  g_hash_table_add (self->rows, gtk_list_item_get_child (item));
  set_row (self, item);
}

static void
on_unbind (YtEventList *self,
           GtkListItem *item)
{
  g_hash_table_remove (self->rows, gtk_list_item_get_child (item));
  yt_event_row_set (YT_EVENT_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
on_teardown (YtEventList *self,
             GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  if (row != NULL)
    g_object_set_data (G_OBJECT (row), "yt-item", NULL);
}

static void
yt_event_list_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (id == PROP_COUNT)
    g_value_set_uint (value, yt_event_list_count (YT_EVENT_LIST (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_event_list_dispose (GObject *object)
{
  YtEventList *self = YT_EVENT_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->seen);
  g_clear_object (&self->ids);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_event_list_parent_class)->dispose (object);
}

static void
yt_event_list_finalize (GObject *object)
{
  g_hash_table_unref (YT_EVENT_LIST (object)->rows);
  G_OBJECT_CLASS (yt_event_list_parent_class)->finalize (object);
}

static void
yt_event_list_class_init (YtEventListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = yt_event_list_dispose;
  object_class->finalize = yt_event_list_finalize;
  object_class->get_property = yt_event_list_get_property;
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
yt_event_list_init (YtEventList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->rows = g_hash_table_new (NULL, NULL);
}

static GtkWidget *
build_view (YtEventList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "teardown", G_CALLBACK (on_teardown), self, G_CONNECT_SWAPPED);
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  gtk_widget_add_css_class (self->view, "events");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Events in the order of time"), -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->view, key);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  return scroller;
}

static GtkWidget *
build_empty (const char *title,
             const char *description,
             GtkWidget  *button)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "yitong-dialogue-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static void
build_stack (YtEventList *self)
{
  GtkWidget *add = gtk_button_new_with_mnemonic (_("Add _Event"));
  GtkWidget *all = gtk_button_new_with_label (_("Show All"));

  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_add_css_class (add, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "dossier.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (add), "(sx)", "event", (gint64) 0);
  g_signal_connect_swapped (all, "clicked", G_CALLBACK (yt_event_bar_clear), self->bar);
  gtk_stack_add_named (GTK_STACK (self->stack), build_view (self), "list");
  gtk_stack_add_named (GTK_STACK (self->stack),
                       build_empty (_("No Events Yet"), _("Meetings, documents, incidents: what happened, and when."), add), "empty");
  gtk_stack_add_named (GTK_STACK (self->stack),
                       build_empty (_("No Event Matches"), _("No event is of this area, channel, type and time."), all), "none");
}

GtkWidget *
yt_event_list_new (YtDesk *desk)
{
  YtEventList *self = g_object_new (YT_TYPE_EVENT_LIST, NULL);
  YtEventFilter filter;
  g_autofree char *sql = NULL;

  self->desk = g_object_ref (desk);
  self->bar = yt_event_bar_new (desk);
  gtk_widget_add_css_class (self->bar, "filter-bar");
  filter = yt_event_bar_filter (YT_EVENT_BAR (self->bar));
  sql = yt_event_filter_sql (&filter);
  self->ids = yt_id_list_new (yt_desk_dossier (desk), sql, YT_TYPE_ENTRY, get_entry);
  self->seen = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->ids)), 0, FIRST);
  self->growing = yt_after_frame (GTK_WIDGET (self), grow);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->seen)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  build_stack (self);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  on_items_changed (self);
  g_signal_connect_object (self->bar, "changed", G_CALLBACK (on_filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ids, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::selected", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

guint
yt_event_list_count (YtEventList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->ids));
}

gint64
yt_event_list_id (YtEventList *self,
                  guint        position)
{
  return position != GTK_INVALID_LIST_POSITION ? yt_id_list_id (self->ids, position) : 0;
}

void
yt_event_list_reveal (YtEventList *self,
                      gint64       id)
{
  guint place = yt_id_list_find (self->ids, id);

  if (place != G_MAXUINT && place >= gtk_slice_list_model_get_size (self->seen))
    see_all (self);
  if (place != G_MAXUINT)
    gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", place);
}
