/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dossiers opened lately, as the desktop remembers them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** yt_recent_is_wanted: whether the user and the desktop let the program remember what was opened. */
gboolean yt_recent_is_wanted (void);

/** yt_recent_add: unless the user or the desktop does not want it. */
void yt_recent_add (GFile *file);

/** yt_recent_files: (transfer full) (element-type GFile): at most @limit, the latest first, only such as are there. */
GPtrArray *yt_recent_files (guint limit);

/** yt_recent_menu: (transfer full): their names, each activating app.open-file. */
GMenuModel *yt_recent_menu (void);

/** yt_recent_place: (transfer full): the folder of a file as a person writes it: “~/Documents”. */
char *yt_recent_place (GFile *file);

G_END_DECLS
