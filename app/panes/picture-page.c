/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bar of buttons above a picture that scrolls. */
#include "panes/picture-page.h"

#include <glib/gi18n.h>

#include "panes/choose-file.h"
#include "panes/event-filter.h"
#include "panes/picture-view.h"
#include "panes/report.h"
#include "panes/tall.h"
#include "panes/wrap-layout.h"

#define ZOOM_STEP 1.5
#define FLOW_LEAST 220

struct _YtPicturePage
{
  GtkWidget parent_instance;

  YtDesk *desk;
  const YtPicture *picture;
  YtPictureView *view;

  GtkLabel *title;
  GtkWidget *zoom;
  GtkWidget *date;
  GtkWidget *filter;
  GtkWidget *around;
  GtkScrolledWindow *place;
};

G_DEFINE_FINAL_TYPE (YtPicturePage, yt_picture_page, GTK_TYPE_WIDGET)

static void
on_zoom_in (YtPicturePage *self)
{
  yt_picture_view_zoom (self->view, ZOOM_STEP, 0.5);
}

static void
on_zoom_out (YtPicturePage *self)
{
  yt_picture_view_zoom (self->view, 1 / ZOOM_STEP, 0.5);
}

static void
on_all (YtPicturePage *self)
{
  yt_picture_view_fit (self->view, TRUE);
}

static void
on_focus (YtPicturePage *self)
{
  yt_picture_view_fit (self->view, FALSE);
}

/* The list of events follows what the timeline shows, while that is wanted. */
static void
on_window (YtPicturePage *self)
{
  gint64 first, last;

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->filter)) && yt_picture_view_window (self->view, &first, &last))
    yt_event_filter_set_span (self->desk, first, last);
}

static void
on_filter (YtPicturePage *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->filter)))
    on_window (self);
  else
    yt_event_filter_set_span (self->desk, G_MININT64, G_MAXINT64);
}

static void
on_date (YtPicturePage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->date));
  gint64 first, last;
  gboolean good = *text != '\0' && yt_event_filter_parse_day (text, FALSE, &first) && yt_event_filter_parse_day (text, TRUE, &last) &&
                  first != G_MININT64 && last != G_MAXINT64;

  (good ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->date, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_STATE_INVALID, !good, -1);
  if (good)
    yt_picture_view_jump (self->view, first, last);
}

static void
on_around (YtPicturePage *self)
{
  gboolean around = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->around));

  if (self->picture != NULL && g_str_equal (self->picture->id, "network"))
    yt_picture_view_look_at (self->view, around ? yt_desk_selected (self->desk) : 0);
}

static void
on_copy (YtPicturePage *self)
{
  const YtScene *scene = yt_picture_view_scene (self->view);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  int width, height;
  gsize stride;
  YtTheme theme;

  if (scene == NULL)
    return;
  yt_picture_theme (yt_desk_dossier (self->desk), FALSE, &theme);
  bytes = yt_picture_pixels (scene, &theme, &width, &height, &stride);
  if (bytes == NULL)
    return;
  /* RGB24 has a byte that means nothing; cairo fills it, so that it can be read as “opaque”. */
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  yt_toast (GTK_WIDGET (self), _("The picture was copied."), FALSE);
}

static void
on_chosen (GListModel *files,
           gboolean    replace,
           gpointer    data)
{
  YtPicturePage *self = data;
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);
  const YtScene *scene = yt_picture_view_scene (self->view);
  g_autoptr(GError) error = NULL;
  YtPictureSort sort = YT_PICTURE_SVG;
  YtTheme theme;

  if (scene == NULL)
    return;
  yt_picture_sort (g_file_peek_path (file), &sort);
  yt_picture_theme (yt_desk_dossier (self->desk), FALSE, &theme);
  if (yt_picture_save (scene, &theme, sort, g_file_peek_path (file), replace, &error))
    yt_toast (GTK_WIDGET (self), _("The picture was saved."), FALSE);
  else
    yt_report (GTK_WIDGET (self), error);
}

static void
on_save (YtPicturePage *self)
{
  const YtFileKind kind = { _("Picture (SVG, PDF, PNG)"), "*.svg;*.pdf;*.png" };
  g_autofree char *name = g_strconcat (self->picture->id, ".svg", NULL);

  yt_choose_file_to_write (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Save Picture"), _("_Save"), name, NULL, &kind,
                           on_chosen, g_object_ref (self), g_object_unref);
}

static void
yt_picture_page_dispose (GObject *object)
{
  YtPicturePage *self = YT_PICTURE_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_PICTURE_PAGE);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_picture_page_parent_class)->dispose (object);
}

static void
yt_picture_page_class_init (YtPicturePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_picture_page_dispose;
  g_type_ensure (YT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/picture-page.ui");
  gtk_widget_class_bind_template_child (widget_class, YtPicturePage, title);
  gtk_widget_class_bind_template_child (widget_class, YtPicturePage, zoom);
  gtk_widget_class_bind_template_child (widget_class, YtPicturePage, date);
  gtk_widget_class_bind_template_child (widget_class, YtPicturePage, filter);
  gtk_widget_class_bind_template_child (widget_class, YtPicturePage, around);
  gtk_widget_class_bind_template_child (widget_class, YtPicturePage, place);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_in);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_out);
  gtk_widget_class_bind_template_callback (widget_class, on_all);
  gtk_widget_class_bind_template_callback (widget_class, on_focus);
  gtk_widget_class_bind_template_callback (widget_class, on_date);
  gtk_widget_class_bind_template_callback (widget_class, on_filter);
  gtk_widget_class_bind_template_callback (widget_class, on_around);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
}

static void
yt_picture_page_init (YtPicturePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_picture_page_new (YtDesk *desk)
{
  YtPicturePage *self = g_object_new (YT_TYPE_PICTURE_PAGE, NULL);

  self->desk = g_object_ref (desk);
  self->view = YT_PICTURE_VIEW (yt_picture_view_new (desk));
  gtk_scrolled_window_set_child (self->place, yt_tall_new (GTK_WIDGET (self->view)));
  g_signal_connect_object (self->view, "window", G_CALLBACK (on_window), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::selected", G_CALLBACK (on_around), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
yt_picture_page_show (YtPicturePage   *self,
                      const YtPicture *picture)
{
  gboolean timeline = picture != NULL && g_str_equal (picture->id, "timeline");

  self->picture = picture;
  gtk_label_set_label (self->title, picture != NULL ? _(picture->label) : "");
  if (picture != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->place), GTK_ACCESSIBLE_PROPERTY_LABEL, _(picture->label), -1);
  gtk_widget_set_visible (self->zoom, timeline);
  gtk_widget_set_visible (self->date, timeline);
  gtk_widget_set_visible (self->filter, timeline);
  gtk_widget_set_visible (self->around, picture != NULL && g_str_equal (picture->id, "network"));
  yt_picture_view_show (self->view, picture);
}

YtPictureView *
yt_picture_page_view (YtPicturePage *self)
{
  return self->view;
}

void
yt_picture_page_flow (YtPicturePage *self,
                      int            height)
{
  gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->place), FALSE);
  gtk_scrolled_window_set_propagate_natural_height (self->place, TRUE);
  gtk_scrolled_window_set_max_content_height (self->place, height);
  /* Whoever gives no more than what is needed at least still shows a good part of a large picture. */
  gtk_scrolled_window_set_min_content_height (self->place, MIN (height, FLOW_LEAST));
}
