/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a network holds, and where its nodes come to lie. */
#include "charts/network.h"

#include <math.h>

/* The measure: linked nodes want to be so far apart. */
#define NEAR 1.0
/* A cell of the tree counts as one body when its side is smaller than that part of its distance. */
#define FAR_ENOUGH 1.1
/* Pull towards the middle, so that what is linked with nothing stays in the picture. */
#define GRAVITY 0.09
/* The work that may be done: nodes times rounds. */
#define WORK 300000
#define ROUNDS_LEAST 50
#define ROUNDS_MOST 400
#define DEPTH_MOST 24

/* A square of the plane with the bodies in it. */
typedef struct
{
  double x, y, side;
  double mass, mass_x, mass_y;
  gint32 children; /* of four; 0 where it has none */
  gint32 body;     /* -1 where it holds none or several */
} Cell;

static void
clear_node (gpointer data)
{
  g_free (((YtNetworkNode *) data)->label);
}

YtNetwork *
yt_network_new (void)
{
  YtNetwork *self = g_new0 (YtNetwork, 1);

  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->nodes = g_array_new (FALSE, TRUE, sizeof (YtNetworkNode));
  g_array_set_clear_func (self->nodes, clear_node);
  self->edges = g_array_new (FALSE, FALSE, sizeof (YtNetworkEdge));
  self->focus = G_MAXUINT;
  return self;
}

void
yt_network_free (YtNetwork *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->groups);
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_free (self);
}

guint
yt_network_add_group (YtNetwork  *self,
                      const char *label)
{
  g_ptr_array_add (self->groups, g_strdup (label));
  return self->groups->len - 1;
}

guint
yt_network_add_node (YtNetwork  *self,
                     gint64      id,
                     guint       group,
                     const char *label)
{
  YtNetworkNode node = { .id = id, .group = group, .label = g_strdup (label) };

  g_array_append_val (self->nodes, node);
  return self->nodes->len - 1;
}

void
yt_network_add_edge (YtNetwork *self,
                     guint      from,
                     guint      to)
{
  YtNetworkEdge edge = { from, to };

  g_return_if_fail (from < self->nodes->len && to < self->nodes->len);
  g_array_append_val (self->edges, edge);
  g_array_index (self->nodes, YtNetworkNode, from).degree++;
  g_array_index (self->nodes, YtNetworkNode, to).degree++;
}

/* A number between 0 and 1 that follows from an id: the finish of MurmurHash3. */
static double
chance (gint64 id,
        guint  salt)
{
  guint64 bits = (guint64) id + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) * (salt + 1);

  bits ^= bits >> 33;
  bits *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  bits ^= bits >> 33;
  bits *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  bits ^= bits >> 33;
  return (double) (bits >> 11) / 9007199254740992.0;
}

static void
place_first (YtNetwork *self)
{
  double reach = sqrt (self->nodes->len) * NEAR;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      YtNetworkNode *node = &g_array_index (self->nodes, YtNetworkNode, i);
      double angle = chance (node->id, 0) * 2 * G_PI, radius = sqrt (chance (node->id, 1)) * reach;

      node->x = i == self->focus ? 0 : cos (angle) * radius;
      node->y = i == self->focus ? 0 : sin (angle) * radius;
    }
}

static guint
quarter (const Cell *cell,
         double      x,
         double      y)
{
  return (x >= cell->x + cell->side / 2 ? 1 : 0) + (y >= cell->y + cell->side / 2 ? 2 : 0);
}

static void
divide (GArray *tree,
        guint   at)
{
  Cell parent = g_array_index (tree, Cell, at);
  double half = parent.side / 2;

  g_array_index (tree, Cell, at).children = (gint32) tree->len;
  g_array_index (tree, Cell, at).body = -1;
  for (guint i = 0; i < 4; i++)
    {
      Cell child = { .x = parent.x + (i & 1 ? half : 0), .y = parent.y + (i & 2 ? half : 0), .side = half, .body = -1 };

      g_array_append_val (tree, child);
    }
}

static void
add_mass (Cell  *cell,
          double x,
          double y)
{
  cell->mass_x += x;
  cell->mass_y += y;
  cell->mass += 1;
}

static void
insert (GArray          *tree,
        const YtNetwork *self,
        guint            body)
{
  const YtNetworkNode *node = &g_array_index (self->nodes, YtNetworkNode, body);
  guint at = 0;

  for (guint depth = 0;; depth++)
    {
      Cell *cell = &g_array_index (tree, Cell, at);

      if (cell->children == 0 && (cell->mass <= 0 || depth >= DEPTH_MOST))
        {
          cell->body = cell->mass <= 0 ? (gint32) body : -1;
          add_mass (cell, node->x, node->y);
          return;
        }
      if (cell->children == 0)
        {
          const YtNetworkNode *other = &g_array_index (self->nodes, YtNetworkNode, cell->body);
          guint other_body = (guint) cell->body;

          divide (tree, at);
          cell = &g_array_index (tree, Cell, at);
          {
            Cell *child = &g_array_index (tree, Cell, (guint) cell->children + quarter (cell, other->x, other->y));

            child->body = (gint32) other_body;
            add_mass (child, other->x, other->y);
          }
        }
      add_mass (cell, node->x, node->y);
      at = (guint) cell->children + quarter (cell, node->x, node->y);
    }
}

static void
plant (GArray          *tree,
       const YtNetwork *self)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  Cell root = { .body = -1 };

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const YtNetworkNode *node = &g_array_index (self->nodes, YtNetworkNode, i);

      left = MIN (left, node->x);
      right = MAX (right, node->x);
      top = MIN (top, node->y);
      bottom = MAX (bottom, node->y);
    }
  root.x = left;
  root.y = top;
  root.side = MAX (MAX (right - left, bottom - top), 1e-6) * 1.0001;
  g_array_set_size (tree, 0);
  g_array_append_val (tree, root);
  for (guint i = 0; i < self->nodes->len; i++)
    insert (tree, self, i);
}

/* What pushes a node away: every other one, the distant ones together. */
static void
repel (const GArray        *tree,
       const YtNetworkNode *node,
       double              *fx,
       double              *fy)
{
  guint stack[4 * (DEPTH_MOST + 2)];
  guint n = 0;

  stack[n++] = 0;
  while (n > 0)
    {
      const Cell *cell = &g_array_index (tree, Cell, stack[--n]);
      double dx, dy, square;

      if (cell->mass <= 0)
        continue;
      dx = node->x - cell->mass_x / cell->mass;
      dy = node->y - cell->mass_y / cell->mass;
      square = dx * dx + dy * dy;
      if (cell->children != 0 && cell->side * cell->side > FAR_ENOUGH * FAR_ENOUGH * square)
        {
          for (guint i = 0; i < 4; i++)
            stack[n++] = (guint) cell->children + i;
          continue;
        }
      if (square < 1e-12)
        continue;
      *fx += dx * cell->mass * NEAR * NEAR / square;
      *fy += dy * cell->mass * NEAR * NEAR / square;
    }
}

static void
attract (const YtNetwork *self,
         double          *forces)
{
  for (guint i = 0; i < self->edges->len; i++)
    {
      const YtNetworkEdge *edge = &g_array_index (self->edges, YtNetworkEdge, i);
      const YtNetworkNode *a = &g_array_index (self->nodes, YtNetworkNode, edge->from);
      const YtNetworkNode *b = &g_array_index (self->nodes, YtNetworkNode, edge->to);
      double dx = a->x - b->x, dy = a->y - b->y, pull = sqrt (dx * dx + dy * dy) / NEAR;

      forces[2 * edge->from] -= dx * pull;
      forces[2 * edge->from + 1] -= dy * pull;
      forces[2 * edge->to] += dx * pull;
      forces[2 * edge->to + 1] += dy * pull;
    }
}

/* Nobody moves farther than @step. */
static void
move (YtNetwork    *self,
      const double *forces,
      double        step)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      YtNetworkNode *node = &g_array_index (self->nodes, YtNetworkNode, i);
      double fx = forces[2 * i] - node->x * GRAVITY * sqrt (self->nodes->len);
      double fy = forces[2 * i + 1] - node->y * GRAVITY * sqrt (self->nodes->len);
      double length = sqrt (fx * fx + fy * fy);

      if (i == self->focus || length < 1e-9)
        continue;
      node->x += fx / length * MIN (length, step);
      node->y += fy / length * MIN (length, step);
    }
}

void
yt_network_settle (YtNetwork *self,
                   gint      *stop)
{
  guint n = self->nodes->len, rounds = CLAMP (WORK / MAX (1, n), ROUNDS_LEAST, ROUNDS_MOST);
  g_autofree double *forces = g_new (double, 2 * n + 1);
  g_autoptr(GArray) tree = g_array_new (FALSE, FALSE, sizeof (Cell));
  double widest = sqrt (n) * NEAR / 4;

  place_first (self);
  for (guint round = 0; n > 1 && round < rounds && (stop == NULL || !g_atomic_int_get (stop)); round++)
    {
      double left = 1 - (double) round / rounds;

      plant (tree, self);
      for (guint i = 0; i < n; i++)
        {
          forces[2 * i] = forces[2 * i + 1] = 0;
          repel (tree, &g_array_index (self->nodes, YtNetworkNode, i), &forces[2 * i], &forces[2 * i + 1]);
        }
      attract (self, forces);
      move (self, forces, MAX (widest * left * left, 0.02));
    }
}
