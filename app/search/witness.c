/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Weighs words: pairs of Han characters, words of letters and numbers, each the heavier the fewer sentences have it. */
#include "search/witness.h"

#include <math.h>
#include <string.h>

/* What a sentence must have of the claim's weight, at least; more when the document has no pages to look at. */
#define SHARE_MIN 0.34
#define SHARE_MIN_ANYWHERE 0.5
#define WORDS_MIN 3
/* … or so much, when it has that many times as much as any other sentence on the pages. */
#define SHARE_MIN_LEADING 0.25
#define LEAD 1.8
/* By what factor the best one must be better than the next. */
#define MARGIN 1.15
/* Words of the claim that the document has nowhere count with this part of their weight: it may say it in others. */
#define UNKNOWN_PART 0.25
/* So many characters a name must have to be looked for word for word. */
#define NAME_SIGNS_MIN 2
#define NAME_LETTERS_MIN 4
/* Sentences with more characters are narrowed to the clauses that say it, which must have this part of their weight. */
#define LONG_SENTENCE 70
#define CLAUSES_PART 0.9

/* Sentence: a range, its words in ascending order, and the pages it stands on. */
typedef struct
{
  gsize start;
  gsize end;
  GArray *words; /* guint */
  const char *first_page;
  const char *last_page;
} Sentence;

struct _YtWitnesses
{
  YtDocument *document;
  GArray *sentences;
  GHashTable *rarity; /* word → number of sentences that have it */
  guint next_feature; /* while sentences are read */
  gboolean paged;
  gboolean chinese; /* most of its words are; words of the other language that it does not have are translations */
};

static void
clear_sentence (gpointer data)
{
  g_array_unref (((Sentence *) data)->words);
}

static gboolean
is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

static gunichar
narrow (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    c = c - 0xff01 + '!';
  return g_unichar_tolower (c);
}

static gboolean
is_end (gunichar c)
{
  return c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0xff1b || c == '!' || c == '?' || c == ';' || c == '\n';
}

static gboolean
is_clause_end (gunichar c)
{
  return is_end (c) || c == 0xff0c || c == ',' || c == 0xff1a || c == ':';
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* A word is a number of which the last bit says whether it is Chinese. */
static void
add_word (GArray     *words,
          const char *word)
{
  guint hash = g_str_hash (word) << 1 | is_han (g_utf8_get_char (word));

  g_array_append_val (words, hash);
}

static void
end_run (GArray   *words,
         GString  *run,
         gunichar  next)
{
  if (run->len > 1 || (run->len == 1 && g_ascii_isdigit (run->str[0])))
    {
      add_word (words, run->str);
      /* A number with what it counts: 5月 is not 5日. */
      if (g_ascii_isdigit (run->str[0]) && is_han (next))
        {
          g_string_append_unichar (run, next);
          add_word (words, run->str);
        }
    }
  g_string_truncate (run, 0);
}

/* The words of a piece of text, each once. */
static GArray *
words_of (const char *text,
          gsize       len)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GString) run = g_string_new (NULL);
  const char *end = text + len;
  gunichar last = 0;
  guint kept = 0;

  for (; text < end; text = g_utf8_next_char (text))
    {
      gunichar c = narrow (g_utf8_get_char (text));
      char pair[13];

      if (c == ' ' && last != 0)
        {
          end_run (words, run, c);
          continue;
        }
      if (!is_han (c) && g_unichar_isalnum (c))
        {
          if (run->len > 0 && g_unichar_isdigit (c) != g_ascii_isdigit (run->str[run->len - 1]))
            end_run (words, run, c);
          g_string_append_unichar (run, c);
          last = 0;
          continue;
        }
      end_run (words, run, c);
      if (is_han (c) && last != 0)
        {
          int n = g_unichar_to_utf8 (last, pair);

          pair[n + g_unichar_to_utf8 (c, pair + n)] = '\0';
          add_word (words, pair);
        }
      last = is_han (c) ? c : 0;
    }
  end_run (words, run, 0);
  g_array_sort (words, compare_words);
  for (guint i = 0; i < words->len; i++)
    {
      guint word = g_array_index (words, guint, i);

      if (kept == 0 || g_array_index (words, guint, kept - 1) != word)
        g_array_index (words, guint, kept++) = word;
    }
  g_array_set_size (words, kept);
  return words;
}

/* A mark of a note at the start belongs to the sentence before. */
static gsize
behind_marks (YtWitnesses *self,
              gsize        at)
{
  const GArray *features = yt_document_features (self->document);

  for (; self->next_feature < features->len; self->next_feature++)
    {
      const YtFeature *feature = &g_array_index (features, YtFeature, self->next_feature);

      if (feature->start > at)
        break;
      if (feature->sort == YT_FEATURE_NOTE_MARK && feature->start == at)
        at = feature->end;
    }
  return at;
}

static void
add_sentence (YtWitnesses *self,
              const char  *text,
              gsize        start,
              gsize        end)
{
  Sentence sentence = { start, end, NULL, NULL, NULL };

  while (start < end && g_unichar_isspace (g_utf8_get_char (text + start)))
    start = (gsize) (g_utf8_next_char (text + start) - text);
  start = behind_marks (self, start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text + end))))
    end = (gsize) (g_utf8_prev_char (text + end) - text);
  if (start >= end)
    return;
  sentence.start = start;
  sentence.end = end;
  sentence.words = words_of (text + start, end - start);
  sentence.first_page = yt_document_page (self->document, start);
  sentence.last_page = yt_document_page (self->document, end - 1);
  for (guint i = 0; i < sentence.words->len; i++)
    {
      gpointer word = GUINT_TO_POINTER (g_array_index (sentence.words, guint, i));

      g_hash_table_insert (self->rarity, word, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->rarity, word)) + 1));
    }
  g_array_append_val (self->sentences, sentence);
}

static gboolean
is_chinese (const YtWitnesses *self)
{
  GHashTableIter iter;
  gpointer word;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->rarity);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n += GPOINTER_TO_UINT (word) & 1;
  return 2 * n > g_hash_table_size (self->rarity);
}

/* Whether a full stop ends a sentence: not that of an initial, as in “Peter W. Singer”. */
static gboolean
is_full_stop (const char *text,
              const char *at)
{
  gboolean initial = at > text && g_ascii_isupper (at[-1]) && (at == text + 1 || !g_ascii_isalnum (at[-2]));

  return *at == '.' && !initial && (at[1] == ' ' || at[1] == '\n' || at[1] == '\0');
}

YtWitnesses *
yt_witnesses_new (YtDocument *document)
{
  YtWitnesses *self = g_new0 (YtWitnesses, 1);
  const GArray *features = yt_document_features (document);
  const char *text = yt_document_text (document);
  gsize start = 0;

  self->document = g_object_ref (document);
  self->sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));
  g_array_set_clear_func (self->sentences, clear_sentence);
  self->rarity = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < features->len && !self->paged; i++)
    self->paged = g_array_index (features, YtFeature, i).sort == YT_FEATURE_PAGE;
  for (const char *at = text; *at != '\0';)
    {
      gunichar c = g_utf8_get_char (at);
      gboolean full_stop = is_full_stop (text, at);

      at = g_utf8_next_char (at);
      if (!is_end (c) && !full_stop)
        continue;
      /* A closing quotation mark belongs to the sentence. */
      while (g_utf8_get_char (at) == 0x201d || g_utf8_get_char (at) == 0x2019)
        at = g_utf8_next_char (at);
      add_sentence (self, text, start, (gsize) (at - text));
      start = (gsize) (at - text);
    }
  add_sentence (self, text, start, strlen (text));
  self->chinese = is_chinese (self);
  return self;
}

void
yt_witnesses_free (YtWitnesses *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->document);
  g_array_unref (self->sentences);
  g_hash_table_unref (self->rarity);
  g_free (self);
}

static double
weight_of (const YtWitnesses *self,
           guint              word)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->rarity, GUINT_TO_POINTER (word)));

  return log ((1.0 + self->sentences->len) / (0.5 + MAX (1, n)));
}

/* What of the claim's words others have. */
static double
weigh (const YtWitnesses *self,
       const GArray      *claim,
       const GArray      *words,
       guint             *n)
{
  double weight = 0;
  guint j = 0;

  *n = 0;
  for (guint i = 0; i < claim->len && j < words->len; i++)
    {
      guint word = g_array_index (claim, guint, i);

      while (j < words->len && g_array_index (words, guint, j) < word)
        j++;
      if (j == words->len || g_array_index (words, guint, j) != word)
        continue;
      weight += weight_of (self, word);
      *n += 1;
    }
  return weight;
}

static double
weigh_all (const YtWitnesses *self,
           const GArray      *claim)
{
  double weight = 0;

  for (guint i = 0; i < claim->len; i++)
    {
      guint word = g_array_index (claim, guint, i);

      if (g_hash_table_contains (self->rarity, GUINT_TO_POINTER (word)))
        weight += weight_of (self, word);
      else if ((word & 1) == (guint) self->chinese)
        weight += UNKNOWN_PART * weight_of (self, word);
    }
  return weight;
}

static gboolean
is_same_page (const char *label,
              const char *digits,
              gsize       n)
{
  return label != NULL && strlen (label) == n && strncmp (label, digits, n) == 0;
}

/* Whether a page is among those that an entry names. */
static gboolean
names_page (const char *pages,
            const char *label)
{
  gint64 number = label != NULL ? g_ascii_strtoll (label, NULL, 10) : 0;
  gint64 last = 0;
  gboolean range = FALSE;

  for (const char *at = pages; *at != '\0';)
    {
      gsize n = strspn (at, "0123456789");

      if (n == 0)
        {
          gunichar c = g_utf8_get_char (at);

          range = (range || c == '-' || c == 0x2013 || c == 0x2014) && c != ',' && c != 0xff0c && c != ';';
          at = g_utf8_next_char (at);
          continue;
        }
      if (is_same_page (label, at, n))
        return TRUE;
      if (range && number > last && number < g_ascii_strtoll (at, NULL, 10))
        return TRUE;
      last = g_ascii_strtoll (at, NULL, 10);
      range = FALSE;
      at += n;
    }
  return g_strcmp0 (pages, label) == 0;
}

/* Of a long sentence the fewest clauses in a row that say nearly as much. */
static void
narrow_down (const YtWitnesses *self,
             const GArray      *claim,
             double             weight,
             YtWitness         *witness)
{
  const char *text = yt_document_text (self->document);
  g_autoptr(GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize best = witness->end - witness->start;
  YtWitness found = *witness;

  if (g_utf8_strlen (text + witness->start, (gssize) best) <= LONG_SENTENCE)
    return;
  g_array_append_val (ends, witness->start);
  for (const char *at = text + witness->start; at < text + witness->end;)
    {
      gunichar c = g_utf8_get_char (at);
      gsize end;

      at = g_utf8_next_char (at);
      end = (gsize) (at - text);
      if (is_clause_end (c) || end == witness->end)
        g_array_append_val (ends, end);
    }
  for (guint i = 0; i + 1 < ends->len; i++)
    {
      for (guint j = i + 1; j < ends->len; j++)
        {
          gsize start = g_array_index (ends, gsize, i), end = g_array_index (ends, gsize, j);
          g_autoptr(GArray) words = NULL;
          guint n;

          if (end - start >= best)
            break;
          words = words_of (text + start, end - start);
          if (weigh (self, claim, words, &n) < CLAUSES_PART * weight)
            continue;
          best = end - start;
          found.start = start;
          found.end = end;
        }
    }
  *witness = found;
}

static gboolean
has_name (const YtWitnesses *self,
          const Sentence    *sentence,
          const char *const *names)
{
  const char *text = yt_document_text (self->document);

  for (; *names != NULL; names++)
    {
      if (g_strstr_len (text + sentence->start, (gssize) (sentence->end - sentence->start), *names) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* How much a sentence says of an entry besides its name, where there is more to be said. */
static double
share_beyond (const YtWitnesses *self,
              const GArray      *claim,
              const char *const *names,
              const YtWitness   *witness)
{
  const char *text = yt_document_text (self->document);
  g_autofree char *name = g_strjoinv ("\n", (char **) names);
  g_autoptr(GArray) name_words = words_of (name, strlen (name));
  g_autoptr(GArray) words = words_of (text + witness->start, witness->end - witness->start);
  guint n;
  double named = weigh (self, name_words, words, &n), rest = weigh_all (self, claim) - weigh_all (self, name_words);

  if (rest <= weigh_all (self, name_words))
    return 1;
  return MAX (0, weigh (self, claim, words, &n) - named) / rest;
}

/* The pages and the lead over all other sentences on them speak for a sentence, too. */
static double
least_share (const YtWitnesses *self,
             double             best,
             double             second)
{
  if (!self->paged)
    return SHARE_MIN_ANYWHERE;
  return best >= LEAD * second ? SHARE_MIN_LEADING : SHARE_MIN;
}

YtWitnessResult
yt_witnesses_find (YtWitnesses       *self,
                   const char        *claim_text,
                   const char *const *names,
                   const char        *page,
                   YtWitness         *witness)
{
  g_autoptr(GArray) claim = words_of (claim_text, strlen (claim_text));
  double all = weigh_all (self, claim);
  double best = 0, second = 0;
  guint best_words = 0, pages = 0;

  *witness = (YtWitness) { 0, 0, 0, FALSE, 1 };
  for (guint i = 0; i < self->sentences->len; i++)
    {
      const Sentence *sentence = &g_array_index (self->sentences, Sentence, i);
      gboolean named;
      double weight;
      guint n;

      if (self->paged && !names_page (page, sentence->first_page) && !names_page (page, sentence->last_page))
        continue;
      pages++;
      named = has_name (self, sentence, names);
      weight = weigh (self, claim, sentence->words, &n);
      if (witness->named && !named)
        continue;
      if (weight <= best && named == witness->named)
        {
          second = MAX (second, weight);
          continue;
        }
      /* One without the name is no rival of one that has it. */
      second = named == witness->named ? best : 0;
      best = weight;
      best_words = n;
      *witness = (YtWitness) { sentence->start, sentence->end, 0, named, 1 };
    }
  if (pages == 0)
    return YT_WITNESS_NO_PAGE;
  witness->score = all > 0 ? best / all : 0;
  if (!witness->named && (best_words < MIN (WORDS_MIN, claim->len) || witness->score < least_share (self, best, second)))
    return YT_WITNESS_TOO_LITTLE;
  if (!witness->named && best < MARGIN * second)
    return YT_WITNESS_SEVERAL;
  if (!witness->named)
    narrow_down (self, claim, best, witness);
  else
    witness->beyond = share_beyond (self, claim, names, witness);
  return YT_WITNESS_FOUND;
}

/* A date's parts as a text has them: 2014-05-19 is 2014年5月19日. */
static void
add_date (GString    *claim,
          const char *date)
{
  static const char *const units[] = { "年", "月", "日" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize n = strspn (date, "0123456789");

      if (n == 0)
        return;
      g_string_append_printf (claim, " %" G_GINT64_FORMAT "%s", g_ascii_strtoll (date, NULL, 10), units[i]);
      if (date[n] != '-')
        return;
      date += n + 1;
    }
}

char *
yt_witness_claim (YtEntry *entry)
{
  const YtField *fields = yt_kind_info (yt_entry_kind (entry))->fields;
  GString *claim = g_string_new (NULL);

  for (YtLanguage language = 0; language < YT_N_LANGUAGES; language++)
    g_string_append_printf (claim, "%s\n%s\n", yt_entry_title (entry, language), yt_entry_text (entry, language));
  for (const YtField *field = fields; field->name != NULL; field++)
    {
      if (field->type == YT_FIELD_EDTF)
        add_date (claim, yt_entry_field (entry, field, YT_LANGUAGE_ZH));
      else if (field->type == YT_FIELD_NUMBER || field->bilingual)
        g_string_append_printf (claim, "\n%s\n%s", yt_entry_field (entry, field, YT_LANGUAGE_ZH),
                                field->bilingual ? yt_entry_field (entry, field, YT_LANGUAGE_EN) : "");
    }
  return g_string_free (claim, FALSE);
}

/* A title without the brackets around it; "" when so few characters would be found anywhere. */
static char *
bare_name (const char *title)
{
  g_autoptr(GString) name = g_string_new (NULL);

  for (; *title != '\0'; title = g_utf8_next_char (title))
    {
      if (strchr ("[]\"", *title) == NULL && !g_str_has_prefix (title, "《") && !g_str_has_prefix (title, "》"))
        g_string_append_len (name, title, g_utf8_next_char (title) - title);
    }
  g_strstrip (name->str);
  if (g_utf8_strlen (name->str, -1) < (g_ascii_isalpha (name->str[0]) ? NAME_LETTERS_MIN : NAME_SIGNS_MIN))
    return g_strdup ("");
  return g_strdup (name->str);
}

char **
yt_witness_names (YtEntry *entry)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  YtKind kind = yt_entry_kind (entry);
  gboolean named = kind == YT_KIND_ACTOR || kind == YT_KIND_INSTRUMENT || kind == YT_KIND_TERM || kind == YT_KIND_CHANNEL;

  for (YtLanguage language = 0; named && language < YT_N_LANGUAGES; language++)
    {
      g_autofree char *name = bare_name (yt_entry_title (entry, language));

      if (*name != '\0')
        g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

const char *
yt_witness_why (YtWitnessResult result)
{
  static const char *const why[] = {
    [YT_WITNESS_FOUND] = N_("found"),
    [YT_WITNESS_NO_PAGE] = N_("the document does not have that page"),
    [YT_WITNESS_TOO_LITTLE] = N_("no sentence there says enough of it"),
    [YT_WITNESS_SEVERAL] = N_("several sentences fit about as well"),
  };

  return why[result];
}
