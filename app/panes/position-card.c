/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows one position and turns keys and clicks on it into actions. */
#include "panes/position-card.h"

#include <glib/gi18n.h>

#include "act/position.h"
#include "model/note.h"
#include "panes/bilingual.h"
#include "panes/evidence-list.h"
#include "panes/report.h"
#include "panes/row-menu.h"
#include "panes/tip.h"
#include "panes/voice-badge.h"
#include "panes/word-badge.h"
#include "panes/wrap-layout.h"

struct _YtPositionCard
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  const char *party; /* style class */

  GtkWidget *code;
  GtkWidget *voice;
  GtkWidget *standing;
  GtkWidget *page;
  GtkWidget *evidence;
  GtkWidget *notes;
  GtkWidget *details;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (YtPositionCard, yt_position_card, GTK_TYPE_WIDGET)

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

static const char *
name_in_line (YtPositionCard *self)
{
  YtLanguage language = yt_desk_language (self->desk);
  const char *name = yt_entry_name (self->entry, language);

  return *name != '\0' ? name : yt_entry_name (self->entry, yt_language_other (language));
}

static void
show_entry (YtPositionCard *self)
{
  gboolean implied = g_str_equal (yt_entry_standing (self->entry), "implied");
  const char *voice = yt_word_label (yt_voices, yt_entry_voice (self->entry));
  g_autofree char *page = NULL;
  g_autofree char *name = NULL;

  if (*yt_entry_page (self->entry) != '\0')
    /* Translators: number of a page. */
    page = g_strdup_printf (_("p. %s"), yt_entry_page (self->entry));
  /* Translators: a position as a screen reader says it: code, voice, text. */
  name = g_strdup_printf (_("%s, %s: %s"), yt_entry_code (self->entry), voice != NULL ? _(voice) : _("voice not stated"),
                          name_in_line (self));
  set_text (self->code, yt_entry_code (self->entry));
  set_text (self->page, page != NULL ? page : "");
  yt_voice_badge_set_voice (YT_VOICE_BADGE (self->voice), yt_entry_voice (self->entry));
  yt_word_badge_set_word (YT_WORD_BADGE (self->standing), "standing", yt_standings, implied ? "implied" : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
move (YtPositionCard *self,
      int             step)
{
  g_autoptr(GError) error = NULL;

  if (!yt_act_move_position (yt_desk_dossier (self->desk), yt_entry_id (self->entry), step, yt_desk_voice (self->desk), &error))
    yt_report (GTK_WIDGET (self), error);
}

static void
on_move (GtkWidget  *widget,
         const char *name,
         GVariant   *step)
{
  move (YT_POSITION_CARD (widget), g_variant_get_int32 (step));
}

static void
on_edit (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  yt_position_card_edit (YT_POSITION_CARD (widget));
}

static void
append_move (GMenu      *menu,
             const char *label,
             int         step)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "position.move", "i", step);
  g_menu_append_item (menu, item);
}

static void
popup (YtPositionCard *self,
       double          x,
       double          y)
{
  g_autoptr(GMenu) menu = yt_row_menu_new (yt_entry_id (self->entry), FALSE);
  g_autoptr(GMenu) editing = g_menu_new ();
  g_autoptr(GMenu) moving = g_menu_new ();

  g_menu_append (editing, _("_Edit Text"), "position.edit");
  g_menu_append (editing, _("_Details"), "areas.details");
  append_move (moving, _("Move _Up"), -1);
  append_move (moving, _("Move _Down"), 1);
  g_menu_prepend_section (menu, NULL, G_MENU_MODEL (moving));
  g_menu_prepend_section (menu, NULL, G_MENU_MODEL (editing));
  gtk_widget_grab_focus (GTK_WIDGET (self));
  yt_row_menu_popup (GTK_WIDGET (self), G_MENU_MODEL (menu), x, y);
}

static void
on_right_click (YtPositionCard *self,
                int             presses,
                double          x,
                double          y)
{
  popup (self, x, y);
}

static void
on_long_press (YtPositionCard *self,
               double          x,
               double          y)
{
  popup (self, x, y);
}

static void
on_click (YtPositionCard *self,
          int             presses,
          double          x,
          double          y)
{
  GtkWidget *hit = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  /* A click on the text is for its editor. */
  if (hit != NULL && (hit == self->text || gtk_widget_is_ancestor (hit, self->text)))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (presses == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "areas.details", NULL);
}

static void
on_focus (YtPositionCard *self)
{
  g_object_set (self->desk, "selected", yt_entry_id (self->entry), NULL);
}

static void
wander (YtPositionCard   *self,
        GtkDirectionType  direction)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "areas.wander", "i", (int) direction);
}

static gboolean
on_own_key (YtPositionCard *self,
            guint           key)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      gtk_widget_activate_action (GTK_WIDGET (self), "areas.look", NULL);
      return TRUE;
    case GDK_KEY_F2:
      yt_position_card_edit (self);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      gtk_widget_activate_action (GTK_WIDGET (self), "dossier.delete", "x", yt_entry_id (self->entry));
      return TRUE;
    case GDK_KEY_Up:
      wander (self, GTK_DIR_UP);
      return TRUE;
    case GDK_KEY_Down:
      wander (self, GTK_DIR_DOWN);
      return TRUE;
    case GDK_KEY_Left:
      wander (self, GTK_DIR_LEFT);
      return TRUE;
    case GDK_KEY_Right:
      wander (self, GTK_DIR_RIGHT);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_key (YtPositionCard  *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  GdkModifierType held = modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (!gtk_widget_is_focus (GTK_WIDGET (self)))
    return FALSE;
  if (yt_row_menu_is_key (key, modifiers))
    popup (self, -1, -1);
  else if (held == GDK_ALT_MASK && (key == GDK_KEY_Up || key == GDK_KEY_Down))
    move (self, key == GDK_KEY_Up ? -1 : 1);
  else if (held == 0)
    return on_own_key (self, key);
  else
    return FALSE;
  return TRUE;
}

static void
add_controllers (YtPositionCard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *right = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_click), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (right, "pressed", G_CALLBACK (on_right_click), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (on_long_press), self);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, key);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (right));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
}

static void
on_details (YtPositionCard *self)
{
  g_object_set (self->desk, "selected", yt_entry_id (self->entry), NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "areas.details", NULL);
}

static GtkWidget *
build_head (YtPositionCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *marks = yt_wrap_box (6);

  self->code = gtk_label_new (NULL);
  self->voice = yt_voice_badge_new ("");
  self->standing = yt_word_badge_new ();
  self->page = gtk_label_new (NULL);
  self->evidence = gtk_label_new (NULL);
  self->notes = gtk_label_new (NULL);
  self->details = gtk_button_new_from_icon_name ("pan-down-symbolic");
  gtk_widget_add_css_class (self->code, "code");
  gtk_widget_add_css_class (self->page, "code");
  gtk_widget_add_css_class (self->evidence, "code");
  gtk_widget_add_css_class (self->notes, "code");
  gtk_widget_add_css_class (self->details, "flat");
  gtk_widget_add_css_class (self->details, "small");
  gtk_widget_set_valign (self->details, GTK_ALIGN_START);
  g_signal_connect_swapped (self->details, "clicked", G_CALLBACK (on_details), self);
  gtk_widget_set_hexpand (marks, TRUE);
  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (marks), self->code);
  gtk_box_append (GTK_BOX (marks), self->voice);
  gtk_box_append (GTK_BOX (marks), self->standing);
  gtk_box_append (GTK_BOX (marks), self->page);
  gtk_box_append (GTK_BOX (marks), self->evidence);
  gtk_box_append (GTK_BOX (marks), self->notes);
  gtk_box_append (GTK_BOX (head), marks);
  gtk_box_append (GTK_BOX (head), self->details);
  return head;
}

static void
yt_position_card_dispose (GObject *object)
{
  YtPositionCard *self = YT_POSITION_CARD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_position_card_parent_class)->dispose (object);
}

static void
yt_position_card_class_init (YtPositionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_position_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "position");
  gtk_widget_class_install_action (widget_class, "position.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "position.move", "i", on_move);
}

static void
yt_position_card_init (YtPositionCard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_add_css_class (widget, "party-edge");
  gtk_widget_set_parent (build_head (self), widget);
  add_controllers (self);
}

GtkWidget *
yt_position_card_new (YtDesk  *desk,
                      YtEntry *entry)
{
  YtPositionCard *self = g_object_new (YT_TYPE_POSITION_CARD, NULL);

  self->desk = g_object_ref (desk);
  self->entry = g_object_ref (entry);
  self->text = yt_bilingual_new (desk, entry, "text", TRUE);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  g_signal_connect_object (entry, "changed", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
  show_entry (self);
  yt_position_card_count (self);
  yt_position_card_mark (self, FALSE, FALSE);
  return GTK_WIDGET (self);
}

gint64
yt_position_card_id (YtPositionCard *self)
{
  return yt_entry_id (self->entry);
}

YtEntry *
yt_position_card_entry (YtPositionCard *self)
{
  return self->entry;
}

void
yt_position_card_edit (YtPositionCard *self)
{
  yt_bilingual_edit (YT_BILINGUAL (self->text));
}

void
yt_position_card_count (YtPositionCard *self)
{
  guint n = yt_note_count (yt_desk_dossier (self->desk), yt_entry_id (self->entry));
  g_autofree char *text = n > 0 ? g_strdup_printf (ngettext ("%u note", "%u notes", n), n) : g_strdup ("");
  g_autofree char *evidence = yt_evidence_weight_words (yt_desk_dossier (self->desk), yt_entry_id (self->entry));

  set_text (self->evidence, evidence);
  set_text (self->notes, text);
}

void
yt_position_card_set_party (YtPositionCard *self,
                            const char     *class)
{
  if (self->party != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->party);
  self->party = class;
  if (class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), class);
}

void
yt_position_card_mark (YtPositionCard *self,
                       gboolean        selected,
                       gboolean        open)
{
  const char *tip = open ? _("Hide details") : _("Show details");

  if (selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "selected");
  gtk_button_set_icon_name (GTK_BUTTON (self->details), open ? "pan-up-symbolic" : "pan-down-symbolic");
  yt_tip_set (self->details, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->details), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->details), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}
