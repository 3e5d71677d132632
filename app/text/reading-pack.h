/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A reading, or why there is none, as bytes: how it comes from the process that reads a document to the one that asked for it. */
#pragma once

#include "text/error.h"
#include "text/reading.h"

G_BEGIN_DECLS

/** YT_READING_MAX: bytes that the text of a reading may have; YT_READING_FIELD_MAX: that its title, … and labels may have. */
#define YT_READING_MAX (256u * 1024 * 1024)
#define YT_READING_FIELD_MAX 4096u
/** YT_READING_FEATURES_MAX: how many features it may have. */
#define YT_READING_FEATURES_MAX (4u * 1024 * 1024)

/** yt_reading_pack: (transfer full) */
GBytes *yt_reading_pack (const YtReading *self);

/** yt_reading_pack_failure: (transfer full): @code: from YT_TEXT_ERROR_DAMAGED on; any other counts as that */
GBytes *yt_reading_pack_failure (YtTextError code);

/**
 * yt_reading_unpack:
 * @bytes: from somebody who is not trusted: each number and each text is looked at
 * @error: the failure that was packed, or YT_TEXT_ERROR_DAMAGED for bytes that are no reading
 *
 * Returns: (transfer full) (nullable): a reading that keeps all that text/reading.h promises; a date that is not EDTF, and
 *   an address that is not http or https, are left out
 */
YtReading *yt_reading_unpack (GBytes  *bytes,
                              GError **error);

/** yt_reading_refuse: sets the sentence that belongs to @code, one of those that yt_reading_pack_failure() takes. */
void yt_reading_refuse (GError      **error,
                        YtTextError   code);

G_END_DECLS
