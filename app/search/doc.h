/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found as a whole: an entry, a note or a document with all its words, read from the dossier. */
#pragma once

#include <gio/gio.h>

#include "db/connection.h"
#include "model/kind.h"
#include "text/tokens.h"

G_BEGIN_DECLS

typedef enum
{
  YT_HIT_ENTRY,
  YT_HIT_NOTE,
  YT_HIT_DOCUMENT,
} YtHitSort;

#define YT_N_SORTS 3

/** YT_DOC_…: languages of YtDocMark.languages. */
#define YT_DOC_ZH 1
#define YT_DOC_EN 2

/** YT_NO_DAY: in YtDocMark.first: without a date. */
#define YT_NO_DAY G_MININT32

/**
 * YtDocMark: what is known of a document without its words.
 * @target: what a note is on, the source of a document; of an entry its own id
 * @first, @days: its first day since 1970 and how many follow: of an entry its date, of others when it was changed last
 * @kind: of the entry or of that which a note is on; "source" of a document; YT_N_KINDS when there is none
 */
typedef struct
{
  gint64 id;
  gint64 target;
  gint32 first;
  guint16 days;
  guint8 kind;
  guint8 sort : 4;
  guint8 languages : 4;
} YtDocMark;

G_STATIC_ASSERT (sizeof (YtDocMark) == 24);

/**
 * YtDoc:
 * @text: its parts, each ended by U+001F; the titles come first
 * @titles: length of the titles
 */
typedef struct
{
  YtDocMark mark;
  GString *text;
  gsize titles;
} YtDoc;

YtDoc *yt_doc_new (void);
void yt_doc_free (YtDoc *self);

/**
 * YtDocRun: many documents read one after the other, without asking for the file each time.
 *
 * While it lasts nobody can write to the dossier; so it lets go for a moment again and again.
 */
typedef struct
{
  YtConnection *connection;
  gboolean held;
  guint n;
} YtDocRun;

/** yt_doc_run_next: before each document. */
void yt_doc_run_next (YtDocRun *self);
/** yt_doc_run_end: at the end, also after failures; it can be used again. */
void yt_doc_run_end (YtDocRun *self);

/** yt_doc_load: reads one that is not deleted. Returns: FALSE when it is not there, or with @error set */
gboolean yt_doc_load (YtDoc         *self,
                      YtConnection  *connection,
                      YtHitSort      sort,
                      gint64         id,
                      GError       **error);

/** yt_doc_load_text: only the words of one of which the mark is known. */
gboolean yt_doc_load_text (YtDoc            *self,
                           YtConnection     *connection,
                           const YtDocMark  *mark,
                           GError          **error);

/** yt_doc_reader: (transfer full): a connection that reads documents from everywhere in the file. */
YtConnection *yt_doc_reader (const char  *path,
                             GError     **error);

/**
 * yt_doc_slice:
 * @below: only ids below it
 * @limit: the most documents
 *
 * Opens the newest of a sort, downwards. The file is locked for reading until it is given back.
 */
YtStatement *yt_doc_slice (YtConnection  *connection,
                           YtHitSort      sort,
                           gint64         below,
                           guint          limit,
                           GError       **error);
/** yt_doc_next: reads the next of a slice. */
gboolean yt_doc_next (YtDoc        *self,
                      YtStatement  *slice,
                      YtHitSort     sort,
                      GError      **error);

/** yt_doc_before: the order in which documents are numbered: entries, notes, documents; the newest first. */
static inline gboolean
yt_doc_before (YtHitSort a_sort,
               gint64    a_id,
               YtHitSort b_sort,
               gint64    b_id)
{
  return a_sort != b_sort ? a_sort < b_sort : a_id > b_id;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtDoc, yt_doc_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (YtDocRun, yt_doc_run_end)

G_END_DECLS
