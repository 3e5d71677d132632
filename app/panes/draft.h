/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typed texts that cannot be saved as they are, kept by the desk until they can be. */
#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/** yt_draft: (nullable): what was typed for the field @key of the entry @id and could not be saved. */
const char *yt_draft (YtDesk     *desk,
                      gint64      id,
                      const char *key);
/** yt_draft_keep: @text: (nullable): NULL forgets it. */
void yt_draft_keep (YtDesk     *desk,
                    gint64      id,
                    const char *key,
                    const char *text);

G_END_DECLS
