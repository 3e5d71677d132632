/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the last step back or repeats it, and says what it was. */
#pragma once

#include "cli/call.h"

G_BEGIN_DECLS

/** yt_last_step_undo, yt_last_step_redo: Returns: the exit status */
int yt_last_step_undo (YtCall *call);
int yt_last_step_redo (YtCall *call);

G_END_DECLS
