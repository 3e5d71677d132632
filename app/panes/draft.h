/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typed texts that cannot be saved as they are, kept until they can be: those of entries for the dossier, others (@id 0) by the desk. */
#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/** yt_draft: (nullable): what was typed for the field @key of the entry @id and could not be saved. */
const char *yt_draft (YtDesk     *desk,
                      gint64      id,
                      const char *key);
/** yt_draft_keep: @text: (nullable): NULL forgets it. */
void yt_draft_keep (YtDesk     *desk,
                    gint64      id,
                    const char *key,
                    const char *text);

typedef void (*YtDraftFunc) (gint64      id,
                             const char *key,
                             const char *text,
                             gpointer    data);
/** yt_draft_foreach: calls @func for what was typed for entries of @dossier and is not saved. */
void yt_draft_foreach (YtDossier  *dossier,
                       YtDraftFunc func,
                       gpointer    data);

G_END_DECLS
