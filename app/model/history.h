/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was done to a dossier or to one of its objects, read from the change log. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * YtHistoryItem: one changed field.
 * @name, @detail: msgid of the act and its argument; @sort: "do", "undo" or "redo"
 * @field: NULL when the object was created
 * @subject: of an act: what it was done to in the first place: an entry, a link, a note or a document, there or deleted; 0 for none
 * @before, @after: the field's whole value at that time (long texts put together from their pieces); NULL when empty
 */
typedef struct
{
  gint64 change;
  gint64 act;
  gint64 moment;
  char *author;
  char *name;
  char *detail;
  char *sort;
  char *table;
  gint64 object;
  gint64 subject;
  char *field;
  char *before;
  char *after;
} YtHistoryItem;

void yt_history_item_free (YtHistoryItem *self);

/** yt_history_of: (transfer full) (element-type YtHistoryItem): changes of one object, newest first; without those of
 * "modified", which only repeat the moment, and those by which passages and features follow their text. Of long texts the oldest are left out beyond 64 MiB of values.
 * @error: YT_DB_ERROR_CORRUPT when the log does not fit what is there now */
GPtrArray *yt_history_of (YtDossier  *dossier,
                          gint64      object,
                          GError    **error);

/** yt_history_acts: (transfer full) (element-type YtHistoryItem): the newest @limit acts (field, before, after empty; object = number of changes). */
GPtrArray *yt_history_acts (YtDossier  *dossier,
                            guint       limit,
                            GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtHistoryItem, yt_history_item_free)

G_END_DECLS
