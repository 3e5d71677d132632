/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hashes the signs of each unit, sorts those of each side, and lays the two lists beside each other. */
#include "text/align-signs.h"

#include <math.h>
#include <string.h>

#include "text/tokens.h"

/* A sign that would make more pairs of units than this says too little of any of them. */
#define MOST_PAIRS 64
/* So many pairs of words of each side, evenly taken, tell whether the two are versions of one text. */
#define SAMPLE 4096
#define ALIKE 0.4
/* Of longer texts one pair of words in four is enough. */
#define MANY (1 << 20)

/* One sign in one unit: the hash above, the unit below. */
typedef guint64 Key;

typedef struct
{
  GArray *pairs; /* of Key: two words that follow each other */
  GArray *signs; /* of Key: what survives translation */
} Found;

static guint32
mix (guint64 value)
{
  value ^= value >> 33;
  value *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  value ^= value >> 33;
  value *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return (guint32) (value >> 32);
}

static guint64
hash_bytes (const char *bytes,
            gsize       size)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < size; i++)
    hash = (hash ^ (guchar) bytes[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash;
}

static void
add_key (GArray  *keys,
         guint64  hash,
         guint    unit)
{
  Key key = (Key) mix (hash) << 32 | unit;

  g_array_append_val (keys, key);
}

/* 0 to 9; 10 and 100 for signs that multiply; -1 for any other sign. Signs come folded. */
static int
han_digit (gunichar c)
{
  static const gunichar digits[] = { 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d };

  if (c == 0x3007 || c == 0x96f6)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      if (digits[i] == c)
        return (int) i + 1;
    }
  return c == 0x5341 ? 10 : c == 0x767e ? 100 : -1;
}

/* “二〇一五” digit by digit, “三十二” as it is said. Single ones count behind “第” only: “一个” is no number to a translator. */
static guint
han_number (const YtTokens *tokens,
            guint           first,
            guint           n,
            char            number[24])
{
  gboolean said = FALSE;
  guint value = 0;
  guint digit = 0;
  guint length = 0;

  for (guint i = 0; i < n; i++)
    said = said || han_digit (yt_tokens_get (tokens, first + i)->code) >= 10;
  for (guint i = 0; i < n; i++)
    {
      int here = han_digit (yt_tokens_get (tokens, first + i)->code);

      if (!said && length < 20)
        number[length++] = (char) ('0' + here);
      else if (here >= 10)
        {
          value += MAX (digit, 1) * (guint) here;
          digit = 0;
        }
      else
        digit = (guint) here;
    }
  if (said)
    return (guint) g_snprintf (number, 24, "%u", value + digit);
  return length;
}

static void
add_han_number (Found          *found,
                const YtTokens *tokens,
                guint           first,
                guint           n,
                guint           unit)
{
  gboolean ordinal = first > 0 && yt_tokens_get (tokens, first - 1)->code == 0x7b2c; /* 第 */
  char number[24];
  guint length;

  if (n < 2 && !ordinal)
    return;
  length = han_number (tokens, first, n, number);
  add_key (found->signs, hash_bytes (number, length), unit);
}

static void
add_signs (Found          *found,
           const YtTokens *tokens,
           guint           unit)
{
  guint n = tokens->tokens->len;
  guint numbers = 0; /* Han numerals before the token */

  for (guint i = 0; i <= n; i++)
    {
      const YtToken *token = i < n ? yt_tokens_get (tokens, i) : NULL;

      if (token != NULL && token->code != 0 && han_digit (token->code) >= 0)
        {
          numbers++;
          continue;
        }
      if (numbers > 0)
        add_han_number (found, tokens, i - numbers, numbers, unit);
      numbers = 0;
      if (token != NULL && token->code == 0)
        add_key (found->signs, hash_bytes (tokens->letters->str + token->at, token->len), unit);
    }
}

static guint64
add_pairs (Found          *found,
           const YtTokens *tokens,
           guint           unit)
{
  guint64 whole = 1;
  guint64 before = 0;

  for (guint i = 0; i < tokens->tokens->len; i++)
    {
      const YtToken *token = yt_tokens_get (tokens, i);
      guint64 here = token->code != 0 ? token->code : hash_bytes (tokens->letters->str + token->at, token->len);

      whole = whole * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + here;
      add_key (found->pairs, before * 31 + here, unit);
      before = here;
    }
  return whole;
}

guint
yt_align_unit_from (const GArray *units,
                    gsize         place)
{
  guint low = 0;
  guint high = units->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (units, YtAlignUnit, middle).end <= place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const YtFeature *
page_of (const YtAlignText *text,
         gboolean           last)
{
  const YtFeature *found = NULL;

  for (guint i = 0; text->features != NULL && i < text->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (text->features, YtFeature, i);

      if (feature->sort != YT_FEATURE_PAGE)
        continue;
      found = feature;
      if (!last)
        break;
    }
  return found;
}

/* A translation has other pages, mostly; only where they begin and end with the same number they say anything. */
static gboolean
has_same_pages (const YtAlignText texts[2])
{
  for (guint last = 0; last < 2; last++)
    {
      const YtFeature *left = page_of (&texts[YT_LEFT], last);
      const YtFeature *right = page_of (&texts[YT_RIGHT], last);

      if (left == NULL || right == NULL || !g_str_equal (left->label, right->label))
        return FALSE;
    }
  return TRUE;
}

static void
add_features (Found             *found,
              const YtAlignText *text,
              const GArray      *units,
              gboolean           pages)
{
  for (guint i = 0; text->features != NULL && i < text->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (text->features, YtFeature, i);
      guint unit = yt_align_unit_from (units, feature->start);
      guint64 hash = hash_bytes (feature->label, strlen (feature->label)) ^ ((guint64) feature->sort << 56);

      if (unit >= units->len || feature->start < g_array_index (units, YtAlignUnit, unit).start)
        continue;
      if (feature->sort == YT_FEATURE_NOTE_MARK || feature->sort == YT_FEATURE_NOTE || (feature->sort == YT_FEATURE_PAGE && pages))
        add_key (found->signs, hash, unit);
    }
}

/* By the 32 bits of the hash; units of one sign stay in order. */
static void
sort_keys (GArray *keys)
{
  g_autofree Key *space = g_new (Key, keys->len + 1);
  Key *from = (Key *) (void *) keys->data;
  Key *to = space;

  for (guint shift = 32; shift < 64; shift += 16)
    {
      g_autofree guint *starts = g_new0 (guint, 65537);
      Key *other = from;

      for (guint i = 0; i < keys->len; i++)
        starts[(from[i] >> shift & 0xffff) + 1]++;
      for (guint i = 0; i < 65536; i++)
        starts[i + 1] += starts[i];
      for (guint i = 0; i < keys->len; i++)
        to[starts[from[i] >> shift & 0xffff]++] = from[i];
      from = to;
      to = other;
    }
}

/* One sign counts once for a unit. */
static void
sort_and_thin (GArray *keys)
{
  guint n = 0;
  Key *all = (Key *) (void *) keys->data;

  sort_keys (keys);
  for (guint i = 0; i < keys->len; i++)
    {
      if (n == 0 || all[n - 1] != all[i])
        all[n++] = all[i];
    }
  g_array_set_size (keys, n);
}

static guint
run_at (const GArray *keys,
        guint         at)
{
  guint end = at;

  while (end < keys->len && g_array_index (keys, Key, end) >> 32 == g_array_index (keys, Key, at) >> 32)
    end++;
  return end - at;
}

static void
share (YtAlignSigns *self,
       GArray *const keys[2],
       guint         n,
       float         most)
{
  guint at[2] = { 0, 0 };

  while (at[0] < keys[0]->len && at[1] < keys[1]->len)
    {
      const Key *first[2] = { &g_array_index (keys[0], Key, at[0]), &g_array_index (keys[1], Key, at[1]) };
      guint runs[2];
      float weight;

      if (*first[0] >> 32 != *first[1] >> 32)
        {
          at[*first[0] >> 32 > *first[1] >> 32]++;
          continue;
        }
      runs[0] = run_at (keys[0], at[0]);
      runs[1] = run_at (keys[1], at[1]);
      weight = self->alike ? 1 : 1.2f * logf (1 + (float) n / (float) (runs[0] * runs[1]));
      for (guint i = 0; (guint64) runs[0] * runs[1] <= MOST_PAIRS && i < runs[0]; i++)
        {
          for (guint k = 0; k < runs[1]; k++)
            {
              YtAlignSign sign = { { (guint32) first[0][i], (guint32) first[1][k] }, MIN (weight, most) };

              g_array_append_val (self->shared, sign);
            }
        }
      at[0] += runs[0];
      at[1] += runs[1];
    }
}

/* How many of the signs of each unit could be found on the other side at all: those that are rare in their own text. */
static float *
count_rare (const GArray *keys,
            guint         n)
{
  float *counts = g_new0 (float, n + 1);

  for (guint at = 0; at < keys->len;)
    {
      guint run = run_at (keys, at);

      for (guint i = at; (guint64) run * run <= MOST_PAIRS && i < at + run; i++)
        counts[(guint32) g_array_index (keys, Key, i)] += 1;
      at += run;
    }
  return counts;
}

static GHashTable *
sample (const GArray *pairs)
{
  guint step = pairs->len / SAMPLE + 1;
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      guint32 hash = (guint32) (g_array_index (pairs, Key, i) >> 32);

      if (hash % step == 0)
        g_hash_table_add (set, GUINT_TO_POINTER (hash));
    }
  return set;
}

/* The same part of all hashes is taken of both, so that what is shared is in both samples. */
static gboolean
is_alike (GArray *const pairs[2])
{
  const GArray *longer = pairs[pairs[0]->len < pairs[1]->len];
  const GArray *shorter = pairs[pairs[0]->len >= pairs[1]->len];
  guint step = shorter->len / SAMPLE + 1;
  g_autoptr(GHashTable) set = sample (shorter);
  g_autoptr(GHashTable) met = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < longer->len; i++)
    {
      guint32 hash = (guint32) (g_array_index (longer, Key, i) >> 32);

      if (hash % step == 0 && g_hash_table_contains (set, GUINT_TO_POINTER (hash)))
        g_hash_table_add (met, GUINT_TO_POINTER (hash));
    }
  return g_hash_table_size (met) > ALIKE * g_hash_table_size (set);
}

static void
find (const YtAlignText *text,
      const GArray      *units,
      guint64           *hashes,
      Found             *found)
{
  g_autoptr(YtTokens) tokens = yt_tokens_new ();

  found->pairs = g_array_new (FALSE, FALSE, sizeof (Key));
  found->signs = g_array_new (FALSE, FALSE, sizeof (Key));
  for (guint i = 0; i < units->len; i++)
    {
      const YtAlignUnit *unit = &g_array_index (units, YtAlignUnit, i);

      yt_tokens_set (tokens, text->text + unit->start, unit->end - unit->start, YT_FOLD_ALL);
      hashes[i] = add_pairs (found, tokens, i);
      add_signs (found, tokens, i);
    }
}

static void
thin_pairs (GArray *pairs)
{
  guint n = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      Key key = g_array_index (pairs, Key, i);

      if (key >> 32 & 3)
        continue;
      g_array_index (pairs, Key, n) = key;
      n++;
    }
  g_array_set_size (pairs, n);
}

YtAlignSigns *
yt_align_signs_new (const YtAlignText  texts[2],
                    GArray *const      units[2],
                    const gboolean    *alike)
{
  YtAlignSigns *self = g_new0 (YtAlignSigns, 1);
  gboolean pages = has_same_pages (texts);
  Found found[2];
  GArray *pairs[2];
  GArray *keys[2];

  self->shared = g_array_new (FALSE, FALSE, sizeof (YtAlignSign));
  for (guint side = 0; side < 2; side++)
    {
      self->hash[side] = g_new0 (guint64, units[side]->len + 1);
      find (&texts[side], units[side], self->hash[side], &found[side]);
      pairs[side] = found[side].pairs;
    }
  self->alike = alike != NULL ? *alike : is_alike (pairs);
  for (guint side = 0; side < 2; side++)
    {
      if (self->alike && pairs[0]->len + pairs[1]->len > MANY)
        thin_pairs (pairs[side]);
      if (!self->alike)
        add_features (&found[side], &texts[side], units[side], pages);
      keys[side] = self->alike ? pairs[side] : found[side].signs;
      sort_and_thin (keys[side]);
      if (self->alike)
        self->count[side] = count_rare (keys[side], units[side]->len);
    }
  share (self, keys, MAX (units[0]->len, units[1]->len), 8);
  for (guint side = 0; side < 2; side++)
    {
      g_array_unref (found[side].pairs);
      g_array_unref (found[side].signs);
    }
  return self;
}

void
yt_align_signs_free (YtAlignSigns *self)
{
  g_array_unref (self->shared);
  for (guint side = 0; side < 2; side++)
    {
      g_free (self->count[side]);
      g_free (self->hash[side]);
    }
  g_free (self);
}
