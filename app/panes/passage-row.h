/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A marked passage in a list: its words, its page, what it is tied to; or, below an entry, what it does for that entry. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/evidence.h"

G_BEGIN_DECLS

#define YT_TYPE_PASSAGE_ROW (yt_passage_row_get_type ())
G_DECLARE_FINAL_TYPE (YtPassageRow, yt_passage_row, YT, PASSAGE_ROW, GtkWidget)

/** yt_passage_row_new: (transfer floating): for a list: set what it shows when it is bound. */
GtkWidget *yt_passage_row_new (YtDesk *desk);

/** yt_passage_row_set_passage: shows the passage @id with its ties; 0: nothing. */
void yt_passage_row_set_passage (YtPassageRow *self,
                                 gint64        id);

/** yt_passage_row_set_evidence: shows it as evidence of an entry: with its source. */
void yt_passage_row_set_evidence (YtPassageRow     *self,
                                  const YtEvidence *evidence);

G_END_DECLS
