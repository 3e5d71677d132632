/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the measurements share: texts and the form of their results. */
#include "bench.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static const char *const chinese[] = {
  "网络主权", "网络自由", "双方", "对话", "机制", "关于", "的", "在", "认为", "行为准则", "互联网治理", "美国", "中国", "联合国", "专家组",
  "起诉", "军控", "互信", "分歧", "合作", "安全", "关键基础设施", "是", "和", "与", "对", "提出", "要求", "不", "应当", "，", "，", "。",
};
static const char *const english[] = {
  "sovereignty", "freedom", "of", "the", "the", "the", "and", "in", "to", "a", "cyberspace", "dialogue", "working", "group", "charge",
  "norms", "conduct", "United", "Nations", "experts", "is", "that", "for", "trust", "position", "China", "state", "with", "security", "as",
};

char *
bench_text (guint number)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (number + 1);
  const char *const *words = number % 2 == 0 ? chinese : english;
  guint n_words = number % 2 == 0 ? G_N_ELEMENTS (chinese) : G_N_ELEMENTS (english);
  guint length = 150 + g_rand_int (random) % 300;
  GString *text = g_string_sized_new (1024);

  for (guint characters = 0; characters < length;)
    {
      const char *word = words[g_rand_int (random) % n_words];

      g_string_append (text, word);
      if (number % 2 == 1)
        g_string_append_c (text, ' ');
      characters += (guint) g_utf8_strlen (word, -1) + number % 2;
    }
  return g_string_free (text, FALSE);
}

static void
print_list (const char   *name,
            const double *values,
            guint         n)
{
  printf (", \"%s\": [", name);
  for (guint i = 0; i < n; i++)
    printf ("%s%.9f", i > 0 ? ", " : "", values[i]);
  printf ("]");
}

void
bench_figure (const char   *name,
              const double *ours,
              const double *floor,
              guint         n)
{
  printf ("{\"name\": \"%s\"", name);
  print_list ("ours", ours, n);
  print_list ("floor", floor, n);
  printf ("}\n");
  fflush (stdout);
}

gboolean
bench_wants (const char *name)
{
  const char *part = g_getenv ("YITONG_BENCH_ONLY");

  return part == NULL || strstr (name, part) != NULL;
}

double
bench_now (void)
{
  struct timespec now;

  if (g_strcmp0 (g_getenv ("YITONG_BENCH_CLOCK"), "cpu") != 0)
    return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}
