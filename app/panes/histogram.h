/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many hits there are in each year, month or decade, as bars that can be clicked. */
#pragma once

#include <gtk/gtk.h>

#include "search/search.h"

G_BEGIN_DECLS

#define YT_TYPE_HISTOGRAM (yt_histogram_get_type ())
/**
 * YtHistogram: each bar is a button with its time and number as name and tooltip.
 *
 * YtHistogram::chosen: (self, const char *date): a bar was clicked; the date is one of a query: "2014", "2010..2019"
 */
G_DECLARE_FINAL_TYPE (YtHistogram, yt_histogram, YT, HISTOGRAM, GtkWidget)

GtkWidget *yt_histogram_new (void);

/** yt_histogram_set_months: @months: (nullable) (element-type YtMonth); with fewer than two bars it hides itself. */
void yt_histogram_set_months (YtHistogram  *self,
                              const GArray *months);

G_END_DECLS
