/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The interface's words in a language other than the interface's, read from .mo files, sound and damaged. */
#include "text/catalogue.h"

#include <glib/gstdio.h>
#include <string.h>

#define MAGIC 0x950412deu

typedef struct
{
  const char *msgid;
  const char *word;
  gsize word_len;
} Word;

/* Sorted, as the format wants it; the second has plural forms, the last a context. */
#define WORD(msgid, word) { msgid, word, sizeof word - 1 }

static const Word words[] = {
  WORD ("", "Content-Type: text/plain; charset=UTF-8\n"),
  WORD ("%d note", "%d 条笔记\0%d 条笔记们"),
  WORD ("Broken", "\xff\xfe"),
  WORD ("Dossier", "案卷"),
  WORD ("Open", "打开"),
  WORD ("Untranslated", ""),
  WORD ("event\004Open", "开始"),
};

static char *root;

static guint32
order (guint32  number,
       gboolean swapped)
{
  return swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

static GByteArray *
build (gboolean swapped)
{
  const guint32 n = G_N_ELEMENTS (words);
  guint32 header[7] = { MAGIC, 0, n, 28, 28 + n * 8, 0, 0 };
  guint32 at = 28 + n * 16;
  GByteArray *file = g_byte_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    header[i] = order (header[i], swapped);
  g_byte_array_append (file, (const guint8 *) header, sizeof header);
  for (int translated = 0; translated < 2; translated++)
    for (guint i = 0; i < n; i++)
      {
        guint32 len = (guint32) (translated ? words[i].word_len : strlen (words[i].msgid));
        guint32 row[2] = { order (len, swapped), order (at, swapped) };

        g_byte_array_append (file, (const guint8 *) row, sizeof row);
        at += len + 1;
      }
  for (guint i = 0; i < n; i++)
    g_byte_array_append (file, (const guint8 *) words[i].msgid, (guint) strlen (words[i].msgid) + 1);
  for (guint i = 0; i < n; i++)
    g_byte_array_append (file, (const guint8 *) words[i].word, (guint) words[i].word_len + 1);
  return file;
}

/* Makes @data the Chinese catalogue; there is none in English. */
static void
install (const guint8 *data,
         gsize         len)
{
  g_autofree char *folder = g_build_filename (root, "zh_CN", "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr(GError) error = NULL;

  yt_catalogue_set_folder (NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, (const char *) data, (gssize) len, &error);
  g_assert_no_error (error);
  yt_catalogue_set_folder (root);
}

static void
test_words (gconstpointer swapped)
{
  g_autoptr(GByteArray) file = build (GPOINTER_TO_INT (swapped));

  install (file->data, file->len);
  g_assert_cmpstr (yt_catalogue_word ("Dossier", YT_LANGUAGE_ZH), ==, "案卷");
  g_assert_cmpstr (yt_catalogue_word ("Open", YT_LANGUAGE_ZH), ==, "打开");
  g_assert_cmpstr (yt_catalogue_word ("event\004Open", YT_LANGUAGE_ZH), ==, "开始");
  g_assert_cmpstr (yt_catalogue_word ("%d note", YT_LANGUAGE_ZH), ==, "%d 条笔记");

  g_assert_cmpstr (yt_catalogue_word ("Dossier", YT_LANGUAGE_EN), ==, "Dossier");
  g_assert_cmpstr (yt_catalogue_word ("Unknown", YT_LANGUAGE_ZH), ==, "Unknown");
  g_assert_cmpstr (yt_catalogue_word ("Untranslated", YT_LANGUAGE_ZH), ==, "Untranslated");
  g_assert_cmpstr (yt_catalogue_word ("Broken", YT_LANGUAGE_ZH), ==, "Broken");
  g_assert_cmpstr (yt_catalogue_word ("", YT_LANGUAGE_ZH), ==, "");
}

static void
test_no_folder (void)
{
  yt_catalogue_set_folder (NULL);
  g_assert_cmpstr (yt_catalogue_word ("Dossier", YT_LANGUAGE_ZH), ==, "Dossier");
  yt_catalogue_set_folder ("/nonexistent");
  g_assert_cmpstr (yt_catalogue_word ("Dossier", YT_LANGUAGE_ZH), ==, "Dossier");
}

/* A word of a damaged catalogue is the right one or the English one, or at worst another, but always text. */
static void
assert_survives (const guint8 *data,
                 gsize         len)
{
  install (data, len);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_true (g_utf8_validate (yt_catalogue_word (words[i].msgid, YT_LANGUAGE_ZH), -1, NULL));
}

static void
test_damaged (void)
{
  g_autoptr(GByteArray) file = build (FALSE);
  const guint8 wild[] = { 0x00, 0x7f, 0xff };

  for (gsize len = 0; len < file->len; len += len < 40 ? 1 : 17)
    assert_survives (file->data, len);
  for (guint i = 0; i < 28 + G_N_ELEMENTS (words) * 16; i++)
    {
      guint8 kept = file->data[i];

      file->data[i] = wild[i % G_N_ELEMENTS (wild)];
      assert_survives (file->data, file->len);
      file->data[i] = kept;
    }
}

static void
remove_root (void)
{
  g_autofree char *folder = g_build_filename (root, "zh_CN", "LC_MESSAGES", NULL);
  g_autofree char *parent = g_build_filename (root, "zh_CN", NULL);
  g_autofree char *path = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);

  yt_catalogue_set_folder (NULL);
  g_unlink (path);
  g_rmdir (folder);
  g_rmdir (parent);
  g_rmdir (root);
  g_free (root);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  root = g_dir_make_tmp ("catalogue-XXXXXX", NULL);
  g_test_add_data_func ("/text/catalogue/words", GINT_TO_POINTER (FALSE), test_words);
  g_test_add_data_func ("/text/catalogue/words-of-the-other-byte-order", GINT_TO_POINTER (TRUE), test_words);
  g_test_add_func ("/text/catalogue/no-folder", test_no_folder);
  g_test_add_func ("/text/catalogue/damaged", test_damaged);
  result = g_test_run ();
  remove_root ();
  return result;
}
