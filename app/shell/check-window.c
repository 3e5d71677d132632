/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists the findings of a check, one a row. */
#include "shell/check-window.h"

#include <glib/gi18n.h>

#include "panes/report.h"

struct _YtCheckWindow
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *findings;
};

G_DEFINE_FINAL_TYPE (YtCheckWindow, yt_check_window, ADW_TYPE_WINDOW)

static void
yt_check_window_class_init (YtCheckWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/check-window.ui");
  gtk_widget_class_bind_template_child (widget_class, YtCheckWindow, findings);
}

static void
yt_check_window_init (YtCheckWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_findings (GtkWindow *window,
               GPtrArray *findings)
{
  YtCheckWindow *self = g_object_new (YT_TYPE_CHECK_WINDOW, "transient-for", window, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *markup = g_markup_escape_text (g_ptr_array_index (findings, i), -1);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_preferences_group_add (self->findings, row);
    }
  gtk_window_present (GTK_WINDOW (self));
}

void
yt_check_run (GtkWindow *window,
              YtDossier *dossier)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = yt_dossier_check (dossier, yt_report_word, &error);

  if (findings == NULL)
    yt_report (GTK_WIDGET (window), error);
  else if (findings->len == 0)
    yt_toast (GTK_WIDGET (window), _("The file is in order"), FALSE);
  else
    show_findings (window, findings);
}
