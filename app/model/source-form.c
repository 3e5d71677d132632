/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of types of sources with the fields of each, besides those that all have. */
#include "model/source-form.h"

#include <string.h>

static const char for_all[] = " type author issued accessed url language mark condition repair ";

static const struct
{
  const char *type;
  const char *fields;
} forms[] = {
  { "article-journal", " translator container volume issue pages doi issn " },
  { "article-magazine", " container volume issue pages issn " },
  { "article-newspaper", " container place pages issn " },
  { "book", " editor translator edition series volume place publisher pages isbn doi " },
  { "chapter", " editor translator container edition series volume place publisher pages isbn doi " },
  { "paper-conference", " editor container event place publisher pages isbn doi " },
  { "thesis", " degree place publisher pages doi " },
  { "report", " number series place publisher pages doi " },
  { "webpage", " container publisher " },
  { "legislation", " number container place publisher pages " },
  { "standard", " number place publisher pages " },
  { "patent", " number place publisher " },
  { "collection", " place archive shelfmark pages " },
  { "manuscript", " place archive shelfmark pages " },
  { "document", " number container place publisher pages " },
};

gboolean
yt_source_takes (const char *type,
                 const char *field)
{
  g_autofree char *word = g_strdup_printf (" %s ", field);

  if (strstr (for_all, word) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (g_strcmp0 (forms[i].type, type) == 0)
        return strstr (forms[i].fields, word) != NULL;
    }
  return TRUE;
}
