/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of all notes is restricted to, as it was typed; kept by the desk. */
#pragma once

#include "desk/desk.h"
#include "model/note.h"

G_BEGIN_DECLS

/** YtNoteQuery: "" or YT_KIND_NONE do not restrict. @since, @until: dates in EDTF, as typed. */
typedef struct
{
  char *words;
  char *tag;
  YtKind kind;
  char *language;
  char *since;
  char *until;
} YtNoteQuery;

/** yt_note_query: (transfer none): that of @desk. */
YtNoteQuery *yt_note_query (YtDesk *desk);

/** yt_note_query_clear: no restriction any more. */
void yt_note_query_clear (YtNoteQuery *self);

/** yt_note_query_is_empty: whether it lets all notes through. */
gboolean yt_note_query_is_empty (const YtNoteQuery *self);

/**
 * yt_note_query_filter:
 * @filter: (out): what @self means; its strings are borrowed. A date that is none does not restrict.
 *
 * A year or a month stands for all its days: since its first, until the end of its last, in local time.
 */
void yt_note_query_filter (const YtNoteQuery *self,
                           YtNoteFilter      *filter);

/**
 * yt_note_query_words: (transfer full) (nullable): all of it as a query of search/term.h, but for the kind; NULL when no words
 * are in it: then yt_note_query_filter() is quicker.
 */
char *yt_note_query_words (const YtNoteQuery *self);

/** yt_note_query_set: replaces one of the strings. */
void yt_note_query_set (char       **member,
                        const char  *text);

G_END_DECLS
