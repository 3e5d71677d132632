/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding a position that is somebody's from the start, and moving it within its column. */
#include "act/position.h"

#include "act/entry.h"

gboolean
yt_act_add_position (YtDossier   *dossier,
                     gint64       parent,
                     gint64       party,
                     const char  *voice,
                     gint64      *id,
                     GError     **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autofree char *party_text = party != 0 ? yt_id_to_text (party) : g_strdup ("");
  gint64 new_id;

  /* The acts inside join this one. */
  if (!yt_recorder_begin (recorder, N_("add %s"), yt_kind_info (YT_KIND_POSITION)->label, NULL, error))
    return FALSE;
  if (!yt_act_add_entry (dossier, YT_KIND_POSITION, parent, 0, NULL, YT_LANGUAGE_ZH, &new_id, error) ||
      !yt_act_set_entry (dossier, new_id, "party", party_text, error) ||
      !yt_act_set_entry (dossier, new_id, "voice", voice, error))
    {
      yt_recorder_rollback (recorder);
      return FALSE;
    }
  if (id != NULL)
    *id = new_id;
  return yt_recorder_commit (recorder, error);
}

static gboolean
stands_with (YtDossier  *dossier,
             gint64      id,
             gint64      party,
             const char *voice)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);

  return entry != NULL && yt_entry_party (entry) == party &&
         (*voice == '\0' || g_strcmp0 (yt_entry_voice (entry), voice) == 0);
}

gboolean
yt_act_move_position (YtDossier   *dossier,
                      gint64       id,
                      int          step,
                      const char  *voice,
                      GError     **error)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);
  g_autoptr(GArray) ids = NULL;
  int place = -1;
  int aim;

  if (entry == NULL)
    {
      yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND,
                      N_("What this was about is not in the dossier any more."), NULL);
      return FALSE;
    }
  ids = yt_entry_children (dossier, yt_entry_parent (entry), YT_KIND_POSITION);
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        place = (int) i;
    }
  if (place < 0)
    return TRUE;
  for (aim = place + step; aim >= 0 && aim < (int) ids->len; aim += step)
    {
      if (stands_with (dossier, g_array_index (ids, gint64, aim), yt_entry_party (entry), voice))
        break;
    }
  if (aim < 0 || aim >= (int) ids->len)
    return TRUE;
  if (step > 0)
    aim++;
  return yt_act_move_entry (dossier, id, yt_entry_parent (entry),
                            aim < (int) ids->len ? g_array_index (ids, gint64, aim) : 0, error);
}
