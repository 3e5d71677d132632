/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CNKI's own forms: what one chooses oneself there (SrcDatabase-来源库: …), and that of its reader program (DataType: …). */
#include <string.h>

#include "format/tagged.h"

/* The tag is what stands before the hyphen, since what stands behind it differs from kind to kind. */
static gboolean
split (const char  *line,
       const char **tag,
       gsize       *length,
       const char **value)
{
  gsize letters = strspn (line, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  const char *colon = strchr (line, ':');

  if (letters < 3 || colon == NULL || colon - line > 40 || (line[letters] != '-' && line[letters] != ':') ||
      !g_ascii_isupper (*line) || (line[letters] == '-' && line[letters + 1] == ' '))
    return FALSE;
  *tag = line;
  *length = letters;
  *value = colon + 1;
  /* Of the same name are the pages and how many there are. */
  if (g_str_has_prefix (line, "PageCount-页数"))
    *length = (gsize) (colon - line);
  return TRUE;
}

static const YtTagRow tags[] = {
  { "SrcDatabase", YT_REFERENCE_TYPE, YT_TAG_TYPE }, { "SrcDatabase", YT_REFERENCE_DEGREE, YT_TAG_DEGREE },
  { "Title", YT_REFERENCE_TITLE, YT_TAG_SET }, { "Author", YT_REFERENCE_AUTHOR, YT_TAG_GIVEN_FIRST },
  { "Source", YT_REFERENCE_CONTAINER, YT_TAG_SET }, { "PubTime", YT_REFERENCE_ISSUED, YT_TAG_DATE }, { "Year", YT_REFERENCE_ISSUED, YT_TAG_DATE },
  { "Volume", YT_REFERENCE_VOLUME, YT_TAG_SET }, { "Roll", YT_REFERENCE_VOLUME, YT_TAG_SET }, { "Period", YT_REFERENCE_ISSUE, YT_TAG_SET },
  { "Page", YT_REFERENCE_PAGES, YT_TAG_PAGES }, { "PageCount", YT_REFERENCE_PAGES, YT_TAG_PAGES },
  { "DOI", YT_REFERENCE_DOI, YT_TAG_SET }, { "ISSN", YT_REFERENCE_ISSN, YT_TAG_SERIAL }, { "ISBN", YT_REFERENCE_ISBN, YT_TAG_SERIAL },
  { "URL", YT_REFERENCE_URL, YT_TAG_SET }, { "Link", YT_REFERENCE_URL, YT_TAG_SET }, { "Summary", YT_REFERENCE_ABSTRACT, YT_TAG_SET },
  { NULL },
};

static const YtTypeRow types[] = {
  { "博士", "thesis" }, { "硕士", "thesis" }, { "博硕", "thesis" }, { "中国博士", "thesis" }, { "中国优秀硕士", "thesis" }, { "中国优秀博", "thesis" },
  { "学位", "thesis" }, { "报纸", "article-newspaper" }, { "中国重要报纸", "article-newspaper" }, { "会议", "paper-conference" },
  { "国内会议", "paper-conference" }, { "国际会议", "paper-conference" }, { "中国会议", "paper-conference" }, { "中国重要会议", "paper-conference" },
  { "标准", "standard" }, { "国家标准", "standard" }, { "行业标准", "standard" }, { "专利", "patent" }, { "中国专利", "patent" },
  { "年鉴", "chapter" }, { "图书", "book" }, { "", "article-journal" }, { NULL },
};

static void
finish (YtReference *reference)
{
  /* The school stands where a journal does. */
  if (!yt_reference_is (reference, "thesis"))
    return;
  yt_reference_set (reference, YT_REFERENCE_PUBLISHER, yt_reference_get (reference, YT_REFERENCE_CONTAINER));
  yt_reference_set (reference, YT_REFERENCE_CONTAINER, NULL);
}

static const YtTaggedFormat chosen = { split, " SrcDatabase ", NULL, tags, types, finish };
static const YtTaggedFormat reader = { split, " DataType ", NULL, tags, types, finish };

static gboolean
is_of_reader (const char *text)
{
  return g_str_has_prefix (text, "DataType:") || strstr (text, "\nDataType:") != NULL;
}

gboolean
yt_cnki_sniff (const char *text)
{
  return strstr (text, "Title-题名:") != NULL && yt_tagged_sniff (text, is_of_reader (text) ? &reader : &chosen);
}

void
yt_cnki_read (YtReferences *self)
{
  yt_tagged_read (self, is_of_reader (self->text) ? &reader : &chosen);
}
