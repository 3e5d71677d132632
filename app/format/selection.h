/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which entries and notes of a dossier an export takes, and how much of each entry. */
#pragma once

#include "format/format.h"

G_BEGIN_DECLS

/**
 * YtExtent:
 * @YT_EXTENT_NONE: the entry is left out
 * @YT_EXTENT_FRAME: its own values only, since something below it or pointing to it is taken
 * @YT_EXTENT_WHOLE: with its tags, links, notes and documents, as far as the scope has them
 */
typedef enum
{
  YT_EXTENT_NONE,
  YT_EXTENT_FRAME,
  YT_EXTENT_WHOLE,
} YtExtent;

typedef struct _YtSelection YtSelection;

/** yt_selection_new: (nullable): @what is borrowed. NULL when reading failed. */
YtSelection *yt_selection_new (YtDossier       *dossier,
                               const YtExport  *what,
                               GError         **error);
void yt_selection_free (YtSelection *self);

YtExtent yt_selection_extent (YtSelection *self,
                              gint64       entry);

/** yt_selection_has_note: whether the filter lets that note through; asked once for each note that is about to be written, which YtExport::progress counts. */
gboolean yt_selection_has_note (YtSelection *self,
                                gint64       note);

/** yt_selection_has_notes: whether notes on @target, an entry or link, are to be written. */
gboolean yt_selection_has_notes (YtSelection *self,
                                 gint64       target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtSelection, yt_selection_free)

G_END_DECLS
