/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each act does at its beginning and its end: find what it is about, commit or take everything back. */
#pragma once

#include "model/document.h"
#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * yt_step_find:
 * @sql: one SELECT of one column, with the id as its parameter
 * @error: YT_MODEL_ERROR_NOT_FOUND when there is no row; YT_DB_ERROR_* when the file could not be read
 *
 * Returns: (transfer full): the column of the first row, "" for nothing in it
 */
char *yt_step_find (YtDossier   *dossier,
                    const char  *sql,
                    gint64       id,
                    GError     **error);

/** yt_step_document: (transfer full): @error: YT_MODEL_ERROR_NOT_FOUND when it is not there, or deleted */
YtDocument *yt_step_document (YtDossier  *dossier,
                              gint64      id,
                              GError    **error);

/** yt_step_end: commits when all was @good, else takes everything back. Returns: whether the act is in the file. */
gboolean yt_step_end (YtDossier  *dossier,
                      gboolean    good,
                      GError    **error);

G_END_DECLS
