/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks ICU once for the reading of each sign that comes along, and keeps it. */
#include "text/pinyin.h"

#include <string.h>
#include <unicode/utrans.h>

#define FIRST 0x4e00
#define LAST 0x9fff
/* First letters alone say little: so many at least, unless they are all. */
#define INITIALS 3

typedef struct
{
  gunichar sign;
  const char *readings;
} Several;

/* Other readings than ICU’s. */
static const Several several[] = {
  { 0x884c, "hang xing" },  { 0x957f, "zhang chang" }, { 0x91cd, "chong zhong" }, { 0x4e50, "yue le" },    { 0x4f1a, "kuai hui" },
  { 0x4e86, "liao le" },    { 0x8fd8, "huan hai" },    { 0x90fd, "du dou" },      { 0x53c2, "shen can" },  { 0x8c03, "tiao diao" },
  { 0x7387, "lu shuai" },   { 0x7701, "xing sheng" },  { 0x5355, "shan dan" },    { 0x4fbf, "pian bian" }, { 0x4f20, "zhuan chuan" },
  { 0x964d, "xiang jiang" }, { 0x85cf, "zang cang" },  { 0x66fe, "zeng ceng" },   { 0x89e3, "xie jie" },   { 0x5c5e, "zhu shu" },
  { 0x5f97, "dei de" },     { 0x5730, "de di" },       { 0x89c9, "jiao jue" },    { 0x7ed9, "ji gei" },    { 0x5dee, "chai cha" },
};

static GMutex mutex;
static char *readings[LAST - FIRST + 1];

static char *
ask (gunichar sign)
{
  static UTransliterator *names;
  UErrorCode status = U_ZERO_ERROR;
  UChar buffer[32] = { (UChar) sign, 0 };
  int32_t len = 1;
  int32_t limit = 1;
  GString *reading;

  if (names == NULL)
    {
      static const char id[] = "Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower";
      UChar wide[sizeof id];

      for (gsize i = 0; i < sizeof id; i++)
        wide[i] = (UChar) id[i];
      names = utrans_openU (wide, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    }
  if (U_FAILURE (status))
    return g_strdup ("");
  utrans_transUChars (names, buffer, &len, G_N_ELEMENTS (buffer), 0, &limit, &status);
  reading = g_string_new (NULL);
  for (int32_t i = 0; U_SUCCESS (status) && i < len; i++)
    {
      if (buffer[i] >= 'a' && buffer[i] <= 'z')
        g_string_append_c (reading, (char) buffer[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (several); i++)
    {
      if (several[i].sign == sign)
        g_string_append_printf (reading, " %s", several[i].readings);
    }
  return g_string_free (reading, FALSE);
}

/* Words with blanks between them; kept for good. */
static const char *
readings_of (gunichar sign)
{
  char **kept;

  if (sign < FIRST || sign > LAST)
    return "";
  kept = &readings[sign - FIRST];
  g_mutex_lock (&mutex);
  if (*kept == NULL)
    *kept = ask (sign);
  g_mutex_unlock (&mutex);
  return *kept;
}

/* Whether the signs from @p on are read as the rest of the letters says. @end: behind the last of them */
static gboolean
reads (const char  *letters,
       const char  *p,
       guint        before,
       const char **end)
{
  const char *reading = readings_of (g_utf8_get_char (p));

  for (; *reading != '\0'; reading += strspn (reading, " "))
    {
      const gsize len = strcspn (reading, " ");
      const gsize left = strlen (letters);
      const char *next = g_utf8_next_char (p);

      if (left <= len && before > 0 && strncmp (reading, letters, left) == 0)
        {
          *end = next;
          return TRUE;
        }
      if (left > len && len > 0 && strncmp (reading, letters, len) == 0 && reads (letters + len, next, before + 1, end))
        return TRUE;
      reading += len;
    }
  return FALSE;
}

static gboolean
begins_with (const char *reading,
             char        letter)
{
  for (; *reading != '\0'; reading += strspn (reading, " "))
    {
      if (*reading == letter)
        return TRUE;
      reading += strcspn (reading, " ");
    }
  return FALSE;
}

static gboolean
has_initials (const char  *letters,
              const char  *p,
              const char **end)
{
  for (; *letters != '\0'; letters++, p = g_utf8_next_char (p))
    {
      if (*p == '\0' || !begins_with (readings_of (g_utf8_get_char (p)), *letters))
        return FALSE;
    }
  *end = p;
  return TRUE;
}

gboolean
yt_pinyin_find (const char *letters,
                const char *text,
                gsize      *from,
                gsize      *to)
{
  g_autofree char *typed = g_strdelimit (g_strdup (letters), "v", 'u');
  const gsize n = strlen (typed);
  const char *end = NULL;

  if (n < 2 || strspn (typed, "abcdefghijklmnopqrstuvwxyz") != n)
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!reads (typed, p, 0, &end) &&
          !(has_initials (typed, p, &end) && (n >= INITIALS || (p == text && *end == '\0'))))
        continue;
      *from = (gsize) (p - text);
      *to = (gsize) (end - text);
      return TRUE;
    }
  return FALSE;
}
