/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes rows so that each change is in the append-only log of the file: the ground of undo, redo and history. */
#pragma once

#include "db/value.h"

G_BEGIN_DECLS

/**
 * YtTable:
 * @name: of the SQL table
 * @columns: its columns in their order, without "id" (always first) and "hash" (always last), ended by NULL
 *
 * A table that the recorder writes. It must have a column "deleted"; with a column "modified" the moment of each act
 * is kept there, too.
 */
typedef struct
{
  const char *name;
  const char *const *columns;
} YtTable;

/** YtChanged: one object that an act touched; @field is NULL when it was created. Borrowed strings. */
typedef struct
{
  const YtTable *table; /* NULL for a row of "field" */
  gint64 object;
  const char *field;
} YtChanged;

typedef struct _YtRecorder YtRecorder;

/**
 * YtChangedFunc:
 * @changed: (array length=n): what was touched, the first 4096 of it
 * @n: how many are in @changed
 * @all: how many there were
 */
typedef void (*YtChangedFunc) (const YtChanged *changed,
                               guint            n,
                               guint            all,
                               gpointer         user_data);

/**
 * YtFollowFunc:
 * @column: of the row @id, that was written
 * @before, @after: what it held and what it holds; borrowed
 * @back: whether a change is being taken back
 *
 * Called within the transaction after a column was written, by an act, by undo or by redo: brings along what depends on
 * the column and is not in the log itself.
 *
 * Returns: FALSE with @error, and the act fails
 */
typedef gboolean (*YtFollowFunc) (const YtTable  *table,
                                  gint64          id,
                                  const char     *column,
                                  const YtValue  *before,
                                  const YtValue  *after,
                                  gboolean        back,
                                  gpointer        user_data,
                                  GError        **error);

/**
 * yt_recorder_new:
 * @tables: (array zero-terminated by an entry with name NULL): stays with the caller
 * @notify: (nullable): called after each commit
 */
YtRecorder *yt_recorder_new (YtConnection  *connection,
                             const YtTable *tables,
                             YtChangedFunc  notify,
                             gpointer       user_data);
void yt_recorder_free (YtRecorder *self);

/** yt_recorder_set_follow: who brings along what is not logged. */
void yt_recorder_set_follow (YtRecorder   *self,
                             YtFollowFunc  follow,
                             gpointer      user_data);

/** yt_recorder_set_author: whose name the next acts carry. */
void yt_recorder_set_author (YtRecorder *self,
                             const char *author);
const char *yt_recorder_author (YtRecorder *self);

/** yt_recorder_set_origin: the random number of this copy of the file, kept with each act. */
void yt_recorder_set_origin (YtRecorder *self,
                             gint64      origin);

/**
 * yt_recorder_begin:
 * @name: static message id of what is done, as it is named after “Undo”: N_("edit note")
 * @detail: (nullable): its argument
 * @burst: (nullable): when the newest step was begun with the same burst less than ten seconds ago, this act joins it (typing)
 * @error: YT_DB_ERROR_*
 *
 * Opens the transaction of one act. Acts do not nest: a second begin before the end joins the first one,
 * and only the outermost commit commits.
 */
gboolean yt_recorder_begin (YtRecorder  *self,
                            const char  *name,
                            const char  *detail,
                            const char  *burst,
                            GError     **error);

/**
 * yt_recorder_commit: commits, or takes everything back when that fails.
 * An act without any change leaves no trace.
 */
gboolean yt_recorder_commit (YtRecorder  *self,
                             GError     **error);

/** yt_recorder_rollback: takes everything of the act back. */
void yt_recorder_rollback (YtRecorder *self);

/** yt_recorder_new_id: an id that no other copy of the dossier gives. */
gint64 yt_recorder_new_id (YtRecorder *self);

/** yt_recorder_moment: wall clock of the running act, milliseconds since 1970 UTC. */
gint64 yt_recorder_moment (YtRecorder *self);

/** yt_recorder_create: @values: one for each of the table's columns. */
gboolean yt_recorder_create (YtRecorder     *self,
                             const YtTable  *table,
                             gint64          id,
                             const YtValue  *values,
                             GError        **error);

/**
 * yt_recorder_create_many:
 * @ids: (array length=n)
 * @values: the rows one after the other, each as for yt_recorder_create(); borrowed until this returns
 *
 * As yt_recorder_create() for each of them, in less than half the time.
 */
gboolean yt_recorder_create_many (YtRecorder     *self,
                                  const YtTable  *table,
                                  const gint64   *ids,
                                  const YtValue  *values,
                                  guint           n,
                                  GError        **error);

/** yt_recorder_set: sets one column; nothing happens when it has that value already. */
gboolean yt_recorder_set (YtRecorder     *self,
                          const YtTable  *table,
                          gint64          id,
                          const char     *column,
                          const YtValue  *value,
                          GError        **error);

/** yt_recorder_set_field: sets or (with NULL) takes away a row of "field"; @owner's modified is touched. */
gboolean yt_recorder_set_field (YtRecorder     *self,
                                const YtTable  *owner,
                                gint64          object,
                                const char     *name,
                                const char     *value,
                                GError        **error);

/** yt_recorder_undo: takes the newest step back, as an act of its own. */
gboolean yt_recorder_undo (YtRecorder  *self,
                           GError     **error);
/** yt_recorder_redo: repeats the step that was taken back last. */
gboolean yt_recorder_redo (YtRecorder  *self,
                           GError     **error);

/** yt_recorder_undo_name: (transfer full) (nullable): message id of the step that undo would take back; @detail its argument. */
char *yt_recorder_undo_name (YtRecorder  *self,
                             char       **detail);
char *yt_recorder_redo_name (YtRecorder  *self,
                             char       **detail);

/** yt_recorder_seal: what was done so far is the beginning of the file and can be undone no more. */
gboolean yt_recorder_seal (YtRecorder  *self,
                           GError     **error);

/** yt_recorder_end_burst: the next act starts a step of its own. */
void yt_recorder_end_burst (YtRecorder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtRecorder, yt_recorder_free)

G_END_DECLS
