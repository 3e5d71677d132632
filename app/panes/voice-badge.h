/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small mark that says in whose voice a position speaks. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_VOICE_BADGE (yt_voice_badge_get_type ())
/**
 * YtVoiceBadge: a few short words (“Stated by itself”, “Charge”), the whole sentence as tooltip and for screen readers.
 *
 * Property: voice (string, id of yt_voices; "" hides the badge). Style classes: "badge", "voice-ID".
 */
G_DECLARE_FINAL_TYPE (YtVoiceBadge, yt_voice_badge, YT, VOICE_BADGE, GtkWidget)

GtkWidget *yt_voice_badge_new (const char *voice);
void yt_voice_badge_set_voice (YtVoiceBadge *self,
                               const char   *voice);

G_END_DECLS
