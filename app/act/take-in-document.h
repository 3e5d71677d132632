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

G_END_DECLS
