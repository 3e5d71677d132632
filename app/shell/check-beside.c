/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The check that nobody asked for: it waits for the first frame, and speaks only when something is wrong. */
#include "shell/check-window.h"

#include "panes/after-frame.h"
#include "panes/report.h"
#include "shell/check-job.h"

static const char beside_key[] = "yt-check-beside";

typedef struct
{
  char *path;
  YtCheckDepth depth;
  GCancellable *cancellable;
} Beside;

static void
beside_free (gpointer data)
{
  Beside *beside = data;

  g_cancellable_cancel (beside->cancellable);
  g_object_unref (beside->cancellable);
  g_free (beside->path);
  g_free (beside);
}

static void
on_checked (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GtkWindow) window = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(YtCheckup) checkup = yt_check_job_finish (result, &error);
  Beside *beside = g_object_get_data (G_OBJECT (window), beside_key);

  if (beside != NULL && checkup != NULL && checkup->findings->len > 0)
    {
      g_autofree char *name = g_filename_display_basename (beside->path);
      g_autofree char *number = g_strdup_printf ("%u", checkup->findings->len + checkup->more);
      GError *found = NULL;

      yt_failure_set (&found, YT_MODEL_ERROR, YT_MODEL_ERROR_DAMAGE,
                      N_("“%s” was looked through, and not all is as it was written. Findings: %s."), name, number, NULL);
      yt_report (GTK_WIDGET (window), found);
      g_error_free (found);
    }
  g_object_set_data (G_OBJECT (window), beside_key, NULL);
}

static gboolean
begin (gpointer window)
{
  Beside *beside = g_object_get_data (window, beside_key);

  if (beside != NULL)
    yt_check_job_async (beside->path, beside->depth, NULL, beside->cancellable, on_checked, g_object_ref (window));
  return G_SOURCE_REMOVE;
}

static void
on_unrealize (GtkWidget *window)
{
  g_object_set_data (G_OBJECT (window), beside_key, NULL);
}

void
yt_check_beside (GtkWindow    *window,
                 YtDesk       *desk,
                 YtCheckDepth  depth)
{
  Beside *beside = g_new0 (Beside, 1);

  beside->path = g_strdup (yt_dossier_path (yt_desk_dossier (desk)));
  beside->depth = depth;
  beside->cancellable = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (window), beside_key, beside, beside_free);
  g_signal_connect (window, "unrealize", G_CALLBACK (on_unrealize), NULL);
  yt_after_frame (GTK_WIDGET (window), begin);
}
