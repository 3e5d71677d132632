/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of a picture. */
#include "charts/scene.h"

#include <string.h>

#include "charts/letters.h"

/* From one line of a paragraph to the next, in parts of the letters' size. */
#define LEADING 1.45
#define LEGEND_LETTERS 11.0
#define LEGEND_MARK 11.0
#define LEGEND_LINE 20.0
#define TELL_MARGIN 24.0
#define TELL_LETTERS 12.0
#define TELL_LINES 6

static void
clear_mark (gpointer data)
{
  g_free (((YtMark *) data)->label);
}

YtScene *
yt_scene_new (YtLanguage language)
{
  YtScene *self = g_new0 (YtScene, 1);

  self->language = language;
  self->marks = g_array_new (FALSE, TRUE, sizeof (YtMark));
  g_array_set_clear_func (self->marks, clear_mark);
  return self;
}

void
yt_scene_free (YtScene *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->marks);
  g_free (self);
}

YtMark *
yt_scene_add (YtScene *self,
              YtShape  shape,
              YtTone   tone,
              double   x,
              double   y,
              double   width,
              double   height)
{
  YtMark mark = { .shape = shape, .tone = tone, .x = x, .y = y, .width = width, .height = height, .strength = 1, .size = 1 };

  g_array_append_val (self->marks, mark);
  return &g_array_index (self->marks, YtMark, self->marks->len - 1);
}

YtMark *
yt_scene_words (YtScene    *self,
                YtTone      tone,
                double      x,
                double      y,
                double      align,
                double      size,
                const char *text)
{
  YtMark *mark = yt_scene_add (self, YT_SHAPE_WORDS, tone, x, y, 0, 0);

  mark->align = align;
  mark->size = size;
  mark->label = g_strdup (text);
  return mark;
}

double
yt_scene_words_width (const YtScene *self,
                      double         size,
                      gboolean       bold,
                      const char    *text)
{
  g_autoptr(PangoLayout) layout = yt_letters_layout (self->language, size, bold, text);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

char *
yt_scene_fit (const YtScene *self,
              double         size,
              gboolean       bold,
              const char    *text,
              double         width)
{
  g_autoptr(PangoLayout) layout = yt_letters_layout (self->language, size, bold, text);
  double dots, whole = yt_scene_words_width (self, size, bold, text);
  int index = 0, trailing;

  if (whole <= width)
    return g_strdup (text);
  dots = yt_scene_words_width (self, size, bold, "…");
  if (width > dots)
    pango_layout_xy_to_index (layout, (int) ((width - dots) * PANGO_SCALE), 0, &index, &trailing);
  while (index > 0)
    {
      g_autofree char *head = g_strndup (text, (gsize) index);
      g_autofree char *cut = g_strconcat (head, "…", NULL);

      if (yt_scene_words_width (self, size, bold, cut) <= width)
        return g_steal_pointer (&cut);
      index = (int) (g_utf8_prev_char (text + index) - text);
    }
  return g_strdup ("");
}

gsize
yt_scene_line (const YtScene *self,
               double         size,
               gboolean       bold,
               const char    *text,
               double         width)
{
  g_autoptr(PangoLayout) line = yt_letters_layout (self->language, size, bold, text);
  g_autoptr(PangoLayout) lines = pango_layout_copy (line);
  PangoLayoutLine *second;

  pango_layout_set_width (lines, (int) (MAX (width, 0) * PANGO_SCALE));
  pango_layout_set_wrap (lines, PANGO_WRAP_WORD_CHAR);
  second = pango_layout_get_line_readonly (lines, 1);
  return second != NULL && pango_layout_line_get_start_index (second) > 0 ? (gsize) pango_layout_line_get_start_index (second)
                                                                           : strlen (text);
}

double
yt_scene_paragraph (YtScene    *self,
                    YtTone      tone,
                    double      x,
                    double      y,
                    double      size,
                    gboolean    bold,
                    double      width,
                    guint       lines,
                    const char *text)
{
  for (guint i = 0; i < lines && *text != '\0'; i++)
    {
      gsize length = i + 1 < lines ? yt_scene_line (self, size, bold, text, width) : strlen (text);
      g_autofree char *line = g_strstrip (g_strndup (text, length));
      g_autofree char *shown = yt_scene_fit (self, size, bold, line, width);

      yt_scene_words (self, tone, x, y + size * LEADING / 2, 0, size, shown)->bold = bold;
      y += size * LEADING;
      text += length;
    }
  return y;
}

void
yt_scene_take (YtScene *self,
               YtScene *other)
{
  gsize n;
  g_autofree YtMark *marks = g_array_steal (other->marks, &n);

  if (n > 0)
    g_array_append_vals (self->marks, marks, (guint) n);
}

double
yt_scene_legend (YtScene            *self,
                 const YtLegendItem *items,
                 guint               n,
                 double              x,
                 double              y,
                 double              width)
{
  double left = x, right = x + width, middle = y + LEGEND_LINE / 2;

  for (guint i = 0; i < n; i++)
    {
      double room = yt_scene_words_width (self, LEGEND_LETTERS, FALSE, items[i].label) + LEGEND_MARK + 5;
      YtMark *mark;

      if (x > left && x + room > right)
        {
          x = left;
          middle += LEGEND_LINE;
        }
      mark = yt_scene_add (self, items[i].shape, items[i].tone, x, middle - LEGEND_MARK / 2, LEGEND_MARK, LEGEND_MARK);
      mark->strength = items[i].strength;
      mark->pattern = items[i].pattern;
      mark->size = 1.6;
      yt_scene_words (self, YT_TONE_DIM, x + LEGEND_MARK + 5, middle, 0, LEGEND_LETTERS, items[i].label);
      x += room + 18;
    }
  return n > 0 ? middle + LEGEND_LINE / 2 : y;
}

void
yt_scene_fit_page (YtScene *self,
                   double   width,
                   double   height)
{
  double scale = MIN (width / MAX (1, self->width), height / MAX (1, self->height));
  double dx = (width - self->width * scale) / 2, dy = (height - self->height * scale) / 2;

  for (guint i = 0; i < self->marks->len; i++)
    {
      YtMark *mark = &g_array_index (self->marks, YtMark, i);

      mark->x = mark->x * scale + dx;
      mark->y = mark->y * scale + dy;
      mark->width *= scale;
      mark->height *= scale;
      mark->size *= scale;
    }
  self->width = width;
  self->height = height;
}

YtScene *
yt_scene_tell (YtLanguage  language,
               double      width,
               const char *sentence)
{
  YtScene *self = yt_scene_new (language);

  self->width = width;
  self->height = TELL_MARGIN + yt_scene_paragraph (self, YT_TONE_DIM, TELL_MARGIN, TELL_MARGIN, TELL_LETTERS, FALSE,
                                                   width - 2 * TELL_MARGIN, TELL_LINES, sentence);
  return self;
}
