/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a link with all that is said about it, as one transaction and one undo step. */
#pragma once

#include "model/link.h"

G_BEGIN_DECLS

/**
 * yt_act_connect:
 * @type: id of a YtLinkType
 * @standing: "stated" or "implied"
 * @page: (nullable): where the source says so
 * @id: (out) (optional): of the new link
 * @error: YT_MODEL_ERROR_*, YT_DB_ERROR_*
 */
gboolean yt_act_connect (YtDossier   *dossier,
                         gint64       origin,
                         const char  *type,
                         gint64       target,
                         const char  *standing,
                         const char  *page,
                         gint64      *id,
                         GError     **error);

G_END_DECLS
