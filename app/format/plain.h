/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier as plain text, a paragraph on each line. */
#pragma once

#include "format/format.h"

G_BEGIN_DECLS

/** yt_text_write: as YtFormat's write. */
gboolean yt_text_write (YtDossier       *dossier,
                        const YtExport  *what,
                        GOutputStream   *out,
                        GCancellable    *cancellable,
                        GError         **error);

G_END_DECLS
