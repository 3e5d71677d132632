/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions about channels: when they were open, what a suspension leaves, whether one track follows another. */
#include "analysis/question.h"
#include "analysis/rows.h"
#include "model/entry.h"
#include "model/words.h"
#include "text/edtf.h"

static const char channels_of_area[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES
  " SELECT DISTINCT channel.id FROM tie JOIN entry AS channel ON channel.id = tie.origin AND channel.kind = 'channel'"
  " JOIN home ON home.id = tie.target WHERE tie.type = 'deals-with' AND home.area = ?1 ORDER BY channel.rank, channel.id";
static const char areas_of_channel[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES
  " SELECT DISTINCT home.area FROM tie JOIN home ON home.id = tie.target JOIN entry AS area ON area.id = home.area"
  " WHERE tie.type = 'deals-with' AND tie.origin = ?1 ORDER BY area.rank, area.id";
static const char cases_of_channel[] =
  "WITH RECURSIVE " YT_ROWS_TIES
  " SELECT DISTINCT event.id FROM tie JOIN entry AS event ON event.id = tie.origin AND event.kind = 'event' AND event.date <> ''"
  " WHERE tie.type = 'part-of' AND tie.target = ?1 ORDER BY event.first, event.rank";
static const char causes_of_stop[] =
  "WITH RECURSIVE " YT_ROWS_TIES
  " SELECT tie.origin FROM tie JOIN entry AS event ON event.id = tie.origin AND event.kind = 'event'"
  " WHERE tie.type = 'suspends' AND tie.target = ?1 ORDER BY event.first, event.rank";
static const char claims_of_rule[] =
  "WITH RECURSIVE " YT_ROWS_TIES " SELECT origin, target FROM tie WHERE type = 'ends-with' ORDER BY origin, rank";

/* The days on which a date can fall; the widest there are when it is none. */
static void
days_of (const char *edtf,
         gint64     *first,
         gint64     *last)
{
  YtEdtf date;

  *first = G_MININT64;
  *last = G_MAXINT64;
  if (yt_edtf_parse (edtf, &date, NULL))
    yt_edtf_bounds (&date, first, last);
}

static gboolean
has_stopped (YtEntry *channel)
{
  const char *status = yt_entry_value (channel, "status");

  return g_str_equal (status, "suspended") || g_str_equal (status, "ended");
}

/* When a channel was open no longer: where the date of a suspension is not kept, its end. */
static const char *
stop_of (YtEntry *channel)
{
  const char *date = yt_entry_value (channel, "status-date");

  if (has_stopped (channel) && *date != '\0')
    return date;
  return yt_entry_value (channel, "end");
}

/* Whether a channel can have been open on a day; @surely: whether it must have been. */
static gboolean
open_on (YtEntry  *channel,
         gint64    day,
         gboolean *surely)
{
  gint64 start_first, start_last, stop_first, stop_last;
  const char *start = yt_entry_value (channel, "start");
  const char *stop = stop_of (channel);

  days_of (start, &start_first, &start_last);
  days_of (stop, &stop_first, &stop_last);
  if (*stop == '\0')
    stop_first = G_MAXINT64;
  *surely = *start != '\0' && start_last <= day && day < stop_first;
  return start_first <= day && (day < stop_last || stop_last == G_MAXINT64);
}

static void
tell_channel (YtDossier  *dossier,
              YtAnswer   *answer,
              gint64      area,
              gint64      id,
              GError    **error)
{
  g_autoptr(YtEntry) channel = yt_entry_get (dossier, id);
  g_autoptr(GArray) cases = yt_rows_ids (yt_rows_ask (dossier, error, cases_of_channel, "i", id), error);

  if (channel == NULL)
    return;
  yt_answer_row (answer);
  yt_answer_put_entry (answer, area);
  yt_answer_put_entry (answer, id);
  yt_answer_put_word (answer, yt_word_label (yt_tracks, yt_entry_value (channel, "track")));
  yt_answer_put_date (answer, yt_entry_value (channel, "start"));
  yt_answer_put_date (answer, stop_of (channel));
  yt_answer_put_word (answer, yt_word_label (yt_channel_statuses, yt_entry_value (channel, "status")));
  yt_answer_put_entries (answer, cases);
  if (*yt_entry_value (channel, "start") == '\0')
    yt_answer_doubt (answer, N_("It is not known since when it was open."), id);
}

void
yt_answer_continuity (YtDossier  *dossier,
                      YtAnswer   *answer,
                      GError    **error)
{
  g_autoptr(GArray) areas = yt_rows_of_kind (dossier, YT_KIND_AREA, error);

  yt_answer_column (answer, "area", N_("Area"));
  yt_answer_column (answer, "channel", N_("Channel"));
  yt_answer_column (answer, "track", N_("Track"));
  yt_answer_column (answer, "from", N_("Open from"));
  yt_answer_column (answer, "until", N_("Open until"));
  yt_answer_column (answer, "status", N_("Status"));
  yt_answer_column (answer, "cases", N_("Dated cases"));
  for (guint i = 0; i < areas->len && *error == NULL; i++)
    {
      gint64 area = g_array_index (areas, gint64, i);
      g_autoptr(GArray) channels = yt_rows_ids (yt_rows_ask (dossier, error, channels_of_area, "i", area), error);

      for (guint k = 0; k < channels->len && *error == NULL; k++)
        tell_channel (dossier, answer, area, g_array_index (channels, gint64, k), error);
      if (channels->len > 0)
        continue;
      yt_answer_row (answer);
      yt_answer_put_entry (answer, area);
      yt_answer_put_none (answer);
      yt_answer_put_none (answer);
      yt_answer_put_none (answer);
      yt_answer_put_none (answer);
      yt_answer_put_word (answer, N_("No channel at any time"));
      yt_answer_put_none (answer);
    }
}

/* The channels of one track that can have been open the day before a stop, and of these the ones that went on. */
static void
tell_track (YtDossier    *dossier,
            YtAnswer     *answer,
            YtEntry      *stopped,
            const GArray *channels,
            const YtWord *track,
            gint64        day)
{
  g_autoptr(GArray) before = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) after = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < channels->len; i++)
    {
      gint64 id = g_array_index (channels, gint64, i);
      g_autoptr(YtEntry) channel = yt_entry_get (dossier, id);
      gboolean surely;

      if (channel == NULL || !g_str_equal (yt_entry_value (channel, "track"), track->id))
        continue;
      if (id == yt_entry_id (stopped) || open_on (channel, day - 1, &surely))
        g_array_append_val (before, id);
      if (id != yt_entry_id (stopped) && open_on (channel, day, &surely))
        {
          g_array_append_val (after, id);
          if (!surely)
            yt_answer_doubt (answer, N_("It is not certain that it was open when another one stopped."), id);
        }
    }
  if (before->len == 0 && after->len == 0)
    return;
  yt_answer_row (answer);
  yt_answer_put_entry (answer, yt_entry_id (stopped));
  yt_answer_put_word (answer, track->label);
  yt_answer_put_entries (answer, before);
  yt_answer_put_entries (answer, after);
  yt_answer_put_none (answer);
  yt_answer_put_none (answer);
}

static void
tell_stop (YtDossier    *dossier,
           YtAnswer     *answer,
           YtEntry      *stopped,
           const GArray *channels,
           GError      **error)
{
  gint64 id = yt_entry_id (stopped), first, last;
  g_autoptr(GArray) areas = yt_rows_ids (yt_rows_ask (dossier, error, areas_of_channel, "i", id), error);
  g_autoptr(GArray) causes = yt_rows_ids (yt_rows_ask (dossier, error, causes_of_stop, "i", id), error);

  days_of (stop_of (stopped), &first, &last);
  if (first == G_MININT64)
    {
      yt_answer_doubt (answer, N_("It is not known when it stopped."), id);
      return;
    }
  if (first != last)
    yt_answer_doubt (answer, N_("The day on which it stopped is not certain; the earliest possible one is taken."), id);
  yt_answer_row (answer);
  yt_answer_put_entry (answer, id);
  yt_answer_put_word (answer, N_("Its own topics"));
  yt_answer_put_entries (answer, causes);
  yt_answer_put_none (answer);
  yt_answer_put_entries (answer, areas);
  yt_answer_put_text (answer, yt_entry_value (stopped, "topics.zh"), yt_entry_value (stopped, "topics.en"));
  for (const YtWord *track = yt_tracks; track->id != NULL; track++)
    tell_track (dossier, answer, stopped, channels, track, first);
}

void
yt_answer_suspension (YtDossier  *dossier,
                      YtAnswer   *answer,
                      GError    **error)
{
  g_autoptr(GArray) channels = yt_rows_of_kind (dossier, YT_KIND_CHANNEL, error);

  yt_answer_column (answer, "stopped", N_("What stopped"));
  yt_answer_column (answer, "track", N_("Track"));
  yt_answer_column (answer, "before", N_("Before"));
  yt_answer_column (answer, "left", N_("Left"));
  yt_answer_column (answer, "areas", N_("Areas"));
  yt_answer_column (answer, "topics", N_("Topics without a home"));
  for (guint i = 0; i < channels->len && *error == NULL; i++)
    {
      g_autoptr(YtEntry) channel = yt_entry_get (dossier, g_array_index (channels, gint64, i));

      if (channel != NULL && has_stopped (channel))
        tell_stop (dossier, answer, channel, channels, error);
    }
}

/* Channels of other tracks that can have begun while one can have ended. */
static GArray *
successors (YtDossier    *dossier,
            YtEntry      *ended,
            const GArray *channels)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 end_first, end_last;

  days_of (stop_of (ended), &end_first, &end_last);
  for (guint i = 0; i < channels->len; i++)
    {
      gint64 id = g_array_index (channels, gint64, i), first, last;
      g_autoptr(YtEntry) channel = yt_entry_get (dossier, id);

      if (channel == NULL || *yt_entry_value (channel, "start") == '\0' ||
          g_str_equal (yt_entry_value (channel, "track"), yt_entry_value (ended, "track")))
        continue;
      days_of (yt_entry_value (channel, "start"), &first, &last);
      if (first <= end_last && last >= end_first)
        g_array_append_val (found, id);
    }
  return found;
}

void
yt_answer_tracks (YtDossier  *dossier,
                  YtAnswer   *answer,
                  GError    **error)
{
  g_autoptr(GArray) channels = yt_rows_of_kind (dossier, YT_KIND_CHANNEL, error);
  g_autoptr(YtStatement) claims = yt_rows_ask (dossier, error, claims_of_rule, "");
  guint ended = 0;

  yt_answer_column (answer, "sort", N_("What it is"));
  yt_answer_column (answer, "ended", N_("What ends"));
  yt_answer_column (answer, "date", N_("Date"));
  yt_answer_column (answer, "began", N_("What begins then"));
  for (guint i = 0; i < channels->len; i++)
    {
      g_autoptr(YtEntry) channel = yt_entry_get (dossier, g_array_index (channels, gint64, i));
      g_autoptr(GArray) begun = NULL;

      if (channel == NULL || *yt_entry_value (channel, "end") == '\0')
        continue;
      ended++;
      begun = successors (dossier, channel, channels);
      yt_answer_row (answer);
      yt_answer_put_word (answer, N_("A channel that ended"));
      yt_answer_put_entry (answer, yt_entry_id (channel));
      yt_answer_put_date (answer, yt_entry_value (channel, "end"));
      yt_answer_put_entries (answer, begun);
    }
  while (claims != NULL && *error == NULL && yt_statement_step (claims, error))
    {
      yt_answer_row (answer);
      yt_answer_put_word (answer, N_("A claim"));
      yt_answer_put_entry (answer, yt_statement_int (claims, 0));
      yt_answer_put_none (answer);
      yt_answer_put_entry (answer, yt_statement_int (claims, 1));
    }
  if (ended == 0)
    yt_answer_doubt (answer, N_("No channel is known to have ended, so there is no case to test the claim by."), 0);
}
