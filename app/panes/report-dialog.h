/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog in which a report is put together, looked at page by page, saved and printed. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_REPORT_DIALOG (yt_report_dialog_get_type ())
/** YtReportDialog: properties (read-only, notified): pages (uint): of the preview, 0 while there is none; done (boolean): the file was written. */
G_DECLARE_FINAL_TYPE (YtReportDialog, yt_report_dialog, YT, REPORT_DIALOG, GtkWindow)

/** yt_report_dialog_open: @print: asks for a printer as soon as there are pages. Returns: (transfer none): the window, shown */
GtkWindow *yt_report_dialog_open (GtkWindow *parent,
                                  YtDesk    *desk,
                                  gboolean   print);

/** yt_report_dialog_write: what choosing a file does. Failures are shown in the dialog. */
void yt_report_dialog_write (YtReportDialog *self,
                             const char     *path,
                             gboolean        replace);

/** yt_report_dialog_sections: (transfer full): ids of those that are ticked, in their order, parted by commas. */
char *yt_report_dialog_sections (YtReportDialog *self);

/** yt_report_dialog_trouble: "" unless something failed: the sentence that is shown. */
const char *yt_report_dialog_trouble (YtReportDialog *self);

G_END_DECLS
