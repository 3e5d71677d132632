/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menus of a window, in the language of the moment. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** yt_main_menu: (transfer full): its recent files are kept up to date. */
GMenuModel *yt_main_menu (void);

/** yt_content_menu: (transfer full): the choice of the content's language. */
GMenuModel *yt_content_menu (void);

G_END_DECLS
