/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs a query: the index says who may be found, the texts say who is, and the best are ranked and shown. */
#include "search/search.h"

#include <string.h>

#include "search/check.h"
#include "search/keeper.h"
#include "search/snippet.h"
#include "text/day.h"

/* The newest so many of each sort are weighed against each other; more when more are wanted. */
#define WEIGHED 150
/* How often a search looks whether it was cancelled, in documents. */
#define CANCEL_EVERY 128
/* Rows that are read in one go while all texts are looked at. */
#define ROWS 200
/* So many documents are looked up in one go. */
#define CHECKED 16384
/* At first, when only the first hits are wanted. */
#define CHECKED_QUICKLY 256

/* Milliseconds that a regular expression may take. */
#define PATIENCE 300

#define WEIGHT_TITLE 40.0
#define WEIGHT_WHOLE_TITLE 20.0
#define WEIGHT_ENTRY 4.0

/* Run: one search on its way. */
typedef struct
{
  YtConnection *connection;
  YtDocRun reading;
  const YtQuery *query;
  GCancellable *cancellable;
  YtTerm *wide;  /* as the index has it */
  YtTerm *exact; /* as it is meant; the same unless the query is exact */
  YtFoldFlags flags;
  YtDoc *doc;
  YtTokens *tokens;
  GArray *spans;
  YtFindings *findings;
  GArray *days;  /* gint32, of all that are found; NULL when not wanted */
  GArray *ready; /* YtCandidate: found, the first of each sort or all */
  guint seen;
} Run;

void
yt_hit_free (YtHit *self)
{
  g_free (self->snippet);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}

void
yt_findings_free (YtFindings *self)
{
  g_ptr_array_unref (self->hits);
  g_clear_pointer (&self->months, g_array_unref);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->meant, g_ptr_array_unref);
  g_free (self->nearest);
  g_free (self);
}

/* The kind that the caller asks for is one more condition. */
static YtTerm *
understand (const YtQuery *query,
            YtFoldFlags    flags,
            gboolean       whole)
{
  YtTerm *term = yt_term_parse (query->words, flags, whole);
  YtTerm *both;

  if (term == NULL || query->kind == YT_KIND_NONE)
    return term;
  both = yt_term_new (YT_TERM_AND);
  g_ptr_array_add (both->children, term);
  g_ptr_array_add (both->children, yt_term_new_field (YT_FIELD_IS_KIND, yt_kind_info (query->kind)->id));
  return both;
}

static gboolean
is_cancelled (Run     *run,
              GError **error)
{
  return run->seen++ % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

/* How many of a sort are worth being kept. */
static guint
wanted (const Run *run)
{
  if (run->query->all)
    return G_MAXUINT;
  if (run->query->limit == 0)
    return 0;
  return run->query->order == YT_ORDER_DATE ? G_MAXUINT : MAX (WEIGHED, run->query->limit);
}

/* Somebody is found whom the index did not count. */
static void
count_one (Run             *run,
           const YtDocMark *mark)
{
  const guint kind = mark->sort == YT_HIT_ENTRY ? MIN (mark->kind, YT_N_KINDS - 1) : YT_N_KINDS - 1 + mark->sort;

  run->findings->total++;
  run->findings->kinds[kind]++;
  if (run->days != NULL)
    g_array_append_val (run->days, mark->first);
}

static void
keep (Run             *run,
      const YtDocMark *mark)
{
  const YtCandidate candidate = { *mark, TRUE };

  g_array_append_val (run->ready, candidate);
}

/* Reads a document and cuts it. Returns FALSE when it is gone, or with @error set. */
static gboolean
read_doc (Run        *run,
          YtHitSort   sort,
          gint64      id,
          GError    **error)
{
  yt_doc_run_next (&run->reading);
  if (!yt_doc_load (run->doc, run->connection, sort, id, error))
    return FALSE;
  yt_tokens_set (run->tokens, run->doc->text->str, run->doc->text->len, run->flags);
  return TRUE;
}

/* Looks up the next few of those that the index is not sure of. Returns where it stopped in @found. */
static guint
look_up (Run          *run,
         const GArray *found,
         guint         from,
         guint         most,
         GArray       *checks,
         GError      **error)
{
  guint i = from;

  g_array_set_size (checks, 0);
  for (; i < found->len && checks->len < most; i++)
    {
      const YtCandidate *candidate = &g_array_index (found, YtCandidate, i);
      const YtCheck check = { candidate->mark, FALSE };

      if (!candidate->sure)
        g_array_append_val (checks, check);
    }
  return yt_check (run->exact, run->flags, run->connection, &run->reading, checks, run->cancellable, error) ? i : 0;
}

/* Those the index is not sure of; in a quick search only as many as are shown. */
static gboolean
verify (Run           *run,
        YtCandidates  *candidates,
        GError       **error)
{
  g_autoptr(GArray) checks = g_array_new (FALSE, TRUE, sizeof (YtCheck));
  guint kept[YT_N_SORTS] = { 0 };
  guint most = run->query->quick ? CHECKED_QUICKLY : CHECKED;
  guint ahead = 0;
  guint n = 0;

  for (guint i = 0; i < candidates->found->len; i++)
    {
      const YtCandidate *candidate = &g_array_index (candidates->found, YtCandidate, i);
      const gboolean enough = kept[candidate->mark.sort] >= wanted (run);
      const YtCheck *check;

      if (enough && run->query->quick)
        {
          run->findings->counted = run->findings->counted && candidate->sure;
          n += i < ahead && !candidate->sure;
          continue;
        }
      if (candidate->sure)
        {
          if (!enough)
            g_array_append_vals (run->ready, candidate, 1);
          kept[candidate->mark.sort]++;
          continue;
        }
      if (i >= ahead)
        {
          ahead = look_up (run, candidates->found, i, most, checks, error);
          most = MIN (most * 2, CHECKED);
          n = 0;
          if (ahead == 0)
            return FALSE;
        }
      check = &g_array_index (checks, YtCheck, n++);
      if (!check->holds)
        continue;
      count_one (run, &check->mark);
      if (kept[candidate->mark.sort]++ < wanted (run))
        keep (run, &check->mark);
    }
  return TRUE;
}

/* Looks into the texts of a sort that are not in the index, the newest first. */
static gboolean
scan (Run        *run,
      YtHitSort   sort,
      gint64      below,
      GError    **error)
{
  guint kept = 0;

  yt_doc_run_end (&run->reading);
  for (;;)
    {
      g_autoptr(YtStatement) slice = yt_doc_slice (run->connection, sort, below, ROWS, error);
      g_autoptr(GError) failure = NULL;
      guint n = 0;

      if (slice == NULL)
        return FALSE;
      for (; yt_doc_next (run->doc, slice, sort, &failure); n++)
        {
          if (is_cancelled (run, error))
            return FALSE;
          below = run->doc->mark.id;
          yt_tokens_set (run->tokens, run->doc->text->str, run->doc->text->len, run->flags);
          if (!yt_term_matches (run->exact, &run->doc->mark, run->tokens))
            {
              if (yt_term_is_stopped (run->exact))
                return TRUE;
              continue;
            }
          count_one (run, &run->doc->mark);
          if (kept++ < wanted (run))
            keep (run, &run->doc->mark);
        }
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (n < ROWS)
        return TRUE;
      if (run->query->quick && kept >= wanted (run))
        {
          run->findings->counted = FALSE;
          return TRUE;
        }
    }
}

/* Asks the index. @below: what is not in it. */
static gboolean
ask_index (Run       *run,
           YtIndex   *index,
           gint64    *below,
           GError   **error)
{
  g_autoptr(YtCandidates) candidates = NULL;

  for (guint i = 0; i < YT_N_SORTS; i++)
    below[i] = G_MAXINT64;
  if (index == NULL)
    return TRUE;
  if (!yt_index_catch_up (index, run->connection, run->cancellable, error))
    return FALSE;
  candidates = yt_index_ask (index, run->wide, run->query->exact ? run->exact : NULL, wanted (run), run->days);
  if (candidates == NULL)
    {
      if (run->days != NULL)
        g_array_set_size (run->days, 0);
      return TRUE;
    }
  memcpy (below, candidates->below, sizeof candidates->below);
  run->findings->total = candidates->sure;
  memcpy (run->findings->kinds, candidates->kinds, sizeof candidates->kinds);
  return verify (run, candidates, error);
}

static int
by_place (gconstpointer a,
          gconstpointer b)
{
  const YtCandidate *first = a;
  const YtCandidate *second = b;

  if (first->mark.sort != second->mark.sort)
    return (int) first->mark.sort - (int) second->mark.sort;
  return first->mark.id > second->mark.id ? -1 : first->mark.id < second->mark.id;
}

static int
by_day (gconstpointer a,
        gconstpointer b)
{
  const YtCandidate *first = a;
  const YtCandidate *second = b;

  if (first->mark.first != second->mark.first)
    return first->mark.first > second->mark.first ? -1 : 1;
  return by_place (a, b);
}

static int
by_kind (gconstpointer a,
         gconstpointer b)
{
  const YtCandidate *first = a;
  const YtCandidate *second = b;

  if (first->mark.sort == YT_HIT_ENTRY && second->mark.sort == YT_HIT_ENTRY && first->mark.kind != second->mark.kind)
    return (int) first->mark.kind - (int) second->mark.kind;
  return by_place (a, b);
}

/* What is found, apart from what is shown of it. */
static void
list_all (Run *run)
{
  GArray *found = g_array_sized_new (FALSE, FALSE, sizeof (YtCandidate), run->ready->len);

  g_array_append_vals (found, run->ready->data, run->ready->len);
  g_array_sort (found, run->query->order == YT_ORDER_DATE ? by_day : by_kind);
  run->findings->found = found;
}

/* Leaves the documents that are shown, or weighed. */
static void
choose (Run *run)
{
  guint kept[YT_N_SORTS] = { 0 };
  guint n = 0;

  g_array_sort (run->ready, run->query->order == YT_ORDER_DATE ? by_day : by_place);
  for (guint i = 0; i < run->ready->len; i++)
    {
      const YtCandidate candidate = g_array_index (run->ready, YtCandidate, i);

      if (kept[candidate.mark.sort]++ < wanted (run))
        g_array_index (run->ready, YtCandidate, n++) = candidate;
    }
  g_array_set_size (run->ready, n);
  if (run->query->order == YT_ORDER_PLACE)
    g_array_sort (run->ready, by_kind);
  if (run->query->order != YT_ORDER_RELEVANCE && run->ready->len > run->query->limit)
    g_array_set_size (run->ready, run->query->limit);
}

/* How well the document that was read answers the query. */
static double
weigh (Run  *run,
       guint length)
{
  const YtSpan *spans = (const YtSpan *) (gpointer) run->spans->data;
  gsize in_titles = 0;
  guint n = run->spans->len;
  double score;

  for (guint i = 0; i < n && spans[i].start < run->doc->titles; i++)
    in_titles += spans[i].end - spans[i].start;
  score = n / (n + 1.0 + length / 120.0);
  if (run->doc->mark.sort == YT_HIT_ENTRY)
    score += WEIGHT_ENTRY;
  if (in_titles > 0)
    score += WEIGHT_TITLE + WEIGHT_WHOLE_TITLE * MIN (1.0, 2.0 * (double) in_titles / (double) run->doc->titles);
  return score;
}

static YtHit *
make_hit (Run *run)
{
  const YtDocMark *mark = &run->doc->mark;
  YtHit *hit = g_new0 (YtHit, 1);

  g_array_set_size (run->spans, 0);
  yt_term_mark (run->exact, run->tokens, run->spans);
  hit->sort = (YtHitSort) mark->sort;
  hit->id = mark->id;
  hit->target = mark->target;
  hit->kind = mark->sort == YT_HIT_ENTRY && mark->kind < YT_N_KINDS ? (YtKind) mark->kind : YT_KIND_NONE;
  hit->day = mark->first;
  hit->n_marks = run->spans->len;
  hit->score = weigh (run, run->tokens->tokens->len);
  hit->in_title = run->spans->len > 0 && g_array_index (run->spans, YtSpan, 0).start < run->doc->titles;
  hit->snippet = yt_snippet (run->doc->text->str, run->doc->text->len, run->spans, &hit->marks);
  return hit;
}

static int
by_score (gconstpointer a,
          gconstpointer b)
{
  const YtHit *first = *(const YtHit *const *) a;
  const YtHit *second = *(const YtHit *const *) b;

  if (first->score < second->score || first->score > second->score)
    return first->score > second->score ? -1 : 1;
  if (first->sort != second->sort)
    return (int) first->sort - (int) second->sort;
  return first->id > second->id ? -1 : first->id < second->id;
}

static gboolean
show (Run     *run,
      GError **error)
{
  GPtrArray *hits = run->findings->hits;

  choose (run);
  for (guint i = 0; i < run->ready->len; i++)
    {
      const YtCandidate *candidate = &g_array_index (run->ready, YtCandidate, i);
      g_autoptr(GError) failure = NULL;

      if (is_cancelled (run, error))
        return FALSE;
      if (read_doc (run, (YtHitSort) candidate->mark.sort, candidate->mark.id, &failure))
        g_ptr_array_add (hits, make_hit (run));
      else if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  if (run->query->order == YT_ORDER_RELEVANCE)
    g_ptr_array_sort (hits, by_score);
  if (hits->len > run->query->limit)
    g_ptr_array_set_size (hits, (int) run->query->limit);
  return TRUE;
}

static int
by_number (gconstpointer a,
           gconstpointer b)
{
  gint32 first = *(const gint32 *) a;
  gint32 second = *(const gint32 *) b;

  return first < second ? -1 : first > second;
}

static void
count_months (Run *run)
{
  GArray *months = g_array_new (FALSE, FALSE, sizeof (YtMonth));
  gint64 next = G_MININT64;

  g_array_sort (run->days, by_number);
  for (guint i = 0; i < run->days->len; i++)
    {
      gint32 day = g_array_index (run->days, gint32, i);
      gint64 year;
      int month;

      if (day >= next || months->len == 0)
        {
          YtMonth one = { day, 0 };

          if (day == YT_NO_DAY)
            {
              next = (gint64) day + 1;
            }
          else
            {
              yt_day_to_date (day, &year, &month, NULL);
              one.first = (gint32) yt_day_from_date (year, month, 1);
              next = (gint64) one.first + yt_day_month_length (year, month);
            }
          g_array_append_val (months, one);
        }
      g_array_index (months, YtMonth, months->len - 1).n++;
    }
  run->findings->months = months;
}

static void
run_init (Run            *run,
          YtConnection   *connection,
          const YtQuery  *query,
          GCancellable   *cancellable)
{
  run->connection = connection;
  run->reading.connection = connection;
  run->query = query;
  run->cancellable = cancellable;
  run->flags = query->exact ? YT_FOLD_NONE : YT_FOLD_ALL;
  run->wide = understand (query, YT_FOLD_ALL, FALSE);
  run->exact = understand (query, run->flags, query->exact);
  run->doc = yt_doc_new ();
  run->tokens = yt_tokens_new ();
  run->spans = g_array_new (FALSE, FALSE, sizeof (YtSpan));
  run->ready = g_array_new (FALSE, FALSE, sizeof (YtCandidate));
  run->days = query->histogram ? g_array_new (FALSE, FALSE, sizeof (gint32)) : NULL;
  run->findings = g_new0 (YtFindings, 1);
  run->findings->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_hit_free);
  run->findings->counted = TRUE;
}

static void
run_clear (Run *run)
{
  yt_doc_run_end (&run->reading);
  g_clear_pointer (&run->wide, yt_term_free);
  g_clear_pointer (&run->exact, yt_term_free);
  g_clear_pointer (&run->doc, yt_doc_free);
  g_clear_pointer (&run->tokens, yt_tokens_free);
  g_clear_pointer (&run->spans, g_array_unref);
  g_clear_pointer (&run->ready, g_array_unref);
  g_clear_pointer (&run->days, g_array_unref);
  g_clear_pointer (&run->findings, yt_findings_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* Titles and terms that may be meant, too. */
static gboolean
widen (Run     *run,
       GError **error)
{
  run->findings->meant = run->query->meant && !run->query->exact
                           ? yt_meant_find (run->wide, run->connection, error)
                           : g_ptr_array_new_with_free_func ((GDestroyNotify) yt_meant_free);
  if (run->findings->meant == NULL)
    return FALSE;
  for (guint i = 0; run->query->refused != NULL && i < run->findings->meant->len; i++)
    {
      YtMeant *one = g_ptr_array_index (run->findings->meant, i);

      one->refused = g_strv_contains (run->query->refused, one->words);
    }
  run->wide = yt_meant_add (run->wide, run->findings->meant, YT_FOLD_ALL);
  run->exact = yt_meant_add (run->exact, run->findings->meant, run->flags);
  return TRUE;
}

/* A word that is nowhere may be mistyped. */
static gboolean
find_nearest (Run      *run,
              YtIndex  *index,
              GError  **error)
{
  YtQuery query = *run->query;
  g_autofree char *words = NULL;
  g_autoptr(YtFindings) findings = NULL;

  if (run->findings->total > 0 || !query.meant || query.exact || run->wide->type != YT_TERM_PHRASE || run->wide->fuzzy ||
      run->wide->words->tokens->len != 1)
    return TRUE;
  words = g_strconcat (run->wide->words->letters->str, "~", NULL);
  query.words = words;
  query.limit = 0;
  query.meant = query.histogram = query.all = FALSE;
  findings = yt_search (run->connection, index, &query, run->cancellable, error);
  if (findings == NULL)
    return FALSE;
  if (findings->total > 0)
    run->findings->nearest = g_steal_pointer (&words);
  return TRUE;
}

static gboolean
find (Run      *run,
      YtIndex  *index,
      GError  **error)
{
  gint64 below[YT_N_SORTS];

  if (!widen (run, error) || !yt_term_look_up (run->wide, run->connection, error) ||
      !yt_term_look_up (run->exact, run->connection, error))
    return FALSE;
  yt_term_limit (run->exact, g_get_monotonic_time () +
                               (run->query->patience > 0 ? run->query->patience : PATIENCE) * G_TIME_SPAN_MILLISECOND);
  if (!ask_index (run, index, below, error))
    return FALSE;
  for (guint sort = 0; sort < YT_N_SORTS; sort++)
    {
      if (below[sort] != G_MININT64 && !scan (run, (YtHitSort) sort, below[sort], error))
        return FALSE;
    }
  run->findings->stopped = yt_term_is_stopped (run->exact);
  run->findings->counted = run->findings->counted && !run->findings->stopped;
  if (run->query->all)
    list_all (run);
  return (run->query->limit == 0 || show (run, error)) && find_nearest (run, index, error);
}

YtFindings *
yt_search (YtConnection   *connection,
           YtIndex        *index,
           const YtQuery  *query,
           GCancellable   *cancellable,
           GError        **error)
{
  g_auto(Run) run = { 0 };

  run_init (&run, connection, query, cancellable);
  if (run.exact == NULL || run.wide == NULL)
    {
      run.findings->meaningless = TRUE;
      return g_steal_pointer (&run.findings);
    }
  if (!find (&run, index, error))
    return NULL;
  if (run.days != NULL)
    count_months (&run);
  return g_steal_pointer (&run.findings);
}

GArray *
yt_search_mark (const char *words,
                gboolean    exact,
                const char *text,
                gsize       len)
{
  const YtFoldFlags flags = exact ? YT_FOLD_NONE : YT_FOLD_ALL;
  g_autoptr(YtTerm) term = yt_term_parse (words, flags, exact);
  g_autoptr(YtTokens) tokens = yt_tokens_new ();
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (YtSpan));

  if (term == NULL)
    return spans;
  yt_tokens_set (tokens, text, len, flags);
  yt_term_mark (term, tokens, spans);
  return spans;
}
