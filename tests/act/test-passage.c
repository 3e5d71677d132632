/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Passages are marked, tied, resized, promoted and deleted, each as one step that undo takes back. */
#include "act/passage.h"

#include <string.h>

#include "act/entry.h"
#include "act/retext.h"
#include "scratch.h"

static const char words[] = "北方说：水应共享。南方另有看法。\n𠮷野家的旗🇨🇳在此。北方又说：水应共享。\n";

typedef struct
{
  gint64 source;
  gint64 document;
  gint64 area;
  gint64 position;
} Given;

static Given
fill (Scratch *scratch)
{
  Given given;

  given.source = add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 1, "报告", "Report");
  given.document = add_document (scratch->dossier, given.source, "report.txt", words);
  given.area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 1, "水", "Water");
  given.position = add_entry (scratch->dossier, YT_KIND_POSITION, given.area, 1, "", "");
  return given;
}

/* Marks the first of these words behind a place. */
static gint64
mark (Scratch    *scratch,
      gint64      document,
      const char *quote,
      gsize       behind)
{
  g_autoptr(YtDocument) row = yt_document_get (scratch->dossier, document);
  const char *text = yt_document_text (row);
  const char *at = strstr (text + behind, quote);
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_nonnull (at);
  yt_act_mark (scratch->dossier, document, (gsize) (at - text), (gsize) (at - text) + strlen (quote), &id, &error);
  g_assert_no_error (error);
  return id;
}

/* Where a passage stands, read from the text. */
static char *
words_at (Scratch *scratch,
          gint64   id)
{
  g_autoptr(YtPassage) passage = yt_passage_get (scratch->dossier, id);
  g_autoptr(YtDocument) document = yt_document_get (scratch->dossier, yt_passage_document (passage));
  gsize start, end;

  if (!yt_passage_place (passage, &start, &end))
    return NULL;
  return g_strndup (yt_document_text (document) + start, end - start);
}

static void
assert_sound (Scratch *scratch)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = yt_dossier_check (scratch->dossier, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found->len > 0 ? g_ptr_array_index (found, 0) : NULL, ==, NULL);
}

static void
undo (Scratch *scratch)
{
  g_autoptr(GError) error = NULL;

  yt_act_undo (scratch->dossier, &error);
  g_assert_no_error (error);
}

static void
redo (Scratch *scratch)
{
  g_autoptr(GError) error = NULL;

  yt_act_redo (scratch->dossier, &error);
  g_assert_no_error (error);
}

static void
test_mark (Scratch      *scratch,
           gconstpointer data)
{
  Given given = fill (scratch);
  gint64 id = mark (scratch, given.document, "水应共享", 0);
  gint64 over = mark (scratch, given.document, "北方说：水应", 0);
  gint64 flag = mark (scratch, given.document, "𠮷野家的旗🇨🇳", 0);
  g_autoptr(YtPassage) passage = yt_passage_get (scratch->dossier, id);
  g_autoptr(YtEntry) entry = yt_entry_get (scratch->dossier, id);
  g_autoptr(GArray) places = yt_passages_of_document (scratch->dossier, given.document);
  g_autofree char *found = words_at (scratch, flag);

  g_assert_cmpstr (yt_passage_quote (passage), ==, "水应共享");
  g_assert_cmpstr (yt_passage_prefix (passage), ==, "北方说：");
  g_assert_true (g_str_has_prefix (yt_passage_suffix (passage), "。南方另有看法。\n𠮷野"));
  g_assert_cmpint (yt_entry_kind (entry), ==, YT_KIND_PASSAGE);
  g_assert_cmpint (yt_entry_parent (entry), ==, given.source);
  g_assert_cmpstr (found, ==, "𠮷野家的旗🇨🇳");
  g_assert_cmpuint (places->len, ==, 3);
  g_assert_cmpint (g_array_index (places, YtPassagePlace, 0).id, ==, over);
  g_assert_cmpint (g_array_index (places, YtPassagePlace, 1).id, ==, id);
  assert_sound (scratch);
}

static void
test_mark_refused (Scratch      *scratch,
                   gconstpointer data)
{
  Given given = fill (scratch);
  static const gsize ranges[][2] = { { 3, 3 }, { 6, 3 }, { 0, 2 }, { 1, 3 }, { 0, sizeof words }, { G_MAXSIZE - 1, G_MAXSIZE } };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (yt_act_mark (scratch->dossier, given.document, ranges[i][0], ranges[i][1], NULL, &error));
      g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID);
    }
  g_assert_false (yt_act_mark (scratch->dossier, given.source, 0, 3, NULL, NULL));
}

static void
test_ties (Scratch      *scratch,
           gconstpointer data)
{
  Given given = fill (scratch);
  gint64 id = mark (scratch, given.document, "水应共享", 0);
  gint64 other = mark (scratch, given.document, "另有看法", 0);
  g_autoptr(GPtrArray) evidence = NULL;
  g_autoptr(GPtrArray) ties = NULL;
  g_autoptr(GArray) untied = NULL;
  g_autoptr(GArray) bare = yt_positions_without_evidence (scratch->dossier);
  g_autoptr(GError) error = NULL;
  YtEvidenceWeight weight;
  gint64 link = 0, again = 0;

  g_assert_cmpuint (bare->len, ==, 1);
  yt_act_set_entry (scratch->dossier, id, "page", "12", &error);
  yt_act_set_entry (scratch->dossier, id, "voice", "stated", &error);
  yt_act_tie (scratch->dossier, other, given.position, "contradicts", "implied", NULL, &error);
  yt_act_tie (scratch->dossier, id, given.position, "supports", "stated", &link, &error);
  yt_act_tie (scratch->dossier, id, given.position, "supports", "stated", &again, &error);
  yt_act_tie (scratch->dossier, id, given.area, "mentions", "stated", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (link, ==, again);
  g_assert_false (yt_act_tie (scratch->dossier, id, given.area, "hinders", "stated", NULL, &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID);

  evidence = yt_evidence_of (scratch->dossier, given.position);
  g_assert_cmpuint (evidence->len, ==, 2);
  const YtEvidence *first = g_ptr_array_index (evidence, 0);
  g_assert_cmpstr (first->type, ==, "supports");
  g_assert_cmpstr (first->quote, ==, "水应共享");
  g_assert_cmpstr (first->page, ==, "12");
  g_assert_cmpstr (first->voice, ==, "stated");
  g_assert_cmpint (first->source, ==, given.source);
  g_assert_false (first->orphan);
  g_assert_cmpstr (((YtEvidence *) g_ptr_array_index (evidence, 1))->standing, ==, "implied");
  weight = yt_evidence_weight (scratch->dossier, given.position);
  g_assert_cmpuint (weight.in_favour, ==, 1);
  g_assert_cmpuint (weight.against, ==, 1);
  ties = yt_ties_of (scratch->dossier, id);
  g_assert_cmpuint (ties->len, ==, 2);
  undo (scratch);
  untied = yt_passages_without_tie (scratch->dossier, 0);
  g_assert_cmpuint (untied->len, ==, 0);
  undo (scratch);
  g_clear_pointer (&untied, g_array_unref);
  untied = yt_passages_without_tie (scratch->dossier, given.document);
  g_assert_cmpuint (untied->len, ==, 1);
  g_assert_cmpint (g_array_index (untied, gint64, 0), ==, id);
}

static void
test_resize (Scratch      *scratch,
             gconstpointer data)
{
  Given given = fill (scratch);
  gint64 id = mark (scratch, given.document, "水应共享", 0);
  gsize second = (gsize) (strstr (words + 60, "水应共享") - words);
  g_autoptr(YtPassage) passage = yt_passage_get (scratch->dossier, id);
  g_autoptr(GError) error = NULL;
  gsize start, end;

  /* The text moves it, the analyst moves it to the same words elsewhere: undo finds each place again. */
  yt_act_splice_document (scratch->dossier, given.document, 0, 0, "前言。\n", &error);
  yt_act_resize_passage (scratch->dossier, id, second + 10, second + 10 + strlen ("水应共享"), &error);
  g_assert_no_error (error);
  yt_passage_place (passage, &start, &end);
  g_assert_cmpuint (start, ==, second + 10);
  undo (scratch);
  yt_passage_place (passage, &start, &end);
  g_assert_cmpuint (start, ==, 12 + 10);
  undo (scratch);
  yt_passage_place (passage, &start, &end);
  g_assert_cmpuint (start, ==, 12);
  redo (scratch);
  redo (scratch);
  yt_passage_place (passage, &start, &end);
  g_assert_cmpuint (start, ==, second + 10);
  assert_sound (scratch);
}

static void
test_delete (Scratch      *scratch,
             gconstpointer data)
{
  Given given = fill (scratch);
  gint64 id = mark (scratch, given.document, "水应共享", 0);
  g_autoptr(GPtrArray) evidence = NULL;
  g_autoptr(GArray) places = NULL;
  g_autofree char *found = NULL;
  g_autoptr(GError) error = NULL;

  yt_act_tie (scratch->dossier, id, given.position, "supports", "stated", NULL, &error);
  yt_act_delete_entry (scratch->dossier, id, &error);
  g_assert_no_error (error);
  evidence = yt_evidence_of (scratch->dossier, given.position);
  places = yt_passages_of_document (scratch->dossier, given.document);
  g_assert_cmpuint (evidence->len + places->len, ==, 0);
  /* Its words go while it is deleted; undo brings both back. */
  yt_act_splice_document (scratch->dossier, given.document, 0, strlen ("北方说：水应共享。"), "", &error);
  g_assert_no_error (error);
  undo (scratch);
  undo (scratch);
  found = words_at (scratch, id);
  g_assert_cmpstr (found, ==, "水应共享");
  assert_sound (scratch);
}

static void
test_promote (Scratch      *scratch,
              gconstpointer data)
{
  Given given = fill (scratch);
  gint64 id = mark (scratch, given.document, "水应共享", 0);
  g_autoptr(YtEntry) made = NULL;
  g_autoptr(GPtrArray) evidence = NULL;
  g_autoptr(GError) error = NULL;
  gint64 entry = 0;

  yt_act_set_entry (scratch->dossier, id, "page", "7", &error);
  yt_act_set_entry (scratch->dossier, id, "voice", "charge", &error);
  yt_act_promote_passage (scratch->dossier, id, YT_KIND_POSITION, given.area, &entry, &error);
  g_assert_no_error (error);
  made = yt_entry_get (scratch->dossier, entry);
  g_assert_cmpstr (yt_entry_text (made, YT_LANGUAGE_ZH), ==, "水应共享");
  g_assert_cmpstr (yt_entry_page (made), ==, "7");
  g_assert_cmpstr (yt_entry_voice (made), ==, "charge");
  g_assert_cmpint (yt_entry_source (made), ==, given.source);
  evidence = yt_evidence_of (scratch->dossier, entry);
  g_assert_cmpuint (evidence->len, ==, 1);
  undo (scratch);
  g_assert_true (yt_entry_is_deleted (made));
  g_assert_false (yt_act_promote_passage (scratch->dossier, id, YT_KIND_POSITION, 0, NULL, NULL));
  yt_act_promote_passage (scratch->dossier, id, YT_KIND_TERM, 0, &entry, &error);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/passage/mark", Scratch, NULL, scratch_set_up, test_mark, scratch_tear_down);
  g_test_add ("/passage/mark-refused", Scratch, NULL, scratch_set_up, test_mark_refused, scratch_tear_down);
  g_test_add ("/passage/ties", Scratch, NULL, scratch_set_up, test_ties, scratch_tear_down);
  g_test_add ("/passage/resize", Scratch, NULL, scratch_set_up, test_resize, scratch_tear_down);
  g_test_add ("/passage/delete", Scratch, NULL, scratch_set_up, test_delete, scratch_tear_down);
  g_test_add ("/passage/promote", Scratch, NULL, scratch_set_up, test_promote, scratch_tear_down);
  return g_test_run ();
}
