/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The things of a dossier that have an id, as commands find and name them. */
#pragma once

#include <json-glib/json-glib.h>

#include "model/document.h"
#include "model/link.h"
#include "model/note.h"

G_BEGIN_DECLS

typedef enum
{
  YT_OBJECT_NONE,
  YT_OBJECT_ENTRY,
  YT_OBJECT_LINK,
  YT_OBJECT_NOTE,
  YT_OBJECT_DOCUMENT,
} YtObjectSort;

/** yt_object_find: @text: an id, the code of an entry, or "dossier" for the whole. @deleted: whether it may be a deleted one. */
YtObjectSort yt_object_find (YtDossier  *dossier,
                             const char *text,
                             gboolean    deleted,
                             gint64     *id);

/** yt_object_name_of: (transfer full): code and name of the thing with that id, in one line; its id text when it is gone. */
char *yt_object_name_of (YtDossier  *dossier,
                         gint64      id,
                         YtLanguage  language);

/** yt_object_date_in_words: (transfer full): an EDTF date as a phrase; as it stands when it is none. */
char *yt_object_date_in_words (const char *date,
                               YtLanguage  language);

/** yt_object_date: (transfer full): when that is, in words: the entry's date, or from its start to its end; "" without one. */
char *yt_object_date (YtEntry    *entry,
                      YtLanguage  language);

/** yt_object_moment: (transfer full): milliseconds since 1970 UTC as day and time here. */
char *yt_object_moment (gint64 moment);

/** yt_object_put_text: adds a member; null for NULL and "". The others add an id, a moment, a text of two languages. */
void yt_object_put_text (JsonObject *object,
                         const char *member,
                         const char *text);
void yt_object_put_id (JsonObject *object,
                       const char *member,
                       gint64      id);
void yt_object_put_moment (JsonObject *object,
                           const char *member,
                           gint64      moment);
void yt_object_put_sides (JsonObject *object,
                          const char *member,
                          const char *zh,
                          const char *en);
void yt_object_put_words (JsonObject        *object,
                          const char        *member,
                          const char *const *words);

/** yt_object_entry, yt_object_link, yt_object_note, yt_object_document: (transfer full): what lists say about it. */
JsonObject *yt_object_entry (YtEntry *entry);
JsonObject *yt_object_link (YtLink *link);
JsonObject *yt_object_note (YtNote *note);
JsonObject *yt_object_document (YtDocument *document);

G_END_DECLS
