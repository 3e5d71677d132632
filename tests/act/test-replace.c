/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests replacing in notes and saving searches. */
#include "scratch.h"

#include "act/entry.h"
#include "act/filter.h"
#include "act/note.h"
#include "act/replace.h"

static char *
replaced (const char *text,
          const char *find,
          const char *with,
          gboolean    exact,
          gboolean    regex)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtReplacer) replacer = yt_replacer_new (find, with, exact, regex, &error);
  g_autoptr(GArray) found = NULL;
  GString *all = g_string_new (NULL);
  gsize at = 0;

  g_assert_no_error (error);
  found = yt_replacer_find (replacer, text);
  for (guint i = 0; i < found->len; i++)
    {
      const YtReplacement *one = &g_array_index (found, YtReplacement, i);

      g_string_append_len (all, text + at, (gssize) (one->start - at));
      g_string_append (all, one->text);
      at = one->end;
    }
  g_string_append (all, text + at);
  return g_string_free (all, FALSE);
}

static void
test_replacer (void)
{
  static const struct
  {
    const char *text, *find, *with;
    gboolean exact, regex;
    const char *result;
  } cases[] = {
    { "Cyber, cyber, ＣＹＢＥＲ", "cyber", "X", FALSE, FALSE, "X, X, X" },
    { "Cyber, cyber, ＣＹＢＥＲ", "cyber", "X", TRUE, FALSE, "Cyber, X, ＣＹＢＥＲ" },
    { "網絡與网络", "网络", "互联网", FALSE, FALSE, "互联网與互联网" },
    { "網絡與网络", "网络", "互联网", TRUE, FALSE, "網絡與互联网" },
    { "café cafe\u0301s", "cafe", "tea", FALSE, FALSE, "tea teas" },
    { "aaaa", "aa", "b", FALSE, FALSE, "bb" },
    { "a.b (c)", ".", "!", FALSE, FALSE, "a!b (c)" },
    { "2013-05 and 2014-06", "(\\d{4})-(\\d\\d)", "\\2/\\1", FALSE, TRUE, "05/2013 and 06/2014" },
    { "Word word", "word", "x", TRUE, TRUE, "Word x" },
    { "abc", "x*", "-", FALSE, TRUE, "abc" },
  };
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = replaced (cases[i].text, cases[i].find, cases[i].with, cases[i].exact, cases[i].regex);

      g_assert_cmpstr (result, ==, cases[i].result);
    }
  g_assert_null (yt_replacer_new ("(", "x", FALSE, TRUE, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (yt_replacer_new ("", "x", FALSE, FALSE, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
}

static void
expect_text (YtDossier  *dossier,
             gint64      id,
             const char *text)
{
  g_autoptr(YtNote) note = yt_note_get (dossier, id);

  g_assert_cmpstr (yt_note_text (note), ==, text);
}

/* Only what is ticked is replaced, in one step; what was changed since it was listed is left. */
static void
test_replace (Scratch       *scratch,
              gconstpointer  data)
{
  YtDossier *dossier = scratch->dossier;
  const gint64 root = yt_dossier_root (dossier);
  const gint64 ids[] = { add_note (dossier, root, "en", "one red, two red"), add_note (dossier, root, "en", "Red"),
                         add_note (dossier, root, "en", "green"), add_note (dossier, root, "en", "red later") };
  g_autoptr(YtReplacer) replacer = yt_replacer_new ("red", "blue", FALSE, FALSE, NULL);
  g_autoptr(GArray) notes = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) places = NULL;
  GError *error = NULL;
  guint changed, left;

  g_array_append_vals (notes, ids, G_N_ELEMENTS (ids));
  places = yt_replace_places (yt_dossier_connection (dossier), replacer, notes, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (places->len, ==, 4);
  g_assert_cmpstr (((YtReplacePlace *) g_ptr_array_index (places, 1))->before, ==, "one red, two ");
  ((YtReplacePlace *) g_ptr_array_index (places, 0))->wanted = FALSE;
  yt_act_set_note_text (dossier, ids[3], "what is red", &error);
  g_assert_no_error (error);

  yt_act_replace (dossier, places, NULL, NULL, &changed, &left, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changed, ==, 2);
  g_assert_cmpuint (left, ==, 1);
  expect_text (dossier, ids[0], "one red, two blue");
  expect_text (dossier, ids[1], "blue");
  expect_text (dossier, ids[2], "green");
  expect_text (dossier, ids[3], "what is red");

  yt_act_undo (dossier, &error);
  g_assert_no_error (error);
  expect_text (dossier, ids[0], "one red, two red");
  expect_text (dossier, ids[1], "Red");
  expect_text (dossier, ids[3], "what is red");
}

static void
test_filters (Scratch       *scratch,
              gconstpointer  data)
{
  YtDossier *dossier = scratch->dossier;
  g_autoptr(GPtrArray) filters = NULL;
  g_autofree char *words = NULL;
  GError *error = NULL;

  g_assert_true (yt_act_save_filter (dossier, " 会谈 ", "talks kind:event", &error));
  g_assert_true (yt_act_save_filter (dossier, "Norms", "norms", &error));
  g_assert_true (yt_act_save_filter (dossier, "Norms", "norms OR rules", &error));
  words = yt_filter_words (dossier, "Norms");
  g_assert_cmpstr (words, ==, "norms OR rules");
  g_assert_true (yt_act_rename_filter (dossier, "Norms", "Rules", &error));
  g_assert_false (yt_act_rename_filter (dossier, "Rules", "会谈", &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (yt_act_save_filter (dossier, "  ", "x", &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (yt_act_delete_filter (dossier, "Norms", &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND);
  g_clear_error (&error);
  filters = yt_filters (dossier);
  g_assert_cmpuint (filters->len, ==, 2);
  g_assert_true (yt_act_undo (dossier, &error));
  g_clear_pointer (&filters, g_ptr_array_unref);
  filters = yt_filters (dossier);
  g_assert_cmpstr (((YtFilter *) g_ptr_array_index (filters, 0))->name, ==, "Norms");
  g_assert_true (yt_act_delete_filter (dossier, "会谈", &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/replace/replacer", test_replacer);
  g_test_add ("/replace/notes", Scratch, NULL, scratch_set_up, test_replace, scratch_tear_down);
  g_test_add ("/replace/filters", Scratch, NULL, scratch_set_up, test_filters, scratch_tear_down);
  return g_test_run ();
}
