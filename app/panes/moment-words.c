/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says a moment by the day it was on; months are named by text/edtf.h, since the system's names need its own locale. */
#include "panes/moment-words.h"

#include <glib/gi18n.h>

#include "text/day.h"
#include "text/edtf.h"

static GDateTime *
local_time (gint64 moment)
{
  GDateTime *time = g_date_time_new_from_unix_local (moment / 1000);

  /* Years that a clock cannot show. */
  return time != NULL ? time : g_date_time_new_from_unix_local (0);
}

static gint64
day_of (GDateTime *time)
{
  return yt_day_from_date (g_date_time_get_year (time), g_date_time_get_month (time), g_date_time_get_day_of_month (time));
}

static char *
date_words (YtDesk    *desk,
            GDateTime *time)
{
  g_autofree char *written = g_date_time_format (time, "%Y-%m-%d");
  YtEdtf date;
  int language;

  g_object_get (desk, "language", &language, NULL);
  if (!yt_edtf_parse (written, &date, NULL))
    return g_steal_pointer (&written);
  return yt_edtf_to_words (&date, (YtLanguage) language);
}

char *
yt_moment_to_words (YtDesk *desk,
                    gint64  moment)
{
  g_autoptr(GDateTime) time = local_time (moment);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = g_date_time_format (time, "%H:%M");
  gint64 days = day_of (now) - day_of (time);

  if (days == 0)
    /* Translators: %s is the time of day: “Today, 09:05”. */
    return g_strdup_printf (_("Today, %s"), clock);
  if (days == 1)
    return g_strdup_printf (_("Yesterday, %s"), clock);
  return date_words (desk, time);
}

char *
yt_moment_to_time (YtDesk *desk,
                   gint64  moment)
{
  g_autoptr(GDateTime) time = local_time (moment);
  g_autofree char *clock = g_date_time_format (time, "%H:%M");
  g_autofree char *date = date_words (desk, time);

  /* Translators: a date and a time of day: “19 May 2014, 09:05”. */
  return g_strdup_printf (_("%s, %s"), date, clock);
}
