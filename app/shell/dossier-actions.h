/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions dossier.*: what is done to the dossier of a window. */
#pragma once

#include <gio/gio.h>

#include "shell/window.h"

G_BEGIN_DECLS

/**
 * yt_dossier_actions_new:
 * @window: with a desk
 *
 * undo, redo, add (sx: kind, parent), delete (x), move (xi: id, steps), add-note (x: what it is on, 0 the selection),
 * delete-note (x), add-link (x: where it starts), delete-link (x), history (x), export, import, save-copy,
 * check.
 * Those that write are off in a dossier that cannot be written.
 *
 * Returns: (transfer full)
 */
GSimpleActionGroup *yt_dossier_actions_new (YtWindow *window);

G_END_DECLS
