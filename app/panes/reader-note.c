/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the pop-over of a footnote, which goes when it is closed. */
#include "panes/reader-note.h"

#include <glib/gi18n.h>

void
yt_reader_note_popup (YtReaderText *text,
                      const char   *key)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gsize caret = yt_reader_text_caret (text);
  g_autofree char *note = yt_reader_text_note (text, key, caret);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = gtk_label_new (note != NULL ? note : _("The text of this note is not in the document."));
  GdkRectangle at;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (text), &iter, &at);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (text), GTK_TEXT_WINDOW_WIDGET, at.x, at.y, &at.x, &at.y);
  at.width = MAX (at.width, 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_widget_set_parent (popover, GTK_WIDGET (text));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &at);
  g_signal_connect (popover, "closed", G_CALLBACK (gtk_widget_unparent), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_label_select_region (GTK_LABEL (label), 0, 0);
}
