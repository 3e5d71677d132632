/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints a scene with cairo: on the screen, in PNG and PDF. */
#pragma once

#include <cairo.h>

#include "charts/scene.h"
#include "charts/theme.h"

G_BEGIN_DECLS

/** YT_PATTERN_…: the lines over boxes with a pattern, in pixels. */
#define YT_PATTERN_STEP 5.0
#define YT_PATTERN_LINE 1.2
#define YT_PATTERN_STRENGTH 0.65

/** yt_paint_scene: @ground: whether the ground is painted, too; only what touches the clip is painted. */
void yt_paint_scene (cairo_t       *cr,
                     const YtScene *scene,
                     const YtTheme *theme,
                     gboolean       ground);

/** yt_paint_svg: (transfer full): the scene as SVG 1.1, its words as text that can be searched and copied. */
GString *yt_paint_svg (const YtScene *scene,
                       const YtTheme *theme);

G_END_DECLS
