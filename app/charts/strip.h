/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strips: a whole in cells, its parts coloured, what remains hatched. */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/** YtStripPart: @number: of the whole */
typedef struct
{
  gint64 id;
  double number;
  char *label;
} YtStripPart;

/** YtStrip: one whole; @parts: (element-type YtStripPart) */
typedef struct
{
  gint64 id;
  double number;
  char *title;
  GArray *parts;
} YtStrip;

/** YtStrips: @rest_means: what the remainder is called */
typedef struct
{
  GPtrArray *strips;
  char *rest_means;
} YtStrips;

YtStrips *yt_strips_new (const char *rest);
void yt_strips_free (YtStrips *self);
void yt_strips_add (YtStrips   *self,
                    gint64      id,
                    double      number,
                    const char *title);
/** yt_strips_add_part: to the last one. */
void yt_strips_add_part (YtStrips   *self,
                         gint64      id,
                         double      number,
                         const char *label);

/** yt_strips_scene: (transfer full): in cells where the numbers are whole and few, else in lengths. */
YtScene *yt_strips_scene (const YtStrips *self,
                          double          width,
                          YtLanguage      language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtStrips, yt_strips_free)

G_END_DECLS
