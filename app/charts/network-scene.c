/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a network that has settled. */
#include "charts/network.h"

#include <math.h>

#define MARGIN 16.0
#define LETTERS 11.0
#define LABEL_MAX 150.0
#define LINE_HEIGHT 15.0
#define DOT 3.2
#define DOT_MAX 11.0

/* From the network's measure to pixels; @boxes: (element-type graphene-like Box): what labels may not lie over. */
typedef struct
{
  const YtNetwork *network;
  YtScene *scene;
  double left, top, scale_x, scale_y, x, y;
  GArray *boxes;
} Layout;

typedef struct
{
  double x, y, width, height;
} Box;

static const YtNetworkNode *
node_at (const YtNetwork *self,
         guint            place)
{
  return &g_array_index (self->nodes, YtNetworkNode, place);
}

static double
x_of (const Layout        *self,
      const YtNetworkNode *node)
{
  return self->x + (node->x - self->left) * self->scale_x;
}

static double
y_of (const Layout        *self,
      const YtNetworkNode *node)
{
  return self->y + (node->y - self->top) * self->scale_y;
}

static double
radius_of (const YtNetworkNode *node)
{
  return MIN (DOT + 0.8 * sqrt (node->degree), DOT_MAX);
}

/* The picture is filled in both directions. */
static void
measure (Layout *self,
         double  width,
         double  height)
{
  double right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  self->left = self->top = G_MAXDOUBLE;
  for (guint i = 0; i < self->network->nodes->len; i++)
    {
      const YtNetworkNode *node = node_at (self->network, i);

      self->left = MIN (self->left, node->x);
      self->top = MIN (self->top, node->y);
      right = MAX (right, node->x);
      bottom = MAX (bottom, node->y);
    }
  self->scale_x = width / MAX (right - self->left, 1e-6);
  self->scale_y = height / MAX (bottom - self->top, 1e-6);
  if (right - self->left < 1e-6)
    self->left -= width / 2 / self->scale_x;
  if (bottom - self->top < 1e-6)
    self->top -= height / 2 / self->scale_y;
}

static void
lay_edges (Layout *self)
{
  for (guint i = 0; i < self->network->edges->len; i++)
    {
      const YtNetworkEdge *edge = &g_array_index (self->network->edges, YtNetworkEdge, i);
      const YtNetworkNode *from = node_at (self->network, edge->from), *to = node_at (self->network, edge->to);
      gboolean near = edge->from == self->network->focus || edge->to == self->network->focus;
      YtMark *mark = yt_scene_add (self->scene, YT_SHAPE_LINE, YT_TONE_RULE, x_of (self, from), y_of (self, from),
                                   x_of (self, to) - x_of (self, from), y_of (self, to) - y_of (self, from));

      mark->strength = near ? 0.9 : 0.4;
      mark->size = near ? 1.4 : 0.8;
    }
}

/* The groups are told apart by colour and by shape. */
static YtShape
shape_of (guint group)
{
  static const YtShape shapes[] = { YT_SHAPE_DISC, YT_SHAPE_DIAMOND, YT_SHAPE_BOX };

  return shapes[group / YT_TONE_SERIES_COUNT % G_N_ELEMENTS (shapes)];
}

static void
lay_nodes (Layout *self)
{
  for (guint i = 0; i < self->network->nodes->len; i++)
    {
      const YtNetworkNode *node = node_at (self->network, i);
      double radius = radius_of (node), x = x_of (self, node), y = y_of (self, node);
      YtMark *mark;

      if (i == self->network->focus)
        yt_scene_add (self->scene, YT_SHAPE_DISC, YT_TONE_ACCENT, x - radius - 3, y - radius - 3, 2 * radius + 6, 2 * radius + 6);
      mark = yt_scene_add (self->scene, shape_of (node->group), YT_TONE_SERIES + node->group % YT_TONE_SERIES_COUNT, x - radius,
                           y - radius, 2 * radius, 2 * radius);
      mark->id = node->id;
      mark->label = g_strdup (node->label);
    }
}

static gboolean
is_free (const Layout *self,
         const Box    *wanted)
{
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const Box *box = &g_array_index (self->boxes, Box, i);

      if (wanted->x < box->x + box->width && box->x < wanted->x + wanted->width && wanted->y < box->y + box->height &&
          box->y < wanted->y + wanted->height)
        return FALSE;
    }
  return TRUE;
}

/* Right of its node, left of it, above or below. */
static void
lay_label (Layout *self,
           guint   place)
{
  const YtNetworkNode *node = node_at (self->network, place);
  gboolean bold = place == self->network->focus;
  g_autofree char *label = yt_scene_fit (self->scene, LETTERS, bold, node->label, LABEL_MAX);
  double width = yt_scene_words_width (self->scene, LETTERS, bold, label);
  double radius = radius_of (node) + 3, x = x_of (self, node), y = y_of (self, node);
  const Box wanted[] = {
    { x + radius, y - LINE_HEIGHT / 2, width, LINE_HEIGHT },
    { x - radius - width, y - LINE_HEIGHT / 2, width, LINE_HEIGHT },
    { x - width / 2, y - radius - LINE_HEIGHT, width, LINE_HEIGHT },
    { x - width / 2, y + radius, width, LINE_HEIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      YtMark *mark;

      if (wanted[i].x < 2 || wanted[i].x + width > self->scene->width - 2 || wanted[i].y < 2 ||
          wanted[i].y + LINE_HEIGHT > self->scene->height || !is_free (self, &wanted[i]))
        continue;
      g_array_append_val (self->boxes, wanted[i]);
      mark = yt_scene_words (self->scene, YT_TONE_TEXT, wanted[i].x, wanted[i].y + LINE_HEIGHT / 2, 0, LETTERS, label);
      mark->bold = bold;
      return;
    }
}

static int
compare_degrees (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const YtNetwork *network = data;
  guint x = *(const guint *) a, y = *(const guint *) b;
  const YtNetworkNode *first = node_at (network, x), *second = node_at (network, y);

  if ((x == network->focus) != (y == network->focus))
    return x == network->focus ? -1 : 1;
  if (first->degree != second->degree)
    return first->degree > second->degree ? -1 : 1;
  return first->id < second->id ? -1 : first->id > second->id;
}

static void
lay_labels (Layout *self,
            guint   labelled)
{
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->network->nodes->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_degrees, (gpointer) self->network);
  g_array_set_size (order, MIN (order->len, labelled));
  for (guint i = 0; i < order->len; i++)
    {
      const YtNetworkNode *node = node_at (self->network, g_array_index (order, guint, i));
      double radius = radius_of (node);
      Box dot = { x_of (self, node) - radius, y_of (self, node) - radius, 2 * radius, 2 * radius };

      g_array_append_val (self->boxes, dot);
    }
  for (guint i = 0; i < order->len; i++)
    lay_label (self, g_array_index (order, guint, i));
}

static double
lay_legend (const YtNetwork *self,
            YtScene         *scene,
            double           width)
{
  g_autofree YtLegendItem *items = g_new0 (YtLegendItem, self->groups->len + 1);

  for (guint i = 0; i < self->groups->len; i++)
    items[i] = (YtLegendItem) { shape_of (i), YT_TONE_SERIES + i % YT_TONE_SERIES_COUNT, 1, 0, g_ptr_array_index (self->groups, i) };
  return yt_scene_legend (scene, items, self->groups->len, MARGIN, 6, width - 2 * MARGIN);
}

YtScene *
yt_network_scene (const YtNetwork *self,
                  double           width,
                  double           height,
                  guint            labelled,
                  YtLanguage       language)
{
  YtScene *scene = yt_scene_new (language);
  g_autoptr(GArray) boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  Layout layout = { .network = self, .scene = scene, .boxes = boxes };
  double top = lay_legend (self, scene, width);

  scene->width = width;
  scene->height = MAX (height, top + 6 * MARGIN);
  layout.x = 3 * MARGIN;
  layout.y = top + MARGIN;
  measure (&layout, width - 6 * MARGIN, scene->height - top - 2 * MARGIN);
  lay_edges (&layout);
  lay_nodes (&layout);
  lay_labels (&layout, labelled);
  return scene;
}
