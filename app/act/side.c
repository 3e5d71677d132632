/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding a side that is a party's from the start. */
#include "act/side.h"

#include "act/entry.h"

gboolean
yt_act_add_side (YtDossier  *dossier,
                 gint64      parent,
                 gint64      party,
                 gint64     *id,
                 GError    **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autofree char *party_text = yt_id_to_text (party);
  gint64 new_id;

  /* The acts inside join this one. */
  if (!yt_recorder_begin (recorder, N_("add %s"), yt_kind_info (YT_KIND_SIDE)->label, NULL, error))
    return FALSE;
  if (!yt_act_add_entry (dossier, YT_KIND_SIDE, parent, 0, NULL, YT_LANGUAGE_ZH, &new_id, error) ||
      !yt_act_set_entry (dossier, new_id, "party", party_text, error))
    {
      yt_recorder_rollback (recorder);
      return FALSE;
    }
  if (id != NULL)
    *id = new_id;
  return yt_recorder_commit (recorder, error);
}
