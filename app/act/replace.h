/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding and replacing in the texts of notes: first a list of places, then one act for those that are wanted. */
#pragma once

#include <gio/gio.h>

#include "model/note.h"
#include "text/replacer.h"

G_BEGIN_DECLS

/**
 * YtReplacePlace:
 * @start, @end: bytes of the note's text
 * @old: what stands there; @text: what comes instead
 * @before, @behind: what stands around it, in one line
 * @wanted: TRUE at first
 */
typedef struct
{
  gint64 note;
  gsize start;
  gsize end;
  char *old;
  char *text;
  char *before;
  char *behind;
  gboolean wanted;
} YtReplacePlace;

/** YtReplaceProgress: so many notes are done; on the thread that works. */
typedef void (*YtReplaceProgress) (guint    done,
                                   guint    of,
                                   gpointer data);

/**
 * yt_replace_places:
 * @connection: may be a reading one of a worker's own
 * @notes: (element-type gint64): in which ones; those that are gone are left out
 * @progress: (nullable)
 * @error: YT_DB_ERROR_*, G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type YtReplacePlace): in the order of @notes
 */
GPtrArray *yt_replace_places (YtConnection       *connection,
                              YtReplacer         *replacer,
                              const GArray       *notes,
                              YtReplaceProgress   progress,
                              gpointer            data,
                              GCancellable       *cancellable,
                              GError            **error);

/**
 * yt_act_replace:
 * @places: (element-type YtReplacePlace): those of a note stand together
 * @n_notes: (out) (optional): how many notes were changed
 * @n_left: (out) (optional): wanted places that were left as they are, since their note was changed or deleted meanwhile
 *
 * One act, one undo step.
 */
gboolean yt_act_replace (YtDossier          *dossier,
                         const GPtrArray    *places,
                         YtReplaceProgress   progress,
                         gpointer            data,
                         guint              *n_notes,
                         guint              *n_left,
                         GError            **error);

G_END_DECLS
