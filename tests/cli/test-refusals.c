/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands make of wrong usage, of files that are no dossier, and of places where nothing can be written. */
#include <string.h>

#include <glib/gstdio.h>

#include "cli/command.h"
#include "program.h"

static void
test_usage (Place *place)
{
  Answer answer;

  for (const YtCommand *const *command = yt_commands; *command != NULL; command++)
    {
      const char *name = (*command)->name;

      if ((*command)->least > 0)
        {
          answer = run (place, name, NULL);
          assert_misuse (&answer, "Usage: yitong ");
          assert_has (answer.err, name);
        }
      answer = run (place, name, "x.yitong", "--no-such-option", NULL);
      assert_misuse (&answer, "“--no-such-option”");
      answer = run (place, name, "x.yitong", "-z", NULL);
      assert_misuse (&answer, "“-z”");
      answer = run (place, name, "x.yitong", "--json=yes", NULL);
      assert_misuse (&answer, "“--json”");
    }
  g_assert_false (is_there (place, "x.yitong"));
}

static void
test_usage_of_options (Place *place)
{
  Answer answer;

  make_empty (place);
  answer = run (place, "info", "empty.yitong", "more", NULL);
  assert_misuse (&answer, "too many");
  answer = run (place, "list", "empty.yitong", NULL);
  assert_misuse (&answer, "“--kind”");
  answer = run (place, "list", "empty.yitong", "--kind", NULL);
  assert_misuse (&answer, "“--kind”");
  answer = run (place, "list", "empty.yitong", "--kind=dragon", NULL);
  assert_misuse (&answer, "perception");
  answer = run (place, "list", "empty.yitong", "--kind=area", "--kind=issue", NULL);
  assert_misuse (&answer, "more than once");
  answer = run (place, "list", "empty.yitong", "--kind=area", "--content=fr", NULL);
  assert_misuse (&answer, "“fr”");
  answer = run (place, "search", "empty.yitong", "x", "--limit=-1", NULL);
  assert_misuse (&answer, "“-1”");
  answer = run (place, "search", "empty.yitong", "x", "--kind=note", NULL);
  assert_misuse (&answer, "“note”");
  answer = run (place, "search", "empty.yitong", "  ", NULL);
  assert_misuse (&answer, "no words");
  answer = run (place, "history", "empty.yitong", "--limit=many", NULL);
  assert_misuse (&answer, "“many”");
  answer = run (place, "export", "empty.yitong", "--format=pdf", "--output=x", NULL);
  assert_misuse (&answer, "markdown");
  answer = run (place, "export", "empty.yitong", "--format=xml", "--output=x", "--only=half", NULL);
  assert_misuse (&answer, "“half”");
  answer = run (place, "export", "empty.yitong", "--format=xml", "--output=x", "--kind=area,dragon", NULL);
  assert_misuse (&answer, "“dragon”");
  g_assert_false (is_there (place, "x"));
}

static void
test_no_command (Place *place)
{
  Answer answer = run (place, "improt", "x.yitong", NULL);

  assert_misuse (&answer, "“improt”");
  answer = run (place, "--json", NULL);
  assert_misuse (&answer, "command");
  answer = run (place, "--language=fr", "info", "x.yitong", NULL);
  assert_misuse (&answer, "“fr”");
  answer = run (place, "--version", NULL);
  assert_done (&answer);
  g_assert_true (g_str_has_prefix (answer.out, "yitong "));
}

static void
test_nothing_there (Place *place)
{
  Answer answer;

  make_empty (place);
  answer = run (place, "info", "missing.yitong", NULL);
  assert_refused (&answer, "missing.yitong");
  answer = run (place, "undo", "missing.yitong", NULL);
  assert_refused (&answer, "missing.yitong");
  g_assert_false (is_there (place, "missing.yitong"));
  answer = run (place, "show", "empty.yitong", "A1", NULL);
  assert_refused (&answer, "“A1”");
  answer = run (place, "history", "empty.yitong", "--of=A1", NULL);
  assert_refused (&answer, "“A1”");
}

static void
try_all (Place      *place,
         const char *name)
{
  const char *const commands[][6] = {
    { "info", name, NULL },
    { "list", name, "--kind=area", NULL },
    { "show", name, "A1", NULL },
    { "search", name, "x", NULL },
    { "note", name, "--on=A1", "--text=x", NULL },
    { "import", name, "good.txt", NULL },
    { "undo", name, NULL },
    { "redo", name, NULL },
    { "history", name, NULL },
    { "check", name, NULL },
    { "export", name, "--format=json", "--output=-", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      Answer answer = run_with (place, NULL, NULL, FALSE, commands[i]);

      assert_refused (&answer, name);
    }
}

static void
test_no_dossier (Place *place)
{
  gsize length;
  const char *bytes;
  char *newer;

  make_little (place);
  put (place, "good.txt", "Good.\n", -1);
  bytes = take (place, "little.yitong", &length);

  put (place, "empty.yitong", "", 0);
  try_all (place, "empty.yitong");
  put (place, "text.yitong", "This is not a dossier, but it is long enough to be looked at; more than a hundred bytes of it in all, indeed.", -1);
  try_all (place, "text.yitong");
  put (place, "half.yitong", bytes, (gssize) length / 2);
  try_all (place, "half.yitong");
  newer = g_memdup2 (bytes, length);
  newer[63] = 99;
  put (place, "newer.yitong", newer, (gssize) length);
  g_free (newer);
  try_all (place, "newer.yitong");
  try_all (place, ".");
}

static void
test_read_only_file (Place *place)
{
  const char *const reading[] = { "info", "little.yitong", "--json", NULL };
  const char *const writing[] = { "note", "little.yitong", "--on=A1", "--text=x", NULL };
  const char *const undoing[] = { "undo", "little.yitong", NULL };
  Answer answer;

  make_little (place);
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=y", NULL);
  assert_done (&answer);
  g_assert_cmpint (g_chmod (path_of (place, "little.yitong"), 0444), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0755), ==, 0);
  answer = run_with (place, NULL, NULL, TRUE, reading);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".entries.area"), ==, "1");
  answer = run_with (place, NULL, NULL, TRUE, writing);
  assert_refused (&answer, "little.yitong");
  answer = run_with (place, NULL, NULL, TRUE, undoing);
  assert_refused (&answer, "little.yitong");
}

static void
test_read_only_folder (Place *place)
{
  const char *const making[] = { "new", "mine.yitong", NULL };
  const char *const exporting[] = { "export", "little.yitong", "--format=xml", "--output=mine.xml", NULL };
  const char *const writing[] = { "note", "little.yitong", "--on=A1", "--text=x", NULL };
  Answer answer;

  make_little (place);
  answer = run (place, "--version", NULL);
  g_assert_cmpint (g_chmod (path_of (place, "little.yitong"), 0666), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0755), ==, 0);
  /* Who is not root and owns the folder is kept out by its mode; nobody by the owner. */
  answer = run_with (place, NULL, NULL, TRUE, (const char *const[]) { "--version", NULL });
  assert_done (&answer);
  g_assert_cmpint (g_chmod (place->folder, 0555), ==, 0);
  answer = run_with (place, NULL, NULL, TRUE, making);
  assert_refused (&answer, "mine.yitong");
  answer = run_with (place, NULL, NULL, TRUE, exporting);
  assert_refused (&answer, "mine.xml");
  answer = run_with (place, NULL, NULL, TRUE, writing);
  assert_refused (&answer, "little.yitong");
  g_assert_false (is_there (place, "mine.yitong"));
  g_assert_false (is_there (place, "mine.xml"));
}

static void
test_not_utf8 (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "search", "little.yitong", "\xff\xfe", NULL);
  assert_misuse (&answer, "UTF-8");
  answer = run (place, "show", "little.yitong", "A1\xff", NULL);
  assert_misuse (&answer, "UTF-8");
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=\xff", NULL);
  assert_misuse (&answer, "UTF-8");
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=x", "--tag=\xff", NULL);
  assert_misuse (&answer, "UTF-8");
  answer = run (place, "info", "little.yitong", "--\xff", NULL);
  assert_misuse (&answer, "option");

  /* File names may be any bytes. */
  answer = run (place, "new", "name\xff.yitong", NULL);
  assert_done (&answer);
  g_assert_true (g_utf8_validate (answer.out, -1, NULL));
  answer = run (place, "info", "name\xff.yitong", "--json", NULL);
  assert_done (&answer);
  g_assert_nonnull (pick (place, &answer, ".file"));
  put (place, "doc\xff.txt", "Words.\n", -1);
  answer = run (place, "import", "little.yitong", "doc\xff.txt", "--json", NULL);
  assert_done (&answer);
  g_assert_nonnull (pick (place, &answer, "[0].id"));
}

static gboolean
has_controls (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e))
        return TRUE;
    }
  return FALSE;
}

/* A name can make a terminal do things; nothing of that comes through, on neither stream. */
static void
test_controls (Place *place)
{
  static const char evil[] = "x\x1b]0;owned\x07\x1b[2J\x7f\xc2\x9b" "31m\xe2\x80\xae" "cod.yitong";
  Answer answer;

  answer = run (place, "new", evil, NULL);
  assert_done (&answer);
  g_assert_false (has_controls (answer.out));
  answer = run (place, "info", evil, NULL);
  g_assert_false (has_controls (answer.out));
  assert_has (answer.out, "␛");
  answer = run (place, "info", evil, "--json", NULL);
  g_assert_false (has_controls (answer.out));
  assert_has (pick (place, &answer, ".file"), evil);
  answer = run (place, "new", evil, NULL);
  g_assert_cmpint (answer.status, ==, 1);
  g_assert_false (has_controls (answer.err));
  answer = run (place, evil, "--json", NULL);
  g_assert_false (has_controls (answer.err));
  answer = run (place, "show", evil, "\x1b[2J", NULL);
  g_assert_cmpint (answer.status, ==, 1);
  g_assert_false (has_controls (answer.err));
}

static void
test_full_output (Place *place)
{
  const char *const commands[] = { "info little.yitong", "list little.yitong --kind=area --json", "--help",
                                   "export little.yitong --format=xml --output=-" };

  make_little (place);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *line = g_strdup_printf ("cd \"%s\" && \"%s\" %s >/dev/full 2>err", place->folder,
                                               g_getenv ("YITONG_PROGRAM"), commands[i]);
      const char *const shell[] = { "sh", "-c", line, NULL };
      int status;

      g_assert_true (g_spawn_sync (NULL, (char **) shell, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
      g_assert_cmpint (g_spawn_check_wait_status (status, NULL), ==, FALSE);
      assert_has (take (place, "err", NULL), "yitong: ");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/cli/usage", test_usage);
  place_add ("/cli/usage/options", test_usage_of_options);
  place_add ("/cli/usage/no-command", test_no_command);
  place_add ("/cli/refused/nothing-there", test_nothing_there);
  place_add ("/cli/refused/no-dossier", test_no_dossier);
  place_add ("/cli/refused/read-only-file", test_read_only_file);
  place_add ("/cli/refused/read-only-folder", test_read_only_folder);
  place_add ("/cli/refused/not-utf8", test_not_utf8);
  place_add ("/cli/refused/controls", test_controls);
  place_add ("/cli/refused/full-output", test_full_output);
  return g_test_run ();
}
