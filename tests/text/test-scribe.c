/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written down by a scribe: lines without stray blanks, features where their words are. */
#include <string.h>

#include "text/error.h"
#include "text/scribe.h"

static void
say (YtScribe   *scribe,
     const char *text)
{
  yt_scribe_text (scribe, text, strlen (text));
}

static void
assert_feature (const YtReading *reading,
                guint            index,
                YtFeatureSort    sort,
                const char      *words)
{
  const YtFeature *feature = &g_array_index (reading->features, YtFeature, index);
  g_autofree char *found = g_strndup (reading->text->str + feature->start, feature->end - feature->start);

  g_assert_cmpint (feature->sort, ==, sort);
  g_assert_cmpstr (found, ==, words);
}

/* A line end in the source is a blank between words, and nothing between Han. */
static void
test_blanks (void)
{
  YtScribe *scribe = yt_scribe_new ();
  g_autoptr(YtReading) reading = NULL;

  say (scribe, "  two\n");
  say (scribe, "\t words \n\n");
  yt_scribe_line (scribe);
  yt_scribe_line (scribe);
  say (scribe, "　　两岸\n  的话\r\nand words\xc2\xa0" "end　");
  yt_scribe_line (scribe);
  say (scribe, "soft\xc2\xad" "hyphen\x01 zero\xe2\x80\x8bwidth \xef\xb7\x90 \xff.");
  reading = yt_scribe_finish (scribe, NULL);
  g_assert_cmpstr (reading->text->str, ==, "two words\n两岸的话 and words end\nsofthyphen zerowidth \xef\xbf\xbd \xef\xbf\xbd.\n");
}

static void
test_features (void)
{
  YtScribe *scribe = yt_scribe_new ();
  g_autoptr(YtReading) reading = NULL;
  gsize start;

  yt_scribe_page (scribe, "7");
  start = yt_scribe_begin (scribe);
  say (scribe, "A heading");
  yt_scribe_end (scribe, YT_FEATURE_HEADING, 1, start, NULL);
  start = yt_scribe_begin (scribe);
  yt_scribe_end (scribe, YT_FEATURE_QUOTE, 0, start, NULL);
  say (scribe, "words");
  yt_scribe_mark (scribe, "a", "1");
  yt_scribe_later (scribe, "a", "1", " the\nnote ");
  yt_scribe_line (scribe);
  start = yt_scribe_begin (scribe);
  yt_scribe_table (scribe);
  yt_scribe_row (scribe);
  yt_scribe_cell (scribe);
  say (scribe, "one");
  yt_scribe_line (scribe);
  say (scribe, "cell");
  yt_scribe_cell (scribe);
  yt_scribe_row (scribe);
  yt_scribe_cell (scribe);
  yt_scribe_cell (scribe);
  say (scribe, "last");
  yt_scribe_table_end (scribe, start);
  reading = yt_scribe_finish (scribe, NULL);
  g_assert_cmpstr (reading->text->str, ==, "A heading\nwords[1]\none cell\t\n\tlast\n[1] the note\n");
  g_assert_cmpuint (reading->features->len, ==, 5);
  assert_feature (reading, 0, YT_FEATURE_PAGE, "");
  assert_feature (reading, 1, YT_FEATURE_HEADING, "A heading");
  assert_feature (reading, 2, YT_FEATURE_NOTE_MARK, "[1]");
  assert_feature (reading, 3, YT_FEATURE_TABLE, "one cell\t\n\tlast");
  assert_feature (reading, 4, YT_FEATURE_NOTE, "[1] the note");
}

static void
test_nothing (void)
{
  YtScribe *scribe = yt_scribe_new ();
  g_autoptr(GError) error = NULL;

  say (scribe, " \n\t ");
  g_assert_null (yt_scribe_finish (scribe, &error));
  g_assert_error (error, YT_TEXT_ERROR, YT_TEXT_ERROR_NO_TEXT);
}

static void
test_say (void)
{
  g_autoptr(YtReading) reading = yt_reading_new ();
  g_autofree char *many = g_strnfill (10000, 'a');

  yt_scribe_say (&reading->title, " two\nlines ");
  yt_scribe_say (&reading->title, "another");
  yt_scribe_say (&reading->authors, many);
  g_assert_cmpstr (reading->title, ==, "two lines");
  g_assert_cmpuint (strlen (reading->authors), <=, 4096);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scribe/blanks", test_blanks);
  g_test_add_func ("/scribe/features", test_features);
  g_test_add_func ("/scribe/nothing", test_nothing);
  g_test_add_func ("/scribe/say", test_say);
  return g_test_run ();
}
