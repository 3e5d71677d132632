/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Judges an encoding by the characters that come out: the commonest Chinese ones are a third to a half of any Chinese
 * text, and almost none of a wrongly read one. */
#include "text/decode-score.h"

#include "text/decode-convert.h"

/* The commonest characters of modern Chinese, simplified, then the traditional forms of those that differ. */
static const char common_characters[] =
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去"
  "法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点"
  "正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿"
  "原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德"
  "资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交"
  "规万取拉格望觉术领共确传师观清今切院让识候带导争运网络息黑客双方美中英俄日际域技际史章页年月号第六七八九百千亿"
  "這個們來為國說時會對過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產內給門兒東聲員論處義幾認條係氣題"
  "爾別變總電數報結務場計資許統區隊決馬書則聽卻達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運網絡雙際頁號億";

/* The rows of characters of everyday use in both encodings. */
#define GB_EVERYDAY(lead, trail) ((lead) >= 0xb0 && (lead) <= 0xd7 && (trail) >= 0xa1)
#define BIG5_EVERYDAY(lead, trail) ((lead) >= 0xa4 && (lead) <= 0xc6)

#define FIRST_HAN 0x4e00
#define LAST_HAN 0x9fff

static const guint8 *
common_set (void)
{
  static guint8 bits[(LAST_HAN - FIRST_HAN + 1) / 8];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (const char *p = common_characters; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar index = g_utf8_get_char (p) - FIRST_HAN;

          bits[index / 8] |= (guint8) (1 << (index % 8));
        }
      g_once_init_leave (&ready, 1);
    }
  return bits;
}

static gboolean
is_han (gunichar c)
{
  return c >= FIRST_HAN && c <= LAST_HAN;
}

static gboolean
is_common (gunichar c)
{
  const guint8 *bits = common_set ();

  return is_han (c) && (bits[(c - FIRST_HAN) / 8] & (1 << ((c - FIRST_HAN) % 8))) != 0;
}

static gboolean
is_chinese_punctuation (gunichar c)
{
  return (c >= 0x3000 && c <= 0x3017) || (c >= 0xff01 && c <= 0xff5e) || (c >= 0x2013 && c <= 0x2026) || c == 0xb7;
}

static gboolean
is_improbable (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || (c >= 0x7f && c < 0xa0) ||
         (c & 0xfffe) == 0xfffe || !g_unichar_isdefined (c);
}

/* What the pairs of bytes that begin with a high byte look like. */
typedef struct
{
  guint all;
  guint everyday;
  guint ascii_trail;
} Pairs;

static void
count_pairs (const guint8 *data,
             gsize         len,
             gboolean      gb,
             Pairs        *pairs)
{
  gsize i = 0;

  while (i + 1 < len)
    {
      if (data[i] < 0x81)
        {
          i++;
          continue;
        }
      pairs->all++;
      if (gb ? GB_EVERYDAY (data[i], data[i + 1]) : BIG5_EVERYDAY (data[i], data[i + 1]))
        pairs->everyday++;
      if (data[i + 1] < 0x80)
        pairs->ascii_trail++;
      i += gb && data[i + 1] >= '0' && data[i + 1] <= '9' ? 4 : 2;
    }
}

typedef struct
{
  guint all;
  guint ascii;
  guint common;
  guint rare;
  guint punctuation;
  guint improbable;
  guint ascii_pairs;
} Tally;

/* Whether both bytes of a UTF-16 unit are printable ASCII, as if two letters of a Latin text were read as one. */
static gboolean
is_ascii_pair (gunichar c)
{
  return c <= 0xffff && c >> 8 >= 0x20 && c >> 8 < 0x7f && (c & 0xff) >= 0x20 && (c & 0xff) < 0x7f;
}

static void
count_characters (const GString *text,
                  Tally         *tally)
{
  const char *end = text->str + text->len;

  for (const char *p = text->str; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      tally->all++;
      if (is_ascii_pair (c))
        tally->ascii_pairs++;
      if (is_improbable (c))
        tally->improbable++;
      else if (c < 0x80)
        tally->ascii++;
      else if (is_chinese_punctuation (c))
        tally->punctuation++;
      else if (is_common (c))
        tally->common++;
      else if (is_han (c) && !is_ascii_pair (c))
        tally->rare++;
    }
}

/* ASCII is the same in GB18030 and Big5 and says nothing. High bytes that stand alone are accents of a Latin text; in
 * Big5 half of the characters look like that, too, so that only a text full of ASCII is taken for Latin. */
static double
score_double_byte (const Tally *tally,
                   const Pairs *pairs,
                   gboolean     gb,
                   double       good)
{
  guint counted = tally->all - tally->ascii;

  if (counted == 0 || (pairs->ascii_trail * 10 >= pairs->all * 9 && (gb || tally->ascii >= 2 * counted)))
    return 0;
  return (good + 0.4 * pairs->everyday) / counted;
}

static double
score_utf16 (const Tally *tally,
             double       good)
{
  if (tally->ascii_pairs * 10 >= tally->all * 7)
    return 0;
  return (good + tally->ascii + 0.4 * tally->rare) / tally->all;
}

gboolean
yt_decode_score (const YtEncoding *encoding,
                 const guint8     *data,
                 gsize             len,
                 gboolean          is_whole,
                 double           *score,
                 guint            *n_telling,
                 GError          **error)
{
  guint64 n_replaced;
  GString *text = yt_decode_convert (encoding, data, len, is_whole, &n_replaced, error);
  Tally tally = { 0 };
  Pairs pairs = { 0 };
  gboolean gb = g_str_equal (encoding->id, "GB18030");
  double good;

  if (text == NULL)
    return FALSE;
  count_characters (text, &tally);
  g_string_free (text, TRUE);

  good = tally.common + 0.5 * tally.punctuation - 2.0 * (double) (tally.improbable + n_replaced);
  if (encoding->unit == 1)
    {
      count_pairs (data, len, gb, &pairs);
      *score = score_double_byte (&tally, &pairs, gb, good);
      *n_telling = tally.all - tally.ascii;
    }
  else
    {
      *score = score_utf16 (&tally, good);
      *n_telling = tally.all;
    }
  return TRUE;
}
