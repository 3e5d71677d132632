/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene: a pane with what is selected there; and where each thing of a dossier is at home. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/** YtScene: @pane: id of a pane, an interned string; @selected: an entry, @note: a note; 0 for none */
typedef struct
{
  const char *pane;
  gint64 selected;
  gint64 note;
} YtScene;

/** yt_scene_of: where the entry, note, link or document @id is at home. Returns: FALSE when it is not there (any more) */
gboolean yt_scene_of (YtDossier *dossier,
                      gint64     id,
                      YtScene   *scene);

/** yt_scene_is_there: whether what was selected there still is in the dossier. */
gboolean yt_scene_is_there (YtDossier     *dossier,
                            const YtScene *scene);

/** yt_scene_climb: sets @scene to what is left of it after something was deleted: the nearest entry above that is there. */
void yt_scene_climb (YtDossier *dossier,
                     YtScene   *scene);

/** yt_scene_equal: whether it is the same pane and selection. */
gboolean yt_scene_equal (const YtScene *a,
                         const YtScene *b);

G_END_DECLS
