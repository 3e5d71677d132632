/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A GListModel over "SELECT id … ORDER BY …": holds ids only, the row objects are born on demand. */
#pragma once

#include <gio/gio.h>

#include "model/dossier.h"

G_BEGIN_DECLS

/** YtRowFunc: (transfer full): the live row of @id: yt_entry_get, yt_note_get … */
typedef gpointer (*YtRowFunc) (YtDossier *dossier,
                               gint64     id);

#define YT_TYPE_ID_LIST (yt_id_list_get_type ())
G_DECLARE_FINAL_TYPE (YtIdList, yt_id_list, YT, ID_LIST, GObject)

/**
 * yt_id_list_new:
 * @sql: (transfer none): one SELECT whose first column is the id; copied
 * @type: GType of the rows, one that derives from YtRow; a row that cannot be read is an empty object of it
 *
 * Reads the first 500 ids at once and the rest in slices when idle (under 4 ms each), so that a million rows do not hold up a frame.
 * Reads again after YtDossier::changed and reports only the span that differs; the old ids stay until then, and for good
 * when reading fails (YtDossier::failed). Empty once the dossier is closed.
 */
YtIdList *yt_id_list_new (YtDossier  *dossier,
                          const char *sql,
                          GType       type,
                          YtRowFunc   row);

/** yt_id_list_set_sql: another order or filter. */
void yt_id_list_set_sql (YtIdList   *self,
                         const char *sql);

/** yt_id_list_set_ids: @ids: (element-type gint64): what an index found; whoever gives them gives others after a change. */
void yt_id_list_set_ids (YtIdList     *self,
                         const GArray *ids);

/** yt_id_list_finish: reads to the end now (tests, commands, “jump to the last”). */
void yt_id_list_finish (YtIdList *self);

/** yt_id_list_is_complete: property "complete", notified. */
gboolean yt_id_list_is_complete (YtIdList *self);

gint64 yt_id_list_id (YtIdList *self,
                      guint     position); /* 0 beyond the end */
/** yt_id_list_find: position of @id, or G_MAXUINT */
guint yt_id_list_find (YtIdList *self,
                       gint64    id);

G_END_DECLS
