/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window without a dossier shows: ways to get one. */
#pragma once

#include "shell/banner.h"

G_BEGIN_DECLS

#define YT_TYPE_WELCOME (yt_welcome_get_type ())
G_DECLARE_FINAL_TYPE (YtWelcome, yt_welcome, YT, WELCOME, AdwBin)

YtWelcome *yt_welcome_new (void);

void yt_welcome_toast (YtWelcome  *self,
                       const char *text);
YtBanner *yt_welcome_banner (YtWelcome *self);
void yt_welcome_open_menu (YtWelcome *self);
/** yt_welcome_focus: puts the cursor on the first button. */
void yt_welcome_focus (YtWelcome *self);

G_END_DECLS
