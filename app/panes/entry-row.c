/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows code, date, badges and name of an entry, and is used again for another one when the list is scrolled. */
#include "panes/entry-row.h"

#include <glib/gi18n.h>

#include "panes/content-label.h"
#include "panes/word-badge.h"
#include "text/edtf.h"

struct _YtEntryRow
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  char **fields;
  gboolean dated;

  GtkLabel *heading;
  GtkWidget *marks;
  GtkLabel *code;
  GtkLabel *date;
  GtkBox *badges;
  YtContentLabel *name;
};

G_DEFINE_FINAL_TYPE (YtEntryRow, yt_entry_row, GTK_TYPE_WIDGET)

static gboolean
show_badges (YtEntryRow *self)
{
  GtkWidget *badge = gtk_widget_get_first_child (GTK_WIDGET (self->badges));
  gboolean any = FALSE;

  for (guint i = 0; badge != NULL; i++, badge = gtk_widget_get_next_sibling (badge))
    {
      YtKind kind = yt_entry_kind (self->entry);
      const YtWord words[] = { { yt_kind_info (kind)->id, yt_kind_info (kind)->label }, { NULL, NULL } };

      if (g_strcmp0 (self->fields[i], "kind") == 0)
        yt_word_badge_set_word (YT_WORD_BADGE (badge), "kind", words, words[0].id);
      else
        yt_word_badge_set_field (YT_WORD_BADGE (badge), self->entry, self->fields[i]);
      any = any || gtk_widget_get_visible (badge);
    }
  return any;
}

static gboolean
show_date (YtEntryRow *self)
{
  g_autofree char *words = NULL;
  YtEdtf date;

  if (self->dated && yt_edtf_parse (yt_entry_date (self->entry), &date, NULL))
    words = yt_edtf_to_words (&date, yt_desk_language (self->desk));
  gtk_label_set_label (self->date, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->date), words != NULL);
  return words != NULL;
}

static void
show (YtEntryRow *self)
{
  gboolean badged, dated;

  if (self->entry == NULL)
    return;
  badged = show_badges (self);
  dated = show_date (self);
  gtk_label_set_label (self->code, yt_entry_code (self->entry));
  gtk_widget_set_visible (self->marks, badged || dated || *yt_entry_code (self->entry) != '\0');
}

static void
yt_entry_row_dispose (GObject *object)
{
  YtEntryRow *self = YT_ENTRY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_ENTRY_ROW);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->fields, g_strfreev);
  G_OBJECT_CLASS (yt_entry_row_parent_class)->dispose (object);
}

static void
yt_entry_row_class_init (YtEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_entry_row_dispose;
  g_type_ensure (YT_TYPE_CONTENT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, YtEntryRow, heading);
  gtk_widget_class_bind_template_child (widget_class, YtEntryRow, marks);
  gtk_widget_class_bind_template_child (widget_class, YtEntryRow, code);
  gtk_widget_class_bind_template_child (widget_class, YtEntryRow, date);
  gtk_widget_class_bind_template_child (widget_class, YtEntryRow, badges);
  gtk_widget_class_bind_template_child (widget_class, YtEntryRow, name);
}

static void
yt_entry_row_init (YtEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_entry_row_new (YtDesk            *desk,
                  const char *const *badges,
                  gboolean           date)
{
  YtEntryRow *self = g_object_new (YT_TYPE_ENTRY_ROW, NULL);

  self->desk = g_object_ref (desk);
  self->fields = g_strdupv ((char **) badges);
  self->dated = date;
  for (guint i = 0; self->fields[i] != NULL; i++)
    gtk_box_append (self->badges, yt_word_badge_new ());
  g_object_set (self->name, "desk", desk, NULL);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
yt_entry_row_set_entry (YtEntryRow *self,
                        YtEntry    *entry)
{
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, show, self);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    g_signal_connect_object (entry, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  yt_content_label_set_entry (self->name, entry);
  show (self);
}

void
yt_entry_row_set_heading (YtEntryRow *self,
                          const char *heading)
{
  gtk_label_set_label (self->heading, heading != NULL ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), heading != NULL);
}

gint64
yt_entry_row_id (YtEntryRow *self)
{
  return self->entry != NULL ? yt_entry_id (self->entry) : 0;
}
