/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of panes, and how one is made. */
#include "panes/pane.h"

#include "model/entry.h"
#include "model/note.h"
#include "panes/actors-pane.h"
#include "panes/areas-pane.h"
#include "panes/dialogue-pane.h"
#include "panes/notes-pane.h"
#include "panes/obstacles-pane.h"
#include "panes/overview-pane.h"
#include "panes/questions-pane.h"
#include "panes/recommendations-pane.h"
#include "panes/search-pane.h"
#include "panes/sources-pane.h"
#include "panes/terms-pane.h"
#include "panes/timeline-pane.h"

static guint
count_areas (YtDossier *dossier)
{
  return yt_entry_count (dossier, YT_KIND_AREA);
}

static guint
count_events (YtDossier *dossier)
{
  return yt_entry_count (dossier, YT_KIND_EVENT);
}

static guint
count_notes (YtDossier *dossier)
{
  return yt_note_count (dossier, 0);
}

static guint
count_obstacles (YtDossier *dossier)
{
  return yt_entry_count (dossier, YT_KIND_OBSTACLE);
}

static guint
count_recommendations (YtDossier *dossier)
{
  return yt_entry_count (dossier, YT_KIND_RECOMMENDATION);
}

static guint
count_sources (YtDossier *dossier)
{
  return yt_entry_count (dossier, YT_KIND_SOURCE);
}

static guint
count_terms (YtDossier *dossier)
{
  return yt_entry_count (dossier, YT_KIND_TERM);
}

static guint
count_actors (YtDossier *dossier)
{
  return yt_entry_count (dossier, YT_KIND_ACTOR) + yt_entry_count (dossier, YT_KIND_INSTRUMENT) +
         yt_entry_count (dossier, YT_KIND_FIGURE);
}

const YtPane yt_panes[] = {
  { "overview", N_("Overview"), "yitong-overview-symbolic", yt_overview_pane_get_type, NULL },
  { "areas", N_("Disagreement Areas"), "yitong-areas-symbolic", yt_areas_pane_get_type, count_areas },
  { "dialogue", N_("Dialogue History"), "yitong-dialogue-symbolic", yt_dialogue_pane_get_type, count_events },
  { "timeline", N_("Timeline"), "yitong-timeline-symbolic", yt_timeline_pane_get_type, NULL, TRUE },
  { "obstacles", N_("Obstacles"), "yitong-obstacles-symbolic", yt_obstacles_pane_get_type, count_obstacles },
  { "recommendations", N_("Recommendations"), "yitong-recommendations-symbolic", yt_recommendations_pane_get_type,
    count_recommendations },
  { "questions", N_("Questions"), "yitong-questions-symbolic", yt_questions_pane_get_type, NULL, TRUE },
  { "sources", N_("Sources"), "yitong-sources-symbolic", yt_sources_pane_get_type, count_sources },
  { "notes", N_("Notes"), "yitong-notes-symbolic", yt_notes_pane_get_type, count_notes, TRUE },
  { "terms", N_("Terms"), "yitong-terms-symbolic", yt_terms_pane_get_type, count_terms },
  { "actors", N_("Actors & Instruments"), "yitong-actors-symbolic", yt_actors_pane_get_type, count_actors },
  { "search", N_("Search"), "system-search-symbolic", yt_search_pane_get_type, NULL, TRUE },
  { NULL },
};

const YtPane *
yt_pane_find (const char *id)
{
  for (const YtPane *pane = yt_panes; pane->id != NULL; pane++)
    {
      if (g_strcmp0 (pane->id, id) == 0)
        return pane;
    }
  return NULL;
}

gboolean
yt_pane_is_alone (const char *id)
{
  const YtPane *pane = yt_pane_find (id);

  return pane != NULL && pane->alone;
}

GtkWidget *
yt_pane_new (const YtPane *pane,
             YtDesk       *desk)
{
  return g_object_new (pane->type (), "desk", desk, NULL);
}
