/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of all entries of a kind with a search within it, a button to add one, and a word for when there is none. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_ENTRY_BROWSER (yt_entry_browser_get_type ())
/** YtEntryBrowser: properties desk; kind (int, one of those that entry-browser.c has in its table). Selecting sets desk:selected. */
G_DECLARE_FINAL_TYPE (YtEntryBrowser, yt_entry_browser, YT, ENTRY_BROWSER, GtkWidget)

G_END_DECLS
