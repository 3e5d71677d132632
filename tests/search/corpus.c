/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chance that is rich in what is difficult: few signs in many runs, both scripts in one line, every width and case. */
#include "corpus.h"

#include <string.h>

typedef struct
{
  gboolean without;
  GPtrArray *phrases; /* char*: plain */
} Clause;

static const char *const signs[] = { "网", "網", "络", "絡", "主", "权", "權", "安", "全", "的", "的", "的", "和", "国", "國", "着", "著", "カ" };
static const char *const words[] = {
  "free", "freedom", "Freedom", "FREE", "state", "states", "the", "the", "The", "of", "U.S.", "C++", "ＡＩ", "AI", "café", "Cafe", "5G", "2014",
  "s", "st", "Straße",
};
static const char *const marks[] = { " ", " ", " ", "", "", "，", ", ", "。", "\n", "-", "“", "” ", " (", ") ", "、", "'" };

char *
corpus_text (GRand *random,
             guint  length)
{
  GString *text = g_string_new (NULL);
  gboolean in_word = FALSE;

  while (length-- > 0)
    {
      if (g_rand_int_range (random, 0, 6) == 0)
        {
          if (in_word)
            g_string_append_c (text, ' ');
          g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
          in_word = TRUE;
        }
      else
        {
          g_string_append (text, signs[g_rand_int_range (random, 0, G_N_ELEMENTS (signs))]);
          in_word = FALSE;
        }
      if (g_rand_int_range (random, 0, 5) == 0)
        {
          const char *mark = marks[g_rand_int_range (random, 0, G_N_ELEMENTS (marks))];

          g_string_append (text, mark);
          in_word = in_word && *mark == '\0';
        }
    }
  return g_string_free (text, FALSE);
}

/* In plain text a word stands in angle brackets, and a bar between two signs says that they do not touch. */
char *
corpus_plain (const char *text,
              gboolean    exact)
{
  GString *plain = g_string_new (NULL);
  gboolean in_word = FALSE;
  gboolean space = FALSE;
  gboolean mark = FALSE;
  gboolean after_word = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar folded[YT_FOLD_MAX];
      guint n = yt_fold_char (g_utf8_get_char (p), exact ? YT_FOLD_NONE : YT_FOLD_ALL, folded);

      for (guint i = 0; i < n; i++)
        {
          YtCharClass class = yt_char_class (folded[i]);

          if (class == YT_CHAR_IGNORED)
            continue;
          if (class == YT_CHAR_WORD || (in_word && (folded[i] == '+' || folded[i] == '#')))
            {
              if (!in_word && plain->len > 0 && mark && !after_word)
                g_string_append_c (plain, '|');
              if (!in_word)
                g_string_append_c (plain, '<');
              g_string_append_unichar (plain, folded[i]);
              in_word = TRUE;
              space = mark = FALSE;
              continue;
            }
          if (in_word)
            {
              g_string_append_c (plain, '>');
              after_word = TRUE;
            }
          in_word = FALSE;
          if (class == YT_CHAR_SPACE)
            space = TRUE;
          else if (class == YT_CHAR_MARK)
            mark = TRUE;
          else
            {
              if (plain->len > 0 && (mark || (space && !after_word)))
                g_string_append_c (plain, '|');
              g_string_append_unichar (plain, folded[i]);
              after_word = FALSE;
              space = mark = FALSE;
            }
        }
    }
  if (in_word)
    g_string_append_c (plain, '>');
  return g_string_free (plain, FALSE);
}

static void
clause_free (gpointer data)
{
  Clause *self = data;

  g_ptr_array_unref (self->phrases);
  g_free (self);
}

void
question_free (Question *self)
{
  g_ptr_array_unref (self->clauses);
  g_free (self->words);
  g_free (self);
}

/* A piece of text that can be typed as one word: without blanks and quotes. */
static char *
chance_piece (GRand      *random,
              const char *sample)
{
  guint length = (guint) g_rand_int_range (random, 1, 8);
  glong all = g_utf8_strlen (sample, -1);
  g_autofree char *made = NULL;
  const char *from;
  GString *piece;

  if (all > 20 && g_rand_boolean (random))
    {
      from = g_utf8_offset_to_pointer (sample, g_rand_int_range (random, 0, (gint32) all - 10));
      made = g_utf8_substring (from, 0, length);
    }
  else
    {
      made = corpus_text (random, g_rand_int_range (random, 0, 3) == 0 ? 1 : length / 2 + 1);
    }
  piece = g_string_new (NULL);
  for (const char *p = made; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (strchr (" \n-\"()|", *p) == NULL && g_utf8_get_char (p) != 0x201c && g_utf8_get_char (p) != 0x201d)
        g_string_append_unichar (piece, g_utf8_get_char (p));
    }
  return g_string_free (piece, FALSE);
}

/* What is typed as one word is one phrase only if its signs touch. */
static char *
chance_phrase (GRand      *random,
               const char *sample,
               gboolean    exact,
               GString    *typed)
{
  for (;;)
    {
      g_autofree char *piece = chance_piece (random, sample);
      g_autofree char *plain = corpus_plain (piece, exact);
      gboolean quoted = g_rand_int_range (random, 0, 4) == 0;
      gsize len = strlen (plain);

      if (len == 0 || strchr (plain, '|') != NULL)
        continue;
      if (!quoted && !exact && plain[len - 1] == '>')
        plain[len - 1] = '\0';
      g_string_append_printf (typed, quoted ? "\"%s\"" : "%s", piece);
      return g_steal_pointer (&plain);
    }
}

Question *
corpus_question (GRand      *random,
                 const char *sample)
{
  Question *self = g_new0 (Question, 1);
  GString *typed = g_string_new (NULL);
  guint n = g_rand_int_range (random, 0, 2) == 0 ? 1 : (guint) g_rand_int_range (random, 1, 4);

  self->exact = g_rand_int_range (random, 0, 5) == 0;
  self->clauses = g_ptr_array_new_with_free_func (clause_free);
  while (n-- > 0)
    {
      Clause *clause = g_new0 (Clause, 1);
      guint either = g_rand_int_range (random, 0, 4) == 0 ? 2 : 1;

      clause->phrases = g_ptr_array_new_with_free_func (g_free);
      clause->without = g_rand_int_range (random, 0, 5) == 0;
      g_ptr_array_add (self->clauses, clause);
      if (typed->len > 0)
        g_string_append (typed, g_rand_boolean (random) ? " " : " AND ");
      if (clause->without)
        g_string_append (typed, g_rand_boolean (random) ? "-" : "NOT ");
      if (either > 1)
        g_string_append_c (typed, '(');
      for (guint i = 0; i < either; i++)
        {
          if (i > 0)
            g_string_append (typed, " OR ");
          g_ptr_array_add (clause->phrases, chance_phrase (random, sample, self->exact, typed));
        }
      if (either > 1)
        g_string_append_c (typed, ')');
    }
  self->words = g_string_free (typed, FALSE);
  return self;
}

gboolean
question_holds (const Question *self,
                const char     *plain)
{
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const Clause *clause = g_ptr_array_index (self->clauses, i);
      gboolean found = FALSE;

      for (guint k = 0; !found && k < clause->phrases->len; k++)
        found = strstr (plain, g_ptr_array_index (clause->phrases, k)) != NULL;
      if (found == clause->without)
        return FALSE;
    }
  return TRUE;
}
