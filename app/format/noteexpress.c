/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* NoteExpress, as CNKI exports it: {Reference Type}: Journal Article */
#include <string.h>

#include "format/tagged.h"

static gboolean
split (const char  *line,
       const char **tag,
       gsize       *length,
       const char **value)
{
  const char *end = *line == '{' ? strchr (line, '}') : NULL;

  if (end == NULL || end == line + 1 || end[1] != ':')
    return FALSE;
  *tag = line;
  *length = (gsize) (end + 1 - line);
  *value = end + 2;
  return TRUE;
}

static const YtTagRow tags[] = {
  { "{Reference Type}", YT_REFERENCE_TYPE, YT_TAG_TYPE }, { "{Title}", YT_REFERENCE_TITLE, YT_TAG_SET },
  { "{Translated Title}", YT_REFERENCE_OTHER_TITLE, YT_TAG_SET }, { "{Author}", YT_REFERENCE_AUTHOR, YT_TAG_GIVEN_FIRST },
  { "{Translated Author}", YT_REFERENCE_TRANSLATOR, YT_TAG_GIVEN_FIRST }, { "{Secondary Author}", YT_REFERENCE_EDITOR, YT_TAG_GIVEN_FIRST },
  { "{Editor}", YT_REFERENCE_EDITOR, YT_TAG_GIVEN_FIRST },
  { "{Journal}", YT_REFERENCE_CONTAINER, YT_TAG_SET }, { "{Tertiary Title}", YT_REFERENCE_CONTAINER, YT_TAG_SET },
  { "{Secondary Title}", YT_REFERENCE_EVENT, YT_TAG_SET }, { "{Publisher}", YT_REFERENCE_PUBLISHER, YT_TAG_SET },
  { "{Place Published}", YT_REFERENCE_PLACE, YT_TAG_SET }, { "{Edition}", YT_REFERENCE_EDITION, YT_TAG_SET },
  { "{Year}", YT_REFERENCE_ISSUED, YT_TAG_DATE }, { "{Date}", YT_REFERENCE_ISSUED, YT_TAG_DATE },
  { "{Access Date}", YT_REFERENCE_ACCESSED, YT_TAG_DATE }, { "{Volume}", YT_REFERENCE_VOLUME, YT_TAG_SET },
  { "{Issue}", YT_REFERENCE_ISSUE, YT_TAG_SET }, { "{Pages}", YT_REFERENCE_PAGES, YT_TAG_PAGES },
  { "{Type of Work}", YT_REFERENCE_DEGREE, YT_TAG_DEGREE }, { "{Type of Work}", YT_REFERENCE_NUMBER, YT_TAG_SET },
  { "{ISBN}", YT_REFERENCE_NUMBER, YT_TAG_SET }, { "{ISBN}", YT_REFERENCE_ISBN, YT_TAG_SERIAL },
  { "{ISBN/ISSN}", YT_REFERENCE_ISBN, YT_TAG_SERIAL }, { "{图书印刷版ISBN}", YT_REFERENCE_ISBN, YT_TAG_SERIAL },
  { "{DOI}", YT_REFERENCE_DOI, YT_TAG_SET }, { "{URL}", YT_REFERENCE_URL, YT_TAG_SET }, { "{Link}", YT_REFERENCE_URL, YT_TAG_SET },
  { "{Language}", YT_REFERENCE_LANGUAGE, YT_TAG_LANGUAGE }, { "{Abstract}", YT_REFERENCE_ABSTRACT, YT_TAG_SET },
  { NULL },
};

static const YtTypeRow types[] = {
  { "Journal", "article-journal" }, { "Magazine", "article-magazine" }, { "Newspaper", "article-newspaper" }, { "Book Section", "chapter" },
  { "Book", "book" }, { "Conference", "paper-conference" }, { "Thesis", "thesis" }, { "Report", "report" }, { "Web", "webpage" },
  { "Electronic", "webpage" }, { "Online", "webpage" }, { "Law", "legislation" }, { "Statute", "legislation" }, { "Standard", "standard" },
  { "Patent", "patent" }, { "Manuscript", "manuscript" }, { NULL },
};

/* One tag means several things here: numbers of theses and books are none, and a newspaper is a second title. */
static void
finish (YtReference *reference)
{
  static const char *const numbered[] = { "standard", "patent", "report", NULL };
  const char *event = yt_reference_get (reference, YT_REFERENCE_EVENT);

  if (!g_strv_contains (numbered, yt_reference_get (reference, YT_REFERENCE_TYPE)))
    yt_reference_set (reference, YT_REFERENCE_NUMBER, NULL);
  if (yt_reference_is (reference, "paper-conference"))
    return;
  if (reference->parts[YT_REFERENCE_CONTAINER] == NULL)
    yt_reference_set (reference, YT_REFERENCE_CONTAINER, event);
  yt_reference_set (reference, YT_REFERENCE_EVENT, NULL);
  if (yt_reference_is (reference, "article-newspaper"))
    yt_reference_set (reference, YT_REFERENCE_PUBLISHER, NULL);
}

static const YtTaggedFormat format = { split, " {Reference Type} ", NULL, tags, types, finish };

gboolean
yt_noteexpress_sniff (const char *text)
{
  return g_str_has_prefix (text, "{Reference Type}:") || strstr (text, "\n{Reference Type}:") != NULL;
}

void
yt_noteexpress_read (YtReferences *self)
{
  yt_tagged_read (self, &format);
}
