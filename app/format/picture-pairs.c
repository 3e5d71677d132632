/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of what faces or follows each other: perceptions of the parties, channels of the tracks. */
#include "format/picture.h"

#include "charts/mirror.h"
#include "charts/slope.h"
#include "format/picture-parts.h"
#include "model/words.h"

/* Whether an entry is another one or stands below it. */
static gboolean
is_within (YtDossier *dossier,
           gint64     id,
           gint64     above)
{
  g_autoptr(YtEntry) entry = id != 0 && id != above ? yt_entry_get (dossier, id) : NULL;

  return id == above || (entry != NULL && is_within (dossier, yt_entry_parent (entry), above));
}

/* What a party sees: its side of a perception. */
static void
add_page (YtMirror             *mirror,
          YtDossier            *dossier,
          const YtPictureFrame *frame,
          const GArray         *sides,
          gint64                party)
{
  for (guint i = 0; i < sides->len; i++)
    {
      gint64 id = g_array_index (sides, gint64, i);
      g_autoptr(YtEntry) side = yt_entry_get (dossier, id);
      const char *text = side != NULL && yt_entry_party (side) == party ? yt_entry_text (side, frame->language) : NULL;

      if (text == NULL)
        continue;
      yt_mirror_add_page (mirror, id, *text != '\0' ? text : yt_entry_text (side, yt_language_other (frame->language)));
      return;
    }
  yt_mirror_add_page (mirror, 0, "");
}

static YtMirrorSort
sort_of (const YtCell *relation)
{
  if (relation->sort != YT_CELL_WORD)
    return YT_MIRROR_UNSAID;
  return g_str_equal (relation->word, "Mirror images") ? YT_MIRROR_IMAGES : YT_MIRROR_AGAINST;
}

YtScene *
yt_picture_mirror (YtDossier             *dossier,
                   const YtPictureFrame  *frame,
                   GError               **error)
{
  g_autoptr(YtAnswer) answer = yt_picture_ask ("images", dossier, frame, error);
  g_autoptr(YtMirror) mirror = yt_mirror_new (frame->word (N_("Nothing is said of what it sees."), frame->language));
  g_autoptr(GArray) parties = yt_entry_all (dossier, YT_KIND_PARTY);
  const char *unsaid = N_("Relation not said");

  if (answer == NULL)
    return NULL;
  for (guint k = 0; k < parties->len; k++)
    {
      g_autofree char *name = yt_picture_name (dossier, g_array_index (parties, gint64, k), frame->language);

      yt_mirror_add_party (mirror, name);
    }
  for (guint i = 0; i < answer->rows->len; i++)
    {
      gint64 id = yt_picture_cell_entry (yt_answer_cell (answer, i, 0));
      const YtCell *relation = yt_answer_cell (answer, i, answer->columns->len - 1);
      g_autofree char *title = yt_picture_name (dossier, id, frame->language);
      g_autoptr(GArray) sides = yt_entry_children (dossier, id, YT_KIND_SIDE);

      if (frame->focus != 0 && !is_within (dossier, id, frame->focus))
        continue;
      yt_mirror_add_spread (mirror, id, title, sort_of (relation),
                            frame->word (relation->sort == YT_CELL_WORD ? relation->word : unsaid, frame->language));
      for (guint k = 0; k < parties->len; k++)
        add_page (mirror, dossier, frame, sides, g_array_index (parties, gint64, k));
    }
  return yt_mirror_scene (mirror, frame->width, frame->language);
}

static void
add_runs (YtSlope              *slope,
          YtDossier            *dossier,
          const YtPictureFrame *frame)
{
  g_autoptr(GArray) channels = yt_entry_all (dossier, YT_KIND_CHANNEL);

  for (const YtWord *track = yt_tracks; track->id != NULL; track++)
    {
      guint level = G_MAXUINT;

      for (guint i = 0; i < channels->len; i++)
        {
          gint64 id = g_array_index (channels, gint64, i);
          g_autoptr(YtEntry) channel = yt_entry_get (dossier, id);
          g_autofree char *label = yt_picture_name (dossier, id, frame->language);
          YtPictureSpan span;

          if (channel == NULL || !g_str_equal (yt_entry_value (channel, "track"), track->id))
            continue;
          if (level == G_MAXUINT)
            level = yt_slope_add_level (slope, frame->word (track->label, frame->language));
          span = yt_picture_channel_span (channel);
          yt_slope_add_run (slope, &(YtSlopeRun) { id, level, span.start, span.end, label });
        }
    }
}

YtScene *
yt_picture_tracks (YtDossier             *dossier,
                   const YtPictureFrame  *frame,
                   GError               **error)
{
  g_autoptr(YtAnswer) answer = yt_picture_ask ("tracks", dossier, frame, error);
  g_autoptr(YtSlope) slope = yt_slope_new (frame->word (N_("Claimed, without a case"), frame->language));

  if (answer == NULL)
    return NULL;
  add_runs (slope, dossier, frame);
  for (guint i = 0; i < answer->rows->len; i++)
    {
      gint64 ended = yt_picture_cell_entry (yt_answer_cell (answer, i, 1));
      const YtCell *began = yt_answer_cell (answer, i, 3);

      if (g_str_equal (yt_answer_cell (answer, i, 0)->word, "A claim"))
        {
          g_autofree char *from = yt_picture_name (dossier, ended, frame->language);
          g_autofree char *to = yt_picture_name (dossier, yt_picture_cell_entry (began), frame->language);
          g_autofree char *label = g_strdup_printf ("%s → %s", from, to);

          yt_slope_add_claim (slope, ended, label);
          continue;
        }
      for (guint k = 0; began->sort == YT_CELL_ENTRIES && k < began->entries->len; k++)
        yt_slope_add_step (slope, ended, g_array_index (began->entries, gint64, k));
    }
  return yt_slope_scene (slope, frame->width, frame->language);
}
