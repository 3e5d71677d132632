/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the saved searches of a dossier. */
#include "act/filter.h"

#include <string.h>

#include "act/step.h"
#include "text/gate.h"

#define NAME_MAX_BYTES 200
#define WORDS_MAX_BYTES 4000

/* The line as it is kept; NULL with an error when nothing is left of it. */
static char *
check_line (const char  *line,
            gsize        most,
            GError     **error)
{
  g_autofree char *clean = yt_gate_line (line, -1, most, error);

  if (clean == NULL)
    return NULL;
  g_strstrip (clean);
  if (*clean != '\0')
    return g_steal_pointer (&clean);
  yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID, N_("A saved search needs a name and words."), NULL);
  return NULL;
}

static gboolean
put (YtDossier   *dossier,
     const char  *name,
     const char  *words,
     GError     **error)
{
  g_autofree char *field = g_strconcat (YT_FILTER_PREFIX, name, NULL);

  return yt_recorder_set_field (yt_dossier_recorder (dossier), &yt_table_entry, yt_dossier_root (dossier), field, words, error);
}

/* The words of the one with that name, or NULL with an error. */
static char *
find (YtDossier   *dossier,
      const char  *name,
      GError     **error)
{
  char *words = yt_filter_words (dossier, name);

  if (words == NULL)
    yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND, N_("There is no saved search “%s”."), name, NULL);
  return words;
}

gboolean
yt_act_save_filter (YtDossier   *dossier,
                    const char  *name,
                    const char  *words,
                    GError     **error)
{
  g_autofree char *clean = check_line (name, NAME_MAX_BYTES, error);
  g_autofree char *query = clean != NULL ? check_line (words, WORDS_MAX_BYTES, error) : NULL;

  if (query == NULL || !yt_recorder_begin (yt_dossier_recorder (dossier), N_("save search “%s”"), clean, NULL, error))
    return FALSE;
  return yt_step_end (dossier, put (dossier, clean, query, error), error);
}

gboolean
yt_act_rename_filter (YtDossier   *dossier,
                      const char  *name,
                      const char  *new_name,
                      GError     **error)
{
  g_autofree char *words = find (dossier, name, error);
  g_autofree char *clean = words != NULL ? check_line (new_name, NAME_MAX_BYTES, error) : NULL;
  g_autofree char *other = clean != NULL ? yt_filter_words (dossier, clean) : NULL;

  if (clean == NULL)
    return FALSE;
  if (strcmp (name, clean) == 0)
    return TRUE;
  if (other != NULL)
    {
      yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID, N_("There is a saved search “%s” already."), clean, NULL);
      return FALSE;
    }
  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("rename search “%s”"), name, NULL, error))
    return FALSE;
  return yt_step_end (dossier, put (dossier, name, NULL, error) && put (dossier, clean, words, error), error);
}

gboolean
yt_act_delete_filter (YtDossier   *dossier,
                      const char  *name,
                      GError     **error)
{
  g_autofree char *words = find (dossier, name, error);

  if (words == NULL || !yt_recorder_begin (yt_dossier_recorder (dossier), N_("delete search “%s”"), name, NULL, error))
    return FALSE;
  return yt_step_end (dossier, put (dossier, name, NULL, error), error);
}
