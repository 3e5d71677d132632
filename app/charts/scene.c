/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of a picture. */
#include "charts/scene.h"

#include "charts/letters.h"

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
  glong low = 0, high = g_utf8_strlen (text, -1);

  if (yt_scene_words_width (self, size, bold, text) <= width)
    return g_strdup (text);
  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      g_autofree char *head = g_utf8_substring (text, 0, middle);
      g_autofree char *cut = g_strconcat (head, "…", NULL);

      if (yt_scene_words_width (self, size, bold, cut) <= width)
        low = middle;
      else
        high = middle - 1;
    }
  {
    g_autofree char *head = g_utf8_substring (text, 0, low);

    return low == 0 ? g_strdup ("") : g_strconcat (head, "…", NULL);
  }
}
