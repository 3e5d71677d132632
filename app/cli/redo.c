/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong redo: repeats what was taken back last. */
#include "cli/last-step.h"

static const YtOption options[] = { { NULL } };

const YtCommand yt_command_redo = {
  "redo", "FILE", 1, 1, 1, N_("Do again what was taken back last"), options, yt_last_step_redo,
};
