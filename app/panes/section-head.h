/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The heading of a section: its name, how many are in it, a button to add one. */
#pragma once

#include <gtk/gtk.h>

#include "model/kind.h"

G_BEGIN_DECLS

#define YT_TYPE_SECTION_HEAD (yt_section_head_get_type ())
G_DECLARE_FINAL_TYPE (YtSectionHead, yt_section_head, YT, SECTION_HEAD, GtkWidget)

/** yt_section_head_new: @title: translated; @add: kind of what the button adds below @parent (0: top); YT_KIND_NONE: no button */
GtkWidget *yt_section_head_new (const char *title,
                                YtKind      add,
                                gint64      parent);

/** yt_section_head_set_count: the number behind the title; 0 shows none. */
void yt_section_head_set_count (YtSectionHead *self,
                                guint          count);

G_END_DECLS
