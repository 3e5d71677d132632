/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries and notes from outside come in as one act, with their ids where these are free. */
#include "act/take-in.h"

#include <string.h>

#include "../format/given.h"
#include "act/entry.h"
#include "model/history.h"

static char *
dump (Given *given)
{
  return written (given, "json", NULL);
}

static void
test_one_step (Given         *given,
               gconstpointer  data)
{
  g_autofree char *empty = dump (given);
  g_autofree char *sample = sample_text ();
  g_autofree char *full = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GError) error = NULL;

  take_in (given, "xml", sample);
  full = dump (given);
  name = yt_recorder_undo_name (yt_dossier_recorder (given->dossier), &detail);
  g_assert_cmpstr (name, ==, "import entries and notes");
  g_assert_true (yt_act_undo (given->dossier, &error));
  g_assert_no_error (error);
  undone = dump (given);
  g_assert_cmpstr (undone, ==, empty);
  g_assert_false (yt_dossier_can_undo (given->dossier));
  g_assert_true (yt_act_redo (given->dossier, &error));
  g_assert_no_error (error);
  redone = dump (given);
  g_assert_true (strcmp (redone, full) == 0);
}

static void
test_twice (Given         *given,
            gconstpointer  data)
{
  g_autofree char *json = dump (given);
  guint entries = yt_entry_count (given->dossier, YT_KIND_EVENT);
  guint links = yt_link_count (given->dossier);
  g_autoptr(GArray) areas = NULL;
  g_autoptr(YtEntry) first = NULL;
  g_autoptr(YtEntry) fifth = NULL;

  take_in (given, "json", json);
  g_assert_cmpuint (yt_entry_count (given->dossier, YT_KIND_EVENT), ==, 2 * entries);
  g_assert_cmpuint (yt_link_count (given->dossier), >, links);
  areas = yt_entry_children (given->dossier, 0, YT_KIND_AREA);
  g_assert_cmpuint (areas->len, ==, 8);
  first = yt_entry_get (given->dossier, g_array_index (areas, gint64, 0));
  fifth = yt_entry_get (given->dossier, g_array_index (areas, gint64, 4));
  g_assert_cmpint (yt_entry_id (first), !=, yt_entry_id (fifth));
  g_assert_cmpstr (yt_entry_title (first, YT_LANGUAGE_EN), ==, yt_entry_title (fifth, YT_LANGUAGE_EN));
}

/* The dossier’s own title is not written over, and what it lacks is filled. */
static void
test_own_entry (Given         *given,
                gconstpointer  data)
{
  gint64 root = yt_dossier_root (given->dossier);
  g_autoptr(YtEntry) entry = yt_entry_get (given->dossier, root);

  g_assert_true (yt_act_set_entry (given->dossier, root, "title.en", "Mine", NULL));
  take_in (given, "xml",
           "<dossier xmlns='urn:yitong:dossier:1' id='d' source='S'><title xml:lang='zh'>他的</title><title xml:lang='en'>Theirs</title>"
           "<text xml:lang='en'>Summary</text><tag>t</tag><note lang='en'><body>n</body></note>"
           "<link type='relates-to' to='S'/><source id='S'/></dossier>");
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "Mine");
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_ZH), ==, "他的");
  g_assert_cmpstr (yt_entry_text (entry, YT_LANGUAGE_EN), ==, "Summary");
  g_assert_cmpstr (yt_entry_tags (entry)[0], ==, "t");
  g_assert_cmpint (yt_entry_source (entry), ==, yt_entry_find (given->dossier, "S"));
  g_assert_cmpuint (yt_note_count (given->dossier, root), ==, 1);
  g_assert_cmpuint (yt_link_count (given->dossier), ==, 1);
}

/* Rows that say their times keep them; rows that do not are of now. */
static void
test_times (Given         *given,
            gconstpointer  data)
{
  g_autoptr(GArray) notes = NULL;
  g_autoptr(YtEntry) area = NULL;
  g_autoptr(YtNote) newer = NULL;
  g_autoptr(YtNote) older = NULL;
  gint64 now = g_get_real_time () / 1000;

  take_in (given, "json",
           "{\"dossier\": {\"kind\": \"dossier\", \"children\": [{\"kind\": \"area\", \"id\": \"A\", \"uid\": \"02DZZZZZZZZZZ\","
           "\"created\": \"2014-01-01T00:00:00Z\", \"modified\": \"2014-01-02T00:00:00Z\", \"tags\": [\"t\"], \"notes\": ["
           "{\"language\": \"zh\", \"text\": \"new\"}, {\"language\": \"zh\", \"text\": \"old\", \"author\": \"A\", \"tags\": [\"t\"],"
           "\"created\": \"2014-01-03T00:00:00Z\", \"modified\": \"2014-01-04T00:00:00Z\"}]}]}}");
  area = yt_entry_get (given->dossier, yt_id_from_text ("02DZZZZZZZZZZ"));
  g_assert_cmpint (yt_entry_created (area), ==, G_GINT64_CONSTANT (1388534400000));
  g_assert_cmpint (yt_entry_modified (area), ==, G_GINT64_CONSTANT (1388620800000));
  notes = yt_note_on (given->dossier, yt_entry_id (area));
  g_assert_cmpuint (notes->len, ==, 2);
  newer = yt_note_get (given->dossier, g_array_index (notes, gint64, 0));
  older = yt_note_get (given->dossier, g_array_index (notes, gint64, 1));
  g_assert_cmpint (yt_note_created (newer), >=, now);
  g_assert_cmpint (yt_note_modified (older), ==, G_GINT64_CONSTANT (1388793600000));
  g_assert_cmpstr (yt_note_tags (older)[0], ==, "t");
}

/* Dates put entries in time, as when they are typed. */
static void
test_in_time (Given         *given,
              gconstpointer  data)
{
  gint64 first;
  gint64 last;
  gint64 id;

  take_in (given, "xml", "<dossier xmlns='urn:yitong:dossier:1'><event id='E' date='2014-05'/><channel id='C' start='2009'/></dossier>");
  id = yt_entry_find (given->dossier, "E");
  first = yt_connection_number (yt_dossier_connection (given->dossier), 0, "SELECT first FROM entry WHERE id = ?1", "i", id);
  last = yt_connection_number (yt_dossier_connection (given->dossier), 0, "SELECT last FROM entry WHERE id = ?1", "i", id);
  g_assert_cmpint (first, ==, 16191);
  g_assert_cmpint (last, ==, 16221);
  id = yt_entry_find (given->dossier, "C");
  first = yt_connection_number (yt_dossier_connection (given->dossier), 0, "SELECT first FROM entry WHERE id = ?1", "i", id);
  g_assert_cmpint (first, ==, 14245);
}

/* Many notes are written in batches; each is there with its own text, in order, and in the history. */
static void
test_many_notes (Given         *given,
                 gconstpointer  data)
{
  g_autoptr(YtIntake) intake = yt_intake_new ();
  g_autoptr(GArray) notes = NULL;
  g_autoptr(GError) error = NULL;
  gint64 last = 0;

  for (guint i = 0; i < 1000; i++)
    {
      YtIntakeNote *note = yt_intake_note_new ();

      note->language = g_strdup ("zh");
      note->text = g_strdup_printf ("注 %u", i);
      if (i % 100 == 0)
        g_ptr_array_add (note->tags, g_strdup ("hundred"));
      g_ptr_array_add (intake->root->notes, note);
    }
  g_assert_true (yt_act_take_in (given->dossier, intake, &error));
  g_assert_no_error (error);
  notes = yt_note_on (given->dossier, yt_dossier_root (given->dossier));
  g_assert_cmpuint (notes->len, ==, 1000);
  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr(YtNote) note = yt_note_get (given->dossier, g_array_index (notes, gint64, 999 - i));
      g_autoptr(GPtrArray) history = yt_history_of (given->dossier, yt_note_id (note), &error);
      g_autofree char *wanted = g_strdup_printf ("注 %u", i);

      g_assert_no_error (error);
      g_assert_cmpstr (yt_note_text (note), ==, wanted);
      g_assert_cmpuint (g_strv_length ((char **) yt_note_tags (note)), ==, i % 100 == 0);
      g_assert_cmpuint (history->len, ==, i % 100 == 0 ? 2 : 1);
      g_assert_cmpint (yt_note_id (note), >, last);
      last = yt_note_id (note);
    }
  {
    g_autoptr(GPtrArray) complaints = yt_dossier_check (given->dossier, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (complaints->len, ==, 0);
  }
  g_assert_true (yt_act_undo (given->dossier, &error));
  g_assert_cmpuint (yt_note_count (given->dossier, 0), ==, 0);
}

/* A file that is open for reading only: nothing comes in, and the reason is told. */
static void
test_nothing_on_failure (Given         *given,
                         gconstpointer  data)
{
  g_autofree char *path = g_strdup (yt_dossier_path (given->dossier));
  g_autofree char *sample = sample_text ();
  g_autoptr(YtIntake) intake = intake_of ("xml", sample);
  g_autoptr(YtDossier) reader = yt_dossier_open (path, YT_OPEN_READ, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (yt_act_take_in (reader, intake, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (yt_entry_count (reader, YT_KIND_AREA), ==, 0);
  yt_dossier_close (reader);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/take-in/one-step", Given, NULL, given_empty, test_one_step, given_tear_down);
  g_test_add ("/take-in/twice", Given, NULL, given_sample, test_twice, given_tear_down);
  g_test_add ("/take-in/own-entry", Given, NULL, given_empty, test_own_entry, given_tear_down);
  g_test_add ("/take-in/times", Given, NULL, given_empty, test_times, given_tear_down);
  g_test_add ("/take-in/in-time", Given, NULL, given_empty, test_in_time, given_tear_down);
  g_test_add ("/take-in/many-notes", Given, NULL, given_empty, test_many_notes, given_tear_down);
  g_test_add ("/take-in/nothing-on-failure", Given, NULL, given_empty, test_nothing_on_failure, given_tear_down);
  return g_test_run ();
}
