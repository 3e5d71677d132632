/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who acts are by. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** yt_author_name: (transfer full): @chosen (nullable): the name in the preferences; where that is blank, the name of the account. */
char *yt_author_name (const char *chosen);

G_END_DECLS
