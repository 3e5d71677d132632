/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small button that stands for an entry: its code and name; it opens the entry. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_ENTRY_CHIP (yt_entry_chip_get_type ())
/** YtEntryChip: properties desk, entry-id (int64; 0 hides it). Activates desk.open. Follows the entry and desk:content; party chips wear the party's colour. */
G_DECLARE_FINAL_TYPE (YtEntryChip, yt_entry_chip, YT, ENTRY_CHIP, GtkWidget)

GtkWidget *yt_entry_chip_new (YtDesk *desk,
                              gint64  id);

G_END_DECLS
