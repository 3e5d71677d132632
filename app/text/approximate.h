/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds characters in a text though some of them are wrong, missing or too many. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YtApproximate: where a pattern was found, in characters, the end not included, with how many errors. */
typedef struct
{
  gsize start;
  gsize end;
  guint errors;
} YtApproximate;

/**
 * yt_approximate:
 * @pattern: not empty
 * @errors: at most, fewer than @n_pattern
 *
 * Returns: (transfer full) (element-type YtApproximate): the places, of those that lie over each other the one with the fewest errors
 */
GArray *yt_approximate (const gunichar *pattern,
                        gsize           n_pattern,
                        const gunichar *text,
                        gsize           n_text,
                        guint           errors);

/** yt_approximate_distance: insertions, deletions and exchanges between two texts (Levenshtein). */
gsize yt_approximate_distance (const gunichar *a,
                               gsize           n_a,
                               const gunichar *b,
                               gsize           n_b);

/**
 * yt_approximate_ahead:
 * @backward: both are read from their ends
 *
 * Returns: the fewest errors with which @pattern stands at the very beginning of @text
 */
gsize yt_approximate_ahead (const gunichar *pattern,
                            gsize           n_pattern,
                            const gunichar *text,
                            gsize           n_text,
                            gboolean        backward);

G_END_DECLS
