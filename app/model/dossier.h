/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An open dossier file: its connection, its recorder, its live rows, and the notice that something changed. */
#pragma once

#include <glib-object.h>

#include "db/recorder.h"
#include "model/kind.h"

G_BEGIN_DECLS

#define YT_MODEL_ERROR (yt_model_error_quark ())
GQuark yt_model_error_quark (void);

typedef enum
{
  YT_MODEL_ERROR_NOT_FOUND, /* no entry, note, link or document with that id */
  YT_MODEL_ERROR_INVALID,   /* a value that its field cannot hold */
  YT_MODEL_ERROR_PLACE,     /* that kind cannot stand there */
  YT_MODEL_ERROR_DAMAGE,    /* words are not as they were written */
} YtModelError;

/** YT_APPLICATION_ID: "YiTo", in the header of every dossier file. */
#define YT_APPLICATION_ID 0x5969546f
/** YT_SCHEMA_VERSION: user_version of the files that this version writes. */
#define YT_SCHEMA_VERSION 2

extern const YtTable yt_table_entry;
extern const YtTable yt_table_link;
extern const YtTable yt_table_note;
extern const YtTable yt_table_document;
extern const YtTable yt_table_passage;
extern const YtTable yt_table_reading;

#define YT_TYPE_DOSSIER (yt_dossier_get_type ())
G_DECLARE_FINAL_TYPE (YtDossier, yt_dossier, YT, DOSSIER, GObject)

/**
 * YtChanges:
 * @all: so much changed that everything should be looked at again
 * @entries, @links, @notes, @documents, @passages: sets of ids (gint64 keys); a row of "field" counts for its entry or note,
 *   one of "reading" for its document. When a document's text changes, all its passages may have moved.
 *
 * Argument of YtDossier::changed, borrowed.
 */
typedef struct
{
  gboolean all;
  GHashTable *entries;
  GHashTable *links;
  GHashTable *notes;
  GHashTable *documents;
  GHashTable *passages;
} YtChanges;

/**
 * YtDossier::changed: (self, const YtChanges *changes)
 * After each commit, undo and redo, and when another program wrote the file. Live rows were read again before.
 *
 * YtDossier::failed: (self, const GError *error)
 * Reading failed where no error can be returned: rows, lists, counts. What they hold is incomplete then.
 *
 * YtDossier::closing: (self)
 * Before the file is closed: whoever holds a statement gives it back.
 *
 * Properties (read-only, notified): path, title-zh, title-en, can-undo, can-redo, read-only.
 */

/**
 * yt_dossier_open:
 * @path: the file
 * @mode: YT_OPEN_WRITE, _READ, or _CREATE (an empty dossier: schema and root entry only)
 * @error: YT_DB_ERROR_*
 *
 * Checks before anything is written: application id, version, size. An older schema is migrated (copy made first).
 */
YtDossier *yt_dossier_open (const char  *path,
                            YtOpenMode   mode,
                            GError     **error);

/** yt_dossier_open_vfs: the same through a named SQLite VFS (fault tests). */
YtDossier *yt_dossier_open_vfs (const char  *path,
                                YtOpenMode   mode,
                                const char  *vfs,
                                GError     **error);

/** yt_dossier_close: closes the file; the object stays but answers nothing any more. */
void yt_dossier_close (YtDossier *self);

const char *yt_dossier_path (YtDossier *self);
gboolean yt_dossier_is_readonly (YtDossier *self);
YtConnection *yt_dossier_connection (YtDossier *self);
YtRecorder *yt_dossier_recorder (YtDossier *self);

/** yt_dossier_root: id of the entry of kind "dossier" (title, summary, what notes on the whole are on). */
gint64 yt_dossier_root (YtDossier *self);

/** yt_dossier_can_undo: and its like; names are msgids with argument, (transfer full) (nullable). */
gboolean yt_dossier_can_undo (YtDossier *self);
gboolean yt_dossier_can_redo (YtDossier *self);

/** yt_dossier_look_elsewhere: reads again when another program has written; cheap; call on focus or from a timer. */
void yt_dossier_look_elsewhere (YtDossier *self);

/** yt_dossier_save_copy: a verified, complete copy in a new file (mode 0600); an existing @path is an error. */
gboolean yt_dossier_save_copy (YtDossier   *self,
                               const char  *path,
                               GError     **error);

/** yt_dossier_check: (transfer full) (element-type utf8): what is wrong with the file, as msgids filled with arguments in
 * the language of @translate; empty when all is well. SQLite's own check, row hashes, links without ends. */
GPtrArray *yt_dossier_check (YtDossier   *self,
                             YtTranslate  translate,
                             GError     **error);

/** yt_dossier_meta: (transfer full) (nullable) and its setter: values of the file that are not content (not undone). */
char *yt_dossier_meta (YtDossier  *self,
                       const char *name);
gboolean yt_dossier_set_meta (YtDossier   *self,
                              const char  *name,
                              const char  *value,
                              GError     **error);

/** yt_id_to_text / yt_id_from_text: ids as people and files see them: 13 digits of Crockford's base 32. 0 when not one. */
char *yt_id_to_text (gint64 id);
gint64 yt_id_from_text (const char *text);

G_END_DECLS
