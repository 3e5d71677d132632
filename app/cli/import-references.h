/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes in a file of references for yitong import. */
#pragma once

#include "cli/call.h"
#include "cli/records.h"

G_BEGIN_DECLS

/** yt_import_references: @bytes: of a file that yt_reference_format_of() knows. Says what came in, and what did not on standard error. */
gboolean yt_import_references (YtCall      *call,
                               YtRecords   *records,
                               const char  *name,
                               GBytes      *bytes,
                               const char  *encoding,
                               GError     **error);

G_END_DECLS
