/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints marks with alpha, so that overlapping ones are seen as such; each kind of tie has a line of its own form. */
#include "panes/reader-paint.h"

#include <math.h>

#include <adwaita.h>

/* Farther right than any text. */
#define FAR_RIGHT 100000

static const struct
{
  guint tie;
  const char *type;
  const char *sign;
} ties[YT_READER_TIES] = {
  { YT_READER_TIE_SUPPORTS, "supports", "+" },  { YT_READER_TIE_CONTRADICTS, "contradicts", "−" },
  { YT_READER_TIE_MENTIONS, "mentions", "•" },  { YT_READER_TIE_DEFINES, "defines", "=" },
  { YT_READER_TIE_OTHER, NULL, "→" },
};

const char *
yt_reader_tie_sign (guint tie)
{
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    {
      if (ties[i].tie == tie)
        return ties[i].sign;
    }
  return "○";
}

guint
yt_reader_tie_of (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    {
      if (g_strcmp0 (ties[i].type, type) == 0)
        return ties[i].tie;
    }
  return YT_READER_TIE_OTHER;
}

void
yt_reader_look_set_theme (YtReaderLook  *self,
                          YtReaderTheme  theme)
{
  static const GdkRGBA inks[YT_READER_N_THEMES] = {
    [YT_READER_THEME_LIGHT] = { 0.12f, 0.12f, 0.12f, 1 },
    [YT_READER_THEME_DARK] = { 0.93f, 0.93f, 0.93f, 1 },
    [YT_READER_THEME_SEPIA] = { 0.28f, 0.2f, 0.12f, 1 },
  };

  if (theme == YT_READER_THEME_WINDOW)
    theme = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? YT_READER_THEME_DARK : YT_READER_THEME_LIGHT;
  self->dark = theme == YT_READER_THEME_DARK;
  self->ink = inks[theme];
}

void
yt_reader_paint_range (GtkTextView       *view,
                       const GtkTextIter *start,
                       const GtkTextIter *end,
                       GArray            *rectangles)
{
  GtkTextIter iter = *start;

  while (gtk_text_iter_compare (&iter, end) < 0)
    {
      GdkRectangle first, last;
      GtkTextIter stop, next;
      int trailing;

      gtk_text_view_get_iter_location (view, &iter, &first);
      gtk_text_view_get_iter_at_position (view, &stop, &trailing, FAR_RIGHT, first.y + first.height / 2);
      if (gtk_text_iter_compare (&stop, &iter) < 0)
        stop = iter;
      next = stop;
      if (!gtk_text_iter_forward_cursor_position (&next) && !gtk_text_iter_forward_char (&next))
        next = *end;
      if (gtk_text_iter_compare (&next, end) > 0)
        {
          stop = next = *end;
          gtk_text_iter_backward_cursor_position (&stop);
        }
      gtk_text_view_get_iter_location (view, &stop, &last);
      first.width = last.x + (gtk_text_iter_ends_line (&stop) ? 0 : last.width) - first.x;
      if (first.width > 0)
        g_array_append_val (rectangles, first);
      iter = next;
    }
}

/* Amber for passages that speak for no party. */
static GdkRGBA
color_of (const YtReaderLook *look,
          const YtReaderMark *mark)
{
  static const GdkRGBA amber = { 0.9f, 0.65f, 0.04f, 1 };

  if (mark->party == 0 || look->parties == NULL || mark->party > look->parties->len)
    return amber;
  return g_array_index (look->parties, GdkRGBA, mark->party - 1);
}

/* A party's colour may be as dark as a dark page: lines of it must be seen on both. */
static GdkRGBA
line_color (const YtReaderLook *look,
            const YtReaderMark *mark)
{
  GdkRGBA color = color_of (look, mark);
  float part = look->dark ? 0.4f : 0.25f;

  color.red += (look->ink.red - color.red) * part;
  color.green += (look->ink.green - color.green) * part;
  color.blue += (look->ink.blue - color.blue) * part;
  return color;
}

static void
paint_dashes (GtkSnapshot     *snapshot,
              const GdkRGBA   *color,
              float            x,
              float            y,
              float            width,
              float            height,
              float            on,
              float            off)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  graphene_point_t from = GRAPHENE_POINT_INIT (x, y);
  graphene_point_t to = GRAPHENE_POINT_INIT (x + on + off, y);
  GdkRGBA none = *color;
  float part = on / (on + off);
  GskColorStop stops[4];

  none.alpha = 0;
  stops[0] = (GskColorStop) { 0, *color };
  stops[1] = (GskColorStop) { part, *color };
  stops[2] = (GskColorStop) { part, none };
  stops[3] = (GskColorStop) { 1, none };
  gtk_snapshot_append_repeating_linear_gradient (snapshot, &bounds, &from, &to, stops, G_N_ELEMENTS (stops));
}

/* One line: whole for what supports, double for what contradicts, dotted for what mentions, dashed for what defines. */
static void
paint_line (GtkSnapshot        *snapshot,
            const GdkRGBA      *color,
            guint               tie,
            const GdkRectangle *row,
            float               y)
{
  float x = (float) row->x;
  float width = (float) row->width;

  switch (tie)
    {
    case YT_READER_TIE_SUPPORTS:
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, 2));
      break;
    case YT_READER_TIE_CONTRADICTS:
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y - 1, width, 1));
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y + 2, width, 1));
      break;
    case YT_READER_TIE_MENTIONS:
      paint_dashes (snapshot, color, x, y, width, 2, 2, 3);
      break;
    case YT_READER_TIE_DEFINES:
      paint_dashes (snapshot, color, x, y, width, 2, 8, 4);
      break;
    default:
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, 1));
    }
}

static void
paint_frame (GtkSnapshot        *snapshot,
             const GdkRGBA      *color,
             const GdkRectangle *row,
             float               thickness)
{
  const float widths[] = { thickness, thickness, thickness, thickness };
  const GdkRGBA colors[] = { *color, *color, *color, *color };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) row->x - 1, (float) row->y - 1, (float) row->width + 2, (float) row->height + 2), 3);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

void
yt_reader_paint_mark (GtkSnapshot        *snapshot,
                      const YtReaderLook *look,
                      const YtReaderMark *mark,
                      gboolean            focused,
                      GArray             *rectangles)
{
  GdkRGBA ground = color_of (look, mark);
  GdkRGBA line = line_color (look, mark);

  ground.alpha = (look->dark ? 0.3f : 0.18f) + (focused ? 0.14f : 0);
  for (guint i = 0; i < rectangles->len; i++)
    {
      const GdkRectangle *row = &g_array_index (rectangles, GdkRectangle, i);
      float y = (float) (row->y + row->height - 1);

      gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT ((float) row->x, (float) row->y, (float) row->width, (float) row->height));
      for (guint tie = 1; tie < 1u << YT_READER_TIES; tie <<= 1)
        {
          if ((mark->ties & tie) == 0)
            continue;
          paint_line (snapshot, &line, tie, row, y);
          y += tie == YT_READER_TIE_CONTRADICTS ? 5 : 3;
        }
      if (focused)
        paint_frame (snapshot, &line, row, 1.5f);
    }
}

void
yt_reader_paint_echo (GtkSnapshot        *snapshot,
                      const YtReaderLook *look,
                      const YtReaderMark *mark,
                      GArray             *rectangles)
{
  GdkRGBA ground = color_of (look, mark);
  GdkRGBA line = line_color (look, mark);

  ground.alpha = look->dark ? 0.15f : 0.09f;
  line.alpha = 0.6f;
  for (guint i = 0; i < rectangles->len; i++)
    {
      const GdkRectangle *row = &g_array_index (rectangles, GdkRectangle, i);

      gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT ((float) row->x, (float) row->y, (float) row->width, (float) row->height));
      paint_dashes (snapshot, &line, (float) row->x, (float) (row->y + row->height - 1), (float) row->width, 1, 2, 4);
    }
}

void
yt_reader_paint_bar (GtkSnapshot        *snapshot,
                     const YtReaderLook *look,
                     const YtReaderMark *mark,
                     gboolean            focused,
                     int                 lane,
                     int                 top,
                     int                 bottom)
{
  GdkRGBA color = line_color (look, mark);
  float x = (float) (YT_READER_MARGIN - 6 - (lane + 1) * YT_READER_LANE);

  color.alpha = focused ? 1 : 0.65f;
  if (mark->ties == 0)
    paint_frame (snapshot, &color, &(GdkRectangle) { (int) x + 1, top + 1, focused ? 3 : 2, bottom - top - 2 }, 1);
  else
    gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, (float) top, focused ? 4 : 3, (float) (bottom - top)));
}

void
yt_reader_paint_text (GtkWidget          *widget,
                      GtkSnapshot        *snapshot,
                      const YtReaderLook *look,
                      const char         *text,
                      double              scale,
                      double              alpha,
                      gboolean            flush,
                      int                 x,
                      int                 y,
                      int                 height)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA color = look->ink;
  int width, text_height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &text_height);
  color.alpha = (float) alpha;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (flush ? x - width : x), (float) (y + (height - text_height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

void
yt_reader_paint_hit (GtkSnapshot        *snapshot,
                     const YtReaderLook *look,
                     gboolean            current,
                     GArray             *rectangles)
{
  GdkRGBA ground = { 1, 0.85f, 0.1f, look->dark ? 0.35f : 0.45f };
  GdkRGBA frame = look->ink;

  frame.alpha = current ? 0.9f : 0.35f;
  if (current)
    ground.alpha += 0.25f;
  for (guint i = 0; i < rectangles->len; i++)
    {
      const GdkRectangle *row = &g_array_index (rectangles, GdkRectangle, i);

      gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT ((float) row->x, (float) row->y, (float) row->width, (float) row->height));
      paint_frame (snapshot, &frame, row, current ? 2 : 1);
    }
}
