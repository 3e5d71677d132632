/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dossiers that the measurements of the window open: the sample, and the sample with as many notes as wanted. */
#pragma once

#include <glib.h>

/* bench_folder: (transfer none): YITONG_BENCH_FOLDER, where what one program made is there for the next; else a new one. */
const char *bench_folder (void);

/* bench_remove_folder: at the end, unless somebody else gave it. */
void bench_remove_folder (void);

/* bench_dossier: (transfer full): path of the sample dossier with @notes notes on it; made when it is not there. Ends the program on failure. */
char *bench_dossier (guint notes);
