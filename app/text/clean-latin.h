/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Latin letters and digits that scanners take for one another. */
#pragma once

#include "text/clean-job.h"

G_BEGIN_DECLS

/** yt_clean_latin_prepare: makes the table of words; in any thread, as often as one likes. */
void yt_clean_latin_prepare (void);

/** yt_clean_find_latin: which rows of a text that is no scan have something that may be wrong. */
void yt_clean_find_latin (YtCleanJob *job);

G_END_DECLS
