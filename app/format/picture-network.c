/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier’s entries and links as a network. */
#include "format/picture.h"

#include "analysis/around.h"
#include "analysis/rows.h"
#include "format/picture-parts.h"

/* Labels in the whole network, and in that around an entry. */
#define LABELS_OF_ALL 60
#define LABELS_AROUND 120
/* The height of a picture that has none of its own, in parts of its width. */
#define SHAPE 0.66

static const char all_nodes[] =
  "SELECT id, kind FROM entry WHERE deleted = 0 AND kind NOT IN ('dossier', 'passage') ORDER BY kind, parent, rank, id";
static const char all_edges[] =
  "WITH RECURSIVE " YT_ROWS_TIES " SELECT origin, target FROM tie UNION"
  " SELECT parent, id FROM entry WHERE deleted = 0 AND parent IS NOT NULL ORDER BY 1, 2";

/* @places: id of an entry to its place in the network, counted from 1; @groups: kinds to their group, likewise. */
typedef struct
{
  YtDossier *dossier;
  const YtPictureFrame *frame;
  YtNetwork *network;
  GHashTable *places;
  guint groups[YT_N_KINDS];
} Making;

static void
add_node (Making *self,
          gint64  id,
          YtKind  kind)
{
  g_autofree char *name = NULL;
  guint place;

  if (kind == YT_KIND_NONE || kind == YT_KIND_DOSSIER)
    return;
  name = yt_picture_name (self->dossier, id, self->frame->language);
  if (self->groups[kind] == 0)
    self->groups[kind] = yt_network_add_group (self->network, self->frame->word (yt_kind_info (kind)->plural, self->frame->language)) + 1;
  place = yt_network_add_node (self->network, id, self->groups[kind] - 1, name) + 1;
  g_hash_table_insert (self->places, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (place));
}

static void
add_all (Making  *self,
         GError **error)
{
  g_autoptr(YtStatement) nodes = yt_rows_ask (self->dossier, error, all_nodes, "");

  while (nodes != NULL && yt_statement_step (nodes, error))
    add_node (self, yt_statement_int (nodes, 0), yt_kind_from_id (yt_statement_text (nodes, 1)));
}

static void
add_around (Making  *self,
            GError **error)
{
  g_autoptr(GArray) found =
    yt_around (self->dossier, self->frame->focus, self->frame->wish != NULL ? self->frame->wish->steps : YT_AROUND_STEPS, error);

  for (guint i = 0; i < found->len; i++)
    {
      gint64 id = g_array_index (found, YtNear, i).id;
      g_autoptr(YtEntry) entry = yt_entry_get (self->dossier, id);

      if (entry != NULL)
        add_node (self, id, yt_entry_kind (entry));
    }
  if (self->network->nodes->len > 0)
    self->network->focus = 0;
}

YtNetwork *
yt_picture_network (YtDossier             *dossier,
                    const YtPictureFrame  *frame,
                    GError               **error)
{
  g_autoptr(YtNetwork) network = yt_network_new ();
  g_autoptr(GHashTable) places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Making making = { .dossier = dossier, .frame = frame, .network = network, .places = places };
  g_autoptr(YtStatement) edges = NULL;
  g_autoptr(GError) failure = NULL;

  (frame->focus != 0 ? add_around : add_all) (&making, &failure);
  edges = failure == NULL ? yt_rows_ask (dossier, &failure, all_edges, "") : NULL;
  while (edges != NULL && yt_statement_step (edges, &failure))
    {
      gint64 from = yt_statement_int (edges, 0), to = yt_statement_int (edges, 1);
      guint origin = GPOINTER_TO_UINT (g_hash_table_lookup (places, &from)), target = GPOINTER_TO_UINT (g_hash_table_lookup (places, &to));

      if (origin > 0 && target > 0 && origin != target)
        yt_network_add_edge (network, origin - 1, target - 1);
    }
  if (failure == NULL)
    return g_steal_pointer (&network);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

YtScene *
yt_picture_network_scene (const YtNetwork      *network,
                          const YtPictureFrame *frame)
{
  return yt_network_scene (network, frame->width, frame->height > 0 ? frame->height : frame->width * SHAPE,
                           network->focus != G_MAXUINT ? LABELS_AROUND : LABELS_OF_ALL, frame->language);
}
