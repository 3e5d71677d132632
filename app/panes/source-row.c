/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two lines about a source, made to be bound again and again while a list is scrolled. */
#include "panes/source-row.h"

#include <glib/gi18n.h>

#include "panes/content-label.h"
#include "panes/word-badge.h"
#include "text/edtf.h"

struct _YtSourceRow
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *source;

  YtContentLabel *title;
  GtkLabel *mark;
  GtkLabel *about;
  YtWordBadge *condition;
};

G_DEFINE_FINAL_TYPE (YtSourceRow, yt_source_row, GTK_TYPE_WIDGET)

/* A text in the content language, or in the other one where that has none. */
static const char *
value (YtSourceRow *self,
       const char  *key_zh,
       const char  *key_en)
{
  gboolean zh = yt_desk_language (self->desk) == YT_LANGUAGE_ZH;
  const char *text = yt_entry_value (self->source, zh ? key_zh : key_en);

  return *text != '\0' ? text : yt_entry_value (self->source, zh ? key_en : key_zh);
}

static char *
about (YtSourceRow *self)
{
  const char *author = value (self, "author.zh", "author.en");
  const char *issued = yt_entry_value (self->source, "issued");
  YtEdtf date;
  g_autofree char *words = NULL;

  if (*author == '\0')
    author = value (self, "publisher.zh", "publisher.en");
  if (yt_edtf_parse (issued, &date, NULL))
    words = yt_edtf_to_words (&date, yt_desk_language (self->desk));
  if (*author != '\0' && words != NULL)
    return g_strdup_printf ("%s · %s", author, words);
  return words != NULL ? g_steal_pointer (&words) : g_strdup (author);
}

static void
show (YtSourceRow *self)
{
  g_autofree char *line = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  const char *mark;

  if (self->source == NULL)
    return;
  mark = yt_entry_value (self->source, "mark");
  if (*mark == '\0')
    mark = yt_entry_code (self->source);
  line = about (self);
  name = yt_content_line (self->desk, self->source);
  text = g_strdup_printf ("%s; %s", name, line);
  gtk_label_set_label (self->mark, mark);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), *mark != '\0');
  yt_content_show (self->about, line);
  yt_word_badge_set_field (self->condition, self->source, "condition");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
yt_source_row_dispose (GObject *object)
{
  YtSourceRow *self = YT_SOURCE_ROW (object);

  yt_source_row_set_source (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_SOURCE_ROW);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_source_row_parent_class)->dispose (object);
}

static void
yt_source_row_class_init (YtSourceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_source_row_dispose;
  g_type_ensure (YT_TYPE_CONTENT_LABEL);
  g_type_ensure (YT_TYPE_WORD_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/source-row.ui");
  gtk_widget_class_bind_template_child (widget_class, YtSourceRow, title);
  gtk_widget_class_bind_template_child (widget_class, YtSourceRow, mark);
  gtk_widget_class_bind_template_child (widget_class, YtSourceRow, about);
  gtk_widget_class_bind_template_child (widget_class, YtSourceRow, condition);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
yt_source_row_init (YtSourceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_source_row_new (YtDesk *desk)
{
  YtSourceRow *self = g_object_new (YT_TYPE_SOURCE_ROW, NULL);

  self->desk = g_object_ref (desk);
  g_object_set (self->title, "desk", desk, NULL);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
yt_source_row_set_source (YtSourceRow *self,
                          YtEntry     *source)
{
  if (self->source == source)
    return;
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_func (self->source, show, self);
  g_set_object (&self->source, source);
  if (self->title != NULL)
    yt_content_label_set_entry (self->title, source);
  if (source == NULL)
    return;
  g_signal_connect_object (source, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

gint64
yt_source_row_id (YtSourceRow *self)
{
  return self->source != NULL ? yt_entry_id (self->source) : 0;
}
