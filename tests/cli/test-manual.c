/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That --help and the manual say the same, and all of it: every command, option, kind and format of the tables. */
#include <string.h>

#include "cli/command.h"
#include "format/format.h"
#include "model/kind.h"
#include "program.h"

/* The manual as people read it: without requests, fonts and escapes. */
static char *
read_manual (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("YITONG_DATADIR"), "yitong.1", NULL);
  g_autoptr(GString) plain = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_string_assign (plain, text);
  g_free (text);
  g_string_replace (plain, "\\fR", "", 0);
  g_string_replace (plain, "\\fP", "", 0);
  g_string_replace (plain, "\\fI", "", 0);
  g_string_replace (plain, "\\fB", "", 0);
  g_string_replace (plain, "\\-", "-", 0);
  g_string_replace (plain, "\\|", "", 0);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* The lines of the manual about one command: from its heading up to the next one. */
static char *
part_about (const char      *manual,
            const YtCommand *command)
{
  g_autofree char *heading = g_strdup_printf (".BI \"yitong %s \"", command->name);
  const char *from = strstr (manual, heading);
  const char *to;

  if (from == NULL)
    g_error ("the manual has no “%s”", command->name);
  to = strstr (from + 1, "\n.BI \"yitong ");
  if (to == NULL || (strstr (from, "\n.SH ") != NULL && strstr (from, "\n.SH ") < to))
    to = strstr (from, "\n.SH ");
  g_assert_nonnull (to);
  return g_strndup (from, (gsize) (to - from));
}

static void
test_manual (Place *place)
{
  g_autofree char *manual = read_manual ();

  for (const YtCommand *const *command = yt_commands; *command != NULL; command++)
    {
      g_autofree char *part = part_about (manual, *command);

      for (const YtOption *option = (*command)->options; option->name != NULL; option++)
        {
          g_autofree char *name = g_strconcat ("--", option->name, NULL);

          assert_has (part, name);
        }
    }
  for (const YtOption *option = yt_options_of_all; option->name != NULL; option++)
    {
      g_autofree char *name = g_strconcat ("--", option->name, NULL);

      assert_has (manual, name);
    }
  for (const YtOption *option = yt_options_of_program; option->name != NULL; option++)
    {
      g_autofree char *name = g_strconcat ("--", option->name, NULL);

      assert_has (manual, name);
    }
}

/* And nothing more: no option that the program does not know. */
static void
test_manual_promises_nothing_else (Place *place)
{
  g_autofree char *manual = read_manual ();
  g_autoptr(GRegex) regex = g_regex_new ("--([a-z][a-z-]*)", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (const YtCommand *const *command = yt_commands; *command != NULL; command++)
    {
      for (const YtOption *option = (*command)->options; option->name != NULL; option++)
        g_hash_table_add (known, (gpointer) option->name);
    }
  for (const YtOption *option = yt_options_of_all; option->name != NULL; option++)
    g_hash_table_add (known, (gpointer) option->name);
  for (const YtOption *option = yt_options_of_program; option->name != NULL; option++)
    g_hash_table_add (known, (gpointer) option->name);

  for (g_regex_match (regex, manual, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);

      if (!g_hash_table_contains (known, name))
        g_error ("the manual has --%s, the program has not", name);
    }
}

static void
test_words_of_the_manual (Place *place)
{
  g_autofree char *manual = read_manual ();

  for (int kind = YT_KIND_PARTY; kind < YT_N_KINDS; kind++)
    {
      g_autofree char *entry = g_strdup_printf ("\n.BR %s ", yt_kind_info ((YtKind) kind)->id);

      assert_has (manual, entry);
    }
  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      g_autofree char *entry = g_strdup_printf ("\n.B %s\n", format->id);

      assert_has (manual, entry);
    }
}

static void
test_help (Place *place)
{
  Answer answer = run (place, "--help", NULL);
  Answer same = run (place, "-h", NULL);

  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, same.out);
  for (const YtCommand *const *command = yt_commands; *command != NULL; command++)
    {
      Answer help = run (place, (*command)->name, "--help", NULL);

      assert_has (answer.out, (*command)->name);
      assert_has (answer.out, (*command)->help);
      assert_done (&help);
      assert_has (help.out, (*command)->arguments);
      for (const YtOption *option = (*command)->options; option->name != NULL; option++)
        {
          g_autofree char *name = g_strconcat ("--", option->name, NULL);

          assert_has (help.out, name);
          assert_has (help.out, option->help);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/cli/manual", test_manual);
  place_add ("/cli/manual/nothing-else", test_manual_promises_nothing_else);
  place_add ("/cli/manual/words", test_words_of_the_manual);
  place_add ("/cli/help", test_help);
  return g_test_run ();
}
