/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That thinning, done again and again as time goes by, leaves what it promises: nothing of the last hours is lost, and each day, week
 * and month that had a backup still has one. */
#include "model/backup-plan.h"

#define MINUTE (G_GINT64_CONSTANT (60) * 1000)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define START (G_GINT64_CONSTANT (1767225600) * 1000)

/* Backups as they pile up, newest first. */
typedef struct
{
  GArray *marks;
} Pile;

static void
thin (Pile   *pile,
      gint64  now,
      gint64  cap)
{
  g_autofree gboolean *keep = g_new (gboolean, pile->marks->len);

  yt_backup_plan ((const YtBackupMark *) (gpointer) pile->marks->data, pile->marks->len, now, cap, keep);
  for (guint i = pile->marks->len; i > 0; i--)
    {
      if (!keep[i - 1])
        g_array_remove_index (pile->marks, i - 1);
    }
}

static gboolean
has_between (Pile   *pile,
             gint64  from,
             gint64  to)
{
  for (guint i = 0; i < pile->marks->len; i++)
    {
      gint64 moment = g_array_index (pile->marks, YtBackupMark, i).moment;

      if (moment >= from && moment < to)
        return TRUE;
    }
  return FALSE;
}

static void
check_promise (Pile     *pile,
               GArray   *all,
               gint64    now)
{
  for (guint i = 0; i < all->len; i++)
    {
      gint64 moment = g_array_index (all, gint64, i);
      gint64 age = now - moment;
      gint64 span = age < 2 * HOUR ? 1 : age < DAY - HOUR ? HOUR : age < 13 * DAY ? DAY : age < 54 * DAY ? 7 * DAY : 0;

      if (span != 0)
        g_assert_true (has_between (pile, moment / span * span, moment / span * span + span));
      else
        /* Some month: no gap wider than that and a week. */
        g_assert_true (has_between (pile, moment - 38 * DAY, moment + 38 * DAY));
    }
}

static void
test_promise (void)
{
  Pile pile = { g_array_new (FALSE, FALSE, sizeof (YtBackupMark)) };
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 now = START;

  /* A year and a half, with working hours, week-ends, and a holiday of a month. */
  for (guint i = 0; i < 4000; i++)
    {
      YtBackupMark mark;

      now += g_test_rand_int_range (0, 10) == 0 ? g_test_rand_int_range (1, 60) * HOUR : g_test_rand_int_range (5, 90) * MINUTE;
      if (i == 2000)
        now += 31 * DAY;
      mark = (YtBackupMark) { now, 1 };
      g_array_prepend_val (pile.marks, mark);
      g_array_append_val (all, now);
      thin (&pile, now, 0);
      g_assert_cmpint (g_array_index (pile.marks, YtBackupMark, 0).moment, ==, now);
      if (i % 400 == 399)
        check_promise (&pile, all, now);
      /* 2 h at 5 min, 24 hours, 14 days, 9 weeks, and the months. */
      g_assert_cmpuint (pile.marks->len, <, 25 + 25 + 15 + 10 + 40);
    }
  g_array_unref (pile.marks);
}

static void
test_again (void)
{
  Pile pile = { g_array_new (FALSE, FALSE, sizeof (YtBackupMark)) };
  guint len;

  for (gint64 age = 0; age < 400 * DAY; age += 3 * HOUR)
    {
      YtBackupMark mark = { START + 400 * DAY - age, 1 };

      g_array_append_val (pile.marks, mark);
    }
  thin (&pile, START + 400 * DAY, 0);
  len = pile.marks->len;
  thin (&pile, START + 400 * DAY, 0);
  g_assert_cmpuint (pile.marks->len, ==, len);
  g_array_unref (pile.marks);
}

static void
test_cap (void)
{
  for (guint round = 0; round < 200; round++)
    {
      Pile pile = { g_array_new (FALSE, FALSE, sizeof (YtBackupMark)) };
      gint64 cap = g_test_rand_int_range (1, 5000);
      gint64 sum = 0, now = START;
      guint n = (guint) g_test_rand_int_range (1, 60);

      for (guint i = 0; i < n; i++)
        {
          YtBackupMark mark = { now - (gint64) i * MINUTE, g_test_rand_int_range (1, 400) };

          g_array_append_val (pile.marks, mark);
        }
      thin (&pile, now, cap);
      for (guint i = 0; i < pile.marks->len; i++)
        sum += g_array_index (pile.marks, YtBackupMark, i).size;
      g_assert_cmpuint (pile.marks->len, >=, 1);
      g_assert_true (sum <= cap || pile.marks->len == 1);
      g_assert_cmpint (g_array_index (pile.marks, YtBackupMark, 0).moment, ==, now);
      g_array_unref (pile.marks);
    }
}

/* A clock that was years ahead for a while: the newest is what was done last, and it stays. */
static void
test_wrong_clock (void)
{
  YtBackupMark marks[] = { { START, 10 }, { START + 3000 * DAY, 10 }, { START - DAY, 10 } };
  gboolean keep[3];

  yt_backup_plan (marks, 3, START, 15, keep);
  g_assert_true (keep[0]);
  g_assert_false (keep[1]);
  g_assert_false (keep[2]);
  yt_backup_plan (marks, 3, START, 0, keep);
  g_assert_true (keep[0] && keep[1] && keep[2]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup-plan/promise", test_promise);
  g_test_add_func ("/backup-plan/again", test_again);
  g_test_add_func ("/backup-plan/cap", test_cap);
  g_test_add_func ("/backup-plan/wrong-clock", test_wrong_clock);
  return g_test_run ();
}
