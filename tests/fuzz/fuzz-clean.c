/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clean-up: the map leads from the original to the clean text and covers it. */
#include "fuzz.h"

#include <string.h>

#include "text/clean.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = fuzz_text (data, MIN (size, 32768));
  gsize length = strlen (text);
  YtCleaning *cleaning = yt_clean (text, length, NULL);
  gsize covered = 0;

  g_assert_true (g_utf8_validate (cleaning->reading->text->str, (gssize) cleaning->reading->text->len, NULL));
  for (guint i = 0; i < yt_offset_map_length (cleaning->map); i++)
    {
      const YtSegment *segment = yt_offset_map_get (cleaning->map, i);

      g_assert_cmpuint (segment->to, ==, covered);
      g_assert_cmpuint (segment->from + segment->from_len, <=, length);
      if (segment->sort == 0)
        g_assert_cmpint (memcmp (text + segment->from, cleaning->reading->text->str + segment->to, segment->to_len), ==, 0);
      covered += segment->to_len;
    }
  g_assert_cmpuint (covered, ==, cleaning->reading->text->len);
  yt_cleaning_free (cleaning);
  return 0;
}
