/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts who uses each open dossier, and knows it again under another name of its file. */
#include "shell/shelf.h"

#include <stdlib.h>

#include "shell/open-mark.h"

typedef struct
{
  YtDossier *dossier;
  char *path; /* without links and dots */
  guint users;
  gboolean ended_badly;
} Item;

static GPtrArray *items;

static void
item_free (gpointer data)
{
  Item *item = data;

  yt_dossier_close (item->dossier);
  yt_open_mark_clear (item->path);
  g_object_unref (item->dossier);
  free (item->path);
  g_free (item);
}

/* Names are compared, not what is on the disk: opening or looking into the file would drop SQLite's locks. */
static char *
real_path (const char *path)
{
  return realpath (path, NULL);
}

static Item *
find_item (const char *path)
{
  char *real = real_path (path);
  Item *found = NULL;

  for (guint i = 0; real != NULL && items != NULL && i < items->len; i++)
    {
      Item *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (item->path, real) == 0)
        found = item;
    }
  free (real);
  return found;
}

static Item *
item_of (YtDossier *dossier)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      Item *item = g_ptr_array_index (items, i);

      if (item->dossier == dossier)
        return item;
    }
  return NULL;
}

YtDossier *
yt_shelf_take (const char  *path,
               YtOpenMode   mode,
               GError     **error)
{
  Item *item = mode == YT_OPEN_CREATE ? NULL : find_item (path);
  YtDossier *dossier;

  if (item != NULL)
    {
      item->users++;
      return g_object_ref (item->dossier);
    }
  dossier = yt_dossier_open (path, mode, error);
  if (dossier == NULL)
    return NULL;

  item = g_new0 (Item, 1);
  item->dossier = g_object_ref (dossier);
  item->path = real_path (path);
  item->users = 1;
  item->ended_badly = yt_open_mark_set (item->path);
  if (items == NULL)
    items = g_ptr_array_new_with_free_func (item_free);
  g_ptr_array_add (items, item);
  return dossier;
}

YtDossier *
yt_shelf_take_again (YtDossier *dossier)
{
  Item *item = item_of (dossier);

  g_return_val_if_fail (item != NULL, NULL);
  item->users++;
  return g_object_ref (dossier);
}

void
yt_shelf_give_back (YtDossier *dossier)
{
  Item *item = item_of (dossier);

  g_return_if_fail (item != NULL);
  if (--item->users == 0)
    g_ptr_array_remove (items, item);
  g_object_unref (dossier);
}

YtDossier *
yt_shelf_find (const char *path)
{
  Item *item = find_item (path);

  return item == NULL ? NULL : item->dossier;
}

gboolean
yt_shelf_ended_badly (YtDossier *dossier)
{
  const Item *item = item_of (dossier);

  return item != NULL && item->ended_badly;
}
