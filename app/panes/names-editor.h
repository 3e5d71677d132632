/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field of names in both languages, with a list behind a button in which each name has a row of its own. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_NAMES_EDITOR (yt_names_editor_get_type ())
G_DECLARE_FINAL_TYPE (YtNamesEditor, yt_names_editor, YT, NAMES_EDITOR, GtkWidget)

/** yt_names_editor_new: @field: of type YT_FIELD_NAMES. Follows the entry. Rows are saved when one leaves them. */
GtkWidget *yt_names_editor_new (YtDesk        *desk,
                                YtEntry       *entry,
                                const YtField *field);

G_END_DECLS
