/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A network: entries as dots, links as lines between them; what is linked comes to lie together. */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/** YtNetworkNode: @group: which of the network's groups it is of; @x, @y: where it lies, in a measure of its own; @degree: its lines */
typedef struct
{
  gint64 id;
  guint group;
  char *label;
  double x, y;
  guint degree;
} YtNetworkNode;

/** YtNetworkEdge: places of nodes. */
typedef struct
{
  guint from, to;
} YtNetworkEdge;

/** YtNetwork: @groups: (element-type char*): their names; @focus: the node in the middle of attention, G_MAXUINT for none. */
typedef struct
{
  GPtrArray *groups;
  GArray *nodes;
  GArray *edges;
  guint focus;
} YtNetwork;

YtNetwork *yt_network_new (void);
void yt_network_free (YtNetwork *self);
guint yt_network_add_group (YtNetwork  *self,
                            const char *label);
/** yt_network_add_node: Returns: its place */
guint yt_network_add_node (YtNetwork  *self,
                           gint64      id,
                           guint       group,
                           const char *label);
void yt_network_add_edge (YtNetwork *self,
                          guint      from,
                          guint      to);

/**
 * yt_network_settle:
 * @stop: (nullable): becomes not 0, from any thread, when the result is wanted no longer
 *
 * Finds places for all nodes. The same network gets the same places on every machine: each node starts at a place that
 * follows from its id, and the forces are those of Fruchterman and Reingold, with distant nodes taken together as Barnes
 * and Hut did. May run in any thread.
 */
void yt_network_settle (YtNetwork *self,
                        gint      *stop);

/**
 * yt_network_scene:
 * @labelled: at most so many labels, those of the nodes with most lines; no label lies over another or over a node with a label
 *
 * Returns: (transfer full): after yt_network_settle()
 */
YtScene *yt_network_scene (const YtNetwork *self,
                           double           width,
                           double           height,
                           guint            labelled,
                           YtLanguage       language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtNetwork, yt_network_free)

G_END_DECLS
