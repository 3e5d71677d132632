/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads EDTF as a whole: a date, an interval or a set, and nothing behind it. */
#include "text/edtf.h"

#include "text/edtf-reader.h"

/* A date that is part of something greater, where no time of day is possible. */
static gboolean
read_member (YtEdtfReader *reader,
             YtEdtfDate   *date)
{
  const char *start = reader->at;

  if (!yt_edtf_reader_read_date (reader, date))
    return FALSE;
  if (date->has_time)
    return yt_edtf_reader_refuse (reader, start, YT_TEXT_ERROR_DATE_SYNTAX,
                                  N_("In an interval or a set a date has no time of day (character %s)."));
  return TRUE;
}

static gboolean
check_order (YtEdtfReader     *reader,
             const char       *where,
             const YtEdtfSpan *span)
{
  YtEdtf from = { .kind = YT_EDTF_DATE, .n_spans = 1, .spans = { { .from = span->from } } };
  YtEdtf to = { .kind = YT_EDTF_DATE, .n_spans = 1, .spans = { { .from = span->to } } };
  gint64 first, last;

  if (span->from.end != YT_EDTF_END_DATE || span->to.end != YT_EDTF_END_DATE)
    return TRUE;
  yt_edtf_bounds (&from, &first, NULL);
  yt_edtf_bounds (&to, NULL, &last);
  if (first > last)
    return yt_edtf_reader_refuse (reader, where, YT_TEXT_ERROR_DATE_ORDER,
                                  N_("This ends before it begins (character %s)."));
  return TRUE;
}

/* The part of an interval after its slash; the part before it is in @span already. */
static gboolean
read_interval_end (YtEdtfReader *reader,
                   YtEdtfSpan   *span)
{
  const char *start = reader->at;

  span->is_range = TRUE;
  if (*start == '\0')
    span->to.end = YT_EDTF_END_UNKNOWN;
  else if (yt_edtf_reader_take_two (reader, '.'))
    span->to.end = YT_EDTF_END_OPEN;
  else if (!read_member (reader, &span->to))
    return FALSE;

  if (span->from.end != YT_EDTF_END_DATE && span->to.end != YT_EDTF_END_DATE)
    return yt_edtf_reader_refuse (reader, start, YT_TEXT_ERROR_DATE_SYNTAX,
                                  N_("An interval needs at least one date (character %s)."));
  return check_order (reader, start, span);
}

static gboolean
read_date_or_interval (YtEdtfReader *reader,
                       YtEdtf       *edtf)
{
  const char *start = reader->at;
  YtEdtfSpan *span = &edtf->spans[0];

  edtf->n_spans = 1;
  if (*start == '/')
    span->from.end = YT_EDTF_END_UNKNOWN;
  else if (yt_edtf_reader_take_two (reader, '.'))
    span->from.end = YT_EDTF_END_OPEN;
  else if (!yt_edtf_reader_read_date (reader, &span->from))
    return FALSE;

  if (yt_edtf_reader_take (reader, '/'))
    {
      if (span->from.has_time)
        return yt_edtf_reader_refuse (reader, start, YT_TEXT_ERROR_DATE_SYNTAX,
                                      N_("In an interval or a set a date has no time of day (character %s)."));
      edtf->kind = YT_EDTF_INTERVAL;
      return read_interval_end (reader, span);
    }
  if (span->from.end != YT_EDTF_END_DATE)
    return yt_edtf_reader_refuse_syntax (reader, N_("Two dots are followed by a slash and a date (character %s)."));
  return TRUE;
}

/* A member of a set: a date, two dates with dots between them, or, first and last only, one with dots on one side. */
static gboolean
read_set_member (YtEdtfReader *reader,
                 gboolean      is_first,
                 char          closing,
                 YtEdtfSpan   *span)
{
  const char *start = reader->at;

  if (yt_edtf_reader_take_two (reader, '.'))
    {
      if (!is_first)
        return yt_edtf_reader_refuse (reader, start, YT_TEXT_ERROR_DATE_SYNTAX,
                                      N_("Only the first date of a set can have an open start (character %s)."));
      span->is_range = TRUE;
      span->from.end = YT_EDTF_END_OPEN;
      return read_member (reader, &span->to);
    }
  if (!read_member (reader, &span->from))
    return FALSE;
  if (!yt_edtf_reader_take_two (reader, '.'))
    return TRUE;

  span->is_range = TRUE;
  start = reader->at;
  if (*start == closing)
    {
      span->to.end = YT_EDTF_END_OPEN;
      return TRUE;
    }
  if (*start == ',')
    return yt_edtf_reader_refuse_syntax (reader,
                                         N_("Only the last date of a set can have an open end (character %s)."));
  return read_member (reader, &span->to) && check_order (reader, start, span);
}

static gboolean
read_set (YtEdtfReader *reader,
          char          closing,
          YtEdtf       *edtf)
{
  do
    {
      if (edtf->n_spans == YT_EDTF_MAX_SPANS)
        return yt_edtf_reader_refuse (reader, reader->at, YT_TEXT_ERROR_DATE_TOO_MANY,
                                      N_("There are too many dates in this set (character %s)."));
      if (!read_set_member (reader, edtf->n_spans == 0, closing, &edtf->spans[edtf->n_spans]))
        return FALSE;
      edtf->n_spans++;
    }
  while (yt_edtf_reader_take (reader, ','));

  if (!yt_edtf_reader_take (reader, closing))
    return yt_edtf_reader_refuse_syntax (reader,
                                         N_("A comma or the closing bracket of the set is missing (character %s)."));
  return TRUE;
}

static gboolean
read_all (YtEdtfReader *reader,
          YtEdtf       *edtf)
{
  gboolean done;

  if (yt_edtf_reader_take (reader, '['))
    {
      edtf->kind = YT_EDTF_ONE_OF;
      done = read_set (reader, ']', edtf);
    }
  else if (yt_edtf_reader_take (reader, '{'))
    {
      edtf->kind = YT_EDTF_ALL_OF;
      done = read_set (reader, '}', edtf);
    }
  else
    {
      done = read_date_or_interval (reader, edtf);
    }
  if (done && *reader->at != '\0')
    return yt_edtf_reader_refuse_syntax (reader, N_("What follows does not belong to a date (character %s)."));
  return done;
}

gboolean
yt_edtf_parse (const char *text,
               YtEdtf     *out,
               GError    **error)
{
  YtEdtfReader reader = { text, text, error };
  YtEdtf edtf = { 0 };

  if (text == NULL || *text == '\0')
    {
      yt_failure_set (error, YT_TEXT_ERROR, YT_TEXT_ERROR_DATE_SYNTAX, N_("The date is empty."), NULL);
      return FALSE;
    }
  if (!read_all (&reader, &edtf))
    return FALSE;
  if (out != NULL)
    *out = edtf;
  return TRUE;
}
