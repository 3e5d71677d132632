/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes and reads points in time, strictly. */
#include "format/moment.h"

#include <string.h>

#include "text/day.h"

#define DAY_MSEC G_GINT64_CONSTANT (86400000)

const char *
yt_moment_to_text (gint64 moment,
                   char   text[YT_MOMENT_SIZE])
{
  gint64 day = moment / DAY_MSEC - (moment % DAY_MSEC < 0);
  int msec = (int) (moment - day * DAY_MSEC);
  gint64 year;
  int month;
  int mday;

  yt_day_to_date (day, &year, &month, &mday);
  g_snprintf (text, YT_MOMENT_SIZE, "%04" G_GINT64_FORMAT "-%02d-%02dT%02d:%02d:%02d.%03dZ", year, month, mday,
              msec / 3600000, msec / 60000 % 60, msec / 1000 % 60, msec % 1000);
  return text;
}

/* Reads as many digits as the picture has N's; every other character must be there as it is. */
static gboolean
read_picture (const char **text,
              const char  *picture,
              int         *numbers)
{
  int n = 0;
  gboolean inside = FALSE;

  for (const char *p = picture; *p != '\0'; p++, (*text)++)
    {
      if (*p != 'N')
        {
          if (**text != *p)
            return FALSE;
          inside = FALSE;
          continue;
        }
      if (!g_ascii_isdigit (**text))
        return FALSE;
      if (!inside)
        numbers[n++] = 0;
      inside = TRUE;
      numbers[n - 1] = numbers[n - 1] * 10 + (**text - '0');
    }
  return TRUE;
}

/* The fraction of a second in milliseconds; what is finer falls away. */
static gboolean
read_fraction (const char **text,
               int         *msec)
{
  int digits = 0;

  *msec = 0;
  if (**text != '.')
    return TRUE;
  for ((*text)++; g_ascii_isdigit (**text) && digits < 9; (*text)++, digits++)
    {
      if (digits < 3)
        *msec = *msec * 10 + (**text - '0');
    }
  for (int i = digits; i < 3; i++)
    *msec *= 10;
  return digits > 0;
}

/* The zone in minutes east of UTC. */
static gboolean
read_zone (const char *text,
           int        *shift)
{
  int numbers[2];
  int sign = *text == '-' ? -1 : 1;

  *shift = 0;
  if (strcmp (text, "Z") == 0)
    return TRUE;
  if (*text != '+' && *text != '-')
    return FALSE;
  text++;
  if (!read_picture (&text, "NN:NN", numbers) || *text != '\0' || numbers[0] > 14 || numbers[1] > 59)
    return FALSE;
  *shift = sign * (numbers[0] * 60 + numbers[1]);
  return TRUE;
}

gboolean
yt_moment_from_text (const char *text,
                     gint64     *moment)
{
  int n[6];
  int msec;
  int shift;

  if (!read_picture (&text, "NNNN-NN-NNTNN:NN:NN", n) || !read_fraction (&text, &msec) || !read_zone (text, &shift))
    return FALSE;
  if (n[0] < 1 || n[1] < 1 || n[1] > 12 || n[2] < 1 || n[2] > yt_day_month_length (n[0], n[1]) ||
      n[3] > 23 || n[4] > 59 || n[5] > 59)
    return FALSE;
  *moment = yt_day_from_date (n[0], n[1], n[2]) * DAY_MSEC +
            ((gint64) (n[3] * 60 + n[4] - shift) * 60 + n[5]) * 1000 + msec;
  return TRUE;
}
