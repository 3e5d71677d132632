/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks into the texts of documents that may be found, with several threads when they are many. */
#pragma once

#include "search/term.h"

G_BEGIN_DECLS

/** YtCheck: @mark: as the index has it; @holds: the answer. */
typedef struct
{
  YtDocMark mark;
  gboolean holds;
} YtCheck;

/** yt_check: @reading: of @connection; @checks: (element-type YtCheck). Those that are gone do not hold. */
gboolean yt_check (const YtTerm  *term,
                   YtFoldFlags    flags,
                   YtConnection  *connection,
                   YtDocRun      *reading,
                   GArray        *checks,
                   GCancellable  *cancellable,
                   GError       **error);

G_END_DECLS
