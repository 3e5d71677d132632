/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the analyst is, the way back, and what is remembered of how a dossier was left. */
#include "act/entry.h"
#include "act/note.h"
#include "desk/desk.h"
#include "desk/memory.h"
#include "scratch.h"

static void
assert_at (YtDesk     *desk,
           const char *pane,
           gint64      selected)
{
  g_assert_cmpstr (yt_desk_pane (desk), ==, pane);
  g_assert_cmpint (yt_desk_selected (desk), ==, selected);
}

static gboolean
can (YtDesk     *desk,
     const char *way)
{
  gboolean value;

  g_object_get (desk, way, &value, NULL);
  return value;
}

static void
count (gpointer counter)
{
  ++*(guint *) counter;
}

static void
test_home (Scratch      *scratch,
           gconstpointer data)
{
  g_autoptr(YtDesk) desk = yt_desk_new (scratch->dossier);
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "Area");
  gint64 issue = add_entry (scratch->dossier, YT_KIND_ISSUE, area, 0, "", "Issue");
  gint64 term = add_entry (scratch->dossier, YT_KIND_TERM, 0, 0, "", "Term");
  gint64 side = add_entry (scratch->dossier, YT_KIND_SIDE, term, 0, "", "");
  gint64 channel = add_entry (scratch->dossier, YT_KIND_CHANNEL, 0, 0, "", "Channel");
  gint64 host = add_entry (scratch->dossier, YT_KIND_SIDE, channel, 0, "", "");
  gint64 source = add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 0, "", "Source");
  gint64 link = add_link (scratch->dossier, "deals-with", channel, area);
  gint64 note = add_note (scratch->dossier, link, "en", "On the link.");
  gint64 document = add_document (scratch->dossier, source, "paper.txt", "Words");

  g_assert_true (yt_desk_go (desk, NULL, issue));
  assert_at (desk, "areas", issue);
  g_assert_true (yt_desk_go (desk, NULL, side));
  assert_at (desk, "terms", side);
  g_assert_true (yt_desk_go (desk, NULL, host));
  assert_at (desk, "dialogue", host);
  g_assert_true (yt_desk_go (desk, NULL, link));
  assert_at (desk, "dialogue", channel);
  g_assert_true (yt_desk_go (desk, NULL, document));
  assert_at (desk, "sources", source);

  g_assert_true (yt_desk_go (desk, NULL, note));
  assert_at (desk, "notes", channel);
  g_assert_cmpint (yt_desk_note (desk), ==, note);

  g_assert_true (yt_desk_go (desk, "terms", area));
  assert_at (desk, "terms", area);
  g_assert_cmpint (yt_desk_note (desk), ==, 0);
  g_assert_false (yt_desk_go (desk, NULL, area + 12345));
  assert_at (desk, "terms", area);
}

static void
test_every_kind_has_a_home (Scratch      *scratch,
                            gconstpointer data)
{
  for (int kind = 0; kind < YT_N_KINDS; kind++)
    g_assert_nonnull (yt_desk_home_pane ((YtKind) kind));
  g_assert_cmpstr (yt_desk_home_pane (YT_KIND_MEASURE), ==, "recommendations");
  g_assert_cmpstr (yt_desk_home_pane (YT_KIND_QUESTION), ==, "overview");
}

static void
test_back (Scratch      *scratch,
           gconstpointer data)
{
  g_autoptr(YtDesk) desk = yt_desk_new (scratch->dossier);
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "Area");
  gint64 term = add_entry (scratch->dossier, YT_KIND_TERM, 0, 0, "", "Term");
  gint64 actor = add_entry (scratch->dossier, YT_KIND_ACTOR, 0, 0, "", "Actor");
  guint went = 0;

  g_signal_connect_swapped (desk, "went", G_CALLBACK (count), &went);
  g_assert_false (can (desk, "can-back"));
  g_assert_false (yt_desk_back (desk));

  yt_desk_go (desk, NULL, area);
  yt_desk_go (desk, NULL, term);
  yt_desk_go (desk, NULL, actor);
  g_assert_cmpuint (went, ==, 3);
  g_assert_true (can (desk, "can-back"));
  g_assert_false (can (desk, "can-forward"));

  g_assert_true (yt_desk_back (desk));
  assert_at (desk, "terms", term);
  g_assert_true (yt_desk_back (desk));
  g_assert_true (yt_desk_back (desk));
  assert_at (desk, "overview", 0);
  g_assert_false (can (desk, "can-back"));
  g_assert_true (yt_desk_forward (desk));
  assert_at (desk, "areas", area);

  /* Going elsewhere from here forgets what lay ahead; going where one is does not. */
  yt_desk_go (desk, NULL, area);
  g_assert_true (can (desk, "can-forward"));
  yt_desk_go (desk, "sources", 0);
  g_assert_false (can (desk, "can-forward"));
  g_assert_true (yt_desk_back (desk));
  assert_at (desk, "areas", area);
}

static void
test_back_to_selection (Scratch      *scratch,
                        gconstpointer data)
{
  g_autoptr(YtDesk) desk = yt_desk_new (scratch->dossier);
  gint64 first = add_entry (scratch->dossier, YT_KIND_TERM, 0, 0, "", "First");
  gint64 second = add_entry (scratch->dossier, YT_KIND_TERM, 0, 1, "", "Second");

  /* Arrow keys in a list select without going. */
  yt_desk_go (desk, NULL, first);
  g_object_set (desk, "selected", second, NULL);
  yt_desk_go (desk, "areas", 0);
  g_assert_true (yt_desk_back (desk));
  assert_at (desk, "terms", second);
}

static void
test_deleted (Scratch      *scratch,
              gconstpointer data)
{
  g_autoptr(YtDesk) desk = yt_desk_new (scratch->dossier);
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "Area");
  gint64 issue = add_entry (scratch->dossier, YT_KIND_ISSUE, area, 0, "", "Issue");
  gint64 term = add_entry (scratch->dossier, YT_KIND_TERM, 0, 0, "", "Term");
  g_autoptr(GError) error = NULL;

  yt_desk_go (desk, NULL, term);
  yt_desk_go (desk, NULL, issue);
  g_assert_true (yt_act_delete_entry (scratch->dossier, issue, &error));
  assert_at (desk, "areas", area);
  g_assert_true (yt_act_delete_entry (scratch->dossier, area, &error));
  assert_at (desk, "areas", 0);
  g_assert_false (yt_desk_go (desk, NULL, issue));

  /* The way back passes over what is gone, and leads there again when it was brought back. */
  g_assert_true (yt_act_delete_entry (scratch->dossier, term, &error));
  g_assert_true (yt_desk_back (desk));
  assert_at (desk, "overview", 0);
  g_assert_false (can (desk, "can-back"));
  g_assert_true (yt_act_undo (scratch->dossier, &error));
  g_assert_true (yt_desk_forward (desk));
  assert_at (desk, "terms", term);
  g_assert_no_error (error);
}

static void
test_deleted_note (Scratch      *scratch,
                   gconstpointer data)
{
  g_autoptr(YtDesk) desk = yt_desk_new (scratch->dossier);
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "Area");
  gint64 note = add_note (scratch->dossier, area, "en", "Words");

  g_assert_true (yt_desk_go (desk, NULL, note));
  g_assert_true (yt_act_delete_note (scratch->dossier, note, NULL));
  g_assert_cmpint (yt_desk_note (desk), ==, 0);
  assert_at (desk, "notes", area);
}

static void
test_long_way (Scratch      *scratch,
               gconstpointer data)
{
  g_autoptr(YtDesk) desk = yt_desk_new (scratch->dossier);
  guint steps = 0;

  for (int i = 0; i < 1000; i++)
    yt_desk_go (desk, i % 2 == 0 ? "areas" : "terms", 0);
  while (yt_desk_back (desk))
    steps++;
  g_assert_cmpuint (steps, ==, 199);
}

static void
test_language (Scratch      *scratch,
               gconstpointer data)
{
  g_autoptr(YtDesk) desk = yt_desk_new (scratch->dossier);

  g_object_set (desk, "language", YT_LANGUAGE_ZH, NULL);
  g_assert_cmpint (yt_desk_language (desk), ==, YT_LANGUAGE_ZH);
  g_object_set (desk, "content", YT_CONTENT_EN, NULL);
  g_assert_cmpint (yt_desk_language (desk), ==, YT_LANGUAGE_EN);
  g_object_set (desk, "content", YT_CONTENT_BOTH, "language", YT_LANGUAGE_EN, NULL);
  g_assert_cmpint (yt_desk_language (desk), ==, YT_LANGUAGE_EN);
}

static void
remember_id (YtDesk *desk,
             gint64  id,
             gint64 *to)
{
  *to = id;
}

static void
test_edit (Scratch      *scratch,
           gconstpointer data)
{
  g_autoptr(YtDesk) desk = yt_desk_new (scratch->dossier);
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "Area");
  gint64 edited = 0;
  guint flushed = 0;

  g_signal_connect (desk, "edit", G_CALLBACK (remember_id), &edited);
  g_signal_connect_swapped (desk, "flush", G_CALLBACK (count), &flushed);
  g_assert_true (yt_desk_edit (desk, area));
  g_assert_cmpint (edited, ==, area);
  assert_at (desk, "areas", area);
  yt_desk_flush (desk);
  g_assert_cmpuint (flushed, ==, 1);
}

/* Another window of the same dossier has its editors save, too; one that is closed is not asked any more. */
static void
test_flush_all (Scratch      *scratch,
                gconstpointer data)
{
  g_autoptr(YtDesk) desk = yt_desk_new (scratch->dossier);
  YtDesk *other = yt_desk_new (scratch->dossier);
  guint flushed = 0;

  g_signal_connect_swapped (desk, "flush", G_CALLBACK (count), &flushed);
  g_signal_connect_swapped (other, "flush", G_CALLBACK (count), &flushed);
  yt_desk_flush (desk);
  g_assert_cmpuint (flushed, ==, 1);
  yt_desk_flush_all (scratch->dossier);
  g_assert_cmpuint (flushed, ==, 3);
  g_object_unref (other);
  yt_desk_flush_all (scratch->dossier);
  g_assert_cmpuint (flushed, ==, 4);
}

static void
test_keep (Scratch      *scratch,
           gconstpointer data)
{
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "Area");
  g_autoptr(GError) error = NULL;
  YtDesk *desk = yt_desk_new (scratch->dossier);

  g_assert_false (yt_desk_restore (desk));
  yt_desk_go (desk, NULL, area);
  yt_desk_set_folded (desk, "areas:x", TRUE);
  yt_desk_set_folded (desk, "areas:y", TRUE);
  yt_desk_set_folded (desk, "areas:y", FALSE);
  yt_desk_remember (desk, "frame:sidebar", 213.5);
  g_assert_true (yt_desk_keep (desk, &error));
  g_assert_no_error (error);
  g_object_unref (desk);
  scratch_close (scratch);
  scratch_open (scratch);

  desk = yt_desk_new (scratch->dossier);
  g_assert_true (yt_desk_restore (desk));
  assert_at (desk, "areas", area);
  g_assert_true (yt_desk_is_folded (desk, "areas:x"));
  g_assert_false (yt_desk_is_folded (desk, "areas:y"));
  g_assert_cmpfloat (yt_desk_recall (desk, "frame:sidebar", 1), ==, 213.5);
  g_assert_cmpfloat (yt_desk_recall (desk, "elsewhere", 7), ==, 7);
  g_assert_false (can (desk, "can-back"));
  g_object_unref (desk);
}

/* What is left of a view when the dossier was changed by another program or the value was damaged. */
static void
test_keep_gone (Scratch      *scratch,
                gconstpointer data)
{
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "Area");
  g_autoptr(YtDesk) desk = yt_desk_new (scratch->dossier);
  g_autoptr(YtDesk) later = yt_desk_new (scratch->dossier);

  yt_desk_go (desk, NULL, area);
  g_assert_true (yt_desk_keep (desk, NULL));
  g_assert_true (yt_act_delete_entry (scratch->dossier, area, NULL));
  g_assert_true (yt_desk_restore (later));
  assert_at (later, "areas", 0);

  g_assert_true (yt_dossier_set_meta (scratch->dossier, "view", "('areas', 1", NULL));
  g_assert_false (yt_desk_restore (later));
  g_assert_true (yt_dossier_set_meta (scratch->dossier, "view", "('areas', -9, -9, ['a'], {'b': nan})", NULL));
  yt_desk_restore (later);
  assert_at (later, "areas", 0);
}

static void
add (const char *path,
     void      (*test) (Scratch *, gconstpointer))
{
  g_test_add (path, Scratch, NULL, scratch_set_up, test, scratch_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/desk/home", test_home);
  add ("/desk/every-kind-has-a-home", test_every_kind_has_a_home);
  add ("/desk/back", test_back);
  add ("/desk/back-to-selection", test_back_to_selection);
  add ("/desk/deleted", test_deleted);
  add ("/desk/deleted-note", test_deleted_note);
  add ("/desk/long-way", test_long_way);
  add ("/desk/language", test_language);
  add ("/desk/edit", test_edit);
  add ("/desk/flush-all", test_flush_all);
  add ("/desk/keep", test_keep);
  add ("/desk/keep-gone", test_keep_gone);
  return g_test_run ();
}
