/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the program: one table, and the window that shows them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** YtShortcut: @action: detailed name; @keys: for gtk_application_set_accels_for_action(), ended by NULL. */
typedef struct
{
  const char *action;
  const char *keys[4];
} YtShortcut;

/** yt_shortcuts: ended by an action of NULL. */
extern const YtShortcut yt_shortcuts[];

/** yt_shortcuts_install: gives the application all keys, those of the panes (Alt+1 …) included. */
void yt_shortcuts_install (GtkApplication *application);

/** yt_shortcuts_open: the window that shows them, over @window. */
void yt_shortcuts_open (GtkApplicationWindow *window);

G_END_DECLS
