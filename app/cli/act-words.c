/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Translates the name of an act and, where that is a word of the program's own, its detail. */
#include "cli/act-words.h"

#include <string.h>

#include <glib/gi18n.h>

#include "model/kind.h"

/* What a person typed stands between quotes in the sentence; what does not is a label. */
static gboolean
is_label (const char *name,
          const char *detail)
{
  if (strstr (name, "“%s”") != NULL)
    return FALSE;
  for (int kind = 0; kind < YT_N_KINDS; kind++)
    {
      if (g_str_equal (yt_kind_info ((YtKind) kind)->label, detail))
        return TRUE;
    }
  return FALSE;
}

char *
yt_act_words (const char *name,
              const char *detail)
{
  const char *arguments[2] = { detail != NULL ? detail : "", NULL };

  if (name == NULL || *name == '\0')
    return g_strdup ("?");
  if (is_label (name, arguments[0]))
    arguments[0] = gettext (arguments[0]);
  return yt_failure_fill (gettext (name), arguments);
}
