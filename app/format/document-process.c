/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts the reader, waits for it, ends it. */
#include "format/document-process.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "config.h"
#include "format/format.h"
#include "text/reading-pack.h"

#define SECONDS 60
/* How long a reader may take to end when it has answered. */
#define END_MAX (2 * G_TIME_SPAN_SECOND)
/* Address space that a reader may have, in MiB; a sanitizer’s shadow needs more than anybody has. */
#ifdef __SANITIZE_ADDRESS__
#define MEMORY 0
#else
#define MEMORY 3072
#endif
/* The most that a reading can be when it is packed. */
#define ANSWER_MAX ((gsize) YT_READING_MAX + (gsize) YT_READING_FEATURES_MAX * 64)

/* Beside the program where it was built, else where it was installed. */
static char *
find_reader (void)
{
  const char *wish = g_getenv ("YITONG_READER");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *beside = g_build_filename (folder, "reader", "yitong-reader", NULL);

  if (wish != NULL)
    return g_strdup (wish);
  if (g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  return g_build_filename (PKGLIBEXECDIR, "yitong-reader", NULL);
}

/* The document as a file without a name, that nobody can change any more. */
static int
make_file (GBytes  *bytes,
           GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int file = memfd_create ("document", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  gboolean good = file >= 0;

  while (good && size > 0)
    {
      gssize n = write (file, data, size);

      good = n > 0 || (n < 0 && errno == EINTR);
      data += MAX (n, 0);
      size -= (gsize) MAX (n, 0);
    }
  if (good && fcntl (file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) == 0 && lseek (file, 0, SEEK_SET) == 0)
    return file;
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  if (file >= 0)
    close (file);
  return -1;
}

static gboolean
start (int          document,
       const char  *format,
       guint        seconds,
       GPid        *pid,
       int         *answer,
       GError     **error)
{
  g_autofree char *program = find_reader ();
  g_autofree char *time = g_strdup_printf ("%u", seconds);
  g_autofree char *memory = g_strdup_printf ("%u", MEMORY);
  const char *arguments[] = { program, format, time, memory, NULL };
  static const char *const surroundings[] = { "LC_ALL=C", NULL };
  g_autoptr(GError) failure = NULL;

  if (g_spawn_async_with_pipes_and_fds (NULL, arguments, surroundings, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL,
                                        NULL, NULL, document, -1, -1, NULL, NULL, 0, pid, NULL, answer, NULL, &failure))
    return TRUE;
  yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_WRITE,
                  N_("The part of the program that reads documents cannot be started: %s"), failure->message, NULL);
  return FALSE;
}

/* Reads until the other end is closed. Returns: (nullable): NULL with an error when time is up, or it was cancelled, or too much came */
static GByteArray *
receive (int            answer,
         gint64         deadline,
         guint          seconds,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  struct pollfd watched[2] = { { .fd = answer, .events = POLLIN }, { .fd = g_cancellable_get_fd (cancellable), .events = POLLIN } };
  g_autofree guint8 *piece = g_malloc (65536);
  gssize n = 1;

  while (n > 0 && !g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      gint64 left = deadline - g_get_monotonic_time ();
      int ready = left > 0 ? poll (watched, watched[1].fd >= 0 ? 2 : 1, (int) MIN (left / 1000 + 1, G_MAXINT)) : 0;

      if (ready == 0)
        {
          g_autofree char *text = g_strdup_printf ("%u", seconds);

          yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_LIMIT, N_("Reading it took longer than %s seconds and was stopped."), text, NULL);
          break;
        }
      if (ready < 0 || watched[0].revents == 0)
        continue;
      n = read (answer, piece, 65536);
      n = n < 0 && errno == EINTR ? 1 : n;
      if (n > 0 && bytes->len + (gsize) n > ANSWER_MAX)
        {
          yt_reading_refuse (error, YT_TEXT_ERROR_LIMIT);
          break;
        }
      if (n > 0)
        g_byte_array_append (bytes, piece, (guint) n);
    }
  if (watched[1].fd >= 0)
    g_cancellable_release_fd (cancellable);
  return n > 0 ? NULL : g_steal_pointer (&bytes);
}

/* One that has closed its end of the pipe has only to end; a reader that a document has taken over may not want to. Returns: whether it
 * ended by itself, and well */
static gboolean
reap (GPid     pid,
      gboolean stop)
{
  const gint64 deadline = g_get_monotonic_time () + END_MAX;
  int status = -1;
  pid_t ended = 0;

  while (!stop && ended == 0 && g_get_monotonic_time () < deadline)
    {
      ended = waitpid (pid, &status, WNOHANG);
      if (ended == 0)
        g_usleep (1000);
    }
  if (ended == 0)
    {
      kill (pid, SIGKILL);
      while (waitpid (pid, &status, 0) < 0 && errno == EINTR)
        continue;
    }
  g_spawn_close_pid (pid);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

YtReading *
yt_document_process_read (GBytes        *bytes,
                          const char    *format,
                          guint          seconds,
                          GCancellable  *cancellable,
                          GError       **error)
{
  guint most = seconds != 0 ? seconds : SECONDS;
  gint64 deadline = g_get_monotonic_time () + most * G_TIME_SPAN_SECOND;
  g_autoptr(GBytes) packed = NULL;
  GByteArray *received;
  int document, answer;
  gboolean good;
  GPid pid;

  document = make_file (bytes, error);
  if (document < 0)
    return NULL;
  good = start (document, format, most, &pid, &answer, error);
  close (document);
  if (!good)
    return NULL;
  received = receive (answer, deadline, most, cancellable, error);
  close (answer);
  good = reap (pid, received == NULL);
  if (received == NULL)
    return NULL;
  packed = g_byte_array_free_to_bytes (received);
  if (good)
    return yt_reading_unpack (packed, error);
  yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_SYNTAX,
                  N_("It could not be read: its reader broke down over it, or would have needed more memory than it may have."), NULL);
  return NULL;
}
