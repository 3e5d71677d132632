/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables behind fold.c: records of a character, what it folds to, and a newline. */
#pragma once

#include <glib.h>

extern const char yt_fold_table_width[];
extern const char yt_fold_table_case[];
extern const char yt_fold_table_accents[];
extern const char yt_fold_table_han[];
extern const guint32 yt_fold_table_words[][2];
extern const guint yt_fold_table_n_words;
