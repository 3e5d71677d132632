/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One document after the other: read on a worker, committed here, told in a row. */
#include "panes/import-dialog.h"

#include <glib/gi18n.h>

#include <string.h>

#include "act/take-in.h"
#include "panes/choose-file.h"
#include "panes/import-references.h"
#include "panes/report.h"

struct _YtImportDialog
{
  GtkWindow parent_instance;

  YtDesk *desk;
  GListModel *named; /* files and folders that were asked for; NULL for what was pasted */
  GListModel *files; /* what is in them; NULL until that is known */
  GBytes *pasted;
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

/* What a worker made of a file: references, or else a document. */
typedef struct
{
  YtParcel *parcel;
  YtReferences *references;
} Arrival;

static void read_next (YtImportDialog *self);
static guint count_all (YtImportDialog *self);

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
  guint n = count_all (self);
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
tell_reading (YtImportDialog *self,
              const YtParcel *parcel)
{
  const YtDocumentFound *found = &parcel->found;
  const YtEncoding *row = yt_encoding_find (parcel->reading->encoding);
  const char *encoding = row != NULL ? _(row->name) : parcel->reading->encoding;
  gboolean doubtful = found->n_replaced > 0 || found->confidence == YT_CONFIDENCE_GUESS;
  g_autofree char *text = NULL;

  if (!found->format->is_text)
    text = g_strdup (_(found->format->label));
  else if (found->n_replaced > 0)
    /* Translators: %s is the name of an encoding. */
    text = g_strdup_printf (_("Read as %s; some of it could not be read. Look at the text and choose another encoding there."), encoding);
  else if (found->confidence == YT_CONFIDENCE_GUESS)
    text = g_strdup_printf (_("Read as %s, which is a guess. Look at the text and choose another encoding there if it is wrong."), encoding);
  else
    text = g_strdup_printf (_("Read as %s"), encoding);
  add_row (self, doubtful ? "dialog-warning-symbolic" : "emblem-ok-symbolic", parcel->name, text);
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
commit (YtImportDialog  *self,
        const YtParcel  *parcel,
        GError         **error)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  gint64 known = yt_document_with_digest (dossier, parcel->blob->digest);
  gint64 id = 0;

  if (!yt_act_import_parcel (dossier, self->source, parcel, &id, error))
    return FALSE;
  if (self->first == 0)
    self->first = id;
  if (known != 0)
    {
      add_row (self, "dialog-warning-symbolic", parcel->name, _("This file is in the dossier already; nothing was changed."));
      return TRUE;
    }
  self->n_imported++;
  tell_reading (self, parcel);
  return TRUE;
}

static void
free_arrival (gpointer data)
{
  Arrival *arrival = data;

  g_clear_pointer (&arrival->parcel, yt_parcel_free);
  g_clear_pointer (&arrival->references, yt_references_free);
  g_free (arrival);
}

static void
on_read (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(YtImportDialog) self = data;
  g_autoptr(GFile) file = g_list_model_get_item (self->files, self->next);
  g_autofree char *name = file != NULL ? name_of (file) : g_strdup (_("Pasted text"));
  g_autoptr(GError) error = NULL;
  Arrival *arrival = g_task_propagate_pointer (G_TASK (result), &error);
  gboolean taken;

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      if (arrival != NULL)
        free_arrival (arrival);
      finish (self);
      return;
    }
  taken = arrival != NULL && (arrival->references != NULL ? commit_references (self, name, arrival->references, &error)
                                                          : commit (self, arrival->parcel, &error));
  if (arrival != NULL)
    free_arrival (arrival);
  if (!taken)
    {
      g_autofree char *sentence = yt_report_text (error);

      add_row (self, "dialog-error-symbolic", name, sentence);
    }
  self->next++;
  read_next (self);
}

/* The first words of a text, which has no name. */
static char *
name_after_words (const char *text)
{
  gsize length = strcspn (text, "\n");
  g_autofree char *line = g_strndup (text, length);

  if (g_utf8_strlen (line, -1) > 60)
    strcpy (g_utf8_offset_to_pointer (line, 59), "…");
  return g_strstrip (g_steal_pointer (&line));
}

/* The references of a file, when it is one of these; what only looks like it is a text. */
static YtReferences *
read_references (GFile        *file,
                 GCancellable *cancellable)
{
  static const char *const endings[] = { ".ris", ".bib", ".json", ".enw", ".net", ".eln", ".txt" };
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                 G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  g_autofree char *name = name_of (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autoptr(GBytes) bytes = NULL;
  guint i = 0;

  while (i < G_N_ELEMENTS (endings) && !g_str_has_suffix (lower, endings[i]))
    i++;
  if (i == G_N_ELEMENTS (endings) || info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR ||
      g_file_info_get_size (info) > YT_REFERENCES_FILE_MAX)
    return NULL;
  bytes = g_file_load_bytes (file, cancellable, NULL, NULL);
  if (bytes == NULL || yt_reference_format_of (bytes, name) == NULL)
    return NULL;
  return yt_references_read (bytes, name, NULL, NULL);
}

static void
read_parcel (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  YtImportDialog *self = data;
  g_autoptr(GFile) file = g_list_model_get_item (self->files, self->next);
  GError *error = NULL;
  YtReferences *references = file != NULL ? read_references (file, cancellable) : NULL;
  YtParcel *parcel = NULL;

  if (file != NULL && references == NULL)
    parcel = yt_parcel_load (file, NULL, cancellable, &error);
  else if (file == NULL)
    parcel = yt_parcel_new (self->pasted, "", NULL, cancellable, &error);
  if (parcel != NULL && file == NULL)
    {
      g_free (parcel->name);
      parcel->name = name_after_words (parcel->reading->text->str);
    }
  if (parcel != NULL || references != NULL)
    {
      Arrival *arrival = g_new0 (Arrival, 1);

      arrival->parcel = parcel;
      arrival->references = references;
      g_task_return_pointer (task, arrival, free_arrival);
    }
  else
    {
      g_task_return_error (task, error);
    }
}

static guint
count_all (YtImportDialog *self)
{
  return self->pasted != NULL ? 1 : g_list_model_get_n_items (self->files);
}

static void
read_next (YtImportDialog *self)
{
  guint n = count_all (self);
  g_autoptr(GFile) file = g_list_model_get_item (self->files, self->next);
  g_autoptr(GTask) task = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (self->next >= n)
    {
      finish (self);
      return;
    }
  name = file != NULL ? name_of (file) : g_strdup (_("Pasted text"));
  /* Translators: %s is a file’s name. */
  text = g_strdup_printf (_("Reading “%s”…"), name);
  gtk_label_set_label (self->status, text);
  gtk_progress_bar_set_fraction (self->progress, (double) self->next / n);
  task = g_task_new (NULL, self->cancellable, on_read, g_object_ref (self));
  g_task_set_task_data (task, g_object_ref (self), g_object_unref);
  g_task_run_in_thread (task, read_parcel);
}

static void
collect_files (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  YtImportDialog *self = data;
  gboolean cut;
  GListModel *files = yt_parcel_collect (self->named, YT_PARCELS_MAX, &cut, cancellable);

  g_object_set_data (G_OBJECT (files), "cut", GINT_TO_POINTER (cut));
  g_task_return_pointer (task, files, g_object_unref);
}

static void
on_collected (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(YtImportDialog) self = data;
  GListModel *files = g_task_propagate_pointer (G_TASK (result), NULL);

  if (files == NULL)
    {
      finish (self);
      return;
    }
  g_set_object (&self->files, files);
  g_object_unref (files);
  if (g_object_get_data (G_OBJECT (files), "cut") != NULL)
    add_row (self, "dialog-warning-symbolic", _("Too many files"), _("The first 10,000 of them are imported now; the others are left out."));
  else if (g_list_model_get_n_items (files) == 0)
    add_row (self, "dialog-warning-symbolic", _("Nothing to import"), _("There is no document of a known format in this folder."));
  read_next (self);
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
  g_clear_object (&self->named);
  g_clear_object (&self->files);
  g_clear_pointer (&self->pasted, g_bytes_unref);
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
  self->files = G_LIST_MODEL (g_list_store_new (G_TYPE_FILE));
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

static Question *
question_new (GtkWindow *parent,
              YtDesk    *desk,
              gint64     source)
{
  Question *question = g_new (Question, 1);

  question->parent = g_object_ref (parent);
  question->desk = g_object_ref (desk);
  question->source = source;
  return question;
}

/* A filter for all documents, one for each format, and one for whatever there is. */
static GArray *
list_kinds (char **all)
{
  GString *patterns = g_string_new (NULL);
  GArray *kinds = g_array_new (TRUE, TRUE, sizeof (YtFileKind));
  YtFileKind kind = { _("All documents"), NULL };

  for (const YtDocumentFormat *format = yt_document_formats; format->id != NULL; format++)
    {
      g_autofree char *loud = g_ascii_strup (format->suffixes, -1);

      g_string_append_printf (patterns, "%s%s;%s", patterns->len > 0 ? ";" : "", format->suffixes, loud);
    }
  g_string_append (patterns, ";*.ris;*.bib;*.enw;*.net;*.eln");
  *all = g_string_free (patterns, FALSE);
  kind.patterns = *all;
  g_array_append_val (kinds, kind);
  for (const YtDocumentFormat *format = yt_document_formats; format->id != NULL; format++)
    {
      kind = (YtFileKind) { _(format->label), format->suffixes };
      g_array_append_val (kinds, kind);
    }
  kind = (YtFileKind) { _("References"), "*.ris;*.bib;*.json;*.enw;*.net;*.eln;*.txt" };
  g_array_append_val (kinds, kind);
  kind = (YtFileKind) { _("All files"), "*" };
  g_array_append_val (kinds, kind);
  return kinds;
}

void
yt_import_dialog_choose (GtkWindow *parent,
                         YtDesk    *desk,
                         gint64     source)
{
  g_autofree char *all = NULL;
  g_autoptr(GArray) kinds = list_kinds (&all);

  yt_choose_file_to_open (parent, _("Import Documents"), _("_Import"), (const YtFileKind *) (gpointer) kinds->data, TRUE, on_files,
                          question_new (parent, desk, source), question_free);
}

void
yt_import_dialog_choose_folder (GtkWindow *parent,
                                YtDesk    *desk)
{
  yt_choose_folders (parent, _("Import Folders"), _("_Import"), on_files, question_new (parent, desk, 0), question_free);
}

void
yt_import_dialog_open (GtkWindow *parent,
                       YtDesk    *desk)
{
  yt_import_dialog_choose (parent, desk, 0);
}

static YtImportDialog *
make_dialog (GtkWindow *parent,
             YtDesk    *desk,
             gint64     source)
{
  YtImportDialog *self = g_object_new (YT_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->desk = g_object_ref (desk);
  self->source = source;
  yt_desk_flush (desk);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

YtImportDialog *
yt_import_dialog_run (GtkWindow  *parent,
                      YtDesk     *desk,
                      GListModel *files,
                      gint64      source)
{
  YtImportDialog *self = make_dialog (parent, desk, source);
  g_autoptr(GTask) task = g_task_new (NULL, self->cancellable, on_collected, g_object_ref (self));

  self->named = g_object_ref (files);
  g_task_set_task_data (task, g_object_ref (self), g_object_unref);
  g_task_run_in_thread (task, collect_files);
  return self;
}

YtImportDialog *
yt_import_dialog_run_pasted (GtkWindow *parent,
                             YtDesk    *desk,
                             GBytes    *bytes)
{
  YtImportDialog *self = make_dialog (parent, desk, 0);

  self->pasted = g_bytes_ref (bytes);
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
