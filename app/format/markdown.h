/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier as CommonMark with pipe tables. */
#pragma once

#include "format/format.h"

G_BEGIN_DECLS

/** yt_markdown_write: as YtFormat's write. Texts are escaped, notes stand in block quotes as they are. */
gboolean yt_markdown_write (YtDossier       *dossier,
                            const YtExport  *what,
                            GOutputStream   *out,
                            GCancellable    *cancellable,
                            GError         **error);

G_END_DECLS
