/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of characters that scanners take for one another. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** yt_clean_alike_chars: (transfer none): all characters that the tables look at. */
const char *yt_clean_alike_chars (void);

G_END_DECLS
