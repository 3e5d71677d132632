/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a table of measures, which become lines where there is too little room. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_MEASURE_LAYOUT (yt_measure_layout_get_type ())
/** YtMeasureLayout: of a widget with six children: code, what, who acts, kind of power, status, buttons. Same widths give
 * same columns. */
G_DECLARE_FINAL_TYPE (YtMeasureLayout, yt_measure_layout, YT, MEASURE_LAYOUT, GtkLayoutManager)

/** yt_measure_layout_new: (transfer full): @header: whether it is the line of headings, which is gone where there are no columns */
GtkLayoutManager *yt_measure_layout_new (gboolean header);

G_END_DECLS
