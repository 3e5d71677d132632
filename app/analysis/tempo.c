/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions about events: how many a year, which answers which, who raises a matter. */
#include "analysis/question.h"
#include "analysis/rows.h"
#include "model/kind.h"
#include "text/edtf.h"

#include <math.h>

static const char all_events[] = "SELECT id, date FROM entry WHERE kind = 'event' AND deleted = 0 ORDER BY first, rank, id";
static const char areas_of_events[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES ", " YT_ROWS_TOUCHES
  " SELECT DISTINCT touch.id, touch.area FROM touch JOIN entry ON entry.id = touch.id AND entry.kind = 'event'";
static const char all_replies[] =
  "WITH RECURSIVE " YT_ROWS_TIES
  " SELECT action.id, action.date, reply.id, reply.date, tie.type, tie.standing FROM tie"
  " JOIN entry AS action ON action.id = CASE tie.type WHEN 'answers' THEN tie.target ELSE tie.origin END"
  " JOIN entry AS reply ON reply.id = CASE tie.type WHEN 'answers' THEN tie.origin ELSE tie.target END"
  " WHERE tie.type IN ('answers', 'precedes', 'causes') AND action.kind = 'event' AND reply.kind = 'event'"
  " ORDER BY action.first, reply.first, tie.id";
static const char raised[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES ", " YT_ROWS_TOUCHES ", " YT_ROWS_ACTS
  " SELECT DISTINCT event.id FROM entry AS event JOIN touch ON touch.id = event.id JOIN acting ON acting.event = event.id"
  " WHERE touch.area = ?1 AND acting.party = ?2"
  " AND NOT EXISTS (SELECT 1 FROM tie WHERE tie.type = 'answers' AND tie.origin = event.id) ORDER BY event.first, event.rank";
static const char answered[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES ", " YT_ROWS_TOUCHES ", " YT_ROWS_ACTS
  " SELECT DISTINCT event.id FROM entry AS event JOIN acting ON acting.event = event.id AND acting.party = ?2"
  " JOIN tie ON tie.type = 'answers' AND tie.origin = event.id"
  " JOIN touch ON touch.id IN (event.id, tie.target) WHERE touch.area = ?1 ORDER BY event.first, event.rank";
static const char charges[] =
  "WITH RECURSIVE " YT_ROWS_HOME
  " SELECT entry.id FROM entry JOIN home ON home.id = entry.id WHERE entry.kind = 'position' AND entry.voice = 'charge'"
  " AND home.area = ?1 AND entry.party = ?2 ORDER BY entry.parent, entry.rank";

/* A year with the events that begin in it. */
typedef struct
{
  gint64 year;
  GArray *events;
  guint uncertain;
} Year;

static void
free_year (gpointer data)
{
  Year *year = data;

  g_array_unref (year->events);
  g_free (year);
}

/* The year in which a date begins; FALSE when that is open. @surely: whether it cannot be another one. */
static gboolean
first_year (const char *edtf,
            gint64     *year,
            gboolean   *surely)
{
  YtEdtf date;
  const YtEdtfDate *from;

  if (!yt_edtf_parse (edtf, &date, NULL))
    return FALSE;
  from = &date.spans[0].from;
  if (from->end != YT_EDTF_END_DATE || from->unknown_digits > 0)
    return FALSE;
  *year = from->year;
  *surely = from->qualifier == 0 && (date.kind != YT_EDTF_ONE_OF || (date.n_spans == 1 && !date.spans[0].is_range));
  return TRUE;
}

static Year *
year_in (GPtrArray *years,
         gint64     number)
{
  Year *year;
  guint at = 0;

  while (at < years->len && ((Year *) g_ptr_array_index (years, at))->year < number)
    at++;
  if (at < years->len && ((Year *) g_ptr_array_index (years, at))->year == number)
    return g_ptr_array_index (years, at);
  year = g_new0 (Year, 1);
  year->year = number;
  year->events = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_insert (years, (int) at, year);
  return year;
}

/* Sorts the dated events into years; the others are doubts. */
static GPtrArray *
sort_into_years (YtDossier  *dossier,
                 YtAnswer   *answer,
                 GError    **error)
{
  g_autoptr(YtStatement) events = yt_rows_ask (dossier, error, all_events, "");
  GPtrArray *years = g_ptr_array_new_with_free_func (free_year);

  while (events != NULL && yt_statement_step (events, error))
    {
      gint64 id = yt_statement_int (events, 0), number;
      const char *date = yt_statement_text (events, 1);
      gboolean surely;
      Year *year;

      if (*date == '\0')
        {
          yt_answer_doubt (answer, N_("It has no date."), id);
          continue;
        }
      if (!first_year (date, &number, &surely))
        {
          yt_answer_doubt (answer, N_("It is not known in which year it begins."), id);
          continue;
        }
      year = year_in (years, number);
      g_array_append_val (year->events, id);
      year->uncertain += surely ? 0 : 1;
    }
  return years;
}

/* Pairs of event and area, both as keys of a set. */
static GHashTable *
read_areas (YtDossier  *dossier,
            GError    **error)
{
  g_autoptr(YtStatement) found = yt_rows_ask (dossier, error, areas_of_events, "");
  GHashTable *pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  while (found != NULL && yt_statement_step (found, error))
    g_hash_table_add (pairs, g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, yt_statement_int (found, 0),
                                              yt_statement_int (found, 1)));
  return pairs;
}

void
yt_answer_tempo (YtDossier  *dossier,
                 YtAnswer   *answer,
                 GError    **error)
{
  g_autoptr(GArray) areas = yt_rows_of_kind (dossier, YT_KIND_AREA, error);
  g_autoptr(GHashTable) pairs = read_areas (dossier, error);
  g_autoptr(GPtrArray) years = sort_into_years (dossier, answer, error);

  yt_answer_column (answer, "year", N_("Year"));
  yt_answer_column (answer, "events", N_("Events"));
  yt_answer_column (answer, "uncertain", N_("Of these uncertain"));
  for (guint k = 0; k < areas->len; k++)
    yt_answer_column_of (answer, "area", g_array_index (areas, gint64, k));
  for (guint i = 0; i < years->len; i++)
    {
      const Year *year = g_ptr_array_index (years, i);
      g_autofree char *number = g_strdup_printf ("%04" G_GINT64_FORMAT, year->year);

      yt_answer_row (answer);
      yt_answer_put_date (answer, number);
      yt_answer_put_number (answer, year->events->len);
      yt_answer_put_number (answer, year->uncertain);
      for (guint k = 0; k < areas->len; k++)
        {
          guint count = 0;

          for (guint e = 0; e < year->events->len; e++)
            {
              g_autofree char *pair =
                g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, g_array_index (year->events, gint64, e),
                                 g_array_index (areas, gint64, k));

              count += g_hash_table_contains (pairs, pair) ? 1 : 0;
            }
          yt_answer_put_number (answer, count);
        }
      for (guint e = 0; e < year->events->len; e++)
        yt_answer_rest (answer, g_array_index (year->events, gint64, e));
    }
}

/* The days from one date to another: at least and at most; FALSE when one of them is no date. */
static gboolean
days_between (const char *action,
              const char *reply,
              double     *least,
              double     *most)
{
  YtEdtf from, to;
  gint64 from_first, from_last, to_first, to_last;

  if (!yt_edtf_parse (action, &from, NULL) || !yt_edtf_parse (reply, &to, NULL))
    return FALSE;
  yt_edtf_bounds (&from, &from_first, &from_last);
  yt_edtf_bounds (&to, &to_first, &to_last);
  /* What follows something does not come before it. */
  if (to_first == G_MININT64 || from_last == G_MAXINT64)
    *least = 0;
  else
    *least = MAX (0.0, (double) to_first - (double) from_last);
  if (from_first == G_MININT64 || to_last == G_MAXINT64)
    *most = INFINITY;
  else
    *most = (double) to_last - (double) from_first;
  return *most >= *least;
}

void
yt_answer_replies (YtDossier  *dossier,
                   YtAnswer   *answer,
                   GError    **error)
{
  g_autoptr(YtStatement) pairs = yt_rows_ask (dossier, error, all_replies, "");

  yt_answer_column (answer, "action", N_("First event"));
  yt_answer_column (answer, "action-date", N_("Date"));
  yt_answer_column (answer, "relation", N_("Relation"));
  yt_answer_column (answer, "reply", N_("Second event"));
  yt_answer_column (answer, "reply-date", N_("Date"));
  yt_answer_column (answer, "days", N_("Days between"));
  yt_answer_column (answer, "standing", N_("Standing"));
  while (pairs != NULL && yt_statement_step (pairs, error))
    {
      const YtLinkType *type = yt_link_type (yt_statement_text (pairs, 4));
      gint64 action = yt_statement_int (pairs, 0);
      double least, most;

      yt_answer_row (answer);
      yt_answer_put_entry (answer, action);
      yt_answer_put_date (answer, yt_statement_text (pairs, 1));
      yt_answer_put_word (answer, g_str_equal (type->id, "answers") ? type->backward : type->forward);
      yt_answer_put_entry (answer, yt_statement_int (pairs, 2));
      yt_answer_put_date (answer, yt_statement_text (pairs, 3));
      if (days_between (yt_statement_text (pairs, 1), yt_statement_text (pairs, 3), &least, &most))
        {
          yt_answer_put_range (answer, least, most);
        }
      else
        {
          yt_answer_put_none (answer);
          yt_answer_doubt (answer, N_("The days cannot be counted: one of the two has no date, or the dates do not fit."), action);
        }
      yt_answer_put_word (answer, yt_word_label (yt_standings, yt_statement_text (pairs, 5)));
    }
}

void
yt_answer_raising (YtDossier  *dossier,
                   YtAnswer   *answer,
                   GError    **error)
{
  g_autoptr(GArray) areas = yt_rows_of_kind (dossier, YT_KIND_AREA, error);
  g_autoptr(GArray) parties = yt_rows_of_kind (dossier, YT_KIND_PARTY, error);

  yt_answer_column (answer, "area", N_("Area"));
  yt_answer_column (answer, "party", N_("Party"));
  yt_answer_column (answer, "raised", N_("Events that answer nothing"));
  yt_answer_column (answer, "answers", N_("Events that answer"));
  yt_answer_column (answer, "charges", N_("Charges"));
  for (guint i = 0; i < areas->len; i++)
    for (guint k = 0; k < parties->len && *error == NULL; k++)
      {
        gint64 area = g_array_index (areas, gint64, i), party = g_array_index (parties, gint64, k);
        g_autoptr(GArray) own = yt_rows_ids (yt_rows_ask (dossier, error, raised, "ii", area, party), error);
        g_autoptr(GArray) replies = yt_rows_ids (yt_rows_ask (dossier, error, answered, "ii", area, party), error);
        g_autoptr(GArray) charged = yt_rows_ids (yt_rows_ask (dossier, error, charges, "ii", area, party), error);

        yt_answer_row (answer);
        yt_answer_put_entry (answer, area);
        yt_answer_put_entry (answer, party);
        yt_answer_put_entries (answer, own);
        yt_answer_put_entries (answer, replies);
        yt_answer_put_entries (answer, charged);
      }
  yt_answer_doubt (answer, N_("An event is taken as that of the party, or actor of a party, that it names first."), 0);
}
