/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two texts beside each other: opened, aligned, scrolled together, marked on one side and seen on the other, joined by keys, closed. */
#include "frame.h"

#include <string.h>

#include "act/connect.h"
#include "act/entry.h"
#include "act/evidence.h"
#include "desk/memory.h"
#include "model/parallel.h"
#include "panes/reader-pair-head.h"
#include "panes/sources-pane.h"

#define PARAGRAPHS 120

typedef struct
{
  Frame frame;
  gint64 source[3], document[3], area;
  char *words[2];
  YtSourcesPane *pane;
  YtReader *reader;
  YtReaderPair *pair;
  YtReaderText *text[2];
} Fixture;

/* Every tenth paragraph of the Chinese is two in English; the English has one of its own in the middle. */
static void
write_texts (Fixture *fixture)
{
  g_autoptr(GString) zh = g_string_new (NULL);
  g_autoptr(GString) en = g_string_new (NULL);

  for (guint i = 0; i < PARAGRAPHS; i++)
    {
      g_string_append_printf (zh, "第 %u 条：两村都应当按时修渠，并且在春天一起清理河道。违者每人罚粮 %u 斤。\n", i + 100, 3000 + i);
      g_string_append_printf (en, "Article %u: both villages shall mend the ditches in time and clear the river together in spring.%s"
                              "Whoever does not shall pay %u pounds of grain each.\n", i + 100, i % 10 == 9 ? "\n" : " ", 3000 + i);
      if (i == PARAGRAPHS / 2)
        g_string_append (en, "This remark is the translator’s own; nothing like it is in the original text of the rules.\n");
    }
  fixture->words[0] = g_string_free (g_steal_pointer (&zh), FALSE);
  fixture->words[1] = g_string_free (g_steal_pointer (&en), FALSE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  YtDossier *dossier;

  frame_set_up (&fixture->frame, NULL);
  dossier = fixture->frame.dossier;
  write_texts (fixture);
  fixture->source[0] = add_entry (dossier, YT_KIND_SOURCE, 0, 1, "规约", "Rules");
  fixture->source[1] = add_entry (dossier, YT_KIND_SOURCE, 0, 2, "规约（英译）", "Rules, in English");
  fixture->source[2] = add_entry (dossier, YT_KIND_SOURCE, 0, 3, "别的", "Other");
  fixture->document[0] = add_document (dossier, fixture->source[0], "zh.txt", fixture->words[0]);
  fixture->document[1] = add_document (dossier, fixture->source[1], "en.txt", fixture->words[1]);
  fixture->document[2] = add_document (dossier, fixture->source[2], "other.txt", "Other words.\n");
  fixture->area = add_entry (dossier, YT_KIND_AREA, 0, 1, "水", "Water");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  frame_tear_down (&fixture->frame, NULL);
  g_free (fixture->words[0]);
  g_free (fixture->words[1]);
}

static void
show_reader (Fixture *fixture)
{
  g_object_set (fixture->frame.desk, "selected", fixture->source[0], NULL);
  fixture->pane = g_object_new (YT_TYPE_SOURCES_PANE, "desk", fixture->frame.desk, NULL);
  frame_show (&fixture->frame, GTK_WIDGET (fixture->pane));
  fixture->reader = yt_sources_pane_documents (fixture->pane);
  fixture->pair = yt_reader_pair (fixture->reader);
  fixture->text[YT_LEFT] = yt_reader_text (fixture->reader);
  gtk_stack_set_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (fixture->reader), GTK_TYPE_STACK)), "text");
  frame_settle (&fixture->frame);
}

/* Until the worker is done. */
static void
wait_for_alignment (Fixture *fixture)
{
  while (yt_reader_pair_alignment (fixture->pair) == NULL)
    g_main_context_iteration (NULL, TRUE);
  frame_settle (&fixture->frame);
  fixture->text[YT_RIGHT] = yt_reader_pair_other (fixture->pair);
  g_assert_nonnull (fixture->text[YT_RIGHT]);
}

static void
link_sources (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  yt_act_connect (fixture->frame.dossier, fixture->source[1], "translation-of", fixture->source[0], "stated", NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
open_pair (Fixture *fixture)
{
  link_sources (fixture);
  show_reader (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.beside", NULL);
  wait_for_alignment (fixture);
}

static gsize
place_of (Fixture    *fixture,
          guint       side,
          const char *piece)
{
  const char *at = strstr (fixture->words[side], piece);

  g_assert_nonnull (at);
  return (gsize) (at - fixture->words[side]);
}

/* Height of a place in its view. */
static int
height_of (Fixture *fixture,
           guint    side,
           gsize    place)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text[side]);
  GtkTextIter iter;
  int y;

  yt_reader_lines_iter (yt_reader_text_lines (fixture->text[side]), gtk_text_view_get_buffer (view), place, FALSE, &iter);
  gtk_text_view_get_line_yrange (view, &iter, &y, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, y, NULL, &y);
  return y;
}

static gint64
mark (Fixture    *fixture,
      guint       side,
      const char *piece)
{
  gsize start = place_of (fixture, side, piece);
  g_autoptr(GError) error = NULL;
  YtEvidenceWish wish = { .document = fixture->document[side], .start = start, .end = start + strlen (piece), .target = fixture->area, .type = "supports" };
  gint64 id = 0;

  yt_act_take_evidence (fixture->frame.dossier, &wish, &id, &error);
  g_assert_no_error (error);
  frame_settle (&fixture->frame);
  return id;
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  const YtAlignment *alignment;
  gsize start, end;

  open_pair (fixture);
  alignment = yt_reader_pair_alignment (fixture->pair);
  g_assert_cmpuint (alignment->beads->len, ==, PARAGRAPHS + 1);
  g_assert_true (yt_alignment_range (alignment, yt_alignment_bead_at (alignment, YT_LEFT, place_of (fixture, YT_LEFT, "3109")), YT_RIGHT, &start, &end));
  g_assert_cmpuint (start, ==, place_of (fixture, YT_RIGHT, "Article 209"));
  g_assert_true (frame_says (fixture->pane, "1 place without a counterpart"));
  /* It is beside it again when one comes back, and not when it was closed. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->text[YT_RIGHT]), "pair.close", NULL);
  g_assert_false (yt_reader_pair_is_open (fixture->pair));
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.beside", NULL);
  g_object_set (fixture->frame.desk, "selected", fixture->source[2], NULL);
  frame_settle (&fixture->frame);
  g_assert_false (yt_reader_pair_is_open (fixture->pair));
  g_object_set (fixture->frame.desk, "selected", fixture->source[0], NULL);
  frame_settle (&fixture->frame);
  g_assert_true (yt_reader_pair_is_open (fixture->pair));
  wait_for_alignment (fixture);
}

/* Where no text is linked it asks, and says what was chosen when that is told. */
static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  YtReaderPartner *partner;
  GtkListBox *list;
  GtkEditable *words;

  show_reader (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.beside", NULL);
  frame_settle (&fixture->frame);
  g_assert_true (yt_reader_pair_is_open (fixture->pair));
  g_assert_null (yt_reader_pair_other (fixture->pair));
  partner = yt_reader_pair_head_partner (frame_find (fixture->pair, YT_TYPE_READER_PAIR_HEAD, 0));
  words = frame_find (partner, GTK_TYPE_SEARCH_ENTRY, 0);
  list = frame_find (partner, GTK_TYPE_LIST_BOX, 0);
  gtk_editable_set_text (words, "english");
  gtk_list_box_invalidate_filter (list);
  g_assert_false (gtk_widget_get_child_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1))));
  g_signal_emit_by_name (words, "activate");
  wait_for_alignment (fixture);
  g_assert_cmpint (yt_parallel_link (fixture->frame.dossier, fixture->document[0], fixture->document[1]), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->text[YT_LEFT]), "pair.bind", "s", "right");
  g_assert_cmpint (yt_parallel_link (fixture->frame.dossier, fixture->document[0], fixture->document[1]), !=, 0);
}

static void
test_scroll (Fixture       *fixture,
             gconstpointer  data)
{
  GtkAdjustment *left, *right;
  double before;

  open_pair (fixture);
  left = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->text[YT_LEFT]));
  right = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->text[YT_RIGHT]));
  for (guint i = 1; i <= 8; i++)
    {
      guint side = i % 2;
      GtkAdjustment *led = side == YT_LEFT ? left : right;
      gsize top;
      guint bead;
      const YtAlignment *alignment = yt_reader_pair_alignment (fixture->pair);
      gsize start[2], end[2];

      /* Neither side moves the other back and forth. */
      g_usleep (260000);
      gtk_adjustment_set_value (led, gtk_adjustment_get_value (led) + 400);
      frame_settle (&fixture->frame);
      before = gtk_adjustment_get_value (led);
      frame_settle (&fixture->frame);
      g_assert_cmpfloat (ABS (gtk_adjustment_get_value (led) - before), <, 1);
      /* What faces the line of focus begins near the same height, by no more than the paragraph is high. */
      top = yt_reader_text_top (fixture->text[side]);
      bead = yt_alignment_bead_at (alignment, side, top) + 3;
      g_assert_true (yt_alignment_range (alignment, bead, YT_LEFT, &start[0], &end[0]));
      if (!yt_alignment_range (alignment, bead, YT_RIGHT, &start[1], &end[1]))
        continue;
      g_assert_cmpint (ABS (height_of (fixture, YT_LEFT, start[0]) - height_of (fixture, YT_RIGHT, start[1])), <, 260);
    }
}

static gboolean
echoes_at (Fixture      *fixture,
           guint         side,
           const char   *piece,
           YtReaderMark *echo)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text[side]);
  GdkRectangle at;
  GtkTextIter iter;

  yt_reader_lines_iter (yt_reader_text_lines (fixture->text[side]), gtk_text_view_get_buffer (view), place_of (fixture, side, piece), FALSE, &iter);
  gtk_text_view_get_iter_location (view, &iter, &at);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, at.x + 1, at.y + 2, &at.x, &at.y);
  return yt_reader_text_echo_at (fixture->text[side], at.x, at.y, echo);
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 left, right;
  YtReaderMark echo;

  open_pair (fixture);
  left = mark (fixture, YT_LEFT, "违者每人罚粮 3001 斤");
  right = mark (fixture, YT_RIGHT, "Article 102");
  g_assert_true (echoes_at (fixture, YT_RIGHT, "Whoever does not shall pay 3001", &echo));
  g_assert_cmpint (echo.id, ==, left);
  g_assert_cmpuint (echo.ties, !=, 0);
  g_assert_false (echoes_at (fixture, YT_RIGHT, "Article 101", &echo));
  g_assert_true (echoes_at (fixture, YT_LEFT, "第 102 条", &echo));
  g_assert_cmpint (echo.id, ==, right);
  /* To click on it goes to the passage, and the text on the left stays. */
  g_signal_emit_by_name (fixture->text[YT_LEFT], "mark-chosen", right);
  frame_settle (&fixture->frame);
  g_assert_cmpint (yt_desk_selected (fixture->frame.desk), ==, right);
  g_assert_cmpint (yt_reader_text_focused (fixture->text[YT_RIGHT]), ==, right);
  g_assert_cmpint (yt_reader_document (fixture->reader), ==, fixture->document[0]);
  yt_desk_go (fixture->frame.desk, NULL, right);
  frame_settle (&fixture->frame);
  g_assert_cmpint (yt_reader_document (fixture->reader), ==, fixture->document[0]);
}

static void
test_join (Fixture       *fixture,
           gconstpointer  data)
{
  gsize left = place_of (fixture, YT_LEFT, "第 105 条");
  gsize right = place_of (fixture, YT_RIGHT, "Article 106");
  const YtAlignment *alignment;
  g_autoptr(GError) error = NULL;
  const YtBead *bead;

  open_pair (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->text[YT_LEFT]));
  yt_reader_text_select (fixture->text[YT_LEFT], left, left);
  gtk_widget_activate_action (GTK_WIDGET (fixture->text[YT_LEFT]), "pair.join", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->text[YT_LEFT]), "pair.other-side", NULL);
  frame_settle (&fixture->frame);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->text[YT_RIGHT])));
  g_assert_cmpuint (yt_reader_text_caret (fixture->text[YT_RIGHT]), ==, place_of (fixture, YT_RIGHT, "Article 105"));
  yt_reader_text_select (fixture->text[YT_RIGHT], right, right);
  gtk_widget_activate_action (GTK_WIDGET (fixture->text[YT_RIGHT]), "pair.join", NULL);
  wait_for_alignment (fixture);
  alignment = yt_reader_pair_alignment (fixture->pair);
  bead = &g_array_index (alignment->beads, YtBead, yt_alignment_bead_at (alignment, YT_LEFT, left));
  g_assert_true (bead->pinned);
  g_assert_cmpuint (yt_alignment_bead_at (alignment, YT_LEFT, left), ==, yt_alignment_bead_at (alignment, YT_RIGHT, right));
  /* And apart again. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->text[YT_RIGHT]), "pair.part", NULL);
  wait_for_alignment (fixture);
  alignment = yt_reader_pair_alignment (fixture->pair);
  g_assert_false (g_array_index (alignment->beads, YtBead, yt_alignment_bead_at (alignment, YT_LEFT, left)).pinned);
  yt_act_undo (fixture->frame.dossier, &error);
  g_assert_no_error (error);
  wait_for_alignment (fixture);
  alignment = yt_reader_pair_alignment (fixture->pair);
  g_assert_true (g_array_index (alignment->beads, YtBead, yt_alignment_bead_at (alignment, YT_LEFT, left)).pinned);
}

/* The bar below acts on the side one is at. */
static void
test_bar (Fixture       *fixture,
          gconstpointer  data)
{
  gsize start = place_of (fixture, YT_RIGHT, "Article 103");
  g_autoptr(GArray) passages = NULL;

  open_pair (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->text[YT_RIGHT]));
  yt_reader_text_select (fixture->text[YT_RIGHT], start, start + strlen ("Article 103"));
  frame_settle (&fixture->frame);
  g_assert_true (gtk_widget_get_mapped (frame_find (fixture->pane, YT_TYPE_READER_BAR, 1)));
  g_assert_false (gtk_widget_get_mapped (frame_find (fixture->pane, YT_TYPE_READER_BAR, 0)));
  yt_reader_hand_mark (yt_reader_bar_hand (frame_find (fixture->pane, YT_TYPE_READER_BAR, 1)));
  frame_settle (&fixture->frame);
  passages = yt_passages_all (fixture->frame.dossier, fixture->document[1]);
  g_assert_cmpuint (passages->len, ==, 1);
  g_assert_cmpint (yt_reader_document (fixture->reader), ==, fixture->document[0]);
  /* Letting go of it does not change the text on the left either. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->text[YT_RIGHT]));
  g_assert_true (yt_reader_hand_let_go (yt_reader_bar_hand (frame_find (fixture->pane, YT_TYPE_READER_BAR, 1))));
  frame_settle (&fixture->frame);
  g_assert_cmpint (yt_reader_document (fixture->reader), ==, fixture->document[0]);
  g_assert_true (yt_reader_pair_is_open (fixture->pair));
}

#define ADD(name, function) g_test_add ("/reader-pair/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  ADD ("open", test_open);
  ADD ("choose", test_choose);
  ADD ("scroll", test_scroll);
  ADD ("marks", test_marks);
  ADD ("join", test_join);
  ADD ("bar", test_bar);
  return g_test_run ();
}
