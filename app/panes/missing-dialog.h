/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of all missing translations of a dossier. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_MISSING_DIALOG (yt_missing_dialog_get_type ())
/** YtMissingDialog: stays beside its window; a row goes to its entry there. Follows the dossier. */
G_DECLARE_FINAL_TYPE (YtMissingDialog, yt_missing_dialog, YT, MISSING_DIALOG, GtkWindow)

/** yt_missing_open: @parent: (nullable). Returns: (transfer none): the window, shown */
GtkWindow *yt_missing_open (GtkWindow *parent,
                            YtDesk    *desk);

/** yt_missing_dialog_count: how many entries are listed. */
guint yt_missing_dialog_count (YtMissingDialog *self);

G_END_DECLS
