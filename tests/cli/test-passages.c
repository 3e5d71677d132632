/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong tie finds the sentences of a source, yitong passages lists them, yitong align lays two texts beside each other. */
#include <string.h>

#include "program.h"

static const char dossier[] =
  "<dossier xmlns=\"urn:yitong:dossier:1\" version=\"1\" source=\"S1\">"
  "<event id=\"E1\" date=\"2011-03-05\" page=\"41\"><title xml:lang=\"zh\">北方水务署建立联合测量队</title></event>"
  "<event id=\"E2\" page=\"41\"><title xml:lang=\"zh\">签署航空协定</title></event>"
  "<source id=\"S1\"><title xml:lang=\"en\">Report</title>"
  "<document name=\"r.txt\"><body>河流管理是多年的议题。2011年3月5日，北方水务署宣布建立联合测量队。会议没有公报。\n</body>"
  "<feature sort=\"page\" start=\"0\" end=\"0\" label=\"41\"/></document>"
  "<passage id=\"P9\"><anchor document=\"1\" state=\"orphan\"><quote>lost words</quote></anchor></passage>"
  "</source></dossier>";

static void
make (Place *place)
{
  Answer answer;

  put (place, "a.xml", dossier, -1);
  answer = run (place, "new", "a.yitong", "--from=a.xml", NULL);
  assert_done (&answer);
}

static void
test_tie (Place *place)
{
  Answer answer;

  make (place);
  answer = run (place, "tie", "a.yitong", "S1", "--dry-run", NULL);
  assert_done (&answer);
  assert_has (answer.out, "1 of 2 entries tied, 0 tied before, 1 not.");
  answer = run (place, "tie", "a.yitong", "S1", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].code"), ==, "E1");
  g_assert_cmpstr (pick (place, &answer, "[0].tied"), ==, "true");
  g_assert_cmpstr (pick (place, &answer, "[0].quote"), ==, "2011年3月5日，北方水务署宣布建立联合测量队。");
  g_assert_cmpstr (pick (place, &answer, "[1].tied"), ==, "false");
  answer = run (place, "tie", "a.yitong", "S1", NULL);
  assert_has (answer.out, "0 of 2 entries tied, 1 tied before, 1 not.");
  answer = run (place, "undo", "a.yitong", NULL);
  assert_done (&answer);
  answer = run (place, "check", "a.yitong", NULL);
  assert_done (&answer);
  answer = run (place, "tie", "a.yitong", "E1", NULL);
  assert_refused (&answer, "is not a source");
  answer = run (place, "tie", "a.yitong", "S7", NULL);
  g_assert_cmpint (answer.status, ==, 1);
}

static const char pair[] =
  "<dossier xmlns=\"urn:yitong:dossier:1\" version=\"1\">"
  "<source id=\"S1\"><title xml:lang=\"zh\">公报</title>"
  "<document name=\"z.txt\"><body>第一章\n会议于 2014 年在北京举行。\n双方没有签字。\n</body></document>"
  "<passage id=\"P1\"><link type=\"same-as\" to=\"P2\"/>"
  "<anchor document=\"1\" start=\"4\" end=\"6\"><quote>会议</quote></anchor></passage></source>"
  "<source id=\"S2\"><title xml:lang=\"en\">Communiqué</title><link type=\"translation-of\" to=\"S1\"/>"
  "<document name=\"e.txt\"><body>Chapter 1\nThe meeting took place in Beijing in 2014.\nNeither side signed.\n</body></document>"
  "<passage id=\"P2\"><anchor document=\"1\" start=\"10\" end=\"21\"><quote>The meeting</quote></anchor></passage></source>"
  "</dossier>";

static void
test_align (Place *place)
{
  Answer answer;

  put (place, "a.xml", pair, -1);
  answer = run (place, "new", "a.yitong", "--from=a.xml", NULL);
  assert_done (&answer);
  answer = run (place, "align", "a.yitong", "S1", "S2", NULL);
  assert_done (&answer);
  assert_has (answer.out, "第一章");
  assert_has (answer.out, "1-1!");
  assert_has (answer.out, "The meeting took place in Beijing in 201…");
  answer = run (place, "align", "a.yitong", "S2", "S1", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[1].pinned"), ==, "true");
  g_assert_cmpstr (pick (place, &answer, "[2].left"), ==, "Neither side signed.");
  g_assert_cmpstr (pick (place, &answer, "[2].right-first"), ==, "3");
  answer = run (place, "align", "a.yitong", "S1", "P1", NULL);
  g_assert_cmpint (answer.status, ==, 1);
  answer = run (place, "export", "a.yitong", "--format=xml", "--output=b.xml", NULL);
  assert_done (&answer);
  answer = run (place, "new", "b.yitong", "--from=b.xml", NULL);
  assert_done (&answer);
  answer = run (place, "align", "b.yitong", "S1", "S2", NULL);
  assert_has (answer.out, "1-1!");
}

static void
test_passages (Place *place)
{
  Answer answer;

  make (place);
  answer = run (place, "tie", "a.yitong", "S1", NULL);
  assert_done (&answer);
  answer = run (place, "passages", "a.yitong", NULL);
  assert_done (&answer);
  assert_has (answer.out, "supports E1");
  assert_has (answer.out, "lost words");
  answer = run (place, "passages", "a.yitong", "--of=E1", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].page"), ==, "41");
  g_assert_cmpstr (pick (place, &answer, "[0].start"), ==, "11");
  g_assert_cmpstr (pick (place, &answer, "[0].ties[0].type"), ==, "supports");
  g_assert_null (pick (place, &answer, "[1].id"));
  answer = run (place, "passages", "a.yitong", "--orphans", "--untied", "--of=S1", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].quote"), ==, "lost words");
  g_assert_cmpstr (pick (place, &answer, "[0].orphan"), ==, "true");
  g_assert_null (pick (place, &answer, "[1].id"));
  answer = run (place, "passages", "a.yitong", "--of=nothing", NULL);
  g_assert_cmpint (answer.status, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/cli/tie", test_tie);
  place_add ("/cli/passages", test_passages);
  place_add ("/cli/align", test_align);
  return g_test_run ();
}
