/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The state of a story, and the pieces it is told with; for the story's own files only. */
#pragma once

#include "format/selection.h"
#include "format/story.h"

G_BEGIN_DECLS

/**
 * YtStory:
 * @anchors: id of an entry → number
 * @parties: (element-type gint64)
 * @depth: level of the heading above
 * @listed: whether headings belong into a table of contents
 * @outline: only the headings are asked for
 * @in_facts, @in_details: such a part is open
 * @next_anchor: of the next paragraph of text, or 0
 * @rows: (nullable): the table or list that is open for one row or item after another
 */
struct _YtStory
{
  YtDossier *dossier;
  const YtExport *what;
  YtPen *pen;
  YtSelection *selection;
  YtStatement *notes;
  GHashTable *anchors;
  GArray *parties;
  YtSink *sink;
  guint depth;
  gboolean listed;
  gboolean outline;
  gboolean in_facts;
  gboolean in_details;
  guint next_anchor;
  const struct _YtRows *rows;
  GError *failure;
};

/**
 * YtRows: a table whose rows, or a list whose items, are entries. It is interrupted where something has to be said
 * below a row, and opened again for the next one.
 * @columns: 0 for a list
 * @header: (nullable): writes the cells of the first row
 */
typedef struct _YtRows
{
  guint columns;
  void (*header) (YtStory *self, const struct _YtRows *rows);
  const GArray *parties;
  gboolean others;
} YtRows;

/** YtCellsFunc: writes the cells of the row of @entry. */
typedef void (*YtCellsFunc) (YtStory      *self,
                             const YtRows *rows,
                             YtEntry      *entry);

/** YtSides: entries by party: @columns (element-type GArray of gint64), one more than @parties when some are of none. */
typedef struct
{
  GArray *parties;
  GPtrArray *columns;
  guint n_rows;
} YtSides;

void yt_sides_clear (YtSides *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (YtSides, yt_sides_clear)

/* Runs and parts (story-runs.c). */
gboolean yt_story_stopped (YtStory *self);
void yt_story_open (YtStory *self, YtPart part);
void yt_story_close (YtStory *self, YtPart part);
/** yt_story_plain: text that belongs to no language, as a separator. */
void yt_story_plain (YtStory *self, const char *text);
/** yt_story_word: the word for @msgid in the content's languages. */
void yt_story_word (YtStory *self, YtStyle style, const char *msgid);
/** yt_story_pair: @zh and @en as far as they are wanted; a side that is missing is said to be missing. */
void yt_story_pair (YtStory *self, YtStyle style, const char *zh, const char *en, const char *separator);
/** yt_story_has_pair: whether either side says something. */
gboolean yt_story_has_pair (const char *zh, const char *en);
void yt_story_date (YtStory *self, const char *edtf, const char *separator);
guint yt_story_anchor (YtStory *self, gint64 entry);
/** yt_story_name: code and title, as the thing itself. */
void yt_story_name (YtStory *self, YtEntry *entry);
/** yt_story_reference: code and title, leading there when it is told, too; @brief: the code alone where there is one. */
void yt_story_reference (YtStory *self, gint64 entry, gboolean brief);
/** yt_story_heading: of an entry. */
void yt_story_heading (YtStory *self, YtEntry *entry, guint level);
/** yt_story_section: a heading from a word. */
void yt_story_section (YtStory *self, const char *msgid, guint level);
/** yt_story_text: the entry's text, paragraph by paragraph; of entries without title in their place, too. */
void yt_story_text (YtStory *self, YtEntry *entry);
/** yt_story_paragraph: one paragraph of one run. */
void yt_story_paragraph (YtStory *self, YtStyle style, const char *msgid);

/* Facts and details (story-facts.c). */
void yt_story_fact (YtStory *self, const char *label);
void yt_story_facts_end (YtStory *self);
/** yt_story_facts: the entry's own fields, its place in the source, its tags. */
void yt_story_facts (YtStory *self, YtEntry *entry);
/** yt_story_links: the links that start at the entry, as facts. */
void yt_story_links (YtStory *self, YtEntry *entry);
/** yt_story_details: voice, standing, page, tags and links in one paragraph, for rows. */
void yt_story_details (YtStory *self, YtEntry *entry);
/** yt_story_value: runs of a field's value; FALSE when it is empty. @separator between languages. */
gboolean yt_story_value (YtStory *self, YtEntry *entry, const YtField *field, YtStyle style, const char *separator);

/* Evidence (story-evidence.c). */
/** yt_story_evidence: the passages tied to an entry, as facts: quotes with source and page. */
void yt_story_evidence (YtStory *self, gint64 entry);
/** yt_story_brief_evidence: the same as paragraphs, for rows. */
void yt_story_brief_evidence (YtStory *self, gint64 entry);

/* Entries (story-entry.c). */
/** yt_story_tells: whether the entry itself, or something below it, is told. */
gboolean yt_story_tells (YtStory *self, gint64 entry);
/** yt_story_is_whole: whether it is told with all that it has. */
gboolean yt_story_is_whole (YtStory *self, gint64 entry);
/** yt_story_children: (transfer full) (element-type gint64): those that are told. */
GArray *yt_story_children (YtStory *self, gint64 parent, YtKind kind);
void yt_story_entry (YtStory *self, gint64 id, guint level);
/** yt_story_is_addressed: whether a recommendation, a measure or anything else takes up that obstacle or limit. */
gboolean yt_story_is_addressed (YtStory *self, gint64 entry);

/* Rows and items (story-rows.c). */
/** yt_story_rows_begin: makes sure that the table or list is open. */
void yt_story_rows_begin (YtStory *self, const YtRows *rows);
/** yt_story_rows_interrupt: closes the table or list, for good or until the next row. */
void yt_story_rows_interrupt (YtStory *self);
/** yt_story_rows: one row for each of @ids, with what belongs to it below. */
void yt_story_rows (YtStory *self, const YtRows *rows, GArray *ids, YtCellsFunc cells);
void yt_story_cell (YtStory *self, gboolean first_row, const char *color);
void yt_story_word_header (YtStory *self, const char *msgid);
void yt_story_party_headers (YtStory *self, const YtRows *rows);
void yt_story_name_paragraph (YtStory *self, YtEntry *entry);
void yt_story_value_paragraph (YtStory *self, YtEntry *entry, const char *name, gboolean labelled);
/** yt_story_speech: name, text and details of an entry within a cell or item. */
void yt_story_speech (YtStory *self, gint64 entry);
/** yt_story_of_party: (transfer full) (element-type gint64): those of @entries that are of @party; 0: of none that has a column. */
GArray *yt_story_of_party (YtStory *self, GArray *entries, gint64 party);
void yt_story_fill_sides (YtStory *self, YtSides *sides, GArray *entries);
/** yt_story_sides: children of a kind side by side in a table, a column for each party. */
void yt_story_sides (YtStory *self, gint64 parent, YtKind kind);
void yt_story_points (YtStory *self, gint64 parent);

/* Tables (story-tables.c). */
void yt_story_measures (YtStory *self, gint64 parent);
void yt_story_events (YtStory *self);
void yt_story_terms (YtStory *self);
void yt_story_actors (YtStory *self);
void yt_story_figures (YtStory *self);
/** yt_story_in_time: (transfer full) (element-type gint64): events that are told, in order of time, the undated last. */
GArray *yt_story_in_time (YtStory *self);

/* Notes (story-notes.c). */
gboolean yt_story_prepare_notes (YtStory *self, GError **error);
/** yt_story_notes: the notes on an entry and on its links; @lead: says first what they are on. */
void yt_story_notes (YtStory *self, gint64 entry, gboolean lead);
/** yt_story_only_notes: all notes, grouped by what they are on. */
void yt_story_only_notes (YtStory *self);

/* Sections (story.c). */
typedef struct
{
  const char *label;
  const YtKind *kinds;
  void (*tell) (YtStory *self);
  gboolean listed;
} YtStorySection;

extern const YtStorySection yt_story_sections[];

G_END_DECLS
