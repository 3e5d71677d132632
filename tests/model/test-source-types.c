/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each type of a source asks for fields that there are, and each field belongs to some type. */
#include "model/source-form.h"
#include "model/words.h"

static void
test_forms (void)
{
  for (const YtField *field = yt_kind_info (YT_KIND_SOURCE)->fields; field->name != NULL; field++)
    {
      guint n = 0;

      for (const YtWord *type = yt_source_types; type->id != NULL; type++)
        {
          n += yt_source_takes (type->id, field->name);
          g_assert_nonnull (yt_source_label (type->id, field));
        }
      g_test_message ("%s", field->name);
      g_assert_cmpuint (n, >, 0);
    }
  /* None asks for all of them, as one does whose type is not in the table. */
  for (const YtWord *type = yt_source_types; type->id != NULL; type++)
    g_assert_false (yt_source_takes (type->id, "shelfmark") && yt_source_takes (type->id, "doi"));
}

static void
test_some (void)
{
  const YtField *publisher = yt_kind_field (YT_KIND_SOURCE, "publisher");

  g_assert_true (yt_source_takes ("thesis", "degree"));
  g_assert_false (yt_source_takes ("book", "degree"));
  g_assert_false (yt_source_takes ("article-journal", "issu"));
  g_assert_true (yt_source_takes ("", "degree"));
  g_assert_cmpstr (yt_source_label ("thesis", publisher), ==, "School");
  g_assert_cmpstr (yt_source_label ("book", publisher), ==, publisher->label);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-form/forms", test_forms);
  g_test_add_func ("/source-form/some", test_some);
  return g_test_run ();
}
