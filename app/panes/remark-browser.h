/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The remarks and open questions by their type, and beside them the one that is selected. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_REMARK_BROWSER (yt_remark_browser_get_type ())
G_DECLARE_FINAL_TYPE (YtRemarkBrowser, yt_remark_browser, YT, REMARK_BROWSER, GtkWidget)

GtkWidget *yt_remark_browser_new (YtDesk *desk);

/** yt_remark_above: id of @id itself or the nearest entry above it that is a remark or a question; 0 when there is none. */
gint64 yt_remark_above (YtDossier *dossier,
                        gint64     id);

G_END_DECLS
