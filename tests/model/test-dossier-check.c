/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The check of a dossier finds a single changed letter, loose ends and bad dates, and names the entry. */
#include <string.h>

#include "model/dossier.h"
#include "scratch.h"

/* Ids of what the scratch dossier of these tests holds. */
typedef struct
{
  gint64 area;
  gint64 event;
  gint64 link;
  gint64 note;
  gint64 document;
} Objects;

static Objects
fill (Scratch *scratch)
{
  Objects objects;

  objects.area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "网络自由", "Freedom");
  set_column (scratch->dossier, &yt_table_entry, objects.area, "code", "A1");
  objects.event = add_entry (scratch->dossier, YT_KIND_EVENT, 0, 0, "", "Indictment");
  set_column (scratch->dossier, &yt_table_entry, objects.event, "date", "2014-05-19");
  set_field (scratch->dossier, &yt_table_entry, objects.event, "type", "indictment");
  objects.link = add_link (scratch->dossier, "concerns", objects.event, objects.area);
  objects.note = add_note (scratch->dossier, objects.area, "en", "words of mine");
  set_field (scratch->dossier, &yt_table_note, objects.note, "tag:x", "1");
  objects.document = add_document (scratch->dossier, add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 0, "", "Paper"), "a.txt", "full text");
  return objects;
}

static char *
check (Scratch     *scratch,
       YtTranslate  translate)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = yt_dossier_check (scratch->dossier, translate, &error);

  g_assert_no_error (error);
  g_ptr_array_add (found, NULL);
  return g_strjoinv ("\n", (char **) found->pdata);
}

/* Spoils the closed file and checks what is said. */
static void
assert_said (Scratch    *scratch,
             const char *sql,
             const char *said)
{
  g_autofree char *sentences = NULL;

  scratch_close (scratch);
  scratch_sql (scratch, sql);
  scratch_open (scratch);
  sentences = check (scratch, NULL);
  if (strstr (sentences, said) == NULL)
    g_test_message ("“%s” instead of “%s”", sentences, said);
  g_assert_nonnull (strstr (sentences, said));
}

static void
test_well (Scratch      *scratch,
           gconstpointer data)
{
  g_autofree char *new_file = check (scratch, NULL);
  g_autofree char *filled = NULL;
  g_autofree char *undone = NULL;

  g_assert_cmpstr (new_file, ==, "");
  fill (scratch);
  filled = check (scratch, NULL);
  g_assert_cmpstr (filled, ==, "");
  while (yt_recorder_undo (yt_dossier_recorder (scratch->dossier), NULL))
    g_assert_nonnull (scratch->dossier);
  undone = check (scratch, NULL);
  g_assert_cmpstr (undone, ==, "");
}

/* One bit of the bytes on the disk, which SQLite does not notice. */
static void
test_flipped_bit (Scratch      *scratch,
                  gconstpointer data)
{
  g_autofree char *bytes = NULL;
  g_autofree char *sentences = NULL;
  gsize length;
  char *place;

  fill (scratch);
  scratch_close (scratch);
  g_assert_true (g_file_get_contents (scratch->path, &bytes, &length, NULL));
  place = memmem (bytes, length, "words of mine", 13);
  g_assert_nonnull (place);
  *place ^= 0x02;
  g_assert_true (g_file_set_contents_full (scratch->path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  scratch_open (scratch);
  sentences = check (scratch, NULL);
  g_assert_cmpstr (sentences, ==, "A note on “A1 Freedom” was changed from outside or is damaged.");
}

/* The words that a person can read, of each table. */
static char *
all_words (Scratch *scratch)
{
  static const char *const questions[] = {
    ("SELECT group_concat (quote (code) || quote (title_zh) || quote (title_en) || quote (text_zh) || quote (text_en), x'0a') FROM"
     " (SELECT * FROM entry ORDER BY id)"),
    "SELECT group_concat (quote (text) || target, x'0a') FROM (SELECT * FROM note ORDER BY id)",
    "SELECT group_concat (origin || quote (type) || target, x'0a') FROM (SELECT * FROM link ORDER BY id)",
    "SELECT group_concat (quote (text), x'0a') FROM (SELECT * FROM document ORDER BY id)",
    "SELECT group_concat (object || quote (name) || quote (value), x'0a') FROM (SELECT * FROM field ORDER BY object, name)",
  };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *one = yt_connection_string (yt_dossier_connection (scratch->dossier), questions[i], "");

      g_string_append (words, one != NULL ? one : "(unreadable)");
      g_string_append_c (words, '\n');
    }
  return g_string_free (words, FALSE);
}

/* One bit anywhere: either every word reads as before, or the file is refused, or the check says so. */
static void
test_any_bit (Scratch      *scratch,
              gconstpointer data)
{
  g_autofree char *bytes = NULL;
  g_autofree char *before = NULL;
  g_autoptr(GRand) random = g_rand_new_with_seed (20261122);
  guint refused = 0, said = 0, harmless = 0;
  gsize length;

  fill (scratch);
  before = all_words (scratch);
  scratch_close (scratch);
  g_assert_true (g_file_get_contents (scratch->path, &bytes, &length, NULL));
  for (guint trial = 0; trial < 1000; trial++)
    {
      gsize place = (gsize) g_rand_int_range (random, 0, (gint32) length);
      char bit = (char) (1 << g_rand_int_range (random, 0, 8));
      g_autofree char *now = NULL;
      g_autofree char *sentences = NULL;

      bytes[place] ^= bit;
      g_assert_true (g_file_set_contents_full (scratch->path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      bytes[place] ^= bit;
      scratch->dossier = yt_dossier_open (scratch->path, YT_OPEN_READ, NULL);
      if (scratch->dossier == NULL)
        {
          refused++;
          continue;
        }
      now = all_words (scratch);
      sentences = check (scratch, NULL);
      if (*sentences != '\0')
        said++;
      else if (g_str_equal (now, before))
        harmless++;
      else
        g_error ("bit %d of byte %" G_GSIZE_FORMAT " changes words in silence", bit, place);
      scratch_close (scratch);
    }
  g_test_message ("%u refused, %u said, %u harmless", refused, said, harmless);
  g_assert_cmpuint (refused, >, 0);
  g_assert_cmpuint (said, >, 0);
  g_assert_true (g_file_set_contents_full (scratch->path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  scratch_open (scratch);
}

static void
test_rows (Scratch      *scratch,
           gconstpointer data)
{
  fill (scratch);
  assert_said (scratch, "UPDATE entry SET title_zh = 'x' WHERE kind = 'area'", "The words of “A1 Freedom”");
  assert_said (scratch, "UPDATE link SET page = '1'", "A link of “Indictment”");
  assert_said (scratch, "UPDATE document SET text = ''", "A full text of “Paper”");
  assert_said (scratch, "UPDATE field SET value = 'visit' WHERE name = 'type'", "The field “type” of “Indictment”");
  assert_said (scratch, "UPDATE change SET new = 'A2' WHERE field = 'code'", "The history of “A1 Freedom”");
  assert_said (scratch, "UPDATE blob SET bytes = CAST ('x' AS BLOB)", "The kept original with the digest");
}

static void
test_loose_ends (Scratch      *scratch,
                 gconstpointer data)
{
  Objects objects = fill (scratch);
  g_autofree char *note = yt_id_to_text (objects.note);
  g_autofree char *note_said = g_strdup_printf ("The note %s is on an entry that does not exist.", note);
  g_autofree char *field_said = g_strdup_printf ("A field or tag of %s belongs to an entry that does not exist.", note);
  g_autofree char *link = yt_id_to_text (objects.link);
  g_autofree char *link_said = g_strdup_printf ("The link %s starts at an entry that does not exist.", link);
  g_autofree char *document = yt_id_to_text (objects.document);
  g_autofree char *document_said = g_strdup_printf ("The full text %s belongs to a source that does not exist.", document);

  assert_said (scratch, "UPDATE entry SET parent = 12345 WHERE kind = 'area'", "“A1 Freedom” stands below an entry that does not exist.");
  assert_said (scratch, "UPDATE entry SET party = 12345 WHERE kind = 'area'", "“A1 Freedom” names a party that does not exist.");
  assert_said (scratch, "UPDATE entry SET source = 12345 WHERE kind = 'area'", "“A1 Freedom” rests on a source that does not exist.");
  assert_said (scratch, "UPDATE link SET target = 12345", "A link of “Indictment” leads to an entry that does not exist.");
  assert_said (scratch, "UPDATE link SET origin = 12345", link_said);
  assert_said (scratch, "UPDATE note SET target = 12345", note_said);
  assert_said (scratch, "DELETE FROM note", field_said);
  assert_said (scratch, "UPDATE document SET source = 12345", document_said);
}

static void
test_values (Scratch      *scratch,
             gconstpointer data)
{
  gint64 channel;

  fill (scratch);
  channel = add_entry (scratch->dossier, YT_KIND_CHANNEL, 0, 0, "", "Group");
  set_field (scratch->dossier, &yt_table_entry, channel, "start", "once");
  assert_said (scratch, "UPDATE entry SET date = '2014-13' WHERE kind = 'event'", "“Indictment” has a date that cannot be read: “2014-13”.");
  assert_said (scratch, "UPDATE meta SET value = value", "“Group” has a date that cannot be read: “once”.");
  assert_said (scratch, "UPDATE entry SET kind = 'arae' WHERE kind = 'area'", "“arae”");
}

static void
test_index (Scratch      *scratch,
            gconstpointer data)
{
  fill (scratch);
  assert_said (scratch,
               "PRAGMA writable_schema = ON;"
               "UPDATE sqlite_schema SET sql = 'CREATE INDEX entry_first ON entry (kind, rank, id)' WHERE name = 'entry_first';",
               "The pages of the file are damaged: ");
}

static const char *
shout (const char *msgid)
{
  return g_str_has_prefix (msgid, "And") ? "WEITER %s" : "KAPUTT %s";
}

static void
test_so_much (Scratch      *scratch,
              gconstpointer data)
{
  g_autofree char *sentences = NULL;
  g_auto(GStrv) lines = NULL;

  scratch_close (scratch);
  scratch_sql (scratch, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)"
                        " INSERT INTO entry (id, kind, rank, title_en, created, modified, hash)"
                        " SELECT i, 'area', i, 'T' || i, 0, 0, 1 FROM n");
  scratch_open (scratch);
  sentences = check (scratch, shout);
  lines = g_strsplit (sentences, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 501);
  g_assert_cmpstr (lines[0], ==, "KAPUTT T1");
  g_assert_cmpstr (lines[500], ==, "WEITER 100");
}

static void
test_unreadable (Scratch      *scratch,
                 gconstpointer data)
{
  static const char *const tables[] = { "blob", "change", "field", "document" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("DROP TABLE %s", tables[i]);
      g_autoptr(GError) error = NULL;

      g_assert_true (yt_connection_execute (yt_dossier_connection (scratch->dossier), sql, NULL));
      g_assert_null (yt_dossier_check (scratch->dossier, NULL, &error));
      g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_FAILED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/dossier-check/well", Scratch, NULL, scratch_set_up, test_well, scratch_tear_down);
  g_test_add ("/dossier-check/flipped-bit", Scratch, NULL, scratch_set_up, test_flipped_bit, scratch_tear_down);
  g_test_add ("/dossier-check/any-bit", Scratch, NULL, scratch_set_up, test_any_bit, scratch_tear_down);
  g_test_add ("/dossier-check/rows", Scratch, NULL, scratch_set_up, test_rows, scratch_tear_down);
  g_test_add ("/dossier-check/loose-ends", Scratch, NULL, scratch_set_up, test_loose_ends, scratch_tear_down);
  g_test_add ("/dossier-check/values", Scratch, NULL, scratch_set_up, test_values, scratch_tear_down);
  g_test_add ("/dossier-check/index", Scratch, NULL, scratch_set_up, test_index, scratch_tear_down);
  g_test_add ("/dossier-check/so-much", Scratch, NULL, scratch_set_up, test_so_much, scratch_tear_down);
  g_test_add ("/dossier-check/unreadable", Scratch, NULL, scratch_set_up, test_unreadable, scratch_tear_down);
  return g_test_run ();
}
