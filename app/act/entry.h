/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an analyst does to entries, links and tags. Each function is one transaction and one undo step. */
#pragma once

#include "model/entry.h"
#include "model/link.h"

G_BEGIN_DECLS

/**
 * yt_act_add_entry:
 * @parent: 0 for the top
 * @before: sibling that it goes before; 0: at the end
 * @title: (nullable): first title (or text, for kinds without title) in @language
 * @id: (out) (optional): of the new entry
 * @error: YT_MODEL_ERROR_PLACE when that kind cannot stand there, YT_DB_ERROR_*
 */
gboolean yt_act_add_entry (YtDossier   *dossier,
                           YtKind       kind,
                           gint64       parent,
                           gint64       before,
                           const char  *title,
                           YtLanguage   language,
                           gint64      *id,
                           GError     **error);

/**
 * yt_act_set_entry:
 * @key: "title.zh", "text.en", "code", "page", "standing", "source", "party", "voice", "date" or the yt_field_key() of an own field
 * @value: (nullable): new value, checked (dates, words, numbers, colours); "" or NULL takes it away;
 *   fields that point to an entry take an id text or a code
 * @error: YT_MODEL_ERROR_INVALID says what was expected
 *
 * Long typing in one field joins into one undo step.
 */
gboolean yt_act_set_entry (YtDossier   *dossier,
                           gint64       id,
                           const char  *key,
                           const char  *value,
                           GError     **error);

/** yt_act_move_entry: to another place: below @parent (0: top), before @before (0: at the end). */
gboolean yt_act_move_entry (YtDossier  *dossier,
                            gint64      id,
                            gint64      parent,
                            gint64      before,
                            GError    **error);

/** yt_act_delete_entry: with everything below it, its links and its notes. Undo brings all back. */
gboolean yt_act_delete_entry (YtDossier  *dossier,
                              gint64      id,
                              GError    **error);

/** yt_act_tag: adds (or takes away) a tag of an entry or note. */
gboolean yt_act_tag (YtDossier   *dossier,
                     gint64       object,
                     const char  *tag,
                     gboolean     add,
                     GError     **error);

gboolean yt_act_add_link (YtDossier   *dossier,
                          gint64       origin,
                          const char  *type,
                          gint64       target,
                          gint64      *id,
                          GError     **error);
/** yt_act_set_link: @key: "type", "standing", "page", "source", "text.zh", "text.en" */
gboolean yt_act_set_link (YtDossier   *dossier,
                          gint64       id,
                          const char  *key,
                          const char  *value,
                          GError     **error);
gboolean yt_act_delete_link (YtDossier  *dossier,
                             gint64      id,
                             GError    **error);

/** yt_act_undo, yt_act_redo: YT_DB_ERROR_NOTHING when there is nothing, _CONFLICT when it was changed since. */
gboolean yt_act_undo (YtDossier  *dossier,
                      GError    **error);
gboolean yt_act_redo (YtDossier  *dossier,
                      GError    **error);

G_END_DECLS
