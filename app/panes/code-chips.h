/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The entries that one belongs to, each as a small button with its code. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_CODE_CHIPS (yt_code_chips_get_type ())
/** YtCodeChips: hidden while it is empty; for rows where YtEntryChip with its whole name has no room. */
G_DECLARE_FINAL_TYPE (YtCodeChips, yt_code_chips, YT, CODE_CHIPS, GtkWidget)

GtkWidget *yt_code_chips_new (YtDesk *desk);

/** yt_code_chips_set: @ids: (nullable) (element-type gint64): entries in their order */
void yt_code_chips_set (YtCodeChips *self,
                        GArray      *ids);

/** yt_code_chips_linked: (transfer full) (element-type gint64): the areas, issues and channels that @entry is linked with, in either
 * direction; areas first */
GArray *yt_code_chips_linked (YtDossier *dossier,
                              gint64     entry);

G_END_DECLS
