/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pane of one kind: its entries in a list that marks those with a gap, beside the page of the one that is chosen. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_GAP_PANE (yt_gap_pane_get_type ())
/** YtGapPane: property desk (construct only). */
G_DECLARE_DERIVABLE_TYPE (YtGapPane, yt_gap_pane, YT, GAP_PANE, GtkWidget)

/**
 * YtGapPaneClass:
 * @id: of the pane, as in desk:pane
 * @icon, @title, @description, @add: what stands there when there is none yet; a symbolic icon and msgids, @add with a mnemonic
 * @kind: of the entries in the list
 * @badge: name of the field whose word the list shows
 * @page: type of the page, a YtEntryPage
 * @make_below: (nullable): (transfer floating): what stands below the list
 */
struct _YtGapPaneClass
{
  GtkWidgetClass parent_class;

  const char *id;
  const char *icon;
  const char *title;
  const char *description;
  const char *add;
  YtKind kind;
  const char *badge;
  GType (*page) (void);
  GtkWidget *(*make_below) (YtDesk *desk);
};

G_END_DECLS
