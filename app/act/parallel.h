/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an analyst says of two texts that are read beside each other. Each function is one transaction and one undo step. */
#pragma once

#include "model/parallel.h"

G_BEGIN_DECLS

/**
 * yt_act_belong_together:
 * @document: of each side
 * @pin: ranges of the two texts, in bytes, not empty
 * @error: YT_MODEL_ERROR_*, YT_DB_ERROR_*
 *
 * Says that the two ranges say the same: marks both and links the two passages with “is the same as”.
 */
gboolean yt_act_belong_together (YtDossier         *dossier,
                                 const gint64       document[2],
                                 const YtAlignPin  *pin,
                                 GError           **error);

/** yt_act_belong_no_more: takes back what was said of the pins (element-type YtParallelPin); passages with nothing else to them go, too. */
gboolean yt_act_belong_no_more (YtDossier     *dossier,
                                const GArray  *pins,
                                GError       **error);

G_END_DECLS
