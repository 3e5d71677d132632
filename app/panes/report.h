/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How panes and dialogs say what happened and what went wrong, without knowing the window they are in. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_REPORTER (yt_reporter_get_type ())
G_DECLARE_INTERFACE (YtReporter, yt_reporter, YT, REPORTER, GtkWindow)

/**
 * YtReporterInterface:
 * @error: shows an error
 * @toast: shows a sentence for a while, with a button that undoes the newest step when @with_undo
 *
 * What a window does for those in it.
 */
struct _YtReporterInterface
{
  GTypeInterface parent_interface;

  void (*error) (YtReporter   *self,
                 const GError *error);
  void (*toast) (YtReporter *self,
                 const char *text,
                 gboolean    with_undo);
};

/**
 * yt_report:
 * @from: the widget where it happened; its window, or the window that one belongs to, shows it
 * @error: (nullable): any error; NULL and cancelling are nothing to report
 *
 * Says in the user's language what went wrong.
 */
void yt_report (GtkWidget    *from,
                const GError *error);

/** yt_toast: likewise says that something happened; @text is translated. */
void yt_toast (GtkWidget  *from,
               const char *text,
               gboolean    with_undo);

/** yt_report_text: (transfer full): the sentence of an error in the user's language. */
char *yt_report_text (const GError *error);

/** yt_report_word: gettext(), for the rooms below, which know no catalogue (YtTranslate). */
const char *yt_report_word (const char *msgid);

G_END_DECLS
