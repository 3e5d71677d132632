/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the encoding of bytes step by step, from certain to guessed, and makes clean text of them. */
#include "text/decode.h"

#include <string.h>

#include "text/decode-convert.h"
#include "text/decode-score.h"
#include "text/error.h"

#define REPLACEMENT "\xef\xbf\xbd"

/* So many bytes are looked at to find an encoding. */
#define SAMPLE 65536
/* Chance reaches less than this, Chinese of ten characters more. */
#define ENOUGH 0.3
#define MUCH 0.6
/* Fewer characters than this leave room for chance. */
#define SOME 4

static const YtEncoding encodings[] = {
  { "UTF-8", N_("Unicode (UTF-8)"), "UTF-8", 1 },
  { "GB18030", N_("Chinese, simplified (GB18030, GBK, GB2312)"), "GB18030", 1 },
  { "Big5", N_("Chinese, traditional (Big5)"), "BIG5-HKSCS", 1 },
  { "UTF-16LE", N_("Unicode (UTF-16, little endian)"), "UTF-16LE", 2 },
  { "UTF-16BE", N_("Unicode (UTF-16, big endian)"), "UTF-16BE", 2 },
  { "UTF-32LE", N_("Unicode (UTF-32, little endian)"), "UTF-32LE", 4 },
  { "UTF-32BE", N_("Unicode (UTF-32, big endian)"), "UTF-32BE", 4 },
  { "windows-1252", N_("Western European (Windows-1252)"), "CP1252", 1 },
  { "windows-1251", N_("Cyrillic (Windows-1251)"), "CP1251", 1 },
  { "Shift_JIS", N_("Japanese (Shift JIS)"), "CP932", 1 },
  { "EUC-JP", N_("Japanese (EUC-JP)"), "EUC-JP", 1 },
  { "EUC-KR", N_("Korean (EUC-KR)"), "CP949", 1 },
};

typedef struct
{
  const char *id;
  guint8 bytes[4];
  guint len;
} Mark;

/* UTF-32LE before UTF-16LE, whose mark is its beginning. */
static const Mark marks[] = {
  { "UTF-8", { 0xef, 0xbb, 0xbf }, 3 },
  { "UTF-32LE", { 0xff, 0xfe, 0x00, 0x00 }, 4 },
  { "UTF-32BE", { 0x00, 0x00, 0xfe, 0xff }, 4 },
  { "UTF-16LE", { 0xff, 0xfe }, 2 },
  { "UTF-16BE", { 0xfe, 0xff }, 2 },
  { "GB18030", { 0x84, 0x31, 0x95, 0x33 }, 4 },
};

/* A stretch of the bytes that stands for all of them. */
typedef struct
{
  const guint8 *data;
  gsize len;
  gboolean is_whole;
} Sample;

static const Mark *
find_mark (const guint8 *data,
           gsize         len)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (len >= marks[i].len && memcmp (data, marks[i].bytes, marks[i].len) == 0)
      return &marks[i];
  return NULL;
}

static Sample
take_sample (const guint8 *data,
             gsize         len,
             gsize         from)
{
  Sample sample = { data + from, MIN (len - from, SAMPLE), len - from <= SAMPLE };

  return sample;
}

/* The first byte that is not ASCII is always the first of a character. */
static gsize
find_high_byte (const guint8 *data,
                gsize         len)
{
  gsize i = 0;

  while (i < len && data[i] < 0x80)
    i++;
  return i < len ? i : 0;
}

static gsize
count_nuls (const Sample *sample)
{
  gsize n = 0;

  for (gsize i = 0; i < sample->len; i++)
    n += sample->data[i] == '\0';
  return n;
}

/* Whether it is UTF-8 but for a few bytes, or ASCII but for a few NULs. UTF-16 has many of these. */
static gboolean
is_damaged_utf8 (const guint8 *data,
                 gsize         len)
{
  gsize high = find_high_byte (data, len);
  Sample head = take_sample (data, len, 0);
  Sample sample = take_sample (data, len, high);
  const char *p = (const char *) sample.data;
  const char *end = p + sample.len;
  gsize n_good = 0, n_bad = 0;

  while (p < end)
    {
      gunichar c;

      if ((guchar) *p < 0x80)
        {
          p++;
          continue;
        }
      c = g_utf8_get_char_validated (p, end - p);
      if (c == (gunichar) -2)
        break;
      if (c == (gunichar) -1)
        {
          n_bad++;
          p++;
        }
      else
        {
          n_good++;
          p = g_utf8_next_char (p);
        }
    }
  return count_nuls (&head) * 100 <= head.len && n_bad * 10 <= n_good && (n_good >= SOME || data[high] < 0x80);
}

/* Whether there are more control characters in it than a text has. */
static gboolean
is_binary (const Sample *sample)
{
  gsize n = 0;

  for (gsize i = 0; i < sample->len; i++)
    n += sample->data[i] < 0x20 && memchr ("\t\n\r\f\033", sample->data[i], 5) == NULL;
  return n * 50 > sample->len;
}

/* The best of the encodings that have no marks, or NULL if none reads like text. */
static gboolean
find_best (const guint8      *data,
           gsize              len,
           const YtEncoding **best,
           YtConfidence      *confidence,
           GError           **error)
{
  static const char *const candidates[] = { "GB18030", "Big5", "UTF-16LE", "UTF-16BE" };
  gsize high = find_high_byte (data, len);
  double best_score = ENOUGH, second_score = 0;
  guint n_telling = 0;

  *best = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      const YtEncoding *encoding = yt_encoding_find (candidates[i]);
      Sample sample = take_sample (data, len, encoding->unit == 1 ? high : 0);
      double score;
      guint n;

      if (!yt_decode_score (encoding, sample.data, sample.len, sample.is_whole, &score, &n, error))
        return FALSE;
      if (score >= best_score)
        {
          second_score = *best == NULL ? second_score : best_score;
          best_score = score;
          n_telling = n;
          *best = encoding;
        }
      else
        {
          second_score = MAX (second_score, score);
        }
    }
  if (n_telling >= SOME && best_score >= MUCH && second_score <= best_score / 2)
    *confidence = YT_CONFIDENCE_LIKELY;
  else
    *confidence = YT_CONFIDENCE_GUESS;
  return TRUE;
}

static gboolean
find_encoding (const guint8      *data,
               gsize              len,
               const YtEncoding **encoding,
               YtConfidence      *confidence,
               GError           **error)
{
  const Mark *mark = find_mark (data, len);
  Sample sample;

  *confidence = YT_CONFIDENCE_CERTAIN;
  *encoding = yt_encoding_find (mark != NULL ? mark->id : "UTF-8");
  if (mark != NULL || len == 0 || g_utf8_validate_len ((const char *) data, len, NULL))
    return TRUE;

  *confidence = YT_CONFIDENCE_LIKELY;
  if (is_damaged_utf8 (data, len))
    return TRUE;

  if (!find_best (data, len, encoding, confidence, error))
    return FALSE;
  if (*encoding != NULL)
    return TRUE;

  sample = take_sample (data, len, 0);
  if (is_binary (&sample))
    {
      yt_failure_set (error, YT_TEXT_ERROR, YT_TEXT_ERROR_NOT_TEXT, N_("This is not a text file."), NULL);
      return FALSE;
    }
  *encoding = yt_encoding_find ("windows-1252");
  *confidence = YT_CONFIDENCE_GUESS;
  return TRUE;
}

/* Ends all lines with \n, in place. */
static void
unify_line_ends (GString  *text,
                 gboolean *changed)
{
  const char *end = text->str + text->len;
  const char *from = memchr (text->str, '\r', text->len);
  char *to = (char *) from;

  *changed = from != NULL;
  while (from != NULL && from < end)
    {
      const char *next;

      *to++ = '\n';
      from++;
      if (from < end && *from == '\n')
        from++;
      next = memchr (from, '\r', (gsize) (end - from));
      if (next == NULL)
        next = end;
      memmove (to, from, (gsize) (next - from));
      to += next - from;
      from = next;
    }
  if (*changed)
    g_string_truncate (text, (gsize) (to - text->str));
}

static GString *
replace_nuls (GString *text,
              guint64 *n_replaced)
{
  GString *result;
  const char *p = text->str;
  const char *end = text->str + text->len;

  if (memchr (text->str, '\0', text->len) == NULL)
    return text;

  result = g_string_sized_new (text->len);
  while (p < end)
    {
      const char *nul = memchr (p, '\0', (gsize) (end - p));
      const char *stop = nul != NULL ? nul : end;

      g_string_append_len (result, p, stop - p);
      p = stop;
      if (nul != NULL)
        {
          g_string_append (result, REPLACEMENT);
          *n_replaced += 1;
          p++;
        }
    }
  g_string_free (text, TRUE);
  return result;
}

const YtEncoding *
yt_encodings (guint *n)
{
  *n = G_N_ELEMENTS (encodings);
  return encodings;
}

const YtEncoding *
yt_encoding_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (g_ascii_strcasecmp (encodings[i].id, id) == 0)
      return &encodings[i];
  return NULL;
}

void
yt_decoded_clear (YtDecoded *self)
{
  g_clear_pointer (&self->text, g_free);
  self->len = 0;
}

gboolean
yt_decode (GBytes     *bytes,
           const char *forced_encoding,
           YtDecoded  *out,
           GError    **error)
{
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  const Mark *mark = find_mark (data, len);
  YtDecoded decoded = { .confidence = YT_CONFIDENCE_CERTAIN };
  GString *text;

  *out = (YtDecoded) { 0 };
  if (forced_encoding != NULL)
    decoded.encoding = yt_encoding_find (forced_encoding);
  else if (!find_encoding (data, len, &decoded.encoding, &decoded.confidence, error))
    return FALSE;
  if (decoded.encoding == NULL)
    {
      yt_failure_set (error, YT_TEXT_ERROR, YT_TEXT_ERROR_ENCODING, N_("The encoding “%s” is not known."),
                      forced_encoding, NULL);
      return FALSE;
    }

  if (mark != NULL && g_str_equal (mark->id, decoded.encoding->id))
    {
      data += mark->len;
      len -= mark->len;
    }
  text = yt_decode_convert (decoded.encoding, data, len, TRUE, &decoded.n_replaced, error);
  if (text == NULL)
    return FALSE;
  text = replace_nuls (text, &decoded.n_replaced);
  unify_line_ends (text, &decoded.line_ends_changed);
  decoded.len = text->len;
  decoded.text = g_string_free (text, FALSE);
  *out = decoded;
  return TRUE;
}
