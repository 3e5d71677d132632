/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Thins backups: the older they are, the wider the spans of time of which one is kept. */
#include "model/backup-plan.h"

#define HOUR (G_GINT64_CONSTANT (3600) * 1000)
#define DAY (24 * HOUR)
#define WEEK (7 * DAY)
/* So long everything stays. */
#define RECENT (2 * HOUR)

/* Up to which age one of each span stays. Spans are counted from 1970, so that they do not wander from one day to the next; the last
 * one of a month goes by the calendar. */
static const struct
{
  gint64 age;
  gint64 span;
} tiers[] = {
  { DAY, HOUR },
  { 14 * DAY, DAY },
  { 61 * DAY, WEEK },
};

static gint64
month_of (gint64 moment)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (moment / 1000);

  return time != NULL ? (gint64) g_date_time_get_year (time) * 12 + g_date_time_get_month (time) : 0;
}

/* The span of time that @moment lies in: two backups with the same tier and span are one too many. */
static gint64
span_of (gint64  moment,
         gint64  age,
         guint  *tier)
{
  for (*tier = 0; *tier < G_N_ELEMENTS (tiers); (*tier)++)
    {
      if (age < tiers[*tier].age)
        return moment / tiers[*tier].span;
    }
  return month_of (moment);
}

void
yt_backup_plan (const YtBackupMark *marks,
                guint               n,
                gint64              now,
                gint64              cap,
                gboolean           *keep)
{
  guint last_tier = G_MAXUINT;
  gint64 last_span = 0;
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 age = now - marks[i].moment;
      guint tier;
      gint64 span = span_of (marks[i].moment, age, &tier);

      keep[i] = i == 0 || age < RECENT || tier != last_tier || span != last_span;
      if (!keep[i])
        continue;
      last_tier = tier;
      last_span = span;
      sum += marks[i].size;
      /* From here on all are older. */
      if (cap > 0 && sum > cap && i > 0)
        {
          for (; i < n; i++)
            keep[i] = FALSE;
          return;
        }
    }
}
