/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names the characters that could make a text look like another one. */
#include "format/bidi.h"

const char *
yt_bidi_name (const char *p,
              const char *end,
              gsize      *length)
{
  static const char *const embedding[] = { "⟨U+202A⟩", "⟨U+202B⟩", "⟨U+202C⟩", "⟨U+202D⟩", "⟨U+202E⟩" };
  static const char *const isolating[] = { "⟨U+2066⟩", "⟨U+2067⟩", "⟨U+2068⟩", "⟨U+2069⟩" };
  guint8 second;
  guint8 third;

  if (end - p < 3)
    return NULL;
  second = (guint8) p[1];
  third = (guint8) p[2];
  *length = 3;
  if (second == 0x80 && third >= 0xaa && third <= 0xae)
    return embedding[third - 0xaa];
  if (second == 0x81 && third >= 0xa6 && third <= 0xa9)
    return isolating[third - 0xa6];
  *length = 1;
  return NULL;
}
