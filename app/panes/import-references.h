/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the references of a file in for the import window, and says in a sentence what became of them. */
#pragma once

#include "format/references.h"

G_BEGIN_DECLS

/**
 * yt_import_references_take:
 * @sentence: (out) (transfer full): translated: how many came in, how many were there, and the first things that were left out
 * @first: (out): a source that came in or was there; 0 when there is none
 * @n_new: (out)
 */
gboolean yt_import_references_take (YtDossier     *dossier,
                                    YtReferences  *references,
                                    char         **sentence,
                                    gint64        *first,
                                    guint         *n_new,
                                    GError       **error);

G_END_DECLS
