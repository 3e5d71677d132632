/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents of every format against what was found good once: words, features, and what they say of themselves. */
#include <linux/landlock.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "format/document.h"

/* Whoever changes a reader on purpose looks at the new words, and then runs this with YITONG_GOLDEN=write. */
static void
compare (const char *path,
         const char *portrait)
{
  g_autofree char *golden = NULL;
  g_autoptr(GError) error = NULL;

  if (g_strcmp0 (g_getenv ("YITONG_GOLDEN"), "write") == 0)
    g_file_set_contents (path, portrait, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (portrait, ==, golden);
}

static char *
portray (const YtReading *reading)
{
  static const char *const sorts[] = { "", "page", "heading", "mark", "note", "box", "lost", "quote", "item", "table" };
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "title: %s\nauthors: %s\ndate: %s\naddress: %s\nlanguage: %s\nmedia type: %s\nencoding: %s\n\n",
                          reading->title, reading->authors, reading->date, reading->address, reading->language,
                          reading->media_type, reading->encoding);
  for (guint i = 0; i < reading->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (reading->features, YtFeature, i);
      g_autofree char *words = g_strndup (reading->text->str + feature->start, feature->end - feature->start);

      g_string_append_printf (out, "%s %u “%s” %" G_GSIZE_FORMAT ": %s\n", sorts[feature->sort], feature->level, feature->label,
                              feature->start, words);
    }
  g_string_append_printf (out, "\n%s", reading->text->str);
  return g_string_free (out, FALSE);
}

static void
test_golden (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "documents", name, NULL);
  g_autofree char *golden = g_strconcat (path, ".reading", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *portrait = NULL;
  g_autoptr(GBytes) document = NULL;
  g_autoptr(YtReading) reading = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  document = g_bytes_new (bytes, size);
  reading = yt_document_read (document, name, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (reading->text->str), ==, reading->text->len);
  portrait = portray (reading);
  compare (golden, portrait);
}

static void
test_names (void)
{
  for (const YtDocumentFormat *format = yt_document_formats; format->id != NULL; format++)
    {
      g_auto(GStrv) suffixes = g_strsplit (format->suffixes, ";", -1);

      for (guint i = 0; suffixes[i] != NULL; i++)
        {
          g_autofree char *loud = g_ascii_strup (suffixes[i] + 1, -1);
          g_autofree char *name = g_strconcat ("a.b", loud, NULL);

          g_assert_true (yt_document_format_from_name (name) == format);
        }
      g_assert_true (format->confined == (format->read == NULL));
    }
  g_assert_null (yt_document_format_from_name ("pdf"));
}

/* The first bytes count, whatever the name says. */
static void
test_signs (void)
{
  static const struct { const char *bytes; const char *name; const char *id; } given[] = {
    { "%PDF-1.7\n", "a.txt", "pdf" }, { "{\\rtf1 x}", "a.doc", "rtf" }, { "<!DOCTYPE html><p>x", "a", "html" },
    { "# x", "a.md", "markdown" }, { "x", "a", "text" }, { "x", NULL, "text" }, { "PK\3\4xxxx", "a.docx", "docx" },
    { "PK\3\4xxxx", "a.epub", "epub" }, { "<p>x", "a.htm", "html" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (given[i].bytes, strlen (given[i].bytes));

      g_assert_cmpstr (yt_document_format_of (bytes, given[i].name, NULL)->id, ==, given[i].id);
    }
}

/* What a Markdown document is called: by its header, else by its first heading of level 1, else by the one it begins with. */
static void
test_markdown_titles (void)
{
  static const struct { const char *bytes; const char *title; } given[] = {
    { "---\ntitle: 桥\n---\n# 渡口\n\n话。\n", "桥" }, { "# 渡口 *与* 桥\n\n话。\n", "渡口 与 桥" },
    { "## 前言\n\n话。\n\n# 渡口\n", "渡口" }, { "## 前言\n\n话。\n\n## 渡口\n", "前言" },
    { "话。\n\n## 渡口\n", "" }, { "话。\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autoptr(YtReading) reading = yt_document_read_markdown (given[i].bytes, strlen (given[i].bytes));

      g_assert_cmpstr (reading->title, ==, given[i].title);
    }
}

/* A Chinese font that is only named is understood by poppler’s tables, which the reader may read where the kernel can hold it to them. */
static void
test_named_font (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "documents", "named-font.pdf", NULL);
  gboolean can_read = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0 &&
                      g_file_test ("/usr/share/poppler/cMap/Adobe-GB1/GBK-EUC-H", G_FILE_TEST_EXISTS);
  g_autoptr(GBytes) document = NULL;
  g_autoptr(YtReading) reading = NULL;
  g_autoptr(GError) error = NULL;
  char *bytes;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  document = g_bytes_new_take (bytes, size);
  reading = yt_document_read (document, "named-font.pdf", NULL, NULL, NULL, &error);
  if (can_read)
    g_assert_cmpstr (reading != NULL ? reading->text->str : error->message, ==, "渡口与桥，两岸的话。\n");
  else
    g_assert_true (reading != NULL || error != NULL);
}

int
main (int    argc,
      char **argv)
{
  static const char *const names[] = {
    "memo-gb18030.txt", "memo-utf16.txt", "memo-big5.txt", "pages.txt", "ferry.md", "news-gb2312.html", "bare-gbk.html",
    "bridge.html", "paper.docx", "paper.odt", "book.epub", "memo.rtf", "review.pdf",
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("/format/documents/golden/", names[i], NULL);

      g_test_add_data_func (path, names[i], test_golden);
    }
  g_test_add_func ("/format/documents/markdown-titles", test_markdown_titles);
  g_test_add_func ("/format/documents/named-font", test_named_font);
  g_test_add_func ("/format/documents/names", test_names);
  g_test_add_func ("/format/documents/signs", test_signs);
  return g_test_run ();
}
