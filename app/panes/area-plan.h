/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on the page of an area: a section for each issue, the positions in them, a column for each party. */
#pragma once

#include "model/entry.h"

G_BEGIN_DECLS

/** yt_area_plan_issues: (transfer full): the area itself, for the positions on it as a whole, and its issues in their order. */
GArray *yt_area_plan_issues (YtDossier *dossier,
                             gint64     area);

/** yt_area_plan_positions: (transfer full): those on all of @issues. */
GArray *yt_area_plan_positions (YtDossier *dossier,
                                GArray    *issues);

/** yt_area_plan_columns: (transfer full): the parties; and 0, one more column in all sections, when one of @positions is of nobody. */
GArray *yt_area_plan_columns (YtDossier *dossier,
                              GArray    *positions);

G_END_DECLS
