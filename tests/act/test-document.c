/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents come in whatever their encoding, once each; a wrong guess can be put right, and that can be undone. */
#include <string.h>

#include "../format/given.h"
#include "act/entry.h"
#include "act/passage.h"
#include "act/take-in.h"
#include "model/document.h"

static const char chinese[] =
  "中美网络安全战略博弈：现状与展望。随着网络空间的利益不断扩展，两国之间的合作与分歧同时增加，对话仍在进行。\n"
  "网络自由与网络主权，网络黑客，互联网国际治理权，网络军控与国际行为准则，这是双方的四个主要分歧。\n";
static const char traditional[] =
  "中美網路安全戰略博弈：現狀與展望。隨著網路空間的利益不斷擴展，兩國之間的合作與分歧同時增加，對話仍在進行。\n"
  "網路自由與網路主權，網路駭客，網際網路治理權，網路軍控與國際行為準則，這是雙方的四個主要分歧。\n";

static GBytes *
encoded (const char *text,
         const char *encoding)
{
  gsize size;
  g_autoptr(GError) error = NULL;
  char *data = g_convert (text, -1, encoding, "UTF-8", NULL, &size, &error);

  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static gint64
import (Given      *given,
        gint64      source,
        const char *name,
        GBytes     *bytes,
        const char *encoding)
{
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  yt_act_import_document (given->dossier, source, name, bytes, encoding, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  return id;
}

static void
test_encodings (Given         *given,
                gconstpointer  data)
{
  static const struct { const char *text; const char *encoding; const char *found; } cases[] = {
    { chinese, "UTF-8", "UTF-8" },
    { chinese, "GB18030", "GB18030" },
    { traditional, "BIG5", "Big5" },
    { chinese, "UTF-16LE", "UTF-16LE" },
    { chinese, "UTF-16BE", "UTF-16BE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("文献 %u.txt", i);
      g_autoptr(GBytes) bytes = encoded (cases[i].text, cases[i].encoding);
      g_autoptr(YtDocument) document = yt_document_get (given->dossier, import (given, 0, name, bytes, NULL));
      g_autoptr(GBytes) original = yt_document_original (document, NULL);
      g_autoptr(YtEntry) source = yt_entry_get (given->dossier, yt_document_source (document));

      g_assert_cmpstr (yt_document_text (document), ==, cases[i].text);
      g_assert_cmpstr (yt_document_encoding (document), ==, cases[i].found);
      g_assert_cmpstr (yt_document_media_type (document), ==, "text/plain");
      g_assert_cmpstr (yt_document_name (document), ==, name);
      g_assert_true (g_bytes_equal (original, bytes));
      g_assert_true (g_str_has_prefix (name, yt_entry_title (source, YT_LANGUAGE_ZH)));
      g_assert_cmpint (yt_entry_kind (source), ==, YT_KIND_SOURCE);
    }
}

static void
test_twice (Given         *given,
            gconstpointer  data)
{
  g_autoptr(GBytes) bytes = encoded (chinese, "GB18030");
  gint64 first = import (given, 0, "one.txt", bytes, NULL);
  gint64 second = import (given, 0, "two.txt", bytes, NULL);
  g_autoptr(GArray) all = yt_document_of (given->dossier, 0);

  g_assert_cmpint (first, ==, second);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpuint (yt_entry_count (given->dossier, YT_KIND_SOURCE), ==, 1);

  /* Once it was deleted it can come in again. */
  g_assert_true (yt_act_delete_document (given->dossier, first, NULL));
  g_assert_cmpint (import (given, 0, "three.txt", bytes, NULL), !=, first);
}

static void
test_wrong_encoding (Given         *given,
                     gconstpointer  data)
{
  g_autoptr(GBytes) bytes = encoded (traditional, "BIG5");
  gint64 id = import (given, 0, "b.txt", bytes, "GB18030");
  g_autoptr(YtDocument) document = yt_document_get (given->dossier, id);
  g_autofree char *wrong = g_strdup (yt_document_text (document));
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (wrong, !=, traditional);
  g_assert_true (yt_act_set_encoding (given->dossier, id, "Big5", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (yt_document_text (document), ==, traditional);
  g_assert_cmpstr (yt_document_encoding (document), ==, "Big5");
  g_assert_true (yt_act_undo (given->dossier, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (yt_document_text (document), ==, wrong);
  g_assert_cmpstr (yt_document_encoding (document), ==, "GB18030");
  g_assert_true (yt_act_redo (given->dossier, &error));
  g_assert_cmpstr (yt_document_text (document), ==, traditional);

  g_assert_false (yt_act_set_encoding (given->dossier, id, "Klingon", &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (yt_document_text (document), ==, traditional);
}

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "documents", name, NULL);
  g_autoptr(GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

/* The source is filled with what the document says of itself; its features are there; undo takes all of it back. */
static void
test_source (Given         *given,
             gconstpointer  data)
{
  g_autoptr(GBytes) page = load ("news-gb2312.html");
  g_autoptr(GBytes) report = load ("review.pdf");
  g_autoptr(YtDocument) html = yt_document_get (given->dossier, import (given, 0, "news.html", page, NULL));
  g_autoptr(YtDocument) pdf = yt_document_get (given->dossier, import (given, 0, "review.pdf", report, NULL));
  g_autoptr(YtEntry) first = yt_entry_get (given->dossier, yt_document_source (html));
  g_autoptr(YtEntry) second = yt_entry_get (given->dossier, yt_document_source (pdf));
  const char *chapter = strstr (yt_document_text (pdf), "第一章");

  g_assert_cmpstr (yt_entry_title (first, YT_LANGUAGE_ZH), ==, "渡口与桥");
  g_assert_cmpstr (yt_entry_value (first, "author.zh"), ==, "河岸记者");
  g_assert_cmpstr (yt_entry_value (first, "issued"), ==, "2003-05-19");
  g_assert_cmpstr (yt_entry_value (first, "url"), ==, "http://news.example.org/ferry.htm");
  g_assert_cmpstr (yt_entry_value (first, "language"), ==, "zh-CN");
  g_assert_cmpstr (yt_entry_value (first, "type"), ==, "webpage");
  g_assert_cmpstr (yt_document_encoding (html), ==, "GB18030");
  g_assert_cmpstr (yt_document_media_type (pdf), ==, "application/pdf");
  g_assert_cmpstr (yt_entry_title (second, YT_LANGUAGE_EN), ==, "The ferry and the bridge");
  g_assert_cmpstr (yt_document_page (pdf, (gsize) (chapter - yt_document_text (pdf))), ==, "13");
  g_assert_true (yt_act_undo (given->dossier, NULL));
  g_assert_true (yt_act_undo (given->dossier, NULL));
  g_assert_cmpuint (yt_entry_count (given->dossier, YT_KIND_SOURCE), ==, 0);
}

/* Kept bytes come back as they were, compressed or, as an older program kept them, not. */
static void
test_kept (Given         *given,
           gconstpointer  data)
{
  static const char unpack[] = "UPDATE blob SET bytes = ?1, packing = ''";
  static const char packed[] = "SELECT count(*) FROM blob WHERE packing = 'zstd' AND length (bytes) * 10 < size";
  static const char spoil[] = "UPDATE blob SET packing = 'zstd'";
  g_autofree char *many = g_strnfill (100000, 'a');
  g_autoptr(GBytes) bytes = g_bytes_new (many, 100000);
  g_autoptr(YtDocument) document = yt_document_get (given->dossier, import (given, 0, "a.txt", bytes, NULL));
  YtConnection *connection = yt_dossier_connection (given->dossier);
  g_autoptr(GBytes) first = yt_document_original (document, NULL);
  g_autoptr(GBytes) second = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_bytes_equal (first, bytes));
  g_assert_cmpint (yt_connection_number (connection, 0, packed, ""), ==, 1);
  g_assert_true (yt_connection_run (connection, &error, unpack, "b", bytes));
  second = yt_document_original (document, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (second, bytes));
  g_assert_true (yt_connection_run (connection, &error, spoil, ""));
  g_assert_null (yt_document_original (document, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT);
}

/* Another encoding, another reading: what is marked stays where its words are still there. */
static void
test_marks_stay (Given         *given,
                 gconstpointer  data)
{
  g_autofree char *words = g_strconcat ("The words in English.\n", traditional, NULL);
  g_autoptr(GBytes) bytes = encoded (words, "BIG5");
  gint64 id = import (given, 0, "b.txt", bytes, "GB18030");
  g_autoptr(YtDocument) document = yt_document_get (given->dossier, id);
  g_autoptr(YtPassage) passage = NULL;
  g_autoptr(GError) error = NULL;
  gint64 mark = 0;

  g_assert_true (yt_act_mark (given->dossier, id, 4, 9, &mark, &error));
  passage = yt_passage_get (given->dossier, mark);
  g_assert_true (yt_act_set_encoding (given->dossier, id, "Big5", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (yt_document_text (document), ==, words);
  g_assert_cmpstr (yt_passage_quote (passage), ==, "words");
  g_assert_false (yt_passage_is_orphan (passage));
  g_assert_true (yt_act_read_document_again (given->dossier, id, &error));
  g_assert_no_error (error);
  g_assert_false (yt_passage_is_orphan (passage));
}

static void
test_undo (Given         *given,
           gconstpointer  data)
{
  g_autoptr(GBytes) bytes = encoded (chinese, "UTF-8");
  gint64 id = import (given, 0, "a.txt", bytes, NULL);
  g_autoptr(YtDocument) document = yt_document_get (given->dossier, id);

  g_assert_true (yt_act_undo (given->dossier, NULL));
  g_assert_true (yt_document_is_deleted (document));
  g_assert_cmpuint (yt_entry_count (given->dossier, YT_KIND_SOURCE), ==, 0);
  g_assert_true (yt_act_redo (given->dossier, NULL));
  g_assert_false (yt_document_is_deleted (document));
  g_assert_true (yt_act_delete_document (given->dossier, id, NULL));
  g_assert_true (yt_document_is_deleted (document));
  g_assert_true (yt_act_undo (given->dossier, NULL));
  g_assert_false (yt_document_is_deleted (document));
}

static void
assert_refused_import (Given      *given,
                       gint64      source,
                       const char *bytes,
                       gsize       size,
                       const char *encoding)
{
  g_autoptr(GBytes) data = g_bytes_new (bytes, size);
  g_autoptr(GError) error = NULL;
  gint64 id = 7;

  g_assert_false (yt_act_import_document (given->dossier, source, "x.bin", data, encoding, &id, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_cmpuint (yt_entry_count (given->dossier, YT_KIND_SOURCE), ==, 0);
}

static void
test_refused (Given         *given,
              gconstpointer  data)
{
  static const char picture[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0\x5c\x72\xa8\x66\0\0\0\0\0\0\xff\xfe\xfd";

  assert_refused_import (given, 0, "", 0, NULL);
  assert_refused_import (given, 0, picture, sizeof picture, NULL);
  assert_refused_import (given, 0, "text", 4, "Klingon");
  assert_refused_import (given, 42, "text", 4, NULL);
  g_assert_false (yt_act_set_encoding (given->dossier, 42, "UTF-8", NULL));
  g_assert_false (yt_act_delete_document (given->dossier, 42, NULL));
}

/* A text that came in without its bytes can be read, and says why it cannot be read otherwise. */
static void
test_without_original (Given         *given,
                       gconstpointer  data)
{
  g_autoptr(GArray) all = NULL;
  g_autoptr(GError) error = NULL;

  take_in (given, "xml", "<dossier xmlns='urn:yitong:dossier:1'><source><document name='a.txt' encoding='GB18030'><body>文</body>"
                         "</document></source></dossier>");
  all = yt_document_of (given->dossier, 0);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_false (yt_act_set_encoding (given->dossier, g_array_index (all, gint64, 0), "Big5", &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "a.txt"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/document/encodings", Given, NULL, given_empty, test_encodings, given_tear_down);
  g_test_add ("/document/twice", Given, NULL, given_empty, test_twice, given_tear_down);
  g_test_add ("/document/wrong-encoding", Given, NULL, given_empty, test_wrong_encoding, given_tear_down);
  g_test_add ("/document/source", Given, NULL, given_empty, test_source, given_tear_down);
  g_test_add ("/document/kept", Given, NULL, given_empty, test_kept, given_tear_down);
  g_test_add ("/document/marks-stay", Given, NULL, given_empty, test_marks_stay, given_tear_down);
  g_test_add ("/document/undo", Given, NULL, given_empty, test_undo, given_tear_down);
  g_test_add ("/document/refused", Given, NULL, given_empty, test_refused, given_tear_down);
  g_test_add ("/document/without-original", Given, NULL, given_empty, test_without_original, given_tear_down);
  return g_test_run ();
}
