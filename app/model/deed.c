/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Translates the name of an act and, where that is a word of the program's own, its detail. */
#include "model/deed.h"

#include <string.h>

/* What a person typed stands between quotes in the sentence; what does not is a label. */
static gboolean
is_label (const char *name,
          const char *detail)
{
  if (strstr (name, "“%s”") != NULL)
    return FALSE;
  for (int kind = 0; kind < YT_N_KINDS; kind++)
    {
      if (strcmp (yt_kind_info ((YtKind) kind)->label, detail) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Inside a sentence a label of Latin letters begins with a small one. */
static char *
inside_sentence (const char *label)
{
  char *word = g_strdup (label);

  if (g_str_is_ascii (word) && !g_ascii_isupper (word[0] != '\0' ? word[1] : '\0'))
    word[0] = g_ascii_tolower (word[0]);
  return word;
}

char *
yt_deed_words (const char  *name,
               const char  *detail,
               YtTranslate  translate)
{
  const char *arguments[2] = { detail != NULL ? detail : "", NULL };
  g_autofree char *label = NULL;

  if (name == NULL || *name == '\0')
    return g_strdup ("–");
  if (is_label (name, arguments[0]))
    arguments[0] = label = inside_sentence (translate (arguments[0]));
  return yt_failure_fill (translate (name), arguments);
}

char *
yt_deed_told (const YtHistoryItem *item,
              YtTranslate          translate)
{
  g_autofree char *words = yt_deed_words (item->name, item->detail, translate);
  const char *arguments[] = { words, NULL };

  if (g_strcmp0 (item->sort, "undo") == 0)
    return yt_failure_fill (translate (N_("Undone: %s")), arguments);
  if (g_strcmp0 (item->sort, "redo") == 0)
    return yt_failure_fill (translate (N_("Redone: %s")), arguments);
  return g_steal_pointer (&words);
}
