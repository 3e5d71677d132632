/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text of an entry in both languages, side by side, edited where it stands. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_BILINGUAL (yt_bilingual_get_type ())
/**
 * YtBilingual:
 *
 * Properties: desk, entry (YtEntry, nullable: shows nothing), key (string: "title", "text" or the name of a bilingual own
 * field as "topics"; without language; give it before the entry), multiline (boolean, default FALSE; "text" wants TRUE),
 * both (boolean, default FALSE: shows what desk:content says, and the other language only while it is edited; TRUE: always both).
 *
 * An empty side says that it is missing when the other one is not (style class "missing"). Narrow windows stack the sides.
 * Everything else is as told in value-editor.h. Style it through its classes: "title-1" … "heading", "body".
 */
G_DECLARE_FINAL_TYPE (YtBilingual, yt_bilingual, YT, BILINGUAL, GtkWidget)

GtkWidget *yt_bilingual_new (YtDesk     *desk,
                             YtEntry    *entry,
                             const char *key,
                             gboolean    multiline);

/** yt_bilingual_edit: puts the cursor into the side of the desk's language. */
void yt_bilingual_edit (YtBilingual *self);
/** yt_bilingual_save: writes now. Returns: FALSE when something could not be saved */
gboolean yt_bilingual_save (YtBilingual *self);

G_END_DECLS
