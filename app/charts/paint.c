/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The painter that draws with cairo and Pango. */
#include "charts/paint.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "charts/letters.h"

#define CORNER 2.0
#define HATCH_STEP 5.0
#define ARROW 4.0

static void
box_path (cairo_t      *cr,
          const YtMark *mark)
{
  double radius = MIN (CORNER, MIN (mark->width, mark->height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, mark->x + mark->width - radius, mark->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, mark->x + mark->width - radius, mark->y + mark->height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, mark->x + radius, mark->y + mark->height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, mark->x + radius, mark->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
hatch (cairo_t      *cr,
       const YtMark *mark)
{
  cairo_save (cr);
  box_path (cr, mark);
  cairo_clip (cr);
  cairo_set_line_width (cr, 1.5);
  for (double at = mark->x - mark->height; at < mark->x + mark->width; at += HATCH_STEP)
    {
      cairo_move_to (cr, at, mark->y + mark->height);
      cairo_line_to (cr, at + mark->height, mark->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Lines over the colour of a box. */
static void
pattern (cairo_t      *cr,
         const YtMark *mark,
         YtColor       ground)
{
  double right = mark->x + mark->width, foot = mark->y + mark->height;

  cairo_save (cr);
  box_path (cr, mark);
  cairo_clip (cr);
  cairo_set_source_rgba (cr, ground.red, ground.green, ground.blue, YT_PATTERN_STRENGTH);
  cairo_set_line_width (cr, YT_PATTERN_LINE);
  for (double at = mark->x - (mark->pattern < 3 ? mark->height : 0); mark->pattern < 3 && at < right; at += YT_PATTERN_STEP)
    {
      cairo_move_to (cr, at, mark->pattern == 1 ? foot : mark->y);
      cairo_line_to (cr, at + mark->height, mark->pattern == 1 ? mark->y : foot);
    }
  for (double at = mark->y + YT_PATTERN_STEP / 2; mark->pattern == 3 && at < foot; at += YT_PATTERN_STEP)
    {
      cairo_move_to (cr, mark->x, at);
      cairo_line_to (cr, right, at);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
fade (cairo_t      *cr,
      const YtMark *mark,
      YtColor       color)
{
  gboolean left = mark->shape == YT_SHAPE_FADE_LEFT;
  cairo_pattern_t *pattern = cairo_pattern_create_linear (mark->x, 0, mark->x + mark->width, 0);

  cairo_pattern_add_color_stop_rgba (pattern, left ? 1 : 0, color.red, color.green, color.blue, mark->strength);
  cairo_pattern_add_color_stop_rgba (pattern, left ? 0 : 1, color.red, color.green, color.blue, 0);
  cairo_set_source (cr, pattern);
  cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
  cairo_fill (cr);
  cairo_pattern_destroy (pattern);
}

static void
arc (cairo_t      *cr,
     const YtMark *mark)
{
  double right = mark->x + mark->width, foot = mark->y + mark->height, top = MIN (mark->y, foot) - YT_ARC_SWING;

  cairo_set_line_width (cr, mark->size);
  cairo_move_to (cr, mark->x, mark->y);
  cairo_curve_to (cr, mark->x, top, right, top, right, foot);
  cairo_stroke (cr);
  cairo_move_to (cr, right - ARROW, foot - ARROW * 1.4);
  cairo_line_to (cr, right, foot);
  cairo_line_to (cr, right + ARROW, foot - ARROW * 1.4);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
words (cairo_t       *cr,
       const YtScene *scene,
       const YtMark  *mark)
{
  g_autoptr(PangoLayout) layout = yt_letters_layout (scene->language, mark->size, mark->bold, mark->label);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  cairo_move_to (cr, mark->x - mark->align * logical.width / PANGO_SCALE, mark->y - logical.height / 2.0 / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

static void
paint (cairo_t       *cr,
       const YtScene *scene,
       const YtMark  *mark,
       YtColor        color,
       YtColor        ground)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, mark->strength);
  switch (mark->shape)
    {
    case YT_SHAPE_BOX:
      box_path (cr, mark);
      cairo_fill (cr);
      if (mark->pattern > 0)
        pattern (cr, mark, ground);
      break;
    case YT_SHAPE_HATCH:
      hatch (cr, mark);
      break;
    case YT_SHAPE_FADE_LEFT:
    case YT_SHAPE_FADE_RIGHT:
      fade (cr, mark, color);
      break;
    case YT_SHAPE_FRAME:
      cairo_set_line_width (cr, mark->size);
      box_path (cr, mark);
      cairo_stroke (cr);
      break;
    case YT_SHAPE_LINE:
      cairo_set_line_width (cr, mark->size);
      cairo_move_to (cr, mark->x, mark->y);
      cairo_line_to (cr, mark->x + mark->width, mark->y + mark->height);
      cairo_stroke (cr);
      break;
    case YT_SHAPE_DIAMOND:
      cairo_move_to (cr, mark->x + mark->width / 2, mark->y);
      cairo_line_to (cr, mark->x + mark->width, mark->y + mark->height / 2);
      cairo_line_to (cr, mark->x + mark->width / 2, mark->y + mark->height);
      cairo_line_to (cr, mark->x, mark->y + mark->height / 2);
      cairo_close_path (cr);
      cairo_fill (cr);
      break;
    case YT_SHAPE_DISC:
      cairo_arc (cr, mark->x + mark->width / 2, mark->y + mark->height / 2, MIN (mark->width, mark->height) / 2, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case YT_SHAPE_ARC:
      arc (cr, mark);
      break;
    case YT_SHAPE_WORDS:
    default:
      words (cr, scene, mark);
      break;
    }
}

/* Whether a mark lies outside; words are as wide as they are and are always painted when their line is touched. */
static gboolean
is_outside (const YtMark *mark,
            double        x1,
            double        y1,
            double        x2,
            double        y2)
{
  double reach = mark->shape == YT_SHAPE_WORDS ? mark->size : mark->size + ARROW + (mark->shape == YT_SHAPE_ARC ? YT_ARC_SWING : 0);

  if (mark->y + MAX (mark->height, 0) + reach < y1 || mark->y + MIN (mark->height, 0) - reach > y2)
    return TRUE;
  if (mark->shape == YT_SHAPE_WORDS)
    return FALSE;
  return mark->x + MAX (mark->width, 0) + reach < x1 || mark->x + MIN (mark->width, 0) - reach > x2;
}

void
yt_paint_scene (cairo_t       *cr,
                const YtScene *scene,
                const YtTheme *theme,
                gboolean       ground)
{
  double x1, y1, x2, y2;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  if (ground)
    {
      cairo_set_source_rgb (cr, theme->ground.red, theme->ground.green, theme->ground.blue);
      cairo_paint (cr);
    }
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      if (!is_outside (mark, x1, y1, x2, y2))
        paint (cr, scene, mark, theme->tones[mark->tone], theme->ground);
    }
}
