/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the clean-up of texts, and the alignment of two, against the least that looking at them takes: one check of the encoding
 * and one copy. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench.h"
#include "text/align.h"
#include "text/clean.h"

/* Time of the processor, which a busy machine does not lengthen: all of this is one thread that computes. */
static double
now (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

/* So many bytes of text, in paragraphs; even: Chinese, odd: English. */
static GString *
make_sound (gsize size,
            guint first)
{
  GString *text = g_string_sized_new (size + 2048);

  for (guint number = first; text->len < size; number += 2)
    {
      g_autofree char *paragraph = bench_text (number);

      g_string_append (text, g_strchomp (paragraph));
      g_string_append (text, first % 2 == 0 ? "\n" : ".\n");
    }
  return text;
}

/* The same as a scanner with layout characters leaves it: lines of 34 characters, spaces, torn digits, page numbers. */
static GString *
make_scan (gsize size)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  GString *text = g_string_sized_new (size + 4096);
  guint rows = 0;

  for (guint number = 0; text->len < size; number += 2)
    {
      g_autofree char *paragraph = bench_text (number);
      guint column = 0;

      for (const char *p = paragraph; *p != '\0'; p = g_utf8_next_char (p))
        {
          g_string_append_len (text, p, g_utf8_next_char (p) - p);
          if (g_rand_int_range (random, 0, 16) == 0)
            g_string_append_c (text, ' ');
          if (g_rand_int_range (random, 0, 60) == 0)
            g_string_append (text, " 2 0 1 4 年");
          if (++column % 34 == 0)
            {
              g_string_append (text, "\xee\x97\x92\xee\x97\x8f\n\n");
              if (++rows % 32 == 0)
                g_string_append_printf (text, "%u\xee\x97\x92\xee\x97\x8f\n\n ", rows / 32);
            }
        }
      g_string_append (text, "。\xee\x97\x92\xee\x97\x8f\n\n");
    }
  return text;
}

static GString *
make_mail (gsize size)
{
  g_autoptr(GString) sound = make_sound (size, 1);
  GString *text = g_string_sized_new (size + 2048);
  guint column = 0;

  for (const char *p = sound->str; *p != '\0'; p++)
    {
      column = *p == '\n' ? 0 : column + 1;
      g_string_append_c (text, *p == ' ' && column > 64 ? '\n' : *p);
      if (*p == '\n')
        g_string_append_c (text, '\n');
      if (*p == ' ' && column > 64)
        column = 0;
    }
  return text;
}

static void
measure (const char *what,
         GString    *text,
         guint       runs)
{
  g_autofree double *ours = g_new (double, runs);
  g_autofree double *floor = g_new (double, runs);
  g_autofree double *rate = g_new (double, runs);
  g_autofree double *twenty = g_new (double, runs);
  g_autofree char *name = g_strdup_printf ("clean-up of %s ÷ one check and one copy", what);
  g_autofree char *rate_name = g_strdup_printf ("clean-up of %s: 20 MB ÷ MB in a second (≤ 1)", what);

  for (guint i = 0; i < runs; i++)
    {
      double start = now ();
      g_autoptr(YtCleaning) cleaning G_GNUC_UNUSED = yt_clean (text->str, text->len, NULL);
      g_autofree char *copy = NULL;

      ours[i] = now () - start;
      start = now ();
      if (!g_utf8_validate_len (text->str, text->len, NULL))
        abort ();
      copy = g_memdup2 (text->str, text->len);
      floor[i] = now () - start;
      rate[i] = 20.0;
      twenty[i] = (double) text->len / 1e6 / ours[i];
    }
  bench_figure (name, ours, floor, runs);
  bench_figure (rate_name, rate, twenty, runs);
  g_string_free (text, TRUE);
}

/* Every twentieth paragraph is missing, on one side or the other; every third has a number. */
static GString *
make_side (guint side)
{
  GString *text = g_string_new (NULL);

  for (guint number = 0; number < 20000; number++)
    {
      g_autofree char *paragraph = bench_text (2 * number + side);

      if (number % 40 == 20 * side)
        continue;
      g_string_append (text, g_strdelimit (g_strchomp (paragraph), "\n", ' '));
      if (number % 3 == 0)
        g_string_append_printf (text, " %u", 10000 + number);
      g_string_append_c (text, '\n');
    }
  return text;
}

static void
measure_alignment (const char *name,
                   guint       left_side,
                   guint       right_side,
                   guint       runs)
{
  g_autoptr(GString) left = make_side (left_side);
  g_autoptr(GString) right = make_side (right_side);
  const YtAlignText texts[2] = { { left->str, left->len, NULL }, { right->str, right->len, NULL } };
  g_autofree double *ours = g_new (double, runs);
  g_autofree double *floor = g_new (double, runs);

  for (guint i = 0; i < runs; i++)
    {
      double start = now ();
      g_autoptr(YtAlignment) alignment G_GNUC_UNUSED = yt_alignment_new (texts, NULL, 0);

      ours[i] = now () - start;
      start = now ();
      for (guint side = 0; side < 2; side++)
        {
          g_autofree char *copy = g_memdup2 (texts[side].text, texts[side].size);

          if (!g_utf8_validate_len (copy, texts[side].size, NULL))
            abort ();
        }
      floor[i] = now () - start;
    }
  bench_figure (name, ours, floor, runs);
}

int
main (int    argc,
      char **argv)
{
  guint runs = argc > 2 ? (guint) atoi (argv[2]) : 7;

  measure ("10 MB of sound Chinese", make_sound (10000000, 0), runs);
  measure ("10 MB of sound English", make_sound (10000000, 1), runs);
  measure ("10 MB of a scan", make_scan (10000000), runs);
  measure ("10 MB of wrapped mail", make_mail (10000000), runs);
  measure_alignment ("alignment of 20,000 paragraphs with their translation ÷ one check and one copy", 0, 1, runs);
  measure_alignment ("alignment of 20,000 paragraphs with another version ÷ one check and one copy", 0, 0, runs);
  return 0;
}
