/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says in which language the interface is, at the start and after each language named as an argument. */
#include "shell/language.h"

#include <locale.h>

#include <glib/gi18n.h>

static void
speak (void)
{
  g_print ("%s|%s|%s\n", yt_language_current (), g_dgettext ("gtk40", "_Open"), _("Yitong"));
}

int
main (int    argc,
      char **argv)
{
  yt_language_start ();
  g_print ("%s\n", setlocale (LC_MESSAGES, NULL));
  speak ();
  for (int i = 1; i < argc; i++)
    {
      yt_language_use (argv[i]);
      speak ();
    }
  return 0;
}
