/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The painter that writes SVG. */
#include "charts/paint.h"

#include <math.h>

#include "charts/letters.h"

#define ARROW 4.0
/* Where the middle height of letters is above their base line, in parts of their size. */
#define MIDDLE 0.36

/* A number in as few characters as it takes, whatever the locale. */
static const char *
number (double  value,
        char   *buffer)
{
  g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.6g", round (value * 100) / 100);
  return buffer;
}

static void
attribute (GString    *svg,
           const char *name,
           double      value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (svg, " %s=\"%s\"", name, number (value, buffer));
}

static void
escaped (GString    *svg,
         const char *text)
{
  g_autofree char *safe = g_markup_escape_text (text, -1);

  g_string_append (svg, safe);
}

static void
paint_color (GString      *svg,
             const char   *name,
             const YtMark *mark,
             YtColor       color)
{
  char css[8];

  g_string_append_printf (svg, " %s=\"%s\"", name, yt_theme_css (color, css));
  if (mark->strength < 1)
    {
      g_autofree char *opacity = g_strconcat (name, "-opacity", NULL);

      attribute (svg, opacity, mark->strength);
    }
}

static void
rectangle (GString      *svg,
           const YtMark *mark)
{
  g_string_append (svg, "<rect");
  attribute (svg, "x", mark->x);
  attribute (svg, "y", mark->y);
  attribute (svg, "width", MAX (mark->width, 0));
  attribute (svg, "height", MAX (mark->height, 0));
}

static void
points (GString      *svg,
        const double *places,
        guint         n)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (svg, "<polygon points=\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (svg, "%s%s,%s", i > 0 ? " " : "", number (places[2 * i], x), number (places[2 * i + 1], y));
  g_string_append (svg, "\"");
}

/* A gradient or hatching of its own for each mark: pictures hold few of them. */
static void
definition (GString      *svg,
            const YtMark *mark,
            guint         index,
            YtColor       color)
{
  gboolean left = mark->shape == YT_SHAPE_FADE_LEFT;
  char css[8];

  yt_theme_css (color, css);
  if (mark->shape == YT_SHAPE_HATCH)
    {
      g_string_append_printf (svg, "<pattern id=\"p%u\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\""
                              " patternTransform=\"rotate(45)\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\" stroke=\"%s\""
                              " stroke-width=\"3\"", index, css);
      attribute (svg, "stroke-opacity", mark->strength);
      g_string_append (svg, "/></pattern>\n");
      return;
    }
  g_string_append_printf (svg, "<linearGradient id=\"p%u\"><stop offset=\"%d\" stop-color=\"%s\"", index, left ? 1 : 0, css);
  attribute (svg, "stop-opacity", mark->strength);
  g_string_append_printf (svg, "/><stop offset=\"%d\" stop-color=\"%s\" stop-opacity=\"0\"/></linearGradient>\n", left ? 0 : 1, css);
}

static void
arc (GString      *svg,
     const YtMark *mark,
     YtColor       color)
{
  double right = mark->x + mark->width, foot = mark->y + mark->height, top = MIN (mark->y, foot) - YT_ARC_SWING;
  const double head[] = { right - ARROW, foot - ARROW * 1.4, right, foot, right + ARROW, foot - ARROW * 1.4 };
  char x1[G_ASCII_DTOSTR_BUF_SIZE], x2[G_ASCII_DTOSTR_BUF_SIZE], y1[G_ASCII_DTOSTR_BUF_SIZE], y2[G_ASCII_DTOSTR_BUF_SIZE];
  char y3[G_ASCII_DTOSTR_BUF_SIZE];

  number (mark->x, x1);
  number (right, x2);
  number (mark->y, y1);
  number (top, y2);
  number (foot, y3);
  g_string_append_printf (svg, "<path d=\"M%s %sC%s %s %s %s %s %s\" fill=\"none\"", x1, y1, x1, y2, x2, y2, x2, y3);
  paint_color (svg, "stroke", mark, color);
  attribute (svg, "stroke-width", mark->size);
  g_string_append (svg, "/>\n");
  points (svg, head, 3);
  paint_color (svg, "fill", mark, color);
}

static void
words (GString      *svg,
       const YtMark *mark,
       YtColor       color)
{
  g_string_append (svg, "<text");
  attribute (svg, "x", mark->x);
  attribute (svg, "y", mark->y + mark->size * MIDDLE);
  attribute (svg, "font-size", mark->size);
  if (mark->bold)
    g_string_append (svg, " font-weight=\"bold\"");
  if (mark->align > 0)
    g_string_append_printf (svg, " text-anchor=\"%s\"", mark->align < 1 ? "middle" : "end");
  paint_color (svg, "fill", mark, color);
  g_string_append (svg, ">");
  escaped (svg, mark->label);
  g_string_append (svg, "</text>\n");
}

static void
line (GString      *svg,
      const YtMark *mark,
      YtColor       color)
{
  g_string_append (svg, "<line");
  attribute (svg, "x1", mark->x);
  attribute (svg, "y1", mark->y);
  attribute (svg, "x2", mark->x + mark->width);
  attribute (svg, "y2", mark->y + mark->height);
  attribute (svg, "stroke-width", mark->size);
  paint_color (svg, "stroke", mark, color);
}

/* A closed shape and what it stands for, which viewers show as a tooltip. */
static void
end_shape (GString      *svg,
           const YtMark *mark,
           const char   *element)
{
  if (mark->label == NULL)
    {
      g_string_append (svg, "/>\n");
      return;
    }
  g_string_append (svg, "><title>");
  escaped (svg, mark->label);
  g_string_append_printf (svg, "</title></%s>\n", element);
}

/* The lines over boxes, one definition a pattern. */
static void
define_patterns (GString       *svg,
                 const YtTheme *theme)
{
  static const int turns[YT_PATTERNS] = { 0, 45, -45, 90 };
  char css[8];

  for (guint i = 1; i < YT_PATTERNS; i++)
    {
      g_string_append_printf (svg, "<pattern id=\"l%u\"", i);
      attribute (svg, "width", YT_PATTERN_STEP * (turns[i] == 90 ? 1 : G_SQRT2 / 2));
      attribute (svg, "height", YT_PATTERN_STEP);
      g_string_append_printf (svg, " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(%d)\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\""
                              " stroke=\"%s\"", turns[i], yt_theme_css (theme->ground, css));
      attribute (svg, "stroke-width", 2 * YT_PATTERN_LINE);
      attribute (svg, "stroke-opacity", YT_PATTERN_STRENGTH);
      g_string_append (svg, "/></pattern>\n");
    }
}

static void
paint (GString      *svg,
       const YtMark *mark,
       guint         index,
       YtColor       color)
{
  const double diamond[] = { mark->x + mark->width / 2, mark->y, mark->x + mark->width, mark->y + mark->height / 2,
                             mark->x + mark->width / 2, mark->y + mark->height, mark->x, mark->y + mark->height / 2 };

  switch (mark->shape)
    {
    case YT_SHAPE_BOX:
      rectangle (svg, mark);
      g_string_append (svg, " rx=\"2\"");
      paint_color (svg, "fill", mark, color);
      end_shape (svg, mark, "rect");
      if (mark->pattern > 0)
        {
          rectangle (svg, mark);
          g_string_append_printf (svg, " rx=\"2\" fill=\"url(#l%u)\"/>\n", mark->pattern);
        }
      break;
    case YT_SHAPE_HATCH:
    case YT_SHAPE_FADE_LEFT:
    case YT_SHAPE_FADE_RIGHT:
      rectangle (svg, mark);
      g_string_append_printf (svg, " fill=\"url(#p%u)\"", index);
      end_shape (svg, mark, "rect");
      break;
    case YT_SHAPE_FRAME:
      rectangle (svg, mark);
      g_string_append (svg, " rx=\"2\" fill=\"none\"");
      attribute (svg, "stroke-width", mark->size);
      paint_color (svg, "stroke", mark, color);
      end_shape (svg, mark, "rect");
      break;
    case YT_SHAPE_LINE:
      line (svg, mark, color);
      end_shape (svg, mark, "line");
      break;
    case YT_SHAPE_DIAMOND:
      points (svg, diamond, 4);
      paint_color (svg, "fill", mark, color);
      end_shape (svg, mark, "polygon");
      break;
    case YT_SHAPE_DISC:
      g_string_append (svg, "<circle");
      attribute (svg, "cx", mark->x + mark->width / 2);
      attribute (svg, "cy", mark->y + mark->height / 2);
      attribute (svg, "r", MIN (mark->width, mark->height) / 2);
      paint_color (svg, "fill", mark, color);
      end_shape (svg, mark, "circle");
      break;
    case YT_SHAPE_ARC:
      arc (svg, mark, color);
      end_shape (svg, mark, "polygon");
      break;
    case YT_SHAPE_WORDS:
    default:
      words (svg, mark, color);
      break;
    }
}

GString *
yt_paint_svg (const YtScene *scene,
              const YtTheme *theme)
{
  GString *svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"");
  char css[8], width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];

  attribute (svg, "width", scene->width);
  attribute (svg, "height", scene->height);
  g_string_append_printf (svg, " viewBox=\"0 0 %s %s\" xml:lang=\"%s\" font-family=\"" YT_LETTERS_FAMILY ", sans-serif\">\n",
                          number (scene->width, width), number (scene->height, height), yt_language_bcp47 (scene->language));
  g_string_append (svg, "<defs>\n");
  define_patterns (svg, theme);
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      if (mark->shape == YT_SHAPE_HATCH || mark->shape == YT_SHAPE_FADE_LEFT || mark->shape == YT_SHAPE_FADE_RIGHT)
        definition (svg, mark, i, theme->tones[mark->tone]);
    }
  g_string_append_printf (svg, "</defs>\n<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>\n", yt_theme_css (theme->ground, css));
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      paint (svg, mark, i, theme->tones[mark->tone]);
    }
  g_string_append (svg, "</svg>\n");
  return svg;
}
