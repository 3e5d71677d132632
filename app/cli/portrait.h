/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to say about one thing of a dossier, for people or for programs. */
#pragma once

#include "cli/call.h"

G_BEGIN_DECLS

void yt_portrait_entry (YtCall *call,
                        gint64  id);
void yt_portrait_link (YtCall *call,
                       gint64  id);
void yt_portrait_note (YtCall *call,
                       gint64  id);
void yt_portrait_document (YtCall *call,
                           gint64  id);

G_END_DECLS
