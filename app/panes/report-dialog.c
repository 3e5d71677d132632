/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices on the left, the pages on the right; each change sets the pages anew on a worker. */
#include "panes/report-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "panes/choose-file.h"
#include "panes/report-job.h"
#include "panes/report-section-row.h"
#include "panes/report.h"
#include "text/catalogue.h"

#define PAUSE_MS 250
#define LOOK_MS 120
/* Width of a page in the preview, in pixels. */
#define PAGE_WIDTH 460

struct _YtReportDialog
{
  GtkWindow parent_instance;

  YtDesk *desk;
  YtReportPlan *plan;
  char **templates;
  YtReportPreview *preview;
  GtkStringList *numbers;
  GCancellable *setting; /* of the pages on their way */
  GCancellable *writing;
  guint pause;
  guint look;
  gint permille;
  gboolean filling;
  gboolean print;
  gboolean printing; /* the pages are lent to the printer */
  gboolean done;

  AdwComboRow *content;
  AdwComboRow *look_row;
  AdwComboRow *layout;
  AdwComboRow *template;
  AdwComboRow *format;
  GtkListBox *sections;
  GtkListView *list;
  GtkStack *stack;
  GtkLabel *trouble;
  GtkProgressBar *progress;
  GtkWidget *save_button;
  GtkWidget *print_button;
  GtkLabel *count;
};

enum
{
  PROP_PAGES = 1,
  PROP_DONE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static const YtContent contents[] = { YT_CONTENT_BOTH, YT_CONTENT_ZH, YT_CONTENT_EN };

G_DEFINE_FINAL_TYPE (YtReportDialog, yt_report_dialog, GTK_TYPE_WINDOW)

static void set_later (YtReportDialog *self);

static void
show_trouble (YtReportDialog *self,
              const GError   *error)
{
  gboolean any = error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autofree char *text = any ? yt_report_text (error) : g_strdup ("");

  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), any);
}

char *
yt_report_dialog_sections (YtReportDialog *self)
{
  GString *ids = g_string_new (NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (yt_report_section_row_is_on (YT_REPORT_SECTION_ROW (row)))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? "," : "", yt_report_section_row_id (YT_REPORT_SECTION_ROW (row)));
    }
  return g_string_free (ids, FALSE);
}

static void
on_section (YtReportDialog *self)
{
  if (!self->filling)
    set_later (self);
}

static void
add_section (YtReportDialog        *self,
             const YtReportSection *section,
             gboolean               on)
{
  GtkWidget *row = yt_report_section_row_new (section->id, _(section->label), on);

  g_signal_connect_swapped (row, "changed", G_CALLBACK (on_section), self);
  gtk_list_box_append (self->sections, row);
}

/* First the sections of the plan in its order, then the others. */
static void
fill_sections (YtReportDialog *self)
{
  GtkWidget *row;

  self->filling = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_list_box_remove (self->sections, row);
  for (guint i = 0; i < self->plan->parts->len; i++)
    add_section (self, g_array_index (self->plan->parts, YtReportPart, i).section, TRUE);
  for (const YtReportSection *section = yt_report_sections; section->id != NULL; section++)
    {
      gboolean there = FALSE;

      for (guint i = 0; i < self->plan->parts->len; i++)
        there = there || g_array_index (self->plan->parts, YtReportPart, i).section == section;
      if (!there)
        add_section (self, section, FALSE);
    }
  self->filling = FALSE;
}

static void
read_choices (YtReportDialog *self)
{
  g_autofree char *sections = yt_report_dialog_sections (self);

  self->plan->content = contents[MIN (adw_combo_row_get_selected (self->content), 2)];
  self->plan->look = adw_combo_row_get_selected (self->look_row) == 1 ? YT_REPORT_BRIEF : YT_REPORT_FULL;
  self->plan->alternating = adw_combo_row_get_selected (self->layout) == 1;
  self->plan->word = yt_catalogue_word;
  if (*sections != '\0')
    g_free (yt_report_plan_sections (self->plan, sections));
  gtk_widget_set_visible (GTK_WIDGET (self->layout), self->plan->content == YT_CONTENT_BOTH);
  gtk_widget_set_sensitive (self->save_button, *sections != '\0' && self->writing == NULL);
}

static void
draw_page (GtkDrawingArea *area,
           cairo_t        *cr,
           int             width,
           int             height,
           gpointer        data)
{
  YtReportDialog *self = g_object_get_data (G_OBJECT (area), "dialog");
  guint page = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), "page"));
  double w, h;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self == NULL || self->preview == NULL || page >= yt_report_pages_count (self->preview->pages))
    return;
  yt_report_pages_size (self->preview->pages, &w, &h);
  cairo_scale (cr, width / w, width / w);
  yt_report_pages_draw (self->preview->pages, page, cr, FALSE);
}

static void
on_setup (YtReportDialog *self,
          GtkListItem    *item)
{
  GtkWidget *area = gtk_drawing_area_new ();

  g_object_set_data (G_OBJECT (area), "dialog", self);
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (area, "card");
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_page, NULL, NULL);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, area);
}

static void
on_bind (YtReportDialog *self,
         GtkListItem    *item)
{
  GtkWidget *area = gtk_list_item_get_child (item);
  guint page = gtk_list_item_get_position (item);
  g_autofree char *label = g_strdup_printf (_("Page %u"), page + 1);
  double w = 1, h = 1.41;

  if (self->preview != NULL)
    yt_report_pages_size (self->preview->pages, &w, &h);
  g_object_set_data (G_OBJECT (area), "page", GUINT_TO_POINTER (page));
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), PAGE_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int) (PAGE_WIDTH * h / w));
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (area);
}

static void on_print (YtReportDialog *self);

static void
show_pages (YtReportDialog *self)
{
  guint n = yt_report_pages_count (self->preview->pages);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, g_strdup_printf ("%u", i + 1));
  g_ptr_array_add (names, NULL);
  gtk_string_list_splice (self->numbers, 0, g_list_model_get_n_items (G_LIST_MODEL (self->numbers)), (const char *const *) names->pdata);
  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  gtk_widget_set_sensitive (self->print_button, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
  if (self->print)
    on_print (self);
  self->print = FALSE;
}

static void
on_set (GObject      *object,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr(YtReportDialog) self = data;
  g_autoptr(GError) error = NULL;
  YtReportPreview *preview = yt_report_job_preview_finish (result, &error);

  /* Another one is on its way when this one was cancelled. */
  if (self->desk == NULL || g_task_get_cancellable (G_TASK (result)) != self->setting)
    {
      g_clear_pointer (&preview, yt_report_preview_free);
      return;
    }
  g_clear_object (&self->setting);
  show_trouble (self, error);
  if (preview != NULL && self->printing)
    {
      yt_report_preview_free (preview);
      set_later (self);
      return;
    }
  if (preview == NULL)
    return;
  g_clear_pointer (&self->preview, yt_report_preview_free);
  self->preview = preview;
  show_pages (self);
}

static gboolean
on_pause (gpointer data)
{
  YtReportDialog *self = data;

  self->pause = 0;
  if (self->setting != NULL)
    g_cancellable_cancel (self->setting);
  g_clear_object (&self->setting);
  self->setting = g_cancellable_new ();
  read_choices (self);
  yt_desk_flush_all (yt_desk_dossier (self->desk));
  yt_report_job_preview_async (yt_desk_dossier (self->desk), self->plan, self->setting, on_set, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
set_later (YtReportDialog *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, on_pause, self);
}

static void
on_choice (YtReportDialog *self)
{
  if (self->desk != NULL && !self->filling)
    set_later (self);
}

/* Another style brings its own sections along. */
static void
on_look (YtReportDialog *self)
{
  if (self->desk == NULL || self->filling)
    return;
  if (adw_combo_row_get_selected (self->template) == 0)
    {
      g_clear_pointer (&self->plan, yt_report_plan_free);
      self->plan = yt_report_plan_new (adw_combo_row_get_selected (self->look_row) == 1 ? YT_REPORT_BRIEF : YT_REPORT_FULL);
      fill_sections (self);
    }
  set_later (self);
}

static void
show_plan (YtReportDialog *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      if (contents[i] == self->plan->content)
        adw_combo_row_set_selected (self->content, i);
    }
  adw_combo_row_set_selected (self->look_row, self->plan->look == YT_REPORT_BRIEF);
  adw_combo_row_set_selected (self->layout, self->plan->alternating != FALSE);
  fill_sections (self);
}

static void
on_template (YtReportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->template);
  g_autoptr(GError) error = NULL;
  YtReportPlan *plan;

  if (self->desk == NULL || self->filling)
    return;
  plan = selected == 0 || selected == GTK_INVALID_LIST_POSITION ? yt_report_plan_new (YT_REPORT_FULL)
                                                                 : yt_report_template_open (self->templates[selected - 1], &error);
  show_trouble (self, error);
  if (plan == NULL)
    return;
  if (selected == 0)
    plan->content = yt_desk_content (self->desk);
  g_clear_pointer (&self->plan, yt_report_plan_free);
  self->plan = plan;
  show_plan (self);
  set_later (self);
}

static void
stop_writing (YtReportDialog *self)
{
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_object (&self->writing);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_widget_set_sensitive (self->save_button, TRUE);
}

static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(YtReportDialog) self = data;
  g_autoptr(GError) error = NULL;
  gboolean good = yt_report_job_save_finish (result, &error);

  if (self->desk == NULL)
    return;
  stop_writing (self);
  show_trouble (self, error);
  self->done = good;
  if (good)
    {
      gtk_label_set_label (self->count, _("The report was saved."));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);
    }
}

static gboolean
on_look_timer (gpointer data)
{
  YtReportDialog *self = data;

  gtk_progress_bar_set_fraction (self->progress, g_atomic_int_get (&self->permille) / 1000.0);
  return G_SOURCE_CONTINUE;
}

void
yt_report_dialog_write (YtReportDialog *self,
                        const char     *path,
                        gboolean        replace)
{
  const YtReportFile *file = yt_report_file_from_name (path);

  if (file == NULL)
    file = &yt_report_files[MIN (adw_combo_row_get_selected (self->format), 4)];
  if (self->writing != NULL)
    return;
  read_choices (self);
  show_trouble (self, NULL);
  yt_desk_flush_all (yt_desk_dossier (self->desk));
  self->writing = g_cancellable_new ();
  g_atomic_int_set (&self->permille, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_widget_set_sensitive (self->save_button, FALSE);
  self->look = g_timeout_add (LOOK_MS, on_look_timer, self);
  yt_report_job_save_async (yt_desk_dossier (self->desk), self->plan, file, path, replace, &self->permille, self->writing, on_written,
                            g_object_ref (self));
}

static void
on_chosen (GListModel *files,
           gboolean    replace,
           gpointer    data)
{
  YtReportDialog *self = data;
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);

  if (self->desk != NULL && g_file_peek_path (file) != NULL)
    yt_report_dialog_write (self, g_file_peek_path (file), replace);
}

static void
on_save (YtReportDialog *self)
{
  const YtReportFile *format = &yt_report_files[MIN (adw_combo_row_get_selected (self->format), 4)];
  g_autoptr(GFile) file = g_file_new_for_path (yt_dossier_path (yt_desk_dossier (self->desk)));
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *stem = g_str_has_suffix (base, ".yitong") ? g_strndup (base, strlen (base) - 7) : g_strdup (base);
  g_autofree char *shown = g_filename_display_name (stem);
  g_autofree char *name = g_strdup_printf ("%s.%s", shown, format->suffix);
  g_autofree char *pattern = g_strdup_printf ("*.%s", format->suffix);
  const YtFileKind kind = { _(format->label), pattern };

  yt_choose_file_to_write (GTK_WINDOW (self), _("Save the Report"), _("_Save"), name, folder, &kind, on_chosen, g_object_ref (self),
                           g_object_unref);
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              YtReportPreview   *preview)
{
  double w, h, scale;

  yt_report_pages_size (preview->pages, &w, &h);
  scale = MIN (gtk_print_context_get_width (context) / w, gtk_print_context_get_height (context) / h);
  cairo_scale (gtk_print_context_get_cairo_context (context), scale, scale);
  yt_report_pages_draw (preview->pages, (guint) page, gtk_print_context_get_cairo_context (context), FALSE);
}

/* Printing keeps the pages that were seen: they are lent to it until it is over. */
static void
on_print (YtReportDialog *self)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GError) error = NULL;
  GtkPaperSize *paper;

  if (self->preview == NULL || self->printing)
    return;
  g_object_ref (self);
  self->printing = TRUE;
  paper = gtk_paper_size_new (self->plan->paper == YT_REPORT_A4 ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_n_pages (operation, (int) yt_report_pages_count (self->preview->pages));
  gtk_print_operation_set_job_name (operation, self->preview->report->title[self->preview->report->language]);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), self->preview);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error);
  self->printing = FALSE;
  show_trouble (self, error);
  g_object_unref (self);
}

const char *
yt_report_dialog_trouble (YtReportDialog *self)
{
  return gtk_label_get_label (self->trouble);
}

static void
stop (YtReportDialog *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_handle_id (&self->look, g_source_remove);
  if (self->setting != NULL)
    g_cancellable_cancel (self->setting);
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
}

static gboolean
yt_report_dialog_close_request (GtkWindow *window)
{
  stop (YT_REPORT_DIALOG (window));
  return GTK_WINDOW_CLASS (yt_report_dialog_parent_class)->close_request (window);
}

static void
yt_report_dialog_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  YtReportDialog *self = YT_REPORT_DIALOG (object);

  if (id == PROP_PAGES)
    g_value_set_uint (value, self->preview != NULL ? yt_report_pages_count (self->preview->pages) : 0);
  else if (id == PROP_DONE)
    g_value_set_boolean (value, self->done);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_report_dialog_dispose (GObject *object)
{
  YtReportDialog *self = YT_REPORT_DIALOG (object);

  stop (self);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_report_dialog_parent_class)->dispose (object);
}

static void
yt_report_dialog_finalize (GObject *object)
{
  YtReportDialog *self = YT_REPORT_DIALOG (object);

  g_clear_object (&self->setting);
  g_clear_object (&self->writing);
  g_clear_object (&self->numbers);
  g_clear_pointer (&self->preview, yt_report_preview_free);
  g_clear_pointer (&self->plan, yt_report_plan_free);
  g_strfreev (self->templates);
  G_OBJECT_CLASS (yt_report_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, content);
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, look_row);
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, layout);
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, template);
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, sections);
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, list);
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, YtReportDialog, count);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_look);
  gtk_widget_class_bind_template_callback (widget_class, on_template);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

static void
yt_report_dialog_class_init (YtReportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_report_dialog_get_property;
  object_class->dispose = yt_report_dialog_dispose;
  object_class->finalize = yt_report_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = yt_report_dialog_close_request;
  properties[PROP_PAGES] = g_param_spec_uint ("pages", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fill_choices (YtReportDialog *self)
{
  g_autoptr(GtkStringList) formats = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) templates = gtk_string_list_new (NULL);

  for (const YtReportFile *file = yt_report_files; file->id != NULL; file++)
    gtk_string_list_append (formats, _(file->label));
  adw_combo_row_set_model (self->format, G_LIST_MODEL (formats));
  self->templates = yt_report_templates ();
  gtk_string_list_append (templates, _("None"));
  for (guint i = 0; self->templates[i] != NULL; i++)
    gtk_string_list_append (templates, self->templates[i]);
  adw_combo_row_set_model (self->template, G_LIST_MODEL (templates));
  gtk_widget_set_visible (GTK_WIDGET (self->template), self->templates[0] != NULL);
}

static void
yt_report_dialog_init (YtReportDialog *self)
{
  g_autoptr(GtkNoSelection) selection = NULL;

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->plan = yt_report_plan_new (YT_REPORT_FULL);
  self->numbers = gtk_string_list_new (NULL);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->numbers)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  fill_choices (self);
}

GtkWindow *
yt_report_dialog_open (GtkWindow *parent,
                       YtDesk    *desk,
                       gboolean   print)
{
  YtReportDialog *self = g_object_new (YT_TYPE_REPORT_DIALOG, "transient-for", parent, NULL);

  self->plan->content = yt_desk_content (desk);
  self->print = print;
  show_plan (self);
  self->desk = g_object_ref (desk);
  read_choices (self);
  on_pause (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
