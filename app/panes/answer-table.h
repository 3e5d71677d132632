/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answer to a question as a table whose entries can be opened. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/question.h"
#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_ANSWER_TABLE (yt_answer_table_get_type ())
/** YtAnswerTable: columns can be sorted; follows the dossier and the language of the content. */
G_DECLARE_FINAL_TYPE (YtAnswerTable, yt_answer_table, YT, ANSWER_TABLE, GtkWidget)

GtkWidget *yt_answer_table_new (YtDesk *desk);

/** yt_answer_table_ask: puts @question and shows what comes back. */
void yt_answer_table_ask (YtAnswerTable    *self,
                          const YtQuestion *question);

/** yt_answer_table_answer: (nullable): what it shows. */
const YtAnswer *yt_answer_table_answer (YtAnswerTable *self);

G_END_DECLS
