/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of file formats, and files on the disk around them. */
#include "format/format.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "format/csv.h"
#include "format/html.h"
#include "format/incoming.h"
#include "format/json.h"
#include "format/markdown.h"
#include "format/plain.h"
#include "format/reference-write.h"
#include "format/xml.h"

#define READ_SIZE (256 * 1024)

const YtFormat yt_formats[] = {
  { "xml", N_("XML"), "xml", "application/xml", yt_xml_write, yt_xml_read },
  { "json", N_("JSON"), "json", "application/json", yt_json_write, yt_json_read },
  { "markdown", N_("Markdown"), "md", "text/markdown", yt_markdown_write, NULL },
  { "html", N_("HTML"), "html", "text/html", yt_html_write, NULL },
  { "csv", N_("CSV table"), "csv", "text/csv", yt_csv_write, NULL },
  { "text", N_("Plain text"), "txt", "text/plain", yt_text_write, NULL },
  { "ris", N_("References: RIS"), "ris", "application/x-research-info-systems", yt_ris_write, NULL, TRUE },
  { "bibtex", N_("References: BibTeX"), "bib", "application/x-bibtex", yt_bibtex_write, NULL, TRUE },
  { "csl-json", N_("References: CSL-JSON"), "csl.json", "application/vnd.citationstyles.csl+json", yt_csl_json_write, NULL, TRUE },
  { NULL },
};

GQuark
yt_format_error_quark (void)
{
  static gsize quark = 0;

  if (g_once_init_enter (&quark))
    g_once_init_leave (&quark, yt_failure_domain ("yt-format-error-quark"));
  return (GQuark) quark;
}

const YtFormat *
yt_format_from_id (const char *id)
{
  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      if (g_strcmp0 (format->id, id) == 0)
        return format;
    }
  return NULL;
}

const YtFormat *
yt_format_from_name (const char *name)
{
  const YtFormat *found = NULL;
  gsize length = name != NULL ? strlen (name) : 0;

  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      gsize suffix = strlen (format->suffix);

      if (length > suffix && name[length - suffix - 1] == '.' && g_ascii_strcasecmp (format->suffix, name + length - suffix) == 0 &&
          (found == NULL || suffix > strlen (found->suffix)))
        found = format;
    }
  return found;
}

static gboolean
cannot_write (const char *path,
              const char *why,
              GError    **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_WRITE, N_("“%s” could not be written: %s"), shown, why, NULL);
  return FALSE;
}

static gboolean
in_the_way (const char *path,
            GError    **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_EXISTS, N_("There is a file “%s” already, and it was left as it is."), shown,
                  NULL);
  return FALSE;
}

/* Makes what was written outlast a power cut: a file's content, or a folder's names. */
static gboolean
settle (const char *path,
        int         flags)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | flags, 0);
  gboolean good = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    g_close (fd, NULL);
  return good;
}

/* Gives a whole file its name; where it may not replace, another one of that name stays as it is. */
static gboolean
rename_to (const char *temporary,
           const char *path,
           gboolean    replace,
           GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int result = renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, replace ? 0 : RENAME_NOREPLACE);

  if (result != 0 && errno == EINVAL && !g_file_test (path, G_FILE_TEST_EXISTS))
    result = g_rename (temporary, path); /* a file system that does not know the flag */
  if (result == 0)
    {
      settle (folder, O_DIRECTORY);
      return TRUE;
    }
  return errno == EEXIST || errno == EINVAL ? in_the_way (path, error) : cannot_write (path, g_strerror (errno), error);
}

static gboolean
write_temporary (YtDossier       *dossier,
                 const YtFormat  *format,
                 const YtExport  *what,
                 const char      *temporary,
                 const char      *path,
                 GCancellable    *cancellable,
                 GError         **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (temporary);
  g_autoptr(GFileOutputStream) out = NULL;
  g_autoptr(GError) failure = NULL;

  out = g_file_create (file, G_FILE_CREATE_NONE, cancellable, &failure);
  if (out == NULL)
    return cannot_write (path, failure->message, error);
  if (format->write (dossier, what, G_OUTPUT_STREAM (out), cancellable, &failure) &&
      g_output_stream_close (G_OUTPUT_STREAM (out), cancellable, &failure))
    return settle (temporary, 0) || cannot_write (path, g_strerror (errno), error);
  if (failure->domain == G_IO_ERROR && failure->code != G_IO_ERROR_CANCELLED)
    return cannot_write (path, failure->message, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
yt_format_export (YtDossier       *dossier,
                  const YtFormat  *format,
                  const YtExport  *what,
                  const char      *path,
                  gboolean         replace,
                  GCancellable    *cancellable,
                  GError         **error)
{
  char *resolved = realpath (path, NULL);
  g_autofree char *goal = g_strdup (resolved != NULL ? resolved : path);
  g_autofree char *temporary = g_strdup_printf ("%s.%08x.part", goal, g_random_int ());
  GStatBuf info;
  gboolean exists = g_stat (goal, &info) == 0;

  free (resolved);
  if (exists && !replace)
    return in_the_way (path, error);
  if (exists && !S_ISREG (info.st_mode))
    return cannot_write (path, g_strerror (S_ISDIR (info.st_mode) ? EISDIR : EINVAL), error);
  if (write_temporary (dossier, format, what, temporary, path, cancellable, error) &&
      (!exists || g_chmod (temporary, (int) (info.st_mode & 0777)) == 0 || cannot_write (path, g_strerror (errno), error)) &&
      rename_to (temporary, goal, replace, error))
    return TRUE;
  g_unlink (temporary);
  return FALSE;
}

static gboolean
cannot_read (const char *shown,
             const char *why,
             GError    **error)
{
  yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_SYNTAX, N_("“%s” could not be read: %s"), shown, why, NULL);
  return FALSE;
}

/* At most one byte more than a format takes: then it is refused there. */
static GBytes *
read_bytes (const char *path,
            const char *shown,
            GError    **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  GStatBuf info;
  gssize n = fd < 0 ? -1 : 1;

  if (fd >= 0 && (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode)))
    {
      errno = S_ISDIR (info.st_mode) ? EISDIR : EINVAL;
      n = -1;
    }
  while (n > 0 && bytes->len <= YT_INCOMING_MAX)
    {
      guint before = bytes->len;

      g_byte_array_set_size (bytes, before + READ_SIZE);
      do
        n = read (fd, bytes->data + before, READ_SIZE);
      while (n < 0 && errno == EINTR);
      g_byte_array_set_size (bytes, before + (guint) MAX (n, 0));
    }
  if (n < 0)
    cannot_read (shown, g_strerror (errno), error);
  if (fd >= 0)
    g_close (fd, NULL);
  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

YtIntake *
yt_format_read_file (const char  *path,
                     GError     **error)
{
  const YtFormat *format = yt_format_from_name (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (base);
  g_autoptr(GBytes) bytes = NULL;

  if (format == NULL || format->read == NULL)
    {
      yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_CONTENT,
                      N_("“%s” is of no format that can be read. Expected a file whose name ends in .xml or .json."), shown, NULL);
      return NULL;
    }
  bytes = read_bytes (path, shown, error);
  return bytes != NULL ? format->read (bytes, shown, error) : NULL;
}
