/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses the language in which a date is said, and knows what both languages ask about a date. */
#include "text/edtf-words.h"

gboolean
yt_edtf_date_is_day (const YtEdtfDate *date)
{
  return date->day != 0 && date->day != YT_EDTF_ANY;
}

gboolean
yt_edtf_date_is_plain (const YtEdtfDate *date)
{
  return date->qualifier == 0 && date->unknown_digits == 0 && date->season == 0 && date->month != YT_EDTF_ANY &&
         date->day != YT_EDTF_ANY && date->year > 0;
}

gboolean
yt_edtf_date_equal (const YtEdtfDate *a,
                    const YtEdtfDate *b)
{
  return a->year == b->year && a->unknown_digits == b->unknown_digits && a->month == b->month &&
         a->season == b->season && a->day == b->day && a->qualifier == b->qualifier && a->end == b->end;
}

char *
yt_edtf_to_words (const YtEdtf *self,
                  YtLanguage    language)
{
  GString *words = g_string_new (NULL);

  if (language == YT_LANGUAGE_ZH)
    yt_edtf_words_zh (words, self);
  else
    yt_edtf_words_en (words, self);
  return g_string_free (words, FALSE);
}
