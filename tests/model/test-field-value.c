/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What fields take and refuse, and what they say then. */
#include <string.h>

#include "model/dossier.h"
#include "model/field-value.h"

typedef struct
{
  YtKind kind;
  const char *field;
  const char *value;
  const char *complaint; /* NULL: it is good */
} Case;

static const Case cases[] = {
  { YT_KIND_CHANNEL, "track", "track1.5", NULL },
  { YT_KIND_CHANNEL, "track", "track3", "academic, track2, track1.5, track1, multilateral" },
  { YT_KIND_CHANNEL, "start", "2009~", NULL },
  { YT_KIND_CHANNEL, "start", "spring", "2014-05-19" },
  { YT_KIND_CHANNEL, "start", "2014-13", "no such month" },
  { YT_KIND_CHANNEL, "start", "2014/2013", "ends before it begins" },
  { YT_KIND_EVENT, "date", "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]", "2014-05-19" },
  { YT_KIND_EVENT, "date",
    "[2001,2002,2003,2004,2005,2006,2007,2008,2009,2010,2011,2012,2013,2014,2015,2016,2017]", "16 dates" },
  { YT_KIND_FIGURE, "number", "1600.5", NULL },
  { YT_KIND_FIGURE, "number", "-3", NULL },
  { YT_KIND_FIGURE, "number", "1,600", "without grouping" },
  { YT_KIND_FIGURE, "number", "16.", "without grouping" },
  { YT_KIND_FIGURE, "number", "-", "without grouping" },
  { YT_KIND_FIGURE, "number", "1.2.3", "without grouping" },
  { YT_KIND_PARTY, "color", "#1A2b3c", NULL },
  { YT_KIND_PARTY, "color", "red", "#3584e4" },
  { YT_KIND_PARTY, "color", "#12345g", "#3584e4" },
  { YT_KIND_SOURCE, "url", "https://example.org/a?b=c", NULL },
  { YT_KIND_SOURCE, "url", "javascript:alert(1)", "https://" },
  { YT_KIND_SOURCE, "url", "file:///etc/passwd", "https://" },
  { YT_KIND_SOURCE, "volume", "12", NULL },
  { YT_KIND_SOURCE, "volume", "12\n13", "several lines" },
  { YT_KIND_SOURCE, "volume", "12\x01", "control characters" },
  { YT_KIND_SOURCE, "volume", "\xff", "control characters" },
  { YT_KIND_POSITION, "party", "anything", NULL },
};

static void
test_in_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const YtField *field = yt_kind_field (cases[i].kind, cases[i].field);
      g_autoptr(GError) error = NULL;

      g_assert_nonnull (field);
      g_assert_cmpint (yt_field_check_at (field, cases[i].field, cases[i].value, 17, &error), ==, cases[i].complaint == NULL);
      if (cases[i].complaint == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "Line 17: "));
      g_assert_nonnull (strstr (error->message, cases[i].field));
      g_assert_nonnull (strstr (error->message, cases[i].complaint));
    }
  g_assert_true (yt_field_check_at (yt_kind_field (YT_KIND_PARTY, "color"), "color", "", 1, NULL));
}

static void
test_typed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const YtField *field = yt_kind_field (cases[i].kind, cases[i].field);
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (yt_field_check (field, cases[i].value, &error), ==, cases[i].complaint == NULL);
      if (cases[i].complaint == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID);
      g_assert_null (strstr (error->message, "Line"));
    }
}

static void
test_word (void)
{
  g_autoptr(GError) unknown = NULL;
  g_autoptr(GError) empty = NULL;

  g_assert_true (yt_word_check (yt_voices, "author", NULL));
  g_assert_false (yt_word_check (yt_voices, "me", &unknown));
  g_assert_cmpstr (unknown->message, ==, "“me” is not possible here. Expected one of: stated, reading, charge, author.");
  g_assert_false (yt_word_check (yt_standings, "", &empty));
  g_assert_error (empty, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID);
}

static void
test_long_line (void)
{
  g_autofree char *line = g_strnfill (YT_LINE_MAX + 1, 'x');
  g_autoptr(GError) error = NULL;

  g_assert_false (yt_field_check_at (NULL, "title", line, 0, &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "64 KiB"));
  line[YT_LINE_MAX] = '\0';
  g_assert_true (yt_field_check_at (NULL, "title", line, 0, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-value/in-files", test_in_files);
  g_test_add_func ("/field-value/typed", test_typed);
  g_test_add_func ("/field-value/word", test_word);
  g_test_add_func ("/field-value/long-line", test_long_line);
  return g_test_run ();
}
