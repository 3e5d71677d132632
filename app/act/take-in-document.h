/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step of acts: makes the row of a document, to be called between begin and commit. */
#pragma once

#include "model/document.h"
#include "model/intake.h"

G_BEGIN_DECLS

/**
 * yt_take_in_document:
 * @id: of the new row
 * @source: entry of kind source
 * @document: its id is not looked at; without bytes it has a text but no original
 */
gboolean yt_take_in_document (YtDossier               *dossier,
                              gint64                   id,
                              gint64                   source,
                              const YtIntakeDocument  *document,
                              GError                 **error);

/** yt_take_in_passages: the rows of the passages among the children of a source, whose documents are there already. A passage
 * whose quote is not where it should be is looked for, and is an orphan when its place is not sure. */
gboolean yt_take_in_passages (YtDossier            *dossier,
                              const YtIntakeEntry  *source,
                              GError              **error);

G_END_DECLS
