/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Joins adding a link and saying its standing and page into one act. */
#include "act/connect.h"

#include "act/entry.h"
#include "act/step.h"

gboolean
yt_act_connect (YtDossier   *dossier,
                gint64       origin,
                const char  *type,
                gint64       target,
                const char  *standing,
                const char  *page,
                gint64      *id,
                GError     **error)
{
  gboolean good;
  gint64 link;

  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("add link"), NULL, NULL, error))
    return FALSE;
  good = yt_act_add_link (dossier, origin, type, target, &link, error) &&
         yt_act_set_link (dossier, link, "standing", standing, error) &&
         (page == NULL || *page == '\0' || yt_act_set_link (dossier, link, "page", page, error));
  if (good && id != NULL)
    *id = link;
  return yt_step_end (dossier, good, error);
}
