/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one gate to the terminal: what is printed holds no control characters, wherever it came from. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * yt_terminal_safe:
 * @text: any bytes
 *
 * Returns: (transfer full): valid UTF-8 in which control characters stand as signs (␛), and those that turn the order of
 *   what follows as U+FFFD. Line ends and tabs stay.
 */
char *yt_terminal_safe (const char *text);

/** yt_terminal_line: (transfer full): the same in one line: line ends and tabs become spaces. */
char *yt_terminal_line (const char *text);

/** yt_terminal_width: how many cells @text, a safe line, takes: two for a Han character. */
guint yt_terminal_width (const char *text);

/** yt_terminal_print: writes @text on standard output, made safe. */
void yt_terminal_print (const char *text);
void yt_terminal_printf (const char *format,
                         ...) G_GNUC_PRINTF (1, 2);

/** yt_terminal_json: writes @node on standard output; control characters stand as \u001b. @pretty: in several lines */
void yt_terminal_json (JsonNode *node,
                       gboolean  pretty);

/** yt_terminal_answer: writes @object (transfer full) as the whole answer to a program. */
void yt_terminal_answer (JsonObject *object);

/** yt_terminal_complain: writes @sentence on standard error, after what was printed so far. */
void yt_terminal_complain (const char *sentence);

/** yt_terminal_finish: sees to it that everything was written. */
gboolean yt_terminal_finish (GError **error);

G_END_DECLS
