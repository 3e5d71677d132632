/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The full text of a source, with the bytes that it was read from. */
#pragma once

#include "model/entry.h"

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
