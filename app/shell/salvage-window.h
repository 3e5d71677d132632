/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Offers to get out of a damaged file what can be read, does it, and says what is missing. */
#pragma once

#include <adwaita.h>

#include "shell/salvage-job.h"

G_BEGIN_DECLS

#define YT_TYPE_SALVAGE_WINDOW (yt_salvage_window_get_type ())
G_DECLARE_FINAL_TYPE (YtSalvageWindow, yt_salvage_window, YT, SALVAGE_WINDOW, AdwWindow)

/**
 * yt_salvage_window_open:
 * @path: of the damaged file
 * @why: (nullable): what opening it said
 *
 * Returns: (transfer none)
 */
YtSalvageWindow *yt_salvage_window_open (GtkWindow    *parent,
                                         const char   *path,
                                         const GError *why);

/** yt_salvage_window_begin: as if the user had chosen @to for the new dossier. */
void yt_salvage_window_begin (YtSalvageWindow *self,
                              const char      *to);

/** yt_salvage_window_page: "offer", "working" or "done". */
const char *yt_salvage_window_page (YtSalvageWindow *self);

G_END_DECLS
