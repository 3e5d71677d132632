/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three choices and a file; the writing itself is a job on a worker, with a way to stop it. */
#include "panes/export-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "panes/choose-file.h"
#include "panes/content-label.h"
#include "panes/export-job.h"
#include "panes/note-query.h"
#include "panes/pane.h"
#include "panes/report.h"
#include "text/catalogue.h"

#define LOOK_MS 120

struct _YtExportDialog
{
  GtkWindow parent_instance;

  YtDesk *desk;
  GArray *parts; /* of YtExportPart: those that are offered */
  GCancellable *cancellable;
  char *path;
  guint look;
  gint permille; /* written, as the worker counts; 0 while it has not begun to */
  gboolean done;
  gboolean replace;
  gboolean despite; /* the user was told of damaged words, and wants them all the same */

  GtkStack *stack;
  AdwComboRow *part;
  AdwComboRow *content;
  AdwComboRow *format;
  AdwActionRow *bom_row;
  GtkSwitch *bom;
  GtkLabel *hint;
  GtkLabel *trouble;
  GtkWidget *export_button;
  GtkProgressBar *progress;
  AdwStatusPage *finished;
  GtkLabel *damaged;
};

enum
{
  PROP_DONE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static const YtContent contents[] = { YT_CONTENT_BOTH, YT_CONTENT_ZH, YT_CONTENT_EN };

G_DEFINE_FINAL_TYPE (YtExportDialog, yt_export_dialog, GTK_TYPE_WINDOW)

static const YtFormat *
chosen_format (YtExportDialog *self)
{
  guint left = adw_combo_row_get_selected (self->format);

  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      if (format->write != NULL && left-- == 0)
        return format;
    }
  return NULL;
}

static YtExportPart
chosen_part (YtExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->part);

  return selected < self->parts->len ? g_array_index (self->parts, YtExportPart, selected) : YT_EXPORT_ALL;
}

static const char *
describe (const YtFormat *format)
{
  static const struct { const char *id; const char *text; } descriptions[] = {
    { "xml", N_("Complete and exact: can be read back, edited by hand and checked against the schema.") },
    { "json", N_("Complete and exact: for other programs, and to be read back.") },
    { "markdown", N_("To read, and to go on writing in any editor.") },
    { "html", N_("One page to read, print and pass on; it needs no network.") },
    { "csv", N_("One table for a spreadsheet. What a spreadsheet would take for a formula gets a ’ in front, so that nothing in it is run.") },
    { "text", N_("Plain text to read or to paste elsewhere.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (descriptions); i++)
    {
      if (g_str_equal (descriptions[i].id, format->id))
        return _(descriptions[i].text);
    }
  return "";
}

static void
on_format (YtExportDialog *self)
{
  const YtFormat *format = chosen_format (self);

  if (format == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->bom_row), g_str_equal (format->id, "csv"));
  gtk_label_set_label (self->hint, describe (format));
}

static void
show_trouble (YtExportDialog *self,
              const GError   *error)
{
  g_autofree char *text = error != NULL ? yt_report_text (error) : g_strdup ("");

  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), error != NULL);
}

/* The kinds that are at home in a pane; the whole dossier for the first one. */
static GArray *
kinds_of_pane (const char *pane)
{
  GArray *kinds = g_array_new (TRUE, FALSE, sizeof (YtKind));
  YtKind end = YT_KIND_NONE;

  for (int i = 0; i < YT_N_KINDS; i++)
    {
      YtKind kind = (YtKind) i;

      if (yt_kind_info (kind)->top && g_strcmp0 (yt_desk_home_pane (kind), pane) == 0)
        g_array_append_val (kinds, kind);
    }
  g_array_append_val (kinds, end);
  return kinds;
}

static void
add_part (YtExportDialog *self,
          GtkStringList  *labels,
          YtExportPart    part,
          const char     *label)
{
  g_array_append_val (self->parts, part);
  gtk_string_list_append (labels, label);
}

static void
fill_parts (YtExportDialog *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr(YtEntry) selected = yt_entry_get (dossier, yt_desk_selected (self->desk));
  g_autoptr(GArray) kinds = kinds_of_pane (yt_desk_pane (self->desk));
  const YtPane *pane = yt_pane_find (yt_desk_pane (self->desk));

  add_part (self, labels, YT_EXPORT_ALL, _("Everything"));
  add_part (self, labels, YT_EXPORT_ENTRIES, _("Everything without notes"));
  add_part (self, labels, YT_EXPORT_NOTES, _("All notes"));
  if (!yt_note_query_is_empty (yt_note_query (self->desk)))
    add_part (self, labels, YT_EXPORT_FILTERED, _("Notes as filtered in the Notes pane"));
  if (pane != NULL && kinds->len > 1)
    {
      /* Translators: %s is the name of a pane, as “Disagreement areas”. */
      g_autofree char *label = g_strdup_printf (_("This pane: %s"), _(pane->label));

      add_part (self, labels, YT_EXPORT_PANE, label);
    }
  if (selected != NULL && !yt_entry_is_deleted (selected) && yt_entry_kind (selected) != YT_KIND_DOSSIER)
    {
      g_autofree char *name = yt_content_line (self->desk, selected);
      g_autofree char *label = g_strdup_printf (_("Selection: %s"), name);

      add_part (self, labels, YT_EXPORT_SELECTION, label);
    }
  adw_combo_row_set_model (self->part, G_LIST_MODEL (labels));
}

static void
fill_formats (YtExportDialog *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      if (format->write != NULL)
        gtk_string_list_append (labels, _(format->label));
    }
  adw_combo_row_set_model (self->format, G_LIST_MODEL (labels));
}

static void
stop_waiting (YtExportDialog *self)
{
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_object (&self->cancellable);
}

static void
show_damage (YtExportDialog  *self,
             const YtCheckup *damage)
{
  YtLanguage language = yt_desk_language (self->desk);
  g_autoptr(GPtrArray) sentences = yt_checkup_tell (damage, yt_report_word, language);
  g_autofree char *text = NULL;

  g_ptr_array_add (sentences, NULL);
  text = g_strjoinv ("\n", (char **) sentences->pdata);
  gtk_label_set_label (self->damaged, text);
  gtk_stack_set_visible_child_name (self->stack, "damaged");
}

static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(YtExportDialog) self = data;
  g_autoptr(YtCheckup) damage = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *text = NULL;

  stop_waiting (self);
  if (!yt_export_job_finish (result, &damage, &error))
    {
      if (g_error_matches (error, YT_MODEL_ERROR, YT_MODEL_ERROR_DAMAGE))
        {
          show_damage (self, damage);
          return;
        }
      gtk_stack_set_visible_child_name (self->stack, "choices");
      gtk_widget_set_visible (self->export_button, TRUE);
      show_trouble (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : error);
      return;
    }
  shown = g_filename_display_name (self->path);
  text = g_markup_escape_text (shown, -1);
  adw_status_page_set_description (self->finished, text);
  gtk_stack_set_visible_child_name (self->stack, "finished");
  self->done = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);
}

static gboolean
on_look (gpointer data)
{
  YtExportDialog *self = data;
  gint permille = g_atomic_int_get (&self->permille);

  if (permille > 0)
    gtk_progress_bar_set_fraction (self->progress, permille / 1000.0);
  else
    gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

void
yt_export_dialog_write (YtExportDialog *self,
                        const char     *path,
                        gboolean        replace)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GArray) kinds = NULL;
  g_autoptr(GArray) ids = NULL;
  gint64 selected = yt_desk_selected (self->desk);
  YtNoteFilter filter;
  YtExport what = {
    .scope = YT_SCOPE_ALL,
    .content = contents[MIN (adw_combo_row_get_selected (self->content), 2)],
    .bom = gtk_switch_get_active (self->bom),
    .word = yt_catalogue_word,
  };

  switch (chosen_part (self))
    {
    case YT_EXPORT_ENTRIES:
      what.scope = YT_SCOPE_DOSSIER;
      break;
    case YT_EXPORT_FILTERED:
      yt_note_query_filter (yt_note_query (self->desk), &filter);
      what.notes = &filter;
      what.scope = YT_SCOPE_NOTES;
      break;
    case YT_EXPORT_NOTES:
      what.scope = YT_SCOPE_NOTES;
      break;
    case YT_EXPORT_PANE:
      kinds = kinds_of_pane (yt_desk_pane (self->desk));
      what.kinds = (const YtKind *) (gpointer) kinds->data;
      break;
    case YT_EXPORT_SELECTION:
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_val (ids, selected);
      what.ids = ids;
      break;
    case YT_EXPORT_ALL:
    default:
      break;
    }
  /* The worker reads the file: what is typed has to be there. */
  yt_desk_flush_all (dossier);
  g_free (self->path);
  self->path = g_strdup (path);
  self->replace = replace;
  show_trouble (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "writing");
  gtk_widget_set_visible (self->export_button, FALSE);
  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  g_atomic_int_set (&self->permille, 0);
  self->look = g_timeout_add (LOOK_MS, on_look, self);
  yt_export_job_async (dossier, chosen_format (self), &what, self->path, replace, self->despite, &self->permille, self->cancellable, on_written,
                       g_object_ref (self));
}

void
yt_export_dialog_despite (YtExportDialog *self)
{
  g_autofree char *path = g_strdup (self->path);

  self->despite = TRUE;
  yt_export_dialog_write (self, path, self->replace);
  self->despite = FALSE;
}

static void
on_chosen (GListModel *files,
           gboolean    replace,
           gpointer    data)
{
  YtExportDialog *self = data;
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);

  if (self->desk != NULL && g_file_peek_path (file) != NULL)
    yt_export_dialog_write (self, g_file_peek_path (file), replace);
}

static void
on_export (YtExportDialog *self)
{
  const YtFormat *format = chosen_format (self);
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GFile) file = g_file_new_for_path (yt_dossier_path (dossier));
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *stem = g_str_has_suffix (base, ".yitong") ? g_strndup (base, strlen (base) - 7) : g_strdup (base);
  g_autofree char *shown = g_filename_display_name (stem);
  g_autofree char *name = g_strdup_printf ("%s.%s", shown, format->suffix);
  g_autofree char *pattern = g_strdup_printf ("*.%s", format->suffix);
  const YtFileKind kind = { _(format->label), pattern };

  yt_choose_file_to_write (GTK_WINDOW (self), _("Export"), _("_Export"), name, folder, &kind, on_chosen, g_object_ref (self),
                           g_object_unref);
}

static void
on_stop (YtExportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
on_open_folder (YtExportDialog *self)
{
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (folder);

  gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static gboolean
yt_export_dialog_close_request (GtkWindow *window)
{
  on_stop (YT_EXPORT_DIALOG (window));
  return GTK_WINDOW_CLASS (yt_export_dialog_parent_class)->close_request (window);
}

static void
yt_export_dialog_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_DONE)
    g_value_set_boolean (value, YT_EXPORT_DIALOG (object)->done);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_export_dialog_dispose (GObject *object)
{
  stop_waiting (YT_EXPORT_DIALOG (object));
  G_OBJECT_CLASS (yt_export_dialog_parent_class)->dispose (object);
}

static void
yt_export_dialog_finalize (GObject *object)
{
  YtExportDialog *self = YT_EXPORT_DIALOG (object);

  g_clear_object (&self->desk);
  g_array_unref (self->parts);
  g_free (self->path);
  G_OBJECT_CLASS (yt_export_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YtExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, YtExportDialog, part);
  gtk_widget_class_bind_template_child (widget_class, YtExportDialog, content);
  gtk_widget_class_bind_template_child (widget_class, YtExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, YtExportDialog, bom_row);
  gtk_widget_class_bind_template_child (widget_class, YtExportDialog, bom);
  gtk_widget_class_bind_template_child (widget_class, YtExportDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, YtExportDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, YtExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, YtExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, YtExportDialog, finished);
  gtk_widget_class_bind_template_child (widget_class, YtExportDialog, damaged);
  gtk_widget_class_bind_template_callback (widget_class, on_format);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_despite", G_CALLBACK (yt_export_dialog_despite));
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_open_folder);
}

static void
yt_export_dialog_class_init (YtExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_export_dialog_get_property;
  object_class->dispose = yt_export_dialog_dispose;
  object_class->finalize = yt_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = yt_export_dialog_close_request;
  properties[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
yt_export_dialog_init (YtExportDialog *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (YtExportPart));
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_formats (self);
  on_format (self);
}

GtkWindow *
yt_export_dialog_open (GtkWindow *parent,
                       YtDesk    *desk)
{
  YtExportDialog *self = g_object_new (YT_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->desk = g_object_ref (desk);
  fill_parts (self);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      if (contents[i] == yt_desk_content (desk))
        adw_combo_row_set_selected (self->content, i);
    }
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}

static gboolean
select_format (YtExportDialog *self,
               const char     *id)
{
  guint place = 0;

  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      if (format->write == NULL)
        continue;
      if (g_str_equal (format->id, id))
        {
          adw_combo_row_set_selected (self->format, place);
          return TRUE;
        }
      place++;
    }
  return FALSE;
}

gboolean
yt_export_dialog_set (YtExportDialog *self,
                      YtExportPart    part,
                      YtContent       content,
                      const char     *format)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->parts->len; i++)
    {
      if (g_array_index (self->parts, YtExportPart, i) != part)
        continue;
      adw_combo_row_set_selected (self->part, i);
      found = TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      if (contents[i] == content)
        adw_combo_row_set_selected (self->content, i);
    }
  return select_format (self, format) && found;
}

const char *
yt_export_dialog_trouble (YtExportDialog *self)
{
  return gtk_label_get_label (self->trouble);
}
