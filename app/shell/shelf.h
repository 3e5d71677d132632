/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The open dossiers: the same file is opened once, however many windows look at it. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * yt_shelf_take:
 * @path: of a file
 * @mode: YT_OPEN_CREATE fails where there is a file
 *
 * Returns: (transfer full): the dossier; give it back with yt_shelf_give_back()
 */
YtDossier *yt_shelf_take (const char  *path,
                          YtOpenMode   mode,
                          GError     **error);

/** yt_shelf_take_again: (transfer full): for one more window. */
YtDossier *yt_shelf_take_again (YtDossier *dossier);

/** yt_shelf_give_back: (transfer full): the last one closes the file. */
void yt_shelf_give_back (YtDossier *dossier);

/** yt_shelf_find: (transfer none) (nullable): the open dossier of the file at @path. */
YtDossier *yt_shelf_find (const char *path);

/** yt_shelf_ended_badly: whether the program ended the last time without closing this file. */
gboolean yt_shelf_ended_badly (YtDossier *dossier);

G_END_DECLS
