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

static const struct
{
  const char *type;
  const char *field;
  const char *label;
} labels[] = {
  { "article-journal", "container", N_("Journal") },
  { "article-magazine", "container", N_("Magazine") },
  { "article-newspaper", "container", N_("Newspaper") },
  { "article-newspaper", "pages", N_("Page") },
  { "chapter", "container", N_("Book") },
  { "chapter", "editor", N_("Book editor") },
  { "paper-conference", "container", N_("Proceedings") },
  { "thesis", "publisher", N_("School") },
  { "thesis", "place", N_("Place") },
  { "report", "publisher", N_("Issued by") },
  { "report", "number", N_("Report number") },
  { "webpage", "container", N_("Website") },
  { "legislation", "number", N_("Document number") },
  { "standard", "number", N_("Standard number") },
  { "patent", "number", N_("Patent number") },
  { "collection", "place", N_("Place") },
  { "manuscript", "place", N_("Place") },
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

const char *
yt_source_label (const char    *type,
                 const YtField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (g_strcmp0 (labels[i].type, type) == 0 && g_strcmp0 (labels[i].field, field->name) == 0)
        return labels[i].label;
    }
  return field->label;
}
