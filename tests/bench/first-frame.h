/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells whoever started a program when its first frame with content was painted, and how much memory it then takes. */
#pragma once

#include <gtk/gtk.h>

/**
 * first_frame_watch:
 * @ready: whether what a window shows is what was waited for
 *
 * Before @application runs. Prints the moment of the first such frame, in µs of the monotonic clock, and once nothing
 * is left to do the resident memory in bytes, and ends the process there.
 */
void first_frame_watch (GtkApplication *application,
                        gboolean      (*ready) (GtkWindow *window));
