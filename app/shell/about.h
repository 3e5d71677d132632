/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who made the program, its version and licence. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** yt_about_open: @parent: (nullable) */
void yt_about_open (GtkWindow *parent);

G_END_DECLS
