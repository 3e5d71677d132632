/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs iconv over bytes and puts U+FFFD where it stops; reads UTF-8 itself. */
#include "text/decode-convert.h"

#include <errno.h>

#include "text/error.h"

#define REPLACEMENT "\xef\xbf\xbd"
#define CHUNK 16384

static GString *
convert_utf8 (const guint8 *data,
              gsize         len,
              gboolean      is_whole,
              guint64      *n_replaced)
{
  GString *text = g_string_sized_new (len);
  const char *p = (const char *) data;
  const char *end = p + len;

  while (p < end)
    {
      const char *stop;

      g_utf8_validate_len (p, (gsize) (end - p), &stop);
      g_string_append_len (text, p, stop - p);
      p = stop;
      if (p == end)
        break;

      if (*p == '\0')
        {
          g_string_append_c (text, '\0');
          p++;
          continue;
        }
      if (g_utf8_get_char_validated (p, end - p) == (gunichar) -2)
        {
          /* The last character is cut off: one mark for all that is left of it. */
          if (is_whole)
            {
              g_string_append (text, REPLACEMENT);
              *n_replaced += 1;
            }
          break;
        }
      g_string_append (text, REPLACEMENT);
      *n_replaced += 1;
      p++;
    }
  return text;
}

/* One step of iconv, to the end of the input or to the first thing it cannot read. */
static int
run (GIConv   converter,
     char   **in,
     gsize   *in_left,
     GString *text)
{
  char chunk[CHUNK];
  int problem;

  do
    {
      char *out = chunk;
      gsize out_left = sizeof chunk;
      gsize result = g_iconv (converter, in, in_left, &out, &out_left);

      problem = result == (gsize) -1 ? errno : 0;
      g_string_append_len (text, chunk, out - chunk);
    }
  while (problem == E2BIG);
  return problem;
}

static void
convert_all (GIConv        converter,
             guint         unit,
             const guint8 *data,
             gsize         len,
             gboolean      is_whole,
             GString      *text,
             guint64      *n_replaced)
{
  char *in = (char *) data;
  gsize in_left = len;
  gsize nothing_left = 0;

  while (in_left > 0)
    {
      int problem = run (converter, &in, &in_left, text);
      gsize skip = MIN (unit, in_left);

      if (problem == 0 || (problem == EINVAL && !is_whole))
        break;
      g_string_append (text, REPLACEMENT);
      *n_replaced += 1;
      if (problem == EINVAL)
        break;
      in += skip;
      in_left -= skip;
    }
  /* Big5 holds a letter back to see whether an accent follows. */
  run (converter, NULL, &nothing_left, text);
}

GString *
yt_decode_convert (const YtEncoding *encoding,
                   const guint8     *data,
                   gsize             len,
                   gboolean          is_whole,
                   guint64          *n_replaced,
                   GError          **error)
{
  GIConv converter;
  GString *text;

  *n_replaced = 0;
  if (g_str_equal (encoding->id, "UTF-8"))
    return convert_utf8 (data, len, is_whole, n_replaced);

  converter = g_iconv_open ("UTF-8", encoding->iconv);
  if (converter == (GIConv) -1)
    {
      yt_failure_set (error, YT_TEXT_ERROR, YT_TEXT_ERROR_ENCODING,
                      N_("This system cannot read text in the encoding “%s”."), encoding->id, NULL);
      return NULL;
    }
  text = g_string_sized_new (len + len / 2);
  convert_all (converter, encoding->unit, data, len, is_whole, text, n_replaced);
  g_iconv_close (converter);
  return text;
}
