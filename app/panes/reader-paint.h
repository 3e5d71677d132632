/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How marked passages look: a ground in the colour of the party, a line in the form of the tie, a bar and a sign in the margin. */
#pragma once

#include <gtk/gtk.h>

#include "panes/reader-marks.h"

G_BEGIN_DECLS

/** YtReaderTheme: @YT_READER_THEME_WINDOW: that of the window, light or dark */
typedef enum
{
  YT_READER_THEME_WINDOW,
  YT_READER_THEME_LIGHT,
  YT_READER_THEME_DARK,
  YT_READER_THEME_SEPIA,
  YT_READER_N_THEMES,
} YtReaderTheme;

/**
 * YtReaderLook:
 * @ink: of the text
 * @dark: whether the ground is dark
 * @parties: (element-type GdkRGBA) (nullable): by number, from 1 at index 0
 */
typedef struct
{
  GdkRGBA ink;
  gboolean dark;
  GArray *parties;
} YtReaderLook;

void yt_reader_look_set_theme (YtReaderLook  *self,
                               YtReaderTheme  theme);

/** yt_reader_tie_sign: the sign of one bit of YtReaderTie in margin and lists: “+”, “−”, “•”, “=”, “→”; of 0 “○”. */
const char *yt_reader_tie_sign (guint tie);
/** yt_reader_tie_of: the bit for a link type. */
guint yt_reader_tie_of (const char *type);

/** yt_reader_paint_range: where the text from @start to @end stands, one rectangle for each row: (element-type GdkRectangle), in buffer coordinates. */
void yt_reader_paint_range (GtkTextView       *view,
                            const GtkTextIter *start,
                            const GtkTextIter *end,
                            GArray            *rectangles);

/** yt_reader_paint_mark: ground and lines of one passage. */
void yt_reader_paint_mark (GtkSnapshot        *snapshot,
                           const YtReaderLook *look,
                           const YtReaderMark *mark,
                           gboolean            focused,
                           GArray             *rectangles);

/** yt_reader_paint_echo: where the other text says what is marked in this one, or the other way round: a light ground, a dotted line. */
void yt_reader_paint_echo (GtkSnapshot        *snapshot,
                           const YtReaderLook *look,
                           const YtReaderMark *mark,
                           GArray             *rectangles);

/** yt_reader_paint_bar: its bar in the margin, @lane from 0, from @top to @bottom. */
void yt_reader_paint_bar (GtkSnapshot        *snapshot,
                          const YtReaderLook *look,
                          const YtReaderMark *mark,
                          gboolean            focused,
                          int                 lane,
                          int                 top,
                          int                 bottom);

/** yt_reader_paint_text: a short text in the ink of the page; @alpha 0 to 1; with its right end at @x when @flush. */
void yt_reader_paint_text (GtkWidget          *widget,
                           GtkSnapshot        *snapshot,
                           const YtReaderLook *look,
                           const char         *text,
                           double              scale,
                           double              alpha,
                           gboolean            flush,
                           int                 x,
                           int                 y,
                           int                 height);

/** yt_reader_paint_hit: a found place; @current: the one the arrows are at. */
void yt_reader_paint_hit (GtkSnapshot        *snapshot,
                          const YtReaderLook *look,
                          gboolean            current,
                          GArray             *rectangles);

/** YT_READER_LANES: how many bars stand beside each other; YT_READER_LANE: pixels for one. */
#define YT_READER_LANES 4
#define YT_READER_LANE 5
/** YT_READER_MARGIN: pixels left of the text, for signs and bars; YT_READER_PAGES: right of it, for page numbers. */
#define YT_READER_MARGIN 52
#define YT_READER_PAGES 56

G_END_DECLS
