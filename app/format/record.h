/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks a dossier in the order in which complete formats (XML, JSON) write it, and hands each piece to a writer. */
#pragma once

#include "format/pen.h"
#include "format/selection.h"
#include "model/document.h"
#include "model/link.h"
#include "model/passage.h"

G_BEGIN_DECLS

/** YT_RECORD_DEPTH_MAX: how deep entries stand in each other at most, in files that are written and read. */
#define YT_RECORD_DEPTH_MAX 24

/** YtRecordNote: borrowed until the callback returns; @tags (array zero-terminated): sorted. */
typedef struct
{
  gint64 id;
  const char *language;
  const char *author;
  const char *text;
  gint64 created;
  gint64 modified;
  char **tags;
} YtRecordNote;

/**
 * YtRecordAnchor: what a passage marks, as the selectors of W3C Web Annotation; clear with yt_record_anchor_clear().
 * @document: which of the documents of its source that are written, from 1; 0 when its document is not
 * @start, @end: in characters; @placed: whether they are known
 */
typedef struct
{
  guint document;
  gboolean placed;
  gsize start;
  gsize end;
  char *quote;
  char *prefix;
  char *suffix;
} YtRecordAnchor;

/** YtRecordGroup: pieces of one sort within an entry or link, told before the first one and after the last one. */
typedef enum
{
  YT_RECORD_LINKS,
  YT_RECORD_NOTES,
  YT_RECORD_DOCUMENTS,
  YT_RECORD_CHILDREN,
} YtRecordGroup;

typedef struct _YtRecord YtRecord;

/** YtRecordWriter: what a format does with the pieces. An entry is begun, its links, notes, documents and children follow, it is ended. */
typedef struct
{
  void (*begin_group) (YtRecord *record, YtRecordGroup group); /* (nullable) */
  void (*end_group) (YtRecord *record, YtRecordGroup group);   /* (nullable) */
  void (*begin_entry) (YtRecord *record, YtEntry *entry);
  void (*end_entry) (YtRecord *record, YtEntry *entry);
  void (*begin_link) (YtRecord *record, YtLink *link);
  void (*end_link) (YtRecord *record, YtLink *link);
  void (*note) (YtRecord *record, const YtRecordNote *note);
  void (*document) (YtRecord *record, YtDocument *document);
} YtRecordWriter;

/**
 * YtRecord: one walk.
 * @depth: how many entries, links and groups are open: the indentation
 * @first: free for the writer's use
 */
struct _YtRecord
{
  YtDossier *dossier;
  const YtExport *what;
  const YtRecordWriter *writer;
  YtSelection *selection;
  YtPen *pen;
  YtStatement *notes;
  GHashTable *refs;
  YtDocument *counted;
  GArray *counts;
  guint depth;
  gboolean first;
  GError *failure;
};

/**
 * yt_record_write:
 * @writer: the format
 * @head, @foot: what stands before and behind everything
 *
 * Walks within one read transaction, so that what another program writes meanwhile is either all in it or not at all.
 */
gboolean yt_record_write (YtDossier             *dossier,
                          const YtExport        *what,
                          const YtRecordWriter  *writer,
                          const char            *head,
                          const char            *foot,
                          GOutputStream         *out,
                          GCancellable          *cancellable,
                          GError               **error);

/** yt_record_is_root: whether @entry is the dossier's own one, whose identity belongs to the file and is not written. */
gboolean yt_record_is_root (YtRecord *self,
                            YtEntry  *entry);

/**
 * yt_record_ref: (transfer none) (nullable): the name of @entry in the file: its code where that is one and no other
 *   entry has it, else "uid-" and its id text. NULL when that entry is not written.
 */
const char *yt_record_ref (YtRecord *self,
                           gint64    entry);

/** yt_record_is_full: whether @entry is written with all its texts, fields and tags, and not only as the place of something else. */
gboolean yt_record_is_full (YtRecord *self,
                            YtEntry  *entry);

/** yt_record_anchor: what an entry of kind passage marks; FALSE when it has lost its words. */
gboolean yt_record_anchor (YtRecord       *self,
                           YtEntry        *entry,
                           YtRecordAnchor *anchor);
void yt_record_anchor_clear (YtRecordAnchor *anchor);

/** YtRecordFeature: a feature in characters of the text. */
typedef void (*YtRecordFeatureFunc) (YtRecord        *self,
                                     const YtFeature *feature,
                                     gsize            start,
                                     gsize            end);

/** yt_record_features: calls @each for the features of a text, with their places in characters. */
void yt_record_features (YtRecord            *self,
                         const char          *text,
                         const GArray        *features,
                         YtRecordFeatureFunc  each);

/** YT_RECORD_UID: how a name begins that is an id and no code. */
#define YT_RECORD_UID "uid-"

/** yt_record_is_code: whether a code can be a name in a file: a letter, then letters, digits, full stops, hyphens, underscores. */
gboolean yt_record_is_code (const char *code);

/** yt_record_field: (transfer full) (nullable): a field's value as files have it; NULL when empty. Entries are named by their ref. */
char *yt_record_field (YtRecord      *self,
                       YtEntry       *entry,
                       const YtField *field,
                       YtLanguage     language);

G_END_DECLS
