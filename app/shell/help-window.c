/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the help's file, lists its sections, goes to them, and searches. */
#include "shell/help-window.h"

#include "config.h"
#include "panes/help-text.h"
#include "panes/report.h"
#include "shell/language.h"

struct _YtHelpWindow
{
  AdwWindow parent_instance;

  GtkTextView *text;
  GtkListBox *contents;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;

  GPtrArray *sections;
};

G_DEFINE_FINAL_TYPE (YtHelpWindow, yt_help_window, ADW_TYPE_WINDOW)

static void
on_row (GtkListBox    *list,
        GtkListBoxRow *row,
        YtHelpWindow  *self)
{
  YtHelpSection *section = g_ptr_array_index (self->sections, (guint) gtk_list_box_row_get_index (row));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, section->mark);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_view_scroll_to_mark (self->text, section->mark, 0, TRUE, 0, 0);
}

static void
show_found (YtHelpWindow *self,
            gboolean      found)
{
  if (found)
    gtk_widget_remove_css_class (GTK_WIDGET (self->search_entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->search_entry), "error");
}

/* Looks from @from on, and then from the other end. */
static void
find (YtHelpWindow *self,
      GtkTextIter  *from,
      gboolean      backward)
{
  const GtkTextSearchFlags flags = GTK_TEXT_SEARCH_CASE_INSENSITIVE | GTK_TEXT_SEARCH_TEXT_ONLY;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  const char *wanted = gtk_editable_get_text (self->search_entry);
  GtkTextIter start, end;
  gboolean found = FALSE;

  for (guint turn = 0; turn < 2 && !found && *wanted != '\0'; turn++)
    {
      if (turn == 1 && backward)
        gtk_text_buffer_get_end_iter (buffer, from);
      else if (turn == 1)
        gtk_text_buffer_get_start_iter (buffer, from);
      found = backward ? gtk_text_iter_backward_search (from, wanted, flags, &start, &end, NULL)
                       : gtk_text_iter_forward_search (from, wanted, flags, &start, &end, NULL);
    }
  show_found (self, found || *wanted == '\0');
  if (!found)
    return;
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_view_scroll_to_mark (self->text, gtk_text_buffer_get_insert (buffer), 0.1, FALSE, 0, 0);
}

static void
on_search_changed (YtHelpWindow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->text), &start, &end);
  find (self, &start, FALSE);
}

static void
on_next (YtHelpWindow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->text), &start, &end);
  find (self, &end, FALSE);
}

static void
on_previous (YtHelpWindow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->text), &start, &end);
  find (self, &start, TRUE);
}

static void
search (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  YtHelpWindow *self = YT_HELP_WINDOW (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
yt_help_window_dispose (GObject *object)
{
  YtHelpWindow *self = YT_HELP_WINDOW (object);

  g_clear_pointer (&self->sections, g_ptr_array_unref);
  G_OBJECT_CLASS (yt_help_window_parent_class)->dispose (object);
}

static void
yt_help_window_class_init (YtHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_help_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, YtHelpWindow, text);
  gtk_widget_class_bind_template_child (widget_class, YtHelpWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, YtHelpWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, YtHelpWindow, search_entry);
  gtk_widget_class_bind_template_callback (widget_class, on_row);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_install_action (widget_class, "help.search", NULL, search);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "help.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
yt_help_window_init (YtHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
}

/* (transfer full) (nullable): the help in the language of the interface. */
static char *
read_help (GError **error)
{
  const char *told = g_getenv ("YITONG_DATADIR");
  g_autofree char *name = g_strconcat (yt_language_current (), ".md", NULL);
  g_autofree char *path = g_build_filename (told != NULL ? told : PKGDATADIR, "help", name, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, error))
    return NULL;
  return g_utf8_make_valid (bytes, (gssize) length);
}

static void
fill (YtHelpWindow *self,
      const char   *markdown)
{
  self->sections = yt_help_text_fill (self->text, markdown, yt_language_of_interface ());
  for (guint i = 0; i < self->sections->len; i++)
    {
      YtHelpSection *section = g_ptr_array_index (self->sections, i);
      GtkWidget *label = gtk_label_new (section->title);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_list_box_append (self->contents, label);
    }
}

void
yt_help_window_open (GtkWindow *window)
{
  g_autoptr(GList) toplevels = gtk_window_list_toplevels ();
  g_autoptr(GError) error = NULL;
  g_autofree char *markdown = NULL;
  YtHelpWindow *self;

  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      if (YT_IS_HELP_WINDOW (l->data) && gtk_window_get_transient_for (l->data) == window)
        {
          gtk_window_present (l->data);
          return;
        }
    }
  markdown = read_help (&error);
  if (markdown == NULL)
    {
      yt_report (GTK_WIDGET (window), error);
      return;
    }
  self = g_object_new (YT_TYPE_HELP_WINDOW, "transient-for", window, "destroy-with-parent", TRUE, NULL);
  fill (self, markdown);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}
