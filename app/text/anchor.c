/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds a quote again by its place, its words and what stands around it, and rather not at all than in a wrong place. */
#include "text/anchor.h"

#include <string.h>

#include "text/approximate.h"

/* One character in so many of a quote may be wrong. */
#define ERROR_EVERY 5
/* How much what stands around must be the same, on each side and on both. */
#define SIDE_MIN 0.4
#define BOTH_MIN 0.6
/* By how much a place must be better than the next one. */
#define MARGIN 0.1
/* A score of the words as they are that needs no look at others. */
#define CERTAIN 0.92
/* How much of the words must be the same behind an edit. */
#define LIKENESS_MIN 0.6
#define LIKENESS_OF_FEW 0.75
#define FEW 20
/* Characters of a quote that may be placed without a context. */
#define ALONE_MIN 8
#define SUGGESTIONS_MAX 5
#define SUGGESTION_MIN 0.45
/* Characters of the text that are looked at for the context, beyond its length. */
#define SLACK 8
/* A beginning is kept of so many characters. */
#define MARK_EVERY 256

struct _YtAnchorText
{
  const char *text;
  gsize size;
  gunichar *points; /* folded, without white space */
  gsize *starts;    /* where each is in @text */
  gsize n;
  GArray *marks;    /* gsize: where each MARK_EVERYth character of @text begins */
  gsize n_characters;
};

/* Folded: a quote or its context. */
typedef struct
{
  gunichar *points;
  gsize n;
} Folded;

/* Candidate: a place in folded characters. */
typedef struct
{
  gsize start;
  gsize end;
  double prefix;
  double suffix;
  double score;
} Candidate;

/* A character without its width; 0 for white space and what cannot be seen. */
static gunichar
fold (gunichar c)
{
  if (c < 0x80)
    return c > ' ' && c != 0x7f ? c : 0;
  if (c >= 0xff01 && c <= 0xff5e)
    return c - 0xff01 + '!';
  if (c == 0xfeff || c == 0x200b || g_unichar_isspace (c))
    return 0;
  return c;
}

static Folded
fold_text (const char *text,
           gsize       len)
{
  Folded folded = { g_new (gunichar, len + 1), 0 };
  const char *end = text + len;

  for (; text < end; text = g_utf8_next_char (text))
    {
      gunichar c = fold (g_utf8_get_char (text));

      if (c != 0)
        folded.points[folded.n++] = c;
    }
  return folded;
}

YtAnchorText *
yt_anchor_text_new (const char *text)
{
  YtAnchorText *self = g_new0 (YtAnchorText, 1);

  self->text = text;
  self->size = strlen (text);
  self->points = g_new (gunichar, self->size + 1);
  self->starts = g_new (gsize, self->size + 1);
  self->marks = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize place = (gsize) (at - text);
      gunichar c = fold (g_utf8_get_char (at));

      if (self->n_characters++ % MARK_EVERY == 0)
        g_array_append_val (self->marks, place);
      if (c == 0)
        continue;
      self->points[self->n] = c;
      self->starts[self->n++] = place;
    }
  return self;
}

void
yt_anchor_text_free (YtAnchorText *self)
{
  if (self == NULL)
    return;
  g_free (self->points);
  g_free (self->starts);
  g_array_unref (self->marks);
  g_free (self);
}

void
yt_anchor_context (const char  *text,
                   gsize        start,
                   gsize        end,
                   char       **prefix,
                   char       **suffix)
{
  const char *from = text + start;
  const char *to = text + end;

  for (guint i = 0; i < YT_ANCHOR_CONTEXT && from > text; i++)
    from = g_utf8_prev_char (from);
  for (guint i = 0; i < YT_ANCHOR_CONTEXT && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  *prefix = g_strndup (from, (gsize) (text + start - from));
  *suffix = g_strndup (text + end, (gsize) (to - (text + end)));
}

YtAnchor *
yt_anchor_new (const char *text,
               gsize       start,
               gsize       end)
{
  YtAnchor *self = g_new0 (YtAnchor, 1);

  self->start = (gsize) g_utf8_strlen (text, (gssize) start);
  self->end = self->start + (gsize) g_utf8_strlen (text + start, (gssize) (end - start));
  self->quote = g_strndup (text + start, end - start);
  yt_anchor_context (text, start, end, &self->prefix, &self->suffix);
  return self;
}

void
yt_anchor_free (YtAnchor *self)
{
  if (self == NULL)
    return;
  g_free (self->quote);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}

/* The first folded character at a place in bytes or behind it. */
static gsize
folded_at (const YtAnchorText *text,
           gsize               at)
{
  gsize low = 0, high = text->n;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (text->starts[middle] < at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* How much a context is what stands there; where the text ends on that side, a context that ended there, too, is the same. */
static double
side_likeness (const Folded       *side,
               const YtAnchorText *text,
               gsize               at,
               gboolean            before)
{
  gsize there = before ? at : text->n - at;
  gsize window = MIN (there, side->n + SLACK);

  if (side->n == 0)
    return there == 0 ? 1.0 : 0.5;
  return 1.0 - (double) yt_approximate_ahead (side->points, side->n, text->points + (before ? at - window : at), window, before) /
                 (double) side->n;
}

static void
rate (Candidate          *self,
      double              likeness,
      const YtAnchorText *text,
      const Folded       *prefix,
      const Folded       *suffix)
{
  self->prefix = side_likeness (prefix, text, self->start, TRUE);
  self->suffix = side_likeness (suffix, text, self->end, FALSE);
  self->score = 0.5 * likeness + 0.25 * self->prefix + 0.25 * self->suffix;
}

static gboolean
has_context (const Candidate *self)
{
  return self->prefix >= SIDE_MIN && self->suffix >= SIDE_MIN && (self->prefix + self->suffix) / 2 >= BOTH_MIN;
}

static void
to_place (const Candidate    *self,
          const YtAnchorText *text,
          YtAnchorPlace      *place)
{
  const char *end = text->text + text->starts[self->end - 1];

  end = g_utf8_next_char (end);
  /* What a character wears belongs to it. */
  while (*end != '\0' && (g_unichar_ismark (g_utf8_get_char (end)) || g_utf8_get_char (end) == 0x200d))
    end = g_utf8_next_char (end);
  place->start = text->starts[self->start];
  place->end = (gsize) (end - text->text);
  place->score = self->score;
}

/* Whether the quote stands where it stood, with the same around it. */
static gboolean
stands_there (const YtAnchor     *self,
              const YtAnchorText *text,
              const Folded       *prefix,
              const Folded       *suffix,
              YtAnchorPlace      *place)
{
  gsize length = strlen (self->quote);
  Candidate there;
  const char *at;

  if (self->start >= text->n_characters || length == 0)
    return FALSE;
  at = text->text + g_array_index (text->marks, gsize, self->start / MARK_EVERY);
  for (gsize i = self->start % MARK_EVERY; i > 0; i--)
    at = g_utf8_next_char (at);
  place->start = (gsize) (at - text->text);
  if (length > text->size - place->start || memcmp (at, self->quote, length) != 0)
    return FALSE;
  place->end = place->start + length;
  there.start = folded_at (text, place->start);
  there.end = folded_at (text, place->end);
  rate (&there, 1.0, text, prefix, suffix);
  place->score = there.score;
  return has_context (&there) || (prefix->n == 0 && suffix->n == 0);
}

static void
find_exact (GArray             *found,
            const Folded       *quote,
            const YtAnchorText *text,
            const Folded       *prefix,
            const Folded       *suffix)
{
  for (gsize i = 0; i + quote->n <= text->n; i++)
    {
      Candidate one = { .start = i, .end = i + quote->n };

      if (text->points[i] != quote->points[0] ||
          memcmp (text->points + i, quote->points, quote->n * sizeof (gunichar)) != 0)
        continue;
      rate (&one, 1.0, text, prefix, suffix);
      g_array_append_val (found, one);
    }
}

static void
find_approximate (GArray             *found,
                  const Folded       *quote,
                  const YtAnchorText *text,
                  const Folded       *prefix,
                  const Folded       *suffix)
{
  guint errors = (guint) (quote->n / ERROR_EVERY);
  g_autoptr(GArray) places = NULL;

  if (errors == 0)
    return;
  places = yt_approximate (quote->points, quote->n, text->points, text->n, errors);
  for (guint i = 0; i < places->len; i++)
    {
      const YtApproximate *place = &g_array_index (places, YtApproximate, i);
      Candidate one = { .start = place->start, .end = place->end };

      if (place->errors == 0 || place->start == place->end)
        continue;
      rate (&one, 1.0 - (double) place->errors / (double) quote->n, text, prefix, suffix);
      g_array_append_val (found, one);
    }
}

static int
compare_scores (gconstpointer a,
                gconstpointer b)
{
  const Candidate *x = a, *y = b;

  return x->score > y->score ? -1 : x->score < y->score;
}

/* Whether the best one is good enough, and clearly better than each that lies elsewhere. */
static gboolean
is_sure (GArray *found)
{
  const Candidate *best;

  g_array_sort (found, compare_scores);
  if (found->len == 0)
    return FALSE;
  best = &g_array_index (found, Candidate, 0);
  if (!has_context (best))
    return FALSE;
  for (guint i = 1; i < found->len; i++)
    {
      const Candidate *other = &g_array_index (found, Candidate, i);

      if (other->score <= best->score - MARGIN)
        return TRUE;
      if (other->end <= best->start || other->start >= best->end)
        return FALSE;
    }
  return TRUE;
}

static GArray *
suggest (GArray             *found,
         const YtAnchorText *text)
{
  GArray *suggestions = g_array_new (FALSE, FALSE, sizeof (YtAnchorPlace));

  for (guint i = 0; i < found->len && suggestions->len < SUGGESTIONS_MAX; i++)
    {
      const Candidate *one = &g_array_index (found, Candidate, i);
      YtAnchorPlace place;

      if (one->score < SUGGESTION_MIN)
        break;
      to_place (one, text, &place);
      g_array_append_val (suggestions, place);
    }
  return suggestions;
}

static gboolean
search (const YtAnchorText *text,
        const Folded       *quote,
        const Folded       *prefix,
        const Folded       *suffix,
        YtAnchorPlace      *place,
        GArray            **suggestions)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (Candidate));
  gboolean sure = FALSE;

  if (quote->n > 0)
    {
      find_exact (found, quote, text, prefix, suffix);
      sure = is_sure (found);
      /* When nobody said what stood around it: words that stand there but once, and are no mere term. */
      if (prefix->n == 0 && suffix->n == 0 && found->len == 1 && quote->n >= ALONE_MIN)
        sure = TRUE;
      /* Where little of the context is the same, the words may stand elsewhere with an error, and the context with them. */
      if (!sure || g_array_index (found, Candidate, 0).score < CERTAIN)
        {
          find_approximate (found, quote, text, prefix, suffix);
          sure = is_sure (found);
        }
    }
  if (sure)
    to_place (&g_array_index (found, Candidate, 0), text, place);
  else if (suggestions != NULL)
    *suggestions = suggest (found, text);
  return sure;
}

gboolean
yt_anchor_place (const YtAnchor      *self,
                 const YtAnchorText  *text,
                 YtAnchorPlace       *place,
                 GArray             **suggestions)
{
  Folded quote = fold_text (self->quote, strlen (self->quote));
  Folded prefix = fold_text (self->prefix, strlen (self->prefix));
  Folded suffix = fold_text (self->suffix, strlen (self->suffix));
  gboolean sure;

  if (suggestions != NULL)
    *suggestions = NULL;
  sure = stands_there (self, text, &prefix, &suffix, place) || search (text, &quote, &prefix, &suffix, place, suggestions);
  g_free (quote.points);
  g_free (prefix.points);
  g_free (suffix.points);
  return sure;
}

double
yt_anchor_likeness (const char *a,
                    gsize       a_len,
                    const char *b,
                    gsize       b_len)
{
  Folded x = fold_text (a, a_len);
  Folded y = fold_text (b, b_len);
  gsize most = MAX (x.n, y.n);
  double likeness = most == 0 ? 1.0 : 1.0 - (double) yt_approximate_distance (x.points, x.n, y.points, y.n) / (double) most;

  g_free (x.points);
  g_free (y.points);
  return likeness;
}

YtCarried
yt_anchor_follow (const YtCarry *carry,
                  const char    *old_text,
                  const char    *new_text,
                  gsize         *start,
                  gsize         *end,
                  gboolean       known)
{
  gsize from = *start, from_end = *end;
  double wanted = !known && g_utf8_strlen (old_text + from, (gssize) (from_end - from)) < FEW ? LIKENESS_OF_FEW : LIKENESS_MIN;
  YtCarried carried = yt_carry_range (carry, from, from_end, start, end);

  if (carried == YT_CARRIED_CHANGED &&
      yt_anchor_likeness (old_text + from, from_end - from, new_text + *start, *end - *start) < wanted)
    return YT_CARRIED_GONE;
  return carried;
}
