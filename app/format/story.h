/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells a dossier to people: the one walk behind Markdown, HTML and plain text, in the order and grouping of the panes. */
#pragma once

#include "format/format.h"
#include "format/pen.h"
#include "format/sink.h"

G_BEGIN_DECLS

typedef struct _YtStory YtStory;

/**
 * yt_story_new:
 * @what: borrowed
 * @pen: borrowed; when it fails there is no sense in going on
 *
 * Starts a read transaction that lasts as long as the story, so that all that is told is of one moment.
 *
 * Returns: (transfer full) (nullable): free it with yt_story_free()
 */
YtStory *yt_story_new (YtDossier       *dossier,
                       const YtExport  *what,
                       YtPen           *pen,
                       GError         **error);
void yt_story_free (YtStory *self);

/** yt_story_tell: tells everything to @sink. Anchors are the same each time. */
gboolean yt_story_tell (YtStory  *self,
                        YtSink   *sink,
                        GError  **error);

/** yt_story_outline: tells the headings only. */
gboolean yt_story_outline (YtStory  *self,
                           YtSink   *sink,
                           GError  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtStory, yt_story_free)

G_END_DECLS
