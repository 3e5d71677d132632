/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of pictures in light and dark, the parties' own among them. */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue;
} YtColor;

/** YtTheme: a plain value. */
typedef struct
{
  gboolean dark;
  YtColor ground;
  YtColor tones[YT_N_TONES];
} YtTheme;

/**
 * yt_theme_init:
 * The series is that of Okabe and Ito, made for readers who see colours differently; it is told apart in grey as well.
 */
void yt_theme_init (YtTheme  *self,
                    gboolean  dark);

/** yt_theme_set_party: @number: 0 for the first; @color: "#rrggbb"; anything else leaves the colour as it is. It is made lighter
 * or darker until it stands out from the ground. */
void yt_theme_set_party (YtTheme    *self,
                         guint       number,
                         const char *color);

/** yt_theme_css: "#rrggbb"; @buffer: 8 bytes. */
const char *yt_theme_css (YtColor  color,
                          char    *buffer);

G_END_DECLS
