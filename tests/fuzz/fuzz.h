/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a fuzz target is: one function that must come through with any bytes. Names of targets stay: corpora go by them. */
#pragma once

#include <gio/gio.h>

#include "text/gate.h"

G_BEGIN_DECLS

/** LLVMFuzzerTestOneInput: the entry that libFuzzer and the driver call. Returns: 0 */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/** fuzz_bytes: a copy in memory of its own, so that a step beyond its end is seen. */
static inline GBytes *
fuzz_bytes (const guint8 *data,
            gsize         size)
{
  return g_bytes_new (data, size);
}

/** fuzz_text: (transfer full): the bytes as what the gate lets in: UTF-8 without NUL, noncharacters and control characters. */
static inline char *
fuzz_text (const guint8 *data,
           gsize         size)
{
  g_autofree char *valid = g_utf8_make_valid (size > 0 ? (const char *) data : "", (gssize) size);

  return yt_gate_text (valid, -1, YT_GATE_NO_LIMIT, NULL);
}

G_END_DECLS
