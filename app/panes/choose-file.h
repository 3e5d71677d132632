/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for a file to open or to write, with the desktop's own file chooser. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** YtFileKind: @label: translated; @patterns: "*.yitong", or several with ";" between them. Tables end in a label of NULL. */
typedef struct
{
  const char *label;
  const char *patterns;
} YtFileKind;

/**
 * YtChosenFunc:
 * @files: (element-type GFile): at least one; when writing exactly one
 * @replace: when writing: a file of that name is there and may be replaced, as the user was asked
 */
typedef void (*YtChosenFunc) (GListModel *files,
                              gboolean    replace,
                              gpointer    user_data);

/**
 * yt_choose_file_to_open:
 * @title: translated; @accept: (nullable): translated label of the button
 * @kinds: (nullable) (array zero-terminated by a label of NULL)
 * @chosen: called when files were chosen; never when it was cancelled
 * @destroy: (nullable): called once, afterwards, in either case
 *
 * Returns at once. The chooser goes with @parent.
 */
void yt_choose_file_to_open (GtkWindow        *parent,
                             const char       *title,
                             const char       *accept,
                             const YtFileKind *kinds,
                             gboolean          several,
                             YtChosenFunc      chosen,
                             gpointer          user_data,
                             GDestroyNotify    destroy);

/** yt_choose_folders: the same for folders, one or several. */
void yt_choose_folders (GtkWindow      *parent,
                        const char     *title,
                        const char     *accept,
                        YtChosenFunc    chosen,
                        gpointer        user_data,
                        GDestroyNotify  destroy);

/**
 * yt_choose_file_to_write:
 * @name: file name to begin with
 * @folder: (nullable): where to begin
 * @kind: (nullable): what is written; the first of its patterns is added to a name that lacks it
 *
 * The chooser itself asks before an existing file is replaced.
 */
void yt_choose_file_to_write (GtkWindow        *parent,
                              const char       *title,
                              const char       *accept,
                              const char       *name,
                              GFile            *folder,
                              const YtFileKind *kind,
                              YtChosenFunc      chosen,
                              gpointer          user_data,
                              GDestroyNotify    destroy);

G_END_DECLS
