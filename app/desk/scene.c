/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the pane where an entry, note, link or document is at home. */
#include "desk/scene.h"

#include "desk/desk.h"
#include "model/document.h"
#include "model/entry.h"
#include "model/link.h"
#include "model/note.h"

static gboolean
entry_is_there (YtDossier *dossier,
                gint64     id)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);

  return entry != NULL && !yt_entry_is_deleted (entry);
}

static gboolean
note_is_there (YtDossier *dossier,
               gint64     id)
{
  g_autoptr(YtNote) note = yt_note_get (dossier, id);

  return note != NULL && !yt_note_is_deleted (note);
}

/* Sides and points stand below entries of many kinds and are shown with them. */
static const char *
home_of (YtDossier *dossier,
         gint64     id)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);
  YtKind kind;

  if (entry == NULL)
    return yt_desk_home_pane (YT_KIND_NONE);
  kind = yt_entry_kind (entry);
  if ((kind == YT_KIND_SIDE || kind == YT_KIND_POINT) && yt_entry_parent (entry) != 0)
    return home_of (dossier, yt_entry_parent (entry));
  return yt_desk_home_pane (kind);
}

static gboolean
scene_of_entry (YtDossier *dossier,
                gint64     id,
                YtScene   *scene)
{
  if (!entry_is_there (dossier, id))
    return FALSE;
  *scene = (YtScene) { .pane = home_of (dossier, id), .selected = id };
  return TRUE;
}

/* What a note stands on: an entry or a link, never another note. */
static gboolean
scene_of_target (YtDossier *dossier,
                 gint64     id,
                 YtScene   *scene)
{
  g_autoptr(YtLink) link = NULL;

  if (scene_of_entry (dossier, id, scene))
    return TRUE;
  link = yt_link_get (dossier, id);
  return link != NULL && !yt_link_is_deleted (link) && scene_of_entry (dossier, yt_link_origin (link), scene);
}

gboolean
yt_scene_of (YtDossier *dossier,
             gint64     id,
             YtScene   *scene)
{
  g_autoptr(YtNote) note = NULL;
  g_autoptr(YtDocument) document = NULL;

  if (scene_of_target (dossier, id, scene))
    return TRUE;

  note = yt_note_get (dossier, id);
  if (note != NULL)
    {
      if (yt_note_is_deleted (note) || !scene_of_target (dossier, yt_note_target (note), scene))
        return FALSE;
      scene->pane = g_intern_static_string ("notes");
      scene->note = id;
      return TRUE;
    }

  document = yt_document_get (dossier, id);
  return document != NULL && !yt_document_is_deleted (document) &&
         scene_of_entry (dossier, yt_document_source (document), scene);
}

gboolean
yt_scene_is_there (YtDossier     *dossier,
                   const YtScene *scene)
{
  return (scene->selected == 0 || entry_is_there (dossier, scene->selected)) &&
         (scene->note == 0 || note_is_there (dossier, scene->note));
}

void
yt_scene_climb (YtDossier *dossier,
                YtScene   *scene)
{
  if (scene->note != 0 && !note_is_there (dossier, scene->note))
    scene->note = 0;
  while (scene->selected != 0 && !entry_is_there (dossier, scene->selected))
    {
      g_autoptr(YtEntry) entry = yt_entry_get (dossier, scene->selected);

      scene->selected = entry == NULL ? 0 : yt_entry_parent (entry);
    }
}

gboolean
yt_scene_equal (const YtScene *a,
                const YtScene *b)
{
  return a->pane == b->pane && a->selected == b->selected && a->note == b->note;
}
