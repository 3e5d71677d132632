/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions, put to the sample dossier and to dossiers that hold nothing, or something else. */
#include <string.h>

#include "program.h"

typedef struct
{
  const char *question;
  const char *path;
  const char *value;
} Expected;

/* What the facts of the sample give, counted by hand. Columns of a party or area are named by its code. */
static const Expected expected[] = {
  { "continuity", ".rows[0].area", "[\"A1\"]" },
  { "continuity", ".rows[0].channel", "[\"C10\"]" },
  { "continuity", ".rows[0].from", NULL },
  { "continuity", ".rows[0].cases", "[\"EV40\"]" },
  { "continuity", ".rows[1].channel", "[\"C01\"]" },
  { "continuity", ".rows[4].channel", "[\"C08\"]" },
  { "continuity", ".rows[5].area", "[\"A3\"]" },
  { "continuity", ".rows[5].channel", NULL },
  { "continuity", ".rows[5].status", "No channel at any time" },
  { "continuity", ".rows[7].channel", "[\"C09\"]" },
  { "continuity", ".rows[7].until", "[2014-05-19..]" },
  { "continuity", ".rows[8].channel", "[\"C10\"]" },
  { "continuity", ".rows[9]", NULL },
  { "suspension", ".rows[0].stopped", "[\"C09\"]" },
  { "suspension", ".rows[0].before", "[\"EV55\"]" },
  { "suspension", ".rows[0].areas", "[\"A4\"]" },
  { "suspension", ".rows[2].left", "[\"C02\",\"C03\",\"C04\"]" },
  { "suspension", ".rows[3].before", "[\"C05\",\"C06\",\"C07\",\"C08\",\"C09\"]" },
  { "suspension", ".rows[3].left", "[\"C05\",\"C06\",\"C07\",\"C08\"]" },
  { "suspension", ".rows[4].left", "[\"C10\"]" },
  { "remedies", ".rows[0].reached", NULL },
  { "remedies", ".rows[1].reached", NULL },
  { "remedies", ".rows[1].remarks", "[\"FR9\"]" },
  { "remedies", ".rows[2].reached", "[\"R2\"]" },
  { "remedies", ".rows[2].standing", "Implied" },
  { "remedies", ".rows[6].entry", "[\"LM3\"]" },
  { "remedies", ".rows[6].reached", NULL },
  { "balance", ".rows[0].total", "6" },
  { "balance", ".rows[1].total", "6" },
  { "balance", ".rows[2].total", "7" },
  { "balance", ".rows[3].total", "9" },
  { "balance", ".rows[4].total", "8" },
  { "balance", ".rows[4].author", "5" },
  { "balance", ".rows[5].total", "4" },
  { "balance", ".rows[6].total", "7" },
  { "balance", ".rows[6].author", "5" },
  { "balance", ".rows[7].total", "4" },
  { "images", ".rows[0].relation", "Mirror images" },
  { "images", ".rows[1].relation", "Contradict each other" },
  { "images", ".rows[2].relation", "Contradict each other" },
  { "images", ".rows[3]", NULL },
  { "raising", ".rows[2].party", "[\"US\"]" },
  { "raising", ".rows[2].charges", "[\"A2-US-1\",\"A2-US-2\"]" },
  { "raising", ".rows[3].answers", "[\"EV51\",\"EV55\",\"EV56\",\"EV57\"]" },
  { "terms", ".rows[0].dispute", "Content disputed" },
  { "terms", ".rows[17].dispute", "Content disputed" },
  { "terms", ".rows[18].dispute", "Perceived differently" },
  { "terms", ".rows[20].dispute", "Used by one side" },
  { "terms", ".rows[27].dispute", "Used by one side" },
  { "terms", ".rows[28].term", "[\"T06\"]" },
  { "terms", ".rows[1].areas", "[\"A1\",\"A3\"]" },
  { "powers", ".rows[0].count", "7" },
  { "powers", ".rows[1].count", "4" },
  { "powers", ".rows[2].count", "2" },
  { "powers", ".rows[2].power", "Structural power" },
  { "powers", ".rows[3].count", "3" },
  { "tempo", ".rows[5].year", "2009" },
  { "tempo", ".rows[5].events", "7" },
  { "tempo", ".rows[6].events", "6" },
  { "tempo", ".rows[7].events", "6" },
  { "tempo", ".rows[8].events", "3" },
  { "tempo", ".rows[9].events", "16" },
  { "tempo", ".rows[9].area-A2", "8" },
  { "tempo", ".rows[10].events", "9" },
  { "tempo", ".rows[10].uncertain", "2" },
  { "replies", ".rows[1].days", "[0,null]" },
  { "replies", ".rows[2].days", "33" },
  { "replies", ".rows[3].days", "282" },
  { "replies", ".rows[4].days", "10" },
  { "replies", ".rows[5].days", "[0,null]" },
  { "replies", ".rows[7].days", "7" },
  { "growth", ".rows[0].figure", "[\"F13\"]" },
  { "growth", ".rows[1].target", "[\"EV59\"]" },
  { "comparison", ".rows[1].figure", "[\"F01\"]" },
  { "comparison", ".rows[1].comparable", "[\"F07\"]" },
  { "comparison", ".rows[4].comparable", NULL },
  { "shares", ".rows[0].whole", "[\"F09\"]" },
  { "shares", ".rows[0].sum", "10" },
  { "shares", ".rows[0].rest", "3" },
  { "grounds", ".rows[26].source", "[\"S04\"]" },
  { "grounds", ".rows[26].state", "Lost" },
  { "grounds", ".rows[27].mark.zh", "326-3" },
  { "documents", ".rows[2].party-CN", NULL },
  { "documents", ".rows[3].party-US", "[\"I15\",\"I16\",\"I20\",\"I24\",\"I27\",\"I35\",\"I36\"]" },
  { "documents", ".rows[3].party-CN", "[\"I17\"]" },
  { "tracks", ".rows[0].sort", "A claim" },
  { "tracks", ".rows[1]", NULL },
  { "tracks", ".undecided[0].entry", NULL },
  { "voices", ".rows[2].author", "7" },
  { "voices", ".rows[4].area", "Elsewhere" },
  { "sides", ".rows[3].with-CN", "[\"ST-RU\",\"ST-TJ\",\"ST-UZ\",\"ST-DEV\"]" },
  { "sides", ".rows[1].events", "[\"ST-DE\",\"ST-FR\",\"ST-NL\"]" },
  { "contradictions", ".rows[11].remark", "[\"IN12\"]" },
  { "contradictions", ".rows[12]", NULL },
  { "reach", ".rows[0].measures", NULL },
  { "reach", ".rows[0].indirect", "[\"R1\"]" },
  { "reach", ".rows[1].measures", "[\"R1.7\",\"R4.1\"]" },
};

/* Numbers are told with or without a fraction. */
static gboolean
is_same (const char *found,
         const char *wanted)
{
  char *end;
  double number;

  if (found == NULL || wanted == NULL)
    return found == wanted;
  number = g_ascii_strtod (wanted, &end);
  if (*end == '\0' && end != wanted)
    return ABS (g_ascii_strtod (found, NULL) - number) < 1e-9;
  if (strncmp (wanted, "[0,", 3) == 0)
    return g_str_has_prefix (found, "[0") && g_str_has_suffix (found, "null]");
  return strcmp (found, wanted) == 0;
}

static void
test_sample (Place *place)
{
  Answer answer = run (place, "new", "sample.yitong", "--from=sample", NULL);
  const char *question = "";

  assert_done (&answer);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const char *found;

      if (!g_str_equal (question, expected[i].question))
        {
          question = expected[i].question;
          answer = run (place, "ask", "sample.yitong", question, "--json", "--language=en", NULL);
          assert_done (&answer);
        }
      found = pick (place, &answer, expected[i].path);
      if (!is_same (found, expected[i].value))
        g_test_fail_printf ("%s%s is %s, not %s", question, expected[i].path, found, expected[i].value);
    }
}

static void
test_multiples (Place *place)
{
  Answer answer = run (place, "new", "sample.yitong", "--from=sample", NULL);
  double share;

  answer = run (place, "ask", "sample.yitong", "growth", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (pick (place, &answer, ".rows[1].multiple"), NULL), 49.0 / 9, 1e-6);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (pick (place, &answer, ".rows[2].multiple"), NULL), 60.0 / 9, 1e-6);
  answer = run (place, "ask", "sample.yitong", "shares", "--json", NULL);
  share = g_ascii_strtod (pick (place, &answer, ".rows[0].share"), NULL);
  g_assert_cmpfloat_with_epsilon (share, 1000.0 / 13, 1e-6);
}

/* Every question can be put in every form to the sample, to a small dossier of other matter and to an empty one. */
static void
test_every_question (Place *place)
{
  static const char *const files[] = { "sample.yitong", "little.yitong", "empty.yitong" };
  static const char *const forms[] = { "--json", "--csv", "--language=zh_CN" };
  Answer list, answer = run (place, "new", "sample.yitong", "--from=sample", NULL);
  guint n = 0;

  make_little (place);
  make_empty (place);
  list = run (place, "ask", "empty.yitong", "--list", "--json", NULL);
  assert_done (&list);
  for (;; n++)
    {
      g_autofree char *path = g_strdup_printf ("[%u].id", n);
      const char *question = pick (place, &list, path);

      if (question == NULL)
        break;
      /* It is about one entry, which has to be there. */
      if (g_str_equal (question, "around"))
        continue;
      for (guint f = 0; f < G_N_ELEMENTS (files); f++)
        for (guint k = 0; k < G_N_ELEMENTS (forms); k++)
          {
            answer = run (place, "ask", files[f], question, forms[k], NULL);
            assert_done (&answer);
            g_assert_cmpstr (answer.err, ==, "");
            g_assert_cmpuint (strlen (answer.out), >, 10);
          }
    }
  g_assert_cmpuint (n, ==, 22);
}

/* A matrix is what it is told to be; around an entry lies what it is linked with, and what that is linked with. */
static void
test_told (Place *place)
{
  Answer answer = run (place, "new", "sample.yitong", "--from=sample", NULL);

  answer = run (place, "ask", "sample.yitong", "matrix", "--rows=recommendation", "--columns=area", "--link=addresses", "--csv",
                "--language=en", NULL);
  assert_done (&answer);
  assert_has (answer.out, "\"Recommendation\",");
  assert_has (answer.out, "\"In all\"");
  answer = run (place, "ask", "sample.yitong", "matrix", "--rows=obstacle", "--columns=recommendation", "--order=cluster", "--json", NULL);
  assert_done (&answer);
  /* Obstacles that nothing addresses are left out where it is not the dossier’s order. */
  g_assert_null (strstr (answer.out, "\"O2\""));
  assert_has (answer.out, "\"O3\"");
  answer = run (place, "ask", "sample.yitong", "around", "O3", "--steps=1", "--json", NULL);
  assert_done (&answer);
  assert_has (answer.out, "\"R2\"");
  answer = run (place, "ask", "sample.yitong", "around", "--language=en", NULL);
  assert_misuse (&answer, "Around which entry?");
  answer = run (place, "ask", "sample.yitong", "tempo", "A1", "--language=en", NULL);
  assert_misuse (&answer, "about no single entry");
  answer = run (place, "ask", "sample.yitong", "matrix", "--rows=nonsense", "--language=en", NULL);
  assert_misuse (&answer, "is not a kind of entries");
  answer = run (place, "ask", "sample.yitong", "matrix", "--link=nonsense", "--language=en", NULL);
  assert_misuse (&answer, "is not a type of links");
  answer = run (place, "ask", "sample.yitong", "around", "NOWHERE", NULL);
  g_assert_cmpint (answer.status, ==, 1);
}

static void
test_spreadsheet (Place *place)
{
  Answer answer = run (place, "new", "sample.yitong", "--from=sample", NULL);

  answer = run (place, "ask", "sample.yitong", "powers", "--csv", "--language=en", NULL);
  assert_done (&answer);
  assert_has (answer.out, "\"Recommendation\",\"Kind of power\",\"Number\",\"Measures\",\"Rests on\"\n");
  assert_has (answer.out, "\"Structural power\",\"2\",\"R3.1 ");
  assert_has (answer.out, "\"R3; R3.1; R3.2\"\n");
}

static void
test_refusals (Place *place)
{
  Answer answer;

  make_empty (place);
  answer = run (place, "ask", "empty.yitong", "whatever", "--language=en", NULL);
  assert_misuse (&answer, "“whatever” is not a question");
  answer = run (place, "ask", "empty.yitong", "--language=en", NULL);
  assert_misuse (&answer, "Which question?");
  answer = run (place, "ask", "none.yitong", "tempo", NULL);
  g_assert_cmpint (answer.status, ==, 1);
}

/* Every picture can be drawn in every form, of every dossier; its words can be searched. The sample has something for each. */
static void
test_pictures (Place *place)
{
  static const char *const files[] = { "sample.yitong", "empty.yitong" };
  static const struct { const char *ending; const char *magic; } forms[] = {
    { "svg", "<?xml" }, { "pdf", "%PDF" }, { "png", "\x89PNG" },
  };
  Answer list, answer = run (place, "new", "sample.yitong", "--from=sample", NULL);
  guint n = 0;
  gsize length;

  make_empty (place);
  list = run (place, "chart", "empty.yitong", "--list", "--json", NULL);
  assert_done (&list);
  for (;; n++)
    {
      g_autofree char *path = g_strdup_printf ("[%u].id", n);
      const char *picture = pick (place, &list, path);

      if (picture == NULL)
        break;
      for (guint f = 0; f < G_N_ELEMENTS (files); f++)
        for (guint k = 0; k < G_N_ELEMENTS (forms); k++)
          {
            g_autofree char *output = g_strdup_printf ("--output=%u-%u.%s", n, f, forms[k].ending);

            answer = run (place, "chart", files[f], picture, output, "--content=zh", NULL);
            assert_done (&answer);
            g_assert_true (g_str_has_prefix (take (place, strchr (output, '=') + 1, &length), forms[k].magic));
            if (f == 0 && k == 0)
              g_assert_null (strstr (take (place, strchr (output, '=') + 1, &length), "卷宗中没有这幅图形"));
          }
    }
  g_assert_cmpuint (n, >=, 7);
  assert_has (take (place, "0-0.svg", &length), ">中美网络工作组</text>");
  answer = run (place, "chart", "sample.yitong", "tempo", "--output=0-0.svg", "--language=en", NULL);
  assert_refused (&answer, "There is a file");
  answer = run (place, "chart", "sample.yitong", "tempo", "--output=x.txt", "--language=en", NULL);
  assert_misuse (&answer, ".svg, .pdf and .png");
  answer = run (place, "chart", "sample.yitong", "timeline", "--output=y.svg", "--from=2014-13-45", "--language=en", NULL);
  g_assert_cmpint (answer.status, ==, 2);
  g_assert_false (is_there (place, "y.svg"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/ask/sample", test_sample);
  place_add ("/ask/multiples", test_multiples);
  place_add ("/ask/every-question", test_every_question);
  place_add ("/ask/told", test_told);
  place_add ("/ask/spreadsheet", test_spreadsheet);
  place_add ("/ask/refusals", test_refusals);
  place_add ("/ask/pictures", test_pictures);
  return g_test_run ();
}
