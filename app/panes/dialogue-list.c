/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list box that is filled again when what belongs into it, or its order, has changed. */
#include "panes/dialogue-list.h"

#include <glib/gi18n.h>

#include "panes/after-frame.h"
#include "panes/channel-row.h"
#include "panes/limit-row.h"
#include "panes/row-menu.h"

/* Rows that come with the first frame, and with each one after it. */
#define ROOM 4
#define MORE 2

struct _YtDialogueList
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtKind kind;
  GtkWidget *box;
  guint room; /* so many rows are made so far at most */
  gboolean following; /* the selection is being set, not chosen */
};

G_DEFINE_FINAL_TYPE (YtDialogueList, yt_dialogue_list, GTK_TYPE_WIDGET)

static gint64
id_of (GtkWidget *row)
{
  return yt_entry_id (YT_IS_CHANNEL_ROW (row) ? yt_channel_row_entry (YT_CHANNEL_ROW (row)) : yt_limit_row_entry (YT_LIMIT_ROW (row)));
}

static GtkWidget *
row_at (YtDialogueList *self,
        int             i)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->box), i));
}

static GtkWidget *
find_row (YtDialogueList *self,
          gint64          id)
{
  for (int i = 0; row_at (self, i) != NULL; i++)
    {
      if (id_of (row_at (self, i)) == id)
        return row_at (self, i);
    }
  return NULL;
}

static void
follow (YtDialogueList *self)
{
  GtkWidget *row = find_row (self, yt_desk_selected (self->desk));

  self->following = TRUE;
  gtk_list_box_select_row (GTK_LIST_BOX (self->box), row != NULL ? GTK_LIST_BOX_ROW (row) : NULL);
  self->following = FALSE;
}

static void
on_selected (YtDialogueList *self,
             GtkListBoxRow  *row)
{
  if (row != NULL && !self->following && id_of (GTK_WIDGET (row)) != yt_desk_selected (self->desk))
    gtk_widget_activate_action (GTK_WIDGET (self), "desk.open", "x", id_of (GTK_WIDGET (row)));
}

static void
on_activated (YtDialogueList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "dialogue.enter", NULL);
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  return (int) yt_channel_row_track (YT_CHANNEL_ROW (a)) - (int) yt_channel_row_track (YT_CHANNEL_ROW (b));
}

static void
set_header (GtkListBoxRow *row,
            GtkListBoxRow *before,
            gpointer       user_data)
{
  guint track = yt_channel_row_track (YT_CHANNEL_ROW (row));
  GtkWidget *header = NULL;

  if (before == NULL || yt_channel_row_track (YT_CHANNEL_ROW (before)) != track)
    {
      header = gtk_label_new (_(yt_channel_row_track_label (track)));
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_widget_add_css_class (header, "track");
    }
  gtk_list_box_row_set_header (row, header);
}

typedef struct
{
  gint64 id;
  guint track;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return (int) ((const Place *) a)->track - (int) ((const Place *) b)->track;
}

/* Those that have room, in the order in which they stand: within a track it is that of the dossier. */
static GArray *
find_ids (YtDialogueList *self)
{
  GArray *ids = yt_entry_children (yt_desk_dossier (self->desk), 0, self->kind);
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < ids->len; i++)
    {
      Place place = { g_array_index (ids, gint64, i), 0 };
      g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (self->desk), place.id);

      if (self->kind == YT_KIND_CHANNEL && entry != NULL)
        place.track = yt_channel_track (entry);
      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < ids->len; i++)
    g_array_index (ids, gint64, i) = g_array_index (places, Place, i).id;
  return g_array_set_size (ids, MIN (ids->len, self->room));
}

static gboolean
is_filled (YtDialogueList *self,
           GArray         *ids)
{
  if (yt_dialogue_list_count (self) != ids->len)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      if (find_row (self, g_array_index (ids, gint64, i)) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Makes the rows that are not there yet. */
static void
append_rows (YtDialogueList *self,
             GArray         *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (self->desk), g_array_index (ids, gint64, i));

      if (entry != NULL && find_row (self, yt_entry_id (entry)) == NULL)
        gtk_list_box_append (GTK_LIST_BOX (self->box), self->kind == YT_KIND_CHANNEL ? yt_channel_row_new (self->desk, entry)
                                                                                     : yt_limit_row_new (self->desk, entry));
    }
}

static void
fill (YtDialogueList *self,
      GArray         *ids)
{
  GtkWidget *row;

  while ((row = row_at (self, 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->box), row);
  append_rows (self, ids);
}

static void
make_room (YtDialogueList *self,
           guint           room)
{
  g_autoptr(GArray) ids = NULL;

  self->room = room;
  ids = find_ids (self);
  append_rows (self, ids);
  follow (self);
}

static gboolean
grow (gpointer data)
{
  YtDialogueList *self = data;
  guint before = self->room;

  if (before == G_MAXUINT)
    return G_SOURCE_REMOVE;
  make_room (self, before + MORE);
  if (yt_dialogue_list_count (self) > before)
    return G_SOURCE_CONTINUE;
  make_room (self, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

/* The list box sorts by track; within a track the order is that of the dossier. */
static gboolean
is_in_order (YtDialogueList *self,
             GArray         *ids)
{
  GtkWidget *last[8] = { NULL };

  for (guint i = 0; i < ids->len; i++)
    {
      GtkWidget *row = find_row (self, g_array_index (ids, gint64, i));
      guint group = YT_IS_CHANNEL_ROW (row) ? yt_channel_row_track (YT_CHANNEL_ROW (row)) : 0;

      if (last[group] != NULL && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (last[group])) >
                                   gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)))
        return FALSE;
      last[group] = row;
    }
  return TRUE;
}

static void
refresh (YtDialogueList *self)
{
  g_autoptr(GArray) ids = find_ids (self);

  if (!is_filled (self, ids) || !is_in_order (self, ids))
    {
      GtkWidget *focus = gtk_widget_get_root (self->box) != NULL ? gtk_root_get_focus (gtk_widget_get_root (self->box)) : NULL;
      gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->box);

      fill (self, ids);
      follow (self);
      if (had_focus && gtk_list_box_get_selected_row (GTK_LIST_BOX (self->box)) != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->box))));
      return;
    }
  for (int i = 0; self->kind == YT_KIND_CHANNEL && row_at (self, i) != NULL; i++)
    yt_channel_row_refresh (YT_CHANNEL_ROW (row_at (self, i)));
  gtk_list_box_invalidate_sort (GTK_LIST_BOX (self->box));
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->box));
}

static void
on_changed (YtDialogueList  *self,
            const YtChanges *changes)
{
  if (changes->all || g_hash_table_size (changes->entries) > 0 || g_hash_table_size (changes->links) > 0)
    refresh (self);
}

/* A channel goes past the next one of its track: others, which stand elsewhere in this list, lie between them in the dossier. */
static void
move (YtDialogueList *self,
      GtkWidget      *row,
      int             step)
{
  g_autoptr(GArray) ids = yt_entry_children (yt_desk_dossier (self->desk), 0, self->kind);
  GtkWidget *other = row_at (self, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + step);
  int from = 0, to = 0;

  if (other == NULL || (YT_IS_CHANNEL_ROW (row) &&
                        yt_channel_row_track (YT_CHANNEL_ROW (row)) != yt_channel_row_track (YT_CHANNEL_ROW (other))))
    {
      gtk_widget_error_bell (row);
      return;
    }
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id_of (row))
        from = (int) i;
      if (g_array_index (ids, gint64, i) == id_of (other))
        to = (int) i;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "dossier.move", "(xi)", id_of (row), to - from);
}

static void
on_move (GtkWidget  *widget,
         const char *name,
         GVariant   *step)
{
  YtDialogueList *self = YT_DIALOGUE_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->box));

  if (row != NULL)
    move (self, GTK_WIDGET (row), g_variant_get_int32 (step));
}

static void
append_move (GMenu      *menu,
             const char *label,
             int         step)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "dialogue-list.move", "i", step);
  g_menu_append_item (menu, item);
}

static void
popup (GtkWidget *row,
       double     x,
       double     y)
{
  g_autoptr(GMenu) menu = yt_row_menu_new (id_of (row), FALSE);
  g_autoptr(GMenu) moving = g_menu_new ();

  append_move (moving, _("Move _Up"), -1);
  append_move (moving, _("Move _Down"), 1);
  g_menu_prepend_section (menu, NULL, G_MENU_MODEL (moving));
  yt_row_menu_popup (row, G_MENU_MODEL (menu), x, y);
}

static gboolean
on_key (YtDialogueList  *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  GdkModifierType held = modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  GtkWidget *row = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (!YT_IS_CHANNEL_ROW (row) && !YT_IS_LIMIT_ROW (row))
    return FALSE;
  if (yt_row_menu_is_key (key, modifiers))
    {
      popup (row, -1, -1);
    }
  else if (held == GDK_ALT_MASK && (key == GDK_KEY_Up || key == GDK_KEY_Down))
    {
      move (self, row, key == GDK_KEY_Up ? -1 : 1);
    }
  else if (held == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "dossier.delete", "x", id_of (row));
    }
  else
    {
      return FALSE;
    }
  return TRUE;
}

static void
on_right_click (YtDialogueList *self,
                int             presses,
                double          x,
                double          y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (self->box), (int) y);
  graphene_point_t at;

  if (row == NULL)
    return;
  gtk_list_box_select_row (GTK_LIST_BOX (self->box), row);
  if (gtk_widget_compute_point (self->box, GTK_WIDGET (row), &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    popup (GTK_WIDGET (row), at.x, at.y);
}

static void
yt_dialogue_list_dispose (GObject *object)
{
  YtDialogueList *self = YT_DIALOGUE_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_dialogue_list_parent_class)->dispose (object);
}

static void
yt_dialogue_list_class_init (YtDialogueListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_dialogue_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "dialogue-list.move", "i", on_move);
}

static void
yt_dialogue_list_init (YtDialogueList *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *right = gtk_gesture_click_new ();

  self->box = gtk_list_box_new ();
  gtk_widget_add_css_class (self->box, "dialogue-list");
  g_signal_connect_swapped (self->box, "row-selected", G_CALLBACK (on_selected), self);
  g_signal_connect_swapped (self->box, "row-activated", G_CALLBACK (on_activated), self);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->box), FALSE);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->box, key);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (right, "pressed", G_CALLBACK (on_right_click), self);
  gtk_widget_add_controller (self->box, GTK_EVENT_CONTROLLER (right));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
yt_dialogue_list_new (YtDesk *desk,
                      YtKind  kind)
{
  YtDialogueList *self = g_object_new (YT_TYPE_DIALOGUE_LIST, NULL);

  self->desk = g_object_ref (desk);
  self->kind = kind;
  if (kind == YT_KIND_CHANNEL)
    {
      gtk_list_box_set_sort_func (GTK_LIST_BOX (self->box), compare_rows, NULL, NULL);
      gtk_list_box_set_header_func (GTK_LIST_BOX (self->box), set_header, NULL, NULL);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _(yt_kind_info (kind)->plural), -1);
  self->room = ROOM;
  refresh (self);
  follow (self);
  yt_after_frame (GTK_WIDGET (self), grow);
  g_signal_connect_object (desk, "notify::selected", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

guint
yt_dialogue_list_count (YtDialogueList *self)
{
  guint n = 0;

  while (row_at (self, (int) n) != NULL)
    n++;
  return n;
}

GtkWidget *
yt_dialogue_list_row (YtDialogueList *self,
                      gint64          id)
{
  GtkWidget *row = find_row (self, id);

  if (row != NULL || self->room == G_MAXUINT)
    return row;
  make_room (self, G_MAXUINT);
  return find_row (self, id);
}
