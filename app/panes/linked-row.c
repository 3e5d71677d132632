/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A flat button with a caption and a name. */
#include "panes/linked-row.h"

#include <glib/gi18n.h>

#include "model/note.h"
#include "panes/content-label.h"
#include "panes/tip.h"
#include "panes/when.h"

#define NOTE_LENGTH 120

struct _YtLinkedRow
{
  GtkWidget parent_instance;

  YtDesk *desk;
  GObject *item;

  GtkWidget *button;
  GtkWidget *caption;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (YtLinkedRow, yt_linked_row, GTK_TYPE_WIDGET)

static const char *
in_either (YtEntry    *entry,
           const char *name,
           YtLanguage  language)
{
  const YtField *field = yt_kind_field (yt_entry_kind (entry), name);
  const char *value = field != NULL ? yt_entry_field (entry, field, language) : "";

  if (*value == '\0' && field != NULL)
    value = yt_entry_field (entry, field, yt_language_other (language));
  return value;
}

/* What tells it from others of its kind before its name is read. */
static char *
caption_of (YtDesk  *desk,
            YtEntry *entry)
{
  YtLanguage language = yt_desk_language (desk);
  const char *word;

  switch ((int) yt_entry_kind (entry))
    {
    case YT_KIND_EVENT:
      return yt_when_of_event (entry, language);
    case YT_KIND_INSTRUMENT:
      return yt_when_in_words (yt_entry_date (entry), language);
    case YT_KIND_FIGURE:
      return g_strdup_printf ("%s %s", in_either (entry, "value", language), in_either (entry, "unit", language));
    case YT_KIND_TERM:
      word = yt_word_label (yt_kind_field (YT_KIND_TERM, "dispute")->words, yt_entry_value (entry, "dispute"));
      return g_strdup (word != NULL ? _(word) : "");
    case YT_KIND_REMARK:
      word = yt_word_label (yt_kind_field (YT_KIND_REMARK, "type")->words, yt_entry_value (entry, "type"));
      return g_strdup (word != NULL ? _(word) : "");
    default:
      return g_strdup (yt_entry_code (entry));
    }
}

static void
name_it (YtLinkedRow *self,
         const char  *caption,
         const char  *name)
{
  /* Translators: a short mark, such as a code or a date, and a name, as a screen reader says them. */
  g_autofree char *label = *caption != '\0' ? g_strdup_printf (_("%s, %s"), caption, name) : g_strdup (name);

  yt_content_show (GTK_LABEL (self->caption), caption);
  gtk_widget_set_visible (self->caption, *caption != '\0');
  yt_tip_set (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_entry (YtLinkedRow *self)
{
  YtEntry *entry = YT_ENTRY (self->item);
  g_autofree char *caption = g_strstrip (caption_of (self->desk, entry));
  g_autofree char *name = yt_content_line (self->desk, entry);

  name_it (self, caption, name);
}

static void
show_note (YtLinkedRow *self)
{
  YtNote *note = YT_NOTE (self->item);
  g_autofree char *line = yt_note_first_line (note, NOTE_LENGTH);
  g_autoptr(YtEntry) target = yt_entry_get (yt_desk_dossier (self->desk), yt_note_target (note));

  yt_content_show (GTK_LABEL (self->note), line);
  name_it (self, target != NULL ? yt_entry_code (target) : "", line);
}

static void
on_clicked (YtLinkedRow *self)
{
  gint64 id = YT_IS_NOTE (self->item) ? yt_note_id (YT_NOTE (self->item)) : yt_entry_id (YT_ENTRY (self->item));

  gtk_widget_activate_action (GTK_WIDGET (self), "desk.open", "x", id);
}

static void
yt_linked_row_dispose (GObject *object)
{
  YtLinkedRow *self = YT_LINKED_ROW (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->item);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_linked_row_parent_class)->dispose (object);
}

static void
yt_linked_row_class_init (YtLinkedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_linked_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yt_linked_row_init (YtLinkedRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->button = gtk_button_new ();
  self->caption = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->caption), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->caption, "code");
  gtk_box_append (GTK_BOX (box), self->caption);
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "linked-row");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
yt_linked_row_new (YtDesk  *desk,
                   GObject *item)
{
  YtLinkedRow *self = g_object_new (YT_TYPE_LINKED_ROW, NULL);
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (self->button));

  self->desk = g_object_ref (desk);
  self->item = g_object_ref (item);
  if (YT_IS_NOTE (item))
    {
      self->note = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (self->note), 0);
      gtk_label_set_ellipsize (GTK_LABEL (self->note), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), self->note);
      g_signal_connect_object (item, "changed", G_CALLBACK (show_note), self, G_CONNECT_SWAPPED);
      show_note (self);
      return GTK_WIDGET (self);
    }
  gtk_box_append (GTK_BOX (box), yt_content_label_new (desk, YT_ENTRY (item), "name"));
  g_signal_connect_object (item, "changed", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
  show_entry (self);
  return GTK_WIDGET (self);
}
