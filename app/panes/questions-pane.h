/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of questions: what can be asked, beside the answer. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_QUESTIONS_PANE (yt_questions_pane_get_type ())
/** YtQuestionsPane: property desk. The desk remembers which question was put last, and the pane puts the one it is told. */
G_DECLARE_FINAL_TYPE (YtQuestionsPane, yt_questions_pane, YT, QUESTIONS_PANE, GtkWidget)

/** yt_questions_pane_around: goes to the pane, which tells what lies around @id. */
void yt_questions_pane_around (YtDesk *desk,
                               gint64  id);

G_END_DECLS
