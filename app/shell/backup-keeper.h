/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes backups beside the work: now and then while something changes, and when asked for. */
#pragma once

#include <gtk/gtk.h>

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * yt_backup_due:
 * @minutes: as the user chose, 0 for never
 * @since_last: seconds since the last backup was tried; G_MAXINT64 for not yet
 * @since_change: seconds since something changed last
 *
 * Whether a backup is to be made now: not more often than that, and while nobody types; but typing does not put it off
 * for more than twice that long.
 */
gboolean yt_backup_due (int    minutes,
                        gint64 since_last,
                        gint64 since_change);

/** yt_backup_keep: from now on, until it is closed, there are backups of @dossier; once for each. What goes wrong is said in one of its windows. */
void yt_backup_keep (GtkApplication *application,
                     YtDossier      *dossier);

/** yt_backup_now: makes one on a worker. @changed: only when something was done since the newest one */
void yt_backup_now (YtDossier           *dossier,
                    gboolean             changed,
                    GAsyncReadyCallback  ready,
                    gpointer             user_data);
/** yt_backup_now_finish: Returns: FALSE with @error; @made: (out) (optional): whether there was something to do */
gboolean yt_backup_now_finish (GAsyncResult  *result,
                               gboolean      *made,
                               GError       **error);

G_END_DECLS
