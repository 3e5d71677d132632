/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what is to be exported, in which language and format, and writes it. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

/** YtExportPart: what of the dossier is written. */
typedef enum
{
  YT_EXPORT_ALL,
  YT_EXPORT_ENTRIES,   /* without notes */
  YT_EXPORT_NOTES,     /* all notes */
  YT_EXPORT_FILTERED,  /* the notes that the Notes pane lists */
  YT_EXPORT_PANE,      /* what the pane shows */
  YT_EXPORT_SELECTION, /* what is selected, and what is below it */
} YtExportPart;

#define YT_TYPE_EXPORT_DIALOG (yt_export_dialog_get_type ())
/** YtExportDialog: property done (boolean, notified): the file was written. */
G_DECLARE_FINAL_TYPE (YtExportDialog, yt_export_dialog, YT, EXPORT_DIALOG, GtkWindow)

/** yt_export_dialog_open: @parent: (nullable). Returns: (transfer none): the window, shown */
GtkWindow *yt_export_dialog_open (GtkWindow *parent,
                                  YtDesk    *desk);

/** yt_export_dialog_set: fills the choices; FALSE when there is no such format, or nothing of that part to export. */
gboolean yt_export_dialog_set (YtExportDialog *self,
                               YtExportPart    part,
                               YtContent       content,
                               const char     *format);

/** yt_export_dialog_write: what choosing a file does. Failures are shown in the dialog. */
void yt_export_dialog_write (YtExportDialog *self,
                             const char     *path,
                             gboolean        replace);

/** yt_export_dialog_trouble: "" unless writing failed: the sentence that is shown. */
const char *yt_export_dialog_trouble (YtExportDialog *self);

/** yt_export_dialog_despite: writes what was about to be written, although words are damaged. */
void yt_export_dialog_despite (YtExportDialog *self);

G_END_DECLS
