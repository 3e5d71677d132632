/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program itself, which tells when the first frame with a dossier in it was painted. */
#include "cli/cli.h"
#include "first-frame.h"
#include "shell/application.h"
#include "shell/language.h"
#include "shell/window.h"

static gboolean
is_ready (GtkWindow *window)
{
  return YT_IS_WINDOW (window) && yt_window_desk (YT_WINDOW (window)) != NULL;
}

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
  first_frame_watch (GTK_APPLICATION (application), is_ready);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
