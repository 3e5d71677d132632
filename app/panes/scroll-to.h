/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolls so that a widget can be seen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** yt_scroll_to: after the next layout, scrolls the nearest GtkScrolledWindow around @widget so that its top is in sight. */
void yt_scroll_to (GtkWidget *widget);

/** yt_scroll_to_part: scrolls at once, and only as far as needed, so that @part (in the widget's pixels) can be seen: a cursor. */
void yt_scroll_to_part (GtkWidget             *widget,
                        const graphene_rect_t *part);

/** yt_mark_briefly: draws the eye to @widget: style class "found" for a second and a half. */
void yt_mark_briefly (GtkWidget *widget);

G_END_DECLS
