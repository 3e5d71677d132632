/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of a text around what was found in it. */
#pragma once

#include "search/term.h"

G_BEGIN_DECLS

/**
 * yt_snippet:
 * @text: parts ended by U+001F
 * @spans: (element-type YtSpan): all hits, in order
 * @marks: (out): (element-type YtSpan) those in the snippet, in its bytes
 *
 * Cuts within the part of the first hit, or of the first part when there is none.
 *
 * Returns: (transfer full): a line, with “…” where the text goes on
 */
char *yt_snippet (const char  *text,
                  gsize        len,
                  const GArray *spans,
                  GArray     **marks);

G_END_DECLS
