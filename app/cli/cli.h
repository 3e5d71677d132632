/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that work on a dossier without a window. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * yt_cli_run:
 * @argc, @argv: as main() got them, after yt_language_start()
 *
 * Runs the command that the arguments name, or answers --help and --version.
 *
 * Returns: the exit status: 0 done, 1 failed, 2 wrong usage; -1 when the arguments name no command, so that the window opens
 */
int yt_cli_run (int    argc,
                char **argv);

G_END_DECLS
