/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The kinds that commands take: those of entries, and what stands beside them. */
#pragma once

#include "cli/call.h"

G_BEGIN_DECLS

/** yt_kinds_list: (transfer full): the ids of all kinds of entries in one line; with @beside link, note and document, too. */
char *yt_kinds_list (gboolean beside);

/** yt_kinds_read: the kind of entries with that id. Returns: whether there is one; if not, it was said. */
gboolean yt_kinds_read (YtCall     *call,
                        const char *id,
                        YtKind     *kind);

/** yt_kinds_entry: the kind of entries that --kind names, YT_KIND_NONE without it. Returns: whether it is one; if not, it was said. */
gboolean yt_kinds_entry (YtCall *call,
                         YtKind *kind);

/** yt_kinds_entries: (transfer full) (nullable): kinds from several --kind, each of one or more separated by commas; ended by YT_KIND_NONE. NULL after a complaint. */
YtKind *yt_kinds_entries (YtCall *call);

G_END_DECLS
