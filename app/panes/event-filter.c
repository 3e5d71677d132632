/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the filter in the desk's memory and makes a SELECT of it. */
#include "panes/event-filter.h"

#include "desk/memory.h"
#include "model/entry.h"
#include "model/words.h"
#include "panes/recall-id.h"
#include "text/day.h"
#include "text/edtf.h"

static const char events[] = "SELECT id FROM entry WHERE kind = 'event' AND deleted = 0";
static const char with_area[] =
  " AND id IN (WITH RECURSIVE scope (id) AS (SELECT %" G_GINT64_FORMAT " UNION SELECT entry.id FROM entry JOIN scope"
  " ON entry.parent = scope.id WHERE entry.deleted = 0) SELECT origin FROM link WHERE deleted = 0 AND target IN scope"
  " UNION SELECT target FROM link WHERE deleted = 0 AND origin IN scope)";
static const char with_channel[] =
  " AND id IN (SELECT origin FROM link WHERE deleted = 0 AND target = %" G_GINT64_FORMAT
  " UNION SELECT target FROM link WHERE deleted = 0 AND origin = %" G_GINT64_FORMAT ")";
static const char with_type[] = " AND EXISTS (SELECT 1 FROM field WHERE object = entry.id AND name = 'type' AND value = '%s')";
static const char since_day[] = " AND last >= %" G_GINT64_FORMAT;
static const char until_day[] = " AND first <= %" G_GINT64_FORMAT;
static const char in_time[] = " ORDER BY " YT_ENTRY_IN_TIME;

/* Days that a double holds exactly stand for “open”. */
#define OPEN_FIRST -9e15
#define OPEN_LAST 9e15

static gint64
recall_entry (YtDesk     *desk,
              const char *key)
{
  gint64 id = yt_recall_id (desk, key);
  g_autoptr(YtEntry) entry = id != 0 ? yt_entry_get (yt_desk_dossier (desk), id) : NULL;

  return entry != NULL && !yt_entry_is_deleted (entry) ? id : 0;
}

YtEventFilter
yt_event_filter_recall (YtDesk *desk)
{
  double type = yt_desk_recall (desk, "dialogue:type", 0);
  double since = yt_desk_recall (desk, "dialogue:since", OPEN_FIRST);
  double until = yt_desk_recall (desk, "dialogue:until", OPEN_LAST);
  guint n = 0;

  while (yt_event_types[n].id != NULL)
    n++;
  return (YtEventFilter) {
    .area = recall_entry (desk, "dialogue:area"),
    .channel = recall_entry (desk, "dialogue:channel"),
    .type = type > 0 && type <= n ? (guint) type : 0,
    .since = since > OPEN_FIRST && since < OPEN_LAST ? (gint64) since : G_MININT64,
    .until = until > OPEN_FIRST && until < OPEN_LAST ? (gint64) until : G_MAXINT64,
  };
}

void
yt_event_filter_remember (YtDesk              *desk,
                          const YtEventFilter *filter)
{
  yt_remember_id (desk, "dialogue:area", filter->area);
  yt_remember_id (desk, "dialogue:channel", filter->channel);
  yt_desk_remember (desk, "dialogue:type", filter->type);
  yt_desk_remember (desk, "dialogue:since", filter->since == G_MININT64 ? OPEN_FIRST : (double) filter->since);
  yt_desk_remember (desk, YT_EVENT_FILTER_LAST, filter->until == G_MAXINT64 ? OPEN_LAST : (double) filter->until);
}

void
yt_event_filter_set_span (YtDesk *desk,
                          gint64  since,
                          gint64  until)
{
  YtEventFilter filter = yt_event_filter_recall (desk);

  filter.since = since;
  filter.until = until;
  yt_event_filter_remember (desk, &filter);
}

gboolean
yt_event_filter_is_on (const YtEventFilter *filter)
{
  return filter->area != 0 || filter->channel != 0 || filter->type != 0 || filter->since != G_MININT64 || filter->until != G_MAXINT64;
}

char *
yt_event_filter_sql (const YtEventFilter *filter)
{
  GString *sql = g_string_new (events);

  if (filter->area != 0)
    g_string_append_printf (sql, with_area, filter->area);
  if (filter->channel != 0)
    g_string_append_printf (sql, with_channel, filter->channel, filter->channel);
  if (filter->type != 0)
    g_string_append_printf (sql, with_type, yt_event_types[filter->type - 1].id);
  if (filter->since != G_MININT64)
    g_string_append_printf (sql, since_day, filter->since);
  if (filter->until != G_MAXINT64)
    g_string_append_printf (sql, until_day, filter->until);
  g_string_append (sql, in_time);
  return g_string_free (sql, FALSE);
}

char *
yt_event_filter_day_text (gint64   day,
                          gboolean is_last)
{
  gint64 year;
  int month, date;

  if (day == (is_last ? G_MAXINT64 : G_MININT64))
    return g_strdup ("");
  yt_day_to_date (day, &year, &month, &date);
  if (is_last ? month == 12 && date == 31 : month == 1 && date == 1)
    return g_strdup_printf ("%04" G_GINT64_FORMAT, year);
  return g_strdup_printf ("%04" G_GINT64_FORMAT "-%02d-%02d", year, month, date);
}

gboolean
yt_event_filter_parse_day (const char *text,
                           gboolean    is_last,
                           gint64     *day)
{
  g_autofree char *date = g_strstrip (g_strdup (text));
  gint64 first, last;
  YtEdtf edtf;

  *day = is_last ? G_MAXINT64 : G_MININT64;
  if (*date == '\0')
    return TRUE;
  if (!yt_edtf_parse (date, &edtf, NULL))
    return FALSE;
  yt_edtf_bounds (&edtf, &first, &last);
  *day = is_last ? last : first;
  return TRUE;
}
