/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds year, month and day in what a document's header says. */
#include "reader/stated.h"

char *
yt_stated_date (const char *text)
{
  g_autoptr(GRegex) regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  int numbers[3] = { 0 };

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;
  regex = g_regex_new ("(1[5-9]\\d\\d|20\\d\\d)(?:(?:\\s*[-/.年]\\s*)?(0[1-9]|1[0-2]|[1-9](?!\\d))(?:(?:\\s*[-/.月]\\s*)?"
                       "(0[1-9]|[12]\\d|3[01]|[1-9](?!\\d)))?)?", 0, 0, NULL);
  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *part = g_match_info_fetch (match, i + 1);

      numbers[i] = part != NULL ? (int) g_ascii_strtoll (part, NULL, 10) : 0;
    }
  if (numbers[2] > 0 && g_date_valid_dmy ((GDateDay) numbers[2], numbers[1], (GDateYear) numbers[0]))
    return g_strdup_printf ("%04d-%02d-%02d", numbers[0], numbers[1], numbers[2]);
  if (numbers[1] > 0)
    return g_strdup_printf ("%04d-%02d", numbers[0], numbers[1]);
  return g_strdup_printf ("%04d", numbers[0]);
}
