/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of formats of documents. File choosers, imports, tests are loops over it. */
#pragma once

#include <gio/gio.h>

#include "format/format.h"
#include "text/decode.h"
#include "text/reading.h"

G_BEGIN_DECLS

/** YT_DOCUMENT_MAX: bytes that a document may have. */
#define YT_DOCUMENT_MAX (256u * 1024 * 1024)

/**
 * YtDocumentFormat:
 * @id: "pdf"
 * @label: msgid
 * @suffixes: patterns divided by ";", as a file chooser takes them
 * @media_type: "application/pdf"
 * @confined: read by a process of its own (format/document-process.h), @read is NULL then
 * @is_text: its bytes are text in some encoding, which can be chosen
 * @read: a reading of @text, which is valid
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *suffixes;
  const char *media_type;
  gboolean confined;
  gboolean is_text;
  YtReading *(*read) (const char *text,
                      gsize       length);
} YtDocumentFormat;

/** yt_document_formats: (array zero-terminated by an id of NULL): text, markdown, html, mhtml, pdf, docx, odt, epub, rtf. */
extern const YtDocumentFormat yt_document_formats[];

/** yt_document_format_from_name: (nullable): by the suffix of a file name. */
const YtDocumentFormat *yt_document_format_from_name (const char *name);

/**
 * yt_document_format_of:
 * @name: (nullable): file name
 *
 * What the bytes begin with counts more than the name does; anything else is plain text.
 *
 * Returns: (nullable): NULL with YT_FORMAT_ERROR_CONTENT for what is known not to be read here: old Word files, pictures …
 */
const YtDocumentFormat *yt_document_format_of (GBytes      *bytes,
                                               const char  *name,
                                               GError     **error);

/**
 * YtDocumentOptions:
 * @encoding: (nullable): id of an encoding; NULL finds out
 * @seconds: after which a process of its own is stopped; 0: a minute
 */
typedef struct
{
  const char *encoding;
  guint seconds;
} YtDocumentOptions;

/**
 * YtDocumentFound: what was found out on the way.
 * @confidence, @n_replaced: as in YtDecoded; certain and 0 where the format fixes the encoding
 */
typedef struct
{
  const YtDocumentFormat *format;
  YtConfidence confidence;
  guint64 n_replaced;
} YtDocumentFound;

/**
 * yt_document_read:
 * @name: (nullable): file name
 * @options: (nullable)
 * @found: (out) (optional)
 * @error: YT_FORMAT_ERROR_*, YT_TEXT_ERROR_*, G_IO_ERROR_CANCELLED
 *
 * May run on a worker, and blocks.
 *
 * Returns: (transfer full) (nullable): its language is set when nothing but its script tells it: zh, ja, ko
 */
YtReading *yt_document_read (GBytes                   *bytes,
                             const char               *name,
                             const YtDocumentOptions  *options,
                             YtDocumentFound          *found,
                             GCancellable             *cancellable,
                             GError                  **error);

/** yt_document_read_plain: (transfer full): words as they are; form feeds begin pages. */
YtReading *yt_document_read_plain (const char *text,
                                   gsize       length);
/** yt_document_read_markdown: (transfer full): words without the signs around them; headings, lists, notes, quotations as features. */
YtReading *yt_document_read_markdown (const char *text,
                                      gsize       length);

G_END_DECLS
