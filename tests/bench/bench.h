/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts of notes by chance, with the lengths and the words that real notes have. */
#pragma once

#include <glib.h>

/* bench_text: (transfer full): about 300 characters, Chinese for even and English for odd numbers; the same for the same number. */
char *bench_text (guint number);

/* bench_figure: prints one measurement as a line of JSON: the name, the runs' seconds and what they are measured against. */
void bench_figure (const char   *name,
                   const double *ours,
                   const double *floor,
                   guint         n);

/* bench_wants: whether the figure @name is wanted: all are unless YITONG_BENCH_ONLY holds a part of their names. */
gboolean bench_wants (const char *name);

/* bench_now: seconds; of the processor when YITONG_BENCH_CLOCK is "cpu". */
double bench_now (void);
