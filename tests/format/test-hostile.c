/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents made to harm: each is refused with a sentence, or read as what it is, and the program goes on. */
#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "format/document-process.h"
#include "format/document.h"
#include "text/error.h"
#include "text/gate.h"
#include "text/reading-pack.h"

#define WORD "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define PARAGRAPH "<w:document " WORD "><w:body><w:p><w:r><w:t>words</w:t></w:r></w:p></w:body></w:document>"

static YtReading *
read_bytes (GBytes      *bytes,
            const char  *name,
            GError     **error)
{
  YtDocumentOptions options = { .seconds = 20 };

  return yt_document_read (bytes, name, &options, NULL, NULL, error);
}

static YtReading *
read_string (const char  *bytes,
             gsize        size,
             const char  *name,
             GError     **error)
{
  g_autoptr(GBytes) document = g_bytes_new (bytes, size);

  return read_bytes (document, name, error);
}

static void
assert_refused (GBytes     *bytes,
                const char *name,
                GQuark      domain,
                int         code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtReading) reading = read_bytes (bytes, name, &error);

  g_assert_null (reading);
  g_assert_error (error, domain, code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
assert_harmless (GBytes     *bytes,
                 const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtReading) reading = read_bytes (bytes, name, &error);

  g_assert_true ((reading != NULL) != (error != NULL));
  if (error != NULL)
    g_test_message ("%s: %s", name, error->message);
  else
    g_assert_true (yt_gate_is_clean (reading->text->str, (gssize) reading->text->len));
}

/* Zip archives, entry by entry. */
typedef struct
{
  struct archive *archive;
  GByteArray *bytes;
} Zip;

static la_ssize_t
on_write (struct archive *archive,
          void           *data,
          const void     *block,
          size_t          size)
{
  g_byte_array_append (data, block, (guint) size);
  return (la_ssize_t) size;
}

static void
zip_open (Zip *self)
{
  self->bytes = g_byte_array_new ();
  self->archive = archive_write_new ();
  archive_write_set_format_zip (self->archive);
  archive_write_set_bytes_per_block (self->archive, 0);
  g_assert_cmpint (archive_write_open (self->archive, self->bytes, NULL, on_write, NULL), ==, ARCHIVE_OK);
}

static void
zip_add (Zip        *self,
         const char *name,
         const char *content,
         gsize       size,
         const char *link)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, link != NULL ? AE_IFLNK : AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) size);
  if (link != NULL)
    archive_entry_set_symlink (entry, link);
  g_assert_cmpint (archive_write_header (self->archive, entry), ==, ARCHIVE_OK);
  archive_write_data (self->archive, content, size);
  archive_entry_free (entry);
}

static void
zip_add_text (Zip        *self,
              const char *name,
              const char *content)
{
  zip_add (self, name, content, strlen (content), NULL);
}

static GBytes *
zip_close (Zip *self)
{
  archive_write_close (self->archive);
  archive_write_free (self->archive);
  return g_byte_array_free_to_bytes (self->bytes);
}

static GBytes *
word_document (const char *name,
               const char *content)
{
  Zip zip;

  zip_open (&zip);
  zip_add_text (&zip, name, content);
  return zip_close (&zip);
}

/* A megabyte that would become a gigabyte. */
static void
test_zip_bomb (void)
{
  Zip zip;
  gsize size = 300u * 1024 * 1024;
  g_autofree char *zeros = g_malloc0 (size);
  g_autoptr(GBytes) bytes = NULL;

  zip_open (&zip);
  zip_add (&zip, "word/document.xml", zeros, size, NULL);
  bytes = zip_close (&zip);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 2 * 1024 * 1024);
  assert_refused (bytes, "a.docx", YT_TEXT_ERROR, YT_TEXT_ERROR_LIMIT);
}

static void
test_many_entries (void)
{
  Zip zip;
  g_autoptr(GBytes) bytes = NULL;

  zip_open (&zip);
  for (guint i = 0; i < 200000; i++)
    {
      char name[16];

      g_snprintf (name, sizeof name, "%u.txt", i);
      zip_add (&zip, name, "", 0, NULL);
    }
  zip_add_text (&zip, "word/document.xml", PARAGRAPH);
  bytes = zip_close (&zip);
  assert_refused (bytes, "a.docx", YT_TEXT_ERROR, YT_TEXT_ERROR_LIMIT);
}

/* Names that climb, absolute names, links: none is followed, none is written. */
static void
test_traversal (void)
{
  static const char *const names[] = { "../../word/document.xml", "/word/document.xml", "/tmp/yitong-hostile", "..\\word\\document.xml",
                                       "word/../word/document.xml" };
  Zip zip;
  g_autoptr(GBytes) linked = NULL;
  g_autoptr(GBytes) good = NULL;
  g_autoptr(YtReading) reading = NULL;
  g_autoptr(GError) error = NULL;

  g_unlink ("/tmp/yitong-hostile");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GBytes) bytes = word_document (names[i], PARAGRAPH);

      assert_refused (bytes, "a.docx", YT_TEXT_ERROR, YT_TEXT_ERROR_FOREIGN);
    }
  g_assert_false (g_file_test ("/tmp/yitong-hostile", G_FILE_TEST_EXISTS));

  zip_open (&zip);
  zip_add (&zip, "word/document.xml", "/etc/hostname", 13, "/etc/hostname");
  linked = zip_close (&zip);
  assert_refused (linked, "a.docx", YT_TEXT_ERROR, YT_TEXT_ERROR_FOREIGN);

  zip_open (&zip);
  zip_add_text (&zip, "../evil.xml", "<x/>");
  zip_add_text (&zip, "word/document.xml", PARAGRAPH);
  good = zip_close (&zip);
  reading = read_bytes (good, "a.docx", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reading->text->str, ==, "words\n");
}

static void
test_entities (void)
{
  static const char *const documents[] = {
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><w:document " WORD "><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:document>",
    "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>" PARAGRAPH,
    "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>" PARAGRAPH,
    "<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>" PARAGRAPH,
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr(GBytes) word = word_document ("word/document.xml", documents[i]);
      Zip zip;
      g_autoptr(GBytes) odt = NULL;
      g_autoptr(GBytes) epub = NULL;

      assert_refused (word, "a.docx", YT_TEXT_ERROR, YT_TEXT_ERROR_UNSAFE);
      zip_open (&zip);
      zip_add_text (&zip, "content.xml", documents[i]);
      odt = zip_close (&zip);
      assert_refused (odt, "a.odt", YT_TEXT_ERROR, YT_TEXT_ERROR_UNSAFE);
      zip_open (&zip);
      zip_add_text (&zip, "META-INF/container.xml", documents[i]);
      epub = zip_close (&zip);
      assert_refused (epub, "a.epub", YT_TEXT_ERROR, YT_TEXT_ERROR_UNSAFE);
    }
}

static void
test_deep_xml (void)
{
  GString *text = g_string_new ("<w:document " WORD ">");
  g_autoptr(GBytes) bytes = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<w:p>");
  bytes = word_document ("word/document.xml", text->str);
  g_string_free (text, TRUE);
  assert_refused (bytes, "a.docx", YT_TEXT_ERROR, YT_TEXT_ERROR_LIMIT);
}

static void
test_bad_xml (void)
{
  static const char *const documents[] = {
    "", "<", "<w:document " WORD "><w:p><w:r><w:t>\xff\xfe</w:t></w:r></w:p></w:document>", "<a><b></a></b>", "no xml at all",
    "<?xml version='1.0' encoding='UTF-7'?><a/>",
  };
  static const char with_nul[] = "<w:document " WORD "><w:p><w:r><w:t>a\0b</w:t></w:r></w:p></w:document>";
  Zip zip;
  g_autoptr(GBytes) nul = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr(GBytes) bytes = word_document ("word/document.xml", documents[i]);
      g_autoptr(GError) error = NULL;

      g_assert_null (read_bytes (bytes, "a.docx", &error));
      g_assert_nonnull (error);
    }
  zip_open (&zip);
  zip_add (&zip, "word/document.xml", with_nul, sizeof with_nul - 1, NULL);
  nul = zip_close (&zip);
  assert_refused (nul, "a.docx", YT_TEXT_ERROR, YT_TEXT_ERROR_DAMAGED);
}

static void
test_huge_attribute (void)
{
  gsize size = 5u * 1024 * 1024;
  GString *text = g_string_new ("<w:document " WORD "><w:p w:x='");
  GString *page = g_string_new ("<html><body><p class='");
  g_autofree char *many = g_strnfill (size, 'a');
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(YtReading) reading = NULL;
  g_autoptr(GError) error = NULL;

  g_string_append_printf (text, "%s'/></w:document>", many);
  bytes = word_document ("word/document.xml", text->str);
  assert_refused (bytes, "a.docx", YT_TEXT_ERROR, YT_TEXT_ERROR_LIMIT);
  g_string_append_printf (page, "%s' id=x>the words of the page</p></body></html>", many);
  reading = read_string (page->str, page->len, "a.html", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reading->text->str, ==, "the words of the page\n");
  g_string_free (text, TRUE);
  g_string_free (page, TRUE);
}

/* Every beginning of a good document of every format: an error or a reading, never anything else. */
static void
test_truncated (void)
{
  static const char *const names[] = { "review.pdf", "paper.docx", "paper.odt", "book.epub", "memo.rtf", "news-gb2312.html", "saved.mhtml" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "documents", names[i], NULL);
      g_autofree char *data = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &data, &size, NULL));
      for (gsize n = 1; n < size; n += size / 8)
        {
          g_autoptr(GBytes) bytes = g_bytes_new (data, n);

          assert_harmless (bytes, names[i]);
        }
    }
}

/* Bytes changed by chance, the same ones each time. */
static void
test_damaged (void)
{
  static const char *const names[] = { "review.pdf", "paper.docx", "paper.odt", "book.epub", "memo.rtf", "news-gb2312.html", "saved.mhtml" };
  g_autoptr(GRand) chance = g_rand_new_with_seed (3);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "documents", names[i], NULL);
      g_autofree char *data = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &data, &size, NULL));
      for (guint n = 0; n < 8; n++)
        {
          g_autofree char *copy = g_memdup2 (data, size);
          g_autoptr(GBytes) bytes = NULL;

          for (guint k = 0; k < 20; k++)
            copy[g_rand_int_range (chance, 0, (gint32) size)] = (char) g_rand_int_range (chance, 0, 256);
          bytes = g_bytes_new (copy, size);
          assert_harmless (bytes, names[i]);
        }
    }
}

/* A tree of pages that is its own branch, and a page whose contents draw themselves. */
static void
test_pdf_loops (void)
{
  static const char tree[] =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>endobj\n"
    "trailer<</Root 1 0 R>>\n";
  static const char form[] =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj\n"
    "4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n"
    "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 11/Resources<</XObject<</X 5 0 R>>>>>>stream\n/X Do /X Do\nendstream endobj\n"
    "trailer<</Root 1 0 R>>\n";
  g_autoptr(GBytes) first = g_bytes_new_static (tree, sizeof tree - 1);
  g_autoptr(GBytes) second = g_bytes_new_static (form, sizeof form - 1);

  assert_harmless (first, "a.pdf");
  assert_harmless (second, "a.pdf");
}

static void
test_rtf_bomb (void)
{
  GString *text = g_string_new ("{\\rtf1 ");
  g_autoptr(GBytes) nested = NULL;
  static const char *const odd[] = { "{\\rtf1", "{\\rtf1 \\", "{\\rtf1 \\'", "{\\rtf1 \\u", "{\\rtf1}}}}", "{\\rtf1\\bin99999999 a}",
                                     "{\\rtf1\\uc999999999\\u-99999999999 a}", "{\\rtf1\\ansicpg99999 \\'ff}", "{\\rtf1\\cell\\row\\cell}",
                                     "{\\rtf1\\ilvl9999999999 a\\par}" };

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (text, '{');
  nested = g_string_free_to_bytes (text);
  assert_refused (nested, "a.rtf", YT_TEXT_ERROR, YT_TEXT_ERROR_LIMIT);
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (odd[i], strlen (odd[i]));

      assert_harmless (bytes, "a.rtf");
    }
}

static void
test_html_active (void)
{
  static const char page[] =
    "<html><head><script>steal ()</script><style>p { }</style><base href='http://x/'></head><body onload='steal ()'>"
    "<p>good words one</p><svg><text>drawn</text></svg><iframe src='http://x/'>frame</iframe><object data='data:text/html,bad'>object</object>"
    "<a href='javascript:steal ()'>good words two</a><img src='data:image/png;base64,AAAA' alt='no'><template>no</template>"
    "<link rel='canonical' href='javascript:alert(1)'><meta property='og:url' content='file:///etc/passwd'></body></html>";
  g_autoptr(GError) error = NULL;
  g_autoptr(YtReading) reading = read_string (page, sizeof page - 1, "a.html", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (reading->text->str, ==, "good words one\ngood words two\n");
  g_assert_cmpstr (reading->address, ==, "");
}

static void
test_html_deep (void)
{
  GString *text = g_string_new ("<html><body>");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(YtReading) reading = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "<div><b>");
  g_string_append (text, "the innermost words of them all");
  bytes = g_string_free_to_bytes (text);
  reading = read_bytes (bytes, "a.html", &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (reading->text->str, "the innermost words of them all"));
}

/* What is too much in one feature costs that feature something, and not the document. */
static void
test_odd_features (void)
{
  GString *text = g_string_new ("<html><body>");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(YtReading) reading = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append (text, "<ul>");
  g_string_append (text, "<li>the innermost item of the list<span role='doc-pagebreak' title='");
  for (guint i = 0; i < YT_READING_FIELD_MAX + 1; i++)
    g_string_append_c (text, '7');
  g_string_append (text, "'></span> goes on over the page</li>");
  bytes = g_string_free_to_bytes (text);
  reading = read_bytes (bytes, "a.html", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reading->text->str, ==, "the innermost item of the list goes on over the page\n");
  g_assert_cmpuint (reading->features->len, ==, 2);
  g_assert_cmpint (g_array_index (reading->features, YtFeature, 0).sort, ==, YT_FEATURE_ITEM);
  g_assert_cmpint (g_array_index (reading->features, YtFeature, 1).sort, ==, YT_FEATURE_PAGE);
  g_assert_cmpstr (g_array_index (reading->features, YtFeature, 1).label, ==, "");
}

static void
test_nul_and_bad_text (void)
{
  static const char nul[] = "a\0b\n";
  static const char page[] = "<html><body><p>with \xff\xfe bad bytes \xc3 and a NUL \0 in it</p></body></html>";
  g_autoptr(GBytes) text = g_bytes_new_static (nul, sizeof nul - 1);
  g_autoptr(GBytes) html = g_bytes_new_static (page, sizeof page - 1);

  assert_harmless (text, "a.txt");
  assert_harmless (text, "a.md");
  assert_harmless (html, "a.html");
}

/* What claims to be a reading is looked at number by number. */
static void
test_answers (void)
{
  g_autoptr(YtReading) reading = yt_reading_new ();
  g_autoptr(GBytes) good = NULL;
  gsize size;
  const char *data;

  g_string_append (reading->text, "一 two\n");
  yt_reading_add (reading, YT_FEATURE_PAGE, 0, 0, 0, "1");
  yt_reading_add (reading, YT_FEATURE_HEADING, 1, 0, 3, NULL);
  yt_reading_say (&reading->date, "2003-05-19");
  yt_reading_say (&reading->address, "javascript:alert (1)");
  good = yt_reading_pack (reading);
  data = g_bytes_get_data (good, &size);
  for (gsize n = 0; n < size; n++)
    {
      g_autoptr(GBytes) cut = g_bytes_new (data, n);

      g_assert_null (yt_reading_unpack (cut, NULL));
    }
  for (gsize n = 0; n < size; n++)
    {
      for (guint bit = 0; bit < 8; bit++)
        {
          g_autofree char *copy = g_memdup2 (data, size);
          g_autoptr(GBytes) bytes = NULL;
          g_autoptr(YtReading) back = NULL;

          copy[n] ^= (char) (1 << bit);
          bytes = g_bytes_new (copy, size);
          back = yt_reading_unpack (bytes, NULL);
          for (guint i = 0; back != NULL && i < back->features->len; i++)
            {
              const YtFeature *feature = &g_array_index (back->features, YtFeature, i);

              g_assert_true (feature->start <= feature->end && feature->end <= back->text->len);
            }
          g_assert_true (back == NULL || (g_utf8_validate (back->text->str, -1, NULL) && strlen (back->text->str) == back->text->len));
        }
    }
  g_clear_pointer (&reading, yt_reading_free);
  reading = yt_reading_unpack (good, NULL);
  g_assert_cmpstr (reading->text->str, ==, "一 two\n");
  g_assert_cmpstr (reading->date, ==, "2003-05-19");
  g_assert_cmpstr (reading->address, ==, "");
  g_assert_cmpuint (reading->features->len, ==, 2);
}

/* A reader that does what @script says, in the place of the true one. */
static GError *
run_script (const char   *script,
            guint         seconds,
            GCancellable *cancellable)
{
  g_autofree char *folder = g_dir_make_tmp ("yitong-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "reader", NULL);
  g_autofree char *text = g_strconcat ("#!/bin/sh\n", script, "\n", NULL);
  g_autofree char *before = g_strdup (g_getenv ("YITONG_READER"));
  g_autoptr(GBytes) bytes = g_bytes_new_static ("x", 1);
  GError *error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
  g_setenv ("YITONG_READER", path, TRUE);
  g_assert_null (yt_document_process_read (bytes, "pdf", seconds, cancellable, &error));
  g_setenv ("YITONG_READER", before, TRUE);
  g_unlink (path);
  g_rmdir (folder);
  return error;
}

static void
test_bad_readers (void)
{
  struct { const char *script; GQuark domain; int code; } cases[] = {
    { "kill -SEGV $$", YT_FORMAT_ERROR, YT_FORMAT_ERROR_SYNTAX },
    { "exit 7", YT_FORMAT_ERROR, YT_FORMAT_ERROR_SYNTAX },
    { "exit 0", YT_TEXT_ERROR, YT_TEXT_ERROR_DAMAGED },
    { "echo nonsense", YT_TEXT_ERROR, YT_TEXT_ERROR_DAMAGED },
    { "exec sleep 100", YT_FORMAT_ERROR, YT_FORMAT_ERROR_LIMIT },
    { "exec yes", YT_FORMAT_ERROR, YT_FORMAT_ERROR_LIMIT },
    /* It has answered, and does not want to end. */
    { "exec >&-; exec sleep 100", YT_FORMAT_ERROR, YT_FORMAT_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      gboolean is_flood = g_str_has_suffix (cases[i].script, "yes");

      error = run_script (cases[i].script, 1, NULL);
      /* A flood ends by its size or by its time, whichever is first. */
      if (is_flood)
        g_assert_nonnull (error);
      else
        g_assert_error (error, cases[i].domain, cases[i].code);
    }
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (100000);
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GError) error = run_script ("exec sleep 100", 60, cancellable);

  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_TIME_SPAN_SECOND);
}

#define SAVED "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="
#define PAGE "Content-Type: text/html\r\n\r\n<p>words of the page</p>\r\n"

/* Parts within parts, each with a boundary of its own. */
static GBytes *
nested_parts (guint depth)
{
  GString *text = g_string_new (SAVED "b0\r\n\r\n");

  for (guint i = 0; i < depth; i++)
    g_string_append_printf (text, "--b%u\r\nContent-Type: multipart/related; boundary=b%u\r\n\r\n", i, i + 1);
  g_string_append_printf (text, "--b%u\r\n" PAGE, depth);
  return g_string_free_to_bytes (text);
}

static void
test_saved_page_limits (void)
{
  g_autoptr(GBytes) shallow = nested_parts (3);
  g_autoptr(GBytes) deep = nested_parts (5000);
  g_autofree char *many = g_strnfill (1000, 'b');
  g_autofree char *endless = g_strnfill (1000000, 'b');
  g_autofree char *long_boundary = g_strdup_printf (SAVED "%s\r\n\r\n--%s\r\n" PAGE, many, many);
  g_autofree char *long_header = g_strdup_printf ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\nX: %s", endless);
  g_autoptr(GBytes) wide = g_bytes_new_static (long_boundary, strlen (long_boundary));
  g_autoptr(GBytes) headed = g_bytes_new_static (long_header, strlen (long_header));
  GString *crowd = g_string_new (SAVED "a\r\n\r\n");
  g_autoptr(GBytes) crowded = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(YtReading) reading = read_bytes (shallow, "a.mht", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (reading->text->str, ==, "words of the page\n");
  for (guint i = 0; i < 100000; i++)
    g_string_append (crowd, "--a\r\n\r\n");
  crowded = g_string_free_to_bytes (crowd);
  assert_refused (deep, "a.mht", YT_TEXT_ERROR, YT_TEXT_ERROR_LIMIT);
  assert_refused (wide, "a.mht", YT_TEXT_ERROR, YT_TEXT_ERROR_LIMIT);
  assert_refused (headed, "a.mht", YT_TEXT_ERROR, YT_TEXT_ERROR_FOREIGN);
  assert_refused (crowded, "a.mht", YT_TEXT_ERROR, YT_TEXT_ERROR_LIMIT);
}

/* Boundaries that are none, NULs, transfers that nobody knows, places and names that point out of the file. */
static void
test_saved_page_odd (void)
{
  static const struct { const char *bytes; gsize size; const char *words; } given[] = {
#define GIVEN(bytes, words) { bytes, sizeof bytes - 1, words }
    GIVEN (SAVED "a\n\n--a\nContent-Type: text/html\n\n<p>one\0two three</p>\n--a--\n", "one two three\n"),
    GIVEN (SAVED "a\n\n--a\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>=00=ZZ =4 words=\n end=", "=ZZ =4 words end=\n"),
    GIVEN (SAVED "a\n\n--a\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n%%%PHA+d29yZHM8L3A+%%%\n--a--\n", "words\n"),
    GIVEN (SAVED "a\n\n--ab\nContent-Type: text/html\n\nno\n--a\nContent-Type: text/html\n\n<p>the page</p>", "the page\n"),
    GIVEN (SAVED "a\n\n--a\nContent-Type: text/html; charset=\"../../etc/x\"\nContent-Location: file:///etc/passwd\n\n<p>the page \xe9</p>", "the page é\n"),
    GIVEN (SAVED "a; start=\"<no>\"\n\n--a\nContent-Type: text/html\n\n<p>the page</p>\n--a--\n", "the page\n"),
    GIVEN (SAVED "\"\"\n\n--\nContent-Type: text/html\n\n<p>x</p>\n----\n", NULL),
    GIVEN (SAVED "\"unclosed\n\n--x\n", NULL),
    GIVEN (SAVED "a\n\n--a--\nContent-Type: text/html\n\n<p>behind the end</p>\n", NULL),
    GIVEN (SAVED "a\n\n--a\nContent-Type: text/html\nContent-Transfer-Encoding: x-zip\n\nPK\3\4\n--a--\n", NULL),
    GIVEN (SAVED "a\n\n--a\nContent-Type: image/png\n\n\x89PNG\n--a--\n", NULL),
    GIVEN (SAVED "a\0b\n\n--a\n", NULL),
#undef GIVEN
  };

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(YtReading) reading = read_string (given[i].bytes, given[i].size, "a.mht", &error);

      g_test_message ("case %u", i);
      if (given[i].words == NULL)
        {
          g_assert_null (reading);
          g_assert_nonnull (error);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (reading->text->str, ==, given[i].words);
      g_assert_cmpstr (reading->address, ==, "");
    }
}

static void
test_no_reader (void)
{
  g_autofree char *before = g_strdup (g_getenv ("YITONG_READER"));
  g_autoptr(GBytes) bytes = g_bytes_new_static ("%PDF-1.4\n", 9);
  g_autoptr(GError) error = NULL;

  g_setenv ("YITONG_READER", "/nonexistent/yitong-reader", TRUE);
  g_assert_null (read_bytes (bytes, "a.pdf", &error));
  g_setenv ("YITONG_READER", before, TRUE);
  g_assert_error (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_WRITE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/hostile/zip-bomb", test_zip_bomb);
  g_test_add_func ("/format/hostile/many-entries", test_many_entries);
  g_test_add_func ("/format/hostile/traversal", test_traversal);
  g_test_add_func ("/format/hostile/entities", test_entities);
  g_test_add_func ("/format/hostile/deep-xml", test_deep_xml);
  g_test_add_func ("/format/hostile/bad-xml", test_bad_xml);
  g_test_add_func ("/format/hostile/huge-attribute", test_huge_attribute);
  g_test_add_func ("/format/hostile/truncated", test_truncated);
  g_test_add_func ("/format/hostile/damaged", test_damaged);
  g_test_add_func ("/format/hostile/pdf-loops", test_pdf_loops);
  g_test_add_func ("/format/hostile/rtf-bomb", test_rtf_bomb);
  g_test_add_func ("/format/hostile/saved-page-limits", test_saved_page_limits);
  g_test_add_func ("/format/hostile/saved-page-odd", test_saved_page_odd);
  g_test_add_func ("/format/hostile/html-active", test_html_active);
  g_test_add_func ("/format/hostile/html-deep", test_html_deep);
  g_test_add_func ("/format/hostile/odd-features", test_odd_features);
  g_test_add_func ("/format/hostile/nul-and-bad-text", test_nul_and_bad_text);
  g_test_add_func ("/format/hostile/answers", test_answers);
  g_test_add_func ("/format/hostile/bad-readers", test_bad_readers);
  g_test_add_func ("/format/hostile/cancel", test_cancel);
  g_test_add_func ("/format/hostile/no-reader", test_no_reader);
  return g_test_run ();
}
