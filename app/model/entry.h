/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the table "entry" with its own fields and tags, as a read-only object that is read again when it changes. */
#pragma once

#include "model/row.h"

G_BEGIN_DECLS

#define YT_TYPE_ENTRY (yt_entry_get_type ())
G_DECLARE_FINAL_TYPE (YtEntry, yt_entry, YT, ENTRY, YtRow)

/**
 * YtEntry::changed: after its values were read again. Properties (read-only, all notified then):
 * id (int64), kind (int), code, title-zh, title-en, text-zh, text-en, voice, standing, page, date (strings), deleted (boolean).
 */

/** YT_ENTRY_IN_TIME: SQL, behind ORDER BY: dated entries as yt_edtf_compare() has them, then those without a date. */
#define YT_ENTRY_IN_TIME \
  "date = '', CASE WHEN first > -9223372036854775808 THEN first ELSE last END, last, rank, id"

/** yt_entry_get: (transfer full) (nullable): the live row of @id; NULL when there is none. A deleted entry is returned, too. */
YtEntry *yt_entry_get (YtDossier *dossier,
                       gint64     id);

YtDossier *yt_entry_dossier (YtEntry *self); /* (transfer none) (nullable) once the dossier is gone */
gint64 yt_entry_id (YtEntry *self);
YtKind yt_entry_kind (YtEntry *self);
/** yt_entry_parent: 0 at the top. */
gint64 yt_entry_parent (YtEntry *self);
gint64 yt_entry_rank (YtEntry *self);
const char *yt_entry_code (YtEntry *self);
/** yt_entry_title, yt_entry_text: never NULL, "" when missing. */
const char *yt_entry_title (YtEntry    *self,
                            YtLanguage  language);
const char *yt_entry_text (YtEntry    *self,
                           YtLanguage  language);
/** yt_entry_party, yt_entry_source: 0 when none. */
gint64 yt_entry_party (YtEntry *self);
gint64 yt_entry_source (YtEntry *self);
const char *yt_entry_voice (YtEntry *self);
const char *yt_entry_standing (YtEntry *self);
const char *yt_entry_page (YtEntry *self);
const char *yt_entry_date (YtEntry *self);
gboolean yt_entry_is_deleted (YtEntry *self);
gint64 yt_entry_created (YtEntry *self);
gint64 yt_entry_modified (YtEntry *self);

/** yt_entry_value: value of any field by the key of yt_field_key() ("severity", "topics.zh", also columns as "date"); "" when empty. */
const char *yt_entry_value (YtEntry    *self,
                            const char *key);
/** yt_entry_field: the same by field and language (ignored unless bilingual). */
const char *yt_entry_field (YtEntry       *self,
                            const YtField *field,
                            YtLanguage     language);
/** yt_entry_tags: (array zero-terminated) (transfer none): sorted. */
const char *const *yt_entry_tags (YtEntry *self);

/** yt_entry_name: what stands for it in one line: the title, else the text's beginning; "" when only the other language has
 * these (show it as missing); the code when neither has. */
const char *yt_entry_name (YtEntry    *self,
                           YtLanguage  language);

/** yt_entry_missing: whether something has a text in one language and none in @language. */
gboolean yt_entry_missing (YtEntry    *self,
                           YtLanguage  language);

/** yt_entry_find: id of the entry with that code, or with that id text; 0 when none. */
gint64 yt_entry_find (YtDossier  *dossier,
                      const char *code_or_id);

/** yt_entry_children: (transfer full) (element-type gint64): ids of children in order; @kind YT_KIND_NONE for all. @parent 0: the top. */
GArray *yt_entry_children (YtDossier *dossier,
                           gint64     parent,
                           YtKind     kind);

/** yt_entry_all: (transfer full) (element-type gint64): ids of all entries of a kind, in order of parent and rank. */
GArray *yt_entry_all (YtDossier *dossier,
                      YtKind     kind);

/** yt_entry_count: undeleted entries of a kind. */
guint yt_entry_count (YtDossier *dossier,
                      YtKind     kind);

/** yt_entry_missing_all: (transfer full) (element-type gint64): entries that miss a translation into either language. */
GArray *yt_entry_missing_all (YtDossier *dossier);

G_END_DECLS
