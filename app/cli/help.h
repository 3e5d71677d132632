/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What --help says: about the program, and about one command; made from the tables. */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

void yt_help_program (void);
void yt_help_command (const YtCommand *command);

G_END_DECLS
