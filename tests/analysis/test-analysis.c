/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests what is counted over a dossier: what is addressed and what is left open, the balance of positions, what waits. */
#include "scratch.h"

#include "act/entry.h"
#include "act/passage.h"
#include "act/take-in.h"
#include "analysis/attention.h"
#include "analysis/balance.h"
#include "analysis/coverage.h"
#include "format/format.h"

static GArray *
open_of (Scratch *scratch,
         YtKind   kind)
{
  g_autoptr(GError) error = NULL;
  GArray *ids = yt_coverage_open (scratch->dossier, kind, &error);

  g_assert_no_error (error);
  return ids;
}

static gboolean
is_open (Scratch *scratch,
         YtKind   kind,
         gint64   id)
{
  g_autoptr(GArray) ids = open_of (scratch, kind);

  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }
  return FALSE;
}

static guint
links_to (Scratch *scratch,
          gint64   id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = yt_coverage_links_to (scratch->dossier, id, &error);

  g_assert_no_error (error);
  return ids->len;
}

static guint
idle (Scratch *scratch)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = yt_coverage_idle (scratch->dossier, &error);

  g_assert_no_error (error);
  return ids->len;
}

static void
test_below (Scratch       *scratch,
            gconstpointer  data)
{
  YtDossier *dossier = scratch->dossier;
  gint64 obstacle = add_entry (dossier, YT_KIND_OBSTACLE, 0, 1, "", "Mistrust");
  gint64 pair = add_entry (dossier, YT_KIND_PERCEPTION, obstacle, 1, "", "Who is ahead");
  gint64 recommendation = add_entry (dossier, YT_KIND_RECOMMENDATION, 0, 1, "", "Talk");
  gint64 measure = add_entry (dossier, YT_KIND_MEASURE, recommendation, 1, "", "Meet each year");
  gint64 remark = add_entry (dossier, YT_KIND_REMARK, 0, 1, "", "By the way");
  gint64 link;

  g_assert_true (is_open (scratch, YT_KIND_OBSTACLE, obstacle));
  g_assert_cmpuint (idle (scratch), ==, 1);

  /* Only a recommendation or a measure addresses anything. */
  add_link (dossier, "addresses", remark, obstacle);
  add_link (dossier, "concerns", recommendation, obstacle);
  g_assert_true (is_open (scratch, YT_KIND_OBSTACLE, obstacle));
  g_assert_cmpuint (links_to (scratch, obstacle), ==, 0);

  /* A measure does so for its recommendation, and what is below an obstacle counts for it. */
  link = add_link (dossier, "addresses", measure, pair);
  g_assert_false (is_open (scratch, YT_KIND_OBSTACLE, obstacle));
  g_assert_cmpuint (links_to (scratch, obstacle), ==, 1);
  g_assert_cmpuint (idle (scratch), ==, 0);

  g_assert_true (yt_act_delete_link (dossier, link, NULL));
  g_assert_true (is_open (scratch, YT_KIND_OBSTACLE, obstacle));
  g_assert_cmpuint (idle (scratch), ==, 1);
  g_assert_true (yt_act_undo (dossier, NULL));
  g_assert_false (is_open (scratch, YT_KIND_OBSTACLE, obstacle));

  g_assert_true (yt_act_delete_entry (dossier, measure, NULL));
  g_assert_true (is_open (scratch, YT_KIND_OBSTACLE, obstacle));
  g_assert_cmpuint (links_to (scratch, obstacle), ==, 0);
}

static guint
count_of (GArray     *items,
          gint64      area,
          gint64      party,
          const char *voice)
{
  guint count = 0;

  for (guint i = 0; i < items->len; i++)
    {
      YtBalanceItem *item = &g_array_index (items, YtBalanceItem, i);

      if (item->area == area && item->party == party && (voice == NULL || g_str_equal (item->voice, voice)))
        count += item->count;
    }
  return count;
}

/* What one who has read the paper counts by hand. */
static void
test_sample (Scratch       *scratch,
             gconstpointer  data)
{
  static const struct { const char *area; guint us, china, author_us; } balance[] = {
    { "A1", 6, 6, 2 }, { "A2", 7, 9, 0 }, { "A3", 8, 4, 5 }, { "A4", 7, 4, 5 },
  };
  static const struct { YtKind kind; const char *codes; } open[] = {
    { YT_KIND_OBSTACLE, "O1 O2" }, { YT_KIND_LIMIT, "LM3" }, { YT_KIND_AREA, "A1" },
  };
  static const guint powers[] = { 4, 7, 2, 3, 0 };
  g_autofree char *path = g_build_filename (g_getenv ("YITONG_DATADIR"), "cybersecurity.xml", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtIntake) intake = yt_format_read_file (path, &error);
  YtDossier *dossier = scratch->dossier;
  g_autoptr(GArray) items = NULL;
  g_autoptr(GArray) measures = NULL;

  g_assert_no_error (error);
  g_assert_true (yt_act_take_in (dossier, intake, &error));
  g_assert_no_error (error);
  items = yt_balance_of_positions (dossier, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (balance); i++)
    {
      gint64 area = yt_entry_find (dossier, balance[i].area);

      g_assert_cmpuint (count_of (items, area, yt_entry_find (dossier, "US"), NULL), ==, balance[i].us);
      g_assert_cmpuint (count_of (items, area, yt_entry_find (dossier, "CN"), NULL), ==, balance[i].china);
      g_assert_cmpuint (count_of (items, area, yt_entry_find (dossier, "US"), "author"), ==, balance[i].author_us);
    }
  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      g_autoptr(GArray) ids = open_of (scratch, open[i].kind);
      g_autoptr(GString) codes = g_string_new (NULL);

      for (guint j = 0; j < ids->len; j++)
        {
          g_autoptr(YtEntry) entry = yt_entry_get (dossier, g_array_index (ids, gint64, j));

          g_string_append_printf (codes, "%s%s", j > 0 ? " " : "", yt_entry_code (entry));
        }
      g_assert_cmpstr (codes->str, ==, open[i].codes);
    }
  g_assert_cmpuint (idle (scratch), ==, 0);
  measures = yt_coverage_powers (dossier, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (measures->len, ==, G_N_ELEMENTS (powers));
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    g_assert_cmpuint (g_array_index (measures, guint, i), ==, powers[i]);
}

static void
test_attention (Scratch       *scratch,
                gconstpointer  data)
{
  YtDossier *dossier = scratch->dossier;
  gint64 area = add_entry (dossier, YT_KIND_AREA, 0, 1, "", "Freedom");
  gint64 issue = add_entry (dossier, YT_KIND_ISSUE, area, 1, "", "Filters");
  gint64 position = add_entry (dossier, YT_KIND_POSITION, issue, 1, "", "");
  gint64 remark = add_entry (dossier, YT_KIND_REMARK, 0, 1, "", "Three or four");
  gint64 expected[YT_N_ATTENTIONS];
  gint64 document;

  expected[YT_ATTENTION_VOICE] = position;
  expected[YT_ATTENTION_OBSTACLE] = add_entry (dossier, YT_KIND_OBSTACLE, 0, 1, "", "Mistrust");
  expected[YT_ATTENTION_RECOMMENDATION] = add_entry (dossier, YT_KIND_RECOMMENDATION, 0, 1, "", "Talk");
  expected[YT_ATTENTION_QUESTION] = add_entry (dossier, YT_KIND_QUESTION, 0, 1, "", "Why?");
  expected[YT_ATTENTION_INCONSISTENCY] = remark;
  expected[YT_ATTENTION_GAP] = add_entry (dossier, YT_KIND_REMARK, 0, 2, "", "A lost page");
  expected[YT_ATTENTION_LIMIT] = add_entry (dossier, YT_KIND_LIMIT, 0, 1, "", "Few words");
  expected[YT_ATTENTION_EVIDENCE] = add_entry (dossier, YT_KIND_POSITION, issue, 2, "", "Free for all");
  set_column (dossier, &yt_table_entry, expected[YT_ATTENTION_EVIDENCE], "voice", "stated");
  document = add_document (dossier, add_entry (dossier, YT_KIND_SOURCE, 0, 1, "", "A paper"), "paper.txt", "Words that are marked.");
  g_assert_true (yt_act_mark (dossier, document, 0, 5, &expected[YT_ATTENTION_UNTIED], NULL));
  set_field (dossier, &yt_table_entry, remark, "type", "inconsistency");
  set_field (dossier, &yt_table_entry, expected[YT_ATTENTION_GAP], "type", "gap");
  for (guint i = 0; i < YT_N_ATTENTIONS; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) ids = yt_attention_ids (dossier, (YtAttention) i, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (ids->len, ==, 1);
      g_assert_cmpint (g_array_index (ids, gint64, 0), ==, expected[i]);
      g_assert_true (yt_act_delete_entry (dossier, expected[i], NULL));
    }
  for (guint i = 0; i < YT_N_ATTENTIONS; i++)
    {
      g_autoptr(GArray) ids = yt_attention_ids (dossier, (YtAttention) i, NULL);

      g_assert_cmpuint (ids->len, ==, 0);
    }
}

/* A closed dossier has nothing to say, and a damaged one says what is wrong. */
static void
test_unreadable (Scratch       *scratch,
                 gconstpointer  data)
{
  g_autoptr(YtDossier) dossier = g_object_ref (scratch->dossier);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) damaged = NULL;
  g_autoptr(GArray) closed = NULL;

  g_assert_true (yt_connection_execute (yt_dossier_connection (dossier), "DROP TABLE link", NULL));
  damaged = yt_coverage_open (dossier, YT_KIND_AREA, &error);
  g_assert_nonnull (error);
  g_assert_cmpuint (damaged->len, ==, 0);
  g_clear_error (&error);
  yt_dossier_close (dossier);
  closed = yt_balance_of_positions (dossier, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (closed->len, ==, 0);
  g_clear_object (&dossier);
}

#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/analysis/below", test_below);
  ADD ("/analysis/sample", test_sample);
  ADD ("/analysis/attention", test_attention);
  ADD ("/analysis/unreadable", test_unreadable);
  return g_test_run ();
}
