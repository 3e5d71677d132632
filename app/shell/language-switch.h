/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The button that changes the interface to the other language, named in that language. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define YT_TYPE_LANGUAGE_SWITCH (yt_language_switch_get_type ())
G_DECLARE_FINAL_TYPE (YtLanguageSwitch, yt_language_switch, YT, LANGUAGE_SWITCH, AdwBin)

G_END_DECLS
