/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks the words that were looked for wherever they stand in the pane that one went to. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

/** yt_hit_marks_attach: keeps desk:marked marked in the visible page of @stack: in labels, notes and the reader. */
void yt_hit_marks_attach (GtkStack *stack,
                          YtDesk   *desk);

G_END_DECLS
