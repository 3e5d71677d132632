/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows one child of an entry and makes the rest of it when it is unfolded for the first time. */
#include "panes/child-row.h"

#include <glib/gi18n.h>

#include "act/entry.h"
#include "panes/bilingual.h"
#include "panes/content-label.h"
#include "panes/entry-chip.h"
#include "panes/entry-view.h"
#include "panes/party-class.h"
#include "panes/report.h"
#include "panes/voice-badge.h"
#include "panes/word-badge.h"
#include "panes/wrap-layout.h"

struct _YtChildRow
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  const char *color;

  GtkWidget *top;
  GtkWidget *marks;
  GtkLabel *code;
  YtEntryChip *party;
  YtVoiceBadge *voice;
  YtWordBadge *standing;
  YtBilingual *words;
  GtkToggleButton *unfold;
  GtkBox *place;
  GtkDropTarget *target;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_ENTRY,
  PROP_UNFOLDED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtChildRow, yt_child_row, GTK_TYPE_WIDGET)

/* Who has a party is edged in its colour. */
static void
color (YtChildRow *self)
{
  if (self->color != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), self->color);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "party-edge");
    }
  self->color = yt_party_class (yt_desk_dossier (self->desk), yt_entry_party (self->entry));
  if (self->color != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), self->color);
      gtk_widget_add_css_class (GTK_WIDGET (self), "party-edge");
    }
}

static void
show (YtChildRow *self)
{
  gint64 party = yt_entry_party (self->entry);
  const char *voice = yt_entry_voice (self->entry);
  gboolean implied = g_strcmp0 (yt_entry_standing (self->entry), "implied") == 0;
  g_autofree char *line = yt_content_line (self->desk, self->entry);

  gtk_label_set_label (self->code, yt_entry_code (self->entry));
  gtk_widget_set_visible (GTK_WIDGET (self->code), *yt_entry_code (self->entry) != '\0');
  color (self);
  g_object_set (self->party, "entry-id", party, NULL);
  yt_voice_badge_set_voice (self->voice, voice);
  yt_word_badge_set_word (self->standing, "standing", yt_standings, implied ? "implied" : NULL);
  gtk_widget_set_visible (self->marks, *yt_entry_code (self->entry) != '\0' || party != 0 || *voice != '\0' || implied);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
}

static void
on_toggled (YtChildRow *self)
{
  gboolean unfolded = gtk_toggle_button_get_active (self->unfold);

  if (unfolded && gtk_widget_get_first_child (GTK_WIDGET (self->place)) == NULL)
    gtk_box_append (self->place, g_object_new (YT_TYPE_ENTRY_VIEW, "nested", TRUE, "desk", self->desk, "entry", self->entry, NULL));
  gtk_button_set_icon_name (GTK_BUTTON (self->unfold), unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->place), unfolded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, unfolded, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNFOLDED]);
}

static void
on_edit (YtChildRow *self,
         gint64      id)
{
  if (id == yt_entry_id (self->entry))
    yt_bilingual_edit (self->words);
}

static GdkContentProvider *
on_prepare (YtChildRow *self)
{
  return gdk_content_provider_new_typed (G_TYPE_INT64, yt_entry_id (self->entry));
}

static void
on_drag_begin (YtChildRow    *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/* Above the middle: before this row; below: after it. */
static gboolean
on_drop (YtChildRow   *self,
         const GValue *value,
         double        x,
         double        y)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));
  gint64 dragged = g_value_get_int64 (value);
  gint64 before = yt_entry_id (self->entry);
  g_autoptr(GError) error = NULL;

  if (y > gtk_widget_get_height (GTK_WIDGET (self)) / 2.0)
    before = YT_IS_CHILD_ROW (next) ? yt_child_row_id (YT_CHILD_ROW (next)) : 0;
  if (dragged == yt_entry_id (self->entry) || dragged == before)
    return FALSE;
  if (yt_act_move_entry (yt_desk_dossier (self->desk), dragged, yt_entry_parent (self->entry), before, &error))
    return TRUE;
  yt_report (GTK_WIDGET (self), error);
  return FALSE;
}

static gboolean
on_step (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  gboolean down = g_variant_get_boolean (arguments);
  GtkWidget *other = down ? gtk_widget_get_next_sibling (widget) : gtk_widget_get_prev_sibling (widget);

  return gtk_widget_is_focus (widget) && YT_IS_CHILD_ROW (other) && gtk_widget_grab_focus (other);
}

static gboolean
on_move (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  return gtk_widget_activate_action (widget, "dossier.move", "(xi)", yt_child_row_id (YT_CHILD_ROW (widget)),
                                     g_variant_get_boolean (arguments) ? 1 : -1);
}

static gboolean
on_delete (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  return gtk_widget_is_focus (widget) &&
         gtk_widget_activate_action (widget, "dossier.delete", "x", yt_child_row_id (YT_CHILD_ROW (widget)));
}

static gboolean
on_enter (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  GtkToggleButton *unfold = YT_CHILD_ROW (widget)->unfold;

  if (!gtk_widget_is_focus (widget))
    return FALSE;
  gtk_toggle_button_set_active (unfold, !gtk_toggle_button_get_active (unfold));
  return TRUE;
}

static void
yt_child_row_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  YtChildRow *self = YT_CHILD_ROW (object);

  switch (id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    case PROP_UNFOLDED:
      g_value_set_boolean (value, gtk_toggle_button_get_active (self->unfold));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_child_row_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  YtChildRow *self = YT_CHILD_ROW (object);

  switch (id)
    {
    case PROP_DESK:
      self->desk = g_value_dup_object (value);
      break;
    case PROP_ENTRY:
      self->entry = g_value_dup_object (value);
      break;
    case PROP_UNFOLDED:
      gtk_toggle_button_set_active (self->unfold, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
has_title (YtEntry *entry)
{
  return *yt_entry_title (entry, YT_LANGUAGE_ZH) != '\0' || *yt_entry_title (entry, YT_LANGUAGE_EN) != '\0';
}

/* Shows the title, or the text where that stands for it. */
static void
yt_child_row_constructed (GObject *object)
{
  YtChildRow *self = YT_CHILD_ROW (object);
  gboolean titled = yt_kind_info (yt_entry_kind (self->entry))->titled || has_title (self->entry);

  G_OBJECT_CLASS (yt_child_row_parent_class)->constructed (object);
  g_object_set (self->party, "desk", self->desk, NULL);
  g_object_set (self->words, "desk", self->desk, "key", titled ? "title" : "text", "multiline", !titled,
                "entry", self->entry, NULL);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "edit", G_CALLBACK (on_edit), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
yt_child_row_dispose (GObject *object)
{
  YtChildRow *self = YT_CHILD_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_CHILD_ROW);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_child_row_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, on_step, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, on_step, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_move, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_move, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, on_enter, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, on_enter, NULL);
}

static void
yt_child_row_class_init (YtChildRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yt_child_row_get_property;
  object_class->set_property = yt_child_row_set_property;
  object_class->constructed = yt_child_row_constructed;
  object_class->dispose = yt_child_row_dispose;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, YT_TYPE_ENTRY, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_UNFOLDED] = g_param_spec_boolean ("unfolded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (YT_TYPE_BILINGUAL);
  g_type_ensure (YT_TYPE_ENTRY_CHIP);
  g_type_ensure (YT_TYPE_VOICE_BADGE);
  g_type_ensure (YT_TYPE_WORD_BADGE);
  g_type_ensure (YT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/child-row.ui");
  gtk_widget_class_bind_template_child (widget_class, YtChildRow, top);
  gtk_widget_class_bind_template_child (widget_class, YtChildRow, marks);
  gtk_widget_class_bind_template_child (widget_class, YtChildRow, code);
  gtk_widget_class_bind_template_child (widget_class, YtChildRow, party);
  gtk_widget_class_bind_template_child (widget_class, YtChildRow, voice);
  gtk_widget_class_bind_template_child (widget_class, YtChildRow, standing);
  gtk_widget_class_bind_template_child (widget_class, YtChildRow, words);
  gtk_widget_class_bind_template_child (widget_class, YtChildRow, unfold);
  gtk_widget_class_bind_template_child (widget_class, YtChildRow, place);
  gtk_widget_class_bind_template_child (widget_class, YtChildRow, target);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_prepare);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_drop);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  install_keys (widget_class);
}

static void
yt_child_row_init (YtChildRow *self)
{
  GType type = G_TYPE_INT64;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->target, &type, 1);
}

GtkWidget *
yt_child_row_new (YtDesk  *desk,
                  YtEntry *entry)
{
  return g_object_new (YT_TYPE_CHILD_ROW, "desk", desk, "entry", entry, NULL);
}

gint64
yt_child_row_id (YtChildRow *self)
{
  return yt_entry_id (self->entry);
}

void
yt_child_row_unfold (YtChildRow *self)
{
  gtk_toggle_button_set_active (self->unfold, TRUE);
}
