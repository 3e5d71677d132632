/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture as a list of marks in pixels: what the charts lay out and the painters paint. */
#pragma once

#include <glib.h>

#include "text/language.h"

G_BEGIN_DECLS

/**
 * YtTone: what a colour means; the theme says which one it is.
 * @YT_TONE_TEXT: letters; @YT_TONE_DIM: letters of lesser weight
 * @YT_TONE_RULE: axes and borders; @YT_TONE_GRID: lines behind
 * @YT_TONE_BAND: the ground of every other lane
 * @YT_TONE_GAP: where something is missing
 * @YT_TONE_ACCENT: what is selected
 * @YT_TONE_GROUND: that of the picture
 * @YT_TONE_PARTY: the first party; the next ones follow, YT_TONE_PARTIES of them
 * @YT_TONE_SERIES: the first of YT_TONE_SERIES_COUNT colours that can be told apart by the colour-blind
 */
typedef enum
{
  YT_TONE_TEXT,
  YT_TONE_DIM,
  YT_TONE_RULE,
  YT_TONE_GRID,
  YT_TONE_BAND,
  YT_TONE_GAP,
  YT_TONE_ACCENT,
  YT_TONE_GROUND,
  YT_TONE_PARTY,
  YT_TONE_SERIES = YT_TONE_PARTY + 8,
  YT_N_TONES = YT_TONE_SERIES + 8,
} YtTone;

#define YT_TONE_PARTIES 8
#define YT_TONE_SERIES_COUNT 8

/**
 * YtShape:
 * @YT_SHAPE_BOX: a filled rectangle with corners of 2 px
 * @YT_SHAPE_HATCH: a rectangle filled with slanted lines: uncertain
 * @YT_SHAPE_FADE_LEFT, @YT_SHAPE_FADE_RIGHT: a rectangle that fades out to that side: open
 * @YT_SHAPE_FRAME: only the border of a rectangle
 * @YT_SHAPE_LINE: from (x, y) to (x + width, y + height)
 * @YT_SHAPE_DIAMOND, @YT_SHAPE_DISC: a mark that fills the rectangle
 * @YT_SHAPE_ARC: an arrow from (x, y) to (x + width, y + height) that swings YT_ARC_SWING above the higher of its ends
 * @YT_SHAPE_WORDS: a line of text whose left end (align 0), middle (0.5) or right end (1) is at x, its middle height at y
 */
#define YT_ARC_SWING 20.0

typedef enum
{
  YT_SHAPE_BOX,
  YT_SHAPE_HATCH,
  YT_SHAPE_FADE_LEFT,
  YT_SHAPE_FADE_RIGHT,
  YT_SHAPE_FRAME,
  YT_SHAPE_LINE,
  YT_SHAPE_DIAMOND,
  YT_SHAPE_DISC,
  YT_SHAPE_ARC,
  YT_SHAPE_WORDS,
} YtShape;

/**
 * YtMark:
 * @strength: 0 to 1: how much of the colour is laid on
 * @size: of letters, in pixels; of lines their width
 * @id: what it stands for, the caller's number; 0 for nothing
 * @pattern: of a box: 0 for none, else which lines lie over its colour, so that it is told from others in grey
 * @label: (nullable): the text of words; of others what a reader who cannot see it is told
 */
#define YT_PATTERNS 4

typedef struct
{
  YtShape shape;
  YtTone tone;
  double x, y, width, height;
  double strength;
  double size;
  double align;
  gboolean bold;
  guint pattern;
  gint64 id;
  char *label;
} YtMark;

/** YtLegendItem: a mark as it looks (@shape, @tone, @strength, @pattern) and what it means. */
typedef struct
{
  YtShape shape;
  YtTone tone;
  double strength;
  guint pattern;
  const char *label;
} YtLegendItem;

/** YtScene: @marks: (element-type YtMark): painted in this order. */
typedef struct
{
  double width, height;
  YtLanguage language;
  GArray *marks;
} YtScene;

YtScene *yt_scene_new (YtLanguage language);
void yt_scene_free (YtScene *self);

/** yt_scene_add: Returns: (transfer none): the mark, to be given more; valid until the next one is added. */
YtMark *yt_scene_add (YtScene *self,
                      YtShape  shape,
                      YtTone   tone,
                      double   x,
                      double   y,
                      double   width,
                      double   height);

/** yt_scene_words: a line of text. */
YtMark *yt_scene_words (YtScene    *self,
                        YtTone      tone,
                        double      x,
                        double      y,
                        double      align,
                        double      size,
                        const char *text);

/**
 * yt_scene_words_width: how wide a line of text is, in pixels. May be called from any thread.
 */
double yt_scene_words_width (const YtScene *self,
                             double         size,
                             gboolean       bold,
                             const char    *text);

/** yt_scene_fit: (transfer full): the text, shortened with … so that it is not wider than @width. */
char *yt_scene_fit (const YtScene *self,
                    double         size,
                    gboolean       bold,
                    const char    *text,
                    double         width);

/**
 * yt_scene_line: how much of a text fits into a line of @width, divided as its language has it.
 *
 * Returns: in bytes, blanks at the end among them; at least one character
 */
gsize yt_scene_line (const YtScene *self,
                     double         size,
                     gboolean       bold,
                     const char    *text,
                     double         width);

/**
 * yt_scene_paragraph: lays a text in lines below each other.
 * @y: the upper edge of the first line
 * @lines: at most so many; the last one is shortened where that is not enough
 *
 * Returns: the lower edge
 */
double yt_scene_paragraph (YtScene    *self,
                           YtTone      tone,
                           double      x,
                           double      y,
                           double      size,
                           gboolean    bold,
                           double      width,
                           guint       lines,
                           const char *text);

/** yt_scene_take: puts the marks of @other, which has none afterwards, above those of @self. */
void yt_scene_take (YtScene *self,
                    YtScene *other);

/**
 * yt_scene_legend: marks with what they mean, in as many lines as it takes.
 * @y: the upper edge
 *
 * Returns: the lower edge
 */
double yt_scene_legend (YtScene            *self,
                        const YtLegendItem *items,
                        guint               n,
                        double              x,
                        double              y,
                        double              width);

/** yt_scene_fit_page: makes the picture that large, its marks as large as they can be with that, in the middle. */
void yt_scene_fit_page (YtScene *self,
                        double   width,
                        double   height);

/** yt_scene_tell: a picture of nothing but a sentence: there is nothing to draw. */
YtScene *yt_scene_tell (YtLanguage  language,
                        double      width,
                        const char *sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtScene, yt_scene_free)

G_END_DECLS
