/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One file after the other: read on a worker, committed here, told in a row. */
#include "panes/import-dialog.h"

#include <glib/gi18n.h>

#include "act/take-in.h"
#include "panes/choose-file.h"
#include "panes/import-reading.h"
#include "panes/import-references.h"
#include "panes/report.h"

struct _YtImportDialog
{
  GtkWindow parent_instance;

  YtDesk *desk;
  GListModel *files;
  guint next; /* the file that is read now */
  gint64 source;
  gint64 first; /* the first document that came in */
  guint n_imported;
  gboolean done;
  GCancellable *cancellable;

  GtkLabel *status;
  GtkProgressBar *progress;
  GtkListBox *report;
  GtkButton *cancel;
  GtkButton *show;
};

enum
{
  PROP_DONE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtImportDialog, yt_import_dialog, GTK_TYPE_WINDOW)

static void read_next (YtImportDialog *self);

static char *
name_of (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base);
}

static void
add_row (YtImportDialog *self,
         const char     *icon,
         const char     *name,
         const char     *sentence)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (name);
  GtkWidget *detail = gtk_label_new (sentence);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (detail), 0);
  gtk_label_set_wrap (GTK_LABEL (detail), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (detail), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_str_equal (icon, "emblem-ok-symbolic") ? _("Imported") : _("Take a look"), -1);
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), detail);
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_widget_add_css_class (row, "report-row");
  gtk_list_box_append (self->report, row);
}

static void
finish (YtImportDialog *self)
{
  guint n = g_list_model_get_n_items (self->files);
  g_autofree char *text = g_strdup_printf (ngettext ("%u of %u file imported", "%u of %u files imported", n), self->n_imported, n);

  self->done = TRUE;
  gtk_label_set_label (self->status, text);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->cancel), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->show), self->first != 0);
  if (self->first != 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->show));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);
}

static void
tell_reading (YtImportDialog  *self,
              const char      *name,
              YtImportReading *reading)
{
  const char *encoding = _(reading->encoding->name);
  g_autofree char *text = NULL;

  if (reading->n_replaced > 0)
    /* Translators: %s is the name of an encoding. */
    text = g_strdup_printf (_("Read as %s; some of it could not be read. Look at the text and choose another encoding there."), encoding);
  else if (reading->confidence == YT_CONFIDENCE_GUESS)
    text = g_strdup_printf (_("Read as %s, which is a guess. Look at the text and choose another encoding there if it is wrong."), encoding);
  else
    text = g_strdup_printf (_("Read as %s"), encoding);
  add_row (self, reading->n_replaced > 0 || reading->confidence == YT_CONFIDENCE_GUESS ? "dialog-warning-symbolic" : "emblem-ok-symbolic",
           name, text);
}

static gboolean
commit_references (YtImportDialog  *self,
                   const char      *name,
                   YtReferences    *references,
                   GError         **error)
{
  g_autofree char *sentence = NULL;
  gint64 first;
  guint n_new;

  if (!yt_import_references_take (yt_desk_dossier (self->desk), references, &sentence, &first, &n_new, error))
    return FALSE;
  if (self->first == 0)
    self->first = first;
  self->n_imported += n_new > 0;
  add_row (self, n_new > 0 && references->n_troubles == 0 ? "emblem-ok-symbolic" : "dialog-warning-symbolic", name, sentence);
  return TRUE;
}

static gboolean
commit (YtImportDialog   *self,
        const char       *name,
        YtImportReading  *reading,
        GError          **error)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, reading->bytes);
  gint64 known = yt_document_with_digest (dossier, digest);
  gint64 id = 0;

  if (reading->references != NULL)
    return commit_references (self, name, reading->references, error);
  if (!yt_act_import_document (dossier, self->source, name, reading->bytes,
                               reading->encoding != NULL ? reading->encoding->id : NULL, &id, error))
    return FALSE;
  if (self->first == 0)
    self->first = id;
  if (known != 0)
    {
      add_row (self, "dialog-warning-symbolic", name, _("This file is in the dossier already; nothing was changed."));
      return TRUE;
    }
  self->n_imported++;
  tell_reading (self, name, reading);
  return TRUE;
}

static void
on_read (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(YtImportDialog) self = data;
  g_autoptr(GFile) file = g_list_model_get_item (self->files, self->next);
  g_autofree char *name = name_of (file);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtImportReading) reading = yt_import_read_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      finish (self);
      return;
    }
  if (reading == NULL || !commit (self, name, reading, &error))
    {
      g_autofree char *sentence = yt_report_text (error);

      add_row (self, "dialog-error-symbolic", name, sentence);
    }
  self->next++;
  read_next (self);
}

static void
read_next (YtImportDialog *self)
{
  guint n = g_list_model_get_n_items (self->files);
  g_autoptr(GFile) file = g_list_model_get_item (self->files, self->next);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (file == NULL)
    {
      finish (self);
      return;
    }
  name = name_of (file);
  /* Translators: %s is a file’s name. */
  text = g_strdup_printf (_("Reading “%s”…"), name);
  gtk_label_set_label (self->status, text);
  gtk_progress_bar_set_fraction (self->progress, (double) self->next / n);
  yt_import_read_async (file, self->cancellable, on_read, g_object_ref (self));
}

static void
on_cancel (YtImportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
on_show (YtImportDialog *self)
{
  yt_desk_go (self->desk, "sources", self->first);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
yt_import_dialog_close_request (GtkWindow *window)
{
  on_cancel (YT_IMPORT_DIALOG (window));
  return GTK_WINDOW_CLASS (yt_import_dialog_parent_class)->close_request (window);
}

static void
yt_import_dialog_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_DONE)
    g_value_set_boolean (value, YT_IMPORT_DIALOG (object)->done);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_import_dialog_finalize (GObject *object)
{
  YtImportDialog *self = YT_IMPORT_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->files);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (yt_import_dialog_parent_class)->finalize (object);
}

static void
yt_import_dialog_class_init (YtImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_import_dialog_get_property;
  object_class->finalize = yt_import_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = yt_import_dialog_close_request;
  properties[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YtImportDialog, status);
  gtk_widget_class_bind_template_child (widget_class, YtImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, YtImportDialog, report);
  gtk_widget_class_bind_template_child (widget_class, YtImportDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, YtImportDialog, show);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
yt_import_dialog_init (YtImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

typedef struct
{
  GtkWindow *parent;
  YtDesk *desk;
  gint64 source;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->parent);
  g_object_unref (question->desk);
  g_free (question);
}

static void
on_files (GListModel *files,
          gboolean    replace,
          gpointer    data)
{
  Question *question = data;

  yt_import_dialog_run (question->parent, question->desk, files, question->source);
}

void
yt_import_dialog_choose (GtkWindow *parent,
                         YtDesk    *desk,
                         gint64     source)
{
  const YtFileKind kinds[] = {
    { _("Texts and references"), "*.txt;*.md;*.text;*.TXT;*.ris;*.bib;*.json;*.enw;*.net;*.eln" },
    { _("All files"), "*" },
    { NULL },
  };
  Question *question = g_new (Question, 1);

  question->parent = g_object_ref (parent);
  question->desk = g_object_ref (desk);
  question->source = source;
  yt_choose_file_to_open (parent, _("Import Texts"), _("_Import"), kinds, TRUE, on_files, question, question_free);
}

void
yt_import_dialog_open (GtkWindow *parent,
                       YtDesk    *desk)
{
  yt_import_dialog_choose (parent, desk, 0);
}

YtImportDialog *
yt_import_dialog_run (GtkWindow  *parent,
                      YtDesk     *desk,
                      GListModel *files,
                      gint64      source)
{
  YtImportDialog *self = g_object_new (YT_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->desk = g_object_ref (desk);
  self->files = g_object_ref (files);
  self->source = source;
  yt_desk_flush (desk);
  gtk_window_present (GTK_WINDOW (self));
  read_next (self);
  return self;
}

gboolean
yt_import_dialog_is_done (YtImportDialog *self)
{
  return self->done;
}

guint
yt_import_dialog_count (YtImportDialog *self)
{
  return self->n_imported;
}
