/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* RefWorks' tagged form, as CNKI exports it: RT Journal Article */
#include "format/tagged.h"

static gboolean
split (const char  *line,
       const char **tag,
       gsize       *length,
       const char **value)
{
  if (!g_ascii_isupper (line[0]) || !(g_ascii_isupper (line[1]) || g_ascii_isdigit (line[1])) || (line[2] != ' ' && line[2] != '\0') ||
      (line[2] == ' ' && line[3] == ' '))
    return FALSE;
  *tag = line;
  *length = 2;
  *value = line + 2;
  return TRUE;
}

static const YtTagRow tags[] = {
  { "RT", YT_REFERENCE_TYPE, YT_TAG_TYPE }, { "RT", YT_REFERENCE_DEGREE, YT_TAG_DEGREE }, { "T1", YT_REFERENCE_TITLE, YT_TAG_SET },
  { "TT", YT_REFERENCE_OTHER_TITLE, YT_TAG_SET }, { "A1", YT_REFERENCE_AUTHOR, YT_TAG_GIVEN_FIRST }, { "A2", YT_REFERENCE_EDITOR, YT_TAG_GIVEN_FIRST },
  { "JF", YT_REFERENCE_CONTAINER, YT_TAG_SET }, { "T2", YT_REFERENCE_CONTAINER, YT_TAG_SET }, { "PB", YT_REFERENCE_PUBLISHER, YT_TAG_SET },
  { "PP", YT_REFERENCE_PLACE, YT_TAG_SET }, { "ED", YT_REFERENCE_EDITION, YT_TAG_SET }, { "FD", YT_REFERENCE_ISSUED, YT_TAG_DATE },
  { "YR", YT_REFERENCE_ISSUED, YT_TAG_DATE }, { "VO", YT_REFERENCE_VOLUME, YT_TAG_SET }, { "IS", YT_REFERENCE_ISSUE, YT_TAG_SET },
  { "OP", YT_REFERENCE_PAGES, YT_TAG_PAGES }, { "SP", YT_REFERENCE_PAGES, YT_TAG_PAGES }, { "SN", YT_REFERENCE_ISBN, YT_TAG_SERIAL },
  { "DO", YT_REFERENCE_DOI, YT_TAG_SET }, { "UL", YT_REFERENCE_URL, YT_TAG_SET }, { "LK", YT_REFERENCE_URL, YT_TAG_SET },
  { "LA", YT_REFERENCE_LANGUAGE, YT_TAG_LANGUAGE }, { "AB", YT_REFERENCE_ABSTRACT, YT_TAG_SET },
  { NULL },
};

static const YtTypeRow types[] = {
  { "Journal", "article-journal" }, { "Magazine", "article-magazine" }, { "Newspaper", "article-newspaper" }, { "Book, Section", "chapter" },
  { "Book", "book" }, { "Conference", "paper-conference" }, { "Dissertation", "thesis" }, { "Thesis", "thesis" }, { "Report", "report" },
  { "Web", "webpage" }, { "Laws", "legislation" }, { "Bills", "legislation" }, { "Standard", "standard" }, { "Patent", "patent" },
  { "Unpublished", "manuscript" }, { NULL },
};

static const YtTaggedFormat format = { split, " RT ", NULL, tags, types, NULL };

gboolean
yt_refworks_sniff (const char *text)
{
  return yt_tagged_sniff (text, &format);
}

void
yt_refworks_read (YtReferences *self)
{
  yt_tagged_read (self, &format);
}
