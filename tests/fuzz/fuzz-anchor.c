/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Anchors: a quote with its surroundings is looked for in any text; a sure place lies within it, on borders of characters. */
#include "fuzz.h"

#include <string.h>

#include "text/anchor.h"

/* The next piece of the input, up to U+001F. */
static char *
take (char **rest)
{
  char *piece = *rest;
  char *end = strchr (piece, '\x1f');

  *rest = end != NULL ? end + 1 : piece + strlen (piece);
  if (end != NULL)
    *end = '\0';
  return piece;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *input = fuzz_text (data, MIN (size, 8192));
  char *rest = input;
  YtAnchor anchor = { .quote = take (&rest), .prefix = take (&rest), .suffix = take (&rest) };
  g_autoptr(YtAnchorText) text = NULL;
  g_autoptr(GArray) suggestions = NULL;
  YtAnchorPlace place;

  anchor.end = (gsize) g_utf8_strlen (anchor.quote, -1);
  if (*anchor.quote == '\0')
    return 0;
  text = yt_anchor_text_new (rest);
  if (yt_anchor_place (&anchor, text, &place, &suggestions))
    {
      g_assert_cmpuint (place.start, <=, place.end);
      g_assert_cmpuint (place.end, <=, strlen (rest));
      g_assert_true (g_utf8_validate (rest + place.start, (gssize) (place.end - place.start), NULL));
    }
  return 0;
}
