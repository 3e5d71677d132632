/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample dossier holds all that it should, complete in both languages. */
#include "given.h"

#include <string.h>

#include "model/link.h"

static void
test_counts (Given         *given,
             gconstpointer  data)
{
  static const struct { YtKind kind; guint n; } wanted[] = {
    { YT_KIND_PARTY, 2 }, { YT_KIND_AREA, 4 }, { YT_KIND_ISSUE, 21 }, { YT_KIND_POSITION, 51 }, { YT_KIND_CHANNEL, 10 },
    { YT_KIND_LIMIT, 3 }, { YT_KIND_EVENT, 77 }, { YT_KIND_OBSTACLE, 4 }, { YT_KIND_PERCEPTION, 3 },
    { YT_KIND_RECOMMENDATION, 4 }, { YT_KIND_MEASURE, 16 }, { YT_KIND_INSTRUMENT, 40 }, { YT_KIND_TERM, 62 },
    { YT_KIND_FIGURE, 28 }, { YT_KIND_SOURCE, 28 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      guint n = yt_entry_count (given->dossier, wanted[i].kind);

      if (n != wanted[i].n)
        g_test_fail_printf ("%u entries %s, not %u", n, yt_kind_info (wanted[i].kind)->id, wanted[i].n);
    }
  g_assert_cmpuint (yt_link_count (given->dossier), >, 1500);
}

/* How many entries of a kind have @value in the field @key. */
static guint
count (Given      *given,
       YtKind      kind,
       const char *key,
       const char *value)
{
  g_autoptr(GArray) ids = yt_entry_all (given->dossier, kind);
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (given->dossier, g_array_index (ids, gint64, i));

      n += strcmp (yt_entry_value (entry, key), value) == 0;
    }
  return n;
}

static void
test_words (Given         *given,
            gconstpointer  data)
{
  static const struct { YtKind kind; const char *key; const char *value; guint n; } wanted[] = {
    { YT_KIND_POSITION, "voice", "stated", 26 },
    { YT_KIND_POSITION, "voice", "author", 20 },
    { YT_KIND_POSITION, "voice", "reading", 3 },
    { YT_KIND_POSITION, "voice", "charge", 2 },
    { YT_KIND_CHANNEL, "track", "academic", 1 },
    { YT_KIND_CHANNEL, "track", "track2", 3 },
    { YT_KIND_CHANNEL, "track", "track1", 5 },
    { YT_KIND_CHANNEL, "track", "multilateral", 1 },
    { YT_KIND_CHANNEL, "status", "suspended", 1 },
    { YT_KIND_ACTOR, "type", "person", 37 },
    { YT_KIND_ACTOR, "type", "body", 56 },
    { YT_KIND_REMARK, "type", "inconsistency", 12 },
    { YT_KIND_TERM, "dispute", "disputed", 18 },
    { YT_KIND_TERM, "dispute", "perception", 2 },
    { YT_KIND_MEASURE, "power", "resource", 7 },
    { YT_KIND_MEASURE, "power", "procedural", 4 },
    { YT_KIND_MEASURE, "power", "structural", 2 },
    { YT_KIND_MEASURE, "power", "none", 3 },
    { YT_KIND_SOURCE, "condition", "lost", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      guint n = count (given, wanted[i].kind, wanted[i].key, wanted[i].value);

      if (n != wanted[i].n)
        g_test_fail_printf ("%u times %s %s=%s, not %u", n, yt_kind_info (wanted[i].kind)->id, wanted[i].key, wanted[i].value,
                            wanted[i].n);
    }
}

/* Entries called PREFIX01, PREFIX02 … (or without leading 0) are all there, and no more of them. */
static void
assert_series (Given      *given,
               const char *prefix,
               guint       n,
               const char *format)
{
  for (guint i = 1; i <= n + 1; i++)
    {
      g_autofree char *number = g_strdup_printf (format, i);
      g_autofree char *code = g_strconcat (prefix, number, NULL);

      if ((yt_entry_find (given->dossier, code) != 0) != (i <= n))
        g_test_fail_printf (i <= n ? "%s is not there" : "%s is too many", code);
    }
}

static void
test_codes (Given         *given,
            gconstpointer  data)
{
  assert_series (given, "EV", 77, "%02u");
  assert_series (given, "C", 10, "%02u");
  assert_series (given, "LM", 3, "%u");
  assert_series (given, "I", 40, "%02u");
  assert_series (given, "TM", 7, "%u");
  assert_series (given, "P", 37, "%02u");
  assert_series (given, "ORG", 56, "%02u");
  assert_series (given, "T", 62, "%02u");
  assert_series (given, "F", 28, "%02u");
  assert_series (given, "IN", 12, "%02u");
  assert_series (given, "B", 7, "%u");
  assert_series (given, "S", 21, "%02u");
  assert_series (given, "O1-", 7, "%u");
  assert_series (given, "O2-", 7, "%u");
  assert_series (given, "O3-", 7, "%u");
  assert_series (given, "O4-", 3, "%u");
  for (guint i = 0; i < 9; i++)
    {
      static const char *const codes[] = { "S00", "S22a", "S22b", "S22c", "S22d", "S23", "S24", "POW-P", "POW-S" };

      g_assert_cmpint (yt_entry_find (given->dossier, codes[i]), !=, 0);
    }
}

static void
test_dates (Given         *given,
            gconstpointer  data)
{
  guint dated = 0;
  guint without_day = 0;

  for (guint i = 1; i <= 77; i++)
    {
      g_autofree char *code = g_strdup_printf ("EV%02u", i);
      g_autoptr(YtEntry) event = yt_entry_get (given->dossier, yt_entry_find (given->dossier, code));

      dated += i <= 60 && *yt_entry_date (event) != '\0';
      /* At most a border is known of these: before which day. */
      without_day += i > 60 && (*yt_entry_date (event) == '\0' || g_str_has_prefix (yt_entry_date (event), "../"));
      if (i > 60)
        g_assert_cmpstr (yt_entry_value (event, "dating.en"), !=, "");
    }
  g_assert_cmpuint (dated, ==, 60);
  g_assert_cmpuint (without_day, ==, 17);
}

static void
test_sides (Given         *given,
            gconstpointer  data)
{
  g_autoptr(GArray) pairs = yt_entry_all (given->dossier, YT_KIND_PERCEPTION);
  gint64 china = yt_entry_find (given->dossier, "CN");
  gint64 america = yt_entry_find (given->dossier, "US");

  for (guint i = 0; i < pairs->len; i++)
    {
      g_autoptr(GArray) ids = yt_entry_children (given->dossier, g_array_index (pairs, gint64, i), YT_KIND_SIDE);
      g_autoptr(YtEntry) first = yt_entry_get (given->dossier, g_array_index (ids, gint64, 0));
      g_autoptr(YtEntry) second = yt_entry_get (given->dossier, g_array_index (ids, gint64, 1));

      g_assert_cmpuint (ids->len, ==, 2);
      g_assert_true ((yt_entry_party (first) == china && yt_entry_party (second) == america) ||
                     (yt_entry_party (first) == america && yt_entry_party (second) == china));
    }
}

static void
test_complete (Given         *given,
               gconstpointer  data)
{
  g_autoptr(GArray) missing = yt_entry_missing_all (given->dossier);

  g_assert_cmpuint (missing->len, ==, 0);
  for (int kind = 0; kind < YT_N_KINDS; kind++)
    {
      g_autoptr(GArray) ids = yt_entry_all (given->dossier, (YtKind) kind);

      for (guint i = 0; i < ids->len; i++)
        {
          g_autoptr(YtEntry) entry = yt_entry_get (given->dossier, g_array_index (ids, gint64, i));

          for (YtLanguage language = 0; language < YT_N_LANGUAGES; language++)
            {
              if (*yt_entry_name (entry, language) == '\0')
                g_test_fail_printf ("%s has nothing in one language", yt_entry_code (entry));
            }
          if (*yt_entry_page (entry) == '\0' && kind != YT_KIND_DOSSIER && kind != YT_KIND_PARTY && kind != YT_KIND_REMARK)
            g_test_fail_printf ("%s does not say its page", yt_entry_code (entry));
        }
    }
}

/* The file is as the program writes it, but for the lines of its licence. */
static void
test_as_written (Given         *given,
                 gconstpointer  data)
{
  g_autofree char *source = sample_text ();
  g_autofree char *again = written (given, "xml", NULL);
  const char *body = strstr (source, "<dossier");
  const char *head = strchr (again, '\n');

  g_assert_nonnull (body);
  g_assert_true (strcmp (body, head + 1) == 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sample/counts", Given, NULL, given_sample, test_counts, given_tear_down);
  g_test_add ("/sample/words", Given, NULL, given_sample, test_words, given_tear_down);
  g_test_add ("/sample/codes", Given, NULL, given_sample, test_codes, given_tear_down);
  g_test_add ("/sample/dates", Given, NULL, given_sample, test_dates, given_tear_down);
  g_test_add ("/sample/sides", Given, NULL, given_sample, test_sides, given_tear_down);
  g_test_add ("/sample/complete", Given, NULL, given_sample, test_complete, given_tear_down);
  g_test_add ("/sample/as-written", Given, NULL, given_sample, test_as_written, given_tear_down);
  return g_test_run ();
}
