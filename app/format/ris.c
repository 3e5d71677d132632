/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* RIS, as reference managers and data bases exchange it: two letters, a hyphen, a value. */
#include <string.h>

#include "format/tagged.h"

static gboolean
split (const char  *line,
       const char **tag,
       gsize       *length,
       const char **value)
{
  const char *p = line + 2;

  if (!g_ascii_isupper (line[0]) || !(g_ascii_isupper (line[1]) || g_ascii_isdigit (line[1])) || *p != ' ')
    return FALSE;
  while (*p == ' ')
    p++;
  if (*p != '-' || p - line > 5)
    return FALSE;
  *tag = line;
  *length = 2;
  *value = p + 1;
  return TRUE;
}

static const YtTagRow tags[] = {
  { "TY", YT_REFERENCE_TYPE, YT_TAG_TYPE },
  { "TI", YT_REFERENCE_TITLE, YT_TAG_SET }, { "T1", YT_REFERENCE_TITLE, YT_TAG_SET }, { "CT", YT_REFERENCE_TITLE, YT_TAG_SET },
  { "TT", YT_REFERENCE_OTHER_TITLE, YT_TAG_SET },
  { "AU", YT_REFERENCE_AUTHOR, YT_TAG_NAME }, { "A1", YT_REFERENCE_AUTHOR, YT_TAG_NAME },
  { "A2", YT_REFERENCE_EDITOR, YT_TAG_NAME }, { "ED", YT_REFERENCE_EDITOR, YT_TAG_NAME }, { "A3", YT_REFERENCE_EDITOR, YT_TAG_NAME },
  { "A4", YT_REFERENCE_TRANSLATOR, YT_TAG_NAME },
  { "T2", YT_REFERENCE_CONTAINER, YT_TAG_SET }, { "JF", YT_REFERENCE_CONTAINER, YT_TAG_SET }, { "JO", YT_REFERENCE_CONTAINER, YT_TAG_SET },
  { "BT", YT_REFERENCE_CONTAINER, YT_TAG_SET }, { "JA", YT_REFERENCE_CONTAINER, YT_TAG_SET },
  { "C3", YT_REFERENCE_EVENT, YT_TAG_SET },
  { "T3", YT_REFERENCE_SERIES, YT_TAG_SET },
  { "PB", YT_REFERENCE_PUBLISHER, YT_TAG_SET }, { "CY", YT_REFERENCE_PLACE, YT_TAG_SET }, { "PP", YT_REFERENCE_PLACE, YT_TAG_SET },
  { "ET", YT_REFERENCE_EDITION, YT_TAG_SET },
  { "PY", YT_REFERENCE_ISSUED, YT_TAG_DATE }, { "Y1", YT_REFERENCE_ISSUED, YT_TAG_DATE }, { "DA", YT_REFERENCE_ISSUED, YT_TAG_DATE },
  { "Y2", YT_REFERENCE_ACCESSED, YT_TAG_DATE },
  { "VL", YT_REFERENCE_VOLUME, YT_TAG_SET }, { "IS", YT_REFERENCE_ISSUE, YT_TAG_SET },
  { "SP", YT_REFERENCE_PAGES, YT_TAG_PAGES }, { "EP", YT_REFERENCE_PAGES, YT_TAG_END },
  { "M1", YT_REFERENCE_NUMBER, YT_TAG_SET }, { "M3", YT_REFERENCE_DEGREE, YT_TAG_DEGREE },
  { "SN", YT_REFERENCE_ISBN, YT_TAG_SERIAL }, { "DO", YT_REFERENCE_DOI, YT_TAG_SET }, { "UR", YT_REFERENCE_URL, YT_TAG_SET },
  { "LA", YT_REFERENCE_LANGUAGE, YT_TAG_LANGUAGE }, { "AV", YT_REFERENCE_ARCHIVE, YT_TAG_SET }, { "CN", YT_REFERENCE_SHELFMARK, YT_TAG_SET },
  { "AB", YT_REFERENCE_ABSTRACT, YT_TAG_SET }, { "N2", YT_REFERENCE_ABSTRACT, YT_TAG_SET },
  { NULL },
};

static const YtTypeRow types[] = {
  { "JOUR", "article-journal" }, { "EJOUR", "article-journal" }, { "JFULL", "article-journal" }, { "MGZN", "article-magazine" },
  { "NEWS", "article-newspaper" }, { "BOOK", "book" }, { "EDBOOK", "book" }, { "EBOOK", "book" }, { "CHAP", "chapter" },
  { "ECHAP", "chapter" }, { "CPAPER", "paper-conference" }, { "CONF", "paper-conference" }, { "THES", "thesis" }, { "RPRT", "report" },
  { "GOVDOC", "report" }, { "ELEC", "webpage" }, { "BLOG", "webpage" }, { "ICOMM", "webpage" }, { "STAT", "legislation" },
  { "LEGAL", "legislation" }, { "BILL", "legislation" }, { "STAND", "standard" }, { "PAT", "patent" }, { "MANSCPT", "manuscript" },
  { "UNPB", "manuscript" }, { "ARCH", "collection" }, { NULL },
};

/* A number of a record is not that of an article; the second title of a book is its series. */
static void
finish (YtReference *reference)
{
  static const char *const numbered[] = { "report", "standard", "patent", "legislation", NULL };
  const char *container = yt_reference_get (reference, YT_REFERENCE_CONTAINER);

  if (!g_strv_contains (numbered, yt_reference_get (reference, YT_REFERENCE_TYPE)))
    yt_reference_set (reference, YT_REFERENCE_NUMBER, NULL);
  if (yt_reference_is (reference, "article-journal"))
    yt_reference_set (reference, YT_REFERENCE_EDITOR, NULL);
  if (!yt_reference_is (reference, "book") || *container == '\0')
    return;
  if (reference->parts[YT_REFERENCE_SERIES] == NULL)
    yt_reference_set (reference, YT_REFERENCE_SERIES, container);
  yt_reference_set (reference, YT_REFERENCE_CONTAINER, NULL);
}

static const YtTaggedFormat format = { split, " TY ", "ER", tags, types, finish };

gboolean
yt_ris_sniff (const char *text)
{
  return yt_tagged_sniff (text, &format);
}

void
yt_ris_read (YtReferences *self)
{
  yt_tagged_read (self, &format);
}
