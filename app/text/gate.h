/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one gate for text that enters a dossier: whatever came in, valid and harmless UTF-8 comes out. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YT_GATE_NO_LIMIT: a @max_bytes for text that may be of any size. */
#define YT_GATE_NO_LIMIT G_MAXSIZE

/**
 * yt_gate_text:
 * @text: (array length=len): text from outside; NULL only with a @len of 0
 * @len: its length in bytes; -1 if a NUL ends it
 * @max_bytes: the most bytes the result may have
 * @error: YT_TEXT_ERROR_NOT_UTF8, YT_TEXT_ERROR_NUL or YT_TEXT_ERROR_TOO_LONG, which tells size and limit
 *
 * Lets text of several lines in. CR LF, a lone CR and U+0085 become \n; other control characters (C0 but tab, DEL, C1)
 * go; noncharacters (U+FDD0 to U+FDEF, U+xxFFFE, U+xxFFFF) become U+FFFD. Private-use characters stay: scans use them.
 * What is not UTF-8 is refused, not repaired: bytes are decoded before (text/decode.h).
 *
 * Returns: (transfer full): the text; NULL on error
 */
char *yt_gate_text (const char *text,
                    gssize      len,
                    gsize       max_bytes,
                    GError    **error);

/**
 * yt_gate_line:
 *
 * As yt_gate_text(), for text of one line: line ends (also U+2028 and U+2029) and tabs become spaces, and white space
 * at both ends goes, the ideographic space, too.
 *
 * Returns: (transfer full): the line; NULL on error
 */
char *yt_gate_line (const char *text,
                    gssize      len,
                    gsize       max_bytes,
                    GError    **error);

/**
 * yt_gate_is_clean:
 * @text: (array length=len): any bytes; NULL only with a @len of 0
 * @len: how many; -1 if a NUL ends them
 *
 * Returns: whether yt_gate_text() would let @text in without a change, its size aside
 */
gboolean yt_gate_is_clean (const char *text,
                           gssize      len);

/**
 * yt_gate_has_bidi_controls:
 * @text: valid UTF-8, ended by a NUL
 *
 * Returns: whether there are characters in it that turn the order of what follows (U+202A to U+202E, U+2066 to U+2069),
 *   by which a name may look like another one. They are let in, since honest text in some scripts needs them; whoever
 *   shows a name, file name or address marks them.
 */
gboolean yt_gate_has_bidi_controls (const char *text);

G_END_DECLS
