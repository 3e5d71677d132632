/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of bibliographic formats that are read, and what a file of one of them holds. */
#pragma once

#include "format/format.h"
#include "format/reference.h"

G_BEGIN_DECLS

/** YT_REFERENCES_…_MAX: bytes of a file, records in it, bytes of a value, troubles that are told. */
#define YT_REFERENCES_FILE_MAX (64 * 1024 * 1024)
#define YT_REFERENCES_MAX 100000
#define YT_REFERENCES_VALUE_MAX (1024 * 1024)
#define YT_REFERENCES_TROUBLES_MAX 100

/**
 * YtReferences: what a reader has found
 * @file: for sentences
 * @text: UTF-8, with \n at the ends of lines
 * @references: (element-type YtReference)
 * @troubles: (element-type GError): of YT_FORMAT_ERROR, each naming file and line; what they tell of was left out
 * @n_troubles: how many there were, told or not
 */
typedef struct
{
  char *file;
  char *text;
  GPtrArray *references;
  GPtrArray *troubles;
  guint n_troubles;
} YtReferences;

/**
 * YtReferenceFormat:
 * @id: as "ris"
 * @label: msgid
 * @suffixes: of files, parted by blanks: " ris "
 * @sniff: whether @text, perhaps cut off, is of that format
 * @read: fills in references and troubles; stops at nothing but the limits
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *suffixes;
  gboolean (*sniff) (const char *text);
  void (*read) (YtReferences *self);
} YtReferenceFormat;

/** yt_reference_formats: (array zero-terminated by an id of NULL) */
extern const YtReferenceFormat yt_reference_formats[];

/**
 * yt_reference_format_of:
 * @bytes: the file, or its beginning
 * @name: its name; other files than those with a suffix of the table, or .txt, are none
 *
 * Returns: (nullable): what it is by its content
 */
const YtReferenceFormat *yt_reference_format_of (GBytes     *bytes,
                                                 const char *name);

/**
 * yt_references_read:
 * @encoding: (nullable): id as for yt_decode(); NULL to find out
 *
 * May run on a worker.
 *
 * Returns: (transfer full) (nullable): NULL when it is too large, no text, or of none of these formats
 */
YtReferences *yt_references_read (GBytes      *bytes,
                                  const char  *name,
                                  const char  *encoding,
                                  GError     **error);
void yt_references_free (YtReferences *self);

/* For the readers. */

/** yt_references_trouble: @msgid: its first two %s are file and line; @what: (nullable): its third, shortened. */
void yt_references_trouble (YtReferences *self,
                            guint         line,
                            const char   *msgid,
                            const char   *what);
/** yt_references_add: takes @reference (transfer full); one without title and author is told and left out. Returns: FALSE at the limit */
gboolean yt_references_add (YtReferences *self,
                            YtReference  *reference);
/** yt_references_put_date: reads a date as people write it; tells when there is none. */
void yt_references_put_date (YtReferences    *self,
                             YtReference     *reference,
                             YtReferencePart  part,
                             const char      *text,
                             guint            line);

/** yt_reference_put_serial: an ISBN or an ISSN, by how many digits it has. */
void yt_reference_put_serial (YtReference *reference,
                              const char  *text);
/** yt_reference_put_degree: what is said of a thesis: “硕士”, “PhD thesis”; nothing when it is neither. */
void yt_reference_put_degree (YtReference *reference,
                              const char  *text);
/** yt_reference_put_language: “chi”, “Chinese”, “中文”, “zh-CN” become zh. */
void yt_reference_put_language (YtReference *reference,
                                const char  *text);
/** yt_reference_put_pages: with en dashes and double hyphens made plain. */
void yt_reference_put_pages (YtReference *reference,
                             const char  *text);

gboolean yt_ris_sniff (const char *text);
void yt_ris_read (YtReferences *self);
gboolean yt_bibtex_sniff (const char *text);
void yt_bibtex_read (YtReferences *self);
gboolean yt_csl_json_sniff (const char *text);
void yt_csl_json_read (YtReferences *self);
gboolean yt_endnote_sniff (const char *text);
void yt_endnote_read (YtReferences *self);
gboolean yt_noteexpress_sniff (const char *text);
void yt_noteexpress_read (YtReferences *self);
gboolean yt_cnki_sniff (const char *text);
void yt_cnki_read (YtReferences *self);
gboolean yt_refworks_sniff (const char *text);
void yt_refworks_read (YtReferences *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtReferences, yt_references_free)

G_END_DECLS
