/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The full text of a source, with the bytes that it was read from. */
#pragma once

#include "model/entry.h"
#include "text/offset-map.h"
#include "text/reading.h"

G_BEGIN_DECLS

#define YT_TYPE_DOCUMENT (yt_document_get_type ())
G_DECLARE_FINAL_TYPE (YtDocument, yt_document, YT, DOCUMENT, YtRow)

/** yt_document_get: (transfer full) (nullable): the live row. Signal YtDocument::changed. */
YtDocument *yt_document_get (YtDossier *dossier,
                             gint64     id);
gint64 yt_document_id (YtDocument *self);
gint64 yt_document_source (YtDocument *self);
const char *yt_document_name (YtDocument *self);
const char *yt_document_media_type (YtDocument *self);
const char *yt_document_encoding (YtDocument *self);
const char *yt_document_digest (YtDocument *self);
const char *yt_document_text (YtDocument *self);
gboolean yt_document_is_deleted (YtDocument *self);

/**
 * yt_document_features: (transfer none) (element-type YtFeature): pages, headings, notes … of its text, in the order of their
 *   starts; valid until the document changes. Read when first asked for.
 */
const GArray *yt_document_features (YtDocument *self);

/** yt_document_page: (transfer none) (nullable): label of the page that a place of the text, in bytes, is on; NULL before the first. */
const char *yt_document_page (YtDocument *self,
                              gsize       at);

/** yt_document_is_mended: whether its text is not the one that was read first. */
gboolean yt_document_is_mended (YtDocument *self);

/**
 * yt_document_original_reading:
 *
 * Returns: (transfer none) (nullable): the text as it was read first, with its features; valid until the document
 *   changes. That of a document that is not mended is its present text.
 * @error: YT_DB_ERROR_CORRUPT when the kept text is damaged
 */
const YtReading *yt_document_original_reading (YtDocument  *self,
                                               GError     **error);

/** yt_document_original_text: (transfer none) (nullable): the words of that reading; NULL when they are damaged. */
const char *yt_document_original_text (YtDocument *self);

/** yt_document_map: (transfer none) (nullable): from the original text to the present one; NULL when it is not mended. */
const YtOffsetMap *yt_document_map (YtDocument *self);

/** yt_document_original: (transfer full) (nullable): the bytes as they came in. */
GBytes *yt_document_original (YtDocument  *self,
                              GError     **error);

/** yt_document_of: (transfer full) (element-type gint64): documents of a source (0: of all). */
GArray *yt_document_of (YtDossier *dossier,
                        gint64     source);
/** yt_document_with_digest: id of the undeleted document that came from the same bytes; 0 when none. */
gint64 yt_document_with_digest (YtDossier  *dossier,
                                const char *digest);

G_END_DECLS
