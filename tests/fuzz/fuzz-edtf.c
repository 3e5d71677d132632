/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates: what is read is written and read again the same, and said in words in both languages. */
#include "fuzz.h"

#include "text/edtf.h"
#include "text/loose-date.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = fuzz_text (data, MIN (size, 200));
  g_autofree char *loose = yt_loose_date (text);
  YtEdtf date, again;
  gint64 first, last;

  g_assert_true (loose == NULL || yt_edtf_parse (loose, &again, NULL));
  if (yt_edtf_parse (text, &date, NULL))
    {
      g_autofree char *written = yt_edtf_to_string (&date);

      g_assert_true (yt_edtf_parse (written, &again, NULL));
      g_assert_cmpint (yt_edtf_compare (&date, &again), ==, 0);
      yt_edtf_bounds (&date, &first, &last);
      g_assert_cmpint (first, <=, last);
      for (int language = 0; language < YT_N_LANGUAGES; language++)
        {
          g_autofree char *words = yt_edtf_to_words (&date, (YtLanguage) language);

          g_assert_true (g_utf8_validate (words, -1, NULL));
        }
    }
  return 0;
}
