/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What addresses an entry, or what an entry addresses or hinders, with what stands below it; or “none”, and a button to
 * link one. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_COVERAGE_LIST (yt_coverage_list_get_type ())
/** YtCoverageList: follows the dossier. */
G_DECLARE_FINAL_TYPE (YtCoverageList, yt_coverage_list, YT, COVERAGE_LIST, GtkWidget)

/**
 * YtCoverage:
 * @YT_COVERAGE_ADDRESSED_BY: the recommendations and measures that address it
 * @YT_COVERAGE_ADDRESSES: what it addresses, grouped by kind
 * @YT_COVERAGE_HINDERS: what it hinders, grouped by kind
 */
typedef enum
{
  YT_COVERAGE_ADDRESSED_BY,
  YT_COVERAGE_ADDRESSES,
  YT_COVERAGE_HINDERS,
} YtCoverage;

GtkWidget *yt_coverage_list_new (YtDesk     *desk,
                                 YtEntry    *entry,
                                 YtCoverage  what);

/** yt_coverage_list_count: how many links it shows. */
guint yt_coverage_list_count (YtCoverageList *self);

/** yt_coverage_list_link: makes the link to (or from) @other, as its button does. */
void yt_coverage_list_link (YtCoverageList *self,
                            gint64          other);

G_END_DECLS
