/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The date that a document states of itself, in whichever of the usual ways, as EDTF. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * yt_stated_date:
 * @text: (nullable): "2014-05-19T08:00:00+08:00", "2014年5月19日", "2014/5", "D:20140519080000Z", "20140519"
 *
 * Returns: (transfer full) (nullable): "2014-05-19", "2014-05" or "2014"
 */
char *yt_stated_date (const char *text);

G_END_DECLS
