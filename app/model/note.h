/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A note on an entry or a link (the dossier itself is an entry), as a read-only object. */
#pragma once

#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_NOTE (yt_note_get_type ())
G_DECLARE_FINAL_TYPE (YtNote, yt_note, YT, NOTE, YtRow)

/** yt_note_get: (transfer full) (nullable): the live row. Signal YtNote::changed; properties id, text, language, author, modified (int64 ms), deleted. */
YtNote *yt_note_get (YtDossier *dossier,
                     gint64     id);
YtDossier *yt_note_dossier (YtNote *self);
gint64 yt_note_id (YtNote *self);
gint64 yt_note_target (YtNote *self);
const char *yt_note_text (YtNote *self);     /* CommonMark */
const char *yt_note_language (YtNote *self); /* "zh" or "en" */
const char *yt_note_author (YtNote *self);
gint64 yt_note_created (YtNote *self);       /* milliseconds since 1970 UTC */
gint64 yt_note_modified (YtNote *self);
gboolean yt_note_is_deleted (YtNote *self);
const char *const *yt_note_tags (YtNote *self);
/** yt_note_first_line: (transfer full): without Markdown marks, at most @max characters. */
char *yt_note_first_line (YtNote *self,
                          guint   max);

/** yt_note_on: (transfer full) (element-type gint64): ids of the notes on @target, newest first. */
GArray *yt_note_on (YtDossier *dossier,
                    gint64     target);
guint yt_note_count (YtDossier *dossier,
                     gint64     target); /* 0 for all; not to be asked inside a running act */

/**
 * YtNoteFilter: NULL or 0 members do not restrict.
 * @tag: has it; @kind: of the entry it is on (YT_KIND_NONE: any); @language; @since, @until: modified, ms; @words: substring
 */
typedef struct
{
  const char *tag;
  YtKind kind;
  const char *language;
  gint64 since;
  gint64 until;
  const char *words;
} YtNoteFilter;

/** yt_note_filter_sql: (transfer full): SELECT of ids, newest first, for YtIdList; parameters inlined safely quoted. */
char *yt_note_filter_sql (const YtNoteFilter *filter);

/** yt_note_all_tags: (transfer full) (array zero-terminated): all tags in use, on notes and entries. */
char **yt_all_tags (YtDossier *dossier);

G_END_DECLS
