/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Getting a dossier into a window: new, opened, or the sample. */
#pragma once

#include "shell/window.h"

G_BEGIN_DECLS

/**
 * yt_opening_file:
 * @from: (nullable): the window that asked; one without a dossier is filled, errors are said there
 * @again: a new window also when the dossier is open already; else its window is shown
 *
 * An XML or JSON file becomes a new dossier beside it.
 */
void yt_opening_file (GtkApplication *application,
                      YtWindow       *from,
                      GFile          *file,
                      gboolean        again);

/** yt_opening_sample: the sample dossier, made when it is opened for the first time. */
void yt_opening_sample (GtkApplication *application,
                        YtWindow       *from);

/** yt_opening_ask: lets the user choose what to open. */
void yt_opening_ask (GtkApplication *application,
                     YtWindow       *from);

/** yt_opening_ask_new: lets the user choose where the new, empty dossier goes. */
void yt_opening_ask_new (GtkApplication *application,
                         YtWindow       *from);

/** yt_opening_keep: remembers which dossiers are open, for yt_opening_again(), unless nothing is to be remembered. */
void yt_opening_keep (GtkApplication *application);

/** yt_opening_again: opens what yt_opening_keep() remembered and is still there. Returns: whether there was anything */
gboolean yt_opening_again (GtkApplication *application);

/** yt_opening_nothing: a window that offers to open something. */
void yt_opening_nothing (GtkApplication *application);

G_END_DECLS
