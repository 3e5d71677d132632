/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Replaces words in many notes: every place is listed as it is and as it will be, and can be left out. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_REPLACE_DIALOG (yt_replace_dialog_get_type ())
G_DECLARE_FINAL_TYPE (YtReplaceDialog, yt_replace_dialog, YT, REPLACE_DIALOG, GtkWindow)

/**
 * yt_replace_dialog_run:
 * @parent: window that it belongs to
 * @notes: (element-type gint64): in which notes
 * @words: what is looked for at first; fields in it are left out
 *
 * Returns: (transfer none)
 */
YtReplaceDialog *yt_replace_dialog_run (GtkWindow  *parent,
                                        YtDesk     *desk,
                                        GArray     *notes,
                                        const char *words);

G_END_DECLS
