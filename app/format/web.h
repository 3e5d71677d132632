/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which addresses may be led to (sink.c). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** yt_sink_is_web: whether an address is one of the web or of a mail box: http, https, mailto and nothing else. */
gboolean yt_sink_is_web (const char *url);

G_END_DECLS
