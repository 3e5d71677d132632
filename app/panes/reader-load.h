/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the marks of a document in the reader are made of: places read in one scan, ties and party when one comes into sight. */
#pragma once

#include "desk/desk.h"
#include "panes/reader-text.h"

G_BEGIN_DECLS

/** yt_reader_load_marks: gives @text the passages of @document, which it shows. */
void yt_reader_load_marks (YtReaderText *text,
                           YtDossier    *dossier,
                           gint64        document);

/** yt_reader_refresh_marks: after YtDossier::changed: only what changed is read again, unless the document's text did. */
void yt_reader_refresh_marks (YtReaderText    *text,
                              YtDossier       *dossier,
                              gint64           document,
                              const YtChanges *changes);

/** yt_reader_load_parties: the colours of the parties. */
void yt_reader_load_parties (YtReaderText *text,
                             YtDossier    *dossier);

G_END_DECLS
