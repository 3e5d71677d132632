/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* kill -9 in the middle of edits, 200 times: what was acknowledged is there, and nothing is half there. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "act/entry.h"
#include "act/note.h"

#define ROUNDS 200

static const char last_number[] = "SELECT max(CAST(substr(text, 6) AS INTEGER)) FROM note";
static const char halves[] =
  "SELECT count(*) FROM note WHERE id NOT IN (SELECT object FROM field WHERE name = 'tag:whole')";

/* Writes notes with a tag, each in one act, and tells the number of each that was acknowledged. */
static void
write_for_ever (const char *path,
                int         pipe_end,
                gint64      from)
{
  g_autoptr(YtDossier) dossier = yt_dossier_open (path, YT_OPEN_WRITE, NULL);
  const char *const tags[] = { "whole", NULL };

  if (dossier == NULL)
    _exit (1);
  for (gint64 number = from;; number++)
    {
      g_autofree char *text = g_strdup_printf ("note %" G_GINT64_FORMAT " 网络主权与网络自由", number);

      if (!yt_act_add_note (dossier, yt_dossier_root (dossier), "zh", text, tags, NULL, NULL) ||
          write (pipe_end, &number, sizeof number) != sizeof number)
        _exit (1);
    }
}

static gint64
one_round (const char *path,
           gint64      from,
           gboolean    writing,
           GRand      *random)
{
  gint64 acknowledged = from - 1;
  gint64 number;
  int ends[2];
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      write_for_ever (path, ends[1], from);
    }
  close (ends[1]);
  /* The moment of the kill is what is random here; with @writing, of what comes after the first note, however busy the machine. */
  if (writing && read (ends[0], &number, sizeof number) == sizeof number)
    acknowledged = number;
  g_usleep ((gulong) g_rand_int_range (random, 2000, 40000));
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  while (read (ends[0], &number, sizeof number) == sizeof number)
    acknowledged = number;
  close (ends[0]);
  return acknowledged;
}

static void
test_kill (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  g_autofree char *folder = g_dir_make_tmp ("yitong-kill-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "d.yitong", NULL);
  g_autoptr(GError) error = NULL;
  YtDossier *dossier = yt_dossier_open (path, YT_OPEN_CREATE, &error);
  gint64 all = 0;

  g_assert_no_error (error);
  yt_dossier_close (dossier);
  g_object_unref (dossier);

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 acknowledged = one_round (path, all + 1, i % 2 == 1, random);
      gint64 there;

      dossier = yt_dossier_open (path, YT_OPEN_WRITE, &error);
      g_assert_no_error (error);
      there = yt_connection_number (yt_dossier_connection (dossier), 0, last_number, "");
      g_assert_cmpint (there, >=, acknowledged);
      g_assert_cmpint (yt_connection_number (yt_dossier_connection (dossier), -1, halves, ""), ==, 0);
      all = there;
      yt_dossier_close (dossier);
      g_object_unref (dossier);
    }
  g_test_message ("%" G_GINT64_FORMAT " notes acknowledged", all);
  g_assert_cmpint (all, >, ROUNDS / 4);

  dossier = yt_dossier_open (path, YT_OPEN_WRITE, &error);
  g_autoptr(GPtrArray) findings = yt_dossier_check (dossier, NULL, &error);
  g_assert_cmpuint (findings->len, ==, 0);
  yt_dossier_close (dossier);
  g_object_unref (dossier);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trust/kill", test_kill);
  return g_test_run ();
}
