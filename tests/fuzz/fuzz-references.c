/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bibliographies: any bytes are references or an error, in whichever format they look like. */
#include "fuzz.h"

#include "format/references.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char *const names[] = { "a.ris", "a.bib", "a.json", "a.enw", "a.txt", "a.xml", "a" };
  g_autoptr(GBytes) bytes = fuzz_bytes (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtReferences) references = yt_references_read (bytes, names[size % G_N_ELEMENTS (names)], NULL, &error);

  g_assert_true ((references == NULL) == (error != NULL));
  return 0;
}
