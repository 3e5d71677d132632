/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packed readings and maps, which come from a process that is not trusted. */
#include "fuzz.h"

#include "text/reading-pack.h"
#include "text/offset-map.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = fuzz_bytes (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtReading) reading = yt_reading_unpack (bytes, &error);
  g_autoptr(YtOffsetMap) map = yt_offset_map_unpack (bytes, size, size * 2);

  if (reading != NULL)
    {
      g_autoptr(GBytes) again = yt_reading_pack (reading);
      g_autoptr(YtReading) same = yt_reading_unpack (again, NULL);

      g_assert_true (g_utf8_validate (reading->text->str, (gssize) reading->text->len, NULL));
      g_assert_nonnull (same);
      g_assert_cmpstr (same->text->str, ==, reading->text->str);
    }
  if (map != NULL)
    {
      gsize to;

      for (gsize at = 0; at <= size; at += 1 + size / 16)
        yt_offset_map_forward (map, at, &to);
    }
  return 0;
}
