/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Subtitles: the numbers and times of their cues. */
#include <string.h>

#include "text/clean-job.h"

#define CUES_LEAST 3

/* “00:01:02,345 --> 00:01:04,000” */
static gboolean
is_time (const YtCleanJob *job,
         const YtRow      *row)
{
  const char *p = job->text + row->start;

  if (row->digits < 6 || row->han > 0 || row->chars > 60)
    return FALSE;
  return g_ascii_isdigit (*p) && g_strstr_len (p, (gssize) (row->end - row->start), "-->") != NULL;
}

void
yt_clean_find_times (YtCleanJob *job)
{
  guint cues = 0;

  for (guint i = 0; i < job->rows->len; i++)
    cues += is_time (job, yt_clean_row (job, i));
  job->damage.times = cues >= CUES_LEAST && cues * 5 >= job->rows->len;
  for (guint i = 0; job->damage.times && i < job->rows->len; i++)
    {
      YtRow *row = yt_clean_row (job, i);

      if (!is_time (job, row))
        continue;
      if (!yt_clean_refuses (job, YT_CLEAN_TIMES, row->start, row->end))
        row->role = YT_ROW_TIME;
      /* The number of the cue stands above its time. */
      if (i > 0 && yt_clean_row (job, i - 1)->chars == yt_clean_row (job, i - 1)->digits)
        {
          row = yt_clean_row (job, i - 1);
          if (!yt_clean_refuses (job, YT_CLEAN_TIMES, row->start, row->end))
            row->role = YT_ROW_TIME;
        }
    }
}
