/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings documents in, one after the other, and tells what came in and what did not. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_IMPORT_DIALOG (yt_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (YtImportDialog, yt_import_dialog, YT, IMPORT_DIALOG, GtkWindow)

/** yt_import_dialog_open: asks for files; each becomes the document of a source of its own. */
void yt_import_dialog_open (GtkWindow *parent,
                            YtDesk    *desk);

/** yt_import_dialog_choose: @source: the source that the documents belong to; 0: each gets its own */
void yt_import_dialog_choose (GtkWindow *parent,
                              YtDesk    *desk,
                              gint64     source);

/** yt_import_dialog_choose_folder: asks for folders; each document in them gets a source of its own. */
void yt_import_dialog_choose_folder (GtkWindow *parent,
                                     YtDesk    *desk);

/**
 * yt_import_dialog_run_pasted:
 * @bytes: text in UTF-8, or HTML
 *
 * Makes a source of what was in the clipboard, titled after its first words when it has no title.
 */
YtImportDialog *yt_import_dialog_run_pasted (GtkWindow *parent,
                                             YtDesk    *desk,
                                             GBytes    *bytes);

/**
 * yt_import_dialog_run:
 * @parent: (nullable)
 * @files: (element-type GFile): files, and folders with what is in them
 *
 * Files are read on a worker and committed here, each as one undo step. A bad one does not stop the others.
 *
 * Returns: (transfer none): the window, shown
 */
YtImportDialog *yt_import_dialog_run (GtkWindow  *parent,
                                      YtDesk     *desk,
                                      GListModel *files,
                                      gint64      source);

/** yt_import_dialog_is_done: property "done" (boolean, notified): all files were tried, or it was cancelled. */
gboolean yt_import_dialog_is_done (YtImportDialog *self);

/** yt_import_dialog_count: how many documents came in. */
guint yt_import_dialog_count (YtImportDialog *self);

G_END_DECLS
