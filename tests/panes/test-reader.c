/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the reader by its keys: passages drawn and focused, words selected, tied, undone, found, corrected; evidence and the way back. */
#include "frame.h"

#include <string.h>

#include "act/entry.h"
#include "act/evidence.h"
#include "act/retext.h"
#include "panes/entry-list.h"
#include "panes/entry-view.h"
#include "panes/evidence-list.h"
#include "panes/reader-bar.h"
#include "panes/reader-finder.h"
#include "panes/reader-outline.h"
#include "panes/reader-passages.h"
#include "panes/sources-pane.h"
#include "panes/tie-dialog.h"

static const char words[] =
  "网络空间\n"
  "网络空间是新领域，双方“都有顾虑。”因此，𠮷先生说：对话要继续！1\n"
  "The talks went on, as was hoped. They ended in May.\n"
  "1 某人：《书》，第 7 页。\n";

typedef struct
{
  Frame frame;
  gint64 source, document, area, position, other;
  YtSourcesPane *pane;
  YtReader *reader;
  YtReaderText *text;
} Fixture;

static gsize
place_of (const char *piece)
{
  const char *p = strstr (words, piece);

  g_assert_nonnull (p);
  return (gsize) (p - words);
}

static void
add_feature (YtReading     *reading,
             YtFeatureSort  sort,
             const char    *piece,
             gboolean       empty,
             const char    *label)
{
  gsize start = place_of (piece);

  yt_reading_add (reading, sort, 1, start, empty ? start : start + strlen (piece), label);
}

static void
give_features (Fixture *fixture)
{
  g_autoptr(YtReading) reading = yt_reading_new ();
  GError *error = NULL;

  g_string_assign (reading->text, words);
  yt_reading_say (&reading->encoding, "UTF-8");
  yt_reading_say (&reading->media_type, "text/plain");
  yt_reading_add (reading, YT_FEATURE_PAGE, 0, 0, 0, "311");
  yt_reading_add (reading, YT_FEATURE_HEADING, 1, 0, strlen ("网络空间"), NULL);
  yt_reading_add (reading, YT_FEATURE_NOTE_MARK, 0, place_of ("1\nThe"), place_of ("1\nThe") + 1, "1");
  add_feature (reading, YT_FEATURE_PAGE, "The talks", TRUE, "312");
  add_feature (reading, YT_FEATURE_NOTE, "1 某人：《书》，第 7 页。", FALSE, "1");
  yt_act_read_again (fixture->frame.dossier, fixture->document, NULL, NULL, reading, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  language)
{
  YtDossier *dossier;
  gint64 issue;

  if (language != NULL)
    frame_use_language (language);
  frame_set_up (&fixture->frame, NULL);
  dossier = fixture->frame.dossier;
  fixture->source = add_entry (dossier, YT_KIND_SOURCE, 0, 1, "论文", "A paper");
  fixture->area = add_entry (dossier, YT_KIND_AREA, 0, 1, "自由", "Freedom");
  issue = add_entry (dossier, YT_KIND_ISSUE, fixture->area, 1, "过滤", "Filters");
  fixture->position = add_entry (dossier, YT_KIND_POSITION, issue, 1, "继续对话", "Go on talking");
  fixture->other = add_entry (dossier, YT_KIND_TERM, 0, 1, "网络空间", "cyberspace");
  fixture->document = add_document (dossier, fixture->source, "paper.txt", words);
  give_features (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  language)
{
  frame_tear_down (&fixture->frame, NULL);
  if (language != NULL)
    frame_use_language ("en");
}

static void
show_reader (Fixture *fixture)
{
  g_object_set (fixture->frame.desk, "selected", fixture->source, NULL);
  fixture->pane = g_object_new (YT_TYPE_SOURCES_PANE, "desk", fixture->frame.desk, NULL);
  frame_show (&fixture->frame, GTK_WIDGET (fixture->pane));
  fixture->reader = yt_sources_pane_documents (fixture->pane);
  fixture->text = yt_reader_text (fixture->reader);
  gtk_stack_set_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (fixture->reader), GTK_TYPE_STACK)), "text");
  frame_settle (&fixture->frame);
}

/* Whether the key did something. */
static gboolean
press (Fixture         *fixture,
       gpointer         widget,
       guint            key,
       GdkModifierType  held)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean done = FALSE;

  for (guint i = 0; !done && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, held, &done);
    }
  frame_settle (&fixture->frame);
  return done;
}

#define UNITS (GDK_ALT_MASK | GDK_SHIFT_MASK)

static void
select_words (Fixture    *fixture,
              const char *piece)
{
  yt_reader_text_select (fixture->text, place_of (piece), place_of (piece) + strlen (piece));
}

static void
assert_selected (Fixture    *fixture,
                 const char *expected)
{
  gsize start, end;
  g_autofree char *selected = NULL;

  yt_reader_text_selection (fixture->text, &start, &end);
  selected = g_strndup (yt_reader_lines_text (yt_reader_text_lines (fixture->text)) + start, end - start);
  g_assert_cmpstr (selected, ==, expected);
}

static void
test_marks (void)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (YtReaderMark));
  g_autoptr(YtReaderMarks) marks = NULL;
  guint from, to;

  for (gint64 i = 1; i <= 1000; i++)
    {
      YtReaderMark mark = { .id = i, .start = (gsize) (1000 - i) * 10, .end = (gsize) (1000 - i) * 10 + (i == 1000 ? 8000 : 15) };

      g_array_append_val (array, mark);
    }
  marks = yt_reader_marks_new (array);
  g_assert_cmpint (yt_reader_marks_get (marks, 0)->id, ==, 1000);
  /* The long one from the beginning reaches far. */
  yt_reader_marks_within (marks, 5000, 5010, &from, &to);
  g_assert_cmpuint (from, ==, 0);
  g_assert_cmpuint (to, ==, 501);
  yt_reader_marks_within (marks, 8003, 8010, &from, &to);
  g_assert_cmpuint (to - from, ==, 2);
  /* The shortest at a place first, then the others in turn. */
  g_assert_cmpint (yt_reader_marks_at (marks, 5002, 0)->id, ==, 500);
  g_assert_cmpint (yt_reader_marks_at (marks, 5002, 500)->id, ==, 501);
  g_assert_cmpint (yt_reader_marks_at (marks, 5002, 501)->id, ==, 1000);
  g_assert_cmpint (yt_reader_marks_at (marks, 5002, 1000)->id, ==, 500);
  yt_reader_marks_put (marks, 2000, 5001, 5003);
  g_assert_cmpint (yt_reader_marks_at (marks, 5002, 0)->id, ==, 2000);
  yt_reader_marks_put (marks, 2000, 9, 10);
  g_assert_cmpint (yt_reader_marks_at (marks, 5002, 0)->id, ==, 500);
  yt_reader_marks_remove (marks, 2000);
  g_assert_cmpuint (yt_reader_marks_length (marks), ==, 1000);
  g_assert_null (yt_reader_marks_at (marks, 20000, 0));
}

/* From a caret in a word to the word, the clause, the sentence, the paragraph, and back. */
static void
test_select (Fixture       *fixture,
             gconstpointer  language)
{
  show_reader (fixture);
  yt_reader_text_select (fixture->text, place_of ("领域"), place_of ("领域"));
  press (fixture, fixture->text, GDK_KEY_Up, UNITS);
  assert_selected (fixture, "领域");
  press (fixture, fixture->text, GDK_KEY_Up, UNITS);
  assert_selected (fixture, "网络空间是新领域，");
  press (fixture, fixture->text, GDK_KEY_Right, UNITS);
  assert_selected (fixture, "网络空间是新领域，双方“都有顾虑。”");
  press (fixture, fixture->text, GDK_KEY_Left, UNITS);
  assert_selected (fixture, "网络空间是新领域，");
  yt_reader_text_select (fixture->text, place_of ("𠮷"), place_of ("𠮷"));
  for (guint i = 0; i < 3; i++)
    press (fixture, fixture->text, GDK_KEY_Up, UNITS);
  assert_selected (fixture, "因此，𠮷先生说：对话要继续！");
  press (fixture, fixture->text, GDK_KEY_Down, UNITS);
  assert_selected (fixture, "𠮷先生说：");
  yt_reader_text_select (fixture->text, place_of ("hoped"), place_of ("hoped"));
  for (guint i = 0; i < 2; i++)
    press (fixture, fixture->text, GDK_KEY_Up, UNITS);
  assert_selected (fixture, "as was hoped.");
}

static YtTieDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (YT_IS_TIE_DIALOG (window))
        return YT_TIE_DIALOG (window);
    }
  g_assert_not_reached ();
}

static guint
count_marks (Fixture *fixture)
{
  return yt_reader_marks_length (yt_reader_text_marks (fixture->text));
}

static guint
count_ties (Fixture *fixture,
            gint64   entry)
{
  g_autoptr(GPtrArray) evidence = yt_evidence_of (fixture->frame.dossier, entry);

  return evidence->len;
}

/* Selects, opens the chooser with T, types, and adds. */
static void
tie_words (Fixture    *fixture,
           const char *piece,
           const char *typed)
{
  YtTieDialog *dialog;
  GtkSearchEntry *entry;

  select_words (fixture, piece);
  g_assert_true (press (fixture, fixture->text, GDK_KEY_t, 0));
  dialog = find_dialog ();
  entry = frame_find (dialog, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  frame_settle (&fixture->frame);
}

static void
test_tie (Fixture       *fixture,
          gconstpointer  language)
{
  YtDossier *dossier = fixture->frame.dossier;
  const YtReaderMark *mark;
  GError *error = NULL;
  gint64 passage;

  show_reader (fixture);
  tie_words (fixture, "对话要继续", "继续对话");
  g_assert_cmpuint (count_marks (fixture), ==, 1);
  g_assert_cmpuint (count_ties (fixture, fixture->position), ==, 1);
  passage = yt_reader_text_focused (fixture->text);
  g_assert_cmpint (passage, ==, yt_desk_selected (fixture->frame.desk));
  mark = yt_reader_marks_find (yt_reader_text_marks (fixture->text), passage);
  g_assert_cmpuint (mark->ties, ==, YT_READER_TIE_SUPPORTS);
  g_assert_cmpuint (mark->start, ==, place_of ("对话要继续"));

  /* An overlapping one to the latest target, by its digit; one without a tie. */
  select_words (fixture, "先生说：对话");
  g_assert_true (press (fixture, fixture->text, GDK_KEY_1, 0));
  g_assert_cmpuint (count_marks (fixture), ==, 2);
  g_assert_cmpuint (count_ties (fixture, fixture->position), ==, 2);
  select_words (fixture, "They ended");
  g_assert_true (press (fixture, fixture->text, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpuint (count_marks (fixture), ==, 3);

  /* A second tie of a passage that is there: nothing new is marked. */
  g_assert_true (press (fixture, fixture->text, GDK_KEY_1, 0));
  g_assert_cmpuint (count_marks (fixture), ==, 3);
  g_assert_cmpuint (count_ties (fixture, fixture->position), ==, 3);

  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (yt_act_undo (dossier, &error));
      g_assert_no_error (error);
    }
  frame_settle (&fixture->frame);
  g_assert_cmpuint (count_marks (fixture), ==, 1);
  g_assert_cmpuint (count_ties (fixture, fixture->position), ==, 1);
}

/* The whole of a tie is one undo step. */
static void
test_whole_tie (Fixture       *fixture,
                gconstpointer  language)
{
  YtDossier *dossier = fixture->frame.dossier;
  YtEvidenceWish wish = { .document = fixture->document, .start = 0, .end = 6, .target = fixture->other, .type = "defines",
                          .voice = "charge", .party = fixture->frame.us, .note = "看这里", .language = YT_LANGUAGE_ZH };
  g_autoptr(YtEntry) entry = NULL;
  g_autoptr(GPtrArray) ties = NULL;
  g_autoptr(YtLink) link = NULL;
  GError *error = NULL;
  gint64 passage;

  show_reader (fixture);
  g_assert_true (yt_act_take_evidence (dossier, &wish, &passage, &error));
  g_assert_no_error (error);
  entry = yt_entry_get (dossier, passage);
  g_assert_cmpstr (yt_entry_voice (entry), ==, "charge");
  g_assert_cmpint (yt_entry_party (entry), ==, fixture->frame.us);
  ties = yt_ties_of (dossier, passage);
  g_assert_cmpuint (ties->len, ==, 1);
  link = yt_link_get (dossier, ((YtEvidence *) ties->pdata[0])->link);
  g_assert_cmpstr (yt_link_text (link, YT_LANGUAGE_ZH), ==, "看这里");
  g_assert_true (yt_act_undo (dossier, &error));
  frame_settle (&fixture->frame);
  g_assert_cmpuint (count_marks (fixture), ==, 0);
}

static gint64
mark (Fixture    *fixture,
      const char *piece)
{
  gint64 passage;
  GError *error = NULL;

  yt_act_mark (fixture->frame.dossier, fixture->document, place_of (piece), place_of (piece) + strlen (piece), &passage, &error);
  g_assert_no_error (error);
  return passage;
}

static void
test_walk_and_resize (Fixture       *fixture,
                      gconstpointer  language)
{
  gint64 first = mark (fixture, "新领域");
  gint64 second = mark (fixture, "ended");
  g_autoptr(YtPassage) passage = NULL;

  show_reader (fixture);
  g_assert_cmpuint (count_marks (fixture), ==, 2);
  press (fixture, fixture->text, GDK_KEY_n, 0);
  g_assert_cmpint (yt_reader_text_focused (fixture->text), ==, first);
  press (fixture, fixture->text, GDK_KEY_n, 0);
  g_assert_cmpint (yt_reader_text_focused (fixture->text), ==, second);
  press (fixture, fixture->text, GDK_KEY_p, 0);
  g_assert_cmpint (yt_reader_text_focused (fixture->text), ==, first);

  passage = yt_passage_get (fixture->frame.dossier, first);
  g_assert_true (press (fixture, fixture->text, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_cmpstr (yt_passage_quote (passage), ==, "新领域，");
  g_assert_true (press (fixture, fixture->text, GDK_KEY_Left, GDK_SHIFT_MASK | GDK_CONTROL_MASK));
  g_assert_cmpstr (yt_passage_quote (passage), ==, "是新领域，");
  press (fixture, fixture->text, GDK_KEY_Escape, 0);
  g_assert_cmpint (yt_reader_text_focused (fixture->text), ==, 0);
  g_assert_false (press (fixture, fixture->text, GDK_KEY_Right, GDK_SHIFT_MASK));
}

static void
test_list (Fixture       *fixture,
           gconstpointer  language)
{
  YtReaderPassages *list;
  gint64 first = mark (fixture, "新领域");
  GError *error = NULL;

  mark (fixture, "ended");
  g_assert_true (yt_act_tie (fixture->frame.dossier, first, fixture->other, "mentions", "stated", NULL, &error));
  show_reader (fixture);
  g_object_set (fixture->reader, "side", TRUE, NULL);
  frame_settle (&fixture->frame);
  list = frame_find (fixture->reader, YT_TYPE_READER_PASSAGES, 0);
  g_assert_cmpuint (yt_reader_passages_count (list), ==, 2);
  g_assert_true (frame_says (list, "新领域"));
  gtk_drop_down_set_selected (frame_find (list, GTK_TYPE_DROP_DOWN, 0), 1);
  frame_settle (&fixture->frame);
  g_assert_cmpuint (yt_reader_passages_count (list), ==, 1);
  g_assert_false (frame_says (list, "新领域"));
  g_assert_true (frame_says (list, "ended"));
}

/* Found wherever the caret is; all are counted; Escape lets go. */
static void
test_find (Fixture       *fixture,
           gconstpointer  language)
{
  YtReaderFinder *finder;

  show_reader (fixture);
  finder = frame_find (fixture->reader, YT_TYPE_READER_FINDER, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->text), "reader.find", NULL);
  frame_settle (&fixture->frame);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->frame.window)), GTK_WIDGET (finder)));
  g_assert_cmpuint (yt_reader_find (fixture->reader, "网络空间"), ==, 2);
  assert_selected (fixture, "网络空间");
  gtk_widget_activate_action (GTK_WIDGET (fixture->text), "document.next", NULL);
  g_assert_cmpuint (yt_reader_text_caret (fixture->text), >, strlen ("网络空间"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->text), "document.next", NULL);
  g_assert_cmpuint (yt_reader_text_caret (fixture->text), ==, strlen ("网络空间"));
  g_assert_cmpuint (yt_reader_find (fixture->reader, "无此"), ==, 0);
}

static void
test_pages_and_notes (Fixture       *fixture,
                      gconstpointer  language)
{
  YtReaderOutline *outline;
  GtkWidget *popover;

  show_reader (fixture);
  outline = frame_find (fixture->reader, YT_TYPE_READER_OUTLINE, 0);
  g_assert_cmpuint (yt_reader_outline_count (outline), ==, 1);
  g_assert_cmpstr (yt_reader_text_page (fixture->text, place_of ("新领域")), ==, "311");
  g_assert_cmpstr (yt_reader_text_page (fixture->text, place_of ("ended")), ==, "312");
  yt_reader_text_select (fixture->text, place_of ("1\nThe"), place_of ("1\nThe"));
  g_assert_true (press (fixture, fixture->text, GDK_KEY_Return, 0));
  popover = frame_find (fixture->text, GTK_TYPE_POPOVER, 0);
  g_assert_true (frame_says (popover, "1 某人：《书》，第 7 页。"));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* The text is put right; the passage comes along, and where its words are gone it is listed as lost and placed by hand. */
static void
test_correct (Fixture       *fixture,
              gconstpointer  language)
{
  gint64 first = mark (fixture, "ended in May");
  gint64 second = mark (fixture, "新领域");
  g_autoptr(YtPassage) passage = yt_passage_get (fixture->frame.dossier, first);
  g_autoptr(YtPassage) lost = yt_passage_get (fixture->frame.dossier, second);
  g_autoptr(YtDocument) document = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  gsize from, to;

  show_reader (fixture);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text));
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.correct", NULL);
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (fixture->text)));
  g_assert_false (press (fixture, fixture->text, GDK_KEY_t, 0));
  gtk_text_buffer_get_iter_at_line (buffer, &start, 1);
  end = start;
  gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, "换了一句。", -1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.save", NULL);
  frame_settle (&fixture->frame);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (fixture->text)));
  document = yt_document_get (fixture->frame.dossier, fixture->document);
  g_assert_nonnull (strstr (yt_document_text (document), "换了一句。\nThe talks"));
  g_assert_true (yt_passage_place (passage, &from, &to));
  g_assert_true (g_str_has_prefix (yt_document_text (document) + from, "ended in May"));
  g_assert_true (yt_passage_is_orphan (lost));
  g_assert_cmpuint (count_marks (fixture), ==, 1);

  from = (gsize) (strstr (yt_document_text (document), "换了") - yt_document_text (document));
  yt_reader_text_select (fixture->text, from, from + strlen ("换了一句"));
  yt_reader_hand_place (yt_reader_bar_hand (frame_find (fixture->reader, YT_TYPE_READER_BAR, 0)), second);
  frame_settle (&fixture->frame);
  g_assert_false (yt_passage_is_orphan (lost));
  g_assert_cmpuint (count_marks (fixture), ==, 2);
}

/* From an entry's evidence to the place in the reader, and back. */
static void
test_evidence (Fixture       *fixture,
               gconstpointer  language)
{
  Frame *frame = &fixture->frame;
  YtEvidenceWish wish = { .document = fixture->document, .start = place_of ("ended"), .end = place_of ("ended") + 5,
                          .target = fixture->position, .type = "contradicts" };
  g_autoptr(YtEntry) entry = NULL;
  YtEvidenceList *list;
  GError *error = NULL;
  gint64 passage;

  g_assert_true (yt_act_take_evidence (frame->dossier, &wish, &passage, &error));
  entry = yt_entry_get (frame->dossier, fixture->position);
  yt_desk_go (frame->desk, NULL, fixture->position);
  frame_show (frame, yt_entry_view_new (frame->desk, entry));
  list = frame_find (gtk_window_get_child (frame->window), YT_TYPE_EVIDENCE_LIST, 0);
  g_assert_cmpuint (yt_evidence_list_count (list), ==, 1);
  g_assert_true (frame_says (list, g_strcmp0 (language, "zh_CN") == 0 ? "依据" : "Evidence"));
  g_assert_true (frame_says (list, "ended"));
  g_signal_emit_by_name (gtk_widget_get_ancestor (frame_find (list, g_type_from_name ("YtPassageRow"), 0), GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpint (frame->opened, ==, passage);

  g_assert_true (yt_desk_go (frame->desk, NULL, passage));
  g_assert_cmpstr (yt_desk_pane (frame->desk), ==, "sources");
  fixture->pane = g_object_new (YT_TYPE_SOURCES_PANE, "desk", frame->desk, NULL);
  frame_show (frame, GTK_WIDGET (fixture->pane));
  fixture->reader = yt_sources_pane_documents (fixture->pane);
  g_assert_cmpint (yt_reader_document (fixture->reader), ==, fixture->document);
  g_assert_cmpint (yt_reader_text_focused (yt_reader_text (fixture->reader)), ==, passage);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->reader)));
  g_assert_true (yt_desk_back (frame->desk));
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, fixture->position);
}

/* Words become an entry of their own, which they support. */
static void
test_promote (Fixture       *fixture,
              gconstpointer  language)
{
  guint terms = yt_entry_count (fixture->frame.dossier, YT_KIND_TERM);

  show_reader (fixture);
  select_words (fixture, "新领域");
  gtk_widget_activate_action (frame_find (fixture->reader, YT_TYPE_READER_BAR, 0), "reader-bar.make", "s", "term");
  frame_settle (&fixture->frame);
  g_assert_cmpuint (yt_entry_count (fixture->frame.dossier, YT_KIND_TERM), ==, terms + 1);
  g_assert_cmpuint (count_marks (fixture), ==, 1);
}

/* Ten megabytes are read to their end, and a place there is found again. */
static void
test_large (Fixture       *fixture,
            gconstpointer  language)
{
  g_autoptr(GString) large = g_string_new (NULL);
  gsize place;

  while (large->len < 10 * 1000 * 1000)
    g_string_append (large, "双方在网络空间的分歧与对话仍在继续，各自的关切需要得到尊重。\n");
  place = large->len;
  g_string_append (large, "末尾𠮷");
  fixture->document = add_document (fixture->frame.dossier, fixture->source, "large.txt", large->str);
  yt_act_mark (fixture->frame.dossier, fixture->document, place, place + strlen ("末尾"), NULL, NULL);
  show_reader (fixture);
  yt_reader_show (fixture->reader, fixture->document);
  frame_settle (&fixture->frame);
  g_assert_cmpuint (count_marks (fixture), ==, 1);
  press (fixture, fixture->text, GDK_KEY_n, 0);
  g_assert_cmpuint (yt_reader_text_caret (fixture->text), ==, place + strlen ("末尾"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add_func ("/reader/marks", test_marks);
#define ADD(name, function) \
  g_test_add ("/reader/en/" name, Fixture, "en", set_up, function, tear_down); \
  g_test_add ("/reader/zh/" name, Fixture, "zh_CN", set_up, function, tear_down)
  ADD ("select", test_select);
  ADD ("tie", test_tie);
  ADD ("whole-tie", test_whole_tie);
  ADD ("walk-and-resize", test_walk_and_resize);
  ADD ("list", test_list);
  ADD ("find", test_find);
  ADD ("pages-and-notes", test_pages_and_notes);
  ADD ("correct", test_correct);
  ADD ("evidence", test_evidence);
  ADD ("promote", test_promote);
  g_test_add ("/reader/large", Fixture, NULL, set_up, test_large, tear_down);
  return g_test_run ();
}
