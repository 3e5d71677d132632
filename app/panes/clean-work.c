/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cleans a text on a worker thread. */
#include "panes/clean-work.h"

struct _YtCleanWork
{
  YtReading *original;
  guint32 refused_sorts;
  GArray *refused;
  GArray *accepted;
  GCancellable *cancellable;
  int thousandths; /* atomic */
};

static void
work_clear (gpointer data)
{
  YtCleanWork *self = data;

  yt_reading_free (self->original);
  g_array_unref (self->refused);
  g_array_unref (self->accepted);
  g_clear_object (&self->cancellable);
}

static gboolean
on_progress (double   done,
             gpointer data)
{
  YtCleanWork *self = data;

  g_atomic_int_set (&self->thousandths, (int) (done * 1000));
  return !g_cancellable_is_cancelled (self->cancellable);
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  YtCleanWork *self = data;
  YtCleanOptions options = {
    .refused_sorts = self->refused_sorts,
    .refused = (const YtCleanRange *) (gconstpointer) self->refused->data,
    .n_refused = self->refused->len,
    .accepted = (const YtCleanRange *) (gconstpointer) self->accepted->data,
    .n_accepted = self->accepted->len,
    .known = self->original,
    .progress = on_progress,
    .progress_data = self,
  };
  YtCleaning *cleaning = yt_clean (self->original->text->str, self->original->text->len, &options);

  if (cleaning != NULL)
    g_task_return_pointer (task, cleaning, (GDestroyNotify) yt_cleaning_free);
  else
    g_task_return_error_if_cancelled (task);
}

YtCleanWork *
yt_clean_work_start (const YtReading     *original,
                     guint32              refused_sorts,
                     const GArray        *refused,
                     const GArray        *accepted,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  YtCleanWork *self = g_atomic_rc_box_new0 (YtCleanWork);
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  self->original = yt_clean_work_copy (original);
  self->refused_sorts = refused_sorts;
  self->refused = g_array_copy ((GArray *) refused);
  self->accepted = g_array_copy ((GArray *) accepted);
  self->cancellable = g_object_ref (cancellable);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self), (GDestroyNotify) yt_clean_work_unref);
  g_task_run_in_thread (task, run);
  return self;
}

YtReading *
yt_clean_work_copy (const YtReading *other)
{
  YtReading *self = yt_reading_new ();

  g_string_append_len (self->text, other->text->str, (gssize) other->text->len);
  yt_reading_say (&self->title, other->title);
  yt_reading_say (&self->authors, other->authors);
  yt_reading_say (&self->date, other->date);
  yt_reading_say (&self->address, other->address);
  yt_reading_say (&self->language, other->language);
  yt_reading_say (&self->media_type, other->media_type);
  yt_reading_say (&self->encoding, other->encoding);
  for (guint i = 0; i < other->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (other->features, YtFeature, i);

      yt_reading_add (self, feature->sort, feature->level, feature->start, feature->end, feature->label);
    }
  return self;
}

double
yt_clean_work_done (YtCleanWork *self)
{
  return g_atomic_int_get (&self->thousandths) / 1000.0;
}

YtCleaning *
yt_clean_work_finish (GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
yt_clean_work_unref (YtCleanWork *self)
{
  g_atomic_rc_box_release_full (self, work_clear);
}
