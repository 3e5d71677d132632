/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the dossiers that the tests of formats work on. */
#include "given.h"

#include <glib/gstdio.h>
#include <string.h>

#include "act/take-in.h"

void
given_empty (Given         *given,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  given->folder = g_dir_make_tmp ("yitong-format-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (given->folder, "a.yitong", NULL);
  given->dossier = yt_dossier_open (path, YT_OPEN_CREATE, &error);
  g_assert_no_error (error);
}

void
given_sample (Given         *given,
              gconstpointer  data)
{
  g_autofree char *text = sample_text ();

  given_empty (given, data);
  take_in (given, "xml", text);
}

void
given_tear_down (Given         *given,
                 gconstpointer  data)
{
  g_autoptr(GDir) folder = g_dir_open (given->folder, 0, NULL);
  const char *name;

  yt_dossier_close (given->dossier);
  g_assert_finalize_object (given->dossier);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (given->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (given->folder), ==, 0);
  g_free (given->folder);
}

char *
sample_text (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("YITONG_DATADIR"), "cybersecurity.xml", NULL);
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

YtIntake *
intake_of (const char *format,
           const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  YtIntake *intake = yt_format_from_id (format)->read (bytes, "given", &error);

  g_assert_no_error (error);
  g_assert_nonnull (intake);
  return intake;
}

void
take_in (Given      *given,
         const char *format,
         const char *text)
{
  g_autoptr(YtIntake) intake = intake_of (format, text);
  g_autoptr(GError) error = NULL;

  yt_act_take_in (given->dossier, intake, &error);
  g_assert_no_error (error);
}

static const char *
word (const char *msgid,
      YtLanguage  language)
{
  return msgid;
}

YtExport
everything (void)
{
  return (YtExport) { .content = YT_CONTENT_BOTH, .word = word };
}

char *
written (Given          *given,
         const char     *format,
         const YtExport *what)
{
  YtExport all = everything ();
  g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  yt_format_from_id (format)->write (given->dossier, what != NULL ? what : &all, out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (out, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
}

char *
round_trip (const char *format,
            const char *text,
            const char *written_format)
{
  Given given;
  char *again;

  given_empty (&given, NULL);
  take_in (&given, format, text);
  again = written (&given, written_format, NULL);
  given_tear_down (&given, NULL);
  return again;
}

void
assert_refused (const char *format,
                const char *text,
                gssize      length,
                ...)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr(GError) error = NULL;
  YtIntake *intake = yt_format_from_id (format)->read (bytes, "given", &error);
  const char *wanted;
  va_list list;

  g_assert_null (intake);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  va_start (list, length);
  while ((wanted = va_arg (list, const char *)) != NULL)
    {
      if (strstr (error->message, wanted) == NULL)
        g_test_fail_printf ("“%s” is not in: %s", wanted, error->message);
    }
  va_end (list);
}

char *
dossier_xml (const char *inside)
{
  return g_strdup_printf ("<dossier xmlns=\"urn:yitong:dossier:1\" version=\"1\">%s</dossier>", inside);
}
