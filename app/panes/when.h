/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When something was, in words. */
#pragma once

#include "model/entry.h"

G_BEGIN_DECLS

/** yt_when_in_words: (transfer full): @date, EDTF; as it is written when it cannot be read, "" when empty */
char *yt_when_in_words (const char *date,
                        YtLanguage  language);

/** yt_when_of_event: (transfer full): the date of an event, or else how the source dates it; "" when it does not. */
char *yt_when_of_event (YtEntry    *event,
                        YtLanguage  language);

/** yt_when_of_channel: (transfer full): from when to when a channel runs: “2009 年起”; "" when the source does not say. */
char *yt_when_of_channel (YtEntry    *channel,
                          YtLanguage  language);

/** yt_when_is_doubtful: whether the date is uncertain, approximate, not known to the digit, or without a first day. */
gboolean yt_when_is_doubtful (const char *date);

G_END_DECLS
