/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in which the user's choices for the whole program are made. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define YT_TYPE_PREFERENCES (yt_preferences_get_type ())
G_DECLARE_FINAL_TYPE (YtPreferences, yt_preferences, YT, PREFERENCES, AdwWindow)

/** yt_preferences_open: @parent: (nullable). Shows it; what is changed holds at once. */
void yt_preferences_open (GtkWindow *parent);

G_END_DECLS
