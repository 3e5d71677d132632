/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts that belong together: found first, joined by hand, kept through corrections and undo. */
#include "act/parallel.h"

#include <string.h>

#include "act/connect.h"
#include "act/entry.h"
#include "act/passage.h"
#include "act/retext.h"
#include "model/link.h"
#include "scratch.h"

static const char zh[] = "甲村说水应当共享。\n乙村没有回答。\n";
static const char en[] = "The first village said that water should be shared.\nThe second did not answer.\n";

typedef struct
{
  gint64 source[3];
  gint64 document[3];
} Given;

static Given
fill (Scratch *scratch)
{
  Given given;

  given.source[0] = add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 1, "水", "Water");
  given.source[1] = add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 2, "别的", "Something else");
  given.source[2] = add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 3, "水（英译）", "Water, in English");
  given.document[0] = add_document (scratch->dossier, given.source[0], "zh.txt", zh);
  given.document[1] = add_document (scratch->dossier, given.source[1], "other.txt", "别的文字。\n");
  given.document[2] = add_document (scratch->dossier, given.source[2], "en.txt", en);
  return given;
}

static void
test_texts (Scratch       *scratch,
            gconstpointer  data)
{
  Given given = fill (scratch);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) before = yt_parallel_texts (scratch->dossier, given.document[0], 10);
  g_autoptr(GArray) texts = NULL;
  gint64 link;

  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpint (g_array_index (before, gint64, 0), ==, given.document[1]);
  g_assert_cmpint (yt_parallel_link (scratch->dossier, given.document[0], given.document[2]), ==, 0);
  yt_act_connect (scratch->dossier, given.source[2], "translation-of", given.source[0], "stated", NULL, &link, &error);
  g_assert_no_error (error);
  texts = yt_parallel_texts (scratch->dossier, given.document[0], 10);
  g_assert_cmpint (g_array_index (texts, gint64, 0), ==, given.document[2]);
  g_assert_cmpint (yt_parallel_link (scratch->dossier, given.document[0], given.document[2]), ==, link);
  g_assert_cmpint (yt_parallel_link (scratch->dossier, given.document[2], given.document[0]), ==, link);
}

static YtAlignUnit
unit_of (const char *text,
         const char *piece)
{
  const char *at = strstr (text, piece);

  g_assert_nonnull (at);
  return (YtAlignUnit) { (gsize) (at - text), (gsize) (at - text) + strlen (piece) };
}

static guint
count_pinned (Scratch     *scratch,
              const Given *given)
{
  g_autoptr(YtDocument) left = yt_document_get (scratch->dossier, given->document[0]);
  g_autoptr(YtDocument) right = yt_document_get (scratch->dossier, given->document[2]);
  g_autoptr(YtAlignment) alignment = yt_parallel_align (scratch->dossier, left, right);
  guint n = 0;

  for (guint i = 0; i < alignment->beads->len; i++)
    n += g_array_index (alignment->beads, YtBead, i).pinned;
  return n;
}

static void
test_pins (Scratch       *scratch,
           gconstpointer  data)
{
  Given given = fill (scratch);
  const gint64 documents[2] = { given.document[0], given.document[2] };
  const YtAlignPin pin = { { unit_of (zh, "没有回答"), unit_of (en, "should be shared") } };
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) pins = NULL;
  g_autoptr(GArray) moved = NULL;
  g_autoptr(GArray) back = NULL;
  const YtParallelPin *first;

  g_assert_true (yt_act_belong_together (scratch->dossier, documents, &pin, &error));
  g_assert_no_error (error);
  pins = yt_parallel_pins (scratch->dossier, given.document[0], given.document[2]);
  g_assert_cmpuint (pins->len, ==, 1);
  g_assert_cmpmem (&g_array_index (pins, YtParallelPin, 0).pin, sizeof pin, &pin, sizeof pin);
  g_assert_cmpuint (count_pinned (scratch, &given), ==, 1);
  /* Seen from the other side it is the same. */
  back = yt_parallel_pins (scratch->dossier, given.document[2], given.document[0]);
  g_assert_cmpuint (g_array_index (back, YtParallelPin, 0).pin.side[YT_LEFT].start, ==, pin.side[YT_RIGHT].start);
  /* It goes along when the text is corrected. */
  yt_act_retext_document (scratch->dossier, given.document[0], "新的一段。\n甲村说水应当共享。\n乙村没有回答。\n", &error);
  g_assert_no_error (error);
  moved = yt_parallel_pins (scratch->dossier, given.document[0], given.document[2]);
  first = &g_array_index (moved, YtParallelPin, 0);
  g_assert_cmpuint (first->pin.side[YT_LEFT].start, ==, pin.side[YT_LEFT].start + strlen ("新的一段。\n"));
  /* Taken back, nothing is left of it; and undo brings it again. */
  g_assert_true (yt_act_belong_no_more (scratch->dossier, moved, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_pinned (scratch, &given), ==, 0);
  {
    g_autoptr(GArray) left = yt_passages_all (scratch->dossier, 0);

    g_assert_cmpuint (left->len, ==, 0);
  }
  g_assert_true (yt_act_undo (scratch->dossier, &error));
  g_assert_cmpuint (count_pinned (scratch, &given), ==, 1);
}

/* A passage with a tie stays when its pin goes. */
static void
test_kept (Scratch       *scratch,
           gconstpointer  data)
{
  Given given = fill (scratch);
  const gint64 documents[2] = { given.document[0], given.document[2] };
  const YtAlignPin pin = { { unit_of (zh, "甲村"), unit_of (en, "The first village") } };
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 1, "水", "Water");
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) pins = NULL;
  g_autoptr(GArray) left = NULL;
  g_autoptr(GArray) untied = NULL;

  yt_act_belong_together (scratch->dossier, documents, &pin, &error);
  g_assert_no_error (error);
  /* What only says that two pieces belong together does not wait for a tie. */
  untied = yt_passages_without_tie (scratch->dossier, 0);
  g_assert_cmpuint (untied->len, ==, 0);
  pins = yt_parallel_pins (scratch->dossier, given.document[0], given.document[2]);
  yt_act_tie (scratch->dossier, g_array_index (pins, YtParallelPin, 0).passage[YT_LEFT], area, "supports", "stated", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (yt_act_belong_no_more (scratch->dossier, pins, &error));
  left = yt_passages_all (scratch->dossier, 0);
  g_assert_cmpuint (left->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/parallel/texts", Scratch, NULL, scratch_set_up, test_texts, scratch_tear_down);
  g_test_add ("/parallel/pins", Scratch, NULL, scratch_set_up, test_pins, scratch_tear_down);
  g_test_add ("/parallel/kept", Scratch, NULL, scratch_set_up, test_kept, scratch_tear_down);
  return g_test_run ();
}
