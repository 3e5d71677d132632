/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field of an entry that is chosen from a list: a fixed word, a party, a source. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_FIELD_CHOICE (yt_field_choice_get_type ())
G_DECLARE_FINAL_TYPE (YtFieldChoice, yt_field_choice, YT, FIELD_CHOICE, GtkWidget)

/** yt_field_choice_new: @field: of type YT_FIELD_WORD or YT_FIELD_ENTRY; @optional: whether it may be empty. Follows the entry, saves at once. */
GtkWidget *yt_field_choice_new (YtDesk        *desk,
                                YtEntry       *entry,
                                const YtField *field,
                                gboolean       optional);

G_END_DECLS
