/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the recommendations address, and what they leave open. What is said of an entry holds for what stands below it,
 * too: a measure addresses for its recommendation, and a perception that is addressed counts for its obstacle. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/** yt_coverage_links_to: (transfer full) (element-type gint64): ids of the links “addresses” by which recommendations or
 * measures reach @entry or something below it. All of these: @error: YT_DB_ERROR_*; what was read before it is returned. */
GArray *yt_coverage_links_to (YtDossier  *dossier,
                              gint64      entry,
                              GError    **error);

/** yt_coverage_links_from: (transfer full) (element-type gint64): ids of the links of @type that start at @entry or
 * below it, by what they lead to. */
GArray *yt_coverage_links_from (YtDossier   *dossier,
                                gint64       entry,
                                const char  *type,
                                GError     **error);

/** yt_coverage_open: (transfer full) (element-type gint64): entries of @kind that no recommendation and no
 * measure addresses. */
GArray *yt_coverage_open (YtDossier  *dossier,
                          YtKind      kind,
                          GError    **error);

/** yt_coverage_idle: (transfer full) (element-type gint64): recommendations that address nothing, nor does one of
 * their measures. */
GArray *yt_coverage_idle (YtDossier  *dossier,
                          GError    **error);

/** yt_coverage_powers: (transfer full) (element-type guint): how many measures there are for each of yt_powers, in their
 * order, and last how many without. */
GArray *yt_coverage_powers (YtDossier  *dossier,
                            GError    **error);

G_END_DECLS
