/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample dossier as the commands see it: nothing is missing of what it is made from. */
#include <string.h>

#include "program.h"

static gint64
count (Place        *place,
       const Answer *answer,
       const char   *path)
{
  const char *number = pick (place, answer, path);

  g_assert_nonnull (number);
  return g_ascii_strtoll (number, NULL, 10);
}

static void
test_counts (Place *place)
{
  static const struct
  {
    const char *path;
    gint64 exactly;
  } counts[] = {
    { ".entries.area", 4 },        { ".entries.issue", 21 },          { ".entries.position", 51 },
    { ".entries.channel", 10 },    { ".entries.limit", 3 },           { ".entries.obstacle", 4 },
    { ".entries.perception", 3 },  { ".entries.recommendation", 4 },  { ".entries.measure", 16 },
    { ".entries.instrument", 40 }, { ".entries.term", 62 },           { ".entries.figure", 28 },
    { ".missing.zh", 0 },          { ".missing.en", 0 },              { ".entries.party", 2 },
  };
  static const struct
  {
    const char *path;
    gint64 least;
  } more[] = {
    { ".entries.event", 60 },  { ".entries.point", 24 },  { ".entries.actor", 93 },
    { ".entries.source", 27 }, { ".entries.remark", 12 }, { ".links", 101 },
  };
  Answer answer = run (place, "new", "sample.yitong", "--from=sample", NULL);

  assert_done (&answer);
  answer = run (place, "info", "sample.yitong", "--json", NULL);
  assert_done (&answer);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_test_message ("%s", counts[i].path);
      g_assert_cmpint (count (place, &answer, counts[i].path), ==, counts[i].exactly);
    }
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_test_message ("%s", more[i].path);
      g_assert_cmpint (count (place, &answer, more[i].path), >=, more[i].least);
    }
  answer = run (place, "check", "sample.yitong", NULL);
  assert_done (&answer);
}

/* Each entry of each kind can be listed and shown, in both languages of the messages. */
static void
test_every_kind (Place *place)
{
  static const char *const languages[] = { "zh_CN", "en" };
  static const char *const kinds[] = { "area", "issue", "position", "channel", "limit", "event", "obstacle", "point", "perception",
                                       "recommendation", "measure", "instrument", "actor", "term", "figure", "remark", "source",
                                       "party", "side", "link" };
  Answer answer = run (place, "new", "sample.yitong", "--from=sample", NULL);

  assert_done (&answer);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *id;

      answer = run (place, "list", "sample.yitong", "--kind", kinds[i], "--json", NULL);
      assert_done (&answer);
      id = pick (place, &answer, "[0].id");
      for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
        {
          answer = run (place, "list", "sample.yitong", "--kind", kinds[i], "--language", languages[j], NULL);
          assert_done (&answer);
          g_assert_null (strstr (answer.out, "(missing)"));
          answer = run (place, "show", "sample.yitong", id, "--language", languages[j], NULL);
          assert_done (&answer);
          assert_has (answer.out, id);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/cli/sample/counts", test_counts);
  place_add ("/cli/sample/every-kind", test_every_kind);
  return g_test_run ();
}
