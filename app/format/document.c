/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of formats of documents, and the way of bytes into a reading. */
#include "format/document.h"

#include <string.h>

#include "format/document-encoding.h"
#include "format/document-process.h"
#include "text/reading-pack.h"

const YtDocumentFormat yt_document_formats[] = {
  { "text", N_("Text"), "*.txt;*.text;*.log", "text/plain", FALSE, TRUE, yt_document_read_plain },
  { "markdown", N_("Markdown"), "*.md;*.markdown;*.mkd", "text/markdown", FALSE, TRUE, yt_document_read_markdown },
  { "html", N_("Web page"), "*.html;*.htm;*.xhtml;*.xht", "text/html", TRUE, TRUE, NULL },
  { "mhtml", N_("Web page in one file"), "*.mhtml;*.mht", "multipart/related", TRUE, FALSE, NULL },
  { "pdf", N_("PDF"), "*.pdf", "application/pdf", TRUE, FALSE, NULL },
  { "docx", N_("Word document"), "*.docx;*.docm;*.dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    TRUE, FALSE, NULL },
  { "odt", N_("OpenDocument text"), "*.odt;*.ott", "application/vnd.oasis.opendocument.text", TRUE, FALSE, NULL },
  { "epub", N_("EPUB book"), "*.epub", "application/epub+zip", TRUE, FALSE, NULL },
  { "rtf", N_("Rich text"), "*.rtf", "application/rtf", TRUE, FALSE, NULL },
  { NULL, NULL, NULL, NULL, FALSE, FALSE, NULL },
};

static const YtDocumentFormat *
from_id (const char *id)
{
  const YtDocumentFormat *format = yt_document_formats;

  while (format->id != NULL && strcmp (format->id, id) != 0)
    format++;
  return format;
}

const YtDocumentFormat *
yt_document_format_from_name (const char *name)
{
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;
  g_autofree char *pattern = dot != NULL ? g_ascii_strdown (dot, -1) : NULL;

  for (const YtDocumentFormat *format = yt_document_formats; pattern != NULL && format->id != NULL; format++)
    {
      g_auto(GStrv) suffixes = g_strsplit (format->suffixes, ";", -1);

      for (guint i = 0; suffixes[i] != NULL; i++)
        {
          if (strcmp (suffixes[i] + 1, pattern) == 0)
            return format;
        }
    }
  return NULL;
}

static gboolean
holds (const char *data,
       gsize       size,
       gsize       at,
       const char *sign,
       gsize       length)
{
  return size >= at + length && memcmp (data + at, sign, length) == 0;
}

/* What is certainly no document with words in it, though it could pass for text in some encoding. */
static gboolean
refuse (const char  *data,
        gsize        size,
        GError     **error)
{
  static const struct { const char *sign; gsize length; const char *sentence; } foreign[] = {
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8,
      N_("This is a file of an old office program (.doc, .xls, .ppt, .wps). Open it there or in LibreOffice, save it as DOCX or ODT, and import that.") },
    { "\x89PNG", 4, N_("This is a picture. If it shows a page, text recognition has to come first.") },
    { "\xff\xd8\xff", 3, N_("This is a picture. If it shows a page, text recognition has to come first.") },
    { "GIF8", 4, N_("This is a picture. If it shows a page, text recognition has to come first.") },
    { "II*\0", 4, N_("This is a picture. If it shows a page, text recognition has to come first.") },
    { "MM\0*", 4, N_("This is a picture. If it shows a page, text recognition has to come first.") },
    { "\xdb\xa5-\0", 4,
      N_("This is a file of an old office program (.doc, .xls, .ppt, .wps). Open it there or in LibreOffice, save it as DOCX or ODT, and import that.") },
    { "CAJ\0", 4, N_("This is a file of the CAJ reader. Save it as PDF there, and import that.") },
    { "HN\xc8\0", 4, N_("This is a file of the CAJ reader. Save it as PDF there, and import that.") },
    { "HN\x90\1", 4, N_("This is a file of the CAJ reader. Save it as PDF there, and import that.") },
    { "KDH ", 4, N_("This is a file of the CAJ reader. Save it as PDF there, and import that.") },
    { "TEB\0", 4, N_("This is a file of the CAJ reader. Save it as PDF there, and import that.") },
    { "SQLite format 3", 15, N_("This is a database and not a document.") },
    { "\x7f" "ELF", 4, N_("This is a program and not a document.") },
    { "\x1f\x8b", 2, N_("This is a compressed file. Unpack it, and import what is in it.") },
    { "7z\xbc\xaf", 4, N_("This is a compressed file. Unpack it, and import what is in it.") },
    { "Rar!", 4, N_("This is a compressed file. Unpack it, and import what is in it.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      if (holds (data, size, 0, foreign[i].sign, foreign[i].length))
        {
          yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_CONTENT, foreign[i].sentence, NULL);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
looks_like_html (const char *data,
                 gsize       size)
{
  g_autofree char *start = g_strndup (data, MIN (size, 1024));
  g_autofree char *small = g_ascii_strdown (start, -1);
  const char *text = small + strspn (small, "\xef\xbb\xbf \t\r\n");

  return g_str_has_prefix (text, "<!doctype html") || g_str_has_prefix (text, "<html") ||
         (g_str_has_prefix (text, "<?xml") && strstr (text, "<html") != NULL);
}

/* The headers of a saved page in one file: they come before the first empty line. */
static gboolean
looks_like_mhtml (const char *data,
                  gsize       size,
                  gboolean    named)
{
  g_autofree char *start = NULL;
  g_autofree char *small = NULL;
  char *end;

  if (size == 0 || !(g_ascii_isalpha (*data)))
    return FALSE;
  start = g_strndup (data, MIN (size, 16384));
  small = g_ascii_strdown (start, -1);
  end = strstr (small, "\r\n\r\n");
  if (end == NULL)
    end = strstr (small, "\n\n");
  if (end != NULL)
    *end = '\0';
  if (!g_str_has_prefix (small, "mime-version:") && strstr (small, "\nmime-version:") == NULL)
    return FALSE;
  return named || strstr (small, "\ncontent-type: multipart/related") != NULL;
}

const YtDocumentFormat *
yt_document_format_of (GBytes      *bytes,
                       const char  *name,
                       GError     **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const YtDocumentFormat *named = yt_document_format_from_name (name);

  if (size > 4 && g_strstr_len (data, (gssize) MIN (size, 1024), "%PDF-") != NULL)
    return from_id ("pdf");
  if (holds (data, size, 0, "{\\rtf", 5))
    return from_id ("rtf");
  if (holds (data, size, 0, "PK\3\4", 4))
    {
      if (holds (data, size, 30, "mimetypeapplication/epub+zip", 28))
        return from_id ("epub");
      if (holds (data, size, 30, "mimetypeapplication/vnd.oasis.opendocument.text", 47))
        return from_id ("odt");
      return named != NULL && named->confined && !named->is_text ? named : from_id ("docx");
    }
  if (size > 0 && refuse (data, size, error))
    return NULL;
  if (looks_like_mhtml (data, size, named == from_id ("mhtml")))
    return from_id ("mhtml");
  if (named == NULL || named->is_text || named == from_id ("mhtml"))
    return looks_like_html (data, size) ? from_id ("html") : named != NULL ? named : from_id ("text");
  return named;
}

/* The language, where the script alone tells it. */
static const char *
language_of (const char *text,
             gsize       length)
{
  guint han = 0, kana = 0, hangul = 0, n = 0;
  const char *end = text + MIN (length, 65536);

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      kana += c >= 0x3041 && c <= 0x30ff;
      hangul += c >= 0xac00 && c <= 0xd7a3;
      han += c >= 0x3400 && c <= 0x9fff;
      n += !g_ascii_isspace (c);
    }
  if (kana * 20 > n)
    return "ja";
  if (hangul * 10 > n)
    return "ko";
  return han * 10 > n ? "zh" : "";
}

static YtReading *
read_confined (GBytes                   *bytes,
               const YtDocumentFormat   *format,
               const YtDocumentOptions  *options,
               GCancellable             *cancellable,
               GError                  **error)
{
  return yt_document_process_read (bytes, format->id, options != NULL ? options->seconds : 0, cancellable, error);
}

static YtReading *
read_text (GBytes                   *bytes,
           const YtDocumentFormat   *format,
           const YtDocumentOptions  *options,
           YtDocumentFound          *found,
           GCancellable             *cancellable,
           GError                  **error)
{
  g_auto(YtDecoded) decoded = { 0 };
  g_autofree char *declared = NULL;
  const char *wish = options != NULL ? options->encoding : NULL;
  YtReading *reading;

  if (wish == NULL && format->confined)
    wish = declared = yt_document_declared_encoding (bytes);
  if (!yt_document_decode (bytes, wish, &decoded, error))
    return NULL;
  found->confidence = decoded.confidence;
  found->n_replaced = decoded.n_replaced;
  if (format->confined)
    {
      g_autoptr(GBytes) text = g_bytes_new_take (g_steal_pointer (&decoded.text), decoded.len);

      reading = read_confined (text, format, options, cancellable, error);
    }
  else
    {
      reading = format->read (decoded.text, decoded.len);
    }
  if (reading != NULL)
    yt_reading_say (&reading->encoding, decoded.encoding->id);
  return reading;
}

YtReading *
yt_document_read (GBytes                   *bytes,
                  const char               *name,
                  const YtDocumentOptions  *options,
                  YtDocumentFound          *found,
                  GCancellable             *cancellable,
                  GError                  **error)
{
  YtDocumentFound ignored;
  YtReading *reading;

  found = found != NULL ? found : &ignored;
  *found = (YtDocumentFound) { .confidence = YT_CONFIDENCE_CERTAIN };
  if (g_bytes_get_size (bytes) == 0)
    yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_SYNTAX, N_("There is nothing in this file."), NULL);
  else if (g_bytes_get_size (bytes) > YT_DOCUMENT_MAX)
    yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_LIMIT, N_("It is too large: a document may have 256 MiB at most."), NULL);
  else
    found->format = yt_document_format_of (bytes, name, error);
  if (found->format == NULL)
    return NULL;
  reading = found->format->is_text ? read_text (bytes, found->format, options, found, cancellable, error)
                                   : read_confined (bytes, found->format, options, cancellable, error);
  if (reading == NULL)
    return NULL;
  yt_reading_say (&reading->media_type, found->format->media_type);
  if (*reading->language == '\0')
    yt_reading_say (&reading->language, language_of (reading->text->str, reading->text->len));
  return reading;
}
