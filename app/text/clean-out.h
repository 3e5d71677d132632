/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the clean-up writes: the text, the map, the changes and the features, all from the same characters. */
#pragma once

#include "text/clean-cells.h"

G_BEGIN_DECLS

/** YtCleanHook: a feature that reaches from one cell of a paragraph to before another. */
typedef struct
{
  YtFeatureSort sort;
  guint first;
  guint end;
  const char *label;
  gsize start;
} YtCleanHook;

typedef struct _YtCleanOut YtCleanOut;

YtCleanOut *yt_clean_out_new (YtCleanJob *job);
void yt_clean_out_free (YtCleanOut *self);

/** yt_clean_out_copy: a piece that nothing changes; @heading: its level, 0 when it is none. */
void yt_clean_out_copy (YtCleanOut *self,
                        gsize       start,
                        gsize       end,
                        guint       heading);

/** yt_clean_out_end_line: begins a line, if one is not begun. */
void yt_clean_out_end_line (YtCleanOut *self);

/**
 * yt_clean_out_paragraph:
 * @hooks: (element-type YtCleanHook): in the order of their first cells
 * @proposals: the first of the job’s proposals that belongs to this paragraph
 * @heading: its level, 0 when it is none
 * @note: (nullable): the key of the footnote that it is
 */
void yt_clean_out_paragraph (YtCleanOut    *self,
                             const YtCells *cells,
                             GArray        *hooks,
                             guint          proposals,
                             guint          heading,
                             const char    *note);

G_END_DECLS
