/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program itself with a file on its command line that is no good: it stays, and ends when it is told to. */
#include <signal.h>
#include <string.h>

#include "scratch.h"

/* How long the program is watched with the file, before it is told to end. */
#define WATCHED_MS 1000

typedef struct
{
  GMainLoop *loop;
  GPid pid;
  gboolean told; /* to end */
  gboolean ended;
  int status;
} Run;

static void
on_end (GPid     pid,
        int      status,
        gpointer data)
{
  Run *run = data;

  run->ended = TRUE;
  run->status = status;
  g_main_loop_quit (run->loop);
}

/* Whether the process has taken the end into its own hands yet. */
static gboolean
catches (GPid pid,
         int  number)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", (int) pid);
  g_autofree char *status = NULL;
  const char *caught;

  if (!g_file_get_contents (path, &status, NULL, NULL))
    return FALSE;
  caught = strstr (status, "SigCgt:");
  return caught != NULL && (g_ascii_strtoull (caught + strlen ("SigCgt:"), NULL, 16) >> (number - 1) & 1) != 0;
}

static gboolean
on_watched (gpointer data)
{
  Run *run = data;

  run->told = TRUE;
  kill (run->pid, SIGTERM);
  return G_SOURCE_REMOVE;
}

static gboolean
on_look (gpointer data)
{
  Run *run = data;

  if (!run->ended && !catches (run->pid, SIGTERM))
    return G_SOURCE_CONTINUE;
  if (!run->ended)
    g_timeout_add (WATCHED_MS, on_watched, run);
  return G_SOURCE_REMOVE;
}

static void
assert_stays (const char *path,
              const char *language)
{
  const char *const line[] = { g_getenv ("YITONG_PROGRAM"), path, NULL };
  g_auto(GStrv) environment = g_environ_setenv (g_get_environ (), "LANGUAGE", language, TRUE);
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GError) error = NULL;
  Run run = { loop, 0, FALSE, FALSE, 0 };

  /* One of its own, whatever else runs on the bus. */
  environment = g_environ_setenv (environment, "DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  g_test_message ("%s: %s", language, path);
  g_spawn_async (NULL, (char **) line, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &run.pid, &error);
  g_assert_no_error (error);
  g_child_watch_add (run.pid, on_end, &run);
  g_timeout_add (20, on_look, &run);
  g_main_loop_run (loop);
  g_assert_true (run.told);
  g_spawn_check_wait_status (run.status, &error);
  g_assert_no_error (error);
}

static void
write_file (const char *path,
            const char *bytes,
            gsize       length)
{
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

static void
test_bad_file (Scratch      *scratch,
               gconstpointer data)
{
  const char *language = data;
  g_autofree char *path = scratch_path (scratch, "bad.yitong");
  g_autofree char *good = NULL;
  gsize length = 0;

  scratch_close (scratch);
  g_assert_true (g_file_get_contents (scratch->path, &good, &length, NULL));
  write_file (path, "", 0);
  assert_stays (path, language);
  write_file (path, "Not a dossier at all.", 21);
  assert_stays (path, language);
  memset (good + 4096, 0xaa, length - 4096);
  write_file (path, good, length);
  assert_stays (path, language);
  scratch_sql (scratch, "PRAGMA user_version = 99");
  assert_stays (scratch->path, language);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/trust/program/bad-file/zh", Scratch, "zh_CN", scratch_set_up, test_bad_file, scratch_tear_down);
  g_test_add ("/trust/program/bad-file/en", Scratch, "en", scratch_set_up, test_bad_file, scratch_tear_down);
  return g_test_run ();
}
