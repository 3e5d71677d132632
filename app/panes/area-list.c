/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tree of two levels over the dossier: areas, and the issues of each. */
#include "panes/area-list.h"

#include <glib/gi18n.h>

#include "desk/memory.h"
#include "model/entry.h"
#include "model/id-list.h"
#include "panes/area-row.h"
#include "panes/row-menu.h"

/* Narrower than this there is no room for titles. */
#define COMPACT 140
#define NARROWEST 96

static const char areas[] = "SELECT id FROM entry WHERE kind = 'area' AND deleted = 0 ORDER BY rank, id";
static const char issues_of[] =
  "SELECT id FROM entry WHERE kind = 'issue' AND deleted = 0 AND parent = %" G_GINT64_FORMAT " ORDER BY rank, id";

struct _YtAreaList
{
  GtkWidget parent_instance;

  YtDesk *desk;
  GtkWidget *scroller;
  GtkWidget *view;
  YtIdList *roots;
  GtkTreeListModel *tree;
  GtkSingleSelection *selection;
  GHashTable *rows; /* of YtAreaRow, those in use */
  gint64 shown;
  gboolean following; /* the selection is being set, not chosen */
  gboolean compact;
  guint later;
};

enum
{
  PROP_0,
  PROP_COUNT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtAreaList, yt_area_list, GTK_TYPE_WIDGET)

static gpointer
get_entry (YtDossier *dossier,
           gint64     id)
{
  return yt_entry_get (dossier, id);
}

static GListModel *
children_of (gpointer item,
             gpointer user_data)
{
  YtAreaList *self = user_data;
  g_autofree char *sql = NULL;

  if (yt_entry_kind (item) != YT_KIND_AREA)
    return NULL;
  sql = g_strdup_printf (issues_of, yt_entry_id (item));
  return G_LIST_MODEL (yt_id_list_new (yt_desk_dossier (self->desk), sql, YT_TYPE_ENTRY, get_entry));
}

static char *
fold_key (GtkTreeListRow *row)
{
  g_autoptr(YtEntry) entry = gtk_tree_list_row_get_item (row);
  g_autofree char *id = yt_id_to_text (yt_entry_id (entry));

  return g_strconcat ("areas:", id, NULL);
}

static void
on_expanded (YtAreaList     *self,
             GParamSpec     *pspec,
             GtkTreeListRow *row)
{
  g_autoptr(YtEntry) entry = gtk_tree_list_row_get_item (row);
  g_autofree char *key = NULL;

  /* A row also folds when its area is taken away. */
  if (entry == NULL)
    return;
  key = fold_key (row);
  yt_desk_set_folded (self->desk, key, !gtk_tree_list_row_get_expanded (row));
}

/* Areas come unfolded, unless they were folded before. */
static void
on_items_changed (YtAreaList *self,
                  guint       position,
                  guint       removed,
                  guint       added)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position + i);
      g_autofree char *key = NULL;

      if (row == NULL || gtk_tree_list_row_get_depth (row) > 0)
        continue;
      key = fold_key (row);
      g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_expanded), self, G_CONNECT_SWAPPED);
      if (yt_desk_is_folded (self->desk, key))
        gtk_tree_list_row_set_expanded (row, FALSE);
    }
}

static void
on_roots_changed (YtAreaList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static gint64
id_at (YtAreaList *self,
       guint       position)
{
  g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);
  g_autoptr(YtEntry) entry = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return entry != NULL ? yt_entry_id (entry) : 0;
}

static gint64
chosen (YtAreaList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  return position != GTK_INVALID_LIST_POSITION ? id_at (self, position) : 0;
}

static void
on_selected (YtAreaList *self)
{
  gint64 id = chosen (self);

  if (self->following || id == 0 || id == self->shown)
    return;
  self->shown = id;
  gtk_widget_activate_action (GTK_WIDGET (self), "desk.open", "x", id);
}

static void
on_activate (YtAreaList *self,
             guint       position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "areas.enter", "x", id_at (self, position));
}

static void
popup (YtAreaList *self,
       GtkWidget  *over,
       gint64      id)
{
  g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (self->desk), id);
  g_autoptr(GMenu) menu = NULL;
  g_autoptr(GMenu) adding = g_menu_new ();
  g_autoptr(GMenuItem) issue = g_menu_item_new (_("Add _Issue"), NULL);
  g_autoptr(GMenuItem) area = g_menu_item_new (_("Add _Area"), NULL);

  if (entry == NULL)
    return;
  menu = yt_row_menu_new (id, TRUE);
  g_menu_item_set_action_and_target (issue, "dossier.add", "(sx)", "issue",
                                     yt_entry_kind (entry) == YT_KIND_AREA ? id : yt_entry_parent (entry));
  g_menu_item_set_action_and_target (area, "dossier.add", "(sx)", "area", (gint64) 0);
  g_menu_append_item (adding, issue);
  g_menu_append_item (adding, area);
  g_menu_prepend_section (menu, NULL, G_MENU_MODEL (adding));
  yt_row_menu_popup (over, G_MENU_MODEL (menu), -1, -1);
}

static gboolean
on_key (YtAreaList      *self,
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
    popup (self, focus, id);
  else if (held == GDK_ALT_MASK && (key == GDK_KEY_Up || key == GDK_KEY_Down))
    gtk_widget_activate_action (GTK_WIDGET (self), "dossier.move", "(xi)", id, key == GDK_KEY_Up ? -1 : 1);
  else if (held == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete))
    gtk_widget_activate_action (GTK_WIDGET (self), "dossier.delete", "x", id);
  else if (held == 0 && key == GDK_KEY_F2)
    gtk_widget_activate_action (GTK_WIDGET (self), "areas.edit", "x", id);
  else
    return FALSE;
  return TRUE;
}

static void
on_right_click (GtkWidget *widget)
{
  YtAreaList *self = YT_AREA_LIST (gtk_widget_get_ancestor (widget, YT_TYPE_AREA_LIST));
  GtkListItem *item = g_object_get_data (G_OBJECT (widget), "yt-item");
  g_autoptr(YtEntry) entry = NULL;

  if (item == NULL || gtk_list_item_get_item (item) == NULL)
    return;
  gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (item));
  entry = gtk_tree_list_row_get_item (gtk_list_item_get_item (item));
  popup (self, widget, yt_entry_id (entry));
}

static void
on_setup (YtAreaList  *self,
          GtkListItem *item)
{
  GtkWidget *row = yt_area_row_new (self->desk);
  GtkGesture *right = gtk_gesture_click_new ();

  g_object_set_data (G_OBJECT (row), "yt-item", item);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (right, "pressed", G_CALLBACK (on_right_click), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (right));
  gtk_list_item_set_child (item, row);
}

static void
on_bind (YtAreaList  *self,
         GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  g_hash_table_add (self->rows, row);
  yt_area_row_set (YT_AREA_ROW (row), gtk_list_item_get_item (item), self->compact);
}

static void
on_unbind (YtAreaList  *self,
           GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  g_hash_table_remove (self->rows, row);
  yt_area_row_set (YT_AREA_ROW (row), NULL, FALSE);
}

static void
on_teardown (YtAreaList  *self,
             GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  if (row != NULL)
    g_object_set_data (G_OBJECT (row), "yt-item", NULL);
}

/* Selects the row of what is shown; when that is folded away, the one above it. */
static void
follow (YtAreaList *self)
{
  g_autoptr(YtEntry) entry = self->shown != 0 ? yt_entry_get (yt_desk_dossier (self->desk), self->shown) : NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tree));
  guint found = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n && entry != NULL; i++)
    {
      gint64 id = id_at (self, i);

      if (id == self->shown || (found == GTK_INVALID_LIST_POSITION && id == yt_entry_parent (entry)))
        found = i;
    }
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, found);
  self->following = FALSE;
}

static void
on_changed (YtAreaList *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    yt_area_row_count (row);
  follow (self);
}

/* Rows are shown anew in the other form. */
static gboolean
change_form (gpointer data)
{
  YtAreaList *self = data;
  GHashTableIter iter;
  gpointer row;

  self->later = 0;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      GtkListItem *item = g_object_get_data (G_OBJECT (row), "yt-item");

      yt_area_row_set (row, gtk_list_item_get_item (item), self->compact);
    }
  return G_SOURCE_REMOVE;
}

static void
yt_area_list_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  YtAreaList *self = YT_AREA_LIST (widget);
  gboolean compact = width < COMPACT;

  if (compact != self->compact)
    {
      self->compact = compact;
      if (self->later == 0)
        self->later = g_idle_add_full (G_PRIORITY_HIGH_IDLE, change_form, self, NULL);
    }
  gtk_widget_size_allocate (self->scroller, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
yt_area_list_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  gtk_widget_measure (YT_AREA_LIST (widget)->scroller, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = MAX (*natural, NARROWEST);
    }
}

static guint
count_rows (YtAreaList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->roots));
}

static void
yt_area_list_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (id == PROP_COUNT)
    g_value_set_uint (value, count_rows (YT_AREA_LIST (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_area_list_dispose (GObject *object)
{
  YtAreaList *self = YT_AREA_LIST (object);

  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->roots);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_area_list_parent_class)->dispose (object);
}

static void
yt_area_list_finalize (GObject *object)
{
  g_hash_table_unref (YT_AREA_LIST (object)->rows);
  G_OBJECT_CLASS (yt_area_list_parent_class)->finalize (object);
}

static void
yt_area_list_class_init (YtAreaListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = yt_area_list_dispose;
  object_class->finalize = yt_area_list_finalize;
  object_class->get_property = yt_area_list_get_property;
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  widget_class->measure = yt_area_list_measure;
  widget_class->size_allocate = yt_area_list_size_allocate;
}

static void
yt_area_list_init (YtAreaList *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_EXTERNAL, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
build_view (YtAreaList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "teardown", G_CALLBACK (on_teardown), self, G_CONNECT_SWAPPED);
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  gtk_widget_add_css_class (self->view, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Disagreement areas and their issues"), -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->view, key);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
}

GtkWidget *
yt_area_list_new (YtDesk *desk)
{
  YtAreaList *self = g_object_new (YT_TYPE_AREA_LIST, NULL);

  self->desk = g_object_ref (desk);
  self->roots = yt_id_list_new (yt_desk_dossier (desk), areas, YT_TYPE_ENTRY, get_entry);
  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->roots)), FALSE, TRUE, children_of, self, NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->tree)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  on_items_changed (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (self->tree)));
  g_signal_connect_object (self->tree, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->roots, "items-changed", G_CALLBACK (on_roots_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  build_view (self);
  return GTK_WIDGET (self);
}

gint64
yt_area_list_first (YtAreaList *self)
{
  return yt_id_list_id (self->roots, 0);
}

void
yt_area_list_show (YtAreaList *self,
                   gint64      id)
{
  self->shown = id;
  follow (self);
}
