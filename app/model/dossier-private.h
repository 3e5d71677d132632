/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of this room ask of an open dossier. */
#pragma once

#include "model/live-rows.h"

G_BEGIN_DECLS

YtLiveRows *yt_dossier_live_rows (YtDossier *self);

/* yt_dossier_fail: emits "failed" with @error (transfer full). */
void yt_dossier_fail (YtDossier *self,
                      GError    *error);

/* yt_dossier_prepare: (transfer full) (nullable): NULL when the dossier is closed, or after telling of trouble. @sql is static. */
YtStatement *yt_dossier_prepare (YtDossier  *self,
                                 const char *sql);

/* yt_dossier_step: as yt_statement_step(), but trouble is told by "failed". */
gboolean yt_dossier_step (YtDossier   *self,
                          YtStatement *statement);

/* yt_dossier_ids: (transfer full) (element-type gint64): the first column of all rows that @statement (nullable) still has. */
GArray *yt_dossier_ids (YtDossier   *self,
                        YtStatement *statement);

/* yt_dossier_count_notes: all undeleted notes; counted once, and again only when one was deleted or brought back. */
guint yt_dossier_count_notes (YtDossier *self);

G_END_DECLS
