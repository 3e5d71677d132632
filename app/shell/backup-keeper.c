/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks once a minute whether a backup is due and has a worker make it. */
#include "shell/backup-keeper.h"

#include "act/backup.h"
#include "panes/report.h"
#include "shell/settings.h"
#include "shell/window.h"

#define LOOK_SECONDS 60
/* So long nobody may have changed anything. */
#define IDLE_SECONDS 20

/* What the worker is told. */
typedef struct
{
  char *path;
  char *place;
  gint64 cap;
  gboolean changed;
} Wish;

typedef struct
{
  GtkApplication *application;
  YtDossier *dossier; /* without a reference: the keeper goes with it */
  guint source;
  gint64 tried;   /* moments of the monotonic clock, 0: never */
  gint64 changed;
  gboolean running;
  char *said; /* the last trouble, which is said once */
} Keeper;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->path);
  g_free (wish->place);
  g_free (wish);
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  const Wish *wish = data;
  g_autofree char *made = NULL;
  g_autoptr(GError) error = NULL;

  if (yt_backup_make (wish->path, wish->place, wish->cap, wish->changed, &made, cancellable, &error))
    g_task_return_boolean (task, made != NULL);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
yt_backup_now (YtDossier           *dossier,
               gboolean             changed,
               GAsyncReadyCallback  ready,
               gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (dossier, NULL, ready, user_data);
  g_autofree char *chosen = g_settings_get_string (yt_settings (), "backup-folder");
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish) {
    g_strdup (yt_dossier_path (dossier)), yt_backup_place (chosen),
    g_settings_get_int (yt_settings (), "backup-megabytes") * G_GINT64_CONSTANT (1000000), changed,
  };
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, work);
}

gboolean
yt_backup_now_finish (GAsyncResult  *result,
                      gboolean      *made,
                      GError       **error)
{
  GError *failure = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &failure);

  if (made != NULL)
    *made = done;
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

gboolean
yt_backup_due (int    minutes,
               gint64 since_last,
               gint64 since_change)
{
  const gint64 wanted = (gint64) minutes * 60;

  if (minutes == 0 || since_last < wanted)
    return FALSE;
  return since_change >= IDLE_SECONDS || since_last >= 2 * wanted;
}

static void
keeper_free (gpointer data)
{
  Keeper *keeper = data;

  g_clear_handle_id (&keeper->source, g_source_remove);
  g_free (keeper->said);
  g_free (keeper);
}

/* A window that shows the dossier. */
static GtkWindow *
find_window (Keeper *keeper)
{
  for (GList *each = gtk_application_get_windows (keeper->application); each != NULL; each = each->next)
    {
      YtDesk *desk = YT_IS_WINDOW (each->data) ? yt_window_desk (each->data) : NULL;

      if (desk != NULL && yt_desk_dossier (desk) == keeper->dossier)
        return each->data;
    }
  return NULL;
}

static void
say_once (Keeper       *keeper,
          const GError *error)
{
  GtkWindow *window = find_window (keeper);

  if (g_strcmp0 (keeper->said, error->message) == 0)
    return;
  g_free (keeper->said);
  keeper->said = g_strdup (error->message);
  if (window != NULL)
    yt_report (GTK_WIDGET (window), error);
}

static void
on_made (GObject      *dossier,
         GAsyncResult *result,
         gpointer      data)
{
  Keeper *keeper = g_object_get_data (dossier, "yt-backup-keeper");
  g_autoptr(GError) error = NULL;

  keeper->running = FALSE;
  if (yt_backup_now_finish (result, NULL, &error))
    g_clear_pointer (&keeper->said, g_free);
  else if (!g_error_matches (error, YT_DB_ERROR, YT_DB_ERROR_BUSY) && yt_dossier_connection (keeper->dossier) != NULL)
    say_once (keeper, error);
}

static gboolean
on_look (gpointer data)
{
  Keeper *keeper = data;
  const gint64 now = g_get_monotonic_time ();
  gint64 since_last = keeper->tried == 0 ? G_MAXINT64 : (now - keeper->tried) / G_USEC_PER_SEC;

  if (keeper->running || keeper->changed == 0 ||
      !yt_backup_due (g_settings_get_int (yt_settings (), "backup-minutes"), since_last, (now - keeper->changed) / G_USEC_PER_SEC))
    return G_SOURCE_CONTINUE;
  keeper->tried = now;
  keeper->changed = 0;
  keeper->running = TRUE;
  yt_backup_now (keeper->dossier, TRUE, on_made, NULL);
  return G_SOURCE_CONTINUE;
}

static void
on_changed (Keeper *keeper)
{
  keeper->changed = g_get_monotonic_time ();
}

static void
on_closing (Keeper *keeper)
{
  g_clear_handle_id (&keeper->source, g_source_remove);
}

void
yt_backup_keep (GtkApplication *application,
                YtDossier      *dossier)
{
  Keeper *keeper;

  if (g_object_get_data (G_OBJECT (dossier), "yt-backup-keeper") != NULL || yt_dossier_is_readonly (dossier))
    return;
  keeper = g_new0 (Keeper, 1);
  keeper->application = application;
  keeper->dossier = dossier;
  /* What was done before this program was started may not be in a backup yet. */
  keeper->changed = g_get_monotonic_time ();
  keeper->source = g_timeout_add_seconds (LOOK_SECONDS, on_look, keeper);
  g_object_set_data_full (G_OBJECT (dossier), "yt-backup-keeper", keeper, keeper_free);
  g_signal_connect_swapped (dossier, "changed", G_CALLBACK (on_changed), keeper);
  g_signal_connect_swapped (dossier, "closing", G_CALLBACK (on_closing), keeper);
}
