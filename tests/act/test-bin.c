/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was deleted is listed with who and when, and comes back as it went, as one step that can be undone. */
#include <string.h>

#include "act/entry.h"
#include "act/note.h"
#include "act/take-back.h"
#include "model/bin.h"
#include "scratch.h"

static GPtrArray *
list (Scratch *scratch)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *items = yt_bin_list (scratch->dossier, 100, &error);

  g_assert_no_error (error);
  return items;
}

static void
assert_sound (Scratch *scratch)
{
  g_autoptr(GPtrArray) findings = yt_dossier_check (scratch->dossier, NULL, NULL);

  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_tree (Scratch       *scratch,
           gconstpointer  data)
{
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 1, "领域", "Area");
  gint64 issue = add_entry (scratch->dossier, YT_KIND_ISSUE, area, 1, "", "Issue");
  gint64 actor = add_entry (scratch->dossier, YT_KIND_ACTOR, 0, 1, "", "Actor");
  gint64 link = add_link (scratch->dossier, "relates-to", issue, actor);
  gint64 note = add_note (scratch->dossier, issue, "en", "Thought");
  gint64 earlier = add_note (scratch->dossier, issue, "en", "Deleted earlier");
  g_autoptr(YtNote) row = yt_note_get (scratch->dossier, note);
  g_autoptr(YtNote) earlier_row = yt_note_get (scratch->dossier, earlier);
  g_autoptr(YtLink) link_row = yt_link_get (scratch->dossier, link);
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GPtrArray) empty = list (scratch);
  g_autoptr(GError) error = NULL;
  const YtBinItem *item;

  g_assert_cmpuint (empty->len, ==, 0);
  yt_recorder_set_author (yt_dossier_recorder (scratch->dossier), "Li");
  g_assert_true (yt_act_delete_note (scratch->dossier, earlier, NULL));
  g_assert_true (yt_act_delete_entry (scratch->dossier, area, NULL));
  items = list (scratch);
  g_assert_cmpuint (items->len, ==, 2);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpint (item->id, ==, area);
  g_assert_cmpint (item->kind, ==, YT_KIND_AREA);
  g_assert_cmpuint (item->more, ==, 3);
  g_assert_cmpstr (item->deed->author, ==, "Li");
  g_assert_cmpstr (item->words[YT_LANGUAGE_ZH], ==, "领域");
  item = g_ptr_array_index (items, 1);
  g_assert_cmpstr (item->words[YT_LANGUAGE_EN], ==, "Deleted earlier");

  g_assert_true (yt_act_restore (scratch->dossier, area, &error));
  g_assert_no_error (error);
  g_assert_false (yt_note_is_deleted (row));
  g_assert_false (yt_link_is_deleted (link_row));
  /* What went before stays where it is. */
  g_assert_true (yt_note_is_deleted (earlier_row));
  assert_sound (scratch);
  g_assert_true (yt_act_undo (scratch->dossier, &error));
  g_assert_true (yt_note_is_deleted (row));
  g_assert_true (yt_link_is_deleted (link_row));
  assert_sound (scratch);

  /* The note alone, and with it what it stands on, with all that went then. */
  g_assert_true (yt_act_restore (scratch->dossier, earlier, &error));
  g_assert_no_error (error);
  g_assert_false (yt_note_is_deleted (earlier_row));
  g_assert_cmpuint (yt_entry_count (scratch->dossier, YT_KIND_ISSUE), ==, 1);
  g_assert_cmpuint (yt_entry_count (scratch->dossier, YT_KIND_AREA), ==, 1);
  g_assert_true (yt_note_is_deleted (row));
  assert_sound (scratch);
}

static void
test_dead_end (Scratch       *scratch,
               gconstpointer  data)
{
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 1, "", "Area");
  gint64 actor = add_entry (scratch->dossier, YT_KIND_ACTOR, 0, 1, "", "Actor");
  gint64 link = add_link (scratch->dossier, "relates-to", area, actor);
  gint64 note = add_note (scratch->dossier, link, "en", "On the link");
  g_autoptr(YtLink) row = yt_link_get (scratch->dossier, link);
  g_autoptr(YtNote) note_row = yt_note_get (scratch->dossier, note);

  g_assert_true (yt_act_delete_entry (scratch->dossier, area, NULL));
  g_assert_true (yt_act_delete_entry (scratch->dossier, actor, NULL));
  g_assert_true (yt_act_restore (scratch->dossier, area, NULL));
  /* Its other end was deleted on purpose. */
  g_assert_true (yt_link_is_deleted (row));
  g_assert_true (yt_note_is_deleted (note_row));
  g_assert_cmpuint (yt_entry_count (scratch->dossier, YT_KIND_ACTOR), ==, 0);
  /* The link itself brings it back. */
  g_assert_true (yt_act_restore (scratch->dossier, link, NULL));
  g_assert_false (yt_link_is_deleted (row));
  g_assert_cmpuint (yt_entry_count (scratch->dossier, YT_KIND_ACTOR), ==, 1);
  assert_sound (scratch);
}

static void
test_no_words (Scratch       *scratch,
               gconstpointer  data)
{
  gint64 id;
  g_autoptr(GPtrArray) items = NULL;
  const YtBinItem *item;

  g_assert_true (yt_act_add_entry (scratch->dossier, YT_KIND_EVENT, 0, 0, NULL, YT_LANGUAGE_ZH, &id, NULL));
  g_assert_true (yt_act_delete_entry (scratch->dossier, id, NULL));
  items = list (scratch);
  g_assert_cmpuint (items->len, ==, 1);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpstr (item->words[YT_LANGUAGE_ZH], ==, "");
  g_assert_cmpint (item->kind, ==, YT_KIND_EVENT);
  /* Undone by undo: it is not in the bin any more. */
  g_assert_true (yt_act_undo (scratch->dossier, NULL));
  g_clear_pointer (&items, g_ptr_array_unref);
  items = list (scratch);
  g_assert_cmpuint (items->len, ==, 0);
}

static void
test_document (Scratch       *scratch,
               gconstpointer  data)
{
  gint64 source = add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 1, "", "Report");
  gint64 document = add_document (scratch->dossier, source, "paper.txt", "Words of a paper.");
  g_autoptr(YtDocument) row = yt_document_get (scratch->dossier, document);
  g_autoptr(GPtrArray) items = NULL;

  g_assert_true (yt_act_delete_entry (scratch->dossier, source, NULL));
  g_assert_true (yt_document_is_deleted (row));
  items = list (scratch);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_true (yt_act_restore (scratch->dossier, source, NULL));
  g_assert_false (yt_document_is_deleted (row));
  assert_sound (scratch);
}

static void
test_nothing (Scratch       *scratch,
              gconstpointer  data)
{
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 1, "", "Area");
  g_autoptr(GError) error = NULL;

  g_assert_false (yt_act_restore (scratch->dossier, area, &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/bin/tree", Scratch, NULL, scratch_set_up, test_tree, scratch_tear_down);
  g_test_add ("/bin/dead-end", Scratch, NULL, scratch_set_up, test_dead_end, scratch_tear_down);
  g_test_add ("/bin/no-words", Scratch, NULL, scratch_set_up, test_no_words, scratch_tear_down);
  g_test_add ("/bin/document", Scratch, NULL, scratch_set_up, test_document, scratch_tear_down);
  g_test_add ("/bin/nothing", Scratch, NULL, scratch_set_up, test_nothing, scratch_tear_down);
  return g_test_run ();
}
