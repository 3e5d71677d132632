/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Joins marking, tying and describing into one act. */
#include "act/evidence.h"

#include "act/entry.h"
#include "act/step.h"

static gboolean
mark_first (YtDossier             *dossier,
            const YtEvidenceWish  *wish,
            gint64                *passage,
            GError               **error)
{
  *passage = wish->passage;
  return *passage != 0 || yt_act_mark (dossier, wish->document, wish->start, wish->end, passage, error);
}

static gboolean
describe (YtDossier             *dossier,
          const YtEvidenceWish  *wish,
          gint64                 passage,
          gint64                 link,
          GError               **error)
{
  g_autofree char *party = wish->party != 0 ? yt_id_to_text (wish->party) : NULL;
  const char *key = wish->language == YT_LANGUAGE_ZH ? "text.zh" : "text.en";

  return (wish->voice == NULL || yt_act_set_entry (dossier, passage, "voice", wish->voice, error)) &&
         (party == NULL || yt_act_set_entry (dossier, passage, "party", party, error)) &&
         (wish->note == NULL || *wish->note == '\0' || yt_act_set_link (dossier, link, key, wish->note, error));
}

gboolean
yt_act_take_evidence (YtDossier             *dossier,
                      const YtEvidenceWish  *wish,
                      gint64                *passage,
                      GError               **error)
{
  gboolean good;
  gint64 id, link;

  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("tie passage"), NULL, NULL, error))
    return FALSE;
  good = mark_first (dossier, wish, &id, error) && yt_act_tie (dossier, id, wish->target, wish->type, "stated", &link, error) &&
         describe (dossier, wish, id, link, error);
  if (good && passage != NULL)
    *passage = id;
  return yt_step_end (dossier, good, error);
}

gboolean
yt_act_promote_evidence (YtDossier             *dossier,
                         const YtEvidenceWish  *wish,
                         YtKind                 kind,
                         gint64                 parent,
                         gint64                *entry,
                         GError               **error)
{
  gboolean good;
  gint64 id;

  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("add %s"), yt_kind_info (kind)->label, NULL, error))
    return FALSE;
  good = mark_first (dossier, wish, &id, error) && yt_act_promote_passage (dossier, id, kind, parent, entry, error);
  return yt_step_end (dossier, good, error);
}
