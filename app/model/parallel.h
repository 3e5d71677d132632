/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which texts are read beside each other, and what somebody has said about where they belong together.
 * Sources are bound by links “is a translation of” and “is a version of”; texts of one source belong together anyway. That two
 * pieces of two texts say the same is a link “is the same as”, or one of those two, between passages: passages stay with their
 * words when a text is corrected. */
#pragma once

#include "model/document.h"
#include "text/align.h"

G_BEGIN_DECLS

/** yt_parallel_types: (array zero-terminated): ids of the link types that bind sources: translation-of, version-of. */
extern const char *const yt_parallel_types[];

/**
 * yt_parallel_texts:
 * @most: how many at the most
 *
 * Returns: (transfer full) (element-type gint64): documents to read beside @document: those of sources bound to its own,
 *   those of its own source, then all others by the name of their source
 */
GArray *yt_parallel_texts (YtDossier *dossier,
                           gint64     document,
                           guint      most);

/** yt_parallel_link: the link that binds the sources of two documents; 0 when there is none */
gint64 yt_parallel_link (YtDossier *dossier,
                         gint64     document,
                         gint64     other);

/**
 * YtParallelPin:
 * @link: between the two passages
 * @passage: of each side
 * @pin: where they stand
 */
typedef struct
{
  gint64 link;
  gint64 passage[2];
  YtAlignPin pin;
} YtParallelPin;

/** yt_parallel_pins: (transfer full) (element-type YtParallelPin): of two documents, the latest first */
GArray *yt_parallel_pins (YtDossier *dossier,
                          gint64     document,
                          gint64     other);

/** yt_parallel_align: (transfer full): the two texts with their pins, aligned at once; a window does it on a worker. */
YtAlignment *yt_parallel_align (YtDossier  *dossier,
                                YtDocument *document,
                                YtDocument *other);

G_END_DECLS
