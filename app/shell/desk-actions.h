/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions desk.*: what is looked at. */
#pragma once

#include <gio/gio.h>

#include "desk/desk.h"

G_BEGIN_DECLS

/**
 * yt_desk_actions_new:
 * back, forward, open (x: an id), pane (s), content (state s: zh, en, both), next-content, voice (state s)
 *
 * Returns: (transfer full)
 */
GSimpleActionGroup *yt_desk_actions_new (YtDesk *desk);

G_END_DECLS
