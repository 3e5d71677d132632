/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A task with copies of what it aligns. */
#include "panes/align-work.h"

#include "panes/reader-features.h"

typedef struct
{
  char *words[2];
  GArray *features[2];
  YtAlignText texts[2];
  GArray *pins; /* of YtAlignPin */
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  for (guint side = 0; side < 2; side++)
    {
      g_free (self->words[side]);
      g_clear_pointer (&self->features[side], g_array_unref);
    }
  g_array_unref (self->pins);
  g_free (self);
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  Work *self = data;

  g_task_return_pointer (task, yt_alignment_new (self->texts, (const YtAlignPin *) (const void *) self->pins->data, self->pins->len),
                         (GDestroyNotify) yt_alignment_free);
}

void
yt_align_work_start (const YtAlignText    texts[2],
                     const GArray        *pins,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Work *self = g_new0 (Work, 1);

  self->pins = g_array_new (FALSE, FALSE, sizeof (YtAlignPin));
  for (guint i = 0; i < pins->len; i++)
    g_array_append_val (self->pins, g_array_index (pins, YtParallelPin, i).pin);
  for (guint side = 0; side < 2; side++)
    {
      self->words[side] = g_strndup (texts[side].text, texts[side].size);
      self->features[side] = yt_reader_features_copy ((GArray *) texts[side].features);
      self->texts[side] = (YtAlignText) { self->words[side], texts[side].size, self->features[side] };
    }
  g_task_set_task_data (task, self, work_free);
  g_task_run_in_thread (task, run);
}

YtAlignment *
yt_align_work_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
