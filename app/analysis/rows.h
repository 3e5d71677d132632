/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps of questions: run a SELECT of one dossier and collect what it finds. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * yt_rows_ask:
 * @sql: one statement; the text must stay
 * @types: one letter a value: i gint64, s text
 *
 * Returns: (transfer full) (nullable): to be stepped; NULL when the dossier is closed (without @error) or reading fails
 */
YtStatement *yt_rows_ask (YtDossier   *dossier,
                          GError     **error,
                          const char  *sql,
                          const char  *types,
                          ...);

/** yt_rows_ids: (transfer full) (element-type gint64): the first column of what @statement (nullable, given back) finds. */
GArray *yt_rows_ids (YtStatement  *statement,
                     GError      **error);

G_END_DECLS
