/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One connection to a SQLite file, with the settings a dossier needs, and its prepared statements. */
#pragma once

#include "text/failure.h"

G_BEGIN_DECLS

#define YT_DB_ERROR (yt_db_error_quark ())
GQuark yt_db_error_quark (void);

/**
 * YtDbError:
 * @YT_DB_ERROR_FAILED: none of the others
 * @YT_DB_ERROR_BUSY: another program held the file for too long
 * @YT_DB_ERROR_READONLY: the file or its folder cannot be written
 * @YT_DB_ERROR_MOVED: the file was moved, replaced or deleted while it was open
 * @YT_DB_ERROR_FULL: no room on the disk
 * @YT_DB_ERROR_IO: reading or writing failed
 * @YT_DB_ERROR_CORRUPT: the file is damaged
 * @YT_DB_ERROR_NOT_OURS: not a SQLite file, or one of another program
 * @YT_DB_ERROR_NEWER: written by a newer version
 * @YT_DB_ERROR_MISSING: no such file
 * @YT_DB_ERROR_EXISTS: there is a file already
 * @YT_DB_ERROR_INTERRUPTED: cancelled
 * @YT_DB_ERROR_MEMORY: out of memory
 * @YT_DB_ERROR_STALE: a journal lies beside the file that belongs to another state of it, or to another file
 * @YT_DB_ERROR_CONFLICT: what should be undone or redone was changed since
 * @YT_DB_ERROR_NOTHING: nothing to undo or redo
 */
typedef enum
{
  YT_DB_ERROR_FAILED,
  YT_DB_ERROR_BUSY,
  YT_DB_ERROR_READONLY,
  YT_DB_ERROR_MOVED,
  YT_DB_ERROR_FULL,
  YT_DB_ERROR_IO,
  YT_DB_ERROR_CORRUPT,
  YT_DB_ERROR_NOT_OURS,
  YT_DB_ERROR_NEWER,
  YT_DB_ERROR_MISSING,
  YT_DB_ERROR_EXISTS,
  YT_DB_ERROR_INTERRUPTED,
  YT_DB_ERROR_MEMORY,
  YT_DB_ERROR_STALE,
  YT_DB_ERROR_CONFLICT,
  YT_DB_ERROR_NOTHING,
} YtDbError;

/**
 * YtOpenMode:
 * @YT_OPEN_WRITE: read and write; falls back to reading when the file or folder is write-protected
 * @YT_OPEN_READ: never writes
 * @YT_OPEN_CREATE: makes a new file (mode 0600) and fails when there is one
 */
typedef enum
{
  YT_OPEN_WRITE,
  YT_OPEN_READ,
  YT_OPEN_CREATE,
} YtOpenMode;

typedef struct _YtConnection YtConnection;
typedef struct _YtStatement YtStatement;

/**
 * yt_connection_open:
 * @path: file name, in the file system's encoding
 * @mode: how
 * @vfs: (nullable): name of a SQLite VFS; NULL for the system's
 * @error: YT_DB_ERROR_*
 *
 * Opens with journal_mode=DELETE, synchronous=EXTRA, a busy timeout of 5 s, no memory mapping, no extension loading.
 *
 * Returns: (transfer full): the connection
 */
YtConnection *yt_connection_open (const char  *path,
                                  YtOpenMode   mode,
                                  const char  *vfs,
                                  GError     **error);

/** yt_connection_close: closes and frees; statements must have been given back. */
void yt_connection_close (YtConnection *self);

/** yt_connection_is_readonly: whether writing would be refused. */
gboolean yt_connection_is_readonly (YtConnection *self);

/** yt_connection_path: the path given when it was opened. */
const char *yt_connection_path (YtConnection *self);

/**
 * yt_connection_prepare:
 * @sql: one statement; the text must stay (a static array), it is the key of the statement cache
 *
 * Returns: (transfer full): give back with yt_statement_done() (or g_autoptr)
 */
YtStatement *yt_connection_prepare (YtConnection  *self,
                                    const char    *sql,
                                    GError       **error);

/** yt_connection_prepare_once: the same for text made at run time; not cached, @sql is copied by SQLite. */
YtStatement *yt_connection_prepare_once (YtConnection  *self,
                                         const char    *sql,
                                         GError       **error);

/** yt_connection_execute: runs one or more statements without parameters. */
gboolean yt_connection_execute (YtConnection  *self,
                                const char    *sql,
                                GError       **error);

/** yt_connection_run: prepares, binds as yt_statement_bind() does and runs to the end. */
gboolean yt_connection_run (YtConnection  *self,
                            GError       **error,
                            const char    *sql,
                            const char    *types,
                            ...);

/** yt_connection_number: the first column of the first row as a number; @fallback when there is no row, it is NULL, or reading failed. */
gint64 yt_connection_number (YtConnection *self,
                             gint64        fallback,
                             const char   *sql,
                             const char   *types,
                             ...);

/** yt_connection_string: (transfer full) (nullable): likewise as text. */
char *yt_connection_string (YtConnection *self,
                            const char   *sql,
                            const char   *types,
                            ...);

/** yt_connection_changes_elsewhere: a number that changes when another connection has written (PRAGMA data_version). */
gint64 yt_connection_changes_elsewhere (YtConnection *self);

/** yt_connection_copy_to: (backup API) writes a whole, consistent copy to a new file at @path, which must not exist. */
gboolean yt_connection_copy_to (YtConnection  *self,
                                const char    *path,
                                GError       **error);

/** YtCopyStep: @left, @all: pages. Called between two steps of a copy, when no lock is held. Returns: FALSE to stop */
typedef gboolean (*YtCopyStep) (int      left,
                                int      all,
                                gpointer user_data);

/**
 * yt_connection_copy_in_steps:
 * @pages: so many at a time
 * @error: YT_DB_ERROR_INTERRUPTED when @step said so; then, and on any failure, there is no file @path
 *
 * As yt_connection_copy_to(), for a file that others write meanwhile: a write between two steps makes SQLite begin anew.
 */
gboolean yt_connection_copy_in_steps (YtConnection  *self,
                                      const char    *path,
                                      int            pages,
                                      YtCopyStep     step,
                                      gpointer       user_data,
                                      GError       **error);

/** yt_connection_fail: sets @error from the connection's last result. Returns: FALSE */
gboolean yt_connection_fail (YtConnection  *self,
                             GError       **error);

/** The prepared statement. Parameters count from 1, columns from 0. */

/**
 * yt_statement_bind:
 * @types: one letter a parameter: i gint64, d double, s text (NULL binds NULL), n NULL (takes no argument), b GBytes
 */
void yt_statement_bind (YtStatement *self,
                        const char  *types,
                        ...);
void yt_statement_bind_int (YtStatement *self, int parameter, gint64 value);
void yt_statement_bind_text (YtStatement *self, int parameter, const char *value);
/** yt_statement_bind_piece: not copied: @value must stay until the statement is reset. */
void yt_statement_bind_piece (YtStatement *self, int parameter, const char *value, gsize length);
void yt_statement_bind_bytes (YtStatement *self, int parameter, GBytes *value);
void yt_statement_bind_null (YtStatement *self, int parameter);

/** yt_statement_step: Returns: TRUE when there is a row; FALSE at the end or when @error was set. */
gboolean yt_statement_step (YtStatement  *self,
                            GError      **error);

/** yt_statement_run: steps to the end. */
gboolean yt_statement_run (YtStatement  *self,
                           GError      **error);

gint64 yt_statement_int (YtStatement *self, int column);
double yt_statement_real (YtStatement *self, int column);
/** yt_statement_text: (nullable): valid until the next step. */
const char *yt_statement_text (YtStatement *self, int column);
/** yt_statement_size: bytes of the text or blob in @column. */
gsize yt_statement_size (YtStatement *self, int column);
GBytes *yt_statement_bytes (YtStatement *self, int column);
gboolean yt_statement_is_null (YtStatement *self, int column);
/** yt_statement_is_number: whether a whole number is kept there, not a text. */
gboolean yt_statement_is_number (YtStatement *self, int column);
/** yt_statement_reset: ready to be bound and stepped again; forgets what was bound. */
void yt_statement_reset (YtStatement *self);
/** yt_statement_done: resets and gives the statement back to its connection. */
void yt_statement_done (YtStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtConnection, yt_connection_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtStatement, yt_statement_done)

G_END_DECLS
