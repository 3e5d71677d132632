/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a check of the dossier's file found. */
#pragma once

#include <adwaita.h>

#include "model/dossier.h"

G_BEGIN_DECLS

#define YT_TYPE_CHECK_WINDOW (yt_check_window_get_type ())
G_DECLARE_FINAL_TYPE (YtCheckWindow, yt_check_window, YT, CHECK_WINDOW, AdwWindow)

/** yt_check_run: checks the file and shows what is wrong, or says in @window that all is well. */
void yt_check_run (GtkWindow *window,
                   YtDossier *dossier);

G_END_DECLS
