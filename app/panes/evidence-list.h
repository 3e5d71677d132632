/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The evidence of an entry: the passages that are tied to it; and its weight in a few words. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_EVIDENCE_LIST (yt_evidence_list_get_type ())
/** YtEvidenceList: properties desk, entry (YtEntry, nullable). Hidden while there is none. A row opens its passage in the reader. */
G_DECLARE_FINAL_TYPE (YtEvidenceList, yt_evidence_list, YT, EVIDENCE_LIST, GtkWidget)

guint yt_evidence_list_count (YtEvidenceList *self);

/** yt_evidence_weight_words: (transfer full): “evidence: 2 for, 1 against”; "" when there is none. */
char *yt_evidence_weight_words (YtDossier *dossier,
                                gint64     entry);

G_END_DECLS
