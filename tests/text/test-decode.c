/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes in the encodings in which Chinese and Latin texts come, found out or chosen. */
#include "text/decode.h"

#include <string.h>

#include "text/error.h"

static const char simplified[] =
  "近年来，双方在网络空间的对话逐步展开，但分歧依然存在。一方认为自由流动的信息不应受到限制，另一方强调主权和安全同样重要。\n"
  "2014 年 5 月的事件发生以后，工作组的活动中止了。";
static const char traditional[] =
  "近年來，雙方在網絡空間的對話逐步展開，但分歧依然存在。一方認為自由流動的信息不應受到限制，另一方強調主權和安全同樣重要。\n"
  "2014 年 5 月的事件發生以後，工作組的活動中止了。";
static const char latin[] = "Les deux délégations se sont réunies à Genève ; l’accord n’a pas été signé.";

static GBytes *
encode (const char *text,
        const char *iconv_name,
        const char *mark,
        gsize       mark_len)
{
  g_autoptr(GError) error = NULL;
  gsize len;
  g_autofree char *encoded = g_convert (text, -1, iconv_name, "UTF-8", NULL, &len, &error);
  GByteArray *array = g_byte_array_new ();

  g_assert_no_error (error);
  g_byte_array_append (array, (const guint8 *) mark, (guint) mark_len);
  g_byte_array_append (array, (const guint8 *) encoded, (guint) len);
  return g_byte_array_free_to_bytes (array);
}

static void
assert_decodes (GBytes      *bytes,
                const char  *forced,
                const char  *id,
                YtConfidence confidence,
                const char  *text)
{
  g_auto(YtDecoded) decoded = { 0 };
  g_autoptr(GError) error = NULL;

  yt_decode (bytes, forced, &decoded, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (decoded.text, ==, text);
  g_assert_cmpuint (decoded.len, ==, strlen (text));
  g_assert_cmpstr (decoded.encoding->id, ==, id);
  g_assert_cmpint (decoded.confidence, ==, confidence);
  g_assert_cmpuint (decoded.n_replaced, ==, 0);
}

static void
test_finds_out (void)
{
  static const struct
  {
    const char *text;
    const char *iconv_name;
    const char *id;
    YtConfidence confidence;
  } cases[] = {
    { simplified, "UTF-8", "UTF-8", YT_CONFIDENCE_CERTAIN },
    { simplified, "GB18030", "GB18030", YT_CONFIDENCE_LIKELY },
    { simplified, "GBK", "GB18030", YT_CONFIDENCE_LIKELY },
    { traditional, "GB18030", "GB18030", YT_CONFIDENCE_LIKELY },
    { traditional, "BIG5", "Big5", YT_CONFIDENCE_LIKELY },
    { simplified, "UTF-16LE", "UTF-16LE", YT_CONFIDENCE_LIKELY },
    { simplified, "UTF-16BE", "UTF-16BE", YT_CONFIDENCE_LIKELY },
    { traditional, "UTF-16LE", "UTF-16LE", YT_CONFIDENCE_LIKELY },
    { "Only ASCII in two bytes.", "UTF-16LE", "UTF-16LE", YT_CONFIDENCE_LIKELY },
    { "Only ASCII in two bytes.", "UTF-16BE", "UTF-16BE", YT_CONFIDENCE_LIKELY },
    { "Only ASCII.", "UTF-8", "UTF-8", YT_CONFIDENCE_CERTAIN },
    { latin, "UTF-8", "UTF-8", YT_CONFIDENCE_CERTAIN },
    { latin, "CP1252", "windows-1252", YT_CONFIDENCE_GUESS },
    { "", "UTF-8", "UTF-8", YT_CONFIDENCE_CERTAIN },
    /* Four bytes each, only in GB18030. */
    { "网络安全的对话在继续，\u3400\U00020000。", "GB18030", "GB18030", YT_CONFIDENCE_LIKELY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = encode (cases[i].text, cases[i].iconv_name, "", 0);

      g_test_message ("%u: %s", i, cases[i].iconv_name);
      assert_decodes (bytes, NULL, cases[i].id, cases[i].confidence, cases[i].text);
    }
}

static void
test_short_texts (void)
{
  static const char *const texts[] = { "网络安全对话机制", "双方的分歧与合作", "信息自由流动的限制", "工作组首次会议召开" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      static const char *const ids[] = { "GB18030", "UTF-16LE", "UTF-16BE" };

      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        {
          g_autoptr(GBytes) bytes = encode (texts[i], ids[j], "", 0);
          g_auto(YtDecoded) decoded = { 0 };

          g_assert_true (yt_decode (bytes, NULL, &decoded, NULL));
          g_assert_cmpstr (decoded.text, ==, texts[i]);
        }
    }
}

static void
test_marks (void)
{
  static const struct
  {
    const char *id;
    const char *mark;
    gsize len;
  } cases[] = {
    { "UTF-8", "\xef\xbb\xbf", 3 },
    { "UTF-16LE", "\xff\xfe", 2 },
    { "UTF-16BE", "\xfe\xff", 2 },
    { "UTF-32LE", "\xff\xfe\0\0", 4 },
    { "UTF-32BE", "\0\0\xfe\xff", 4 },
    { "GB18030", "\x84\x31\x95\x33", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = encode (simplified, cases[i].id, cases[i].mark, cases[i].len);
      g_autoptr(GBytes) only_mark = encode ("", cases[i].id, cases[i].mark, cases[i].len);

      assert_decodes (bytes, NULL, cases[i].id, YT_CONFIDENCE_CERTAIN, simplified);
      assert_decodes (bytes, cases[i].id, cases[i].id, YT_CONFIDENCE_CERTAIN, simplified);
      assert_decodes (only_mark, NULL, cases[i].id, YT_CONFIDENCE_CERTAIN, "");
    }
}

static void
test_chosen (void)
{
  g_autoptr(GBytes) gb = encode (simplified, "GB18030", "", 0);
  g_autoptr(GBytes) big5 = encode (traditional, "BIG5", "", 0);
  g_autoptr(GBytes) russian = encode ("Переговоры", "CP1251", "", 0);
  g_autoptr(GBytes) japanese = encode ("サイバー", "SHIFT_JIS", "", 0);
  g_autoptr(GBytes) accents = g_bytes_new_static ("\x88\x62", 2);

  assert_decodes (gb, "gb18030", "GB18030", YT_CONFIDENCE_CERTAIN, simplified);
  assert_decodes (big5, "Big5", "Big5", YT_CONFIDENCE_CERTAIN, traditional);
  assert_decodes (russian, "windows-1251", "windows-1251", YT_CONFIDENCE_CERTAIN, "Переговоры");
  assert_decodes (japanese, "Shift_JIS", "Shift_JIS", YT_CONFIDENCE_CERTAIN, "サイバー");
  assert_decodes (accents, "Big5", "Big5", YT_CONFIDENCE_CERTAIN, "Ê̄");
}

static void
test_unknown_encoding (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr(GError) error = NULL;
  YtDecoded decoded;

  g_assert_false (yt_decode (bytes, "EBCDIC", &decoded, &error));
  g_assert_error (error, YT_TEXT_ERROR, YT_TEXT_ERROR_ENCODING);
  g_assert_nonnull (strstr (error->message, "EBCDIC"));
  g_assert_null (decoded.text);
  yt_decoded_clear (&decoded);
}

static void
test_table (void)
{
  guint n;
  const YtEncoding *table = yt_encodings (&n);

  g_assert_cmpuint (n, >, 5);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GBytes) bytes = encode ("abc\n", table[i].iconv, "", 0);

      g_assert_cmpuint (strlen (table[i].name), >, 0);
      g_assert_true (yt_encoding_find (table[i].id) == &table[i]);
      assert_decodes (bytes, table[i].id, table[i].id, YT_CONFIDENCE_CERTAIN, "abc\n");
    }
  g_assert_null (yt_encoding_find ("x"));
}

static void
test_line_ends (void)
{
  static const struct
  {
    const char *bytes;
    const char *text;
    gboolean changed;
  } cases[] = {
    { "一\n二\n", "一\n二\n", FALSE },
    { "一\r\n二\r\n", "一\n二\n", TRUE },
    { "一\r二\r", "一\n二\n", TRUE },
    { "\r\r\n\n\r", "\n\n\n\n", TRUE },
    { "一\r\n", "一\n", TRUE },
    { "a\r\nlong\r\nway\rto go\n", "a\nlong\nway\nto go\n", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].bytes, strlen (cases[i].bytes));
      g_auto(YtDecoded) decoded = { 0 };

      g_assert_true (yt_decode (bytes, NULL, &decoded, NULL));
      g_assert_cmpstr (decoded.text, ==, cases[i].text);
      g_assert_cmpuint (decoded.len, ==, strlen (cases[i].text));
      g_assert_cmpint (decoded.line_ends_changed, ==, cases[i].changed);
    }
}

static void
assert_damaged (const char  *bytes_text,
                gsize        len,
                const char  *forced,
                const char  *id,
                const char  *text,
                guint        n_replaced)
{
  g_autoptr(GBytes) bytes = g_bytes_new (bytes_text, len);
  g_auto(YtDecoded) decoded = { 0 };
  g_autoptr(GError) error = NULL;

  yt_decode (bytes, forced, &decoded, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (decoded.encoding->id, ==, id);
  g_assert_true (g_utf8_validate (decoded.text, (gssize) decoded.len, NULL));
  g_assert_cmpstr (decoded.text, ==, text);
  g_assert_cmpuint (decoded.n_replaced, ==, n_replaced);
}

static void
test_damaged (void)
{
  /* Cut in the middle of a character; a stray byte; a NUL in a long text. */
  assert_damaged ("网络安全对话\xe4\xb8", 20, NULL, "UTF-8", "网络安全对话\ufffd", 1);
  assert_damaged ("网络安全对话机制与信息自由流动\xff。", 49, NULL, "UTF-8", "网络安全对话机制与信息自由流动\ufffd。", 1);
  assert_damaged ("\xef\xbb\xbf" "ab\xff" "c", 7, NULL, "UTF-8", "ab\ufffd" "c", 1);
  assert_damaged ("\xff\xfe" "a\0b", 5, NULL, "UTF-16LE", "a\ufffd", 1);
  assert_damaged ("a\0\0\xd8" "b\0", 6, "UTF-16LE", "UTF-16LE", "a\ufffd" "b", 1);
  assert_damaged ("a\0\0\xdc" "b\0", 6, "UTF-16LE", "UTF-16LE", "a\ufffd" "b", 1);
  assert_damaged ("a\0\0\0" "\0\0\x11\0" "b\0\0\0", 12, "UTF-32LE", "UTF-32LE", "a\ufffd" "b", 1);
  assert_damaged ("a\0b\0\0\0", 6, "UTF-16LE", "UTF-16LE", "ab\ufffd", 1);
  assert_damaged ("ab\0cd\0", 6, "UTF-8", "UTF-8", "ab\ufffd" "cd\ufffd", 2);
  assert_damaged ("\xd6\xd0\xff\xb9\xfa\xd6", 6, "GB18030", "GB18030", "中\ufffd国\ufffd", 2);
  assert_damaged ("\xed\xa0\x80", 3, "UTF-8", "UTF-8", "\ufffd\ufffd\ufffd", 3);
  assert_damaged ("\x81", 1, "windows-1252", "windows-1252", "\ufffd", 1);
}

static void
test_nul_in_a_long_text (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GString) expected = NULL;

  for (int i = 0; i < 50; i++)
    g_string_append (text, "plain text ");
  expected = g_string_new (text->str);
  g_string_append_c (text, '\0');
  g_string_append (text, "end");
  g_string_append (expected, "\ufffd" "end");
  assert_damaged (text->str, text->len, NULL, "UTF-8", expected->str, 1);
}

static void
test_damaged_chinese (void)
{
  g_autoptr(GBytes) whole = encode (simplified, "GB18030", "", 0);
  gsize len;
  const char *data = g_bytes_get_data (whole, &len);
  g_autoptr(GByteArray) broken = g_byte_array_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_auto(YtDecoded) decoded = { 0 };

  g_byte_array_append (broken, (const guint8 *) data, (guint) len);
  g_byte_array_append (broken, (const guint8 *) "\xff\x80", 2);
  bytes = g_bytes_new (broken->data, broken->len);
  g_assert_true (yt_decode (bytes, NULL, &decoded, NULL));
  g_assert_cmpstr (decoded.encoding->id, ==, "GB18030");
  g_assert_cmpuint (decoded.n_replaced, ==, 2);
  g_assert_true (g_str_has_prefix (decoded.text, simplified));
}

static void
test_kept (void)
{
  /* Private-use characters of a scan, form feeds between pages, a mark inside. */
  static const char text[] = "\ue5d2页\f第二页\ufeff\U000f0001\u202e";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  assert_decodes (bytes, NULL, "UTF-8", YT_CONFIDENCE_CERTAIN, text);
}

static void
test_not_text (void)
{
  static const char png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0\x1f\xf3\xff\x61";
  static const char controls[] = "\x01\x02\x03\x04\x05\xff\x06";
  g_autoptr(GBytes) image = g_bytes_new_static (png, sizeof png - 1);
  g_autoptr(GBytes) noise = g_bytes_new_static (controls, sizeof controls - 1);
  GBytes *const files[] = { image, noise };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GError) error = NULL;
      g_auto(YtDecoded) decoded = { 0 };

      g_assert_false (yt_decode (files[i], NULL, &decoded, &error));
      g_assert_error (error, YT_TEXT_ERROR, YT_TEXT_ERROR_NOT_TEXT);
      g_assert_null (decoded.text);
      g_assert_true (yt_decode (files[i], "windows-1252", &decoded, NULL));
    }
}

/* The encoding shows only after much ASCII, and the text is far longer than what is looked at. */
static void
test_long_texts (void)
{
  static const char *const ids[] = { "UTF-8", "GB18030", "UTF-16LE" };
  g_autoptr(GString) text = g_string_new (NULL);

  for (int i = 0; i < 3000; i++)
    g_string_append (text, "A line of a long English part of this text.\n");
  for (int i = 0; i < 1000; i++)
    g_string_append (text, simplified);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(GBytes) bytes = encode (text->str, ids[i], "", 0);
      gsize len = g_bytes_get_size (bytes);
      g_autoptr(GBytes) cut = g_bytes_new_from_bytes (bytes, 0, len - 1);
      g_auto(YtDecoded) decoded = { 0 };

      assert_decodes (bytes, NULL, ids[i], i == 0 ? YT_CONFIDENCE_CERTAIN : YT_CONFIDENCE_LIKELY, text->str);
      g_assert_true (yt_decode (cut, NULL, &decoded, NULL));
      g_assert_cmpstr (decoded.encoding->id, ==, ids[i]);
      g_assert_cmpuint (decoded.n_replaced, ==, 1);
    }
}

/* Whatever the bytes are, what comes out is text. */
static void
test_any_bytes (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (825);
  guint n_encodings;
  const YtEncoding *table = yt_encodings (&n_encodings);

  for (int i = 0; i < 3000; i++)
    {
      guint8 data[64];
      gsize len = (gsize) g_rand_int_range (random, 0, sizeof data);
      g_autoptr(GBytes) bytes = NULL;
      const char *forced = i % 2 == 0 ? NULL : table[(guint) i % n_encodings].id;
      g_auto(YtDecoded) decoded = { 0 };
      g_autoptr(GError) error = NULL;

      for (gsize j = 0; j < len; j++)
        data[j] = (guint8) g_rand_int_range (random, i % 3 == 0 ? 0x20 : 0, 256);
      bytes = g_bytes_new (data, len);
      if (yt_decode (bytes, forced, &decoded, &error))
        {
          g_assert_true (g_utf8_validate_len (decoded.text, decoded.len, NULL));
          g_assert_cmpuint (strlen (decoded.text), ==, decoded.len);
          g_assert_null (strchr (decoded.text, '\r'));
        }
      else
        {
          g_assert_error (error, YT_TEXT_ERROR, YT_TEXT_ERROR_NOT_TEXT);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/decode/finds-out", test_finds_out);
  g_test_add_func ("/text/decode/short-texts", test_short_texts);
  g_test_add_func ("/text/decode/marks", test_marks);
  g_test_add_func ("/text/decode/chosen", test_chosen);
  g_test_add_func ("/text/decode/unknown-encoding", test_unknown_encoding);
  g_test_add_func ("/text/decode/table", test_table);
  g_test_add_func ("/text/decode/line-ends", test_line_ends);
  g_test_add_func ("/text/decode/damaged", test_damaged);
  g_test_add_func ("/text/decode/nul-in-a-long-text", test_nul_in_a_long_text);
  g_test_add_func ("/text/decode/damaged-chinese", test_damaged_chinese);
  g_test_add_func ("/text/decode/kept", test_kept);
  g_test_add_func ("/text/decode/not-text", test_not_text);
  g_test_add_func ("/text/decode/long-texts", test_long_texts);
  g_test_add_func ("/text/decode/any-bytes", test_any_bytes);
  return g_test_run ();
}
