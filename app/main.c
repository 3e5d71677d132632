/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A command without a window, or the window. */
#include "cli/cli.h"
#include "shell/application.h"
#include "shell/language.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(YtApplication) application = NULL;
  int status;

  yt_language_start ();
  status = yt_cli_run (argc, argv);
  if (status >= 0)
    return status;

  application = yt_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
