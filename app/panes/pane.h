/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of panes. Sidebar, stack, shortcuts and tests are loops over it. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

/**
 * YtPane:
 * @id: as in desk:pane and the action desk.pane
 * @label: msgid
 * @icon: name of a symbolic icon
 * @type: of the GtkWidget; it has a construct property "desk" (YtDesk)
 * @count: (nullable): the number behind its name in the sidebar
 * @alone: nothing is selected in it that notes could stand beside: the notes panel waits while it is shown
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *icon;
  GType (*type) (void);
  guint (*count) (YtDossier *dossier);
  gboolean alone;
} YtPane;

/** yt_panes: ended by an id of NULL, in the order of the sidebar. */
extern const YtPane yt_panes[];

/** yt_pane_find: (nullable): the pane with that id. */
const YtPane *yt_pane_find (const char *id);

/** yt_pane_is_alone: whether the pane with that id is one without the notes panel. */
gboolean yt_pane_is_alone (const char *id);

/** yt_pane_new: (transfer floating): its widget. */
GtkWidget *yt_pane_new (const YtPane *pane,
                        YtDesk       *desk);

G_END_DECLS
