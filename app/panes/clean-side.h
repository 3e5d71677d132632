/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One side of a clean-up: a text whose changed places are coloured by their kinds, where they are seen. */
#pragma once

#include <gtk/gtk.h>

#include "text/clean.h"

G_BEGIN_DECLS

/** YtCleanPlace: a coloured place, in characters. @refused: struck out instead of coloured. */
typedef struct
{
  guint start;
  guint end;
  guint8 sort;
  guint8 refused;
  guint8 painted;
} YtCleanPlace;

typedef struct _YtCleanSide YtCleanSide;

/** yt_clean_side_new: @view: kept as long; it is not editable */
YtCleanSide *yt_clean_side_new (GtkTextView *view);
void yt_clean_side_free (YtCleanSide *self);

/**
 * yt_clean_side_show:
 * @text: valid UTF-8
 * @starts: (array length=n): of the places, in bytes, rising
 * @ends: (array length=n): behind them
 * @sorts: (array length=n)
 */
void yt_clean_side_show (YtCleanSide  *self,
                         const char   *text,
                         const gsize  *starts,
                         const gsize  *ends,
                         const guint8 *sorts,
                         guint         n);

/** yt_clean_side_refuse: shows a place as refused or not. */
void yt_clean_side_refuse (YtCleanSide *self,
                           guint        place,
                           gboolean     refused);

/** yt_clean_side_select: selects a place, by its number or in bytes, and brings it into view. */
void yt_clean_side_select (YtCleanSide *self,
                           guint        place);
void yt_clean_side_select_bytes (YtCleanSide *self,
                                 gsize        start,
                                 gsize        end);

/** yt_clean_side_at: the number of the place at a point of the view; -1 for none. */
int yt_clean_side_at (YtCleanSide *self,
                      double       x,
                      double       y);

/** yt_clean_side_color: (transfer none): the colour of a kind, as CSS writes it. */
const char *yt_clean_side_color (guint sort);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtCleanSide, yt_clean_side_free)

G_END_DECLS
