/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for every clean-up, whatever the text: tried on mixes of damaged texts and on garbage. */
#include "text/clean.h"

#include <string.h>

static const char *const names[] = { "scan-layout", "scan-plain", "journal-export", "two-columns", "mail", "subtitles", "side-by-side", "side-by-side-latin" };
static char *texts[G_N_ELEMENTS (names)];

static void
read_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strconcat (names[i], ".txt", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "clean", file, NULL);
      g_autoptr(GError) error = NULL;

      g_file_get_contents (path, &texts[i], NULL, &error);
      g_assert_no_error (error);
    }
}

/* Some lines of one text or of several, some of them damaged further. */
static GString *
random_mix (void)
{
  static const char *const crumbs[] = { "\n", " ", "\xee\x97\x92\xee\x97\x8f\n", "“", "1", "\f", "Ａ", "\xef\xbf\xbd", "> ", "\r", "𠮷", "[3]", "①" };
  GString *mix = g_string_new (NULL);
  guint parts = (guint) g_test_rand_int_range (1, 4);

  for (guint i = 0; i < parts; i++)
    {
      const char *text = texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
      glong chars = g_utf8_strlen (text, -1), from = g_test_rand_int_range (0, (int) chars);
      glong wanted = g_test_rand_int_range (1, 1500), n = MIN (chars - from, wanted);
      const char *start = g_utf8_offset_to_pointer (text, from);

      g_string_append_len (mix, start, g_utf8_offset_to_pointer (start, n) - start);
      for (int k = g_test_rand_int_range (0, 6); k > 0; k--)
        {
          const char *at = g_utf8_offset_to_pointer (mix->str, g_test_rand_int_range (0, (int) g_utf8_strlen (mix->str, -1) + 1));

          g_string_insert (mix, at - mix->str, crumbs[g_test_rand_int_range (0, G_N_ELEMENTS (crumbs))]);
        }
    }
  return mix;
}

static GString *
random_garbage (void)
{
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 400);

  while (n-- > 0)
    {
      static const gunichar ranges[][2] = { { 0x1, 0x7f }, { 0xa0, 0x17f }, { 0x2000, 0x2100 }, { 0x3000, 0x3020 }, { 0x4e00, 0x4e80 },
                                            { 0xe000, 0xe010 }, { 0xff00, 0xff60 }, { 0xfff0, 0x10010 }, { 0x1f600, 0x1f610 }, { '\n', '\r' } };
      const gunichar *range = ranges[g_test_rand_int_range (0, G_N_ELEMENTS (ranges))];

      g_string_append_unichar (text, (gunichar) g_test_rand_int_range ((int) range[0], (int) range[1]));
    }
  return text;
}

/* The same bytes on both sides of what the map calls the same, and the way back leads to where it began. */
static void
assert_map (const GString    *text,
            const YtCleaning *cleaning)
{
  const GString *clean = cleaning->reading->text;
  gsize covered = 0;

  for (guint i = 0; i < yt_offset_map_length (cleaning->map); i++)
    {
      const YtSegment *segment = yt_offset_map_get (cleaning->map, i);
      gsize to, from;

      g_assert_cmpuint (segment->to, ==, covered);
      covered = segment->to + segment->to_len;
      g_assert_cmpuint (segment->from + segment->from_len, <=, text->len);
      if (segment->sort != 0)
        continue;
      g_assert_cmpint (memcmp (text->str + segment->from, clean->str + segment->to, segment->to_len), ==, 0);
      for (gsize k = 0; k < segment->from_len; k += 1 + segment->from_len / 7)
        {
          g_assert_true (yt_offset_map_forward (cleaning->map, segment->from + k, &to));
          g_assert_cmpuint (to, ==, segment->to + k);
          g_assert_true (yt_offset_map_back (cleaning->map, to, &from));
          g_assert_cmpuint (from, ==, segment->from + k);
        }
    }
  g_assert_cmpuint (covered, ==, clean->len);
}

/* Each byte of the original is kept, changed or dropped once; the map survives being packed. */
static void
assert_whole (const GString    *text,
              const YtCleaning *cleaning)
{
  g_autoptr(GBytes) packed = yt_offset_map_pack (cleaning->map);
  g_autoptr(YtOffsetMap) again = yt_offset_map_unpack (packed, text->len, cleaning->reading->text->len);
  g_autofree guint8 *seen = g_malloc0 (text->len + 1);

  g_assert_nonnull (again);
  for (guint i = 0; i < yt_offset_map_length (cleaning->map); i++)
    {
      const YtSegment *segment = yt_offset_map_get (cleaning->map, i);

      memset (seen + segment->from, 1, segment->from_len);
    }
  for (gsize i = 0; i < text->len; i++)
    {
      if (!seen[i])
        g_error ("byte %" G_GSIZE_FORMAT " is forgotten, of: %s", i, text->str + (i > 60 ? i - 60 : 0));
    }
}

static void
assert_changes (const GString    *text,
                const YtCleaning *cleaning)
{
  gsize end = 0;

  for (guint i = 0; i < cleaning->changes->len; i++)
    {
      const YtCleanChange *change = &g_array_index (cleaning->changes, YtCleanChange, i);

      g_assert_cmpuint (change->start, >=, end);
      g_assert_cmpuint (change->end, >=, change->start);
      g_assert_cmpuint (change->end, <=, text->len);
      g_assert_cmpuint (change->to_start, <=, change->to_end);
      g_assert_cmpuint (change->to_end, <=, cleaning->reading->text->len);
      g_assert_nonnull (yt_clean_kind (change->sort));
      end = change->end;
    }
}

static void
assert_reading (const YtCleaning *cleaning)
{
  const GString *clean = cleaning->reading->text;
  gsize start = 0;

  g_assert_true (g_utf8_validate_len (clean->str, clean->len, NULL));
  for (guint i = 0; i < cleaning->reading->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (cleaning->reading->features, YtFeature, i);

      g_assert_cmpuint (feature->start, >=, start);
      g_assert_cmpuint (feature->start, <=, feature->end);
      g_assert_cmpuint (feature->end, <=, clean->len);
      g_assert_cmpuint (clean->str[feature->start] & 0xC0, !=, 0x80);
      g_assert_cmpuint (clean->str[feature->end] & 0xC0, !=, 0x80);
      start = feature->start;
    }
}

static void
assert_fits (const GString    *text,
             const YtCleaning *cleaning)
{
  assert_map (text, cleaning);
  assert_whole (text, cleaning);
  assert_changes (text, cleaning);
  assert_reading (cleaning);
}

static void
assert_no_privates (const GString *text)
{
  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_assert_false (c >= 0xE000 && c <= 0xF8FF);
    }
}

static void
test_mixes (void)
{
  for (guint round = 0; round < 300; round++)
    {
      GString *text = random_mix ();
      g_autoptr(YtCleaning) cleaning = yt_clean (text->str, text->len, NULL);

      assert_fits (text, cleaning);
      assert_no_privates (cleaning->reading->text);
      g_string_free (text, TRUE);
    }
}

static void
test_garbage (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      GString *text = random_garbage ();
      g_autoptr(YtCleaning) cleaning = yt_clean (text->str, text->len, NULL);

      assert_fits (text, cleaning);
      assert_no_privates (cleaning->reading->text);
      g_string_free (text, TRUE);
    }
}

/* Refused kinds and refused places keep what was there, and all else still fits. */
static void
test_refusals (void)
{
  for (guint round = 0; round < 200; round++)
    {
      GString *text = round < G_N_ELEMENTS (texts) ? g_string_new (texts[round]) : random_mix ();
      g_autoptr(YtCleaning) whole = yt_clean (text->str, text->len, NULL);
      g_autoptr(GArray) refused = g_array_new (FALSE, FALSE, sizeof (YtCleanRange));
      YtCleanOptions options = { .refused_sorts = round % 2 == 0 ? (guint32) g_test_rand_int () & 0x3fffe : 0 };
      g_autoptr(YtCleaning) part = NULL;

      for (guint i = 0; i < whole->changes->len; i++)
        {
          const YtCleanChange *change = &g_array_index (whole->changes, YtCleanChange, i);
          YtCleanRange range = { change->start, change->end };

          if (g_test_rand_int_range (0, 5) == 0)
            g_array_append_val (refused, range);
        }
      options.refused = (const YtCleanRange *) (gconstpointer) refused->data;
      options.n_refused = refused->len;
      part = yt_clean (text->str, text->len, &options);
      assert_fits (text, part);
      for (guint i = 0; i < part->changes->len; i++)
        {
          const YtCleanChange *change = &g_array_index (part->changes, YtCleanChange, i);

          g_assert_cmpuint (options.refused_sorts & (1u << change->sort), ==, 0);
          for (guint k = 0; k < refused->len; k++)
            g_assert_false (change->applied && change->start < options.refused[k].end && options.refused[k].start < change->end);
        }
      g_string_free (text, TRUE);
    }
}

static void
test_refused_all (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      YtCleanOptions options = { .refused_sorts = G_MAXUINT32 };
      g_autoptr(YtCleaning) cleaning = yt_clean (texts[i], strlen (texts[i]), &options);

      g_assert_cmpuint (cleaning->changes->len, ==, 0);
      g_assert_cmpstr (cleaning->reading->text->str, ==, texts[i]);
    }
}

/* A cleaned text is clean. */
static void
test_again (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(YtCleaning) once = yt_clean (texts[i], strlen (texts[i]), NULL);
      g_autoptr(YtCleaning) twice = yt_clean (once->reading->text->str, once->reading->text->len, NULL);

      g_assert_cmpstr (twice->reading->text->str, ==, once->reading->text->str);
      g_assert_cmpuint (yt_cleaning_count (twice, 0), ==, 0);
    }
}

static gboolean
stop_at_once (double   done,
              gpointer data)
{
  g_assert_cmpfloat (done, >=, 0);
  g_assert_cmpfloat (done, <=, 1);
  (*(guint *) data)++;
  return FALSE;
}

static void
test_stopped (void)
{
  guint called = 0;
  YtCleanOptions options = { .progress = stop_at_once, .progress_data = &called };

  g_assert_null (yt_clean (texts[0], strlen (texts[0]), &options));
  g_assert_cmpuint (called, ==, 1);
}

/* A proposal waits until it is accepted. */
static void
test_proposals (void)
{
  static const char text[] = "这次审査说明问题很多，我们这些人对发展经济的议论还没有结束，应当从产业开始说起。\n";
  g_autoptr(YtCleaning) waiting = yt_clean (text, strlen (text), NULL);
  g_autoptr(YtCleaning) taken = NULL;
  YtCleanRange range;
  YtCleanOptions options = { .accepted = &range, .n_accepted = 1 };
  const YtCleanChange *change;

  g_assert_cmpstr (waiting->reading->text->str, ==, text);
  g_assert_cmpuint (waiting->changes->len, ==, 1);
  change = &g_array_index (waiting->changes, YtCleanChange, 0);
  g_assert_false (change->applied);
  g_assert_false (change->sure);
  g_assert_cmpstr (change->words, ==, "查");
  range = (YtCleanRange){ change->start, change->end };
  taken = yt_clean (text, strlen (text), &options);
  g_assert_nonnull (strstr (taken->reading->text->str, "审查"));
  g_assert_true (g_array_index (taken->changes, YtCleanChange, 0).applied);
}

/* Pages that a reader of PDF files found are the pages of the cleaned text, and heads that they share are none of its words. */
static void
test_known_pages (void)
{
  static const char text[] =
    "The Review\nThe boat ran every hour, and for most of that time nobody\nwrote down why it left when it did, or who had asked\nfor the\n"
    "The Review\nlast crossing of the day, which was never full and which\nnobody wished to give up, whatever the weather was like.\n";
  g_autoptr(YtReading) known = yt_reading_new ();
  YtCleanOptions options = { .known = known };
  const char *second = strstr (text, "The Review\nlast");
  g_autoptr(YtCleaning) cleaning = NULL;

  yt_reading_add (known, YT_FEATURE_PAGE, 0, 0, 0, "xi");
  yt_reading_add (known, YT_FEATURE_PAGE, 0, (gsize) (second - text), (gsize) (second - text), "xii");
  cleaning = yt_clean (text, strlen (text), &options);
  g_assert_null (strstr (cleaning->reading->text->str, "The Review"));
  second = strstr (cleaning->reading->text->str, "last crossing");
  g_assert_nonnull (second);
  g_assert_cmpstr (yt_reading_page (cleaning->reading, 0), ==, "xi");
  g_assert_cmpstr (yt_reading_page (cleaning->reading, (gsize) (second - cleaning->reading->text->str)), ==, "xii");
  assert_reading (cleaning);
}

/* What was known of the original is known of the cleaned text. */
static void
test_known (void)
{
  g_autoptr(YtReading) known = yt_reading_new ();
  YtCleanOptions options = { .known = known };
  const char *text = texts[4];
  const char *place = strstr (text, "Songs for");
  g_autoptr(YtCleaning) cleaning = NULL;
  const YtFeature *feature = NULL;

  yt_reading_say (&known->title, "A letter");
  yt_reading_add (known, YT_FEATURE_HEADING, 2, (gsize) (place - text), (gsize) (place - text) + 9, NULL);
  cleaning = yt_clean (text, strlen (text), &options);
  g_assert_cmpstr (cleaning->reading->title, ==, "A letter");
  for (guint i = 0; i < cleaning->reading->features->len; i++)
    {
      if (g_array_index (cleaning->reading->features, YtFeature, i).sort == YT_FEATURE_HEADING)
        feature = &g_array_index (cleaning->reading->features, YtFeature, i);
    }
  g_assert_nonnull (feature);
  g_assert_cmpint (strncmp (cleaning->reading->text->str + feature->start, "Songs for", 9), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  read_texts ();
  g_test_add_func ("/clean-rules/mixes", test_mixes);
  g_test_add_func ("/clean-rules/garbage", test_garbage);
  g_test_add_func ("/clean-rules/refusals", test_refusals);
  g_test_add_func ("/clean-rules/refused-all", test_refused_all);
  g_test_add_func ("/clean-rules/again", test_again);
  g_test_add_func ("/clean-rules/stopped", test_stopped);
  g_test_add_func ("/clean-rules/proposals", test_proposals);
  g_test_add_func ("/clean-rules/known", test_known);
  g_test_add_func ("/clean-rules/known-pages", test_known_pages);
  return g_test_run ();
}
