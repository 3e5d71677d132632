/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where an entry stands: below which parent, in which order, between which days. Steps of acts, to be called between begin and commit. */
#pragma once

#include "model/entry.h"

G_BEGIN_DECLS

/** yt_place_check: whether @kind may stand below @parent (0: at the top); needs no act. */
gboolean yt_place_check (YtDossier  *dossier,
                         YtKind      kind,
                         gint64      parent,
                         GError    **error);

/** yt_place_new: makes the row of a new, empty entry. @before 0: at the end. */
gboolean yt_place_new (YtDossier  *dossier,
                       gint64      id,
                       YtKind      kind,
                       gint64      parent,
                       gint64      before,
                       GError    **error);

/** yt_place_move: gives an entry another parent and rank. */
gboolean yt_place_move (YtDossier  *dossier,
                        gint64      id,
                        YtKind      kind,
                        gint64      parent,
                        gint64      before,
                        GError    **error);

/** yt_place_in_time: sets the columns "first" and "last" from the entry's dates (date, or start and end). */
gboolean yt_place_in_time (YtDossier  *dossier,
                           gint64      id,
                           GError    **error);

/** yt_place_link: makes the row of a new link, after the others of its origin. */
gboolean yt_place_link (YtDossier   *dossier,
                        gint64       id,
                        gint64       origin,
                        const char  *type,
                        gint64       target,
                        GError     **error);

/** YT_RANK_STEP: distance of ranks, so that others fit between. */
#define YT_RANK_STEP 65536

G_END_DECLS
