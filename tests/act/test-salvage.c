/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever single page of a dossier is overwritten, and wherever the file is cut: all that does not stand on a lost page comes
 * back, links included, what is lost is named, and the new file is a sound dossier. */
#include <string.h>
#include <unistd.h>

#include "act/passage.h"
#include "act/salvage.h"
#include "scratch.h"

#define PAGE 4096
#define AREAS 12
#define NOTES 120

static const char entry_words[] = "SELECT id, text_en FROM entry WHERE deleted = 0 AND text_en <> ''";
static const char note_words[] = "SELECT id, text FROM note WHERE deleted = 0";
static const char link_words[] = "SELECT id, text_en FROM link WHERE deleted = 0";
static const char quote_words[] = "SELECT id, quote FROM passage";
static const char field_words[] = "SELECT object, value FROM field WHERE name LIKE 'topics%'";
static const char link_ends[] = "SELECT id, origin || ' ' || target || ' ' || type FROM link WHERE deleted = 0";
static const char document_text[] = "SELECT id, text FROM document";

/* Texts that stand nowhere else, so that it can be seen on which page they are. */
static char *
unique (const char *what,
        guint       number,
        guint       length)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    g_string_append_printf (text, "%s %u·%u 网络 ", what, number, i * 7919 + number);
  return g_string_free (text, FALSE);
}

static void
fill (Scratch *scratch)
{
  gint64 areas[AREAS];
  gint64 source = add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 1, "报告", "Report");
  g_autofree char *words = unique ("paper", 1, 3000);
  gint64 document = add_document (scratch->dossier, source, "paper.txt", words);

  g_assert_true (yt_recorder_begin (yt_dossier_recorder (scratch->dossier), "fill", NULL, NULL, NULL));
  for (guint i = 0; i < AREAS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Area %u", i);
      g_autofree char *text = unique ("area", i, 30);
      g_autofree char *topic = unique ("topic", i, 3);

      areas[i] = add_entry (scratch->dossier, YT_KIND_AREA, 0, i, "领域", title);
      set_column (scratch->dossier, &yt_table_entry, areas[i], "text_en", text);
      set_field (scratch->dossier, &yt_table_entry, areas[i], "topics.zh", topic);
    }
  for (guint i = 0; i < NOTES; i++)
    {
      g_autofree char *text = unique ("note", i, i % 40 == 7 ? 400 : 8);
      g_autofree char *link_text = unique ("link", i, 2);
      gint64 link = add_link (scratch->dossier, "concerns", areas[i % AREAS], areas[(i * 5 + 1) % AREAS]);

      set_column (scratch->dossier, &yt_table_link, link, "text_en", link_text);
      add_note (scratch->dossier, i % 3 == 0 ? link : areas[i % AREAS], "en", text);
    }
  g_assert_true (yt_recorder_commit (yt_dossier_recorder (scratch->dossier), NULL));
  for (guint i = 0; i < 20; i++)
    {
      const char *at = words;

      for (guint n = 0; n < 50 * (i + 1); n++)
        at = strstr (at + 1, "paper");
      g_assert_true (yt_act_mark (scratch->dossier, document, (gsize) (at - words), (gsize) (at - words) + 30 - (30 - strcspn (at, "\xe7")), NULL, NULL));
    }
}

/* id to text. */
static GHashTable *
read_words (YtDossier  *dossier,
            const char *sql)
{
  GHashTable *words = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr(YtStatement) rows = yt_connection_prepare (yt_dossier_connection (dossier), sql, NULL);

  while (yt_statement_step (rows, NULL))
    {
      gint64 id = yt_statement_int (rows, 0);

      g_hash_table_insert (words, g_memdup2 (&id, sizeof id), g_strdup (yt_statement_text (rows, 1)));
    }
  return words;
}

typedef struct
{
  GHashTable *entries;
  GHashTable *notes;
  GHashTable *links;
  GHashTable *ends;
  GHashTable *quotes;
  GHashTable *fields;
  GHashTable *documents;
} Words;

static void
words_read (Words     *words,
            YtDossier *dossier)
{
  words->entries = read_words (dossier, entry_words);
  words->notes = read_words (dossier, note_words);
  words->links = read_words (dossier, link_words);
  words->ends = read_words (dossier, link_ends);
  words->quotes = read_words (dossier, quote_words);
  words->fields = read_words (dossier, field_words);
  words->documents = read_words (dossier, document_text);
}

static void
words_clear (Words *words)
{
  GHashTable **tables = (GHashTable **) words;

  for (gsize i = 0; i < sizeof *words / sizeof *tables; i++)
    g_hash_table_unref (tables[i]);
}

/* Whether the beginning of this text, or any later piece of it, stands on the lost bytes. */
static gboolean
stands_on (const char *text,
           const char *lost,
           gsize       n)
{
  gsize length = strlen (text);
  gsize piece = MIN (length, 24);

  for (gsize at = 0; at + piece <= length; at += MAX (piece / 2, 1))
    {
      if (memmem (lost, n, text + at, piece) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Counts what did not come back, each of which must have stood on the lost bytes. */
static guint
assert_back (GHashTable *before,
             GHashTable *after,
             const char *what,
             guint       page,
             const char *lost,
             gsize       n)
{
  GHashTableIter iter;
  gpointer id, text;
  guint gone = 0;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &id, &text))
    {
      if (g_strcmp0 (g_hash_table_lookup (after, id), text) == 0)
        continue;
      if (!stands_on (text, lost, n))
        g_test_message ("page %u: %s %.40s", page, what, (char *) text);
      g_assert_true (stands_on (text, lost, n));
      gone++;
    }
  return gone;
}

static void
assert_sound (YtDossier *dossier)
{
  g_autoptr(GPtrArray) found = yt_dossier_check (dossier, NULL, NULL);

  g_assert_cmpstr (found->len > 0 ? g_ptr_array_index (found, 0) : NULL, ==, NULL);
}

/* Salvages the damaged bytes and compares: Returns how many texts did not come back. */
static guint
salvage_and_compare (Scratch     *scratch,
                     const char  *bytes,
                     gsize        length,
                     const Words *before,
                     const char  *lost,
                     gsize        n,
                     guint        page)
{
  g_autofree char *damaged = scratch_path (scratch, "damaged.yitong");
  g_autofree char *saved = scratch_path (scratch, "saved.yitong");
  g_autoptr(GError) error = NULL;
  g_autoptr(YtSalvage) salvage = NULL;
  g_autoptr(YtDossier) dossier = NULL;
  Words after;
  guint gone = 0;

  g_assert_true (g_file_set_contents_full (damaged, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  salvage = yt_salvage (damaged, saved, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  dossier = yt_dossier_open (saved, YT_OPEN_READ, &error);
  g_assert_no_error (error);
  words_read (&after, dossier);
  gone += assert_back (before->entries, after.entries, "entry", page, lost, n);
  gone += assert_back (before->notes, after.notes, "note", page, lost, n);
  gone += assert_back (before->links, after.links, "link", page, lost, n);
  gone += assert_back (before->quotes, after.quotes, "quote", page, lost, n);
  gone += assert_back (before->fields, after.fields, "field", page, lost, n);
  gone += assert_back (before->documents, after.documents, "document", page, lost, n);
  g_assert_cmpuint (assert_back (before->ends, after.ends, "ends", page, "", 0), ==, 0);
  g_assert_cmpuint (salvage->missing->len, >=, gone > 0 ? 1 : 0);
  assert_sound (dossier);
  words_clear (&after);
  yt_dossier_close (dossier);
  unlink (saved);
  return gone;
}

static void
test_pages (Scratch      *scratch,
            gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;
  Words before;
  guint gone = 0;

  fill (scratch);
  words_read (&before, scratch->dossier);
  scratch_close (scratch);
  g_assert_true (g_file_get_contents (scratch->path, &bytes, &length, NULL));
  for (guint page = 1; page <= length / PAGE; page++)
    {
      g_autofree char *copy = g_memdup2 (bytes, length);
      const char *lost = bytes + (page - 1) * PAGE;
      g_autoptr(GRand) rand = g_rand_new_with_seed (page);

      for (guint i = 0; i < PAGE; i++)
        copy[(page - 1) * PAGE + i] = page % 3 == 0 ? 0 : (char) g_rand_int (rand);
      gone += salvage_and_compare (scratch, copy, length, &before, lost, PAGE, page);
    }
  /* The words of each page that has any were lost once: the comparison sees it. */
  g_assert_cmpuint (gone, >, NOTES + AREAS);
  words_clear (&before);
  scratch_open (scratch);
}

static void
test_cut (Scratch      *scratch,
          gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  fill (scratch);
  scratch_close (scratch);
  g_assert_true (g_file_get_contents (scratch->path, &bytes, &length, NULL));
  for (guint i = 0; i < 12; i++)
    {
      gsize keep = (gsize) g_rand_double_range (rand, PAGE * 32, (double) length);
      g_autofree char *damaged = scratch_path (scratch, "damaged.yitong");
      g_autofree char *saved = scratch_path (scratch, "saved.yitong");
      g_autoptr(GError) error = NULL;
      g_autoptr(YtSalvage) salvage = NULL;
      g_autoptr(YtDossier) dossier = NULL;
      g_autoptr(GHashTable) notes = NULL;
      GHashTableIter iter;
      gpointer text;

      g_assert_true (g_file_set_contents_full (damaged, bytes, (gssize) keep, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      salvage = yt_salvage (damaged, saved, NULL, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      dossier = yt_dossier_open (saved, YT_OPEN_READ, &error);
      g_assert_no_error (error);
      assert_sound (dossier);
      notes = read_words (dossier, note_words);
      g_hash_table_iter_init (&iter, notes);
      while (g_hash_table_iter_next (&iter, NULL, &text))
        g_assert_true (g_str_has_prefix (text, "note ") || strstr (text, "\357\277\275") != NULL);
      g_assert_cmpuint (salvage->missing->len, >, 0);
      yt_dossier_close (dossier);
      unlink (saved);
    }
  scratch_open (scratch);
}

/* A sound file comes back whole, with its history, and nothing is said to be missing. */
static void
test_sound (Scratch      *scratch,
            gconstpointer data)
{
  g_autofree char *saved = scratch_path (scratch, "saved.yitong");
  g_autoptr(GError) error = NULL;
  g_autoptr(YtSalvage) salvage = NULL;
  gint64 changes;
  g_autoptr(YtDossier) dossier = NULL;

  fill (scratch);
  changes = yt_connection_number (yt_dossier_connection (scratch->dossier), 0, "SELECT count(*) FROM change", "");
  scratch_close (scratch);
  salvage = yt_salvage (scratch->path, saved, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (salvage->missing->len > 0 ? g_ptr_array_index (salvage->missing, 0) : NULL, ==, NULL);
  g_assert_cmpint (salvage->notes, ==, NOTES);
  g_assert_cmpint (salvage->links, ==, NOTES);
  g_assert_cmpint (salvage->passages, ==, 20);
  dossier = yt_dossier_open (saved, YT_OPEN_READ, NULL);
  g_assert_cmpint (yt_connection_number (yt_dossier_connection (dossier), 0, "SELECT count(*) FROM change", ""), ==, changes);
  scratch_open (scratch);
}

static void
test_refused (Scratch      *scratch,
              gconstpointer data)
{
  g_autofree char *nothing = scratch_path (scratch, "nothing.yitong");
  g_autofree char *saved = scratch_path (scratch, "saved.yitong");
  g_autoptr(GError) error = NULL;

  g_assert_null (yt_salvage (nothing, saved, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (nothing, "words that are no dossier", -1, NULL));
  g_assert_null (yt_salvage (nothing, saved, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_NOT_OURS);
  g_assert_false (g_file_test (saved, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_null (yt_salvage (scratch->path, nothing, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_EXISTS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/salvage/sound", Scratch, NULL, scratch_set_up, test_sound, scratch_tear_down);
  g_test_add ("/salvage/pages", Scratch, NULL, scratch_set_up, test_pages, scratch_tear_down);
  g_test_add ("/salvage/cut", Scratch, NULL, scratch_set_up, test_cut, scratch_tear_down);
  g_test_add ("/salvage/refused", Scratch, NULL, scratch_set_up, test_refused, scratch_tear_down);
  return g_test_run ();
}
