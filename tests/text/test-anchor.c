/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Anchors find their words again after thousands of random edits, or say that they do not; never in a wrong place.
 * Quick: some thousand edits; with “-m slow” a hundred thousand. */
#include "text/anchor.h"

#include <locale.h>
#include <string.h>

#include "text/carry.h"
#include "text/difference.h"

/* Letter: a character with a name of its own, so that it is known where it went. */
typedef struct
{
  gunichar c;
  gint64 id;
  gboolean copy;
} Letter;

typedef struct
{
  GRand *random;
  GArray *letters; /* Letter */
  gint64 next_id;
} Page;

/* Mark: a passage that a test follows: the names of its characters and of those around it. */
typedef struct
{
  gint64 first;
  gint64 last;
  gint64 before; /* the first name of the context */
  gint64 behind; /* the last one */
  YtAnchor *anchor;
  gsize start;
  gsize end;
  gsize slack;
} Mark;

typedef struct
{
  guint right;
  guint wrong;
  guint orphans;     /* though the words are there */
  guint recognisable;
} Count;

static const char *const rare[] = { "𠮷", "🇨🇳", "🇫🇷", "e\xcc\x81", "a\xcc\x88\xcc\x81", "👨‍👩‍👧", "ＡＢ", "\r\n", "〇", "2014年", "sovereignty", "（三）" };
static const char *const common[] = { "的", "网络", "安全", "主权", "双方", "，", "。", "对话", "在", "与" };

static void
append (GString    *text,
        const char *words)
{
  g_string_append (text, words);
}

/* Words that look like a language: few common ones, many that are not, some that are hard. */
static char *
invent (GRand *random,
        guint  n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      int what = g_rand_int_range (random, 0, 100);

      if (what < 25)
        append (text, common[g_rand_int_range (random, 0, G_N_ELEMENTS (common))]);
      else if (what < 32)
        append (text, rare[g_rand_int_range (random, 0, G_N_ELEMENTS (rare))]);
      else if (what < 36)
        append (text, g_rand_boolean (random) ? "\n" : " ");
      else
        g_string_append_unichar (text, (gunichar) (0x4e00 + g_rand_int_range (random, 0, 1200)));
    }
  return g_string_free (text, FALSE);
}

static void
insert (Page       *page,
        guint       at,
        const char *words)
{
  for (; *words != '\0'; words = g_utf8_next_char (words))
    {
      Letter letter = { g_utf8_get_char (words), page->next_id++, FALSE };

      g_array_insert_val (page->letters, at++, letter);
    }
}

static char *
text_of (const Page *page)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < page->letters->len; i++)
    g_string_append_unichar (text, g_array_index (page->letters, Letter, i).c);
  return g_string_free (text, FALSE);
}

static gsize
bytes_before (const Page *page,
              guint       at)
{
  gsize bytes = 0;

  for (guint i = 0; i < at; i++)
    bytes += (gsize) g_unichar_to_utf8 (g_array_index (page->letters, Letter, i).c, NULL);
  return bytes;
}

/* One random edit; says where in bytes. */
static YtSplice
edit (Page *page)
{
  GRand *random = page->random;
  guint n = page->letters->len;
  guint at = (guint) g_rand_int_range (random, 0, (gint32) n);
  guint what = (guint) g_rand_int_range (random, 0, 10);
  guint removed = what < 6 ? (guint) g_rand_int_range (random, 0, what < 5 ? 4 : 60) : 0;
  g_autofree char *words = NULL;
  YtSplice splice;

  removed = MIN (removed, n - at);
  splice.at = bytes_before (page, at);
  splice.removed_len = bytes_before (page, at + removed) - splice.at;
  g_array_remove_range (page->letters, at, removed);
  if (what == 9 && n > 100)
    {
      /* Words are pasted a second time. */
      guint length = (guint) g_rand_int_range (random, 1, 40);
      guint from = (guint) g_rand_int_range (random, 0, (gint32) (page->letters->len - length));
      g_autofree Letter *copy = g_memdup2 (&g_array_index (page->letters, Letter, from), length * sizeof (Letter));

      for (guint i = 0; i < length; i++)
        copy[i].copy = TRUE;
      g_array_insert_vals (page->letters, at, copy, length);
      splice.inserted_len = bytes_before (page, at + length) - splice.at;
      return splice;
    }
  words = invent (random, what < 4 ? (guint) g_rand_int_range (random, 0, 4) : what > 5 ? (guint) g_rand_int_range (random, 1, 30) : 0);
  insert (page, at, words);
  splice.inserted_len = strlen (words);
  return splice;
}

static void
page_init (Page   *page,
           guint32 seed)
{
  g_autofree char *words = NULL;

  page->random = g_rand_new_with_seed (seed);
  page->letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  page->next_id = 1;
  words = invent (page->random, 900);
  insert (page, 0, words);
}

static void
page_clear (Page *page)
{
  g_rand_free (page->random);
  g_array_unref (page->letters);
}

static void
mark_init (Mark       *mark,
           Page       *page,
           const char *text)
{
  guint n = page->letters->len;
  guint length = (guint) g_rand_int_range (page->random, 4, 60);
  guint start = (guint) g_rand_int_range (page->random, 0, (gint32) (n - length));
  guint end = start + length;

  /* A passage neither begins nor ends within what a person takes for one character, nor with white space. */
  while (start + 4 < end && g_unichar_isspace (g_array_index (page->letters, Letter, start).c))
    start++;
  while (start + 4 < end && g_unichar_isspace (g_array_index (page->letters, Letter, end - 1).c))
    end--;
  mark->first = start;
  mark->last = end - 1;
  mark->before = start > 32 ? start - 32 : 0;
  mark->behind = MIN (end + 32, n) - 1;
  mark->slack = 0;
  mark->start = bytes_before (page, start);
  mark->end = bytes_before (page, end);
  mark->anchor = yt_anchor_new (text, mark->start, mark->end);
}

/* How many of the names from … to are in the letters of a range, as originals. */
static guint
count_names (const Page *page,
             guint       start,
             guint       end,
             gint64      first,
             gint64      last,
             gboolean    copies)
{
  guint n = 0;

  for (guint i = start; i < end; i++)
    {
      const Letter *letter = &g_array_index (page->letters, Letter, i);

      n += letter->id >= first && letter->id <= last && (copies || !letter->copy);
    }
  return n;
}

/* Where the passage is, told by names: from its first original letter to behind its last one. */
static gboolean
find_truth (const Page *page,
            const Mark *mark,
            guint      *start,
            guint      *end)
{
  gboolean found = FALSE;

  for (guint i = 0; i < page->letters->len; i++)
    {
      const Letter *letter = &g_array_index (page->letters, Letter, i);

      if (letter->copy || letter->id < mark->first || letter->id > mark->last)
        continue;
      if (!found)
        *start = i;
      *end = i + 1;
      found = TRUE;
    }
  return found;
}

/* Whether a range lies between what stood around the passage. */
static gboolean
is_between (const Page *page,
            const Mark *mark,
            guint       start,
            guint       end,
            gboolean    copies)
{
  guint before = (guint) (mark->first - mark->before);
  guint behind = (guint) (mark->behind - mark->last);

  return count_names (page, start > 36 ? start - 36 : 0, start, mark->before, mark->first - 1, copies) * 10 >= before * 8 &&
         count_names (page, end, MIN (end + 36, page->letters->len), mark->last + 1, mark->behind, copies) * 10 >= behind * 8;
}

/* Whether what stood on one side of the passage stands there: of the same words pasted right beside it nobody can tell which
 * are the passage, when only the texts are known. */
static gboolean
is_beside (const Page *page,
           const Mark *mark,
           guint       start,
           guint       end)
{
  guint before = (guint) (mark->first - mark->before);
  guint behind = (guint) (mark->behind - mark->last);

  return count_names (page, start > 36 ? start - 36 : 0, start, mark->before, mark->first - 1, FALSE) * 10 >= before * 8 ||
         count_names (page, end, MIN (end + 36, page->letters->len), mark->last + 1, mark->behind, FALSE) * 10 >= behind * 8;
}

/* Whether a person would know it again: nine tenths of its words in one piece; with @context, most of what stood around it, too. */
static gboolean
is_recognisable (const Page *page,
                 const Mark *mark,
                 gboolean    context)
{
  guint length = (guint) (mark->last - mark->first + 1);
  guint start = 0, end = 0;
  guint kept;

  if (!find_truth (page, mark, &start, &end))
    return FALSE;
  kept = count_names (page, start, end, mark->first, mark->last, FALSE);
  if (kept * 10 < length * 9 || (end - start) * 10 > length * 11)
    return FALSE;
  return !context || is_between (page, mark, start, end, FALSE);
}

static guint
letter_at (const Page *page,
           gsize       bytes)
{
  guint i = 0;

  for (gsize at = 0; at < bytes; i++)
    at += (gsize) g_unichar_to_utf8 (g_array_index (page->letters, Letter, i).c, NULL);
  return i;
}

/* Characters but blanks, which count for nothing when words are looked for. */
static guint
visible (const char *words)
{
  guint n = 0;

  for (; *words != '\0'; words = g_utf8_next_char (words))
    n += !g_unichar_isspace (g_utf8_get_char (words));
  return n;
}

/* A found place is wrong when less than a third of it are the passage's letters (without selectors, a tenth: others may have
 * been put in between, edit by edit),
 * or copies are taken for the originals. Other letters that say the same in the very place of the passage are right, too. */
static void
judge (Count      *count,
       const Page *page,
       const Mark *mark,
       gboolean    placed,
       gsize       start,
       gsize       end,
       gboolean    context)
{
  guint length = visible (mark->anchor->quote);
  gboolean recognisable = is_recognisable (page, mark, context);
  g_autofree char *text = NULL;
  guint from, to, own;

  count->recognisable += recognisable;
  if (!placed)
    {
      count->orphans += recognisable;
      return;
    }
  from = letter_at (page, start);
  to = letter_at (page, end);
  own = count_names (page, from, to, mark->first, mark->last, !recognisable);
  text = text_of (page);
  if ((own * (context ? 3 : 10) >= to - from && own * 2 >= (recognisable ? length : 1)) ||
      (!recognisable && is_between (page, mark, from, to, FALSE) &&
       yt_anchor_likeness (text + start, end - start, mark->anchor->quote, strlen (mark->anchor->quote)) >= 0.8) ||
      (is_beside (page, mark, from, to) && end - start == strlen (mark->anchor->quote) &&
       strncmp (text + start, mark->anchor->quote, end - start) == 0))
    {
      count->right += 1;
      return;
    }
  count->wrong += 1;
  g_test_message ("“%s” (%s|%s) found at “%.*s”: %u of %u", mark->anchor->quote, mark->anchor->prefix, mark->anchor->suffix,
                  (int) (end - start), text + start, own, to - from);
}

static void
report (const char  *what,
        const Count *count,
        guint        edits,
        gint64       since)
{
  g_test_message ("%s: %u edits, %u placed, %u wrong, %u of %u recognisable ones orphaned (%.3f %%), %.1f s", what, edits, count->right,
                  count->wrong, count->orphans, count->recognisable, 100.0 * count->orphans / MAX (1, count->recognisable),
                  (double) (g_get_monotonic_time () - since) / G_USEC_PER_SEC);
  g_assert_cmpuint (count->wrong, ==, 0);
  g_assert_cmpuint (count->orphans * 100, <=, count->recognisable);
}

#define EDITS_A_PAGE 8
#define MARKS 12

/* Edits pages until there were so many of them, and calls @look behind each edit. */
static void
run (guint  edits,
     void (*look) (Count          *count,
                   Page           *page,
                   Mark           *marks,
                   const char     *old,
                   const char     *before,
                   const char     *text,
                   const YtSplice *splice),
     Count *count)
{
  for (guint done = 0; done < edits;)
    {
      Page page;
      Mark marks[MARKS];
      g_autofree char *old = NULL;

      page_init (&page, 7919 * done + 17);
      /* Names count from 0 like places. */
      for (guint i = 0; i < page.letters->len; i++)
        g_array_index (page.letters, Letter, i).id = i;
      page.next_id = G_GINT64_CONSTANT (1) << 40;
      old = text_of (&page);
      for (guint i = 0; i < MARKS; i++)
        mark_init (&marks[i], &page, old);
      for (guint i = 0; i < EDITS_A_PAGE && done < edits; i++, done++)
        {
          g_autofree char *before = text_of (&page);
          YtSplice splice = edit (&page);
          g_autofree char *text = text_of (&page);

          look (count, &page, marks, old, before, text, &splice);
        }
      for (guint i = 0; i < MARKS; i++)
        yt_anchor_free (marks[i].anchor);
      page_clear (&page);
    }
}

/* Each edit is known: the marks go along from one to the next, and each place is exact. */
static void
look_at_splice (Count          *count,
                Page           *page,
                Mark           *marks,
                const char     *old,
                const char     *before,
                const char     *text,
                const YtSplice *splice)
{
  gsize len = strlen (before);
  g_autoptr(YtOffsetMap) map = yt_carry_splice (len, splice);
  g_autoptr(YtCarry) carry = yt_carry_new (map);

  for (guint i = 0; i < MARKS; i++)
    {
      Mark *mark = &marks[i];
      guint start, end;
      YtCarried carried;
      gsize more;

      if (mark->start == mark->end)
        continue;
      carried = yt_anchor_follow (carry, before, text, &mark->start, &mark->end, TRUE);
      judge (count, page, mark, carried != YT_CARRIED_GONE, mark->start, mark->end, FALSE);
      if (carried == YT_CARRIED_GONE)
        {
          mark->start = mark->end = 0;
          continue;
        }
      /* To the byte, but for letters at its ends that were exchanged for others. */
      mark->slack += splice->inserted_len;
      more = mark->end - mark->start;
      if (find_truth (page, mark, &start, &end) && is_recognisable (page, mark, FALSE))
        {
          gsize from = bytes_before (page, start), to = bytes_before (page, end);

          if (mark->start > from || mark->end < to || more > to - from + mark->slack)
            {
              count->wrong++;
              g_test_message ("“%s” found at %zu–%zu, not at %zu–%zu", mark->anchor->quote, mark->start, mark->end, from, to);
            }
        }
    }
}

/* Only the old and the new text are known. */
static void
look_at_texts (Count          *count,
               Page           *page,
               Mark           *marks,
               const char     *old,
               const char     *before,
               const char     *text,
               const YtSplice *splice)
{
  g_autoptr(YtOffsetMap) map = yt_difference (old, strlen (old), text, strlen (text));
  g_autoptr(YtCarry) carry = yt_carry_new (map);

  for (guint i = 0; i < MARKS; i++)
    {
      gsize start = marks[i].start, end = marks[i].end;
      gboolean placed = yt_anchor_follow (carry, old, text, &start, &end, FALSE) != YT_CARRIED_GONE;

      judge (count, page, &marks[i], placed, start, end, FALSE);
    }
}

/* Only the selectors and the new text are known. */
static void
look_at_selectors (Count          *count,
                   Page           *page,
                   Mark           *marks,
                   const char     *old,
                   const char     *before,
                   const char     *text,
                   const YtSplice *splice)
{
  g_autoptr(YtAnchorText) ready = yt_anchor_text_new (text);

  for (guint i = 0; i < MARKS; i++)
    {
      YtAnchorPlace place;
      gboolean placed = yt_anchor_place (marks[i].anchor, ready, &place, NULL);

      judge (count, page, &marks[i], placed, place.start, place.end, TRUE);
    }
}

static guint
how_many (void)
{
  return g_test_slow () ? 100000 : 3000;
}

static void
test_splices (void)
{
  gint64 since = g_get_monotonic_time ();
  Count count = { 0 };

  run (how_many (), look_at_splice, &count);
  report ("known edits", &count, how_many (), since);
}

static void
test_texts (void)
{
  gint64 since = g_get_monotonic_time ();
  Count count = { 0 };

  run (how_many (), look_at_texts, &count);
  report ("whole texts", &count, how_many (), since);
}

static void
test_selectors (void)
{
  gint64 since = g_get_monotonic_time ();
  Count count = { 0 };

  run (how_many (), look_at_selectors, &count);
  report ("selectors", &count, how_many (), since);
}

static void
assert_found (const char *old,
              const char *quote,
              const char *text,
              const char *expected)
{
  const char *at = strstr (old, quote);
  gsize start = (gsize) (at - old);
  g_autoptr(YtAnchor) anchor = yt_anchor_new (old, start, start + strlen (quote));
  g_autoptr(YtAnchorText) ready = yt_anchor_text_new (text);
  g_autoptr(GArray) suggestions = NULL;
  g_autofree char *found = NULL;
  YtAnchorPlace place;

  if (yt_anchor_place (anchor, ready, &place, &suggestions))
    found = g_strndup (text + place.start, place.end - place.start);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_selector (void)
{
  const char *text = "𠮷e\xcc\x81🇨🇳水应共享，南方另有看法。";
  const char *at = strstr (text, "水应");
  g_autoptr(YtAnchor) anchor = yt_anchor_new (text, (gsize) (at - text), (gsize) (at - text) + strlen ("水应共享"));

  /* Code points, as the standard counts: two for the é, two for the flag. */
  g_assert_cmpuint (anchor->start, ==, 5);
  g_assert_cmpuint (anchor->end, ==, 9);
  g_assert_cmpstr (anchor->quote, ==, "水应共享");
  g_assert_cmpstr (anchor->prefix, ==, "𠮷e\xcc\x81🇨🇳");
  g_assert_cmpstr (anchor->suffix, ==, "，南方另有看法。");
}

static void
test_same_words (void)
{
  const char *old = "会议于五月在甲地召开，与会者认为水应共享。随后的讨论没有结果。";

  assert_found (old, "水应共享", old, "水应共享");
  assert_found (old, "水应共享", "前言。会议于五月在甲地召开，与会者认为水应共享。随后的讨论没有结果。", "水应共享");
  /* Blanks, line ends and widths make no difference. */
  assert_found (old, "水应共享", "会议于五月在甲地召开,与会者认 为水\r\n应 共享。\r\n随后的讨论没有结果。", "水\r\n应 共享");
  assert_found ("报告见第１２页：Ｗａｔｅｒ is shared by all.", "Ｗａｔｅｒ is shared", "报告见第12页：Water is shared by all.", "Water is shared");
  /* The same words elsewhere are not the passage. */
  assert_found (old, "水应共享", "会议于五月在甲地召开。另一份文件里写着水应共享，时间是八月。", NULL);
  assert_found (old, "水应共享", "", NULL);
}

static void
test_errors (void)
{
  const char *old = "会议于五月在甲地召开，与会者认为河水应当由两岸共同享用。随后的讨论没有结果。";

  assert_found (old, "河水应当由两岸共同享用", "会议于五月在甲地召开，与会者认为河水应当由两岸共同亨用。随后的讨论没有结果。", "河水应当由两岸共同亨用");
  assert_found (old, "河水应当由两岸共同享用", "会议于五月在甲地召开，与会者认为湖泊须归一方。随后的讨论没有结果。", NULL);
}

static void
test_suggestions (void)
{
  const char *old = "甲说：水应共享。";
  const char *text = "另一处。乙在很久以后写道：水应共享，但那是别的事情了。再后来丙也说水应共享。";
  const char *at = strstr (old, "水应");
  g_autoptr(YtAnchor) anchor = yt_anchor_new (old, (gsize) (at - old), (gsize) (at - old) + strlen ("水应共享"));
  g_autoptr(YtAnchorText) ready = yt_anchor_text_new (text);
  g_autoptr(GArray) suggestions = NULL;
  YtAnchorPlace place;

  g_assert_false (yt_anchor_place (anchor, ready, &place, &suggestions));
  g_assert_cmpuint (suggestions->len, ==, 2);
  for (guint i = 0; i < suggestions->len; i++)
    g_assert_true (g_str_has_prefix (text + g_array_index (suggestions, YtAnchorPlace, i).start, "水应共享"));
}

int
main (int   argc,
      char *argv[])
{
  /* So that messages can be read. */
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor/selector", test_selector);
  g_test_add_func ("/anchor/same-words", test_same_words);
  g_test_add_func ("/anchor/errors", test_errors);
  g_test_add_func ("/anchor/suggestions", test_suggestions);
  g_test_add_func ("/anchor/known-edits", test_splices);
  g_test_add_func ("/anchor/whole-texts", test_texts);
  g_test_add_func ("/anchor/selectors", test_selectors);
  return g_test_run ();
}
