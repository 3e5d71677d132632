/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the tree of a report from a dossier; the pieces are for the files that make sections. */
#pragma once

#include "format/report-plan.h"
#include "model/entry.h"

G_BEGIN_DECLS

/**
 * yt_report_make: reads all of one moment; may run on a worker with a dossier of its own.
 *
 * Returns: (transfer full) (nullable): @error: YT_DB_ERROR_…, G_IO_ERROR_CANCELLED
 */
YtReport *yt_report_make (YtDossier           *dossier,
                          const YtReportPlan  *plan,
                          GCancellable        *cancellable,
                          GError             **error);

/**
 * YtReporter: a report on its way.
 * @anchors: id of an entry → number of its block
 * @numbers: id of a source → its number among @cited (element-type gint64)
 * @parties: (element-type gint64)
 * @source: what pages without a source are of
 * @list: (nullable): the box that waits for the references, which are known last
 * @narrow: a cell, an item or a side is open: texts in both languages stand below each other
 */
typedef struct _YtReporter
{
  YtDossier *dossier;
  const YtReportPlan *plan;
  YtReport *report;
  GHashTable *anchors;
  GHashTable *numbers;
  GArray *cited;
  GArray *parties;
  gint64 source;
  YtReportBlock *list;
  gboolean narrow;
  GCancellable *cancellable;
  double done;
  GError *failure;
} YtReporter;

void yt_report_tell_title (YtReporter *self);
void yt_report_tell_contents (YtReporter *self);
void yt_report_tell_summary (YtReporter *self);
void yt_report_tell_areas (YtReporter *self);
void yt_report_tell_dialogue (YtReporter *self);
void yt_report_tell_obstacles (YtReporter *self);
void yt_report_tell_recommendations (YtReporter *self);
void yt_report_tell_notes (YtReporter *self);
void yt_report_tell_quotes (YtReporter *self);
void yt_report_tell_figures (YtReporter *self);
void yt_report_tell_glossary (YtReporter *self);
void yt_report_tell_doubts (YtReporter *self);
void yt_report_tell_references (YtReporter *self);

/* report-tell.c */
gboolean yt_reporter_stopped (YtReporter *self);
gboolean yt_reporter_has (YtReporter *self, YtLanguage language);
/** yt_reporter_word: the word for @msgid in the wanted languages, a blank between them. */
void yt_reporter_word (YtReporter *self, guint flags, const char *msgid);
/** yt_reporter_pair: @zh and @en as far as they are wanted; a missing side is said to be missing. */
void yt_reporter_pair (YtReporter *self, guint flags, const char *zh, const char *en, const char *separator);
void yt_reporter_plain (YtReporter *self, guint flags, const char *text);
void yt_reporter_date (YtReporter *self, guint flags, const char *edtf);
guint yt_reporter_anchor (YtReporter *self, gint64 entry);
/** yt_reporter_refer: a run with an entry's code, or name, that leads there when the report tells it. */
void yt_reporter_refer (YtReporter *self, gint64 entry, gboolean named);
/** yt_reporter_heading: of an entry. */
void yt_reporter_heading (YtReporter *self, YtEntry *entry, guint level);
void yt_reporter_word_heading (YtReporter *self, guint level, const char *msgid);
/** yt_reporter_paragraph: one word or sentence as a paragraph. */
void yt_reporter_paragraph (YtReporter *self, YtReportStyle style, const char *msgid);
/** yt_reporter_texts: paragraphs of a text in the wanted languages. @of: (nullable): whose page and standing is told behind it */
void yt_reporter_texts (YtReporter *self, YtReportStyle style, const char *zh, const char *en, YtEntry *of);
/** yt_reporter_text: the same of an entry's text. */
void yt_reporter_text (YtReporter *self, YtReportStyle style, YtEntry *entry);
/** yt_reporter_speech: an entry within a cell or item: its title, its text. */
void yt_reporter_speech (YtReporter *self, YtEntry *entry);
/** yt_reporter_cite: the sign that leads to a source. */
void yt_reporter_cite (YtReporter *self, YtLanguage language, gint64 source, const char *pages);
/** yt_reporter_caption: “Figure 3”, “Table 2” and a name. @of: (nullable): the entry that it is on */
void yt_reporter_caption (YtReporter *self, const char *msgid, guint number, const char *label, YtEntry *of);
/** yt_reporter_picture: the picture of that id, unless it would be empty. @of: (nullable): only what belongs to that entry */
void yt_reporter_picture (YtReporter *self, const char *id, YtEntry *of);
/** yt_reporter_children: (transfer full) (element-type YtEntry): children of a kind that are not deleted. */
GPtrArray *yt_reporter_children (YtReporter *self, gint64 parent, YtKind kind);
/** yt_reporter_header: begins the row of headers; each cell then comes by yt_reporter_header_cell(). */
void yt_reporter_row (YtReporter *self, gboolean header);
void yt_reporter_cell (YtReporter *self);
void yt_reporter_header_cell (YtReporter *self, const char *msgid);
void yt_reporter_end (YtReporter *self);

/* report-references.c */
/** yt_reporter_finish_references: fills the list of references, once all are known. */
void yt_reporter_finish_references (YtReporter *self);

/* report-sides.c */
/** yt_reporter_sides: entries side by side, a column for each party, what is of none below. */
void yt_reporter_sides (YtReporter *self, GPtrArray *entries);

G_END_DECLS
