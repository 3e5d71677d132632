/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A piece of the index: one file that is written once, mapped into memory, and checked as it is read. */
#pragma once

#include "search/doc.h"
#include "search/keys.h"
#include "search/posting.h"

G_BEGIN_DECLS

/** YT_DOCS_MAX: documents of one piece. */
#define YT_DOCS_MAX G_MAXINT32

/**
 * YtIndexSegment:
 * @alive: those of its documents that are still as they were; changed only while nobody reads
 *
 * Its documents are numbered in the order of yt_doc_before(). Counted references.
 */
typedef struct
{
  char *name;
  guint32 n_docs;
  YtBits *alive;
  /*< private >*/
  gatomicrefcount references;
  GMappedFile *file;
  const guint8 *bytes;
  gint8 *seen;
  gint broken;
} YtIndexSegment;

YtIndexSegment *yt_segment_open (const char *folder,
                            const char *name);
YtIndexSegment *yt_segment_ref (YtIndexSegment *self);
void yt_segment_unref (YtIndexSegment *self);
guint64 yt_segment_size (const YtIndexSegment *self);

/** yt_segment_let_go: what was read of its file may leave the memory; it is read again when it is needed. */
void yt_segment_let_go (YtIndexSegment *self);

/** yt_segment_is_broken: whether something was read that is not what was written; whatever it answered may be wrong. */
gboolean yt_segment_is_broken (YtIndexSegment *self);

/** yt_segment_mark: of one of its documents. */
const YtDocMark *yt_segment_mark (YtIndexSegment *self,
                                  guint32    doc);
/** yt_segment_find: the number of a document, or n_docs. */
guint32 yt_segment_find (YtIndexSegment *self,
                         YtHitSort  sort,
                         gint64     id);

/** yt_segment_key, yt_segment_words: adds the documents with that key, that word, or the words that begin with it. */
void yt_segment_key (YtIndexSegment *self,
                     guint64    key,
                     YtBits    *bits);
void yt_segment_words (YtIndexSegment  *self,
                       const char *letters,
                       gsize       len,
                       gboolean    prefix,
                       YtBits     *bits);

/** yt_segment_near_words: likewise those with words that differ by one letter, or not at all. */
void yt_segment_near_words (YtIndexSegment *self,
                            const char     *letters,
                            gsize           len,
                            YtBits         *bits);

/** YtCursor: goes through all keys and words of a piece in their order. */
typedef struct
{
  YtIndexSegment *segment;
  guint32 at;
  gboolean in_words;
  guint64 key;
  const char *word;
  gsize len;
} YtCursor;

void yt_cursor_init (YtCursor  *self,
                     YtIndexSegment *segment);
/** yt_cursor_next: Returns: FALSE behind the last word */
gboolean yt_cursor_next (YtCursor *self);
/** yt_cursor_list: appends its documents (guint32) as @map has them. */
void yt_cursor_list (YtCursor      *self,
                     const guint32 *map,
                     GArray        *docs);

/** YtIndexSegmentWriter: writes a piece: its marks, then keys ascending, then words ascending. */
typedef struct _YtSegmentWriter YtIndexSegmentWriter;

YtIndexSegmentWriter *yt_segment_writer_new (const char *folder,
                                        guint32     n_docs,
                                        GError    **error);
void yt_segment_writer_key (YtIndexSegmentWriter *self,
                            guint64          key,
                            const guint32   *docs,
                            guint32          n);
void yt_segment_writer_word (YtIndexSegmentWriter *self,
                             const char      *word,
                             gsize            len,
                             const guint32   *docs,
                             guint32          n);
/** yt_segment_writer_finish: (transfer full): frees the writer; the name of the piece, NULL when it could not be written */
char *yt_segment_writer_finish (YtIndexSegmentWriter *self,
                                const YtDocMark *marks,
                                GError         **error);
/** yt_segment_writer_cancel: takes away what was written. */
void yt_segment_writer_cancel (YtIndexSegmentWriter *self);

/** YtBuilder: makes a piece of documents that are given in the order of yt_doc_before(). */
typedef struct _YtBuilder YtBuilder;

YtBuilder *yt_builder_new (const YtLexicon *lexicon);
void yt_builder_free (YtBuilder *self);
void yt_builder_add (YtBuilder       *self,
                     const YtDocMark *mark,
                     const YtTokens  *tokens);
guint yt_builder_count (const YtBuilder *self);
/** yt_builder_size: bytes of memory that it takes. */
gsize yt_builder_size (const YtBuilder *self);
/** yt_builder_write: (transfer full): writes what was added and forgets it */
char *yt_builder_write (YtBuilder  *self,
                        const char *folder,
                        GError    **error);

/** yt_segment_merge: (transfer full): writes the living documents of several pieces as one. @segments: (element-type YtIndexSegment)
 * @alive: (element-type YtBits): who of them lives; copies, so that the pieces may go on changing */
char *yt_segment_merge (GPtrArray    *segments,
                        GPtrArray    *alive,
                        const char   *folder,
                        GCancellable *cancellable,
                        GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtIndexSegment, yt_segment_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtBuilder, yt_builder_free)

G_END_DECLS
