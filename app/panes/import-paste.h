/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a source of what is in the clipboard: files, a piece of a web page, or words. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

/** yt_import_paste: asks the clipboard of @widget and runs the import dialog over its window; nothing happens when there is no text in it. */
void yt_import_paste (GtkWidget *widget,
                      YtDesk    *desk);

G_END_DECLS
