/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A typed, directed link between two entries, as a read-only object. */
#pragma once

#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_LINK (yt_link_get_type ())
G_DECLARE_FINAL_TYPE (YtLink, yt_link, YT, LINK, YtRow)

/** yt_link_get: (transfer full) (nullable): the live row. Signal YtLink::changed as for entries. */
YtLink *yt_link_get (YtDossier *dossier,
                     gint64     id);
gint64 yt_link_id (YtLink *self);
const char *yt_link_kind (YtLink *self); /* id of its YtLinkType */
gint64 yt_link_origin (YtLink *self);
gint64 yt_link_target (YtLink *self);
gint64 yt_link_source (YtLink *self);
const char *yt_link_standing (YtLink *self);
const char *yt_link_page (YtLink *self);
const char *yt_link_text (YtLink     *self,
                          YtLanguage  language);
gboolean yt_link_is_deleted (YtLink *self);

/** yt_link_from: (transfer full) (element-type gint64): ids of links that start at @entry, in order; @type NULL for all. */
GArray *yt_link_from (YtDossier  *dossier,
                      gint64      entry,
                      const char *type);
/** yt_link_to: likewise those that end at @entry. */
GArray *yt_link_to (YtDossier  *dossier,
                    gint64      entry,
                    const char *type);
guint yt_link_count (YtDossier *dossier);

G_END_DECLS
