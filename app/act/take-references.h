/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings references from a bibliographic file into a dossier as sources. */
#pragma once

#include "format/references.h"

G_BEGIN_DECLS

/**
 * YtReferenceTaken: what became of one reference
 * @id: of the source
 * @known: that source was there already, or stands twice in the file; nothing was changed
 */
typedef struct
{
  gint64 id;
  gboolean known;
} YtReferenceTaken;

/**
 * yt_act_take_references:
 * @references: what dossiers cannot hold of it is added to its troubles
 * @taken: (out) (transfer full) (element-type YtReferenceTaken): one for each reference
 *
 * One transaction and one undo step. The same work is recognised by its DOI, else by title, year and first author.
 */
gboolean yt_act_take_references (YtDossier     *dossier,
                                 YtReferences  *references,
                                 GArray       **taken,
                                 GError       **error);

G_END_DECLS
