/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier as one HTML page that stands alone, prints well and does nothing but show. */
#pragma once

#include "format/format.h"

G_BEGIN_DECLS

/** yt_html_write: as YtFormat's write. */
gboolean yt_html_write (YtDossier       *dossier,
                        const YtExport  *what,
                        GOutputStream   *out,
                        GCancellable    *cancellable,
                        GError         **error);

/** yt_html_style: the style sheet of the page (html-style.c). */
extern const char yt_html_style[];

G_END_DECLS
