/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is taller than its window and scrolls: nobody needs to know how tall it is before it is known how wide it is. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_TALL (yt_tall_get_type ())
/**
 * YtTall: stands between a scrolled window and its content. A scrolled window asks its content for a height at no width in
 * particular, which wraps each text in it once more, and uses nothing of the answer.
 *
 * Property: child (GtkWidget).
 */
G_DECLARE_FINAL_TYPE (YtTall, yt_tall, YT, TALL, GtkWidget)

GtkWidget *yt_tall_new (GtkWidget *child);

G_END_DECLS
