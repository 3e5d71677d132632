/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes words and texts; always the same. */
#include "zipf.h"

#include <math.h>
#include <string.h>

#define SIGNS 3500
#define SHIFT 2.7

static char *words[2][ZIPF_WORDS];
static double shares[ZIPF_WORDS]; /* summed up */
static gunichar signs[SIGNS];
static double sign_shares[SIGNS];

static const char *const known_chinese[] = {
  "的", "是", "在", "和", "了", "对", "与", "不", "中国", "美国", "网络", "安全", "国家", "网络安全", "主权", "互联网", "问题", "双方",
  "合作", "对话", "联合国", "服务器", "行为准则", "关键基础设施", "网络主权", "互联网治理",
};
static const char *const known_english[] = {
  "the", "of", "and", "to", "in", "a", "is", "that", "for", "cyber", "China", "security", "state", "working", "group", "states",
  "freedom", "sovereignty", "Internet", "dialogue", "ICANN", "U.S.", "government",
};

/* The first whose sum reaches @at. */
static guint
pick (const double *sums,
      guint         n,
      double        at)
{
  guint low = 0;
  guint high = n - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (sums[middle] < at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static guint
draw (GRand        *random,
      const double *sums,
      guint         n)
{
  return pick (sums, n, g_rand_double (random) * sums[n - 1]);
}

static void
sum_up (double *sums,
        guint   n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sums[i] = sum += 1 / (i + SHIFT);
}

static char *
chinese_word (GRand *random)
{
  guint kind = (guint) g_rand_int_range (random, 0, 20);
  guint length = kind < 2 ? 1 : kind < 15 ? 2 : kind < 18 ? 3 : 4;
  GString *word = g_string_new (NULL);

  while (length-- > 0)
    g_string_append_unichar (word, signs[draw (random, sign_shares, SIGNS)]);
  return g_string_free (word, FALSE);
}

static char *
english_word (GRand *random)
{
  static const char *const parts[] = { "con", "ter", "a",  "in",  "re",  "ment", "tion", "pro", "al", "er", "est", "com", "pre", "si",
                                       "o",   "li",  "de", "ver", "gra", "st",   "ch",   "ou",  "my", "na", "ble", "um",  "ex",  "u" };
  guint length = (guint) g_rand_int_range (random, 1, 5);
  GString *word = g_string_new (NULL);

  while (length-- > 0)
    g_string_append (word, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
  return g_string_free (word, FALSE);
}

static void
make_words (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  if (words[0][0] != NULL)
    return;
  sum_up (shares, ZIPF_WORDS);
  sum_up (sign_shares, SIGNS);
  for (guint i = 0; i < SIGNS; i++)
    signs[i] = 0x4e00 + (i * 7919 + 13) % 20000;
  for (guint i = 0; i < ZIPF_WORDS; i++)
    {
      /* The known words stand at the ranks 0, 1, 3, 6, 10 … */
      guint which = (guint) (sqrt (8.0 * i + 1) - 1) / 2;
      gboolean known = which * (which + 1) / 2 == i;

      words[0][i] = known && which < G_N_ELEMENTS (known_chinese) ? g_strdup (known_chinese[which]) : chinese_word (random);
      words[1][i] = known && which < G_N_ELEMENTS (known_english) ? g_strdup (known_english[which]) : english_word (random);
    }
}

const char *
zipf_word (guint    rank,
           gboolean english)
{
  make_words ();
  return words[english ? 1 : 0][rank];
}

/* Words follow certain others: six of ten times one of the sixteen that go with the last one. */
static guint
follow (GRand *random,
        guint  last)
{
  guint64 mixed;

  if (g_rand_int_range (random, 0, 10) >= 6)
    return draw (random, shares, ZIPF_WORDS);
  mixed = ((guint64) last * 16 + (guint) g_rand_int_range (random, 0, 16) + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return pick (shares, ZIPF_WORDS, (double) (mixed >> 11) / (double) (G_GUINT64_CONSTANT (1) << 53) * shares[ZIPF_WORDS - 1]);
}

char *
zipf_text (guint number)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (number + 1);
  GString *text = g_string_sized_new (1024);
  guint length = 60 + (guint) (-log (1 - g_rand_double (random)) * 240);
  guint since = 0;
  guint last = 0;

  make_words ();
  for (guint characters = 0; characters < MIN (length, 3000); since++)
    {
      gboolean english = number % 5 == 4 ? g_rand_int_range (random, 0, 25) == 0 : number % 2 == 1;
      const char *word;

      last = follow (random, last);
      word = words[english ? 1 : 0][last];

      if (english && text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, word);
      characters += (guint) g_utf8_strlen (word, -1) + english;
      if (since > 6 && g_rand_int_range (random, 0, 4) == 0)
        {
          g_string_append (text, english ? ", " : g_rand_boolean (random) ? "，" : "。");
          since = 0;
        }
    }
  return g_string_free (text, FALSE);
}
