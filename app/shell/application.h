/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program as the desktop sees it: one instance, its command line, its windows, its end. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define YT_TYPE_APPLICATION (yt_application_get_type ())
G_DECLARE_FINAL_TYPE (YtApplication, yt_application, YT, APPLICATION, AdwApplication)

YtApplication *yt_application_new (void);

G_END_DECLS
