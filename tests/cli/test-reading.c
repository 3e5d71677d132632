/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reading commands say: info, list, show, search, history, check; for people and for programs. */
#include <string.h>

#include "program.h"

static void
test_info (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "info", "little.yitong", NULL);
  assert_done (&answer);
  assert_has (answer.out, "小争端");
  assert_has (answer.out, "A little dispute");
  assert_has (answer.out, "Dialogue channels");

  answer = run (place, "info", "little.yitong", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".title.en"), ==, "A little dispute");
  g_assert_cmpstr (pick (place, &answer, ".schema"), ==, "2");
  g_assert_cmpstr (pick (place, &answer, ".file"), ==, path_of (place, "little.yitong"));
  g_assert_cmpstr (pick (place, &answer, ".entries.party"), ==, "2");
  g_assert_cmpstr (pick (place, &answer, ".entries.issue"), ==, "1");
  g_assert_cmpstr (pick (place, &answer, ".entries.event"), ==, "0");
  g_assert_cmpstr (pick (place, &answer, ".links"), ==, "1");
  g_assert_cmpstr (pick (place, &answer, ".notes"), ==, "1");
  g_assert_cmpstr (pick (place, &answer, ".documents"), ==, "0");
  g_assert_cmpstr (pick (place, &answer, ".missing.en"), ==, "1");
  g_assert_cmpstr (pick (place, &answer, ".missing.zh"), ==, "0");
  g_assert_cmpstr (pick (place, &answer, ".parties[1].name.zh"), ==, "乙方");
}

static void
test_list (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "list", "little.yitong", "--kind=area", NULL);
  assert_done (&answer);
  assert_has (answer.out, "A1");
  assert_has (answer.out, "网络自由与网络主权 / Freedom and sovereignty");

  answer = run (place, "list", "little.yitong", "--kind", "issue", "--content=en", NULL);
  assert_done (&answer);
  assert_has (answer.out, "(missing)");
  g_assert_null (strstr (answer.out, "权利与限度"));

  answer = run (place, "list", "little.yitong", "--kind=channel", NULL);
  assert_done (&answer);
  assert_has (answer.out, "2009");

  answer = run (place, "list", "little.yitong", "--kind=position", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].code"), ==, "A1-CN-1");
  g_assert_cmpstr (pick (place, &answer, "[0].kind"), ==, "position");
  g_assert_cmpuint (strlen (pick (place, &answer, "[0].id")), ==, 13);

  answer = run (place, "list", "little.yitong", "--kind=event", NULL);
  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "");
  answer = run (place, "list", "little.yitong", "--kind=event", "--json", NULL);
  g_assert_cmpstr (answer.out, ==, "[]\n");
}

static void
test_list_beside (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "list", "little.yitong", "--kind=link", NULL);
  assert_done (&answer);
  assert_has (answer.out, "C1 Dialogue → concerns → A1 Freedom and sovereignty");
  answer = run (place, "list", "little.yitong", "--kind=link", "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, "[0].type"), ==, "concerns");

  answer = run (place, "list", "little.yitong", "--kind=note", NULL);
  assert_done (&answer);
  assert_has (answer.out, "Read twice.");
  answer = run (place, "list", "little.yitong", "--kind=note", "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, "[0].text"), ==, "Read *twice*.");
  g_assert_cmpstr (pick (place, &answer, "[0].tags[0]"), ==, "open");

  put (place, "paper.txt", "Words\n", -1);
  answer = run (place, "import", "little.yitong", "paper.txt", "--source=S1", NULL);
  assert_done (&answer);
  answer = run (place, "list", "little.yitong", "--kind=document", NULL);
  assert_done (&answer);
  assert_has (answer.out, "paper.txt");
  assert_has (answer.out, "S1 Paper");
  answer = run (place, "list", "little.yitong", "--kind=document", "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, "[0].encoding"), ==, "UTF-8");
}

/* The columns stand one below the other although a Han character is as wide as two letters. */
static void
test_columns (Place *place)
{
  Answer answer;
  g_auto(GStrv) lines = NULL;

  make_little (place);
  answer = run (place, "info", "little.yitong", "--language=en", NULL);
  lines = g_strsplit (answer.out, "\n", -1);
  g_assert_cmpint (strstr (lines[0], "小") - lines[0], ==, strstr (lines[1], "A little") - lines[1]);
}

static void
test_show_entry (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "show", "little.yitong", "C1", NULL);
  assert_done (&answer);
  assert_has (answer.out, "Dialogue channel");
  assert_has (answer.out, "Track 1");
  assert_has (answer.out, "about 2009");
  assert_has (answer.out, "→ concerns A1 Freedom and sovereignty");

  answer = run (place, "show", "little.yitong", "A1", NULL);
  assert_has (answer.out, "← is concerned by C1 Dialogue");
  assert_has (answer.out, "Issue: A1.1 [zh] 权利与限度");

  answer = run (place, "show", "little.yitong", "A1-CN-1", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".text.zh"), ==, "主权不容侵犯。");
  g_assert_cmpstr (pick (place, &answer, ".fields.voice"), ==, "stated");
  g_assert_cmpuint (strlen (pick (place, &answer, ".fields.party")), ==, 13);

  answer = run (place, "show", "little.yitong", "S1", "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, ".notes[0].author"), ==, "Somebody");
}

static void
test_show_others (Place *place)
{
  Answer answer;
  const char *id;

  make_little (place);
  answer = run (place, "list", "little.yitong", "--kind=note", "--json", NULL);
  id = pick (place, &answer, "[0].id");
  answer = run (place, "show", "little.yitong", id, NULL);
  assert_done (&answer);
  assert_has (answer.out, "S1 Paper");
  assert_has (answer.out, "Read *twice*.");

  answer = run (place, "list", "little.yitong", "--kind=link", "--json", NULL);
  id = pick (place, &answer, "[0].id");
  answer = run (place, "show", "little.yitong", id, NULL);
  assert_done (&answer);
  assert_has (answer.out, "concerns");
  answer = run (place, "note", "little.yitong", "--on", id, "--text=Is it?", NULL);
  assert_done (&answer);
  answer = run (place, "show", "little.yitong", id, "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, ".notes[0].text"), ==, "Is it?");

  put (place, "paper.txt", "一二三\n", -1);
  answer = run (place, "import", "little.yitong", "paper.txt", "--json", NULL);
  id = pick (place, &answer, "[0].id");
  answer = run (place, "show", "little.yitong", id, NULL);
  assert_done (&answer);
  assert_has (answer.out, "一二三");
  answer = run (place, "show", "little.yitong", id, "--json", NULL);
  assert_has (pick (place, &answer, ".text"), "一二三");
}

static void
test_search (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "search", "little.yitong", "主权", NULL);
  assert_done (&answer);
  assert_has (answer.out, "Freedom and sovereignty");
  assert_has (answer.out, "Position: A1-CN-1");

  answer = run (place, "search", "little.yitong", "主权", "--count", NULL);
  g_assert_cmpstr (answer.out, ==, "2\n");
  answer = run (place, "search", "little.yitong", "主权", "--kind=area", "--count", NULL);
  g_assert_cmpstr (answer.out, ==, "1\n");
  answer = run (place, "search", "little.yitong", "主权", "--count", "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, ".total"), ==, "2");

  answer = run (place, "search", "little.yitong", "SOVEREIGNTY", "--limit=1", "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, ".total"), ==, "2");
  g_assert_cmpstr (pick (place, &answer, ".hits[0].code"), ==, "A1");
  g_assert_null (pick (place, &answer, ".hits[1]"));
  answer = run (place, "search", "little.yitong", "sovereignty", "--limit=1", NULL);
  assert_has (answer.out, "(1 / 2)");

  answer = run (place, "search", "little.yitong", "read", "twice", "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, ".hits[0].kind"), ==, "note");
  answer = run (place, "search", "little.yitong", "nowhere to be found", NULL);
  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "");
}

static void
test_history (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=One", NULL);
  assert_done (&answer);
  answer = run (place, "undo", "little.yitong", NULL);
  assert_done (&answer);

  answer = run (place, "history", "little.yitong", NULL);
  assert_done (&answer);
  assert_has (answer.out, "Undone: add note");
  answer = run (place, "history", "little.yitong", "--limit=1", "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, "[0].sort"), ==, "undo");
  g_assert_cmpstr (pick (place, &answer, "[0].name"), ==, "add note");
  g_assert_null (pick (place, &answer, "[1]"));

  answer = run (place, "history", "little.yitong", "--of=A1", "--json", NULL);
  assert_done (&answer);
  answer = run (place, "list", "little.yitong", "--kind=note", "--json", NULL);
  answer = run (place, "history", "little.yitong", "--of", pick (place, &answer, "[0].id"), NULL);
  assert_done (&answer);
}

/* Also what was deleted has a history. */
static void
test_history_of_deleted (Place *place)
{
  Answer answer;
  char *id;

  make_little (place);
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=Gone soon", NULL);
  id = g_strchomp (answer.out);
  answer = run (place, "undo", "little.yitong", NULL);
  assert_done (&answer);
  answer = run (place, "history", "little.yitong", "--of", id, NULL);
  assert_done (&answer);
  assert_has (answer.out, "created");
  assert_has (answer.out, "Undone: add note");
  answer = run (place, "show", "little.yitong", id, NULL);
  assert_refused (&answer, id);
}

static void
test_check (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "check", "little.yitong", NULL);
  assert_done (&answer);
  answer = run (place, "check", "little.yitong", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".sound"), ==, "true");
}

/* A letter that changed on the disk behind SQLite's back. */
static void
test_check_finds (Place *place)
{
  Answer answer;
  gsize length;
  char *bytes;
  char *word;

  make_little (place);
  bytes = (char *) take (place, "little.yitong", &length);
  word = memmem (bytes, length, "Sovereignty holds.", 18);
  g_assert_nonnull (word);
  word[12] ^= 1;
  put (place, "little.yitong", bytes, (gssize) length);

  answer = run (place, "check", "little.yitong", NULL);
  assert_refused (&answer, "Something is wrong");
  g_assert_cmpstr (answer.out, !=, "");
  answer = run (place, "check", "little.yitong", "--json", NULL);
  g_assert_cmpint (answer.status, ==, 1);
  g_assert_cmpstr (pick (place, &answer, ".sound"), ==, "false");
  g_assert_nonnull (pick (place, &answer, ".findings[0]"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/cli/info", test_info);
  place_add ("/cli/list", test_list);
  place_add ("/cli/list/beside", test_list_beside);
  place_add ("/cli/columns", test_columns);
  place_add ("/cli/show/entry", test_show_entry);
  place_add ("/cli/show/others", test_show_others);
  place_add ("/cli/search", test_search);
  place_add ("/cli/history", test_history);
  place_add ("/cli/history/deleted", test_history_of_deleted);
  place_add ("/cli/check", test_check);
  place_add ("/cli/check/finds", test_check_finds);
  return g_test_run ();
}
