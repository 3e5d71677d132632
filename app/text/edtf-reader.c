/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a year, month, day, time and qualifier in EDTF, without mercy. */
#include "text/edtf-reader.h"

#include "text/day.h"

#define MIN_LONG_YEAR_DIGITS 5
#define MAX_LONG_YEAR_DIGITS 15
#define FIRST_SEASON 21
#define LAST_SEASON 24
#define MAX_EAST (14 * 60)
#define MAX_WEST (12 * 60)

static gboolean
take_two_digits (YtEdtfReader *reader,
                 int          *value)
{
  if (!g_ascii_isdigit (reader->at[0]) || !g_ascii_isdigit (reader->at[1]))
    return FALSE;
  *value = g_ascii_digit_value (reader->at[0]) * 10 + g_ascii_digit_value (reader->at[1]);
  reader->at += 2;
  return TRUE;
}

/* Y and a year of more than four digits. */
static gboolean
read_long_year (YtEdtfReader *reader,
                YtEdtfDate   *date)
{
  gboolean negative = yt_edtf_reader_take (reader, '-');
  const char *digits = reader->at;

  while (g_ascii_isdigit (*reader->at) && reader->at - digits < MAX_LONG_YEAR_DIGITS)
    {
      date->year = date->year * 10 + g_ascii_digit_value (*reader->at);
      reader->at++;
    }
  if (g_ascii_isdigit (*reader->at))
    return yt_edtf_reader_refuse_syntax (reader, N_("This year has too many digits (character %s)."));
  if (reader->at - digits < MIN_LONG_YEAR_DIGITS || *digits == '0')
    return yt_edtf_reader_refuse (reader, digits, YT_TEXT_ERROR_DATE_SYNTAX,
                                  N_("After Y comes a year of five or more digits (character %s)."));
  if (negative)
    date->year = -date->year;
  return TRUE;
}

static gboolean
read_year (YtEdtfReader *reader,
           YtEdtfDate   *date)
{
  const char *start = reader->at;
  gboolean negative = yt_edtf_reader_take (reader, '-');
  guint digits = 0;

  while (digits < 4 && g_ascii_isdigit (*reader->at))
    {
      date->year = date->year * 10 + g_ascii_digit_value (*reader->at);
      reader->at++;
      digits++;
    }
  while (!negative && digits >= 2 && digits < 4 && yt_edtf_reader_take (reader, 'X'))
    {
      date->year *= 10;
      date->unknown_digits++;
      digits++;
    }
  if (*reader->at == 'X' && digits < 4)
    return yt_edtf_reader_refuse_syntax (reader,
                                         N_("Only the last two digits of a year AD can be unknown (character %s)."));
  if (digits < 4)
    return yt_edtf_reader_refuse_syntax (reader, N_("A year needs four digits (character %s)."));
  if (g_ascii_isdigit (*reader->at))
    return yt_edtf_reader_refuse_syntax (reader,
                                         N_("A year of more than four digits needs a Y before it (character %s)."));
  if (negative && date->year == 0)
    return yt_edtf_reader_refuse (reader, start, YT_TEXT_ERROR_DATE_VALUE,
                                  N_("The year 0 has no minus sign (character %s)."));
  if (negative)
    date->year = -date->year;
  return TRUE;
}

static gboolean
read_day (YtEdtfReader *reader,
          YtEdtfDate   *date)
{
  const char *start = reader->at;
  int value;

  if (yt_edtf_reader_take_two (reader, 'X'))
    {
      date->day = YT_EDTF_ANY;
      return TRUE;
    }
  if (date->month == YT_EDTF_ANY)
    return yt_edtf_reader_refuse_syntax (reader,
                                         N_("An unknown month can only have an unknown day, XX (character %s)."));
  if (!take_two_digits (reader, &value))
    return yt_edtf_reader_refuse_syntax (reader, N_("A day needs two digits (character %s)."));
  if (value < 1 || value > yt_day_month_length (date->year, date->month))
    return yt_edtf_reader_refuse (reader, start, YT_TEXT_ERROR_DATE_VALUE,
                                  N_("This month has no such day (character %s)."));
  date->day = (guint8) value;
  return TRUE;
}

static gboolean
read_month (YtEdtfReader *reader,
            YtEdtfDate   *date)
{
  const char *start = reader->at;
  int value;

  if (yt_edtf_reader_take_two (reader, 'X'))
    {
      date->month = YT_EDTF_ANY;
      return TRUE;
    }
  if (!take_two_digits (reader, &value))
    return yt_edtf_reader_refuse_syntax (reader, N_("A month needs two digits (character %s)."));
  if (value >= FIRST_SEASON && value <= LAST_SEASON)
    date->season = (guint8) value;
  else if (value >= 1 && value <= 12)
    date->month = (guint8) value;
  else
    return yt_edtf_reader_refuse (reader, start, YT_TEXT_ERROR_DATE_VALUE,
                                  N_("There is no such month or season (character %s)."));
  return TRUE;
}

static gboolean
read_zone (YtEdtfReader *reader,
           YtEdtfDate   *date)
{
  const char *start = reader->at;
  gboolean west = *start == '-';
  int hours, minutes = 0;

  if (yt_edtf_reader_take (reader, 'Z'))
    {
      date->zone = YT_EDTF_ZONE_UTC;
      return TRUE;
    }
  if (!yt_edtf_reader_take (reader, '+') && !yt_edtf_reader_take (reader, '-'))
    return TRUE;

  if (!take_two_digits (reader, &hours) || (yt_edtf_reader_take (reader, ':') && !take_two_digits (reader, &minutes)))
    return yt_edtf_reader_refuse_syntax (reader, N_("A time zone is written as +08:00 (character %s)."));
  if (minutes > 59 || hours * 60 + minutes > (west ? MAX_WEST : MAX_EAST) || (west && hours + minutes == 0))
    return yt_edtf_reader_refuse (reader, start, YT_TEXT_ERROR_DATE_VALUE,
                                  N_("There is no such time zone (character %s)."));
  date->zone = YT_EDTF_ZONE_SHIFT;
  date->shift = (gint16) ((hours * 60 + minutes) * (west ? -1 : 1));
  return TRUE;
}

static gboolean
read_time (YtEdtfReader *reader,
           YtEdtfDate   *date)
{
  const char *start = reader->at;
  int hour, minute, second;

  if (!take_two_digits (reader, &hour) || !yt_edtf_reader_take (reader, ':') || !take_two_digits (reader, &minute) ||
      !yt_edtf_reader_take (reader, ':') || !take_two_digits (reader, &second))
    return yt_edtf_reader_refuse_syntax (reader, N_("A time of day is written as 09:30:00 (character %s)."));
  if (hour > 23 || minute > 59 || second > 59)
    return yt_edtf_reader_refuse (reader, start, YT_TEXT_ERROR_DATE_VALUE,
                                  N_("There is no such time of day (character %s)."));
  date->has_time = TRUE;
  date->hour = (guint8) hour;
  date->minute = (guint8) minute;
  date->second = (guint8) second;
  return read_zone (reader, date);
}

static void
read_qualifier (YtEdtfReader *reader,
                YtEdtfDate   *date)
{
  if (yt_edtf_reader_take (reader, '?'))
    date->qualifier = YT_EDTF_UNCERTAIN;
  else if (yt_edtf_reader_take (reader, '~'))
    date->qualifier = YT_EDTF_APPROXIMATE;
  else if (yt_edtf_reader_take (reader, '%'))
    date->qualifier = YT_EDTF_UNCERTAIN | YT_EDTF_APPROXIMATE;
}

/* Everything before the place of an error was read and is ASCII, so bytes are characters. */
gboolean
yt_edtf_reader_refuse (YtEdtfReader *reader,
                       const char   *where,
                       YtTextError   code,
                       const char   *msgid)
{
  g_autofree char *position = g_strdup_printf ("%" G_GSIZE_FORMAT, (gsize) (where - reader->start) + 1);

  yt_failure_set (reader->error, YT_TEXT_ERROR, (int) code, msgid, position, NULL);
  return FALSE;
}

gboolean
yt_edtf_reader_refuse_syntax (YtEdtfReader *reader,
                              const char   *msgid)
{
  return yt_edtf_reader_refuse (reader, reader->at, YT_TEXT_ERROR_DATE_SYNTAX, msgid);
}

gboolean
yt_edtf_reader_take (YtEdtfReader *reader,
                     char          c)
{
  if (*reader->at != c)
    return FALSE;
  reader->at++;
  return TRUE;
}

gboolean
yt_edtf_reader_take_two (YtEdtfReader *reader,
                         char          c)
{
  if (reader->at[0] != c || reader->at[1] != c)
    return FALSE;
  reader->at += 2;
  return TRUE;
}

gboolean
yt_edtf_reader_read_date (YtEdtfReader *reader,
                          YtEdtfDate   *date)
{
  *date = (YtEdtfDate) { 0 };

  if (yt_edtf_reader_take (reader, 'Y'))
    {
      if (!read_long_year (reader, date))
        return FALSE;
    }
  else
    {
      if (!read_year (reader, date))
        return FALSE;
      if (date->unknown_digits == 0 && yt_edtf_reader_take (reader, '-') && !read_month (reader, date))
        return FALSE;
      if (date->month != 0 && yt_edtf_reader_take (reader, '-') && !read_day (reader, date))
        return FALSE;
      if (date->day != 0 && date->day != YT_EDTF_ANY && yt_edtf_reader_take (reader, 'T'))
        return read_time (reader, date);
    }
  read_qualifier (reader, date);
  return TRUE;
}
