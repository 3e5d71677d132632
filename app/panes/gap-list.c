/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list box that is filled again when its entries or their order have changed. */
#include "panes/gap-list.h"

#include <glib/gi18n.h>

#include "analysis/coverage.h"
#include "model/entry.h"
#include "panes/entry-row.h"
#include "panes/report.h"
#include "panes/row-menu.h"

struct _YtGapList
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtKind kind;
  char *badge;
  gint64 shown;
  GtkWidget *box;
  GPtrArray *rows;    /* of GtkListBoxRow, borrowed */
  gboolean following; /* the selection is being set, not chosen */
};

enum
{
  PROP_0,
  PROP_COUNT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtGapList, yt_gap_list, GTK_TYPE_WIDGET)

static YtEntryRow *
face_of (gpointer row)
{
  return YT_ENTRY_ROW (gtk_widget_get_first_child (gtk_list_box_row_get_child (row)));
}

static GtkWidget *
mark_of (gpointer row)
{
  return gtk_widget_get_last_child (gtk_list_box_row_get_child (row));
}

static gint64
id_of (gpointer row)
{
  return yt_entry_row_id (face_of (row));
}

static GtkListBoxRow *
find_row (YtGapList *self,
          gint64     id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (id_of (g_ptr_array_index (self->rows, i)) == id)
        return g_ptr_array_index (self->rows, i);
    }
  return NULL;
}

static void
mark_shown (YtGapList *self)
{
  self->following = TRUE;
  gtk_list_box_select_row (GTK_LIST_BOX (self->box), self->shown != 0 ? find_row (self, self->shown) : NULL);
  self->following = FALSE;
}

static void
on_selected (YtGapList     *self,
             GtkListBoxRow *row)
{
  if (row != NULL && !self->following)
    g_object_set (self->desk, "selected", id_of (row), NULL);
}

static void
on_activated (YtGapList *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_row (YtGapList *self,
          gint64     id)
{
  const char *badges[] = { self->badge, NULL };
  g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (self->desk), id);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *face = yt_entry_row_new (self->desk, badges, FALSE);
  GtkWidget *mark = gtk_label_new (self->kind == YT_KIND_OBSTACLE ? _("Addressed by none") : _("Addresses nothing"));
  GtkWidget *row = gtk_list_box_row_new ();

  yt_entry_row_set_entry (YT_ENTRY_ROW (face), entry);
  gtk_label_set_xalign (GTK_LABEL (mark), 0);
  gtk_widget_add_css_class (mark, "gap-mark");
  gtk_box_append (GTK_BOX (box), face);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static gboolean
is_filled (YtGapList *self,
           GArray    *ids)
{
  gboolean same = self->rows->len == ids->len;

  for (guint i = 0; same && i < ids->len; i++)
    same = id_of (g_ptr_array_index (self->rows, i)) == g_array_index (ids, gint64, i);
  return same;
}

static void
fill (YtGapList *self,
      GArray    *ids)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (self->box));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (GTK_ROOT (root)) : NULL;
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->box);

  self->following = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (GTK_LIST_BOX (self->box), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < ids->len; i++)
    {
      g_ptr_array_add (self->rows, make_row (self, g_array_index (ids, gint64, i)));
      gtk_list_box_append (GTK_LIST_BOX (self->box), g_ptr_array_index (self->rows, i));
    }
  self->following = FALSE;
  mark_shown (self);
  if (had_focus && gtk_list_box_get_selected_row (GTK_LIST_BOX (self->box)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->box))));
}

static void
mark_gaps (YtGapList *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) gaps = self->kind == YT_KIND_OBSTACLE ? yt_coverage_open (dossier, self->kind, &error)
                                                          : yt_coverage_idle (dossier, &error);

  if (error != NULL)
    yt_report (GTK_WIDGET (self), error);
  for (guint i = 0; i < self->rows->len; i++)
    {
      gboolean open = FALSE;

      for (guint j = 0; j < gaps->len; j++)
        open |= g_array_index (gaps, gint64, j) == id_of (g_ptr_array_index (self->rows, i));
      gtk_widget_set_visible (mark_of (g_ptr_array_index (self->rows, i)), open);
    }
}

static void
refresh (YtGapList *self)
{
  g_autoptr(GArray) ids = yt_entry_children (yt_desk_dossier (self->desk), 0, self->kind);
  guint before = self->rows->len;

  if (!is_filled (self, ids))
    fill (self, ids);
  mark_gaps (self);
  if (before != ids->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static void
on_changed (YtGapList       *self,
            const YtChanges *changes)
{
  if (changes->all || g_hash_table_size (changes->entries) > 0 || g_hash_table_size (changes->links) > 0)
    refresh (self);
}

static gboolean
on_key (YtGapList       *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  GdkModifierType held = modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  GtkWidget *row = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (!GTK_IS_LIST_BOX_ROW (row))
    return FALSE;
  if (yt_row_menu_is_key (key, modifiers))
    {
      g_autoptr(GMenu) menu = yt_row_menu_new (id_of (row), TRUE);

      yt_row_menu_popup (row, G_MENU_MODEL (menu), -1, -1);
      return TRUE;
    }
  if (held == GDK_ALT_MASK && (key == GDK_KEY_Up || key == GDK_KEY_Down))
    return gtk_widget_activate_action (row, "dossier.move", "(xi)", id_of (row), key == GDK_KEY_Up ? -1 : 1);
  if (held == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete))
    return gtk_widget_activate_action (row, "dossier.delete", "x", id_of (row));
  return FALSE;
}

static void
on_right_click (YtGapList *self,
                int        presses,
                double     x,
                double     y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (self->box), (int) y);
  g_autoptr(GMenu) menu = NULL;

  if (row == NULL)
    return;
  gtk_list_box_select_row (GTK_LIST_BOX (self->box), row);
  menu = yt_row_menu_new (id_of (row), TRUE);
  yt_row_menu_popup (self->box, G_MENU_MODEL (menu), x, y);
}

static void
yt_gap_list_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (id == PROP_COUNT)
    g_value_set_uint (value, yt_gap_list_count (YT_GAP_LIST (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_gap_list_dispose (GObject *object)
{
  YtGapList *self = YT_GAP_LIST (object);

  self->following = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->badge, g_free);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_gap_list_parent_class)->dispose (object);
}

static void
yt_gap_list_class_init (YtGapListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yt_gap_list_get_property;
  object_class->dispose = yt_gap_list_dispose;
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yt_gap_list_init (YtGapList *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *right = gtk_gesture_click_new ();

  self->rows = g_ptr_array_new ();
  self->box = gtk_list_box_new ();
  gtk_widget_add_css_class (self->box, "gap-list");
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->box), FALSE);
  g_signal_connect_swapped (self->box, "row-selected", G_CALLBACK (on_selected), self);
  g_signal_connect_swapped (self->box, "row-activated", G_CALLBACK (on_activated), self);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->box, key);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (right, "pressed", G_CALLBACK (on_right_click), self);
  gtk_widget_add_controller (self->box, GTK_EVENT_CONTROLLER (right));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
yt_gap_list_new (YtDesk     *desk,
                 YtKind      kind,
                 const char *badge)
{
  YtGapList *self = g_object_new (YT_TYPE_GAP_LIST, NULL);

  self->desk = g_object_ref (desk);
  self->kind = kind;
  self->badge = g_strdup (badge);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _(yt_kind_info (kind)->plural), -1);
  refresh (self);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

guint
yt_gap_list_count (YtGapList *self)
{
  return self->rows->len;
}

gint64
yt_gap_list_first (YtGapList *self)
{
  return self->rows->len > 0 ? id_of (g_ptr_array_index (self->rows, 0)) : 0;
}

void
yt_gap_list_show (YtGapList *self,
                  gint64     id)
{
  self->shown = id;
  mark_shown (self);
}

gboolean
yt_gap_list_is_marked (YtGapList *self,
                       gint64     id)
{
  GtkListBoxRow *row = find_row (self, id);

  return row != NULL && gtk_widget_get_visible (mark_of (row));
}
