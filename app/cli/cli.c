/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decides whether the arguments name a command, chooses the language of the messages, and runs the command. */
#include "cli/cli.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cli/call.h"
#include "cli/help.h"
#include "cli/preference.h"
#include "cli/terminal.h"
#include "config.h"

/* What stands on the command line before it is known which command it is. */
typedef struct
{
  const char *language;
  gboolean help;
  gboolean version;
  gboolean json;
  gboolean files_only; /* there was a "--" */
  int command;         /* number of the first argument that is no option; 0 for none */
} Outline;

static void
look_at (char    **argv,
         Outline  *outline)
{
  memset (outline, 0, sizeof *outline);
  for (int i = 1; argv[i] != NULL && !outline->files_only; i++)
    {
      const char *argument = argv[i];

      if (g_str_equal (argument, "--"))
        outline->files_only = TRUE;
      else if (g_str_equal (argument, "--help") || g_str_equal (argument, "-h"))
        outline->help = TRUE;
      else if (g_str_equal (argument, "--version"))
        outline->version = TRUE;
      else if (g_str_equal (argument, "--json"))
        outline->json = TRUE;
      else if (g_str_has_prefix (argument, "--language="))
        outline->language = argument + strlen ("--language=");
      else if (g_str_equal (argument, "--language"))
        outline->language = argv[i + 1] != NULL ? argv[++i] : "";
      else if (*argument != '-' && outline->command == 0)
        outline->command = i;
    }
}

/* The language was settled when the program started; what was asked for here or in the preferences comes before it. */
static YtLanguage
speak (const char *asked)
{
  g_autofree char *preferred = asked == NULL ? yt_preference_language () : NULL;
  const char *name = asked != NULL ? asked : preferred;
  YtLanguage language = YT_LANGUAGE_EN;

  if (g_strcmp0 (name, "zh_CN") == 0 || g_strcmp0 (name, "en") == 0)
    {
      g_setenv ("LANGUAGE", name, TRUE);
      /* Has gettext forget what it remembered for the language before. */
      textdomain (GETTEXT_PACKAGE);
    }
  yt_language_parse (g_getenv ("LANGUAGE"), &language);
  return language;
}

static int
misuse (const char *sentence,
        const char *word)
{
  const char *arguments[] = { word, NULL };
  g_autofree char *shown = yt_failure_fill (sentence, arguments);
  g_autofree char *both = g_strdup_printf ("%s\n%s", shown, _("“yitong --help” says how the program is used."));

  yt_terminal_complain (both);
  return YT_EXIT_USAGE;
}

/* No file is there, and nobody would name one like that: a command that does not exist. */
static gboolean
is_mistyped (const char *word)
{
  return strpbrk (word, "./") == NULL && !g_file_test (word, G_FILE_TEST_EXISTS);
}

/* What was printed may still fail to arrive. */
static int
finish (int status)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (yt_terminal_finish (&error) || status != YT_EXIT_DONE)
    return status;
  sentence = g_strdup_printf (_("The answer could not be written: %s."), error->message);
  yt_terminal_complain (sentence);
  return YT_EXIT_FAILED;
}

static int
run_command (const YtCommand *command,
             char           **arguments,
             YtLanguage       language)
{
  g_autoptr(YtCall) call = yt_call_new (command, language);
  int status;

  if (!yt_call_parse (call, arguments))
    return YT_EXIT_USAGE;
  status = command->run (call);
  if (call->failure != NULL && status == YT_EXIT_DONE)
    status = yt_call_fail (call, call->failure);
  return finish (status);
}

/* The arguments of the command: everything but its name. */
static char **
without_name (char **argv,
              int    name)
{
  g_autoptr(GPtrArray) rest = g_ptr_array_new ();

  for (int i = 1; argv[i] != NULL; i++)
    {
      if (i != name)
        g_ptr_array_add (rest, argv[i]);
    }
  g_ptr_array_add (rest, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&rest), FALSE);
}

int
yt_cli_run (int    argc,
            char **argv)
{
  g_autofree char **arguments = NULL;
  const YtCommand *command = NULL;
  YtLanguage language;
  Outline outline;

  if (argc < 2)
    return -1;
  look_at (argv, &outline);
  if (outline.command != 0)
    command = yt_command_find (argv[outline.command]);
  if (outline.language != NULL && !g_str_equal (outline.language, "zh_CN") && !g_str_equal (outline.language, "en"))
    {
      speak (NULL);
      return misuse (_("“%s” is not one of the languages zh_CN and en."), outline.language);
    }
  if (command == NULL && !outline.help && !outline.version && !outline.json &&
      (outline.command == 0 || !is_mistyped (argv[outline.command])))
    return -1;

  language = speak (outline.language);
  if (outline.help && command != NULL)
    yt_help_command (command);
  else if (outline.help)
    yt_help_program ();
  else if (outline.version)
    yt_terminal_print ("yitong " PACKAGE_VERSION "\n");
  else if (command == NULL && outline.command != 0 && is_mistyped (argv[outline.command]))
    return misuse (_("“%s” is neither a command nor a file."), argv[outline.command]);
  else if (command == NULL)
    return misuse (_("A command is missing."), NULL);
  if (command == NULL || outline.help || outline.version)
    return finish (YT_EXIT_DONE);

  arguments = without_name (argv, outline.command);
  return run_command (command, arguments, language);
}
