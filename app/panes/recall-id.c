/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An id is kept as two halves. */
#include "panes/recall-id.h"

#include "desk/memory.h"

gint64
yt_recall_id (YtDesk     *desk,
              const char *key)
{
  g_autofree char *high_key = g_strconcat (key, ":high", NULL);
  gint64 high = (gint64) yt_desk_recall (desk, high_key, 0);
  gint64 low = (gint64) yt_desk_recall (desk, key, 0);

  if (high < 0 || high > G_MAXINT32 || low < 0 || low > (gint64) G_MAXUINT32)
    return 0;
  return high << 32 | low;
}

void
yt_remember_id (YtDesk     *desk,
                const char *key,
                gint64      id)
{
  g_autofree char *high_key = g_strconcat (key, ":high", NULL);

  yt_desk_remember (desk, high_key, (double) (id >> 32));
  yt_desk_remember (desk, key, (double) (id & (gint64) G_MAXUINT32));
}
