/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fixed words of the fields, as kept in files and as shown. */
#include "model/words.h"

const YtWord yt_voices[] = {
  { "stated", N_("Stated by the party") },
  { "reading", N_("The party’s reading of the other") },
  { "charge", N_("The party’s charge against the other") },
  { "author", N_("The author’s own words") },
  { NULL, NULL },
};

const YtWord yt_standings[] = {
  { "stated", N_("Stated") },
  { "implied", N_("Implied") },
  { NULL, NULL },
};

const YtWord yt_tracks[] = {
  { "academic", N_("Academic exchange") },
  { "track2", N_("Track 2") },
  { "track1.5", N_("Track 1.5") },
  { "track1", N_("Track 1") },
  { "multilateral", N_("Multilateral") },
  { NULL, NULL },
};

const YtWord yt_channel_statuses[] = {
  { "active", N_("Active") },
  { "suspended", N_("Suspended") },
  { "ended", N_("Ended") },
  { "planned", N_("Planned") },
  { "unstated", N_("Status not stated") },
  { NULL, NULL },
};

const YtWord yt_event_types[] = {
  { "reference", N_("Point of reference") },
  { "period", N_("Period") },
  { "founding", N_("Founding") },
  { "incident", N_("Incident") },
  { "document", N_("Document issued") },
  { "start", N_("Start") },
  { "publication", N_("Publication") },
  { "speech", N_("Speech") },
  { "proposal", N_("Proposal") },
  { "operation", N_("Operation") },
  { "statistics", N_("Statistics released") },
  { "decision", N_("Decision") },
  { "disclosure", N_("Disclosure") },
  { "meeting", N_("Meeting") },
  { "statement", N_("Statement") },
  { "visit", N_("Visit") },
  { "indictment", N_("Indictment") },
  { "suspension", N_("Suspension") },
  { "regulation", N_("Regulation") },
  { "target", N_("Target date") },
  { NULL, NULL },
};

const YtWord yt_severities[] = {
  { "high", N_("High") },
  { "medium", N_("Medium") },
  { "low", N_("Low") },
  { NULL, NULL },
};

const YtWord yt_powers[] = {
  { "procedural", N_("Procedural power") },
  { "resource", N_("Resource power") },
  { "structural", N_("Structural power") },
  { "none", N_("No kind of power") },
  { NULL, NULL },
};

const YtWord yt_measure_statuses[] = {
  { "proposed", N_("Proposed") },
  { "started", N_("Started") },
  { "done", N_("Done") },
  { "dropped", N_("Dropped") },
  { NULL, NULL },
};

const YtWord yt_actor_types[] = {
  { "person", N_("Person") },
  { "body", N_("Body") },
  { "state", N_("State") },
  { NULL, NULL },
};

const YtWord yt_term_disputes[] = {
  { "disputed", N_("Content disputed") },
  { "perception", N_("Perceived differently") },
  { "one-sided", N_("Used by one side") },
  { "double", N_("Used with two meanings") },
  { "none", N_("Not disputed") },
  { NULL, NULL },
};

const YtWord yt_figure_qualifiers[] = {
  { "exact", N_("Exactly") },
  { "about", N_("About") },
  { "nearly", N_("Nearly") },
  { "over", N_("Over") },
  { "at-least", N_("At least") },
  { "several", N_("Several") },
  { NULL, NULL },
};

const YtWord yt_remark_types[] = {
  { "inconsistency", N_("Inconsistency") },
  { "background", N_("Background") },
  { "frame", N_("Frame") },
  { "gap", N_("Gap") },
  { "reading", N_("Reading") },
  { "phase", N_("Phase") },
  { "derived", N_("Derived") },
  { NULL, NULL },
};

/* Names of CSL 1.0.2. */
const YtWord yt_source_types[] = {
  { "article-journal", N_("Journal article") },
  { "report", N_("Report") },
  { "book", N_("Book") },
  { "chapter", N_("Chapter") },
  { "webpage", N_("Web page") },
  { "article-newspaper", N_("Newspaper article") },
  { "article-magazine", N_("Magazine article") },
  { "paper-conference", N_("Conference paper") },
  { "thesis", N_("Thesis") },
  { "legislation", N_("Law or regulation") },
  { "standard", N_("Standard") },
  { "patent", N_("Patent") },
  { "collection", N_("Archival material") },
  { "manuscript", N_("Manuscript") },
  { "document", N_("Document") },
  { NULL, NULL },
};

const YtWord yt_degrees[] = {
  { "bachelor", N_("Bachelor") },
  { "master", N_("Master") },
  { "doctor", N_("Doctor") },
  { NULL, NULL },
};

const YtWord yt_source_conditions[] = {
  { "intact", N_("Intact") },
  { "damaged", N_("Damaged") },
  { "fragment", N_("Fragment") },
  { "lost", N_("Lost") },
  { NULL, NULL },
};

const char *
yt_word_label (const YtWord *words,
               const char   *id)
{
  for (const YtWord *word = words; word != NULL && word->id != NULL; word++)
    {
      if (g_strcmp0 (word->id, id) == 0)
        return word->label;
    }
  return NULL;
}
