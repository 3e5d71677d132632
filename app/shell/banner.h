/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bar below the header that says what went wrong and what can be done, until it is dismissed. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define YT_TYPE_BANNER (yt_banner_get_type ())
G_DECLARE_FINAL_TYPE (YtBanner, yt_banner, YT, BANNER, AdwBin)

/** yt_banner_say: @text: (nullable): NULL hides it; @label, @action: (nullable): of a button that helps, the label translated */
void yt_banner_say (YtBanner   *self,
                    const char *text,
                    const char *label,
                    const char *action);

/** yt_banner_text: (nullable): what it says. */
const char *yt_banner_text (YtBanner *self);

G_END_DECLS
