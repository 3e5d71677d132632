/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions app.*: what is done to the program as a whole. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** yt_application_actions_install: about, help, language (state s), new, new-window, open, open-file (s: a URI), preferences,
 * quit, sample, shortcuts, toggle-language. */
void yt_application_actions_install (GtkApplication *application);

/** yt_application_actions_quit: saves what was typed and how each window was left, and ends the program. */
void yt_application_actions_quit (GtkApplication *application);

/** yt_application_actions_speak: the language that is set, if it is another one: all windows are built anew. */
void yt_application_actions_speak (GtkApplication *application);

/** yt_application_actions_speak_for_now: @language: "zh_CN" or "en"; what is set stays as it is. */
void yt_application_actions_speak_for_now (GtkApplication *application,
                                           const char     *language);

G_END_DECLS
