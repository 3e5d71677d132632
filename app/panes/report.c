/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the window that reports for a widget and hands it the error or the sentence. */
#include "panes/report.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "text/failure.h"

G_DEFINE_INTERFACE (YtReporter, yt_reporter, GTK_TYPE_WINDOW)

static void
yt_reporter_default_init (YtReporterInterface *iface)
{
}

static YtReporter *
find_reporter (GtkWidget *from)
{
  GtkRoot *root = from == NULL ? NULL : gtk_widget_get_root (from);
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  while (window != NULL && !YT_IS_REPORTER (window))
    window = gtk_window_get_transient_for (window);
  return window == NULL ? NULL : YT_REPORTER (window);
}

void
yt_report (GtkWidget    *from,
           const GError *error)
{
  YtReporter *reporter = find_reporter (from);

  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (reporter != NULL)
    {
      YT_REPORTER_GET_IFACE (reporter)->error (reporter, error);
    }
  else
    {
      g_autofree char *text = yt_report_text (error);

      g_printerr ("%s\n", text);
    }
}

void
yt_toast (GtkWidget  *from,
          const char *text,
          gboolean    with_undo)
{
  YtReporter *reporter = find_reporter (from);

  if (reporter != NULL)
    YT_REPORTER_GET_IFACE (reporter)->toast (reporter, text, with_undo);
}

char *
yt_report_text (const GError *error)
{
  return yt_failure_tell (error, yt_report_word);
}

const char *
yt_report_word (const char *msgid)
{
  return gettext (msgid);
}
