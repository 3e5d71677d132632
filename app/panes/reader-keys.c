/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which key in the text does what. */
#include "panes/reader-keys.h"

static gboolean
on_plain_key (const YtReaderKeys *self,
              guint               key)
{
  switch (key)
    {
    case GDK_KEY_t:
    case GDK_KEY_T:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      {
        const char *note = yt_reader_text_note_at (self->text, yt_reader_text_caret (self->text));

        if (note != NULL && key != GDK_KEY_t && key != GDK_KEY_T && !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text))))
          g_signal_emit_by_name (self->text, "note-chosen", note);
        else
          yt_reader_hand_tie (self->hand);
        return TRUE;
      }
    case GDK_KEY_n:
      yt_reader_hand_walk (self->hand, 1);
      return TRUE;
    case GDK_KEY_p:
      yt_reader_hand_walk (self->hand, -1);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      if (yt_reader_hand_focused (self->hand) == 0)
        return FALSE;
      gtk_widget_activate_action (GTK_WIDGET (self->text), "dossier.delete", "x", yt_reader_hand_focused (self->hand));
      return TRUE;
    case GDK_KEY_Escape:
      return yt_reader_hand_let_go (self->hand);
    default:
      if (key >= GDK_KEY_1 && key <= GDK_KEY_9)
        return yt_reader_hand_tie_to_recent (self->hand, key - GDK_KEY_0);
      if (key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_9)
        return yt_reader_hand_tie_to_recent (self->hand, key - GDK_KEY_KP_0);
      return FALSE;
    }
}

static gboolean
on_select_key (const YtReaderKeys *self,
               guint               key)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      yt_reader_selection_grow (self->selection);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      yt_reader_selection_shrink (self->selection);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      yt_reader_selection_extend (self->selection, -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      yt_reader_selection_extend (self->selection, 1);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
yt_reader_keys_press (const YtReaderKeys *self,
                      guint               key,
                      GdkModifierType     modifiers)
{
  GdkModifierType held = modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  gboolean left = key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  gboolean right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;

  if (held == 0 || (held == GDK_SHIFT_MASK && key == GDK_KEY_T))
    return on_plain_key (self, key);
  if (held == (GDK_ALT_MASK | GDK_SHIFT_MASK))
    return on_select_key (self, key);
  if ((held == GDK_SHIFT_MASK || held == (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) && (left || right))
    return yt_reader_hand_stretch (self->hand, (held & GDK_CONTROL_MASK) != 0, left ? -1 : 1);
  if (held == GDK_CONTROL_MASK && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    return yt_reader_hand_mark (self->hand);
  return FALSE;
}
