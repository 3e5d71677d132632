/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of formats, and exports and imports as files: whole or not at all, never over another file unasked. */
#include "given.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_table (void)
{
  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      g_autofree char *name = g_strdup_printf ("a.b.%s", format->suffix);
      g_autofree char *loud = g_ascii_strup (name, -1);

      g_assert_true (yt_format_from_id (format->id) == format);
      g_assert_true (yt_format_from_name (name) == format);
      g_assert_true (yt_format_from_name (loud) == format);
      g_assert_nonnull (format->write);
      g_assert_nonnull (strchr (format->media_type, '/'));
    }
  g_assert_null (yt_format_from_id ("doc"));
  g_assert_null (yt_format_from_id (NULL));
  g_assert_null (yt_format_from_name ("xml"));
  g_assert_null (yt_format_from_name (NULL));
}

static char *
path_of (Given      *given,
         const char *name)
{
  return g_build_filename (given->folder, name, NULL);
}

static gboolean
export_to (Given       *given,
           const char  *path,
           gboolean     replace,
           GError     **error)
{
  YtExport what = everything ();

  return yt_format_export (given->dossier, yt_format_from_name (path), &what, path, replace, NULL, error);
}

/* How many files are in the folder, the dossier’s own among them. */
static guint
count_files (Given *given)
{
  g_autoptr(GDir) folder = g_dir_open (given->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
test_every_format (Given         *given,
                   gconstpointer  data)
{
  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      g_autofree char *name = g_strdup_printf ("out.%s", format->suffix);
      g_autofree char *path = path_of (given, name);
      g_autofree char *text = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_true (export_to (given, path, FALSE, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_nonnull (strstr (text, format->references ? "国内信息安全态势" : "网络自由与网络主权"));
      g_assert_nonnull (strstr (text, format->references ? "Our Spying Is Better Than Your Spying" : "Internet freedom and network sovereignty"));
    }
}

static void
test_in_the_way (Given         *given,
                 gconstpointer  data)
{
  g_autofree char *path = path_of (given, "out.xml");
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  GStatBuf info;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_false (export_to (given, path, FALSE, &error));
  g_assert_error (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "out.xml"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
  g_clear_error (&error);

  g_assert_true (export_to (given, path, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_files (given), ==, 2);
}

/* A link in the way leads to the file that is replaced; it stays a link. */
static void
test_link_in_the_way (Given         *given,
                      gconstpointer  data)
{
  g_autofree char *goal = path_of (given, "goal.xml");
  g_autofree char *path = path_of (given, "link.xml");
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (goal, "mine", -1, NULL));
  g_assert_cmpint (symlink (goal, path), ==, 0);
  g_assert_true (export_to (given, path, TRUE, NULL));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (goal, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<dossier"));
}

static void
test_nowhere (Given         *given,
              gconstpointer  data)
{
  g_autofree char *missing = path_of (given, "missing/out.xml");
  g_autofree char *folder = path_of (given, "folder.xml");
  g_autoptr(GError) error = NULL;

  g_assert_false (export_to (given, missing, FALSE, &error));
  g_assert_error (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_WRITE);
  g_clear_error (&error);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_false (export_to (given, folder, TRUE, &error));
  g_assert_error (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_WRITE);
}

static void
test_cancelled (Given         *given,
                gconstpointer  data)
{
  YtExport what = everything ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      g_autofree char *path = path_of (given, "out");
      g_autoptr(GError) error = NULL;

      g_assert_false (yt_format_export (given->dossier, format, &what, path, FALSE, cancellable, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (count_files (given), ==, 1);
    }
}

/* A disk that is full, or a pipe that is closed: the first error is told, and nothing stays behind. */
static void
test_write_error (Given         *given,
                  gconstpointer  data)
{
  YtExport what = everything ();
  char small[1000];

  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      g_autoptr(GOutputStream) out = g_memory_output_stream_new (small, sizeof small, NULL, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_false (format->write (given->dossier, &what, out, NULL, &error));
      g_assert_nonnull (error);
    }
}

static void
assert_not_read (const char *path,
                 const char *wanted)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (yt_format_read_file (path, &error));
  g_assert_true (error->domain == YT_FORMAT_ERROR);
  g_assert_nonnull (strstr (error->message, wanted));
}

static void
test_read_file (Given         *given,
                gconstpointer  data)
{
  g_autofree char *xml = path_of (given, "一.xml");
  g_autofree char *json = path_of (given, "two.json");
  g_autofree char *other = path_of (given, "a.yitong");
  g_autofree char *missing = path_of (given, "missing.xml");
  g_autofree char *folder = path_of (given, "folder.xml");
  g_autoptr(YtIntake) one = NULL;
  g_autoptr(YtIntake) two = NULL;

  g_assert_true (export_to (given, xml, FALSE, NULL));
  g_assert_true (export_to (given, json, FALSE, NULL));
  one = yt_format_read_file (xml, NULL);
  two = yt_format_read_file (json, NULL);
  g_assert_cmpuint (one->root->children->len, ==, two->root->children->len);
  assert_not_read (other, "a.yitong");
  assert_not_read (missing, "missing.xml");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  assert_not_read (folder, "folder.xml");
  g_assert_true (g_file_set_contents (xml, "<a/>\n", -1, NULL));
  assert_not_read (xml, "一.xml, line 1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/files/table", test_table);
  g_test_add ("/files/every-format", Given, NULL, given_sample, test_every_format, given_tear_down);
  g_test_add ("/files/in-the-way", Given, NULL, given_sample, test_in_the_way, given_tear_down);
  g_test_add ("/files/link-in-the-way", Given, NULL, given_sample, test_link_in_the_way, given_tear_down);
  g_test_add ("/files/nowhere", Given, NULL, given_sample, test_nowhere, given_tear_down);
  g_test_add ("/files/cancelled", Given, NULL, given_sample, test_cancelled, given_tear_down);
  g_test_add ("/files/write-error", Given, NULL, given_sample, test_write_error, given_tear_down);
  g_test_add ("/files/read-file", Given, NULL, given_sample, test_read_file, given_tear_down);
  return g_test_run ();
}
