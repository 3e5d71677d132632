/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates that keep what is not known: the Extended Date/Time Format (EDTF, ISO 8601-2), levels 0 and 1 and sets. */
#pragma once

#include <glib.h>

#include "text/language.h"

G_BEGIN_DECLS

/** YT_EDTF_MAX_SPANS: how many dates a set may hold. */
#define YT_EDTF_MAX_SPANS 16

/** YT_EDTF_ANY: a month or a day written as XX. */
#define YT_EDTF_ANY 0xff

/** YtEdtfKind: a date; from one to another; one of several, not known which ([…]); all of several ({…}). */
typedef enum
{
  YT_EDTF_DATE,
  YT_EDTF_INTERVAL,
  YT_EDTF_ONE_OF,
  YT_EDTF_ALL_OF,
} YtEdtfKind;

/** YtEdtfEnd: a border of a span: a date, none at all (..), or a date that is not known (nothing written). */
typedef enum
{
  YT_EDTF_END_DATE,
  YT_EDTF_END_OPEN,
  YT_EDTF_END_UNKNOWN,
} YtEdtfEnd;

typedef enum
{
  YT_EDTF_ZONE_NONE,
  YT_EDTF_ZONE_UTC,
  YT_EDTF_ZONE_SHIFT,
} YtEdtfZone;

/**
 * YtEdtfFlags:
 * @YT_EDTF_UNCERTAIN: a date in it is questionable (? or %)
 * @YT_EDTF_APPROXIMATE: a date in it is an estimate (~ or %)
 * @YT_EDTF_UNSPECIFIED: a date in it has unknown digits (X)
 * @YT_EDTF_OPEN_START: it has no first day, or an unknown one
 * @YT_EDTF_OPEN_END: it has no last day, or an unknown one
 */
typedef enum
{
  YT_EDTF_UNCERTAIN = 1 << 0,
  YT_EDTF_APPROXIMATE = 1 << 1,
  YT_EDTF_UNSPECIFIED = 1 << 2,
  YT_EDTF_OPEN_START = 1 << 3,
  YT_EDTF_OPEN_END = 1 << 4,
} YtEdtfFlags;

/**
 * YtEdtfDate:
 * @year: the year; 0 is 1 BC; its unknown digits are 0
 * @unknown_digits: how many of the last digits of the year are X: 0, 1 or 2
 * @month: 1 to 12, 0 for none, YT_EDTF_ANY for XX
 * @season: 21 to 24, spring to winter; 0 for none
 * @day: 1 to 31, 0 for none, YT_EDTF_ANY for XX
 * @has_time: whether the time of day is given
 * @zone: how the time zone is given
 * @shift: with YT_EDTF_ZONE_SHIFT the minutes east of UTC
 * @qualifier: YT_EDTF_UNCERTAIN and YT_EDTF_APPROXIMATE
 * @end: whether there is a date at all; if not, all other fields are 0
 */
typedef struct
{
  gint64 year;
  gint16 shift;
  guint8 unknown_digits;
  guint8 month;
  guint8 season;
  guint8 day;
  guint8 has_time;
  guint8 hour;
  guint8 minute;
  guint8 second;
  guint8 zone;
  guint8 qualifier;
  guint8 end;
} YtEdtfDate;

/** YtEdtfSpan: a date (@from alone), or with @is_range everything between two. */
typedef struct
{
  YtEdtfDate from;
  YtEdtfDate to;
  gboolean is_range;
} YtEdtfSpan;

/** YtEdtf: a plain value, copied by assignment. A date and an interval have one span, a set one for each member. */
typedef struct
{
  YtEdtfKind kind;
  guint n_spans;
  YtEdtfSpan spans[YT_EDTF_MAX_SPANS];
} YtEdtf;

/**
 * yt_edtf_parse:
 * @text: (nullable): the date as it is written in EDTF
 * @out: (out) (optional): the date
 * @error: one of YT_TEXT_ERROR_DATE_…; its sentence says what is wrong and at which character
 *
 * Reads a date, strictly: nothing is trimmed, repaired or guessed. What is read:
 * level 0 (2014, 2014-05, 2014-05-19, 2014-05-19T08:00:00+08:00, 2013/2014); of level 1 2014?, 2013~, 2013%, 199X,
 * 20XX, 2014-XX, 2014-05-XX, 2014-XX-XX, 2014-21 (spring), -0043, Y-170000, 2009/.., ../1914, 2009/, /1914; of level 2
 * {2010,2011}, [2010,2011], [2014-05-19..], [..1914], {2010..2012,2014}.
 *
 * Returns: whether it is a date; if not, @out is not touched
 */
gboolean yt_edtf_parse (const char *text,
                        YtEdtf     *out,
                        GError    **error);

/**
 * yt_edtf_to_string:
 *
 * Returns: (transfer full): the date in EDTF; parsed again, it gives the same value
 */
char *yt_edtf_to_string (const YtEdtf *self);

/** yt_edtf_flags: what is not known about the date. */
YtEdtfFlags yt_edtf_flags (const YtEdtf *self);

/**
 * yt_edtf_bounds:
 * @self: a date
 * @first: (out) (optional): the earliest possible day; G_MININT64 if the start is open or unknown
 * @last: (out) (optional): the latest possible day; G_MAXINT64 if the end is open or unknown
 *
 * Tells the days between which everything lies that the date can mean, as days since 1970-01-01 (text/day.h).
 * Seasons are those of the north: spring from March to May, …, winter from December to February of the next year.
 * “About” widens nothing. A time zone shifts nothing: the day is the written one.
 */
void yt_edtf_bounds (const YtEdtf *self,
                     gint64       *first,
                     gint64       *last);

/**
 * yt_edtf_sort_key:
 *
 * Returns: the number by which dates are ordered: the earliest possible day; the latest one where the start is open or
 *   unknown, so that “before 2015” does not stand before the year 1; G_MAXINT64 where both are
 */
gint64 yt_edtf_sort_key (const YtEdtf *self);

/** yt_edtf_compare: a GCompareFunc; by yt_edtf_sort_key(), then what ends first. */
int yt_edtf_compare (const YtEdtf *a,
                     const YtEdtf *b);

/**
 * yt_edtf_overlaps:
 * @first: a day; G_MININT64 for no border
 * @last: a day; G_MAXINT64 for no border
 *
 * Returns: whether the date can mean a day of that window; of a set each member is asked for itself
 */
gboolean yt_edtf_overlaps (const YtEdtf *self,
                           gint64        first,
                           gint64        last);

/**
 * yt_edtf_to_words:
 * @self: a date
 * @language: the content language to say it in
 *
 * Returns: (transfer full): the date as a phrase that can stand alone, as “约 2013 年” or “on or after 19 May 2014”
 */
char *yt_edtf_to_words (const YtEdtf *self,
                        YtLanguage    language);

G_END_DECLS
