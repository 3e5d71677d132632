/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EndNote's tagged form (Refer, %A …), and as CNKI and Wanfang export it. */
#include "format/tagged.h"

static gboolean
split (const char  *line,
       const char **tag,
       gsize       *length,
       const char **value)
{
  if (line[0] != '%' || !g_ascii_isgraph (line[1]) || (line[2] != ' ' && line[2] != '\0'))
    return FALSE;
  *tag = line;
  *length = 2;
  *value = line + 2;
  return TRUE;
}

static const YtTagRow tags[] = {
  { "%0", YT_REFERENCE_TYPE, YT_TAG_TYPE }, { "%T", YT_REFERENCE_TITLE, YT_TAG_SET }, { "%Q", YT_REFERENCE_OTHER_TITLE, YT_TAG_SET },
  { "%A", YT_REFERENCE_AUTHOR, YT_TAG_GIVEN_FIRST }, { "%E", YT_REFERENCE_EDITOR, YT_TAG_GIVEN_FIRST },
  { "%H", YT_REFERENCE_TRANSLATOR, YT_TAG_GIVEN_FIRST }, { "%?", YT_REFERENCE_TRANSLATOR, YT_TAG_GIVEN_FIRST },
  { "%J", YT_REFERENCE_CONTAINER, YT_TAG_SET }, { "%B", YT_REFERENCE_CONTAINER, YT_TAG_SET }, { "%S", YT_REFERENCE_SERIES, YT_TAG_SET },
  { "%I", YT_REFERENCE_PUBLISHER, YT_TAG_SET }, { "%C", YT_REFERENCE_PLACE, YT_TAG_SET }, { "%7", YT_REFERENCE_EDITION, YT_TAG_SET },
  { "%8", YT_REFERENCE_ISSUED, YT_TAG_DATE }, { "%D", YT_REFERENCE_ISSUED, YT_TAG_DATE }, { "%[", YT_REFERENCE_ACCESSED, YT_TAG_DATE },
  { "%V", YT_REFERENCE_VOLUME, YT_TAG_SET }, { "%N", YT_REFERENCE_ISSUE, YT_TAG_SET }, { "%P", YT_REFERENCE_PAGES, YT_TAG_PAGES },
  { "%9", YT_REFERENCE_DEGREE, YT_TAG_DEGREE }, { "%@", YT_REFERENCE_ISBN, YT_TAG_SERIAL }, { "%R", YT_REFERENCE_DOI, YT_TAG_SET },
  { "%U", YT_REFERENCE_URL, YT_TAG_SET }, { "%G", YT_REFERENCE_LANGUAGE, YT_TAG_LANGUAGE }, { "%X", YT_REFERENCE_ABSTRACT, YT_TAG_SET },
  { NULL },
};

static const YtTypeRow types[] = {
  { "Journal", "article-journal" }, { "Electronic Article", "article-journal" }, { "期刊", "article-journal" },
  { "Magazine", "article-magazine" }, { "Newspaper", "article-newspaper" }, { "报纸", "article-newspaper" }, { "Book Section", "chapter" },
  { "Book", "book" }, { "Edited Book", "book" }, { "Electronic Book", "book" }, { "Conference", "paper-conference" }, { "会议", "paper-conference" },
  { "Thesis", "thesis" }, { "学位", "thesis" }, { "硕士", "thesis" }, { "博士", "thesis" }, { "Report", "report" }, { "Government", "report" },
  { "Web Page", "webpage" }, { "Blog", "webpage" }, { "Online", "webpage" }, { "Statute", "legislation" }, { "Legal", "legislation" },
  { "Bill", "legislation" }, { "Standard", "standard" }, { "标准", "standard" }, { "Patent", "patent" }, { "专利", "patent" },
  { "Manuscript", "manuscript" }, { "Unpublished", "manuscript" }, { "Ancient", "manuscript" }, { NULL },
};

static void
finish (YtReference *reference)
{
  const char *container = yt_reference_get (reference, YT_REFERENCE_CONTAINER);

  /* The paper that a newspaper article is in may stand as its publisher, too. */
  if (yt_reference_is (reference, "article-newspaper") && *container == '\0')
    {
      yt_reference_set (reference, YT_REFERENCE_CONTAINER, yt_reference_get (reference, YT_REFERENCE_PUBLISHER));
      yt_reference_set (reference, YT_REFERENCE_PUBLISHER, NULL);
    }
}

static const YtTaggedFormat format = { split, " %0 ", NULL, tags, types, finish };

gboolean
yt_endnote_sniff (const char *text)
{
  return yt_tagged_sniff (text, &format);
}

void
yt_endnote_read (YtReferences *self)
{
  yt_tagged_read (self, &format);
}
