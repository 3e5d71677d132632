/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a limit to be read; it is edited in its detail. */
#include "panes/limit-row.h"

#include "panes/content-label.h"

struct _YtLimitRow
{
  GtkListBoxRow parent_instance;

  YtDesk *desk;
  YtEntry *entry;

  GtkWidget *code;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (YtLimitRow, yt_limit_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_entry (YtLimitRow *self)
{
  g_autofree char *line = yt_content_line (self->desk, self->entry);
  g_autofree char *name = g_strdup_printf ("%s %s", yt_entry_code (self->entry), line);

  gtk_label_set_label (GTK_LABEL (self->code), yt_entry_code (self->entry));
  gtk_widget_set_visible (self->code, *yt_entry_code (self->entry) != '\0');
  gtk_widget_set_visible (self->text, *yt_entry_text (self->entry, YT_LANGUAGE_ZH) != '\0' ||
                                        *yt_entry_text (self->entry, YT_LANGUAGE_EN) != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, g_strstrip (name), -1);
}

static void
yt_limit_row_dispose (GObject *object)
{
  YtLimitRow *self = YT_LIMIT_ROW (object);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_limit_row_parent_class)->dispose (object);
}

static void
yt_limit_row_class_init (YtLimitRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_limit_row_dispose;
}

static void
yt_limit_row_init (YtLimitRow *self)
{
}

GtkWidget *
yt_limit_row_new (YtDesk  *desk,
                  YtEntry *entry)
{
  YtLimitRow *self = g_object_new (YT_TYPE_LIMIT_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = g_object_new (YT_TYPE_CONTENT_LABEL, "desk", desk, "key", "title", "wrap", TRUE, NULL);

  self->desk = g_object_ref (desk);
  self->entry = g_object_ref (entry);
  self->code = gtk_label_new (NULL);
  self->text = g_object_new (YT_TYPE_CONTENT_LABEL, "desk", desk, "key", "text", "wrap", TRUE, NULL);
  yt_content_label_set_entry (YT_CONTENT_LABEL (title), entry);
  yt_content_label_set_entry (YT_CONTENT_LABEL (self->text), entry);
  gtk_widget_add_css_class (self->code, "code");
  gtk_widget_set_valign (self->code, GTK_ALIGN_START);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (head), self->code);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_signal_connect_object (entry, "changed", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
  show_entry (self);
  return GTK_WIDGET (self);
}

YtEntry *
yt_limit_row_entry (YtLimitRow *self)
{
  return self->entry;
}
