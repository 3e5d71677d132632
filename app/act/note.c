/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing, changing and deleting notes. */
#include "act/note.h"

#include "act/step.h"
#include "text/gate.h"

static const char has_target[] =
  "SELECT 1 FROM entry WHERE id = ?1 AND deleted = 0 UNION ALL SELECT 1 FROM link WHERE id = ?1 AND deleted = 0";
static const char has_note[] = "SELECT 1 FROM note WHERE id = ?1 AND deleted = 0";

/* The tag as it is kept, or NULL with an error. */
static const char *
check_language (const char  *language,
                GError     **error)
{
  YtLanguage found;

  if (yt_language_parse (language, &found))
    return yt_language_tag (found);
  yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID,
                  N_("“%s” is not one of the words that may stand here: %s."), language, "zh, en", NULL);
  return NULL;
}

gboolean
yt_act_add_note (YtDossier         *dossier,
                 gint64             target,
                 const char        *language,
                 const char        *text,
                 const char *const *tags,
                 gint64            *id,
                 GError           **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autofree char *found = yt_step_find (dossier, has_target, target, error);
  g_autofree char *clean = found != NULL ? yt_gate_text (text, -1, YT_NOTE_MAX, error) : NULL;
  gboolean good;
  gint64 new_id;

  language = clean != NULL ? check_language (language, error) : NULL;
  if (language == NULL)
    return FALSE;
  if (!yt_recorder_begin (recorder, N_("add note"), NULL, NULL, error))
    return FALSE;

  new_id = yt_recorder_new_id (recorder);
  YtValue moment = yt_value_int (yt_recorder_moment (recorder));
  YtValue values[] = {
    yt_value_int (target), yt_value_text (language), yt_value_text (yt_recorder_author (recorder)),
    yt_value_int (0), moment, moment, yt_value_text (clean),
  };
  good = yt_recorder_create (recorder, &yt_table_note, new_id, values, error);
  for (guint i = 0; good && tags != NULL && tags[i] != NULL; i++)
    {
      g_autofree char *tag = yt_gate_line (tags[i], -1, 1024, error);
      g_autofree char *name = g_strconcat ("tag:", tag, NULL);

      good = tag != NULL && (*tag == '\0' || yt_recorder_set_field (recorder, &yt_table_note, new_id, name, "", error));
    }
  if (id != NULL)
    *id = new_id;
  return yt_step_end (dossier, good, error);
}

static gboolean
set_note (YtDossier   *dossier,
          gint64       id,
          const char  *column,
          const char  *value,
          GError     **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autofree char *found = yt_step_find (dossier, has_note, id, error);
  g_autofree char *burst = g_strdup_printf ("note %" G_GINT64_FORMAT " %s", id, column);
  YtValue put = yt_value_text (value);

  if (found == NULL || !yt_recorder_begin (recorder, N_("edit note"), NULL, burst, error))
    return FALSE;
  return yt_step_end (dossier, yt_recorder_set (recorder, &yt_table_note, id, column, &put, error), error);
}

gboolean
yt_act_set_note_text (YtDossier   *dossier,
                      gint64       id,
                      const char  *text,
                      GError     **error)
{
  g_autofree char *clean = yt_gate_text (text, -1, YT_NOTE_MAX, error);

  return clean != NULL && set_note (dossier, id, "text", clean, error);
}

gboolean
yt_act_set_note_language (YtDossier   *dossier,
                          gint64       id,
                          const char  *language,
                          GError     **error)
{
  language = check_language (language, error);
  return language != NULL && set_note (dossier, id, "language", language, error);
}

gboolean
yt_act_delete_note (YtDossier  *dossier,
                    gint64      id,
                    GError    **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autofree char *found = yt_step_find (dossier, has_note, id, error);
  YtValue yes = yt_value_int (1);

  if (found == NULL || !yt_recorder_begin (recorder, N_("delete note"), NULL, NULL, error))
    return FALSE;
  return yt_step_end (dossier, yt_recorder_set (recorder, &yt_table_note, id, "deleted", &yes, error), error);
}
