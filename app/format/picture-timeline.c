/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier's channels and events as a timeline. */
#include "format/picture.h"

#include "analysis/question.h"
#include "analysis/rows.h"
#include "format/picture-parts.h"
#include "format/table.h"
#include "model/entry.h"
#include "text/edtf.h"

static const char all_events[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES ", " YT_ROWS_TOUCHES ", " YT_ROWS_ACTS
  " SELECT event.id, event.date, coalesce (acting.party, 0),"
  " coalesce ((SELECT area.id FROM touch JOIN entry AS area ON area.id = touch.area WHERE touch.id = event.id ORDER BY area.rank LIMIT 1), 0)"
  " FROM entry AS event LEFT JOIN acting ON acting.event = event.id"
  " WHERE event.kind = 'event' AND event.deleted = 0 AND event.date <> '' ORDER BY event.first, event.rank";

/* What the lanes and colours are found by. */
typedef struct
{
  YtDossier *dossier;
  const YtPictureFrame *frame;
  YtTimeline *timeline;
  GArray *areas, *parties;
  guint first_area;
} Making;

char *
yt_picture_name (YtDossier  *dossier,
                 gint64      id,
                 YtLanguage  language)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);
  const char *name = entry != NULL ? yt_entry_name (entry, language) : "";

  if (entry != NULL && *name == '\0')
    name = yt_entry_name (entry, yt_language_other (language));
  return g_strdup (name);
}

static guint
index_in (const GArray *ids,
          gint64        id)
{
  guint i = 0;

  while (i < ids->len && g_array_index (ids, gint64, i) != id)
    i++;
  return i;
}

YtTone
yt_picture_party_tone (const GArray *parties,
                       gint64        id,
                       YtTone        other)
{
  guint number = index_in (parties, id);

  return number < parties->len ? YT_TONE_PARTY + number % YT_TONE_PARTIES : other;
}

/* The days of a date: open ones as a timeline has them. Returns: whether it is one */
static gboolean
days_of (const char *edtf,
         YtEdtf     *date,
         gint64     *first,
         gint64     *last)
{
  if (!yt_edtf_parse (edtf, date, NULL))
    return FALSE;
  yt_edtf_bounds (date, first, last);
  if (*first == G_MININT64)
    *first = YT_TIMELINE_OPEN;
  return TRUE;
}

YtPictureSpan
yt_picture_channel_span (YtEntry *channel)
{
  const char *status = yt_entry_value (channel, "status"), *stop = yt_entry_value (channel, "end");
  YtPictureSpan span = { YT_TIMELINE_OPEN, YT_TIMELINE_OPEN, YT_TIMELINE_OPEN, g_str_equal (status, "suspended") };
  YtEdtf date;
  gint64 first, last;

  if (days_of (yt_entry_value (channel, "start"), &date, &first, &last))
    {
      span.start = first;
      span.start_until = last == G_MAXINT64 ? first : last;
    }
  if ((span.stopped || g_str_equal (status, "ended")) && *yt_entry_value (channel, "status-date") != '\0')
    stop = yt_entry_value (channel, "status-date");
  if (days_of (stop, &date, &first, &last))
    span.end = first != YT_TIMELINE_OPEN ? first : last;
  return span;
}

static void
add_channel (const Making *self,
             gint64        id,
             guint         lane)
{
  g_autoptr(YtEntry) channel = yt_entry_get (self->dossier, id);
  g_autofree char *label = yt_picture_name (self->dossier, id, self->frame->language);
  YtPictureSpan span = yt_picture_channel_span (channel);
  YtTimelineBar bar = { .id = id, .lane = lane, .tone = YT_TONE_SERIES, .start = span.start, .start_until = span.start_until,
                        .end = span.end, .stopped = span.stopped, .label = label };

  yt_timeline_add_bar (self->timeline, &bar);
}

static void
add_channels (const Making  *self,
              GError       **error)
{
  g_autoptr(GArray) channels = yt_rows_of_kind (self->dossier, YT_KIND_CHANNEL, error);

  /* The last round is for channels of which no track is said. */
  for (const YtWord *track = yt_tracks;; track++)
    {
      guint lane = G_MAXUINT;

      for (guint i = 0; i < channels->len; i++)
        {
          gint64 id = g_array_index (channels, gint64, i);
          g_autoptr(YtEntry) channel = yt_entry_get (self->dossier, id);

          if (channel == NULL || !g_str_equal (yt_entry_value (channel, "track"), track->id != NULL ? track->id : ""))
            continue;
          if (lane == G_MAXUINT)
            lane = yt_timeline_lane (self->timeline, self->frame->word (track->id != NULL ? track->label : N_("Channels"),
                                                                         self->frame->language));
          add_channel (self, id, lane);
        }
      if (track->id == NULL)
        break;
    }
}

static void
add_event (const Making *self,
           gint64        id,
           const char   *edtf,
           gint64        party,
           guint         lane)
{
  g_autofree char *label = yt_picture_name (self->dossier, id, self->frame->language);
  YtTimelineEvent event = { .id = id, .lane = lane, .label = label };
  YtEdtf date;

  if (!days_of (edtf, &date, &event.first, &event.last))
    return;
  event.tone = yt_picture_party_tone (self->parties, party, YT_TONE_SERIES + YT_TONE_SERIES_COUNT - 1);
  event.uncertain = date.kind != YT_EDTF_INTERVAL && (yt_edtf_flags (&date) != 0 || event.last - event.first > 31);
  /* Until a day: its mark stands at that day. */
  if (event.first == YT_TIMELINE_OPEN)
    {
      event.first = event.last;
      event.uncertain = TRUE;
    }
  yt_timeline_add_event (self->timeline, &event);
}

static void
add_events (const Making  *self,
            GError       **error)
{
  g_autoptr(YtStatement) events = yt_rows_ask (self->dossier, error, all_events, "");
  guint elsewhere = G_MAXUINT;

  while (events != NULL && yt_statement_step (events, error))
    {
      guint area = index_in (self->areas, yt_statement_int (events, 3));
      guint lane = self->first_area + area;

      if (area == self->areas->len)
        {
          if (elsewhere == G_MAXUINT)
            elsewhere = yt_timeline_lane (self->timeline, self->frame->word (N_("Other events"), self->frame->language));
          lane = elsewhere;
        }
      add_event (self, yt_statement_int (events, 0), yt_statement_text (events, 1), yt_statement_int (events, 2), lane);
    }
}

/* What the questions say about replies and about areas without a channel. */
static void
add_answers (const Making  *self,
             GError       **error)
{
  g_autoptr(YtAnswer) replies = yt_question_answer (yt_question_find ("replies"), self->dossier, NULL, error);
  g_autoptr(YtAnswer) continuity = yt_question_answer (yt_question_find ("continuity"), self->dossier, NULL, error);
  const char *nothing = self->frame->word (N_("No channel at any time"), self->frame->language);
  gint64 first, last;

  for (guint i = 0; replies != NULL && i < replies->rows->len; i++)
    {
      const YtCell *from = yt_answer_cell (replies, i, 0), *to = yt_answer_cell (replies, i, 3);
      g_autofree char *days =
        yt_table_cell (self->dossier, yt_answer_cell (replies, i, 5), YT_TABLE_CODES, self->frame->language, self->frame->word);
      const char *pattern[] = { days, NULL };
      g_autofree char *label = yt_failure_fill (self->frame->word (N_("%s days"), self->frame->language), pattern);

      yt_timeline_add_arc (self->timeline, g_array_index (from->entries, gint64, 0), g_array_index (to->entries, gint64, 0), label);
    }
  if (continuity == NULL || !yt_timeline_extent (self->timeline, &first, &last))
    return;
  for (guint i = 0; i < continuity->rows->len; i++)
    {
      gint64 area = g_array_index (yt_answer_cell (continuity, i, 0)->entries, gint64, 0);

      if (yt_answer_cell (continuity, i, 1)->sort == YT_CELL_NONE)
        yt_timeline_add_gap (self->timeline, self->first_area + index_in (self->areas, area), G_MININT64, YT_TIMELINE_OPEN, nothing);
    }
}

/* Whose event it is, and what is not certain. */
static void
explain (const Making *self)
{
  const YtLegendItem others = { YT_SHAPE_DIAMOND, YT_TONE_SERIES + YT_TONE_SERIES_COUNT - 1, 1, 0,
                                self->frame->word (N_("No party named first"), self->frame->language) };
  const YtLegendItem uncertain = { YT_SHAPE_DISC, YT_TONE_RULE, 1, 0, self->frame->word (N_("Date not certain"), self->frame->language) };
  const YtLegendItem open = { YT_SHAPE_HATCH, YT_TONE_SERIES, 0.6, 0,
                              self->frame->word (N_("Beginning not certain"), self->frame->language) };

  for (guint i = 0; i < self->parties->len; i++)
    {
      g_autofree char *name = yt_picture_name (self->dossier, g_array_index (self->parties, gint64, i), self->frame->language);
      const YtLegendItem party = { YT_SHAPE_DIAMOND, YT_TONE_PARTY + i % YT_TONE_PARTIES, 1, 0, name };

      yt_timeline_explain (self->timeline, &party);
    }
  if (self->timeline->events->len > 0)
    {
      yt_timeline_explain (self->timeline, &others);
      yt_timeline_explain (self->timeline, &uncertain);
    }
  if (self->timeline->bars->len > 0)
    yt_timeline_explain (self->timeline, &open);
}

YtTimeline *
yt_picture_timeline (YtDossier             *dossier,
                     const YtPictureFrame  *frame,
                     GError               **error)
{
  g_autoptr(YtTimeline) timeline = yt_timeline_new ();
  g_autoptr(GError) failure = NULL;
  g_autoptr(GArray) areas = yt_rows_of_kind (dossier, YT_KIND_AREA, &failure);
  g_autoptr(GArray) parties = yt_rows_of_kind (dossier, YT_KIND_PARTY, &failure);
  Making making = { dossier, frame, timeline, areas, parties, 0 };

  add_channels (&making, &failure);
  making.first_area = timeline->lanes->len;
  for (guint i = 0; i < areas->len; i++)
    {
      g_autofree char *name = yt_picture_name (dossier, g_array_index (areas, gint64, i), frame->language);

      yt_timeline_lane (timeline, name);
    }
  if (failure == NULL)
    add_events (&making, &failure);
  if (failure == NULL)
    add_answers (&making, &failure);
  if (failure == NULL)
    explain (&making);
  if (failure == NULL)
    return g_steal_pointer (&timeline);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
