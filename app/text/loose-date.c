/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for a year, a month and a day in a text. */
#include "text/loose-date.h"

#include <string.h>

#include "text/edtf.h"

static const char *const names[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
};
static const char *const seasons[][2] = {
  { "spring", "春" }, { "summer", "夏" }, { "autumn", "秋" }, { "winter", "冬" }, { "fall", "秋" },
};

typedef struct
{
  guint year;
  guint month; /* or season */
  guint day;
} Found;

guint
yt_loose_month (const char *word)
{
  g_autofree char *small = g_ascii_strdown (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (strlen (small) >= 3 && (g_str_equal (small, names[i]) || (strlen (small) <= 4 && strncmp (small, names[i], 3) == 0)))
        return i + 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    {
      if (g_str_equal (small, seasons[i][0]) || g_str_equal (small, seasons[i][1]))
        return i < 4 ? 21 + i : 23;
    }
  return 0;
}

/* A month follows its year; a small number elsewhere is a day. */
static void
take_number (Found *found,
             guint  number,
             guint  digits)
{
  if (digits == 8 && found->year == 0)
    {
      found->year = number / 10000;
      found->month = number / 100 % 100;
      found->day = number % 100;
    }
  else if (digits == 4 && found->year == 0)
    found->year = number;
  else if (digits <= 2 && found->month == 0 && found->year != 0)
    found->month = number;
  else if (digits <= 2 && found->day == 0)
    found->day = number;
}

/* Goes through words and numbers; what follows the time of day does not matter. */
static Found
look_through (const char *text)
{
  Found found = { 0 };
  const char *p = text;

  while (*p != '\0' && (found.year == 0 || found.month == 0 || found.day == 0))
    {
      const char *start = p;

      while (g_ascii_isdigit (*p))
        p++;
      if (p > start)
        {
          if (*p != ':' && p - start <= 8)
            take_number (&found, (guint) g_ascii_strtoull (start, NULL, 10), (guint) (p - start));
          continue;
        }
      while (g_ascii_isalpha (*p))
        p++;
      if (p == start)
        p = g_utf8_next_char (p);
      if (found.month == 0)
        {
          g_autofree char *word = g_strndup (start, (gsize) (p - start));

          found.month = yt_loose_month (word);
        }
    }
  return found;
}

char *
yt_loose_date (const char *text)
{
  g_autofree char *own = g_strstrip (g_strdup (text));
  g_autofree char *date = NULL;
  Found found;

  if (yt_edtf_parse (own, NULL, NULL))
    return g_steal_pointer (&own);
  found = look_through (own);
  if (found.year == 0)
    return NULL;
  if (found.month >= 1 && found.day >= 1)
    {
      date = g_strdup_printf ("%04u-%02u-%02u", found.year, found.month, found.day);
      if (yt_edtf_parse (date, NULL, NULL))
        return g_steal_pointer (&date);
      g_clear_pointer (&date, g_free);
    }
  if (found.month >= 1)
    {
      date = g_strdup_printf ("%04u-%02u", found.year, found.month);
      if (yt_edtf_parse (date, NULL, NULL))
        return g_steal_pointer (&date);
    }
  return g_strdup_printf ("%04u", found.year);
}
