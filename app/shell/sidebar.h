/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of panes at the left. */
#pragma once

#include <adwaita.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_SIDEBAR (yt_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (YtSidebar, yt_sidebar, YT, SIDEBAR, AdwBin)

/** yt_sidebar_new: shows the pane of @desk; its rows activate desk.pane. */
YtSidebar *yt_sidebar_new (YtDesk *desk);

G_END_DECLS
