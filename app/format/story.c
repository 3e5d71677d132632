/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of a story, in the order of the panes, and its beginning and end. */
#include "format/story-private.h"

static const char start_reading[] = "SAVEPOINT story";
static const char stop_reading[] = "RELEASE story";

/* The top entries of a kind, each under its heading. */
static void
tell_kind (YtStory *self,
           YtKind   kind,
           guint    level)
{
  g_autoptr(GArray) ids = yt_story_children (self, 0, kind);

  for (guint i = 0; i < ids->len && !yt_story_stopped (self); i++)
    yt_story_entry (self, g_array_index (ids, gint64, i), level);
}

static void
tell_parties (YtStory *self)
{
  tell_kind (self, YT_KIND_PARTY, 3);
}

static void
tell_areas (YtStory *self)
{
  tell_kind (self, YT_KIND_AREA, 3);
}

/* Channels on one track; @track "" for those without. */
static void
tell_track (YtStory    *self,
            GArray     *channels,
            const char *track,
            const char *label)
{
  gboolean started = FALSE;

  for (guint i = 0; i < channels->len && !yt_story_stopped (self); i++)
    {
      gint64 id = g_array_index (channels, gint64, i);
      g_autoptr(YtEntry) channel = yt_entry_get (self->dossier, id);
      const char *own = channel != NULL ? yt_entry_value (channel, "track") : "";

      if (!g_str_equal (yt_word_label (yt_tracks, own) != NULL ? own : "", track))
        continue;
      if (!started)
        yt_story_section (self, label, 3);
      started = TRUE;
      yt_story_entry (self, id, 4);
    }
}

static void
tell_dialogue (YtStory *self)
{
  g_autoptr(GArray) channels = yt_story_children (self, 0, YT_KIND_CHANNEL);
  g_autoptr(GArray) events = yt_story_in_time (self);
  g_autoptr(GArray) limits = yt_story_children (self, 0, YT_KIND_LIMIT);

  for (const YtWord *track = yt_tracks; track->id != NULL; track++)
    tell_track (self, channels, track->id, track->label);
  tell_track (self, channels, "", N_("Track not stated"));
  if (events->len > 0)
    {
      yt_story_section (self, yt_kind_info (YT_KIND_EVENT)->plural, 3);
      yt_story_events (self);
    }
  if (limits->len > 0)
    {
      yt_story_section (self, yt_kind_info (YT_KIND_LIMIT)->plural, 3);
      tell_kind (self, YT_KIND_LIMIT, 4);
    }
}

static void
tell_obstacles (YtStory *self)
{
  tell_kind (self, YT_KIND_OBSTACLE, 3);
}

/* Obstacles and limits that nothing takes up. */
static void
tell_left_open (YtStory *self)
{
  static const YtKind kinds[] = { YT_KIND_OBSTACLE, YT_KIND_LIMIT };
  static const YtRows rows = { 0 };

  yt_story_section (self, N_("What is left open"), 3);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GArray) ids = yt_entry_children (self->dossier, 0, kinds[i]);

      for (guint j = 0; j < ids->len; j++)
        {
          gint64 id = g_array_index (ids, gint64, j);

          if (yt_story_is_addressed (self, id))
            continue;
          yt_story_rows_begin (self, &rows);
          yt_story_open (self, YT_PART_ITEM);
          yt_story_open (self, YT_PART_PARAGRAPH);
          yt_story_reference (self, id, FALSE);
          yt_story_close (self, YT_PART_PARAGRAPH);
          yt_story_close (self, YT_PART_ITEM);
        }
    }
  if (self->rows == NULL)
    yt_story_paragraph (self, YT_STYLE_PLAIN, N_("Each obstacle and each limit of the dialogue is addressed by something."));
  yt_story_rows_interrupt (self);
}

static void
tell_recommendations (YtStory *self)
{
  tell_kind (self, YT_KIND_RECOMMENDATION, 3);
  if (self->what->kinds == NULL && self->what->ids == NULL)
    tell_left_open (self);
}

static void
tell_instruments (YtStory *self)
{
  tell_kind (self, YT_KIND_INSTRUMENT, 3);
}

static void
tell_remarks (YtStory *self)
{
  tell_kind (self, YT_KIND_REMARK, 3);
}

static void
tell_questions (YtStory *self)
{
  tell_kind (self, YT_KIND_QUESTION, 3);
}

static void
tell_sources (YtStory *self)
{
  tell_kind (self, YT_KIND_SOURCE, 3);
}

static const YtKind parties[] = { YT_KIND_PARTY, YT_KIND_NONE };
static const YtKind areas[] = { YT_KIND_AREA, YT_KIND_NONE };
static const YtKind dialogue[] = { YT_KIND_CHANNEL, YT_KIND_EVENT, YT_KIND_LIMIT, YT_KIND_NONE };
static const YtKind obstacles[] = { YT_KIND_OBSTACLE, YT_KIND_NONE };
static const YtKind recommendations[] = { YT_KIND_RECOMMENDATION, YT_KIND_NONE };
static const YtKind terms[] = { YT_KIND_TERM, YT_KIND_NONE };
static const YtKind actors[] = { YT_KIND_ACTOR, YT_KIND_NONE };
static const YtKind instruments[] = { YT_KIND_INSTRUMENT, YT_KIND_NONE };
static const YtKind figures[] = { YT_KIND_FIGURE, YT_KIND_NONE };
static const YtKind remarks[] = { YT_KIND_REMARK, YT_KIND_NONE };
static const YtKind questions[] = { YT_KIND_QUESTION, YT_KIND_NONE };
static const YtKind sources[] = { YT_KIND_SOURCE, YT_KIND_NONE };

const YtStorySection yt_story_sections[] = {
  { N_("Parties"), parties, tell_parties, FALSE },
  { N_("Disagreement areas"), areas, tell_areas, TRUE },
  { N_("Dialogue history"), dialogue, tell_dialogue, TRUE },
  { N_("Obstacles"), obstacles, tell_obstacles, TRUE },
  { N_("Recommendations"), recommendations, tell_recommendations, TRUE },
  { N_("Terms"), terms, yt_story_terms, FALSE },
  { N_("Actors"), actors, yt_story_actors, FALSE },
  { N_("Instruments and documents"), instruments, tell_instruments, FALSE },
  { N_("Figures"), figures, yt_story_figures, FALSE },
  { N_("Remarks"), remarks, tell_remarks, FALSE },
  { N_("Open questions"), questions, tell_questions, FALSE },
  { N_("Sources"), sources, tell_sources, FALSE },
  { NULL },
};

YtStory *
yt_story_new (YtDossier       *dossier,
              const YtExport  *what,
              YtPen           *pen,
              GError         **error)
{
  g_autoptr(YtStory) self = NULL;

  if (!yt_connection_execute (yt_dossier_connection (dossier), start_reading, error))
    return NULL;
  self = g_new0 (YtStory, 1);
  self->dossier = g_object_ref (dossier);
  self->what = what;
  self->pen = pen;
  self->anchors = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->parties = yt_entry_children (dossier, 0, YT_KIND_PARTY);
  self->selection = yt_selection_new (dossier, what, error);
  if (self->selection == NULL || !yt_story_prepare_notes (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
yt_story_free (YtStory *self)
{
  g_clear_pointer (&self->notes, yt_statement_done);
  g_clear_pointer (&self->selection, yt_selection_free);
  yt_connection_execute (yt_dossier_connection (self->dossier), stop_reading, NULL);
  g_clear_pointer (&self->anchors, g_hash_table_unref);
  g_clear_pointer (&self->parties, g_array_unref);
  g_clear_error (&self->failure);
  g_clear_object (&self->dossier);
  g_free (self);
}

static void
tell_section (YtStory              *self,
              const YtStorySection *section)
{
  gboolean any = FALSE;

  for (const YtKind *kind = section->kinds; !any && *kind != YT_KIND_NONE; kind++)
    {
      g_autoptr(GArray) ids = yt_story_children (self, 0, *kind);

      any = ids->len > 0;
    }
  if (!any || yt_story_stopped (self))
    return;
  self->listed = TRUE;
  yt_story_section (self, section->label, 2);
  self->listed = section->listed;
  section->tell (self);
}

static gboolean
tell (YtStory  *self,
      YtSink   *sink,
      gboolean  outline,
      GError  **error)
{
  gint64 root = yt_dossier_root (self->dossier);
  g_autoptr(YtEntry) entry = yt_entry_get (self->dossier, root);

  self->sink = sink;
  self->outline = outline;
  self->listed = FALSE;
  if (entry != NULL)
    yt_story_heading (self, entry, 1);
  if (self->what->scope == YT_SCOPE_NOTES)
    {
      yt_story_only_notes (self);
    }
  else
    {
      if (entry != NULL && yt_story_is_whole (self, root))
        {
          yt_story_text (self, entry);
          yt_story_facts (self, entry);
          yt_story_links (self, entry);
          yt_story_notes (self, root, FALSE);
        }
      for (const YtStorySection *section = yt_story_sections; section->label != NULL; section++)
        tell_section (self, section);
    }
  if (self->failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->failure));
  return FALSE;
}

gboolean
yt_story_tell (YtStory  *self,
               YtSink   *sink,
               GError  **error)
{
  return tell (self, sink, FALSE, error);
}

gboolean
yt_story_outline (YtStory  *self,
                  YtSink   *sink,
                  GError  **error)
{
  return tell (self, sink, TRUE, error);
}
