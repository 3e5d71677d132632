/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong undo: takes the last step back. */
#include "cli/last-step.h"

static const YtOption options[] = { { NULL } };

const YtCommand yt_command_undo = {
  "undo", "FILE", 1, 1, 1, N_("Take back the last step and say what it was"), options, yt_last_step_undo,
};
