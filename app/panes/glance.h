/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dossier at a glance: what it is, its parties, how much there is of what, what waits, what was done last. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_GLANCE (yt_glance_get_type ())
/** YtGlance: scrolls by itself. What is counted comes after the first frame. Actions: details.toggle (x: a party),
 * details.close. */
G_DECLARE_FINAL_TYPE (YtGlance, yt_glance, YT, GLANCE, GtkWidget)

GtkWidget *yt_glance_new (YtDesk *desk);

/** yt_glance_reveal: scrolls to a party and marks it, or to the top for the dossier itself. */
void yt_glance_reveal (YtGlance *self,
                       gint64    id);
/** yt_glance_edit: puts the cursor into the title of the dossier or the name of a party. */
void yt_glance_edit (YtGlance *self,
                     gint64    id);

G_END_DECLS
