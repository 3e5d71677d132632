/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of file formats, and files on the disk around them. */
#include "format/format.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "format/csv.h"
#include "format/html.h"
#include "format/incoming.h"
#include "format/json.h"
#include "format/markdown.h"
#include "format/new-file.h"
#include "format/plain.h"
#include "format/xml.h"

#define READ_SIZE (256 * 1024)

const YtFormat yt_formats[] = {
  { "xml", N_("XML"), "xml", "application/xml", yt_xml_write, yt_xml_read },
  { "json", N_("JSON"), "json", "application/json", yt_json_write, yt_json_read },
  { "markdown", N_("Markdown"), "md", "text/markdown", yt_markdown_write, NULL },
  { "html", N_("HTML"), "html", "text/html", yt_html_write, NULL },
  { "csv", N_("CSV table"), "csv", "text/csv", yt_csv_write, NULL },
  { "text", N_("Plain text"), "txt", "text/plain", yt_text_write, NULL },
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
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;

  for (const YtFormat *format = yt_formats; dot != NULL && format->id != NULL; format++)
    {
      if (g_ascii_strcasecmp (format->suffix, dot + 1) == 0)
        return format;
    }
  return NULL;
}

/* What is written, for yt_new_file_write(). */
typedef struct
{
  YtDossier *dossier;
  const YtFormat *format;
  const YtExport *what;
} Writing;

static gboolean
write_format (GOutputStream  *out,
              GCancellable   *cancellable,
              gpointer        data,
              GError        **error)
{
  const Writing *writing = data;

  return writing->format->write (writing->dossier, writing->what, out, cancellable, error);
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
  Writing writing = { dossier, format, what };

  return yt_new_file_write (path, replace, write_format, &writing, cancellable, error);
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
