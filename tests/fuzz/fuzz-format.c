/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dossiers in other formats: a file of a stranger becomes a checked intake or an error with a sentence. */
#include "fuzz.h"

#include "format/format.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = fuzz_bytes (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtIntake) intake = yt_format_from_id (FUZZ_FORMAT)->read (bytes, "input", &error);

  g_assert_true ((intake == NULL) == (error != NULL));
  if (error != NULL)
    {
      g_autofree char *sentence = yt_failure_tell (error, NULL);

      g_assert_true (g_utf8_validate (sentence, -1, NULL));
    }
  return 0;
}
