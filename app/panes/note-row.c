/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two lines about a note, made to be bound again and again while a list is scrolled. */
#include "panes/note-row.h"

#include <glib/gi18n.h>

#include "model/link.h"
#include "panes/moment-words.h"

#define FIRST_LINE_CHARS 160

struct _YtNoteRow
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtNote *note;

  GtkLabel *line;
  GtkLabel *target;
  GtkLabel *tags;
  GtkLabel *language;
  GtkLabel *date;
};

G_DEFINE_FINAL_TYPE (YtNoteRow, yt_note_row, GTK_TYPE_WIDGET)

/* The entry that a note is on, or that the link it is on starts from. */
static YtEntry *
find_target (YtNoteRow *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  YtEntry *entry = yt_entry_get (dossier, yt_note_target (self->note));
  g_autoptr(YtLink) link = NULL;

  if (entry != NULL)
    return entry;
  link = yt_link_get (dossier, yt_note_target (self->note));
  return link != NULL ? yt_entry_get (dossier, yt_link_origin (link)) : NULL;
}

/* “A1.2 Sovereignty” */
static char *
name_target (YtNoteRow *self)
{
  g_autoptr(YtEntry) entry = find_target (self);
  YtLanguage language = yt_desk_language (self->desk);
  const char *code;
  const char *name;

  if (entry == NULL)
    return g_strdup ("");
  if (yt_entry_kind (entry) == YT_KIND_DOSSIER)
    return g_strdup (_(yt_kind_info (YT_KIND_DOSSIER)->label));
  code = yt_entry_code (entry);
  name = yt_entry_name (entry, language);
  if (*name == '\0')
    name = yt_entry_name (entry, yt_language_other (language));
  if (*code == '\0' || g_strcmp0 (name, code) == 0)
    return g_strdelimit (g_strdup (name), "\n", ' ');
  return g_strdelimit (g_strdup_printf ("%s %s", code, name), "\n", ' ');
}

static char *
name_tags (YtNoteRow *self)
{
  const char *const *tags = yt_note_tags (self->note);
  GString *text = g_string_new (NULL);

  for (guint i = 0; tags[i] != NULL; i++)
    g_string_append_printf (text, "%s#%s", i == 0 ? "" : " ", tags[i]);
  return g_string_free (text, FALSE);
}

static void
set_language (GtkLabel   *label,
              const char *bcp47)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (bcp47)));
  gtk_label_set_attributes (label, attributes);
}

static void
show (YtNoteRow *self)
{
  g_autofree char *line = yt_note_first_line (self->note, FIRST_LINE_CHARS);
  g_autofree char *target = name_target (self);
  g_autofree char *tags = name_tags (self);
  g_autofree char *date = yt_moment_to_words (self->desk, yt_note_modified (self->note));
  g_autofree char *name = NULL;
  YtLanguage language = YT_LANGUAGE_EN;

  yt_language_parse (yt_note_language (self->note), &language);
  if (*line == '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->line), "missing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->line), "missing");
  gtk_label_set_label (self->line, *line != '\0' ? line : _("Empty note"));
  set_language (self->line, yt_language_bcp47 (language));
  gtk_label_set_label (self->target, target);
  set_language (self->target, yt_language_bcp47 (yt_desk_language (self->desk)));
  gtk_label_set_label (self->tags, tags);
  gtk_label_set_label (self->language, language == YT_LANGUAGE_ZH ? "中" : "EN");
  gtk_label_set_label (self->date, date);
  /* Translators: a note’s first line; what it is on; its tags; its date: for screen readers. */
  name = g_strdup_printf (_("%s; on %s; %s; %s"), *line != '\0' ? line : _("Empty note"), target, tags, date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
yt_note_row_dispose (GObject *object)
{
  YtNoteRow *self = YT_NOTE_ROW (object);

  yt_note_row_set_note (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_NOTE_ROW);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_note_row_parent_class)->dispose (object);
}

static void
yt_note_row_class_init (YtNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_note_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, YtNoteRow, line);
  gtk_widget_class_bind_template_child (widget_class, YtNoteRow, target);
  gtk_widget_class_bind_template_child (widget_class, YtNoteRow, tags);
  gtk_widget_class_bind_template_child (widget_class, YtNoteRow, language);
  gtk_widget_class_bind_template_child (widget_class, YtNoteRow, date);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
yt_note_row_init (YtNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_note_row_new (YtDesk *desk)
{
  YtNoteRow *self = g_object_new (YT_TYPE_NOTE_ROW, NULL);

  self->desk = g_object_ref (desk);
  return GTK_WIDGET (self);
}

void
yt_note_row_set_note (YtNoteRow *self,
                      YtNote    *note)
{
  if (self->note == note)
    return;
  if (self->note != NULL)
    g_signal_handlers_disconnect_by_func (self->note, show, self);
  g_set_object (&self->note, note);
  if (note == NULL)
    return;
  g_signal_connect_object (note, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
