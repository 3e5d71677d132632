/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is typed is understood as its writer meant it; nothing is a mistake. */
#include <string.h>

#include "search/snippet.h"
#include "search/term.h"

/* A query as one line: words in brackets, “*” where the last one may go on. */
static void
tell (const YtTerm *term,
      GString      *line)
{
  static const char *const names[] = { "", "AND", "OR", "NOT", "NEAR", "" };

  if (term->type == YT_TERM_FIELD)
    g_string_append_printf (line, "%d=%s", term->field, term->value);
  else if (term->type == YT_TERM_PHRASE)
    {
      g_string_append_c (line, '[');
      for (guint i = 0; i < term->words->tokens->len; i++)
        {
          const YtToken *token = yt_tokens_get (term->words, i);

          if (i > 0)
            g_string_append_c (line, ' ');
          if (token->code != 0)
            g_string_append_unichar (line, token->code);
          else
            g_string_append_len (line, term->words->letters->str + token->at, token->len);
        }
      g_string_append (line, term->prefix ? "*]" : "]");
    }
  else
    {
      g_string_append_printf (line, "%s(", names[term->type]);
      for (guint i = 0; i < term->children->len; i++)
        {
          if (i > 0)
            g_string_append_c (line, ' ');
          tell (g_ptr_array_index (term->children, i), line);
        }
      g_string_append_c (line, ')');
      if (term->type == YT_TERM_NEAR)
        g_string_append_printf (line, "/%u", term->distance);
    }
}

static void
assert_means (const char *typed,
              const char *meant)
{
  g_autoptr(YtTerm) term = yt_term_parse (typed, YT_FOLD_ALL, FALSE);
  g_autoptr(GString) line = g_string_new (NULL);

  if (term != NULL)
    tell (term, line);
  g_assert_cmpstr (line->str, ==, meant);
}

static void
test_meaning (void)
{
  assert_means ("网络", "[网 络]");
  assert_means ("網絡 Freedom", "AND([网 络] [freedom*])");
  assert_means ("\"working group\"", "[working group]");
  assert_means ("“网络主权” 「自由」", "AND([网 络 主 权] [自 由])");
  assert_means ("a OR b c", "OR([a*] AND([b*] [c*]))");
  assert_means ("a (b OR c)", "AND([a*] OR([b*] [c*]))");
  assert_means ("a -b NOT c", "AND([a*] NOT([b*]) NOT([c*]))");
  assert_means ("a NEAR/3 b", "NEAR([a*] [b*])/3");
  assert_means ("a NEAR b", "NEAR([a*] [b*])/10");
  assert_means ("kind:obstacle 信任", "AND(0=obstacle [信 任])");
  assert_means ("tag:\"two words\" date：2013..2014-05", "AND(3=two words 6=2013..2014-05)");
  assert_means ("Linux内核", "[linux 内 核]");
  assert_means ("网络，主权", "AND([网 络] [主 权])");
}

/* What looks like an operator and is none is words; what holds no word is nothing. */
static void
test_ordinary (void)
{
  assert_means ("U.S.-China", "[u s china*]");
  assert_means ("C++", "[c++*]");
  assert_means ("AND", "[and*]");
  assert_means ("OR", "[or*]");
  assert_means ("NOT", "[not*]");
  assert_means ("a OR", "AND([a*] [or*])");
  assert_means ("NEAR/ b", "AND([near*] [b*])");
  assert_means ("http://x", "[http x*]");
  assert_means ("kind:", "[kind*]");
  assert_means ("f(x)", "[f x*]");
  assert_means ("\"open", "[open]");
  assert_means ("(a", "[a*]");
  assert_means ("-", "");
  assert_means ("\"", "");
  assert_means ("*", "");
  assert_means ("(", "");
  assert_means ("()", "");
  assert_means ("((((((((((((((((((((((( ) ( ) (", "");
  assert_means ("", "");
  assert_means ("，。", "");
  assert_means ("\xff\xfe", "");
}

/* Garbage of all sorts ends, and what comes of it can be asked. */
static void
test_garbage (void)
{
  static const char *const pieces[] = { "(", ")", "\"", "“", "-", "OR ", "AND ", "NOT ", "NEAR/2 ", "kind:", "网", "a", " ", ":", "*", "\xff", "。" };
  g_autoptr(YtTokens) tokens = yt_tokens_new ();
  const YtDocMark mark = { 0 };

  yt_tokens_set (tokens, "网络 a", strlen ("网络 a"), YT_FOLD_ALL);
  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr(GString) typed = g_string_new (NULL);
      g_autoptr(YtTerm) term = NULL;
      guint n = (guint) g_test_rand_int_range (1, 30);

      while (n-- > 0)
        g_string_append (typed, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      term = yt_term_parse (typed->str, YT_FOLD_ALL, FALSE);
      if (term != NULL)
        yt_term_matches (term, &mark, tokens);
    }
}

static void
test_near (void)
{
  g_autoptr(YtTerm) term = yt_term_parse ("主权 NEAR/2 自由", YT_FOLD_ALL, FALSE);
  g_autoptr(YtTokens) tokens = yt_tokens_new ();
  const YtDocMark mark = { 0 };

  yt_tokens_set (tokens, "主权与自由", strlen ("主权与自由"), YT_FOLD_ALL);
  g_assert_true (yt_term_matches (term, &mark, tokens));
  yt_tokens_set (tokens, "自由和主权", strlen ("自由和主权"), YT_FOLD_ALL);
  g_assert_true (yt_term_matches (term, &mark, tokens));
  yt_tokens_set (tokens, "主权与网络自由", strlen ("主权与网络自由"), YT_FOLD_ALL);
  g_assert_false (yt_term_matches (term, &mark, tokens));
}

/* Snippets are one line of one part, cut at characters, with each hit marked where it is. */
static void
test_snippets (void)
{
  static const char text[] = "题目\x1f"
                             "第一行。\n网络主权是ＷＥＢ的基础；前面还有很多很多很多很多很多很多很多的话，网絡与主权。\x1f尾";
  g_autoptr(YtTerm) term = yt_term_parse ("主权 网络 web", YT_FOLD_ALL, FALSE);
  g_autoptr(YtTokens) tokens = yt_tokens_new ();
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (YtSpan));
  g_autoptr(GArray) marks = NULL;
  g_autoptr(GString) marked = g_string_new (NULL);
  g_autofree char *snippet = NULL;

  yt_tokens_set (tokens, text, strlen (text), YT_FOLD_ALL);
  yt_term_mark (term, tokens, spans);
  snippet = yt_snippet (text, strlen (text), spans, &marks);
  g_assert_true (g_utf8_validate (snippet, -1, NULL));
  g_assert_null (strpbrk (snippet, "\n\x1f"));
  g_assert_null (strstr (snippet, "题目"));
  for (guint i = 0; i < marks->len; i++)
    {
      const YtSpan *mark = &g_array_index (marks, YtSpan, i);

      g_string_append_printf (marked, "%.*s|", (int) (mark->end - mark->start), snippet + mark->start);
    }
  g_assert_cmpstr (marked->str, ==, "网络|主权|ＷＥＢ|网絡|主权|");
}

/* A word is not cut, at neither end; what has no blanks is cut where the room ends. */
static void
test_words_stay_whole (void)
{
  static const char text[] = "The negotiations on international cybersecurity never touched sovereignty in the sense that either of the "
                             "governments understood the expression when it was negotiated";
  g_autoptr(YtTerm) term = yt_term_parse ("sovereignty", YT_FOLD_ALL, FALSE);
  g_autoptr(YtTokens) tokens = yt_tokens_new ();
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (YtSpan));
  g_autoptr(GArray) marks = NULL;
  g_autofree char *snippet = NULL;

  yt_tokens_set (tokens, text, strlen (text), YT_FOLD_ALL);
  yt_term_mark (term, tokens, spans);
  snippet = yt_snippet (text, strlen (text), spans, &marks);
  g_assert_cmpstr (snippet, ==,
                   "…never touched sovereignty in the sense that either of the governments understood the expression when it was…");
  g_assert_cmpuint (marks->len, ==, 1);
  g_assert_cmpmem (snippet + g_array_index (marks, YtSpan, 0).start, 11, "sovereignty", 11);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/term/meaning", test_meaning);
  g_test_add_func ("/term/ordinary", test_ordinary);
  g_test_add_func ("/term/garbage", test_garbage);
  g_test_add_func ("/term/near", test_near);
  g_test_add_func ("/term/snippets", test_snippets);
  g_test_add_func ("/term/words-stay-whole", test_words_stay_whole);
  return g_test_run ();
}
