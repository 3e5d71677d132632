/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Aligns translations and versions whose beads are known: written ones, and thousands of generated ones. */
#include "text/align.h"

#include <locale.h>
#include <string.h>

static const char zh[] =
  "第一章 序言\n"
  "春天，两个村子的人开始商量修一座桥。\n"
  "2011 年 3 月，张家村写了第一封信，信里说桥应当有 40 米长。李家村当年没有回信。\n"
  "\n"
  "李家村的老人们认为，先修路比修桥要紧，因为雨季一到，牛车就走不动了。他们还担心桥会带来陌生人。\n"
  "第二章 争论\n"
  "争论持续了三个冬天，许多人家因此不再来往。\n"
  "2013 年的集市上又有人提起此事，但谁也说服不了谁。\n"
  "后来，一位名叫 Anders Holm 的工程师路过此地，他画了一张图。\n"
  "二〇一五年，桥终于修成了。\n";

static const char en[] =
  "Chapter 1. Preface\n"
  "In spring the people of the two villages began to talk about building a bridge.\n"
  "In March 2011 the village of Zhang wrote a first letter, which said that the bridge should be 40 metres long. The village of Li did not "
  "answer that year.\n"
  "The elders of Li held that a road was more pressing than a bridge, because the ox carts could not move once the rains came.\n"
  "They also feared that a bridge would bring strangers.\n"
  "Chapter 2. The quarrel\n"
  "The quarrel went on for three winters, and many families stopped visiting each other. At the market of 2013 somebody brought it up again, but nobody could convince anybody.\n"
  "This paragraph is the translator’s own: markets were held on the tenth day of each month in the larger of the two villages, where the "
  "river is shallow enough for carts to cross it in the dry season, and people came to them from as far away as the hills.\n"
  "Later an engineer called Anders Holm came through these parts, and he made a drawing of it.\n"
  "In 2015 the bridge was built at last.\n";

static YtAlignText
text_of (const char *words)
{
  return (YtAlignText) { words, strlen (words), NULL };
}

/* “0-1:0-1 2:2,3” … as “2-1” for each bead. */
static char *
tell (const YtAlignment *alignment)
{
  g_autoptr(GString) told = g_string_new (NULL);

  for (guint i = 0; i < alignment->beads->len; i++)
    {
      const YtBead *bead = &g_array_index (alignment->beads, YtBead, i);

      g_string_append_printf (told, "%s%u-%u%s", i > 0 ? " " : "", bead->count[0], bead->count[1], bead->pinned ? "!" : "");
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
assert_beads (const char       *left,
              const char       *right,
              const YtAlignPin *pins,
              guint             n_pins,
              const char       *expected)
{
  const YtAlignText texts[2] = { text_of (left), text_of (right) };
  g_autoptr(YtAlignment) alignment = yt_alignment_new (texts, pins, n_pins);
  g_autofree char *told = tell (alignment);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_translation (void)
{
  assert_beads (zh, en, NULL, 0, "1-1 1-1 1-1 1-2 1-1 2-1 0-1 1-1 1-1");
  assert_beads (en, zh, NULL, 0, "1-1 1-1 1-1 2-1 1-1 1-2 1-0 1-1 1-1");
}

static void
test_empty (void)
{
  assert_beads ("", "", NULL, 0, "");
  assert_beads ("\n \n\n", "", NULL, 0, "");
  assert_beads ("一\n二\n", "", NULL, 0, "1-0 1-0");
  assert_beads ("", "one\ntwo", NULL, 0, "0-1 0-1");
  assert_beads ("一", "one", NULL, 0, "1-1");
}

/* Dropped whole stretches on both sides do not carry the rest away. */
static void
test_stretches (void)
{
  g_autoptr(GString) left = g_string_new (NULL);
  g_autoptr(GString) right = g_string_new (NULL);
  g_autoptr(GString) expected = g_string_new (NULL);

  for (guint i = 0; i < 60; i++)
    {
      gboolean on_left = i < 10 || i >= 25;
      gboolean on_right = i < 40 || i >= 50;

      if (on_left)
        g_string_append_printf (left, "%s这是第 %u 段，讲的是%s。\n", i % 3 == 0 ? "大家都知道，" : "", i + 100, i % 2 == 0 ? "天气与收成" : "邻居之间怎样分水、怎样修渠");
      if (on_right)
        g_string_append_printf (right, "%sThis is paragraph %u, which is about %s.\n", i % 3 == 0 ? "As everybody knows, t" : "T", i + 100,
                                i % 2 == 0 ? "weather and harvest" : "how neighbours share water and mend the ditches");
      g_string_append_printf (expected, "%s%d-%d", i > 0 ? " " : "", on_left, on_right);
    }
  assert_beads (left->str, right->str, NULL, 0, expected->str);
}

static void
test_versions (void)
{
  const char *old = "The lake is deep and cold in winter.\nFishers from three towns share the lake.\nTheir boats are small and old.\n"
                    "Nobody counts the fish that they catch.\nThe towns met in June to agree on nets.\n";
  const char *new = "The lake is deep and very cold in winter.\nA railway reached the shore last year and changed all trade.\n"
                    "Fishers from three towns share the lake. Their boats are small and old.\nThe towns met in June to agree on nets.\n";
  const YtAlignText texts[2] = { text_of (old), text_of (new) };
  g_autoptr(YtAlignment) alignment = yt_alignment_new (texts, NULL, 0);

  g_assert_true (alignment->alike);
  assert_beads (old, new, NULL, 0, "1-1 0-1 2-1 1-0 1-1");
  /* Traditional signs are the same words. */
  assert_beads ("這個國家的經濟發展很快。\n邊界線上沒有軍隊。\n", "前言是后来加上的一段话。\n这个国家的经济发展很快。\n边界线上没有军队。\n", NULL, 0, "0-1 1-1 1-1");
}

static YtAlignPin
pin_of (const char *left,
        const char *piece,
        const char *right,
        const char *other)
{
  gsize l = (gsize) (strstr (left, piece) - left);
  gsize r = (gsize) (strstr (right, other) - right);

  return (YtAlignPin) { { { l, l + strlen (piece) }, { r, r + strlen (other) } } };
}

static void
test_pins (void)
{
  const YtAlignPin pins[] = {
    pin_of (zh, "春天，", en, "In spring"),
    pin_of (zh, "集市", en, "This paragraph is"),
    pin_of (zh, "后来", en, "Chapter 1"), /* lies across the others */
  };
  const YtAlignPin both[] = { pin_of (zh, "争论持续", en, "The quarrel went"), pin_of (zh, "2013 年的集市", en, "The quarrel went") };

  assert_beads (zh, en, pins, G_N_ELEMENTS (pins), "1-1 1-1! 1-1 1-2 1-1 1-1 1-1! 1-1 1-1");
  assert_beads (zh, en, both, G_N_ELEMENTS (both), "1-1 1-1 1-1 1-2 1-1 2-1! 0-1 1-1 1-1");
  assert_beads ("一\n二\n三\n", "one\ntwo\nthree\nfour\n", &(YtAlignPin) { { { 0, 11 }, { 14, 18 } } }, 1, "0-1 0-1 0-1 3-1!");
}

static void
test_places (void)
{
  const YtAlignText texts[2] = { text_of (zh), text_of (en) };
  g_autoptr(YtAlignment) alignment = yt_alignment_new (texts, NULL, 0);
  gsize place = (gsize) (strstr (zh, "他们还担心") - zh);
  gsize start, end;
  g_autofree char *across = NULL;
  g_autofree char *back = NULL;

  g_assert_cmpuint (yt_alignment_bead_at (alignment, YT_LEFT, 0), ==, 0);
  g_assert_cmpuint (yt_alignment_bead_at (alignment, YT_LEFT, place), ==, 3);
  g_assert_cmpuint (yt_alignment_bead_at (alignment, YT_RIGHT, strlen (en)), ==, 8);
  g_assert_true (yt_alignment_across (alignment, texts, YT_LEFT, place, place + 9, &start, &end));
  across = g_strndup (en + start, end - start);
  g_assert_cmpstr (across, ==, "They also feared that a bridge would bring strangers.");
  place = (gsize) (strstr (en, "At the market of") - en);
  g_assert_true (yt_alignment_across (alignment, texts, YT_RIGHT, place, place + 4, &start, &end));
  back = g_strndup (zh + start, end - start);
  g_assert_cmpstr (back, ==, "2013 年的集市上又有人提起此事，但谁也说服不了谁。");
  place = (gsize) (strstr (en, "This paragraph") - en);
  g_assert_false (yt_alignment_across (alignment, texts, YT_RIGHT, place, place + 4, &start, &end));
  g_assert_false (yt_alignment_range (alignment, 6, YT_LEFT, &start, &end));
  g_assert_cmpuint (start, ==, (gsize) (strstr (zh, "\n后来") - zh));
}

static void
test_kinds (void)
{
  const char *left = "水\n水是生命之源。\n火\n";
  const char *right = "Water gives life to all.\nFire\n";
  g_autoptr(YtReading) first = yt_reading_new ();
  g_autoptr(YtReading) second = yt_reading_new ();
  YtReading *readings[2] = { first, second };
  YtAlignText texts[2] = { text_of (left), text_of (right) };
  g_autoptr(YtAlignment) alignment = NULL;
  g_autofree char *told = NULL;

  yt_reading_add (readings[0], YT_FEATURE_HEADING, 1, 0, 3, NULL);
  yt_reading_add (readings[0], YT_FEATURE_HEADING, 1, strlen (left) - 4, strlen (left) - 1, NULL);
  yt_reading_add (readings[1], YT_FEATURE_HEADING, 1, strlen (right) - 5, strlen (right) - 1, NULL);
  texts[0].features = readings[0]->features;
  texts[1].features = readings[1]->features;
  alignment = yt_alignment_new (texts, NULL, 0);
  told = tell (alignment);
  g_assert_cmpstr (told, ==, "1-0 1-1 1-1");
}

/* A text and its translation made by chance: what each paragraph became is known. */
typedef struct
{
  GRand *random;
  GString *text[2];
  GArray *beads; /* of YtBead */
  guint n[2];
  gboolean bare; /* without numbers and names */
} Pair;

static void
write_piece (Pair    *pair,
             guint    side,
             guint    size,
             guint    number,
             gboolean last)
{
  static const char signs[] = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏";
  static const char *const words[] = { "stone ", "water ", "in ", "the ", "garden ", "slowly ", "and ", "yesterday ", "morning " };
  GString *text = pair->text[side];
  gsize end = text->len + size;

  while (text->len < end)
    {
      if (side == YT_LEFT)
        g_string_append_len (text, signs + 3 * g_rand_int_range (pair->random, 0, (gint32) (sizeof signs / 3)), 3);
      else
        g_string_append (text, words[g_rand_int_range (pair->random, 0, G_N_ELEMENTS (words))]);
    }
  if (number != 0)
    g_string_append_printf (text, side == YT_LEFT ? "%u年" : " %u", number);
  g_string_append (text, side == YT_LEFT ? "。" : ". ");
  if (last)
    g_string_append_c (text, '\n');
}

/* @count paragraphs on the left and right that say the same @thoughts pieces. */
static void
write_bead (Pair        *pair,
            const guint  count[2])
{
  YtBead bead = { { pair->n[0], pair->n[1] }, { count[0], count[1] }, FALSE };
  guint thoughts = MAX (count[0], count[1]);

  for (guint i = 0; i < thoughts; i++)
    {
      guint size = (guint) g_rand_int_range (pair->random, 30, 500);
      guint number = !pair->bare && g_rand_int_range (pair->random, 0, 3) == 0 ? (guint) g_rand_int_range (pair->random, 100, 9999) : 0;
      double ratio = g_rand_double_range (pair->random, 1.05, 1.55);

      for (guint side = 0; side < 2; side++)
        {
          gboolean last = i + 1 == thoughts || count[side] == thoughts;

          if (count[side] > 0)
            write_piece (pair, side, side == YT_LEFT ? size : (guint) (size * ratio), number, last);
        }
    }
  pair->n[0] += count[0];
  pair->n[1] += count[1];
  g_array_append_val (pair->beads, bead);
}

static void
make_pair (Pair    *pair,
           guint    seed,
           guint    n,
           gboolean bare)
{
  *pair = (Pair) { g_rand_new_with_seed (seed), { g_string_new (NULL), g_string_new (NULL) }, g_array_new (FALSE, FALSE, sizeof (YtBead)), { 0, 0 }, bare };
  for (guint i = 0; i < n; i++)
    {
      static const guint shapes[][2] = { { 1, 1 }, { 1, 0 }, { 0, 1 }, { 2, 1 }, { 1, 2 }, { 3, 1 }, { 1, 3 } };
      static const guint upto[] = { 82, 85, 88, 93, 98, 99, 100 };
      guint chance = (guint) g_rand_int_range (pair->random, 0, 100);
      guint shape = 0;

      while (chance >= upto[shape])
        shape++;
      write_bead (pair, shapes[shape]);
    }
}

static void
clear_pair (Pair *pair)
{
  g_rand_free (pair->random);
  g_string_free (pair->text[0], TRUE);
  g_string_free (pair->text[1], TRUE);
  g_array_unref (pair->beads);
}

/* The share of the true beads that were found. */
static double
judge (const Pair        *pair,
       const YtAlignment *alignment)
{
  guint right = 0;
  guint k = 0;

  g_assert_cmpuint (alignment->units[0]->len, ==, pair->n[0]);
  g_assert_cmpuint (alignment->units[1]->len, ==, pair->n[1]);
  for (guint i = 0; i < pair->beads->len; i++)
    {
      const YtBead *bead = &g_array_index (pair->beads, YtBead, i);

      while (k < alignment->beads->len && g_array_index (alignment->beads, YtBead, k).first[0] < bead->first[0])
        k++;
      for (guint near = k; near < alignment->beads->len && g_array_index (alignment->beads, YtBead, near).first[0] == bead->first[0]; near++)
        {
          const YtBead *found = &g_array_index (alignment->beads, YtBead, near);

          right += memcmp (found->first, bead->first, sizeof bead->first) == 0 && memcmp (found->count, bead->count, sizeof bead->count) == 0;
        }
    }
  return (double) right / pair->beads->len;
}

static double
mean_share (guint    n,
            guint    rounds,
            gboolean bare)
{
  double sum = 0;

  for (guint seed = 1; seed <= rounds; seed++)
    {
      Pair pair;
      YtAlignText texts[2];
      g_autoptr(YtAlignment) alignment = NULL;

      make_pair (&pair, seed, n, bare);
      texts[0] = (YtAlignText) { pair.text[0]->str, pair.text[0]->len, NULL };
      texts[1] = (YtAlignText) { pair.text[1]->str, pair.text[1]->len, NULL };
      alignment = yt_alignment_new (texts, NULL, 0);
      g_assert_false (alignment->alike);
      sum += judge (&pair, alignment);
      clear_pair (&pair);
    }
  g_test_message ("%u rounds of %u beads%s: %.4f right", rounds, n, bare ? " by length alone" : "", sum / rounds);
  return sum / rounds;
}

static void
test_shares (void)
{
  g_assert_cmpfloat (mean_share (300, 12, FALSE), >, 0.92);
  g_assert_cmpfloat (mean_share (300, 12, TRUE), >, 0.8);
  g_assert_cmpfloat (mean_share (4000, 1, FALSE), >, 0.92);
}

/* Whatever comes in, each paragraph is in one bead, in order. */
static void
test_whole (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (3);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr(GString) first = g_string_new (NULL);
      g_autoptr(GString) second = g_string_new (NULL);
      GString *words[2] = { first, second };
      YtAlignPin pins[3];
      YtAlignText texts[2];
      g_autoptr(YtAlignment) alignment = NULL;
      guint at[2] = { 0, 0 };

      for (guint side = 0; side < 2; side++)
        {
          for (gint32 i = g_rand_int_range (random, 0, 40); i > 0; i--)
            g_string_append (words[side], (const char *[]) { "\n", "一", "word ", "2015 ", "。", "\xc2\xa0", "x\n" }[g_rand_int_range (random, 0, 7)]);
          texts[side] = (YtAlignText) { words[side]->str, words[side]->len, NULL };
          for (guint i = 0; i < 3; i++)
            {
              pins[i].side[side].start = (gsize) g_rand_int_range (random, 0, (gint32) words[side]->len + 1);
              pins[i].side[side].end = pins[i].side[side].start + (gsize) g_rand_int_range (random, 0, 20);
            }
        }
      alignment = yt_alignment_new (texts, pins, 3);
      for (guint i = 0; i < alignment->beads->len; i++)
        {
          const YtBead *bead = &g_array_index (alignment->beads, YtBead, i);

          for (guint side = 0; side < 2; side++)
            {
              g_assert_cmpuint (bead->first[side], ==, at[side]);
              at[side] += bead->count[side];
            }
          g_assert_cmpuint (bead->count[0] + bead->count[1], >, 0);
        }
      g_assert_cmpuint (at[0], ==, alignment->units[0]->len);
      g_assert_cmpuint (at[1], ==, alignment->units[1]->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/align/translation", test_translation);
  g_test_add_func ("/align/empty", test_empty);
  g_test_add_func ("/align/stretches", test_stretches);
  g_test_add_func ("/align/versions", test_versions);
  g_test_add_func ("/align/pins", test_pins);
  g_test_add_func ("/align/places", test_places);
  g_test_add_func ("/align/kinds", test_kinds);
  g_test_add_func ("/align/shares", test_shares);
  g_test_add_func ("/align/whole", test_whole);
  return g_test_run ();
}
