/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes and deletes pairs of passages that say the same. */
#include "act/parallel.h"

#include "act/entry.h"
#include "act/passage.h"
#include "act/step.h"
#include "model/link.h"

gboolean
yt_act_belong_together (YtDossier         *dossier,
                        const gint64       document[2],
                        const YtAlignPin  *pin,
                        GError           **error)
{
  gint64 passage[2];
  gboolean good = TRUE;

  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("say that two pieces belong together"), NULL, NULL, error))
    return FALSE;
  for (guint side = 0; good && side < 2; side++)
    good = yt_act_mark (dossier, document[side], pin->side[side].start, pin->side[side].end, &passage[side], error);
  good = good && yt_act_add_link (dossier, passage[YT_LEFT], "same-as", passage[YT_RIGHT], NULL, error);
  return yt_step_end (dossier, good, error);
}

/* Whether nothing but pins hangs on it. */
static gboolean
is_bare (YtDossier *dossier,
         gint64     passage)
{
  g_autoptr(GArray) from = yt_link_from (dossier, passage, NULL);
  g_autoptr(GArray) to = yt_link_to (dossier, passage, NULL);

  return from->len + to->len == 0;
}

gboolean
yt_act_belong_no_more (YtDossier     *dossier,
                       const GArray  *pins,
                       GError       **error)
{
  gboolean good = TRUE;

  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("let two pieces go their own ways"), NULL, NULL, error))
    return FALSE;
  for (guint i = 0; good && i < pins->len; i++)
    {
      const YtParallelPin *pin = &g_array_index (pins, YtParallelPin, i);

      good = yt_act_delete_link (dossier, pin->link, error);
      for (guint side = 0; good && side < 2; side++)
        good = !is_bare (dossier, pin->passage[side]) || yt_act_delete_entry (dossier, pin->passage[side], error);
    }
  return yt_step_end (dossier, good, error);
}
