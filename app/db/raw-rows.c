/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks the pages of a damaged SQLite file: the trees that its schema names first, then each page that none of them led to. */
#include "db/raw-rows.h"

#include <string.h>

#include "db/raw-page.h"

/* No tree of a dossier, however large, is deeper. */
#define DEPTH_MAX 24
#define PAGES_A_NOTICE 512

/* A cell whose tail is not whole: looked at again when all pages that belong elsewhere are known. */
typedef struct
{
  guint32 page;
  guint cell;
  const char *tree;
} Broken;

typedef struct
{
  YtRawPages pages;
  GHashTable *names; /* of trees, kept as long as the walk */
  GArray *broken;
  YtRawFunc each;
  YtRawProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
  guint64 done;
  guint lost;
} Walk;

static gboolean
go_on (Walk    *walk,
       GError **error)
{
  if (++walk->done % PAGES_A_NOTICE != 0)
    return TRUE;
  if (walk->progress != NULL)
    walk->progress (MIN (walk->done, walk->pages.n), walk->pages.n, walk->user_data);
  return !g_cancellable_set_error_if_cancelled (walk->cancellable, error);
}

static gboolean
give_cell (Walk          *walk,
           const guint8  *page,
           guint32        number,
           guint          cell,
           const char    *tree,
           GError       **error)
{
  YtRawRow row = { .tree = tree };
  Broken broken = { number, cell, tree };

  switch (yt_raw_page_row (&walk->pages, page, number, cell, &row))
    {
    case YT_RAW_CELL_ROW:
      return walk->each (&row, walk->user_data, error);
    case YT_RAW_CELL_BROKEN:
      g_array_append_val (walk->broken, broken);
      return TRUE;
    case YT_RAW_CELL_BAD:
    default:
      return TRUE;
    }
}

static gboolean
give_page (Walk          *walk,
           const guint8  *page,
           guint32        number,
           const char    *tree,
           GError       **error)
{
  guint cells;

  if (yt_raw_page_type (&walk->pages, page, number, &cells) == YT_RAW_TABLE_INNER)
    return TRUE;
  for (guint cell = 0; cell < cells; cell++)
    {
      if (!give_cell (walk, page, number, cell, tree, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
walk_tree (Walk        *walk,
           guint32      number,
           const char  *tree,
           guint        depth,
           GError     **error)
{
  g_autofree guint8 *page = NULL;
  YtRawPageType type;
  guint cells;

  if (number == 0 || number > walk->pages.n)
    {
      walk->lost++;
      return TRUE;
    }
  if (walk->pages.met[number] || depth > DEPTH_MAX)
    return TRUE;
  page = g_malloc (walk->pages.size);
  if (!yt_raw_pages_read (&walk->pages, number, page) ||
      (type = yt_raw_page_type (&walk->pages, page, number, &cells)) == YT_RAW_NONE)
    {
      walk->lost++;
      return TRUE;
    }
  walk->pages.met[number] = 1;
  if (!go_on (walk, error) || !give_page (walk, page, number, tree, error))
    return FALSE;
  if (type != YT_RAW_TABLE_INNER && type != YT_RAW_INDEX_INNER)
    return TRUE;
  for (guint cell = 0; cell <= cells; cell++)
    {
      if (!walk_tree (walk, yt_raw_page_child (&walk->pages, page, number, cell), tree, depth + 1, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  GHashTable *names; /* owned by the walk */
  GPtrArray *trees;  /* names in the order of the schema */
  GArray *roots;
} Schema;

/* A row of sqlite_schema: type, name, table, root page, statement. */
static gboolean
take_schema (const YtRawRow  *row,
             gpointer         user_data,
             GError         **error)
{
  Schema *schema = user_data;
  g_autofree char *name = NULL;
  guint32 root;

  if (row->n != 5 || row->values[1].type != 's' || row->values[3].type != 'i' || row->values[3].number < 2 ||
      row->values[3].number > G_MAXUINT32)
    return TRUE;
  name = g_strndup (row->values[1].bytes, row->values[1].size);
  root = (guint32) row->values[3].number;
  if (g_hash_table_contains (schema->names, name))
    return TRUE;
  g_ptr_array_add (schema->trees, name);
  g_array_append_val (schema->roots, root);
  g_hash_table_add (schema->names, g_steal_pointer (&name));
  return TRUE;
}

static gboolean
walk_trees (Walk    *walk,
            GError **error)
{
  g_autoptr(GPtrArray) trees = g_ptr_array_new ();
  g_autoptr(GArray) roots = g_array_new (FALSE, FALSE, sizeof (guint32));
  Schema schema = { walk->names, trees, roots };
  YtRawFunc each = walk->each;
  gpointer user_data = walk->user_data;
  YtRawProgress progress = walk->progress;
  gboolean read;

  walk->each = take_schema;
  walk->user_data = &schema;
  walk->progress = NULL;
  read = walk_tree (walk, 1, "sqlite_schema", 0, error);
  walk->each = each;
  walk->user_data = user_data;
  walk->progress = progress;
  for (guint i = 0; read && i < trees->len; i++)
    read = walk_tree (walk, g_array_index (roots, guint32, i), g_ptr_array_index (trees, i), 0, error);
  return read;
}

/* Pages that were given back hold what was deleted (1.5). */
static void
pass_over_free (Walk *walk)
{
  g_autofree guint8 *page = g_malloc (walk->pages.size);
  guint32 trunk = 0;

  if (walk->pages.sound && yt_raw_pages_read (&walk->pages, 1, page))
    memcpy (&trunk, page + 32, sizeof trunk);
  trunk = GUINT32_FROM_BE (trunk);
  while (trunk != 0 && trunk <= walk->pages.n && !walk->pages.met[trunk] && yt_raw_pages_read (&walk->pages, trunk, page))
    {
      guint32 numbers[2];
      guint32 n;

      walk->pages.met[trunk] = 1;
      memcpy (numbers, page, sizeof numbers);
      n = MIN (GUINT32_FROM_BE (numbers[1]), walk->pages.usable / 4 - 2);
      for (guint32 i = 0; i < n; i++)
        {
          guint32 leaf;

          memcpy (&leaf, page + 8 + 4 * i, sizeof leaf);
          leaf = GUINT32_FROM_BE (leaf);
          if (leaf != 0 && leaf <= walk->pages.n)
            walk->pages.met[leaf] = 1;
        }
      trunk = GUINT32_FROM_BE (numbers[0]);
    }
}

static gboolean
walk_rest (Walk    *walk,
           GError **error)
{
  g_autofree guint8 *page = g_malloc (walk->pages.size);

  for (guint32 number = 2; number <= walk->pages.n; number++)
    {
      guint cells;

      if (walk->pages.met[number] || !yt_raw_pages_read (&walk->pages, number, page) ||
          yt_raw_page_type (&walk->pages, page, number, &cells) == YT_RAW_NONE)
        continue;
      walk->pages.met[number] = 1;
      if (!go_on (walk, error) || !give_page (walk, page, number, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
mend_broken (Walk    *walk,
             GError **error)
{
  g_autofree guint8 *page = g_malloc (walk->pages.size);

  if (walk->broken->len > 0)
    yt_raw_pages_find_heads (&walk->pages);
  for (guint i = 0; i < walk->broken->len; i++)
    {
      const Broken *broken = &g_array_index (walk->broken, Broken, i);

      walk->lost++;
      if (yt_raw_pages_read (&walk->pages, broken->page, page) &&
          !give_cell (walk, page, broken->page, broken->cell, broken->tree, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
yt_raw_rows (const char     *path,
             YtRawFunc       each,
             YtRawProgress   progress,
             gpointer        user_data,
             GCancellable   *cancellable,
             YtRawReport    *report,
             GError        **error)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GArray) broken = g_array_new (FALSE, FALSE, sizeof (Broken));
  Walk walk = {
    .names = names, .broken = broken, .each = each, .progress = progress, .user_data = user_data, .cancellable = cancellable,
  };
  gboolean read;

  if (!yt_raw_pages_open (&walk.pages, path, error))
    return FALSE;
  read = walk_trees (&walk, error);
  pass_over_free (&walk);
  read = read && walk_rest (&walk, error) && mend_broken (&walk, error);
  report->pages = walk.pages.n;
  report->lost = walk.lost;
  yt_raw_pages_close (&walk.pages);
  return read;
}
