/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of an entry as a form: its kind's own, then page, source and standing. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_FIELD_FORM (yt_field_form_get_type ())
/**
 * YtFieldForm: a loop over yt_kind_info()->fields. Dates say beside them what they mean; fixed words, parties and sources
 * are drop-downs; colors are buttons; two-language fields are side by side.
 *
 * Properties: desk, entry (YtEntry, nullable).
 */
G_DECLARE_FINAL_TYPE (YtFieldForm, yt_field_form, YT, FIELD_FORM, GtkWidget)

GtkWidget *yt_field_form_new (YtDesk  *desk,
                              YtEntry *entry);

G_END_DECLS
