/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving a copy of a dossier, and making room for a file that the user agreed to replace. */
#pragma once

#include <gtk/gtk.h>

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * yt_copy_save:
 * Writes the copy, and into it what was typed and could not be saved in the file itself.
 * @error: the copy could not be written; or it was, without some of what was typed
 */
gboolean yt_copy_save (YtDossier  *dossier,
                       const char *path,
                       GError    **error);

/** yt_copy_ask: asks for a file and writes the copy there. */
void yt_copy_ask (GtkWindow *window,
                  YtDossier *dossier);

/**
 * yt_copy_make_room:
 * Moves the file into the wastebasket, or deletes it where there is none; a dossier that is open stays.
 * @error: YT_DB_ERROR_EXISTS, G_IO_ERROR_*
 */
gboolean yt_copy_make_room (GFile   *file,
                            GError **error);

/** YT_COPY_PATTERN: what dossier files are called, for file choosers. */
#define YT_COPY_PATTERN "*.yitong"

G_END_DECLS
