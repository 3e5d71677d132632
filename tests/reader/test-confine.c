/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a process can still do behind yt_confine(): everything that is tried here succeeds before it and fails behind it. */
#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <linux/landlock.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "reader/confine.h"

static gboolean
open_file (void)
{
  return open ("/etc/passwd", O_RDONLY) >= 0;
}

static gboolean
write_file (void)
{
  return open ("/tmp", O_TMPFILE | O_RDWR, 0600) >= 0;
}

static gboolean
ask_path (void)
{
  struct stat info;

  return stat ("/etc/passwd", &info) == 0;
}

static gboolean
make_socket (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) >= 0;
}

static gboolean
make_local_socket (void)
{
  return socket (AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static gboolean
make_process (void)
{
  pid_t pid = fork ();

  if (pid == 0)
    _exit (0);
  return pid > 0;
}

static gboolean
run_program (void)
{
  /* Running one would not come back: one that is not there fails otherwise than a forbidden one. */
  execl ("/nonexistent", "x", NULL);
  return errno == ENOENT;
}

static gboolean
make_code (void)
{
  return mmap (NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static gboolean
signal_parent (void)
{
  return kill (getppid (), 0) == 0;
}

static const struct
{
  const char *name;
  gboolean (*attempt) (void);
} attempts[] = {
  { "open-file", open_file }, { "write-file", write_file }, { "ask-path", ask_path }, { "socket", make_socket },
  { "local-socket", make_local_socket }, { "process", make_process }, { "program", run_program }, { "code", make_code },
  { "signal", signal_parent },
};

/* Returns: how a child ended that ran @attempt, confined or not: 0: it succeeded, 1: it failed, 2: no confinement */
static int
try_in_child (gboolean (*attempt) (void),
              gboolean   confined)
{
  pid_t pid = fork ();
  int status;

  if (pid == 0)
    {
      if (confined && !yt_confine (10, 0, NULL))
        _exit (2);
      _exit (attempt () ? 0 : 1);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
test_attempt (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);

  g_assert_cmpint (try_in_child (attempts[index].attempt, FALSE), ==, 0);
  g_assert_cmpint (try_in_child (attempts[index].attempt, TRUE), ==, 1);
}

/* Work goes on: memory, time, and what is open. */
static gboolean
work (void)
{
  char *memory = malloc (50u * 1024 * 1024);
  gboolean good = memory != NULL && write (STDERR_FILENO, "", 0) == 0;

  if (memory != NULL)
    memset (memory, 1, 50u * 1024 * 1024);
  free (memory);
  return good && g_get_monotonic_time () > 0;
}

static void
test_work (void)
{
  g_assert_cmpint (try_in_child (work, TRUE), ==, 0);
}

/* Returns: the signal that ended a child which ran @task with these limits; 0 when it ended by itself */
static int
run_limited (void   (*task) (void),
             guint    seconds,
             guint64  memory)
{
  pid_t pid = fork ();
  int status;

  if (pid == 0)
    {
      if (!yt_confine (seconds, memory, NULL))
        _exit (2);
      task ();
      _exit (0);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  return WIFSIGNALED (status) ? WTERMSIG (status) : WEXITSTATUS (status);
}

/* One folder can be left open for reading, where the kernel has landlock; nothing beside it, and nothing for writing. */
static void
test_folder (void)
{
  gboolean has_landlock = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
  g_autofree char *folder = g_dir_make_tmp ("yitong-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  int status;
  pid_t pid;

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  pid = fork ();
  if (pid == 0)
    {
      if (!yt_confine (10, 0, folder))
        _exit (20);
      _exit ((open (path, O_RDONLY) >= 0) + 2 * (open ("/etc/passwd", O_RDONLY) >= 0) + 4 * (open (path, O_WRONLY) >= 0) +
             8 * (open (folder, O_RDONLY | O_DIRECTORY) >= 0));
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, has_landlock ? 1 : 0);
  unlink (path);
  rmdir (folder);
}

static void
spin (void)
{
  for (volatile guint64 i = 0; i < G_MAXUINT64; i++)
    continue;
}

static void
swell (void)
{
  void *memory = mmap (NULL, (gsize) 2 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  _exit (memory == MAP_FAILED ? 5 : 0);
}

static void
test_limits (void)
{
  int ended = run_limited (spin, 1, 0);

  g_assert_true (ended == SIGXCPU || ended == SIGKILL);
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpint (run_limited (swell, 10, (guint64) 1 << 30), ==, 5);
#endif
  g_assert_cmpint (run_limited (swell, 10, 0), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autofree char *path = g_strconcat ("/reader/confine/", attempts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_attempt);
    }
  g_test_add_func ("/reader/confine/work", test_work);
  g_test_add_func ("/reader/confine/folder", test_folder);
  g_test_add_func ("/reader/confine/limits", test_limits);
  return g_test_run ();
}
