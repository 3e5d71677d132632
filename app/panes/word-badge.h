/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small mark that shows one of the fixed words: a status, a severity, a dispute, a type, a standing. */
#pragma once

#include <gtk/gtk.h>

#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_WORD_BADGE (yt_word_badge_get_type ())
/** YtWordBadge: style classes "badge" and "NAME-ID" as "severity-high", "dispute-double"; hidden while there is no word. */
G_DECLARE_FINAL_TYPE (YtWordBadge, yt_word_badge, YT, WORD_BADGE, GtkWidget)

GtkWidget *yt_word_badge_new (void);

/** yt_word_badge_set_field: shows the word in a field of @entry (nullable): the name of an own field of type YT_FIELD_WORD, or "standing".
 * Does not follow changes: set it again from YtEntry::changed or when a row is bound. */
void yt_word_badge_set_field (YtWordBadge *self,
                              YtEntry     *entry,
                              const char  *field);
/** yt_word_badge_set_word: @field names the style class; @id "" or NULL hides. */
void yt_word_badge_set_word (YtWordBadge  *self,
                             const char   *field,
                             const YtWord *words,
                             const char   *id);

G_END_DECLS
