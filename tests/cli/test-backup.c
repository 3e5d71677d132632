/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong backup, backups, restore, bin: from the first backup to one note out of it, and what was deleted. */
#include <string.h>

#include "program.h"

/* Makes a backup in the place’s own folder and gives its path. */
static const char *
make (Place *place)
{
  Answer answer = run (place, "backup", "little.yitong", "--to=kept", "--json", NULL);

  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".made"), ==, "true");
  return pick (place, &answer, ".backup");
}

static void
test_list (Place *place)
{
  const char *backup;
  Answer answer;

  make_little (place);
  backup = make (place);
  answer = run (place, "backup", "little.yitong", "--to=kept", "--changed", NULL);
  assert_done (&answer);
  assert_has (answer.out, "Nothing was done");
  answer = run (place, "backups", "little.yitong", "--in=kept", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].backup"), ==, backup);
  g_assert_cmpstr (pick (place, &answer, "[0].name"), ==, "little");
  g_assert_null (pick (place, &answer, "[1]"));
  /* The dossier itself is lost: the list of all finds it by its name. */
  answer = run (place, "backups", "--in=kept", NULL);
  assert_done (&answer);
  assert_has (answer.out, "little");
  make_empty (place);
  answer = run (place, "backups", "empty.yitong", "--in=kept", NULL);
  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "");
}

static void
test_restore (Place *place)
{
  g_autofree char *from = NULL;
  g_autofree char *only = NULL;
  g_autofree char *compare = NULL;
  Answer answer;

  make_little (place);
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=Kept words", NULL);
  assert_done (&answer);
  only = g_strdup_printf ("--only=%s", g_strchomp (answer.out));
  from = g_strdup_printf ("--from=%s", make (place));
  compare = g_strdup_printf ("--compare=%s", from + strlen ("--from="));
  answer = run (place, "undo", "little.yitong", NULL);
  assert_done (&answer);
  answer = run (place, "backups", "little.yitong", compare, "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].how"), ==, "gone");
  g_assert_cmpstr (pick (place, &answer, "[0].words.en"), ==, "Kept words");
  answer = run (place, "backups", compare, NULL);
  assert_misuse (&answer, "name the dossier");

  answer = run (place, "restore", "little.yitong", from, NULL);
  assert_refused (&answer, "There is already a file");
  answer = run (place, "restore", "whole.yitong", from, NULL);
  assert_done (&answer);
  answer = run (place, "search", "whole.yitong", "Kept", NULL);
  assert_has (answer.out, "Kept words");
  answer = run (place, "restore", "little.yitong", from, only, NULL);
  assert_done (&answer);
  answer = run (place, "search", "little.yitong", "Kept", NULL);
  assert_has (answer.out, "Kept words");
  answer = run (place, "restore", "little.yitong", from, "--only=X99", NULL);
  g_assert_cmpint (answer.status, ==, 1);
}

static void
test_bin (Place *place)
{
  g_autofree char *restore = NULL;
  Answer answer;

  make_little (place);
  answer = run (place, "bin", "little.yitong", NULL);
  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "");
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=Thrown away", NULL);
  restore = g_strdup_printf ("--restore=%s", g_strchomp (answer.out));
  answer = run (place, "undo", "little.yitong", NULL);
  answer = run (place, "bin", "little.yitong", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].kind"), ==, "note");
  g_assert_cmpstr (pick (place, &answer, "[0].deed"), ==, "Undone: add note");
  answer = run (place, "bin", "little.yitong", restore, NULL);
  assert_done (&answer);
  answer = run (place, "bin", "little.yitong", restore, NULL);
  assert_refused (&answer, "not in the dossier");
  answer = run (place, "check", "little.yitong", NULL);
  assert_done (&answer);
}

static void
test_damaged (Place *place)
{
  gsize length;
  const char *taken;
  g_autofree char *bytes = NULL;
  char *at;
  Answer answer;

  make_little (place);
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=Rotten words", NULL);
  make (place);
  taken = take (place, "little.yitong", &length);
  bytes = g_memdup2 (taken, length);
  at = memmem (bytes, length, "Rotten words", 12);
  g_assert_nonnull (at);
  *at ^= 1;
  put (place, "little.yitong", bytes, (gssize) length);
  answer = run (place, "backup", "little.yitong", "--to=kept", NULL);
  assert_refused (&answer, "No backup of “little.yitong” was made");
  answer = run (place, "backups", "little.yitong", "--in=kept", "--json", NULL);
  g_assert_nonnull (pick (place, &answer, "[0].backup"));
  g_assert_null (pick (place, &answer, "[1]"));
}

/* A place that may not be written: a sentence, and nothing else happens. */
static void
test_read_only (Place *place)
{
  Answer answer;

  make_little (place);
  put (place, "kept", "a file, no folder", -1);
  answer = run (place, "backup", "little.yitong", "--to=kept", NULL);
  assert_refused (&answer, "cannot be written");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/backup/list", test_list);
  place_add ("/backup/restore", test_restore);
  place_add ("/backup/bin", test_bin);
  place_add ("/backup/damaged", test_damaged);
  place_add ("/backup/read-only", test_read_only);
  return g_test_run ();
}
