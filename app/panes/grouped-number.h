/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers as both languages write them, whatever the system's locale knows. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** yt_grouped_number: (transfer full): “1,000,000” */
char *yt_grouped_number (guint64 number);

G_END_DECLS
