/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of acts as people read them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** yt_act_words: (transfer full): @name, the msgid of an act, in the language of the messages, with @detail (nullable) in its place. */
char *yt_act_words (const char *name,
                    const char *detail);

G_END_DECLS
