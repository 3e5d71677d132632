/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives the page of the reader its style classes. */
#include "panes/reader-dress.h"

#include "desk/memory.h"

static const char theme_key[] = "reader:theme";
static const char column_key[] = "reader:column";
static const char zoom_key[] = "reader:zoom";

static const char *const themes[YT_READER_N_THEMES] = { "window", "light", "dark", "sepia" };

static const struct
{
  const char *id;
  int width;
} columns[] = { { "narrow", 620 }, { "medium", 800 }, { "whole", 10000 } };

#define USUAL_COLUMN 1
#define USUAL_ZOOM 3
static const char *const zooms[] = { "zoom-70", "zoom-80", "zoom-90", "zoom-100", "zoom-110", "zoom-125", "zoom-150", "zoom-175",
                                     "zoom-200", "zoom-250", "zoom-300" };

static void
apply_theme (YtReaderDress *self,
             guint          theme)
{
  self->theme = MIN (theme, YT_READER_N_THEMES - 1);
  for (guint i = 0; i < YT_READER_N_THEMES; i++)
    {
      g_autofree char *name = g_strconcat ("page-", themes[i], NULL);

      if (i == self->theme)
        gtk_widget_add_css_class (self->scrolled, name);
      else
        gtk_widget_remove_css_class (self->scrolled, name);
    }
  yt_reader_text_set_theme (self->text, (YtReaderTheme) self->theme);
}

static void
apply_column (YtReaderDress *self,
              guint          column)
{
  self->column = MIN (column, G_N_ELEMENTS (columns) - 1);
  adw_clamp_scrollable_set_maximum_size (self->clamp, columns[self->column].width);
  adw_clamp_scrollable_set_tightening_threshold (self->clamp, columns[self->column].width);
}

static void
apply_zoom (YtReaderDress *self,
            guint          zoom)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->text), zooms[self->zoom]);
  self->zoom = MIN (zoom, G_N_ELEMENTS (zooms) - 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), zooms[self->zoom]);
}

void
yt_reader_dress_begin (YtReaderDress      *self,
                       YtDesk             *desk,
                       GtkWidget          *scrolled,
                       AdwClampScrollable *clamp,
                       YtReaderText       *text)
{
  *self = (YtReaderDress) { desk, scrolled, clamp, text, 0, 0, 0 };
  yt_reader_dress_again (self);
}

void
yt_reader_dress_again (YtReaderDress *self)
{
  apply_theme (self, (guint) yt_desk_recall (self->desk, theme_key, YT_READER_THEME_WINDOW));
  apply_column (self, (guint) yt_desk_recall (self->desk, column_key, USUAL_COLUMN));
  apply_zoom (self, (guint) yt_desk_recall (self->desk, zoom_key, USUAL_ZOOM));
}

const char *
yt_reader_dress_theme (const YtReaderDress *self)
{
  return themes[self->theme];
}

void
yt_reader_dress_set_theme (YtReaderDress *self,
                           const char    *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      if (g_strcmp0 (themes[i], id) == 0)
        apply_theme (self, i);
    }
  yt_desk_remember (self->desk, theme_key, self->theme);
}

const char *
yt_reader_dress_column (const YtReaderDress *self)
{
  return columns[self->column].id;
}

void
yt_reader_dress_set_column (YtReaderDress *self,
                            const char    *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (g_strcmp0 (columns[i].id, id) == 0)
        apply_column (self, i);
    }
  yt_desk_remember (self->desk, column_key, self->column);
}

void
yt_reader_dress_zoom (YtReaderDress *self,
                      int            by)
{
  if (by == 0)
    apply_zoom (self, USUAL_ZOOM);
  else if (by > 0 || self->zoom > 0)
    apply_zoom (self, self->zoom + (guint) by);
  yt_desk_remember (self->desk, zoom_key, self->zoom);
}
