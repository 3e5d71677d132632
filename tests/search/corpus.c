/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chance that is rich in what is difficult: few signs in many runs, both scripts in one line, every width and case. */
#include "corpus.h"

#include <string.h>

#include "text/day.h"

/* Clause: @near: so many tokens may stand between the two phrases; 0: one of the phrases is there
 * @holds: a field; there are no phrases then */
typedef struct
{
  gboolean without;
  guint near;
  GPtrArray *phrases; /* char*: plain */
  gboolean (*holds) (const Text *text);
  char *fuzzy;   /* a word, but for one letter */
  char *pattern; /* a regular expression */
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
          if (g_rand_int_range (random, 0, 12) == 0)
            g_string_append_printf (text, "%c%c", g_rand_int_range (random, 'a', 'z' + 1), g_rand_int_range (random, 'a', 'z' + 1));
          else
            g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
          in_word = TRUE;
        }
      else
        {
          if (g_rand_int_range (random, 0, 12) == 0)
            g_string_append_unichar (text, (gunichar) g_rand_int_range (random, 0x5000, 0x6000));
          else
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
static void
add_plain (GString    *whole,
           const char *text,
           gboolean    exact)
{
  g_autoptr(GString) plain = g_string_new (NULL);
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
  g_string_append_len (whole, plain->str, (gssize) plain->len);
}

char *
corpus_plain (const char *text,
              gboolean    exact)
{
  g_auto(GStrv) parts = g_strsplit (text, "\x1f", -1);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (plain, '\x1f');
      add_plain (plain, parts[i], exact);
    }
  return g_string_free (plain, FALSE);
}

void
text_free (gpointer data)
{
  Text *self = data;

  g_free (self->text);
  g_free (self->plain[0]);
  g_free (self->plain[1]);
  g_free (self);
}

static void
clause_free (gpointer data)
{
  Clause *self = data;

  g_ptr_array_unref (self->phrases);
  g_free (self->fuzzy);
  g_free (self->pattern);
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
      if (strchr (" \n\x1f-\"()|", *p) == NULL && g_utf8_get_char (p) != 0x201c && g_utf8_get_char (p) != 0x201d)
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

const char *const corpus_tags[2] = { "norms", "网络" };

static gboolean
is_note (const Text *text)
{
  return !text->entry;
}

static gboolean
is_event (const Text *text)
{
  return text->kind == YT_KIND_EVENT;
}

static gboolean
is_chinese (const Text *text)
{
  return text->chinese;
}

static gboolean
is_english (const Text *text)
{
  return text->english;
}

static gboolean
is_within (const Text *text,
           gint64      first,
           gint64      last)
{
  return text->dated && text->first <= last && text->last >= first;
}

static gboolean
is_of_2013_on (const Text *text)
{
  return is_within (text, yt_day_from_date (2013, 1, 1), yt_day_from_date (2014, 5, 31));
}

static gboolean
is_of_may (const Text *text)
{
  return is_within (text, yt_day_from_date (2014, 5, 1), yt_day_from_date (2014, 5, 31));
}

static gboolean
is_until_2013 (const Text *text)
{
  return is_within (text, G_MININT64, yt_day_from_date (2013, 12, 31));
}

static gboolean
is_norms (const Text *text)
{
  return text->tagged[0];
}

static gboolean
is_network (const Text *text)
{
  return text->tagged[1];
}

static gboolean
has_tag (const Text *text)
{
  return text->tagged[0] || text->tagged[1];
}

static gboolean
has_no_tag (const Text *text)
{
  return text->entry && !has_tag (text);
}

static gboolean
has_note (const Text *text)
{
  return text->noted;
}

static const struct
{
  const char *typed;
  gboolean (*holds) (const Text *text);
} fields[] = {
  { "kind:note", is_note },           { "kind:event", is_event },      { "lang:zh", is_chinese },
  { "lang:en", is_english },          { "date:2014-05", is_of_may },   { "date:2013..2014-05", is_of_2013_on },
  { "date:..2013", is_until_2013 },   { "tag:norms", is_norms },       { "tag:\"网络\"", is_network },
  { "has:tag", has_tag },             { "no:tag", has_no_tag },        { "has:note", has_note },
};

/* A word with a slip. */
static char *
chance_slip (GRand *random)
{
  static const char *const sound[] = { "freedom", "states", "strasse", "state" };
  GString *word = g_string_new (sound[g_rand_int_range (random, 0, G_N_ELEMENTS (sound))]);
  const gint32 at = g_rand_int_range (random, 0, (gint32) word->len - 1);
  const char letter = word->str[at];

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      word->str[at] = word->str[at + 1];
      word->str[at + 1] = letter;
      break;
    case 1:
      word->str[at] = 'x';
      break;
    case 2:
      g_string_insert_c (word, at, 'x');
      break;
    case 3:
      if (word->len > 5)
        g_string_erase (word, at, 1);
      break;
    default:
      break;
    }
  return g_string_free (word, FALSE);
}

static const char *const patterns[] = { "网.?络", "fre+d?", "^主", "[全安]{2}", "的(?!的)", "s\\.$" };

static void
chance_clause (GRand      *random,
               const char *sample,
               gboolean    exact,
               Clause     *clause,
               GString    *typed)
{
  const gint32 sort = g_rand_int_range (random, 0, 22);
  guint n = sort < 4 || sort >= 17 ? 2 : 1;

  if (sort == 20 && !exact)
    {
      clause->fuzzy = chance_slip (random);
      g_string_append_printf (typed, "%s~", clause->fuzzy);
      return;
    }
  if (sort >= 20)
    {
      clause->pattern = g_strdup (patterns[g_rand_int_range (random, 0, G_N_ELEMENTS (patterns))]);
      g_string_append_printf (typed, "/%s/", clause->pattern);
      return;
    }

  if (sort >= 14 && sort < 17)
    {
      const guint field = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (fields));

      clause->holds = fields[field].holds;
      g_string_append (typed, fields[field].typed);
      return;
    }
  if (sort >= 17)
    clause->near = (guint) g_rand_int_range (random, 1, 8);
  else if (n == 2)
    g_string_append_c (typed, '(');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && clause->near > 0)
        g_string_append_printf (typed, " NEAR/%u ", clause->near);
      else if (i > 0)
        g_string_append (typed, " OR ");
      g_ptr_array_add (clause->phrases, chance_phrase (random, sample, exact, typed));
    }
  if (n == 2 && clause->near == 0)
    g_string_append_c (typed, ')');
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

      clause->phrases = g_ptr_array_new_with_free_func (g_free);
      clause->without = g_rand_int_range (random, 0, 5) == 0;
      g_ptr_array_add (self->clauses, clause);
      if (typed->len > 0)
        g_string_append (typed, g_rand_boolean (random) ? " " : " AND ");
      if (clause->without)
        g_string_append (typed, g_rand_boolean (random) ? "-" : "NOT ");
      chance_clause (random, sample, self->exact, clause, typed);
    }
  self->words = g_string_free (typed, FALSE);
  return self;
}

/* How many tokens begin before @end. */
static guint
count_tokens (const char *plain,
              const char *end)
{
  guint n = 0;
  gboolean in_word = FALSE;

  for (; plain < end; plain = g_utf8_next_char (plain))
    {
      n += !in_word && strchr ("|\x1f>", *plain) == NULL;
      in_word = *plain == '<' || (in_word && *plain != '>');
    }
  return n;
}

static GArray *
places_of (const char *phrase,
           const char *plain)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (const char *p = strstr (plain, phrase); p != NULL; p = strstr (p + 1, phrase))
    {
      guint place = count_tokens (plain, p);

      g_array_append_val (places, place);
    }
  return places;
}

static gboolean
are_near (const Clause *clause,
          const char   *plain)
{
  const char *one = g_ptr_array_index (clause->phrases, 0);
  const char *two = g_ptr_array_index (clause->phrases, 1);
  const guint first_length = count_tokens (one, one + strlen (one));
  const guint second_length = count_tokens (two, two + strlen (two));
  g_autoptr(GArray) first = places_of (one, plain);
  g_autoptr(GArray) second = places_of (two, plain);

  for (guint i = 0; i < first->len; i++)
    {
      for (guint k = 0; k < second->len; k++)
        {
          const guint a = g_array_index (first, guint, i);
          const guint b = g_array_index (second, guint, k);

          if (a <= b ? b <= a + first_length + clause->near : a <= b + second_length + clause->near)
            return TRUE;
        }
    }
  return FALSE;
}

/* By the table of all beginnings: letters put in, left out, changed, or changed over with the next. */
static guint
count_slips (const char *a,
             gsize       a_len,
             const char *b,
             gsize       b_len)
{
  guint table[32][32];

  for (gsize i = 0; i <= a_len; i++)
    {
      for (gsize k = 0; k <= b_len; k++)
        {
          if (i == 0 || k == 0)
            {
              table[i][k] = (guint) (i + k);
              continue;
            }
          table[i][k] = MIN (MIN (table[i - 1][k], table[i][k - 1]) + 1, table[i - 1][k - 1] + (a[i - 1] != b[k - 1]));
          if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
            table[i][k] = MIN (table[i][k], table[i - 2][k - 2] + 1);
        }
    }
  return table[a_len][b_len];
}

static gboolean
has_nearly (const char *plain,
            const char *word)
{
  for (const char *p = strchr (plain, '<'); p != NULL; p = strchr (p, '<'))
    {
      const char *end = strchr (++p, '>');
      const gsize len = (gsize) (end - p);

      if (len < 32 && count_slips (p, len, word, strlen (word)) <= 1)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_pattern (const char *pattern,
             const char *text,
             gboolean    exact)
{
  g_auto(GStrv) parts = g_strsplit (text, "\x1f", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_regex_match_simple (pattern, parts[i], G_REGEX_MULTILINE | (exact ? 0 : G_REGEX_CASELESS), 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
clause_holds (const Clause *self,
              const Text   *text,
              const char   *plain,
              gboolean      exact)
{
  if (self->holds != NULL)
    return self->holds (text);
  if (self->near > 0)
    return are_near (self, plain);
  if (self->fuzzy != NULL)
    return has_nearly (plain, self->fuzzy);
  if (self->pattern != NULL)
    return has_pattern (self->pattern, text->text, exact);
  for (guint i = 0; i < self->phrases->len; i++)
    {
      if (strstr (plain, g_ptr_array_index (self->phrases, i)) != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
question_holds (const Question *self,
                const Text     *text)
{
  const char *plain = text->plain[self->exact];

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const Clause *clause = g_ptr_array_index (self->clauses, i);

      if (clause_holds (clause, text, plain, self->exact) == clause->without)
        return FALSE;
    }
  return TRUE;
}
