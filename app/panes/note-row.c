/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two lines about a note, made to be bound again and again while a list is scrolled: a list view keeps two hundred of them,
 * so each is as few widgets as can be, of a kind that is laid out only when it is seen. */
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

  YtEntry *target; /* kept, as it is the same one in many rows */

  GtkInscription *line;
  GtkInscription *about;
};

G_DEFINE_FINAL_TYPE (YtNoteRow, yt_note_row, GTK_TYPE_WIDGET)

/* The entry that a note is on, or that the link it is on starts from. */
static YtEntry *
find_target (YtDesk *desk,
             YtNote *note)
{
  YtDossier *dossier = yt_desk_dossier (desk);
  YtEntry *entry = yt_entry_get (dossier, yt_note_target (note));
  g_autoptr(YtLink) link = NULL;

  if (entry != NULL)
    return entry;
  link = yt_link_get (dossier, yt_note_target (note));
  return link != NULL ? yt_entry_get (dossier, yt_link_origin (link)) : NULL;
}

/* “ · A1.2 Sovereignty” */
static void
append_target (YtNoteRow *self,
               GString   *text)
{
  YtLanguage language = yt_desk_language (self->desk);
  const char *code = self->target != NULL ? yt_entry_code (self->target) : "";
  const char *name = self->target != NULL ? yt_entry_name (self->target, language) : "";

  if (self->target != NULL && *name == '\0')
    name = yt_entry_name (self->target, yt_language_other (language));
  if (self->target != NULL && yt_entry_kind (self->target) == YT_KIND_DOSSIER)
    {
      code = "";
      name = _(yt_kind_info (YT_KIND_DOSSIER)->label);
    }
  if (*code != '\0' && g_strcmp0 (name, code) != 0)
    g_string_append_printf (text, " · %s %s", code, name);
  else if (*name != '\0')
    g_string_append_printf (text, " · %s", name);
}

/* “Today, 09:05 · EN · A1.2 Sovereignty · #norms” */
static char *
about (YtNoteRow *self)
{
  g_autofree char *date = yt_moment_to_words (self->desk, yt_note_modified (self->note));
  const char *const *tags = yt_note_tags (self->note);
  GString *text = g_string_new (date);

  g_string_append (text, g_strcmp0 (yt_note_language (self->note), "zh") == 0 ? " · 中" : " · EN");
  append_target (self, text);
  for (guint i = 0; tags[i] != NULL; i++)
    g_string_append_printf (text, "%s#%s", i == 0 ? " · " : " ", tags[i]);
  g_strdelimit (text->str, "\n", ' ');
  return g_string_free (text, FALSE);
}

static void
set_language (GtkInscription *inscription,
              const char     *bcp47)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (bcp47)));
  gtk_inscription_set_attributes (inscription, attributes);
}

static void
show (YtNoteRow *self)
{
  g_autofree char *line = yt_note_first_line (self->note, FIRST_LINE_CHARS);
  g_autofree char *what = about (self);
  g_autofree char *name = NULL;
  YtLanguage language = YT_LANGUAGE_EN;
  const char *shown = *line != '\0' ? line : _("Empty note");

  yt_language_parse (yt_note_language (self->note), &language);
  if (*line == '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->line), "missing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->line), "missing");
  gtk_inscription_set_text (self->line, shown);
  set_language (self->line, yt_language_bcp47 (language));
  gtk_inscription_set_text (self->about, what);
  set_language (self->about, yt_language_bcp47 (yt_desk_language (self->desk)));
  name = g_strdup_printf ("%s; %s", shown, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
yt_note_row_dispose (GObject *object)
{
  YtNoteRow *self = YT_NOTE_ROW (object);

  yt_note_row_set_note (self, NULL);
  g_clear_object (&self->target);
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
  gtk_widget_class_bind_template_child (widget_class, YtNoteRow, about);
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
  g_autoptr(YtEntry) target = NULL;

  if (self->note == note)
    return;
  if (self->note != NULL)
    g_signal_handlers_disconnect_by_func (self->note, show, self);
  g_set_object (&self->note, note);
  if (note == NULL)
    return;
  target = find_target (self->desk, note);
  g_set_object (&self->target, target);
  g_signal_connect_object (note, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
