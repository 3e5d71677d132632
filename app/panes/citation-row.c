/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a source in a style of the table, and copies it as text and with its italics. */
#include "panes/citation-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "format/citation.h"
#include "panes/wrap-layout.h"

struct _YtCitationRow
{
  GtkWidget parent_instance;

  GSettings *settings;
  YtEntry *source;
  gboolean showing; /* the choices are being set, not chosen */

  GtkDropDown *styles;
  GtkDropDown *forms;
  GtkLabel *line;
  GtkButton *copy;
};

G_DEFINE_FINAL_TYPE (YtCitationRow, yt_citation_row, GTK_TYPE_WIDGET)

static const char style_key[] = "citation-style";

static const YtCitationStyle *
style_of (YtCitationRow *self)
{
  g_autofree char *id = g_settings_get_string (self->settings, style_key);
  const YtCitationStyle *style = yt_citation_style (id);

  return style != NULL ? style : yt_citation_styles;
}

static char *
make_line (YtCitationRow    *self,
           YtCitationMarkup  markup)
{
  YtCitationForm form = (YtCitationForm) MIN (gtk_drop_down_get_selected (self->forms), YT_CITATION_SHORT);

  return yt_citation_of (style_of (self), self->source, form, NULL, markup);
}

static void
show (YtCitationRow *self)
{
  g_autofree char *line = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), self->source != NULL);
  if (self->source == NULL)
    return;
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->styles, (guint) (style_of (self) - yt_citation_styles));
  self->showing = FALSE;
  line = make_line (self, YT_CITATION_PLAIN);
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy), *line != '\0');
  gtk_label_set_label (self->line, *line != '\0' ? line : _("Without a title there is no reference."));
}

static void
on_style (YtCitationRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->styles);

  if (!self->showing && selected != GTK_INVALID_LIST_POSITION)
    g_settings_set_string (self->settings, style_key, yt_citation_styles[selected].id);
}

static void
on_form (YtCitationRow *self)
{
  if (self->source != NULL)
    show (self);
}

/* With italics for programs that take these, as plain text for all others. */
static void
on_copy (YtCitationRow *self)
{
  g_autofree char *html = make_line (self, YT_CITATION_HTML);
  g_autofree char *plain = make_line (self, YT_CITATION_PLAIN);
  g_autoptr(GBytes) bytes = g_bytes_new (html, strlen (html));
  GdkContentProvider *both[] = { gdk_content_provider_new_typed (G_TYPE_STRING, plain), gdk_content_provider_new_for_bytes ("text/html", bytes) };
  g_autoptr(GdkContentProvider) content = gdk_content_provider_new_union (both, G_N_ELEMENTS (both));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  gtk_button_set_label (self->copy, _("Copied"));
}

static void
on_copy_left (YtCitationRow *self)
{
  gtk_button_set_label (self->copy, _("Copy Reference"));
}

void
yt_citation_row_set_source (YtCitationRow *self,
                            YtEntry       *source)
{
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_func (self->source, show, self);
  g_set_object (&self->source, source);
  if (source != NULL)
    g_signal_connect_object (source, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  on_copy_left (self);
  show (self);
}

const char *
yt_citation_row_text (YtCitationRow *self)
{
  return gtk_label_get_label (self->line);
}

static void
yt_citation_row_dispose (GObject *object)
{
  YtCitationRow *self = YT_CITATION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_CITATION_ROW);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_object (&self->source);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (yt_citation_row_parent_class)->dispose (object);
}

static void
yt_citation_row_class_init (YtCitationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_citation_row_dispose;
  g_type_ensure (YT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/citation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, YtCitationRow, styles);
  gtk_widget_class_bind_template_child (widget_class, YtCitationRow, forms);
  gtk_widget_class_bind_template_child (widget_class, YtCitationRow, line);
  gtk_widget_class_bind_template_child (widget_class, YtCitationRow, copy);
  gtk_widget_class_bind_template_callback (widget_class, on_style);
  gtk_widget_class_bind_template_callback (widget_class, on_form);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_set_css_name (widget_class, "citation");
}

static void
yt_citation_row_init (YtCitationRow *self)
{
  g_autoptr(GtkStringList) styles = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) forms = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new ("io.github.yitong.Yitong");
  for (const YtCitationStyle *style = yt_citation_styles; style->id != NULL; style++)
    gtk_string_list_append (styles, _(style->label));
  gtk_string_list_append (forms, _("Reference"));
  gtk_string_list_append (forms, _("First note"));
  gtk_string_list_append (forms, _("Later note"));
  self->showing = TRUE;
  gtk_drop_down_set_model (self->styles, G_LIST_MODEL (styles));
  gtk_drop_down_set_model (self->forms, G_LIST_MODEL (forms));
  self->showing = FALSE;
  g_signal_connect_object (self->settings, "changed::citation-style", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
