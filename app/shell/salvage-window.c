/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three pages: the offer, the wait, and what came of it. */
#include "shell/salvage-window.h"

#include <glib/gi18n.h>

#include "panes/choose-file.h"
#include "panes/report.h"
#include "shell/copy.h"

#define LOOK_MS 120

struct _YtSalvageWindow
{
  AdwWindow parent_instance;

  char *from;
  char *to;
  GCancellable *cancellable; /* while it works */
  guint look;
  guint permille;

  GtkStack *stack;
  AdwStatusPage *offer;
  GtkLabel *trouble;
  GtkProgressBar *progress;
  GtkLabel *counts;
  GtkLabel *verdict;
  GtkTextView *missing;
  GtkWidget *missing_place;
  GtkWidget *list_buttons;
  GtkWidget *open_button;
};

G_DEFINE_FINAL_TYPE (YtSalvageWindow, yt_salvage_window, ADW_TYPE_WINDOW)

static char *
missing_text (YtSalvageWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->missing);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_trouble (YtSalvageWindow *self,
              const GError    *error)
{
  g_autofree char *text = error != NULL ? yt_report_text (error) : g_strdup ("");

  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *text != '\0');
}

static char *
tell_counts (const YtSalvaged *salvaged)
{
  char numbers[5][24];

  g_snprintf (numbers[0], sizeof numbers[0], "%" G_GUINT64_FORMAT, salvaged->entries);
  g_snprintf (numbers[1], sizeof numbers[1], "%" G_GUINT64_FORMAT, salvaged->links);
  g_snprintf (numbers[2], sizeof numbers[2], "%" G_GUINT64_FORMAT, salvaged->notes);
  g_snprintf (numbers[3], sizeof numbers[3], "%" G_GUINT64_FORMAT, salvaged->documents);
  g_snprintf (numbers[4], sizeof numbers[4], "%" G_GUINT64_FORMAT, salvaged->passages);
  return g_strdup_printf (_("In the new dossier: %s entries, %s links, %s notes, %s full texts and %s passages."), numbers[0],
                          numbers[1], numbers[2], numbers[3], numbers[4]);
}

static void
show_result (YtSalvageWindow  *self,
             const YtSalvaged *salvaged)
{
  g_autofree char *counts = tell_counts (salvaged);
  g_autofree char *lines = g_strjoinv ("\n", salvaged->missing);
  g_autoptr(GString) text = g_string_new (lines);
  gboolean whole = salvaged->missing[0] == NULL;

  if (salvaged->more > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _("… and %u more."), (guint) salvaged->more);
    }
  gtk_label_set_label (self->counts, counts);
  gtk_label_set_label (self->verdict, whole ? _("Nothing is missing, as far as the file can tell.") : _("Missing or doubtful:"));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->missing), text->str, -1);
  gtk_widget_set_visible (self->missing_place, !whole);
  gtk_widget_set_visible (self->list_buttons, !whole);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_window_set_focus (GTK_WINDOW (self), self->open_button);
}

static void
stop_waiting (YtSalvageWindow *self)
{
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_object (&self->cancellable);
}

static void
on_salvaged (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(YtSalvageWindow) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(YtSalvaged) salvaged = yt_salvage_job_finish (result, &error);

  stop_waiting (self);
  if (salvaged != NULL)
    {
      show_result (self, salvaged);
      return;
    }
  show_trouble (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : error);
  gtk_stack_set_visible_child_name (self->stack, "offer");
}

static gboolean
on_look (gpointer data)
{
  YtSalvageWindow *self = data;

  if (self->permille > 0)
    gtk_progress_bar_set_fraction (self->progress, self->permille / 1000.0);
  else
    gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

void
yt_salvage_window_begin (YtSalvageWindow *self,
                         const char      *to)
{
  g_return_if_fail (self->cancellable == NULL);
  g_free (self->to);
  self->to = g_strdup (to);
  self->permille = 0;
  show_trouble (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "working");
  self->cancellable = g_cancellable_new ();
  self->look = g_timeout_add (LOOK_MS, on_look, self);
  yt_salvage_job_async (self->from, to, &self->permille, self->cancellable, on_salvaged, g_object_ref (self));
}

static void
on_chosen (GListModel *files,
           gboolean    replace,
           gpointer    data)
{
  YtSalvageWindow *self = data;
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);
  g_autoptr(GFile) damaged = g_file_new_for_path (self->from);
  g_autoptr(GError) error = NULL;

  if (g_file_peek_path (file) == NULL || self->cancellable != NULL)
    return;
  if (g_file_equal (file, damaged))
    {
      yt_failure_set (&error, YT_DB_ERROR, YT_DB_ERROR_EXISTS, N_("Choose another name: the damaged file is kept as it is."), NULL);
      show_trouble (self, error);
      return;
    }
  if (replace && !yt_copy_make_room (file, &error))
    show_trouble (self, error);
  else
    yt_salvage_window_begin (self, g_file_peek_path (file));
}

static void
on_salvage (YtSalvageWindow *self)
{
  const YtFileKind kind = { _("Dossiers"), YT_COPY_PATTERN };
  g_autoptr(GFile) file = g_file_new_for_path (self->from);
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *stem = g_str_has_suffix (base, ".yitong") ? g_strndup (base, strlen (base) - 7) : g_strdup (base);
  g_autofree char *shown = g_filename_display_name (stem);
  /* Translators: suggested file name of a dossier that was got out of a damaged file; %s is that file’s name without ending. */
  g_autofree char *name = g_strdup_printf (_("%s (rescued).yitong"), shown);

  yt_choose_file_to_write (GTK_WINDOW (self), _("New Dossier"), _("_Get Out"), name, folder, &kind, on_chosen, g_object_ref (self),
                           g_object_unref);
}

static void
on_stop (YtSalvageWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
on_copy (YtSalvageWindow *self)
{
  g_autofree char *text = missing_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
on_text_chosen (GListModel *files,
                gboolean    replace,
                gpointer    data)
{
  YtSalvageWindow *self = data;
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *list = missing_text (self);
  g_autofree char *text = g_strdup_printf ("%s\n\n%s\n", gtk_label_get_label (self->counts), list);
  g_autoptr(GError) error = NULL;

  if (!g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, &error))
    gtk_label_set_label (self->verdict, error->message);
}

static void
on_save_text (YtSalvageWindow *self)
{
  const YtFileKind kind = { _("Plain text"), "*.txt" };
  g_autoptr(GFile) file = g_file_new_for_path (self->to);
  g_autoptr(GFile) folder = g_file_get_parent (file);

  yt_choose_file_to_write (GTK_WINDOW (self), _("Save the List"), _("_Save"), _("Missing.txt"), folder, &kind, on_text_chosen,
                           g_object_ref (self), g_object_unref);
}

static void
on_open (YtSalvageWindow *self)
{
  g_autoptr(GFile) file = g_file_new_for_path (self->to);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "app.open-file", "s", uri);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
yt_salvage_window_close_request (GtkWindow *window)
{
  on_stop (YT_SALVAGE_WINDOW (window));
  return GTK_WINDOW_CLASS (yt_salvage_window_parent_class)->close_request (window);
}

static void
yt_salvage_window_dispose (GObject *object)
{
  YtSalvageWindow *self = YT_SALVAGE_WINDOW (object);

  on_stop (self);
  g_clear_handle_id (&self->look, g_source_remove);
  G_OBJECT_CLASS (yt_salvage_window_parent_class)->dispose (object);
}

static void
yt_salvage_window_finalize (GObject *object)
{
  YtSalvageWindow *self = YT_SALVAGE_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_free (self->from);
  g_free (self->to);
  G_OBJECT_CLASS (yt_salvage_window_parent_class)->finalize (object);
}

static void
yt_salvage_window_class_init (YtSalvageWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = yt_salvage_window_dispose;
  object_class->finalize = yt_salvage_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = yt_salvage_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/salvage-window.ui");
  gtk_widget_class_bind_template_child (widget_class, YtSalvageWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, YtSalvageWindow, offer);
  gtk_widget_class_bind_template_child (widget_class, YtSalvageWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, YtSalvageWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, YtSalvageWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, YtSalvageWindow, verdict);
  gtk_widget_class_bind_template_child (widget_class, YtSalvageWindow, missing);
  gtk_widget_class_bind_template_child (widget_class, YtSalvageWindow, missing_place);
  gtk_widget_class_bind_template_child (widget_class, YtSalvageWindow, list_buttons);
  gtk_widget_class_bind_template_child (widget_class, YtSalvageWindow, open_button);
  gtk_widget_class_bind_template_callback (widget_class, on_salvage);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_save_text);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
}

static void
yt_salvage_window_init (YtSalvageWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

YtSalvageWindow *
yt_salvage_window_open (GtkWindow    *parent,
                        const char   *path,
                        const GError *why)
{
  YtSalvageWindow *self = g_object_new (YT_TYPE_SALVAGE_WINDOW, "transient-for", parent, NULL);
  g_autofree char *name = g_filename_display_basename (path);
  gboolean beheaded = g_error_matches (why, YT_DB_ERROR, YT_DB_ERROR_NOT_OURS);
  g_autofree char *said =
    why != NULL && !beheaded ? yt_report_text (why)
                             : g_strdup_printf (beheaded ? _("“%s” does not begin as a dossier does: its beginning was overwritten, or it never was one.")
                                                         : _("“%s” is damaged."), name);
  g_autofree char *text = g_strdup_printf (
    "%s\n\n%s", said, _("What can still be read comes into a new dossier, and what is missing is listed. The damaged file is only read."));
  g_autofree char *markup = g_markup_escape_text (text, -1);

  self->from = g_strdup (path);
  if (beheaded)
    adw_status_page_set_title (self->offer, _("The Beginning of the File Is Lost"));
  adw_status_page_set_description (self->offer, markup);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

const char *
yt_salvage_window_page (YtSalvageWindow *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}
