/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which kind of character one is. */
#include "text/clean-char.h"

#include "text/clean-alike.h"

#define HAN_FIRST 0x4E00
#define HAN_LAST 0x9FFF

/* A few that are frequent and written in one of the two ways only. */
static const char simple_only[] =
  "们这时对发经产业东车长门问间见说语请让谁买卖张马风飞龙岁师应战义乐习书开关网络从为个军华报现实观点级结构济势护组织际证权标"
  "议题论单领导给统联盟项设备传输积极认识两进远适当确实验质变类环绝";
static const char full_only[] =
  "們這時對發經產業東車長門問間見說語請讓誰買賣張馬風飛龍歲師應戰義樂習書開關網絡從為個軍華報現實觀點級結構濟勢護組織際證權標"
  "議論單領導給統聯盟項設備傳輸積極認識兩進遠適當確驗質變類環絕國來會";

guint16 yt_char_table[0x10000];

static void
mark_all (const char *chars,
          guint       bit)
{
  for (const char *p = chars; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= HAN_FIRST && c <= HAN_LAST)
        yt_char_table[c] |= (guint16) bit;
    }
}

static guint
ascii_class (gunichar c)
{
  if (c == ' ' || c == '\t')
    return YT_CHAR_SPACE;
  if (c == '\n' || c == '\r' || c == '\f' || c == '\v')
    return YT_CHAR_LINE;
  if (g_ascii_isdigit ((char) c))
    return YT_CHAR_DIGIT;
  if (g_ascii_isalpha ((char) c))
    return YT_CHAR_LATIN;
  return c < 0x20 || c == 0x7f ? YT_CHAR_CONTROL : YT_CHAR_OTHER;
}

static guint
wide_class (gunichar c)
{
  switch (c)
    {
    case 0xFF01: case 0xFF08: case 0xFF09: case 0xFF0C: case 0xFF1A: case 0xFF1B: case 0xFF1F:
      return YT_CHAR_MARK;
    default:
      break;
    }
  if (c >= 0xFF10 && c <= 0xFF19)
    return YT_CHAR_DIGIT | YT_CHAR_WIDE;
  if ((c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A))
    return YT_CHAR_LATIN | YT_CHAR_WIDE;
  return YT_CHAR_OTHER | YT_CHAR_WIDE;
}

static guint
low_class (gunichar c)
{
  if (c < 0xA0)
    return YT_CHAR_CONTROL;
  if (c == 0xA0)
    return YT_CHAR_SPACE;
  if (c == 0xB9 || c == 0xB2 || c == 0xB3)
    return YT_CHAR_NUMBER;
  if ((c >= 0xC0 && c < 0x250) && c != 0xD7 && c != 0xF7)
    return YT_CHAR_LATIN;
  if (c == 0xB7)
    return YT_CHAR_MARK;
  return YT_CHAR_OTHER;
}

static guint
general_class (gunichar c)
{
  switch (c)
    {
    case 0x2018: case 0x2019: case 0x201C: case 0x201D:
      return YT_CHAR_MARK | YT_CHAR_QUOTE;
    case 0x2014: case 0x2026:
      return YT_CHAR_MARK;
    case 0x2028: case 0x2029:
      return YT_CHAR_LINE;
    case 0x2070: case 0x2074: case 0x2075: case 0x2076: case 0x2077: case 0x2078: case 0x2079:
      return YT_CHAR_NUMBER;
    case 0x3000:
      return YT_CHAR_SPACE;
    case 0x3007:
      return YT_CHAR_OTHER;
    case 0xFEFF: case 0xFFFE: case 0xFFFF:
      return YT_CHAR_CONTROL;
    case 0xFFFD:
      return YT_CHAR_LOST;
    default:
      break;
    }
  if (c >= 0x2460 && c <= 0x2473)
    return YT_CHAR_NUMBER;
  if (c >= 0x3001 && c <= 0x301F)
    return YT_CHAR_MARK;
  if ((c >= 0x2000 && c <= 0x200A) || c == 0x202F)
    return YT_CHAR_SPACE;
  return YT_CHAR_OTHER;
}

static guint
class_of (gunichar c)
{
  if (c < 0x80)
    return ascii_class (c);
  if (c >= HAN_FIRST && c <= HAN_LAST)
    return YT_CHAR_HAN;
  if (c < 0x250)
    return low_class (c);
  if (c >= 0xFF01 && c <= 0xFF5E)
    return wide_class (c);
  if ((c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000)
    return YT_CHAR_PRIVATE;
  if ((c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF))
    return YT_CHAR_HAN;
  if (c >= 0x370 && c < 0x600)
    return YT_CHAR_LATIN;
  return general_class (c);
}

guint
yt_char_class_beyond (gunichar c)
{
  return class_of (c);
}

void
yt_char_prepare (void)
{
  static gsize made;

  if (!g_once_init_enter (&made))
    return;
  for (gunichar c = 0; c < G_N_ELEMENTS (yt_char_table); c++)
    yt_char_table[c] = (guint16) class_of (c);
  mark_all (simple_only, YT_CHAR_SIMPLE);
  mark_all (full_only, YT_CHAR_FULL);
  /* What stands in both lists decides nothing. */
  for (gunichar c = HAN_FIRST; c <= HAN_LAST; c++)
    {
      if ((yt_char_table[c] & YT_CHAR_SIMPLE) != 0 && (yt_char_table[c] & YT_CHAR_FULL) != 0)
        yt_char_table[c] = YT_CHAR_HAN;
    }
  mark_all (yt_clean_alike_chars (), YT_CHAR_ALIKE);
  g_once_init_leave (&made, 1);
}

gunichar
yt_char_narrow (gunichar c)
{
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + '!' : c;
}

gboolean
yt_char_ends (gunichar c)
{
  switch (c)
    {
    case 0x3002: case 0xFF01: case 0xFF1F: case 0x2026: case 0xFF1A: case 0xFF1B: case 0x201D: case 0x2019:
    case 0x300D: case 0x300F: case '.': case '!': case '?': case ':': case ';': case '"': case 0xFF0E:
      return TRUE;
    default:
      return FALSE;
    }
}

guint
yt_char_number (gunichar c)
{
  if (c >= 0x2460 && c <= 0x2473)
    return c - 0x2460 + 1;
  if (c == 0xB9)
    return 1;
  if (c == 0xB2 || c == 0xB3)
    return c - 0xB2 + 2;
  return c >= 0x2074 && c <= 0x2079 ? c - 0x2070 : 0;
}

gboolean
yt_char_is_ornament (gunichar c)
{
  switch (c)
    {
    case '-': case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0xFF0D:
    case 0xB7: case 0x2022: case 0x30FB: case '.': case '|': case 0xFF5C: case '~': case '_': case 0x2500:
      return TRUE;
    default:
      return FALSE;
    }
}
