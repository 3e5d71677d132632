/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stacked bars: one row a thing, one piece a part, with a legend. Rows may stand in groups. */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/** YtBarPart: @tone and @label: as the legend has them. */
typedef struct
{
  YtTone tone;
  char *label;
} YtBarPart;

/** YtBarRow: @values: (element-type double): one for each part; @id: what the row stands for */
typedef struct
{
  gint64 id;
  char *group;
  char *label;
  GArray *values;
} YtBarRow;

typedef struct
{
  GArray *parts;
  GArray *rows;
} YtBars;

YtBars *yt_bars_new (void);
void yt_bars_free (YtBars *self);
void yt_bars_add_part (YtBars     *self,
                       YtTone      tone,
                       const char *label);
/** yt_bars_add_row: @group: the heading above it, where it differs from that of the row before; may be "" */
YtBarRow *yt_bars_add_row (YtBars     *self,
                           gint64      id,
                           const char *group,
                           const char *label);
/** yt_bars_add_value: of the last row, for the next part. */
void yt_bars_add_value (YtBars *self,
                        double  value);

/** yt_bars_scene: (transfer full): every piece with its number where it has room. */
YtScene *yt_bars_scene (const YtBars *self,
                        double        width,
                        YtLanguage    language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtBars, yt_bars_free)

G_END_DECLS
