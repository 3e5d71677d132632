/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Encodings: whatever comes out is UTF-8, found out or forced. */
#include "fuzz.h"

#include <string.h>

#include "text/decode.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = fuzz_bytes (data, size);
  guint n;
  const YtEncoding *encodings = yt_encodings (&n);

  for (guint i = 0; i < 2; i++)
    {
      g_auto(YtDecoded) decoded = { 0 };
      const char *forced = i == 0 || size == 0 ? NULL : encodings[data[0] % n].id;

      if (yt_decode (bytes, forced, &decoded, NULL))
        g_assert_true (g_utf8_validate (decoded.text, (gssize) decoded.len, NULL));
    }
  return 0;
}
