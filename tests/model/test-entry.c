/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values, names, lists of entries, and what wants a translation. */
#include "model/entry.h"

#include <string.h>

#include "scratch.h"

static void
assert_ids (GArray *ids,
            guint   n,
            ...)
{
  va_list list;

  g_assert_cmpuint (ids->len, ==, n);
  va_start (list, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (ids, gint64, i), ==, va_arg (list, gint64));
  va_end (list);
  g_array_unref (ids);
}

static void
test_values (Scratch      *scratch,
             gconstpointer data)
{
  gint64 party = add_entry (scratch->dossier, YT_KIND_PARTY, 0, 0, "中国", "China");
  gint64 source = add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 0, "", "Paper");
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 3, "网络自由", "Freedom");
  gint64 position = add_entry (scratch->dossier, YT_KIND_POSITION, area, 0, "", "");
  g_autoptr(YtEntry) entry = yt_entry_get (scratch->dossier, position);
  g_autoptr(YtEntry) parent = yt_entry_get (scratch->dossier, area);
  g_autofree char *party_text = yt_id_to_text (party);
  g_autofree char *code = NULL;
  gboolean deleted;
  int kind;

  g_assert_cmpint (yt_entry_id (entry), ==, position);
  g_assert_cmpint (yt_entry_kind (entry), ==, YT_KIND_POSITION);
  g_assert_cmpint (yt_entry_parent (entry), ==, area);
  g_assert_cmpint (yt_entry_rank (parent), ==, 3);
  g_assert_cmpint (yt_entry_party (entry), ==, 0);
  g_assert_cmpstr (yt_entry_value (entry, "party"), ==, "");
  g_assert_cmpint (yt_entry_created (entry), >, 0);

  set_number (scratch->dossier, &yt_table_entry, position, "party", party);
  set_number (scratch->dossier, &yt_table_entry, position, "source", source);
  set_column (scratch->dossier, &yt_table_entry, position, "voice", "reading");
  set_column (scratch->dossier, &yt_table_entry, position, "standing", "implied");
  set_column (scratch->dossier, &yt_table_entry, position, "page", "318");
  set_column (scratch->dossier, &yt_table_entry, position, "code", "A1-CN-1");
  set_column (scratch->dossier, &yt_table_entry, position, "date", "2014-05");
  set_column (scratch->dossier, &yt_table_entry, position, "text_zh", "自由从来不是绝对的。");
  g_assert_cmpint (yt_entry_party (entry), ==, party);
  g_assert_cmpint (yt_entry_source (entry), ==, source);
  g_assert_cmpstr (yt_entry_value (entry, "party"), ==, party_text);
  g_assert_cmpstr (yt_entry_voice (entry), ==, "reading");
  g_assert_cmpstr (yt_entry_standing (entry), ==, "implied");
  g_assert_cmpstr (yt_entry_page (entry), ==, "318");
  g_assert_cmpstr (yt_entry_code (entry), ==, "A1-CN-1");
  g_assert_cmpstr (yt_entry_date (entry), ==, "2014-05");
  g_assert_cmpstr (yt_entry_text (entry, YT_LANGUAGE_ZH), ==, "自由从来不是绝对的。");
  g_assert_cmpstr (yt_entry_value (entry, "text.zh"), ==, "自由从来不是绝对的。");
  g_assert_cmpstr (yt_entry_field (entry, yt_kind_field (YT_KIND_POSITION, "voice"), YT_LANGUAGE_EN), ==, "reading");
  g_assert_cmpstr (yt_entry_value (entry, "no such key"), ==, "");
  g_assert_cmpint (yt_entry_modified (entry), >=, yt_entry_created (entry));

  set_number (scratch->dossier, &yt_table_entry, position, "deleted", 1);
  g_object_get (entry, "code", &code, "kind", &kind, "deleted", &deleted, NULL);
  g_assert_cmpstr (code, ==, "A1-CN-1");
  g_assert_cmpint (kind, ==, YT_KIND_POSITION);
  g_assert_true (deleted);
  g_assert_true (yt_entry_is_deleted (entry));
}

static void
test_own_fields_and_tags (Scratch      *scratch,
                          gconstpointer data)
{
  gint64 channel = add_entry (scratch->dossier, YT_KIND_CHANNEL, 0, 0, "", "C");
  g_autoptr(YtEntry) entry = yt_entry_get (scratch->dossier, channel);
  const YtField *topics = yt_kind_field (YT_KIND_CHANNEL, "topics");

  g_assert_cmpuint (g_strv_length ((char **) yt_entry_tags (entry)), ==, 0);
  set_field (scratch->dossier, &yt_table_entry, channel, "track", "track2");
  set_field (scratch->dossier, &yt_table_entry, channel, "topics.zh", "互信");
  set_field (scratch->dossier, &yt_table_entry, channel, "tag:trust", "1");
  set_field (scratch->dossier, &yt_table_entry, channel, "tag:deterrence", "1");
  g_assert_cmpstr (yt_entry_value (entry, "track"), ==, "track2");
  g_assert_cmpstr (yt_entry_field (entry, topics, YT_LANGUAGE_ZH), ==, "互信");
  g_assert_cmpstr (yt_entry_field (entry, topics, YT_LANGUAGE_EN), ==, "");
  g_assert_cmpstr (yt_entry_tags (entry)[0], ==, "deterrence");
  g_assert_cmpstr (yt_entry_tags (entry)[1], ==, "trust");
  g_assert_null (yt_entry_tags (entry)[2]);
  set_field (scratch->dossier, &yt_table_entry, channel, "track", NULL);
  set_field (scratch->dossier, &yt_table_entry, channel, "tag:trust", NULL);
  g_assert_cmpstr (yt_entry_value (entry, "track"), ==, "");
  g_assert_cmpuint (g_strv_length ((char **) yt_entry_tags (entry)), ==, 1);
}

/* Never the other language in silence. */
static void
test_name (Scratch      *scratch,
           gconstpointer data)
{
  gint64 id = add_entry (scratch->dossier, YT_KIND_POSITION, 0, 0, "", "");
  g_autoptr(YtEntry) entry = yt_entry_get (scratch->dossier, id);
  g_autofree char *beginning = g_strnfill (80, 'x');
  g_autofree char *text = g_strconcat (beginning, "yyy", NULL);
  g_autofree char *cut = g_strconcat (beginning, "…", NULL);

  g_assert_cmpstr (yt_entry_name (entry, YT_LANGUAGE_ZH), ==, "");
  set_column (scratch->dossier, &yt_table_entry, id, "code", "A1");
  g_assert_cmpstr (yt_entry_name (entry, YT_LANGUAGE_ZH), ==, "A1");
  set_column (scratch->dossier, &yt_table_entry, id, "text_en", "First line.\nSecond line.");
  g_assert_cmpstr (yt_entry_name (entry, YT_LANGUAGE_EN), ==, "First line.");
  g_assert_cmpstr (yt_entry_name (entry, YT_LANGUAGE_ZH), ==, "");
  set_column (scratch->dossier, &yt_table_entry, id, "text_en", text);
  g_assert_cmpstr (yt_entry_name (entry, YT_LANGUAGE_EN), ==, cut);
  set_column (scratch->dossier, &yt_table_entry, id, "title_zh", "网络自由");
  g_assert_cmpstr (yt_entry_name (entry, YT_LANGUAGE_ZH), ==, "网络自由");
}

static void
test_places (Scratch      *scratch,
             gconstpointer data)
{
  gint64 second = add_entry (scratch->dossier, YT_KIND_AREA, 0, 1, "", "B");
  gint64 first = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "A");
  gint64 party = add_entry (scratch->dossier, YT_KIND_PARTY, 0, 5, "", "P");
  gint64 position = add_entry (scratch->dossier, YT_KIND_POSITION, first, 0, "", "");
  gint64 issue = add_entry (scratch->dossier, YT_KIND_ISSUE, first, 1, "", "");
  gint64 gone = add_entry (scratch->dossier, YT_KIND_ISSUE, first, 2, "", "");

  set_number (scratch->dossier, &yt_table_entry, gone, "deleted", 1);
  assert_ids (yt_entry_children (scratch->dossier, 0, YT_KIND_NONE), 3, party, first, second);
  assert_ids (yt_entry_children (scratch->dossier, 0, YT_KIND_AREA), 2, first, second);
  assert_ids (yt_entry_children (scratch->dossier, first, YT_KIND_NONE), 2, issue, position);
  assert_ids (yt_entry_children (scratch->dossier, first, YT_KIND_ISSUE), 1, issue);
  assert_ids (yt_entry_children (scratch->dossier, second, YT_KIND_NONE), 0);
  assert_ids (yt_entry_all (scratch->dossier, YT_KIND_ISSUE), 1, issue);
  assert_ids (yt_entry_all (scratch->dossier, YT_KIND_AREA), 2, first, second);
  g_assert_cmpuint (yt_entry_count (scratch->dossier, YT_KIND_AREA), ==, 2);
  g_assert_cmpuint (yt_entry_count (scratch->dossier, YT_KIND_ISSUE), ==, 1);
  g_assert_cmpuint (yt_entry_count (scratch->dossier, YT_KIND_DOSSIER), ==, 1);
}

static void
test_find (Scratch      *scratch,
           gconstpointer data)
{
  gint64 id = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "A");
  g_autofree char *text = yt_id_to_text (id);
  g_autofree char *unknown = yt_id_to_text (id + 1);

  set_column (scratch->dossier, &yt_table_entry, id, "code", "A1");
  g_assert_cmpint (yt_entry_find (scratch->dossier, "A1"), ==, id);
  g_assert_cmpint (yt_entry_find (scratch->dossier, text), ==, id);
  g_assert_cmpint (yt_entry_find (scratch->dossier, "A2"), ==, 0);
  g_assert_cmpint (yt_entry_find (scratch->dossier, unknown), ==, 0);
  g_assert_cmpint (yt_entry_find (scratch->dossier, ""), ==, 0);
  g_assert_cmpint (yt_entry_find (scratch->dossier, NULL), ==, 0);
  set_number (scratch->dossier, &yt_table_entry, id, "deleted", 1);
  g_assert_cmpint (yt_entry_find (scratch->dossier, "A1"), ==, 0);
  g_assert_cmpint (yt_entry_find (scratch->dossier, text), ==, 0);
}

static void
test_missing (Scratch      *scratch,
              gconstpointer data)
{
  gint64 both = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "网络自由", "Freedom");
  gint64 title = add_entry (scratch->dossier, YT_KIND_AREA, 0, 1, "网络黑客", "");
  gint64 text = add_entry (scratch->dossier, YT_KIND_AREA, 0, 2, "治理", "Governance");
  gint64 field = add_entry (scratch->dossier, YT_KIND_CHANNEL, 0, 0, "渠道", "Channel");
  gint64 tagged = add_entry (scratch->dossier, YT_KIND_AREA, 0, 3, "", "");
  gint64 gone = add_entry (scratch->dossier, YT_KIND_AREA, 0, 4, "", "Gone");
  g_autoptr(YtEntry) row = NULL;

  set_column (scratch->dossier, &yt_table_entry, text, "text_en", "Who decides.");
  set_field (scratch->dossier, &yt_table_entry, field, "topics.en", "Trust");
  set_field (scratch->dossier, &yt_table_entry, field, "level.zh", "学者");
  set_field (scratch->dossier, &yt_table_entry, field, "level.en", "Scholars");
  set_field (scratch->dossier, &yt_table_entry, tagged, "tag:a.zh", "1");
  set_number (scratch->dossier, &yt_table_entry, gone, "deleted", 1);
  assert_ids (yt_entry_missing_all (scratch->dossier), 3, title, text, field);

  row = yt_entry_get (scratch->dossier, title);
  g_assert_true (yt_entry_missing (row, YT_LANGUAGE_EN));
  g_assert_false (yt_entry_missing (row, YT_LANGUAGE_ZH));
  g_clear_object (&row);
  row = yt_entry_get (scratch->dossier, field);
  g_assert_true (yt_entry_missing (row, YT_LANGUAGE_ZH));
  g_assert_false (yt_entry_missing (row, YT_LANGUAGE_EN));
  g_clear_object (&row);
  row = yt_entry_get (scratch->dossier, both);
  g_assert_false (yt_entry_missing (row, YT_LANGUAGE_ZH));
  g_assert_false (yt_entry_missing (row, YT_LANGUAGE_EN));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/entry/values", Scratch, NULL, scratch_set_up, test_values, scratch_tear_down);
  g_test_add ("/entry/own-fields-and-tags", Scratch, NULL, scratch_set_up, test_own_fields_and_tags, scratch_tear_down);
  g_test_add ("/entry/name", Scratch, NULL, scratch_set_up, test_name, scratch_tear_down);
  g_test_add ("/entry/places", Scratch, NULL, scratch_set_up, test_places, scratch_tear_down);
  g_test_add ("/entry/find", Scratch, NULL, scratch_set_up, test_find, scratch_tear_down);
  g_test_add ("/entry/missing", Scratch, NULL, scratch_set_up, test_missing, scratch_tear_down);
  return g_test_run ();
}
