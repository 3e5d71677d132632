/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line that describes a source: in Chinese after GB/T 7714—2015, in English as in a bibliography after Chicago. */
#pragma once

#include "model/entry.h"

G_BEGIN_DECLS

/**
 * yt_bibliography_line:
 * @source: an entry of kind source
 *
 * Returns: (transfer full): the line, without its web address; "" when neither author nor title is there in @language
 */
char *yt_bibliography_line (YtEntry    *source,
                            YtLanguage  language);

G_END_DECLS
