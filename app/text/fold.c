/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spreads the committed tables into flat ones at first use, and folds and classes characters by them. */
#include "text/fold.h"

#include <stdlib.h>
#include <string.h>

#include "text/fold-table.h"

#define BMP 0x10000

/* Pair: one record of a table; @to points behind the character, to the newline. */
typedef struct
{
  gunichar from;
  const char *to;
} Pair;

typedef struct
{
  YtFoldFlags flag;
  const char *text;
  Pair *pairs;
  guint n_pairs;
} Table;

/* In the order in which they are applied. */
static Table tables[] = {
  { YT_FOLD_WIDTH, yt_fold_table_width },
  { YT_FOLD_CASE, yt_fold_table_case },
  { YT_FOLD_ACCENTS, yt_fold_table_accents },
  { YT_FOLD_HAN, yt_fold_table_han },
};
static YtFoldSpread spread;

static const guint32 han[][2] = {
  { 0x2e80, 0x2fdf }, { 0x3005, 0x3007 }, { 0x3021, 0x3029 }, { 0x3038, 0x303b }, { 0x3041, 0x3096 }, { 0x309d, 0x309f },
  { 0x30a1, 0x30fa }, { 0x30fc, 0x318e }, { 0x31a0, 0x31bf }, { 0x31f0, 0x31ff }, { 0x3400, 0x4dbf }, { 0x4e00, 0xa48f },
  { 0xac00, 0xd7a3 }, { 0xf900, 0xfaff }, { 0xff66, 0xff9d }, { 0x20000, 0x3fffd },
};

static gboolean
is_ignored (gunichar c)
{
  return c == 0xad || c == 0x61c || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
         (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff || (c >= 0xe0000 && c <= 0xe0fff) || c == 0xff9e || c == 0xff9f;
}

static gboolean
is_combining (gunichar c)
{
  return (c >= 0x300 && c <= 0x36f) || (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x1dc0 && c <= 0x1dff) ||
         (c >= 0x20d0 && c <= 0x20ff) || (c >= 0xfe20 && c <= 0xfe2f);
}

static gboolean
is_space (gunichar c)
{
  return (c >= 0x09 && c <= 0x0d) || c == ' ' || c == 0x85 || c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 ||
         c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

static gboolean
is_within (const guint32 ranges[][2],
           guint         n,
           gunichar      c)
{
  guint low = 0;

  while (low < n)
    {
      guint middle = (low + n) / 2;

      if (c < ranges[middle][0])
        n = middle;
      else if (c > ranges[middle][1])
        low = middle + 1;
      else
        return TRUE;
    }
  return FALSE;
}

static int
by_character (gconstpointer a,
              gconstpointer b)
{
  gunichar first = ((const Pair *) a)->from;
  gunichar second = ((const Pair *) b)->from;

  return first < second ? -1 : first > second;
}

static void
read_table (Table *table)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (const char *p = table->text; *p != '\0'; p = strchr (p, '\n') + 1)
    {
      Pair pair = { g_utf8_get_char (p), g_utf8_next_char (p) };

      g_array_append_val (pairs, pair);
    }
  table->n_pairs = pairs->len;
  table->pairs = (Pair *) (gpointer) g_array_free (pairs, FALSE);
  qsort (table->pairs, table->n_pairs, sizeof (Pair), by_character);
}

static const char *
look_up (const Table *table,
         gunichar     c)
{
  guint low = 0;
  guint high = table->n_pairs;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (table->pairs[middle].from == c)
        return table->pairs[middle].to;
      if (table->pairs[middle].from < c)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* One step of folding over all characters that there are so far. */
static guint
apply (const Table *table,
       gunichar    *text,
       guint        n)
{
  gunichar result[YT_FOLD_MAX];
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *to = look_up (table, text[i]);

      if (table->flag == YT_FOLD_ACCENTS && is_combining (text[i]))
        continue;
      if (to == NULL && length < YT_FOLD_MAX)
        result[length++] = text[i];
      for (; to != NULL && *to != '\n' && length < YT_FOLD_MAX; to = g_utf8_next_char (to))
        result[length++] = g_utf8_get_char (to);
    }
  memcpy (text, result, length * sizeof *result);
  return length;
}

static guint
fold_by_steps (gunichar    c,
               YtFoldFlags flags,
               gunichar    folded[YT_FOLD_MAX])
{
  guint n = 1;

  if (is_ignored (c))
    return 0;
  folded[0] = c;
  /* Twice: a compatibility form may hold a capital, a capital’s bare letter may have no capital of its own. */
  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
        {
          if ((flags & tables[i].flag) != 0)
            n = apply (&tables[i], folded, n);
        }
    }
  return n;
}

static YtCharClass
class_of (gunichar c)
{
  gunichar folded[YT_FOLD_MAX];

  if (is_ignored (c))
    return YT_CHAR_IGNORED;
  if (is_space (c))
    return YT_CHAR_SPACE;
  if (is_within (han, G_N_ELEMENTS (han), c))
    return YT_CHAR_HAN;
  if (is_within (yt_fold_table_words, yt_fold_table_n_words, c))
    return YT_CHAR_WORD;
  if (fold_by_steps (c, YT_FOLD_ALL, folded) > 0 && folded[0] != c)
    return class_of (folded[0]);
  return YT_CHAR_MARK;
}

static void
spread_class (const guint32 ranges[][2],
              guint         n,
              YtCharClass   class)
{
  for (guint i = 0; i < n; i++)
    {
      for (guint32 c = ranges[i][0]; c <= ranges[i][1] && c < BMP; c++)
        spread.classes[c] = (guint8) class;
    }
}

static void
spread_char (gunichar c)
{
  gunichar folded[YT_FOLD_MAX];
  guint n = fold_by_steps (c, YT_FOLD_ALL, folded);

  spread.whole[c] = n == 1 && folded[0] < YT_FOLD_ODD ? (guint16) folded[0] : YT_FOLD_ODD;
  spread.classes[c] = (guint8) class_of (c);
  /* A sign that folds into another class is odd, too. */
  if (n == 1 && class_of (folded[0]) != class_of (c))
    spread.whole[c] = YT_FOLD_ODD;
}

/* Most characters are in no table, and few milliseconds are there before the first answer. */
const YtFoldSpread *
yt_fold_spread (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return &spread;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    read_table (&tables[i]);
  memset (spread.classes, YT_CHAR_MARK, sizeof spread.classes);
  spread_class (yt_fold_table_words, yt_fold_table_n_words, YT_CHAR_WORD);
  spread_class (han, G_N_ELEMENTS (han), YT_CHAR_HAN);
  for (gunichar c = 0; c < BMP; c++)
    {
      spread.whole[c] = (guint16) c;
      if (is_space (c) || is_ignored (c) || is_combining (c))
        spread_char (c);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      for (guint k = 0; k < tables[i].n_pairs; k++)
        {
          if (tables[i].pairs[k].from < BMP)
            spread_char (tables[i].pairs[k].from);
        }
    }
  g_once_init_leave (&done, 1);
  return &spread;
}

guint
yt_fold_char (gunichar    c,
              YtFoldFlags flags,
              gunichar    folded[YT_FOLD_MAX])
{
  const YtFoldSpread *flat = yt_fold_spread ();

  if (flags == YT_FOLD_ALL && c < BMP && flat->whole[c] != YT_FOLD_ODD)
    {
      folded[0] = flat->whole[c];
      return 1;
    }
  return fold_by_steps (c, flags, folded);
}

YtCharClass
yt_char_class (gunichar c)
{
  const YtFoldSpread *flat = yt_fold_spread ();

  return c < BMP ? (YtCharClass) flat->classes[c] : class_of (c);
}
