/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The network: always the same places, what is linked near each other, no label over another. */
#include "charts/network.h"

#include <math.h>

/* Clusters of linked nodes with one link between one and the next. */
static YtNetwork *
make_network (guint clusters,
              guint size)
{
  YtNetwork *network = yt_network_new ();

  yt_network_add_group (network, "Events");
  yt_network_add_group (network, "Areas");
  for (guint i = 0; i < clusters * size; i++)
    {
      g_autofree char *label = g_strdup_printf ("Node 第%u号", i);

      yt_network_add_node (network, 1000 + 7 * (gint64) i, i % 2, label);
    }
  for (guint c = 0; c < clusters; c++)
    for (guint i = 1; i < size; i++)
      {
        yt_network_add_edge (network, c * size, c * size + i);
        if (i > 1)
          yt_network_add_edge (network, c * size + i - 1, c * size + i);
      }
  for (guint c = 1; c < clusters; c++)
    yt_network_add_edge (network, (c - 1) * size, c * size);
  return network;
}

static double
distance (const YtNetwork *network,
          guint            a,
          guint            b)
{
  const YtNetworkNode *x = &g_array_index (network->nodes, YtNetworkNode, a), *y = &g_array_index (network->nodes, YtNetworkNode, b);

  return hypot (x->x - y->x, x->y - y->y);
}

static void
test_same (void)
{
  g_autoptr(YtNetwork) first = make_network (5, 20), second = make_network (5, 20);

  yt_network_settle (first, NULL);
  yt_network_settle (second, NULL);
  for (guint i = 0; i < first->nodes->len; i++)
    {
      const YtNetworkNode *a = &g_array_index (first->nodes, YtNetworkNode, i), *b = &g_array_index (second->nodes, YtNetworkNode, i);

      g_assert_cmpfloat (a->x, ==, b->x);
      g_assert_cmpfloat (a->y, ==, b->y);
      g_assert_true (isfinite (a->x) && isfinite (a->y));
    }
}

/* Linked nodes are nearer to each other than nodes are on the whole. */
static void
test_near (void)
{
  g_autoptr(YtNetwork) network = make_network (6, 15);
  double linked = 0, all = 0;
  guint pairs = 0;

  yt_network_settle (network, NULL);
  for (guint i = 0; i < network->edges->len; i++)
    {
      const YtNetworkEdge *edge = &g_array_index (network->edges, YtNetworkEdge, i);

      linked += distance (network, edge->from, edge->to) / network->edges->len;
    }
  for (guint i = 0; i < network->nodes->len; i++)
    for (guint k = i + 1; k < network->nodes->len; k++, pairs++)
      all += distance (network, i, k);
  g_assert_cmpfloat (linked, <, all / pairs / 2);
}

static void
test_scene (void)
{
  g_autoptr(YtNetwork) network = make_network (8, 12);
  g_autoptr(YtScene) scene = NULL;
  guint dots = 0, words = 0;

  yt_network_settle (network, NULL);
  scene = yt_network_scene (network, 900, 600, 40, YT_LANGUAGE_ZH);
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *a = &g_array_index (scene->marks, YtMark, i);
      double width;

      dots += a->id != 0 ? 1 : 0;
      g_assert_cmpfloat (a->x, >=, 0);
      g_assert_cmpfloat (a->y, >=, 0);
      g_assert_cmpfloat (a->x, <=, scene->width);
      g_assert_cmpfloat (a->y, <=, scene->height);
      if (a->shape != YT_SHAPE_WORDS)
        continue;
      words++;
      width = yt_scene_words_width (scene, a->size, a->bold, a->label);
      for (guint k = i + 1; k < scene->marks->len; k++)
        {
          const YtMark *b = &g_array_index (scene->marks, YtMark, k);

          if (b->shape == YT_SHAPE_WORDS && fabs (a->y - b->y) < 10)
            g_assert_true (a->x + width <= b->x + 0.5 ||
                           b->x + yt_scene_words_width (scene, b->size, b->bold, b->label) <= a->x + 0.5);
        }
    }
  g_assert_cmpuint (dots, ==, 96);
  g_assert_cmpuint (words, >, 10);
}

/* One that is told to stop does so at once, and one without nodes is nothing to worry about. */
static void
test_ends (void)
{
  g_autoptr(YtNetwork) empty = yt_network_new (), one = yt_network_new ();
  g_autoptr(YtScene) scene = NULL, alone = NULL;
  gint stop = 1;

  yt_network_settle (empty, &stop);
  scene = yt_network_scene (empty, 400, 300, 10, YT_LANGUAGE_EN);
  g_assert_cmpfloat (scene->width, ==, 400);
  yt_network_add_group (one, "Events");
  yt_network_add_node (one, 5, 0, "Alone");
  yt_network_settle (one, NULL);
  alone = yt_network_scene (one, 400, 300, 10, YT_LANGUAGE_EN);
  for (guint i = 0; i < alone->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (alone->marks, YtMark, i);

      g_assert_true (isfinite (mark->x) && isfinite (mark->y));
      if (mark->id == 5)
        g_assert_cmpfloat_with_epsilon (mark->x + mark->width / 2, 200, 60);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/same", test_same);
  g_test_add_func ("/network/near", test_near);
  g_test_add_func ("/network/scene", test_scene);
  g_test_add_func ("/network/ends", test_ends);
  return g_test_run ();
}
