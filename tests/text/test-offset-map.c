/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places of one text in another, checked against a plain table of every byte. */
#include "text/offset-map.h"

#include <string.h>

/* "ab12cd34" becomes "cdXab34": cd moved to the front, X new, 12 dropped. */
static YtOffsetMap *
small_map (void)
{
  YtOffsetMap *map = yt_offset_map_new ();

  yt_offset_map_add (map, 4, 2, 0, 2, 0);
  yt_offset_map_add (map, 4, 0, 2, 1, 7);
  yt_offset_map_add (map, 0, 2, 3, 2, 0);
  yt_offset_map_add (map, 2, 2, 5, 0, 9);
  yt_offset_map_add (map, 6, 2, 5, 2, 0);
  return map;
}

static void
assert_small (const YtOffsetMap *map)
{
  static const struct { gsize a, b; gboolean exact; } forward[] = {
    { 0, 3, TRUE }, { 1, 4, TRUE }, { 2, 5, FALSE }, { 3, 5, FALSE }, { 4, 0, TRUE }, { 5, 1, TRUE },
    { 6, 5, TRUE }, { 7, 6, TRUE }, { 8, 7, TRUE },
  };
  static const struct { gsize b, a; gboolean exact; } back[] = {
    { 0, 4, TRUE }, { 1, 5, TRUE }, { 2, 4, FALSE }, { 3, 0, TRUE }, { 4, 1, TRUE }, { 5, 6, TRUE }, { 6, 7, TRUE },
    { 7, 8, TRUE },
  };
  gsize place;

  for (guint i = 0; i < G_N_ELEMENTS (forward); i++)
    {
      g_assert_cmpint (yt_offset_map_forward (map, forward[i].a, &place), ==, forward[i].exact);
      g_assert_cmpuint (place, ==, forward[i].b);
    }
  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    {
      g_assert_cmpint (yt_offset_map_back (map, back[i].b, &place), ==, back[i].exact);
      g_assert_cmpuint (place, ==, back[i].a);
    }
}

static void
test_both_ways (void)
{
  g_autoptr(YtOffsetMap) map = small_map ();

  assert_small (map);
}

static void
test_kept (void)
{
  g_autoptr(YtOffsetMap) map = small_map ();
  g_autoptr(GBytes) bytes = yt_offset_map_pack (map);
  g_autoptr(YtOffsetMap) again = yt_offset_map_unpack (bytes, 8, 7);

  g_assert_nonnull (again);
  g_assert_cmpuint (yt_offset_map_length (again), ==, 5);
  g_assert_cmpuint (yt_offset_map_get (again, 3)->sort, ==, 9);
  assert_small (again);
}

static void
test_joins (void)
{
  g_autoptr(YtOffsetMap) map = yt_offset_map_new ();
  gsize place;

  for (gsize i = 0; i < 1000; i++)
    yt_offset_map_add (map, 5 + i, 1, i, 1, 0);
  g_assert_cmpuint (yt_offset_map_length (map), ==, 1);
  g_assert_true (yt_offset_map_forward (map, 700, &place));
  g_assert_cmpuint (place, ==, 695);
  g_assert_false (yt_offset_map_forward (map, 2, &place));
}

/* A text of pieces that are kept, changed, dropped and shuffled: each kept byte is found both ways. */
static void
test_random (void)
{
  for (guint round = 0; round < 300; round++)
    {
      guint count = (guint) g_test_rand_int_range (1, 40);
      g_autofree guint *order = g_new (guint, count);
      g_autofree gsize *starts = g_new (gsize, count);
      g_autofree gsize *lengths = g_new (gsize, count);
      g_autoptr(YtOffsetMap) built = yt_offset_map_new ();
      g_autoptr(YtOffsetMap) map = NULL;
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GArray) pairs = g_array_new (FALSE, FALSE, 2 * sizeof (gsize));
      gsize from = 0, to = 0;

      for (guint i = 0; i < count; i++)
        {
          order[i] = i;
          starts[i] = from;
          lengths[i] = (gsize) g_test_rand_int_range (1, 300);
          from += lengths[i];
        }
      for (guint i = 0; i < count; i++)
        {
          guint other = (guint) g_test_rand_int_range (0, (int) count), held = order[i];

          order[i] = order[other];
          order[other] = held;
        }
      for (guint i = 0; i < count; i++)
        {
          gsize start = starts[order[i]], length = lengths[order[i]];
          guint sort = (guint) g_test_rand_int_range (0, 3);
          gsize room = sort == 0 ? length : sort == 1 ? 0 : (gsize) g_test_rand_int_range (1, 9);

          yt_offset_map_add (built, start, length, to, room, sort);
          for (gsize k = 0; sort == 0 && k < length; k++)
            {
              gsize pair[2] = { start + k, to + k };

              g_array_append_val (pairs, pair);
            }
          to += room;
        }
      bytes = yt_offset_map_pack (built);
      map = yt_offset_map_unpack (bytes, from, to);
      g_assert_nonnull (map);
      for (guint i = 0; i < pairs->len; i++)
        {
          const gsize *pair = &((const gsize *) (gconstpointer) pairs->data)[2 * i];
          gsize place;

          g_assert_true (yt_offset_map_forward (map, pair[0], &place));
          g_assert_cmpuint (place, ==, pair[1]);
          g_assert_true (yt_offset_map_back (map, pair[1], &place));
          g_assert_cmpuint (place, ==, pair[0]);
        }
    }
}

/* Whatever the bytes are, a map is either refused or stays inside both texts. */
static void
test_damaged (void)
{
  g_autoptr(YtOffsetMap) map = small_map ();
  g_autoptr(GBytes) bytes = yt_offset_map_pack (map);
  gsize size;
  const guint8 *good = g_bytes_get_data (bytes, &size);

  g_assert_null (yt_offset_map_unpack (bytes, 7, 7));
  g_assert_null (yt_offset_map_unpack (bytes, 8, 6));
  for (gsize cut = 0; cut < size; cut++)
    {
      g_autoptr(GBytes) part = g_bytes_new (good, cut);

      g_assert_null (yt_offset_map_unpack (part, 8, 7));
    }
  for (gsize i = 0; i < size * 8; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (good, size);
      g_autoptr(GBytes) flipped = NULL;
      g_autoptr(YtOffsetMap) other = NULL;
      gsize place;

      copy[i / 8] ^= (guint8) (1 << (i % 8));
      flipped = g_bytes_new (copy, size);
      other = yt_offset_map_unpack (flipped, 8, 7);
      for (gsize at = 0; other != NULL && at <= 8; at++)
        {
          yt_offset_map_forward (other, at, &place);
          g_assert_cmpuint (place, <=, 7 + 8);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offset-map/both-ways", test_both_ways);
  g_test_add_func ("/offset-map/kept", test_kept);
  g_test_add_func ("/offset-map/joins", test_joins);
  g_test_add_func ("/offset-map/random", test_random);
  g_test_add_func ("/offset-map/damaged", test_damaged);
  return g_test_run ();
}
