/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The entries of a dossier find their sentences in a document: by page and words, only where that is clear, as one step. */
#include "act/tie-source.h"

#include <string.h>

#include "act/entry.h"
#include "act/take-in.h"
#include "scratch.h"

static const char page_one[] =
  "河流管理是两岸多年的议题。2011年3月5日，北方水务署在青石镇宣布建立联合测量队。南方代表认为联合测量队缺少授权。"
  "会议在午后结束，没有发表公报。\n";
static const char page_two[] =
  "北方水务署后来改变了做法。两岸的渔民都反对筑坝，约有1200艘渔船停航。联合测量队在2013年解散，因为南方停止支付费用，"
  "而北方又不愿独自承担测量船的维修、人员的住宿以及每年雨季之前的校准工作，各方对此互相指责了很久。\n";

static gint64
add (Scratch    *scratch,
     YtKind      kind,
     gint64      parent,
     const char *text,
     const char *page)
{
  gint64 id = add_entry (scratch->dossier, kind, parent, 1, yt_kind_info (kind)->titled ? text : "", "");

  if (!yt_kind_info (kind)->titled)
    set_column (scratch->dossier, &yt_table_entry, id, "text_zh", text);
  set_column (scratch->dossier, &yt_table_entry, id, "page", page);
  return id;
}

/* @note: whether “[1]” on the first page is the mark of a note that is the last line of the second */
static gint64
fill_with (Scratch    *scratch,
           const char *first,
           const char *second,
           gboolean    note)
{
  g_autoptr(YtReading) reading = yt_reading_new ();
  g_autofree char *text = g_strconcat (first, second, NULL);
  gsize mark = note ? (gsize) (strstr (text, "[1]") - text) : 0;
  g_autoptr(YtIntake) intake = yt_intake_new ();
  YtIntakeEntry *entry = yt_intake_entry_new (YT_KIND_SOURCE);
  YtIntakeDocument *row = yt_intake_document_new ();
  g_autoptr(GError) error = NULL;

  yt_reading_add (reading, YT_FEATURE_PAGE, 0, 0, 0, "41");
  yt_reading_add (reading, YT_FEATURE_PAGE, 0, strlen (first), strlen (first), "42");
  if (note)
    {
      yt_reading_add (reading, YT_FEATURE_NOTE_MARK, 0, mark, mark + 3, "a");
      yt_reading_add (reading, YT_FEATURE_NOTE, 0, (gsize) (strstr (text, "\n[1]") + 1 - text), strlen (text) - 1, "a");
    }
  row->name = g_strdup ("r.txt");
  row->media_type = g_strdup ("text/plain");
  row->encoding = g_strdup ("UTF-8");
  row->text = g_strdup (text);
  row->features = g_array_ref (reading->features);
  entry->title[YT_LANGUAGE_ZH] = g_strdup ("河流报告");
  g_ptr_array_add (entry->documents, row);
  g_ptr_array_add (intake->root->children, entry);
  g_assert_true (yt_intake_check (intake, NULL));
  yt_act_take_in (scratch->dossier, intake, &error);
  g_assert_no_error (error);
  set_number (scratch->dossier, &yt_table_entry, yt_dossier_root (scratch->dossier), "source", entry->id);
  return entry->id;
}

static gint64
fill (Scratch *scratch)
{
  return fill_with (scratch, page_one, page_two, FALSE);
}

static const YtTied *
find (GArray *found,
      gint64  entry)
{
  for (guint i = 0; i < found->len; i++)
    {
      const YtTied *tied = &g_array_index (found, YtTied, i);

      if (tied->entry == entry)
        return tied;
    }
  return NULL;
}

static void
test_tie (Scratch      *scratch,
          gconstpointer data)
{
  gint64 source = fill (scratch);
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 1, "河流", "River");
  gint64 event = add (scratch, YT_KIND_EVENT, 0, "北方宣布建立联合测量队", "41");
  gint64 position = add (scratch, YT_KIND_POSITION, area, "联合测量队没有授权。", "41");
  gint64 figure = add (scratch, YT_KIND_FIGURE, 0, "停航的渔船约1200艘", "41–43");
  gint64 dissolved = add (scratch, YT_KIND_EVENT, 0, "联合测量队解散，南方停止支付费用", "42");
  gint64 elsewhere = add (scratch, YT_KIND_EVENT, 0, "联合测量队在青石镇建立", "77");
  gint64 unsaid = add (scratch, YT_KIND_EVENT, 0, "双方签署航空协定", "42");
  gint64 no_page = add (scratch, YT_KIND_EVENT, 0, "联合测量队解散", "");
  g_autoptr(GArray) dry = NULL;
  g_autoptr(GArray) found = NULL;
  g_autoptr(GArray) again = NULL;
  g_autoptr(GArray) all = NULL;
  g_autoptr(GPtrArray) evidence = NULL;
  g_autoptr(GPtrArray) narrowed = NULL;
  g_autoptr(GError) error = NULL;
  const YtEvidence *one;

  set_column (scratch->dossier, &yt_table_entry, event, "date", "2011-03-05");
  dry = yt_act_tie_source (scratch->dossier, source, TRUE, &error);
  g_assert_no_error (error);
  all = yt_passages_all (scratch->dossier, 0);
  g_assert_cmpuint (all->len, ==, 0);
  found = yt_act_tie_source (scratch->dossier, source, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, dry->len);
  g_assert_cmpint (find (found, event)->result, ==, YT_WITNESS_FOUND);
  g_assert_cmpint (find (found, position)->result, ==, YT_WITNESS_FOUND);
  g_assert_cmpint (find (found, figure)->result, ==, YT_WITNESS_FOUND);
  g_assert_cmpint (find (found, elsewhere)->result, ==, YT_WITNESS_NO_PAGE);
  g_assert_cmpint (find (found, unsaid)->result, ==, YT_WITNESS_TOO_LITTLE);
  g_assert_null (find (found, no_page));

  evidence = yt_evidence_of (scratch->dossier, event);
  g_assert_cmpuint (evidence->len, ==, 1);
  one = g_ptr_array_index (evidence, 0);
  g_assert_cmpstr (one->quote, ==, "2011年3月5日，北方水务署在青石镇宣布建立联合测量队。");
  g_assert_cmpstr (one->page, ==, "41");
  g_assert_cmpstr (one->type, ==, "supports");
  /* Of a long sentence only the clauses that say it. */
  narrowed = yt_evidence_of (scratch->dossier, dissolved);
  g_assert_cmpuint (narrowed->len, ==, 1);
  g_assert_cmpstr (((YtEvidence *) g_ptr_array_index (narrowed, 0))->quote, ==, "联合测量队在2013年解散，因为南方停止支付费用，");

  again = yt_act_tie_source (scratch->dossier, source, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (find (again, event)->already);
  g_assert_true (yt_act_undo (scratch->dossier, &error));
  g_clear_pointer (&all, g_array_unref);
  all = yt_passages_all (scratch->dossier, 0);
  g_assert_cmpuint (all->len, ==, 0);
}

/* A person is where the name stands, also in a note behind the text; a mark of a note does not begin a sentence. */
static void
test_names (Scratch      *scratch,
            gconstpointer data)
{
  gint64 source = fill_with (scratch,
                             "河流由 Peter W. Lindqvist 测量过。[1]水位在秋天下降了三米，渡口随之关闭。\n",
                             "第二年的水位没有记录。\n[1] 陆远：《青石河水文》。\n", TRUE);
  gint64 writer = add (scratch, YT_KIND_ACTOR, 0, "陆远", "41");
  gint64 surveyor = add (scratch, YT_KIND_ACTOR, 0, "Peter W. Lindqvist", "41");
  gint64 elsewhere = add (scratch, YT_KIND_ACTOR, 0, "沈石", "41");
  gint64 level = add (scratch, YT_KIND_EVENT, 0, "秋天水位下降三米，渡口关闭", "41");
  g_autoptr(GArray) found = NULL;
  g_autoptr(GPtrArray) note = NULL;
  g_autoptr(GPtrArray) fall = NULL;
  g_autoptr(GPtrArray) survey = NULL;
  g_autoptr(GError) error = NULL;

  found = yt_act_tie_source (scratch->dossier, source, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (find (found, elsewhere)->result, !=, YT_WITNESS_FOUND);
  note = yt_evidence_of (scratch->dossier, writer);
  g_assert_cmpuint (note->len, ==, 1);
  g_assert_cmpstr (((YtEvidence *) g_ptr_array_index (note, 0))->quote, ==, "[1] 陆远：《青石河水文》。");
  g_assert_cmpstr (((YtEvidence *) g_ptr_array_index (note, 0))->page, ==, "41");
  g_assert_cmpstr (((YtEvidence *) g_ptr_array_index (note, 0))->type, ==, "mentions");
  survey = yt_evidence_of (scratch->dossier, surveyor);
  g_assert_cmpuint (survey->len, ==, 1);
  g_assert_cmpstr (((YtEvidence *) g_ptr_array_index (survey, 0))->quote, ==, "河流由 Peter W. Lindqvist 测量过。");
  fall = yt_evidence_of (scratch->dossier, level);
  g_assert_cmpuint (fall->len, ==, 1);
  g_assert_cmpstr (((YtEvidence *) g_ptr_array_index (fall, 0))->quote, ==, "水位在秋天下降了三米，渡口随之关闭。");
}

static void
test_no_document (Scratch      *scratch,
                  gconstpointer data)
{
  gint64 source = add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 1, "报告", "Report");
  g_autoptr(GError) error = NULL;

  g_assert_null (yt_act_tie_source (scratch->dossier, source, FALSE, &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/tie-source/tie", Scratch, NULL, scratch_set_up, test_tie, scratch_tear_down);
  g_test_add ("/tie-source/names", Scratch, NULL, scratch_set_up, test_names, scratch_tear_down);
  g_test_add ("/tie-source/no-document", Scratch, NULL, scratch_set_up, test_no_document, scratch_tear_down);
  return g_test_run ();
}
