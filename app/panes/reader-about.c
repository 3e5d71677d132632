/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows what a document is, and puts right what can be wrong about it, its encoding. */
#include "panes/reader-about.h"

#include <string.h>

#include <glib/gi18n.h>

#include "act/take-in.h"
#include "panes/grouped-number.h"
#include "panes/report.h"
#include "panes/tip.h"
#include "text/decode.h"

#define UNREADABLE "\xef\xbf\xbd"

struct _YtReaderAbout
{
  GtkWidget parent_instance;

  YtDossier *dossier;
  YtDocument *document;
  gboolean showing; /* the choice is being filled, not made */

  GtkWidget *line;
  GtkLabel *name;
  GtkLabel *size; /* apart from the name: of a number nothing may be left out */
  GtkDropDown *encoding;
  GtkLabel *trouble;
};

G_DEFINE_FINAL_TYPE (YtReaderAbout, yt_reader_about, GTK_TYPE_WIDGET)

static void
show_encoding (YtReaderAbout *self)
{
  const char *id = yt_document_encoding (self->document);
  const YtEncoding *encodings;
  guint n;

  encodings = yt_encodings (&n);
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->encoding, GTK_INVALID_LIST_POSITION);
  for (guint i = 0; i < n; i++)
    {
      if (g_ascii_strcasecmp (encodings[i].id, id) == 0)
        gtk_drop_down_set_selected (self->encoding, i);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->encoding), *id != '\0');
  self->showing = FALSE;
}

static guint
count_unreadable (const char *text)
{
  guint n = 0;

  for (const char *p = strstr (text, UNREADABLE); p != NULL; p = strstr (p + strlen (UNREADABLE), UNREADABLE))
    n++;
  return n;
}

static void
show_size (YtReaderAbout *self)
{
  const char *text = yt_document_text (self->document);
  guint unreadable = count_unreadable (text);
  glong length = g_utf8_strlen (text, -1);
  g_autofree char *number = yt_grouped_number ((guint64) length);
  g_autofree char *size = g_strdup_printf (ngettext ("%s character", "%s characters", (gulong) length), number);
  g_autofree char *after = g_strdup_printf ("· %s", size);
  g_autofree char *trouble = NULL;

  gtk_label_set_label (self->name, yt_document_name (self->document));
  yt_tip_set (GTK_WIDGET (self->name), yt_document_name (self->document));
  gtk_label_set_label (self->size, after);
  trouble = g_strdup_printf (ngettext ("%u character could not be read. If the text looks wrong, choose another encoding.",
                                       "%u characters could not be read. If the text looks wrong, choose another encoding.", unreadable),
                             unreadable);
  gtk_label_set_label (self->trouble, trouble);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), unreadable > 0);
}

static void
on_encoding (YtReaderAbout *self)
{
  guint selected = gtk_drop_down_get_selected (self->encoding);
  const YtEncoding *encodings;
  guint n;

  encodings = yt_encodings (&n);
  if (!self->showing && self->document != NULL && selected < n)
    yt_reader_about_read_as (self, encodings[selected].id);
}

static void
yt_reader_about_dispose (GObject *object)
{
  YtReaderAbout *self = YT_READER_ABOUT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_READER_ABOUT);
  g_clear_object (&self->document);
  g_clear_object (&self->dossier);
  G_OBJECT_CLASS (yt_reader_about_parent_class)->dispose (object);
}

static void
yt_reader_about_class_init (YtReaderAboutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_reader_about_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/reader-about.ui");
  gtk_widget_class_bind_template_child (widget_class, YtReaderAbout, line);
  gtk_widget_class_bind_template_child (widget_class, YtReaderAbout, name);
  gtk_widget_class_bind_template_child (widget_class, YtReaderAbout, size);
  gtk_widget_class_bind_template_child (widget_class, YtReaderAbout, encoding);
  gtk_widget_class_bind_template_child (widget_class, YtReaderAbout, trouble);
  gtk_widget_class_bind_template_callback (widget_class, on_encoding);
}

static void
yt_reader_about_init (YtReaderAbout *self)
{
  const YtEncoding *encodings;
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);
  guint n;

  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  encodings = yt_encodings (&n);
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (list, _(encodings[i].name));
  gtk_drop_down_set_model (self->encoding, G_LIST_MODEL (list));
  self->showing = FALSE;
}

void
yt_reader_about_set_document (YtReaderAbout *self,
                              YtDocument    *document,
                              YtDossier     *dossier)
{
  g_set_object (&self->document, document);
  g_set_object (&self->dossier, dossier);
  if (document == NULL)
    return;
  show_encoding (self);
  show_size (self);
}

void
yt_reader_about_read_as (YtReaderAbout *self,
                         const char    *encoding)
{
  g_autoptr(GError) error = NULL;
  const YtEncoding *row = yt_encoding_find (encoding);
  g_autofree char *text = NULL;

  if (self->document == NULL || row == NULL || g_ascii_strcasecmp (yt_document_encoding (self->document), encoding) == 0)
    return;
  if (!yt_act_set_encoding (self->dossier, yt_document_id (self->document), encoding, &error))
    {
      yt_report (GTK_WIDGET (self), error);
      show_encoding (self);
      return;
    }
  /* Translators: %s is the name of an encoding. */
  text = g_strdup_printf (_("Read again as %s"), _(row->name));
  yt_toast (GTK_WIDGET (self), text, TRUE);
}
