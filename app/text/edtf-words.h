/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a date is said in each of the content languages; inside of text/ only, others call yt_edtf_to_words(). */
#pragma once

#include "text/edtf.h"

G_BEGIN_DECLS

/** yt_edtf_words_zh, yt_edtf_words_en: append the whole phrase to @words. */
void yt_edtf_words_zh (GString      *words,
                       const YtEdtf *self);
void yt_edtf_words_en (GString      *words,
                       const YtEdtf *self);

/** yt_edtf_date_is_day: whether year, month and day are all known. */
gboolean yt_edtf_date_is_day (const YtEdtfDate *date);

/** yt_edtf_date_is_plain: whether it is a year, a month or a day without any doubt: two of them can share words. */
gboolean yt_edtf_date_is_plain (const YtEdtfDate *date);

/** yt_edtf_date_equal: whether both mean the same. */
gboolean yt_edtf_date_equal (const YtEdtfDate *a,
                             const YtEdtfDate *b);

G_END_DECLS
