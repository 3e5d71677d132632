/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog that shows a clean-up before it is taken over: both texts side by side, each change by its kind. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "text/clean.h"

G_BEGIN_DECLS

/** YtCleanDialog: property ready (boolean, notified): a clean-up is shown, and none is being worked out. */
#define YT_TYPE_CLEAN_DIALOG (yt_clean_dialog_get_type ())
G_DECLARE_FINAL_TYPE (YtCleanDialog, yt_clean_dialog, YT, CLEAN_DIALOG, GtkWindow)

/** yt_clean_dialog_run: (transfer none): works out the clean-up of that document’s original text and shows it. */
YtCleanDialog *yt_clean_dialog_run (GtkWindow *parent,
                                    YtDesk    *desk,
                                    gint64     document);

/** yt_clean_dialog_count: how many changes there are, refused ones too. */
guint yt_clean_dialog_count (YtCleanDialog *self);

/** yt_clean_dialog_cleaning: (transfer none) (nullable): what Accept would take over. */
const YtCleaning *yt_clean_dialog_cleaning (YtCleanDialog *self);

/** yt_clean_dialog_choose: makes the change with that number the one that the buttons and keys are about. */
void yt_clean_dialog_choose (YtCleanDialog *self,
                             guint          number);

G_END_DECLS
