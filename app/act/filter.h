/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving, renaming and deleting searches. Each function is one transaction and one undo step. */
#pragma once

#include "model/filter.h"

G_BEGIN_DECLS

/** yt_act_save_filter: in the place of the one with that name. @error: YT_MODEL_ERROR_INVALID for a name or words of blanks */
gboolean yt_act_save_filter (YtDossier   *dossier,
                             const char  *name,
                             const char  *words,
                             GError     **error);
/** yt_act_rename_filter: @error: YT_MODEL_ERROR_NOT_FOUND; _INVALID when another one has the new name */
gboolean yt_act_rename_filter (YtDossier   *dossier,
                               const char  *name,
                               const char  *new_name,
                               GError     **error);
gboolean yt_act_delete_filter (YtDossier   *dossier,
                               const char  *name,
                               GError     **error);

G_END_DECLS
