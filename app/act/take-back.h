/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings back what was lost: one thing out of a backup, or what was deleted. Each is one transaction and one undo step. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * yt_act_take_back:
 * @backup: the file of a backup of this dossier
 * @id: an entry or a note that is in it
 * @error: also YT_DB_ERROR_NOT_OURS for a backup of another dossier, _CORRUPT for a damaged one
 *
 * It is again as it was then, words and fields. With an entry that is gone now come those below it, and its links and notes, as far as
 * they are gone, too; and what it stands on. Full texts and passages come back as far as the dossier still has them
 * among its deleted things; else only with the whole backup.
 */
gboolean yt_act_take_back (YtDossier   *dossier,
                           const char  *backup,
                           gint64       id,
                           GError     **error);

/**
 * yt_act_restore:
 * @id: a deleted entry, note, link or document
 *
 * Brings it back with all that was deleted by the same act; what it stands on (the entry above, both ends of a link) comes
 * back with it when that was deleted by another one.
 */
gboolean yt_act_restore (YtDossier  *dossier,
                         gint64      id,
                         GError    **error);

G_END_DECLS
