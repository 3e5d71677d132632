/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an analyst should look at next: groups of entries that lack something or were left open. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/attention.h"
#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_ATTENTION_LIST (yt_attention_list_get_type ())
G_DECLARE_FINAL_TYPE (YtAttentionList, yt_attention_list, YT, ATTENTION_LIST, GtkWidget)

GtkWidget *yt_attention_list_new (YtDesk *desk);
/** yt_attention_list_refresh: looks again. */
void yt_attention_list_refresh (YtAttentionList *self);
/** yt_attention_list_count: how many entries are in a group. */
guint yt_attention_list_count (YtAttentionList *self,
                               YtAttention      what);

G_END_DECLS
