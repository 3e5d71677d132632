/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses a document and a page of it, and holds what is done with the whole document. */
#include "panes/reader-head.h"

#include <glib/gi18n.h>

#include "act/take-in.h"
#include "model/document.h"
#include "panes/clean-dialog.h"
#include "panes/document-again.h"
#include "panes/reader-features.h"
#include "panes/report.h"

struct _YtReaderHead
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtReaderText *text; /* not owned */
  GArray *ids;        /* of gint64: the documents of the source */
  gint64 document;    /* the one that is chosen */
  gboolean filling;   /* the choices are being filled, not made */

  GtkDropDown *names;
  GtkWidget *page_box;
  GtkEditable *page;
  GtkWidget *tools;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtReaderHead, yt_reader_head, GTK_TYPE_WIDGET)

static YtDossier *
dossier_of (YtReaderHead *self)
{
  return yt_desk_dossier (self->desk);
}

static gint64
id_at (YtReaderHead *self,
       guint         position)
{
  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

static void
on_name (YtReaderHead *self)
{
  if (self->filling)
    return;
  self->document = id_at (self, gtk_drop_down_get_selected (self->names));
  g_signal_emit (self, signals[CHOSEN], 0, self->document);
}

static void
on_page (YtReaderHead *self)
{
  g_autofree char *wanted = g_strstrip (g_strdup (gtk_editable_get_text (self->page)));
  gsize place;

  if (yt_reader_features_page_start (yt_reader_text_features (self->text), wanted, &place))
    yt_reader_text_look_at (self->text, place, place);
  else
    yt_toast (GTK_WIDGET (self), _("There is no such page."), FALSE);
}

static void
delete_document (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  YtReaderHead *self = YT_READER_HEAD (widget);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDocument) document = self->document != 0 ? yt_document_get (dossier_of (self), self->document) : NULL;
  g_autofree char *text = NULL;

  if (document == NULL)
    return;
  text = g_strdup_printf (_("Document “%s” deleted"), yt_document_name (document));
  if (yt_act_delete_document (dossier_of (self), self->document, &error))
    yt_toast (widget, text, TRUE);
  else
    yt_report (widget, error);
}

static void
clean_document (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  YtReaderHead *self = YT_READER_HEAD (widget);

  if (self->document != 0)
    yt_clean_dialog_run (GTK_WINDOW (gtk_widget_get_root (widget)), self->desk, self->document);
}

static void
read_again (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  YtReaderHead *self = YT_READER_HEAD (widget);
  g_autoptr(YtDocument) document = self->document != 0 ? yt_document_get (dossier_of (self), self->document) : NULL;

  if (document != NULL)
    yt_document_again (widget, self->desk, document);
}

static void
yt_reader_head_dispose (GObject *object)
{
  YtReaderHead *self = YT_READER_HEAD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_READER_HEAD);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_reader_head_parent_class)->dispose (object);
}

static void
yt_reader_head_class_init (YtReaderHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_reader_head_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", YT_TYPE_READER_HEAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_install_action (widget_class, "document.delete", NULL, delete_document);
  gtk_widget_class_install_action (widget_class, "document.clean", NULL, clean_document);
  gtk_widget_class_install_action (widget_class, "document.read-again", NULL, read_again);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/reader-head.ui");
  gtk_widget_class_bind_template_child (widget_class, YtReaderHead, names);
  gtk_widget_class_bind_template_child (widget_class, YtReaderHead, page_box);
  gtk_widget_class_bind_template_child (widget_class, YtReaderHead, page);
  gtk_widget_class_bind_template_child (widget_class, YtReaderHead, tools);
  gtk_widget_class_bind_template_callback (widget_class, on_name);
  gtk_widget_class_bind_template_callback (widget_class, on_page);
}

static void
yt_reader_head_init (YtReaderHead *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

void
yt_reader_head_set_text (YtReaderHead *self,
                         YtDesk       *desk,
                         YtReaderText *text)
{
  self->desk = g_object_ref (desk);
  self->text = text;
}

gint64
yt_reader_head_fill (YtReaderHead *self,
                     gint64        source,
                     gint64        document)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_array_unref (self->ids);
  self->ids = source != 0 ? yt_document_of (dossier_of (self), source) : g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->ids->len; i++)
    {
      g_autoptr(YtDocument) row = yt_document_get (dossier_of (self), id_at (self, i));

      gtk_string_list_append (names, row != NULL ? yt_document_name (row) : "");
      if (id_at (self, i) == document)
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->names, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->names, self->ids->len > 0 ? selected : GTK_INVALID_LIST_POSITION);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->names), self->ids->len > 1);
  self->document = id_at (self, selected);
  return self->document;
}

gboolean
yt_reader_head_choose (YtReaderHead *self,
                       gint64        document)
{
  for (guint i = 0; i < self->ids->len; i++)
    {
      if (id_at (self, i) != document)
        continue;
      gtk_drop_down_set_selected (self->names, i);
      return TRUE;
    }
  return FALSE;
}

guint
yt_reader_head_count (YtReaderHead *self)
{
  return self->ids->len;
}

void
yt_reader_head_show_page (YtReaderHead *self,
                          gsize         place)
{
  const char *page = yt_reader_text_page (self->text, place);

  if (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (self->page))))
    gtk_editable_set_text (self->page, page != NULL ? page : "");
}

void
yt_reader_head_show_text (YtReaderHead *self)
{
  gsize place;

  gtk_widget_set_visible (self->page_box, yt_reader_features_page_start (yt_reader_text_features (self->text), NULL, &place));
}

void
yt_reader_head_focus_page (YtReaderHead *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

void
yt_reader_head_set_correcting (YtReaderHead *self,
                               gboolean      correcting)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->names), !correcting);
}
