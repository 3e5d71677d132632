/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The thread beside an open dossier that builds its index, and the connections that searches read by. */
#include "search/keeper.h"

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include "search/index-cache.h"

/* A change is taken in after so long a pause, so that reading does not get in the way of typing; searches wait for nothing. */
#define PAUSE_USEC (400 * G_TIME_SPAN_MILLISECOND)
/* After a failure, as a full disk. */
#define RETRY_USEC (30 * G_TIME_SPAN_SECOND)
#define SPARE_MAX 2

/* Shared: what the thread and the object both hold. Counted by g_atomic_rc_box. */
typedef struct
{
  GMutex mutex;
  GCond wake;
  char *path;
  char *folder;
  YtIndex *index;
  GCancellable *closing;
  GPtrArray *spare; /* YtConnection */
  gboolean closed;
  gboolean changed;
} Shared;

struct _YtKeeper
{
  GObject parent_instance;

  Shared *shared;
};

G_DEFINE_FINAL_TYPE (YtKeeper, yt_keeper, G_TYPE_OBJECT)

static const char data_name[] = "yt-search-keeper";

static void
shared_clear (gpointer data)
{
  Shared *self = data;

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->wake);
  g_ptr_array_unref (self->spare);
  yt_index_close (self->index);
  g_object_unref (self->closing);
  g_free (self->path);
  g_free (self->folder);
}

static void
shared_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, shared_clear);
}

/* Until everything is in the index. */
static gboolean
work (Shared  *shared,
      GError **error)
{
  g_autoptr(YtConnection) connection = yt_connection_open (shared->path, YT_OPEN_READ, NULL, error);
  g_autoptr(GError) failure = NULL;

  if (connection == NULL || !yt_index_catch_up (shared->index, connection, shared->closing, error))
    return FALSE;
  if (!yt_index_may_write (shared->index))
    return TRUE;
  if (!yt_index_is_whole (shared->index))
    {
      while (yt_index_build (shared->index, connection, shared->closing, &failure))
        continue;
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  if (!yt_index_tidy (shared->index, shared->closing, error))
    return FALSE;
  /* Building takes tens of megabytes, for once. */
  malloc_trim (0);
  return TRUE;
}

static gpointer
thread (gpointer data)
{
  Shared *shared = data;

  setpriority (PRIO_PROCESS, (id_t) gettid (), 10);
  yt_index_tidy_cache (shared->folder, shared->path);
  g_mutex_lock (&shared->mutex);
  while (!shared->closed)
    {
      g_autoptr(GError) error = NULL;
      gint64 until;
      gboolean done;

      shared->changed = FALSE;
      g_mutex_unlock (&shared->mutex);
      done = work (shared, &error);
      if (!done && !g_cancellable_is_cancelled (shared->closing))
        g_debug ("the search index waits: %s", error->message);
      g_mutex_lock (&shared->mutex);
      until = g_get_monotonic_time () + RETRY_USEC;
      while (!shared->closed && (done ? !shared->changed : g_get_monotonic_time () < until))
        {
          if (done)
            g_cond_wait (&shared->wake, &shared->mutex);
          else
            g_cond_wait_until (&shared->wake, &shared->mutex, until);
        }
      until = g_get_monotonic_time () + PAUSE_USEC;
      while (!shared->closed && g_cond_wait_until (&shared->wake, &shared->mutex, until))
        continue;
    }
  g_mutex_unlock (&shared->mutex);
  shared_unref (shared);
  return NULL;
}

static void
on_changed (YtKeeper *self)
{
  g_mutex_lock (&self->shared->mutex);
  self->shared->changed = TRUE;
  g_cond_signal (&self->shared->wake);
  g_mutex_unlock (&self->shared->mutex);
}

static void
on_closing (YtKeeper *self)
{
  g_mutex_lock (&self->shared->mutex);
  self->shared->closed = TRUE;
  g_cancellable_cancel (self->shared->closing);
  g_ptr_array_set_size (self->shared->spare, 0);
  g_cond_broadcast (&self->shared->wake);
  g_mutex_unlock (&self->shared->mutex);
}

static void
yt_keeper_dispose (GObject *object)
{
  YtKeeper *self = YT_KEEPER (object);

  if (self->shared != NULL)
    {
      on_closing (self);
      shared_unref (g_steal_pointer (&self->shared));
    }
  G_OBJECT_CLASS (yt_keeper_parent_class)->dispose (object);
}

static void
yt_keeper_class_init (YtKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = yt_keeper_dispose;
}

static void
yt_keeper_init (YtKeeper *self)
{
}

static YtKeeper *
keeper_new (YtDossier *dossier)
{
  YtKeeper *self = g_object_new (YT_TYPE_KEEPER, NULL);
  Shared *shared = g_atomic_rc_box_new0 (Shared);

  g_mutex_init (&shared->mutex);
  g_cond_init (&shared->wake);
  shared->path = g_strdup (yt_dossier_path (dossier));
  shared->folder = yt_index_folder (yt_dossier_connection (dossier));
  shared->index = yt_index_open (shared->folder, TRUE);
  shared->closing = g_cancellable_new ();
  shared->spare = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_connection_close);
  self->shared = shared;
  g_signal_connect_object (dossier, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "closing", G_CALLBACK (on_closing), self, G_CONNECT_SWAPPED);
  g_thread_unref (g_thread_new ("search-index", thread, g_atomic_rc_box_acquire (shared)));
  return self;
}

YtKeeper *
yt_keeper_of (YtDossier *dossier)
{
  YtKeeper *self = g_object_get_data (G_OBJECT (dossier), data_name);

  if (self == NULL && yt_dossier_connection (dossier) != NULL)
    {
      self = keeper_new (dossier);
      g_object_set_data_full (G_OBJECT (dossier), data_name, self, g_object_unref);
    }
  return self;
}

YtIndex *
yt_keeper_index (YtKeeper *self)
{
  return self->shared->index;
}

YtConnection *
yt_keeper_borrow (YtKeeper  *self,
                  GError   **error)
{
  YtConnection *connection = NULL;

  g_mutex_lock (&self->shared->mutex);
  if (self->shared->spare->len > 0)
    connection = g_ptr_array_steal_index_fast (self->shared->spare, self->shared->spare->len - 1);
  g_mutex_unlock (&self->shared->mutex);
  return connection != NULL ? connection : yt_doc_reader (self->shared->path, error);
}

void
yt_keeper_give_back (YtKeeper     *self,
                     YtConnection *connection)
{
  g_mutex_lock (&self->shared->mutex);
  if (!self->shared->closed && self->shared->spare->len < SPARE_MAX)
    g_ptr_array_add (self->shared->spare, g_steal_pointer (&connection));
  g_mutex_unlock (&self->shared->mutex);
  g_clear_pointer (&connection, yt_connection_close);
}
