/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which events the dialogue pane lists: of one area, channel or type, within a span of time. The desk remembers it. */
#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/**
 * YtEventFilter:
 * @area, @channel: only events linked with it (or, for an area, with what stands below it); 0 for all
 * @type: only of this type: its place in yt_event_types, counted from 1; 0 for all
 * @since, @until: days since 1970-01-01 of a span that the event may touch; G_MININT64 and G_MAXINT64 where open
 */
typedef struct
{
  gint64 area;
  gint64 channel;
  guint type;
  gint64 since;
  gint64 until;
} YtEventFilter;

/** yt_event_filter_recall: the filter as it was left. An area or channel that is gone does not filter. */
YtEventFilter yt_event_filter_recall (YtDesk *desk);
void yt_event_filter_remember (YtDesk              *desk,
                               const YtEventFilter *filter);

/** YT_EVENT_FILTER_LAST: key of the desk’s memory that is written last: then the filter is whole. */
#define YT_EVENT_FILTER_LAST "dialogue:until"

/** yt_event_filter_set_span: only events of these days, with all else as it was; G_MININT64 and G_MAXINT64 for all. */
void yt_event_filter_set_span (YtDesk *desk,
                               gint64  since,
                               gint64  until);

/** yt_event_filter_is_on: whether it leaves anything out. */
gboolean yt_event_filter_is_on (const YtEventFilter *filter);

/**
 * yt_event_filter_sql: (transfer full): SELECT of the ids for YtIdList: by the first day an event may have been on, what ended
 * first before what took longer; without a date at the end.
 */
char *yt_event_filter_sql (const YtEventFilter *filter);

/** yt_event_filter_day_text: (transfer full): a border as it is typed: the year where that says it, else the day; "" when open. */
char *yt_event_filter_day_text (gint64   day,
                                gboolean is_last);

/** yt_event_filter_parse_day: reads what was typed; "" is open. Returns: FALSE when it is no date */
gboolean yt_event_filter_parse_day (const char *text,
                                    gboolean    is_last,
                                    gint64     *day);

G_END_DECLS
