/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks a page, and uchardet. */
#include "format/document-encoding.h"

#include <string.h>
#include <uchardet/uchardet.h>

/* A declaration stands this early. */
#define HEAD 4096
#define SAMPLE 262144

/* The row of the table that a name stands for, whatever it is called by. */
static const YtEncoding *
find (const char *name)
{
  static const struct { const char *name; const char *id; } others[] = {
    { "gb2312", "GB18030" }, { "gbk", "GB18030" }, { "gb_2312-80", "GB18030" }, { "x-gbk", "GB18030" }, { "hz-gb-2312", "GB18030" },
    { "big5-hkscs", "Big5" }, { "x-x-big5", "Big5" }, { "euc-tw", "Big5" }, { "iso-8859-1", "windows-1252" }, { "latin1", "windows-1252" },
    { "us-ascii", "windows-1252" }, { "ascii", "windows-1252" }, { "iso-8859-15", "windows-1252" }, { "sjis", "Shift_JIS" },
    { "x-sjis", "Shift_JIS" }, { "ks_c_5601-1987", "EUC-KR" }, { "uhc", "EUC-KR" }, { "utf8", "UTF-8" }, { "utf-16", "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (g_ascii_strcasecmp (others[i].name, name) == 0)
        return yt_encoding_find (others[i].id);
    }
  return yt_encoding_find (name);
}

char *
yt_document_declared_encoding (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *head = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GRegex) regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  const YtEncoding *encoding;

  if (size >= 3 && (memcmp (data, "\xef\xbb\xbf", 3) == 0 || memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    return NULL;
  if (g_utf8_validate_len (data, size, NULL))
    return NULL;
  head = g_strndup (data, MIN (size, HEAD));
  regex = g_regex_new ("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{3,40})", G_REGEX_CASELESS | G_REGEX_RAW, 0, NULL);
  if (!g_regex_match (regex, head, 0, &match))
    return NULL;
  name = g_match_info_fetch (match, 1);
  encoding = find (name);
  return encoding != NULL && encoding->unit == 1 ? g_strdup (encoding->id) : NULL;
}

static const YtEncoding *
ask_uchardet (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  uchardet_t detector = uchardet_new ();
  const YtEncoding *encoding = NULL;

  if (uchardet_handle_data (detector, data, MIN (size, SAMPLE)) == 0)
    {
      uchardet_data_end (detector);
      encoding = find (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);
  return encoding;
}

gboolean
yt_document_decode (GBytes      *bytes,
                    const char  *forced_encoding,
                    YtDecoded   *out,
                    GError     **error)
{
  g_auto(YtDecoded) other = { 0 };
  const YtEncoding *encoding;

  if (!yt_decode (bytes, forced_encoding, out, error))
    return FALSE;
  if (forced_encoding != NULL || out->confidence != YT_CONFIDENCE_GUESS)
    return TRUE;
  encoding = ask_uchardet (bytes);
  if (encoding == NULL || encoding == out->encoding || !yt_decode (bytes, encoding->id, &other, NULL) || other.n_replaced > out->n_replaced)
    return TRUE;
  yt_decoded_clear (out);
  *out = other;
  out->confidence = YT_CONFIDENCE_GUESS;
  other = (YtDecoded) { 0 };
  return TRUE;
}
