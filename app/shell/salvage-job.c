/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the lines of the process as it goes: numbers say how far it is, the last words why it failed, JSON what came of it. */
#include "shell/salvage-job.h"

#include <json-glib/json-glib.h>
#include <signal.h>
#include <unistd.h>

#include "model/dossier.h"
#include "shell/language.h"

typedef struct
{
  GSubprocess *process;
  GDataInputStream *lines;
  GString *complaint;
  char *answer;
  char *to;
  guint *permille;
  guint waiting; /* for the end of: lines, answer, process */
  gulong cancelled;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->process);
  g_clear_object (&job->lines);
  g_string_free (job->complaint, TRUE);
  g_free (job->answer);
  g_free (job->to);
  g_free (job);
}

void
yt_salvaged_free (YtSalvaged *self)
{
  g_strfreev (self->missing);
  g_free (self);
}

static guint64
number_of (JsonObject *object,
           const char *name)
{
  return (guint64) json_object_get_int_member_with_default (object, name, 0);
}

static YtSalvaged *
read_answer (const char *text)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GStrvBuilder) missing = g_strv_builder_new ();
  JsonObject *object;
  JsonArray *array;
  YtSalvaged *salvaged;

  if (text == NULL || !json_parser_load_from_data (parser, text, -1, NULL) || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return NULL;
  object = json_node_get_object (json_parser_get_root (parser));
  salvaged = g_new0 (YtSalvaged, 1);
  salvaged->entries = number_of (object, "entries");
  salvaged->links = number_of (object, "links");
  salvaged->notes = number_of (object, "notes");
  salvaged->documents = number_of (object, "documents");
  salvaged->passages = number_of (object, "passages");
  salvaged->more = number_of (object, "more");
  array = json_object_has_member (object, "missing") ? json_object_get_array_member (object, "missing") : NULL;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_strv_builder_add (missing, json_array_get_string_element (array, i));
  salvaged->missing = g_strv_builder_end (missing);
  return salvaged;
}

/* What a process that was stopped on its way may have left. */
static void
tidy (const char *to)
{
  static const char *const left[] = { "", "-journal", ".damaged", ".damaged-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_autofree char *path = g_strconcat (to, left[i], NULL);

      unlink (path);
    }
}

static void
end (GTask *task)
{
  Job *job = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  YtSalvaged *salvaged = NULL;

  if (--job->waiting > 0)
    return;
  g_cancellable_disconnect (cancellable, job->cancelled);
  if (g_subprocess_get_if_exited (job->process) && g_subprocess_get_exit_status (job->process) == 0)
    salvaged = read_answer (job->answer);
  if (salvaged != NULL)
    {
      g_task_return_pointer (task, salvaged, (GDestroyNotify) yt_salvaged_free);
      return;
    }
  if (!g_subprocess_get_if_exited (job->process))
    tidy (job->to);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_new_error (task, YT_DB_ERROR, YT_DB_ERROR_FAILED, "%s", job->complaint->str);
}

static void
on_line (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(GTask) task = data;
  Job *job = g_task_get_task_data (task);
  g_autofree char *line = g_data_input_stream_read_line_finish_utf8 (G_DATA_INPUT_STREAM (object), result, NULL, NULL);
  guint64 number;

  if (line == NULL)
    {
      end (task);
      return;
    }
  if (g_ascii_string_to_unsigned (line, 10, 0, 1000, &number, NULL))
    *job->permille = (guint) number;
  else
    g_string_append_printf (job->complaint, job->complaint->len > 0 ? "\n%s" : "%s",
                            g_str_has_prefix (line, "yitong: ") ? line + strlen ("yitong: ") : line);
  g_data_input_stream_read_line_async (job->lines, G_PRIORITY_DEFAULT, NULL, on_line, g_object_ref (task));
}

static void
on_answer (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  Job *job = g_task_get_task_data (task);

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (object), result, NULL) >= 0)
    job->answer = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (object)),
                             g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (object)));
  end (task);
}

static void
on_ended (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(GTask) task = data;

  g_subprocess_wait_finish (G_SUBPROCESS (object), result, NULL);
  end (task);
}

static void
on_cancelled (GCancellable *cancellable,
              gpointer      process)
{
  g_subprocess_send_signal (process, SIGTERM);
}

void
yt_salvage_job_async (const char          *from,
                      const char          *to,
                      guint               *permille,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  const char *wish = g_getenv ("YITONG_PROGRAM");
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autofree char *output = g_strconcat ("--output=", to, NULL);
  g_autofree char *language = g_strconcat ("--language=", yt_language_current (), NULL);
  g_autoptr(GOutputStream) answer = g_memory_output_stream_new_resizable ();
  Job *job = g_new0 (Job, 1);
  GError *error = NULL;

  job->complaint = g_string_new (NULL);
  job->to = g_strdup (to);
  job->permille = permille;
  g_task_set_task_data (task, job, job_free);
  g_task_set_return_on_cancel (task, FALSE);
  job->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error,
                                   wish != NULL ? wish : "/proc/self/exe", "salvage", "--json", "--progress", language, output,
                                   "--", from, NULL);
  if (job->process == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  job->waiting = 3;
  job->lines = g_data_input_stream_new (g_subprocess_get_stderr_pipe (job->process));
  g_data_input_stream_read_line_async (job->lines, G_PRIORITY_DEFAULT, NULL, on_line, g_object_ref (task));
  g_output_stream_splice_async (answer, g_subprocess_get_stdout_pipe (job->process), G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, on_answer, g_object_ref (task));
  g_subprocess_wait_async (job->process, NULL, on_ended, g_object_ref (task));
  job->cancelled = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), job->process, NULL);
}

YtSalvaged *
yt_salvage_job_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
