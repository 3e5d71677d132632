/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Converters that are opened before the process gives up files. */
#include "reader/code-page.h"

#include <errno.h>

static struct
{
  guint page;
  const char *name;
  GIConv converter;
} pages[] = {
  { 1252, "CP1252", NULL }, { 936, "GB18030", NULL }, { 950, "BIG5-HKSCS", NULL }, { 932, "CP932", NULL },
  { 949, "CP949", NULL }, { 1250, "CP1250", NULL }, { 1251, "CP1251", NULL }, { 1253, "CP1253", NULL },
  { 1254, "CP1254", NULL }, { 1255, "CP1255", NULL }, { 1256, "CP1256", NULL }, { 1257, "CP1257", NULL },
  { 1258, "CP1258", NULL }, { 437, "CP437", NULL }, { 850, "CP850", NULL }, { 10000, "MACINTOSH", NULL },
  { 54936, "GB18030", NULL }, { 65001, "UTF-8", NULL },
};

static const struct
{
  guint charset;
  guint page;
} charsets[] = {
  { 0, 1252 }, { 77, 10000 }, { 128, 932 }, { 129, 949 }, { 134, 936 }, { 136, 950 }, { 161, 1253 }, { 162, 1254 },
  { 163, 1258 }, { 177, 1255 }, { 178, 1256 }, { 186, 1257 }, { 204, 1251 }, { 238, 1250 },
};

void
yt_code_page_prepare (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      char in[] = "a", out[8];
      gchar *from = in, *to = out;
      gsize left = 1, room = sizeof out;

      if (pages[i].converter != NULL)
        continue;
      pages[i].converter = g_iconv_open ("UTF-8", pages[i].name);
      if (pages[i].converter != (GIConv) -1)
        g_iconv (pages[i].converter, &from, &left, &to, &room);
    }
}

guint
yt_code_page_of_charset (guint charset)
{
  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      if (charsets[i].charset == charset)
        return charsets[i].page;
    }
  return 0;
}

guint
yt_code_page_named (const char *name)
{
  static const struct
  {
    const char *name;
    guint page;
  } names[] = {
    { "utf-8", 65001 }, { "utf8", 65001 }, { "us-ascii", 65001 }, { "gb2312", 936 }, { "gbk", 936 }, { "x-gbk", 936 },
    { "gb18030", 936 }, { "cp936", 936 }, { "big5", 950 }, { "big5-hkscs", 950 }, { "x-x-big5", 950 }, { "shift_jis", 932 },
    { "x-sjis", 932 }, { "euc-kr", 949 }, { "ks_c_5601-1987", 949 }, { "iso-8859-1", 1252 }, { "latin1", 1252 },
    { "windows-1252", 1252 }, { "windows-1250", 1250 }, { "windows-1251", 1251 }, { "windows-1253", 1253 },
    { "windows-1254", 1254 }, { "windows-1255", 1255 }, { "windows-1256", 1256 }, { "windows-1257", 1257 }, { "windows-1258", 1258 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_ascii_strcasecmp (names[i].name, name) == 0)
        return names[i].page;
    }
  return 0;
}

static GIConv
find (guint page)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (pages[i].page == page)
        return pages[i].converter;
    }
  return pages[0].converter;
}

void
yt_code_page_convert (guint       page,
                      GByteArray *bytes,
                      GString    *out)
{
  GIConv converter = find (page);
  gchar *from = (gchar *) bytes->data;
  gsize left = bytes->len;

  if (converter == NULL || converter == (GIConv) -1)
    {
      g_string_append (out, "\xef\xbf\xbd");
      return;
    }
  g_iconv (converter, NULL, NULL, NULL, NULL);
  while (left > 0)
    {
      char piece[512];
      gchar *to = piece;
      gsize room = sizeof piece;
      gboolean good = g_iconv (converter, &from, &left, &to, &room) != (gsize) -1;
      int reason = errno;

      g_string_append_len (out, piece, to - piece);
      if (good || reason == E2BIG)
        continue;
      g_string_append (out, "\xef\xbf\xbd");
      from++;
      left--;
    }
}
