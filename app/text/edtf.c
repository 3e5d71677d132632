/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be asked of a date once it is read: its days, its order, its flags, its canonical form. */
#include "text/edtf.h"

#include "text/day.h"

enum
{
  SPRING = 21,
  WINTER = 24,
};

static gint64
end_of_month (gint64 year,
              int    month)
{
  return yt_day_from_date (year, month, yt_day_month_length (year, month));
}

static void
season_bounds (const YtEdtfDate *date,
               gint64           *first,
               gint64           *last)
{
  int month = 3 + 3 * (date->season - SPRING);

  *first = yt_day_from_date (date->year, month, 1);
  *last = date->season == WINTER ? end_of_month (date->year + 1, 2) : end_of_month (date->year, month + 2);
}

static void
date_bounds (const YtEdtfDate *date,
             gint64           *first,
             gint64           *last)
{
  if (date->end != YT_EDTF_END_DATE)
    {
      *first = G_MININT64;
      *last = G_MAXINT64;
    }
  else if (date->season != 0)
    {
      season_bounds (date, first, last);
    }
  else if (date->month == 0 || date->month == YT_EDTF_ANY)
    {
      static const int years[] = { 0, 9, 99 };

      *first = yt_day_from_date (date->year, 1, 1);
      *last = yt_day_from_date (date->year + years[date->unknown_digits], 12, 31);
    }
  else if (date->day == 0 || date->day == YT_EDTF_ANY)
    {
      *first = yt_day_from_date (date->year, date->month, 1);
      *last = end_of_month (date->year, date->month);
    }
  else
    {
      *first = *last = yt_day_from_date (date->year, date->month, date->day);
    }
}

static void
span_bounds (const YtEdtfSpan *span,
             gint64           *first,
             gint64           *last)
{
  gint64 ignored;

  date_bounds (&span->from, first, last);
  if (span->is_range)
    date_bounds (&span->to, &ignored, last);
}

void
yt_edtf_bounds (const YtEdtf *self,
                gint64       *first,
                gint64       *last)
{
  gint64 earliest = G_MAXINT64, latest = G_MININT64;

  for (guint i = 0; i < self->n_spans; i++)
    {
      gint64 a, b;

      span_bounds (&self->spans[i], &a, &b);
      earliest = MIN (earliest, a);
      latest = MAX (latest, b);
    }
  if (first != NULL)
    *first = earliest;
  if (last != NULL)
    *last = latest;
}

gint64
yt_edtf_sort_key (const YtEdtf *self)
{
  gint64 first, last;

  yt_edtf_bounds (self, &first, &last);
  return first != G_MININT64 ? first : last;
}

int
yt_edtf_compare (const YtEdtf *a,
                 const YtEdtf *b)
{
  gint64 a_key = yt_edtf_sort_key (a);
  gint64 b_key = yt_edtf_sort_key (b);
  gint64 a_last, b_last;

  if (a_key != b_key)
    return a_key < b_key ? -1 : 1;
  yt_edtf_bounds (a, NULL, &a_last);
  yt_edtf_bounds (b, NULL, &b_last);
  return (a_last > b_last) - (a_last < b_last);
}

gboolean
yt_edtf_overlaps (const YtEdtf *self,
                  gint64        first,
                  gint64        last)
{
  for (guint i = 0; i < self->n_spans; i++)
    {
      gint64 a, b;

      span_bounds (&self->spans[i], &a, &b);
      if (a <= last && b >= first)
        return TRUE;
    }
  return FALSE;
}

static guint
date_flags (const YtEdtfDate *date)
{
  guint flags = date->qualifier;

  if (date->unknown_digits > 0 || date->month == YT_EDTF_ANY || date->day == YT_EDTF_ANY)
    flags |= YT_EDTF_UNSPECIFIED;
  return flags;
}

YtEdtfFlags
yt_edtf_flags (const YtEdtf *self)
{
  guint flags = 0;

  for (guint i = 0; i < self->n_spans; i++)
    {
      const YtEdtfSpan *span = &self->spans[i];

      flags |= date_flags (&span->from) | date_flags (&span->to);
      if (span->from.end != YT_EDTF_END_DATE)
        flags |= YT_EDTF_OPEN_START;
      if (span->to.end != YT_EDTF_END_DATE)
        flags |= YT_EDTF_OPEN_END;
    }
  return (YtEdtfFlags) flags;
}

static void
append_time (GString          *string,
             const YtEdtfDate *date)
{
  g_string_append_printf (string, "T%02d:%02d:%02d", date->hour, date->minute, date->second);
  if (date->zone == YT_EDTF_ZONE_UTC)
    g_string_append_c (string, 'Z');
  else if (date->zone == YT_EDTF_ZONE_SHIFT)
    g_string_append_printf (string, "%c%02d:%02d", date->shift < 0 ? '-' : '+', ABS (date->shift) / 60,
                            ABS (date->shift) % 60);
}

static void
append_two (GString *string,
            guint8   value)
{
  if (value == YT_EDTF_ANY)
    g_string_append (string, "-XX");
  else if (value != 0)
    g_string_append_printf (string, "-%02d", value);
}

static void
append_date (GString          *string,
             const YtEdtfDate *date)
{
  static const char *const marks[] = { "", "?", "~", "%" };

  if (date->year > 9999 || date->year < -9999)
    g_string_append_printf (string, "Y%" G_GINT64_FORMAT, date->year);
  else
    g_string_append_printf (string, "%s%04d", date->year < 0 ? "-" : "", (int) ABS (date->year));
  for (guint i = 0; i < date->unknown_digits; i++)
    string->str[string->len - 1 - i] = 'X';
  append_two (string, date->season != 0 ? date->season : date->month);
  append_two (string, date->day);
  if (date->has_time)
    append_time (string, date);
  g_string_append (string, marks[date->qualifier]);
}

static void
append_span (GString          *string,
             const YtEdtfSpan *span,
             const char       *dots,
             const char       *separator)
{
  if (span->from.end == YT_EDTF_END_OPEN)
    g_string_append (string, dots);
  else if (span->from.end == YT_EDTF_END_DATE)
    append_date (string, &span->from);
  if (!span->is_range)
    return;

  g_string_append (string, separator);
  if (span->to.end == YT_EDTF_END_OPEN)
    g_string_append (string, dots);
  else if (span->to.end == YT_EDTF_END_DATE)
    append_date (string, &span->to);
}

char *
yt_edtf_to_string (const YtEdtf *self)
{
  GString *string = g_string_new (NULL);

  if (self->kind == YT_EDTF_DATE || self->kind == YT_EDTF_INTERVAL)
    {
      append_span (string, &self->spans[0], "..", "/");
      return g_string_free (string, FALSE);
    }

  for (guint i = 0; i < self->n_spans; i++)
    {
      g_string_append_c (string, i > 0 ? ',' : self->kind == YT_EDTF_ONE_OF ? '[' : '{');
      append_span (string, &self->spans[i], "", "..");
    }
  g_string_append_c (string, self->kind == YT_EDTF_ONE_OF ? ']' : '}');
  return g_string_free (string, FALSE);
}
