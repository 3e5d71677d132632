/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GB/T 7714 “Information and documentation – Rules for bibliographic references and citations to information resources”,
 * numeric system, editions of 2015 and of 2025. */
#include <string.h>

#include "format/citation.h"
#include "text/edtf.h"

/* Names that a list shows before 等 or et al. (2015: 8.1.2, 2025: 7.1.2). */
#define MOST_NAMES 3

/* The signs between the parts: narrow with a blank in 2015 (7), wide in 2025 (6). */
typedef struct
{
  const char *comma;
  const char *colon;
  const char *semicolon;
  const char *open;
  const char *close;
  const char *dash;
  gboolean capitals;    /* family names in Latin letters stand in capitals */
  gboolean given_names; /* initials stand after a family name in Chinese */
  gboolean newer;
} Edition;

static const Edition edition_2015 = { ", ", ": ", "; ", "(", ")", "-", TRUE, TRUE, FALSE };
static const Edition edition_2025 = { "，", "：", "；", "（", "）", "—", FALSE, FALSE, TRUE };

/* Appendix B of the standard, by types of CSL; what it does not name is “other”. */
static const char *const marks[][2] = {
  { "article-journal", "J" }, { "article-magazine", "J" }, { "article-newspaper", "N" }, { "report", "R" },
  { "book", "M" }, { "chapter", "M" }, { "paper-conference", "C" }, { "thesis", "D" }, { "webpage", "EB" },
  { "standard", "S" }, { "patent", "P" }, { "collection", "A" }, { "legislation", "A" },
};

typedef struct
{
  const YtReference *reference;
  const Edition *edition;
  const char *pages;
  GString *line;
  gboolean han;
} Writer;

static const char *
get (const Writer    *self,
     YtReferencePart  part)
{
  return yt_reference_get (self->reference, part);
}

static gboolean
is (const Writer *self,
    const char   *type)
{
  return yt_reference_is (self->reference, type);
}

/* A name without the country that Chinese books put before it: [美]李侃如 */
static const char *
without_country (const char *name)
{
  static const char *const brackets[][2] = { { "[", "]" }, { "［", "］" }, { "(", ")" }, { "（", "）" }, { "〔", "〕" }, { "【", "】" } };

  for (guint i = 0; i < G_N_ELEMENTS (brackets); i++)
    {
      const char *end = g_str_has_prefix (name, brackets[i][0]) ? strstr (name, brackets[i][1]) : NULL;

      if (end != NULL && end[strlen (brackets[i][1])] != '\0')
        return end + strlen (brackets[i][1]);
    }
  return name;
}

/* “Peter W.” → “P W”, “Jean-Luc” → “J-L”, “WE” → “W E” (2015: 8.1.1). */
static void
append_initials (GString    *out,
                 const char *given)
{
  gboolean start = TRUE;
  gsize length = strcspn (given, " .-");
  gboolean letters = given[length] == '\0' && length <= 3;

  for (const char *p = given; letters && *p != '\0'; p++)
    letters = g_ascii_isupper (*p);
  for (const char *p = given; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' || c == '.' || c == '-')
        {
          if (c == '-' && !start)
            g_string_append_c (out, '-');
          start = TRUE;
        }
      else if (start || letters)
        {
          if (out->len > 0 && out->str[out->len - 1] != '-')
            g_string_append_c (out, ' ');
          g_string_append_unichar (out, c);
          start = FALSE;
        }
      if (c == '.' && p[1] == '-')
        {
          g_string_append_c (out, '-');
          p++;
        }
    }
}

static gboolean
is_latin (const char *text)
{
  return g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_LATIN;
}

static void
append_name (const Writer *self,
             GString      *out,
             const YtName *name)
{
  g_autoptr(GString) initials = g_string_new (NULL);
  g_autofree char *family = NULL;

  if (name->given == NULL)
    {
      g_string_append (out, name->han ? without_country (name->family) : name->family);
      return;
    }
  if (yt_text_is_han (name->given))
    {
      g_string_append_printf (out, "%s%s", without_country (name->family), name->given);
      return;
    }
  family = self->edition->capitals && is_latin (name->family) ? g_utf8_strup (name->family, -1) : g_strdup (name->family);
  g_string_append (out, yt_text_is_han (family) ? without_country (family) : family);
  if (yt_text_is_han (family) && !self->edition->given_names)
    return;
  append_initials (initials, name->given);
  if (initials->len > 0)
    g_string_append_printf (out, " %s", initials->str);
  if (name->suffix != NULL)
    {
      gsize length = strcspn (name->suffix, ".");

      g_string_append_printf (out, "%s%.*s", self->edition->comma, (int) length, name->suffix);
    }
}

static char *
list_names (const Writer *self,
            const char   *text)
{
  g_autoptr(GPtrArray) names = yt_names_parse (text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < MIN (names->len, MOST_NAMES); i++)
    {
      if (i > 0)
        g_string_append (out, self->edition->comma);
      append_name (self, out, g_ptr_array_index (names, i));
    }
  if (names->len > MOST_NAMES)
    g_string_append_printf (out, "%s%s", self->edition->comma,
                            ((YtName *) g_ptr_array_index (names, 0))->han ? "等" : "et al");
  return g_string_free (out, FALSE);
}

/* Year, month and day as far as they are known, without what EDTF says besides. */
static char *
plain_date (const YtEdtfDate *date)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%" G_GINT64_FORMAT, date->year);
  if (date->month >= 1 && date->month <= 12)
    g_string_append_printf (out, "-%02u", date->month);
  if (date->month >= 1 && date->month <= 12 && date->day >= 1 && date->day <= 31)
    g_string_append_printf (out, "-%02u", date->day);
  return g_string_free (out, FALSE);
}

static char *
date_of (const Writer    *self,
         YtReferencePart  part,
         gboolean         year_only)
{
  const char *text = get (self, part);
  const YtEdtfDate *from;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  YtEdtf date;

  if (!yt_edtf_parse (text, &date, NULL))
    return g_strdup (text);
  from = &date.spans[0].from;
  if (date.n_spans != 1 || from->end != YT_EDTF_END_DATE || from->unknown_digits > 0)
    return yt_edtf_to_words (&date, self->han ? YT_LANGUAGE_ZH : YT_LANGUAGE_EN);
  first = year_only ? g_strdup_printf ("%" G_GINT64_FORMAT, from->year) : plain_date (from);
  if (date.spans[0].is_range)
    {
      const YtEdtfDate *to = &date.spans[0].to;

      if (to->end == YT_EDTF_END_DATE)
        last = year_only ? g_strdup_printf ("%" G_GINT64_FORMAT, to->year) : plain_date (to);
      return g_strconcat (first, self->edition->dash, last, NULL);
    }
  /* An estimated year stands in brackets (2015: 8.4.3.3, 2025: 7.5.4.3). */
  return from->qualifier != 0 ? g_strdup_printf ("[%s]", first) : g_steal_pointer (&first);
}

static gboolean
is_online (const Writer *self)
{
  return *get (self, YT_REFERENCE_URL) != '\0' || (self->edition->newer && *get (self, YT_REFERENCE_DOI) != '\0');
}

static void
add_mark (const Writer *self)
{
  const char *mark = "Z";

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (is (self, marks[i][0]))
        mark = marks[i][1];
    }
  g_string_append_printf (self->line, "[%s%s]", mark, is_online (self) || *mark == 'E' ? "/OL" : "");
}

/* “第 7 卷”, “vol. 7” (2015: 8.2.3). */
static void
add_volume (const Writer *self)
{
  const char *volume = get (self, YT_REFERENCE_VOLUME);

  if (*volume == '\0')
    return;
  g_string_append (self->line, self->edition->colon);
  if (!yt_citation_is_number (volume))
    g_string_append (self->line, volume);
  else
    g_string_append_printf (self->line, self->han ? "第%s卷" : "vol. %s", volume);
}

static void
add_title (const Writer *self)
{
  const char *number = get (self, is (self, "collection") || is (self, "manuscript") ? YT_REFERENCE_SHELFMARK : YT_REFERENCE_NUMBER);

  /* A standard begins with its number (2025: 8.9). */
  if (is (self, "standard") && self->edition->newer && *number != '\0')
    {
      yt_citation_add (self->line, ". ", number);
      yt_citation_add (self->line, " ", get (self, YT_REFERENCE_TITLE));
    }
  else
    {
      yt_citation_add (self->line, ". ", get (self, YT_REFERENCE_TITLE));
      if (*number != '\0')
        yt_citation_add (self->line, self->edition->colon, number);
    }
  if (is (self, "book"))
    add_volume (self);
}

static void
add_authors (const Writer *self)
{
  const char *author = get (self, YT_REFERENCE_AUTHOR);
  gboolean whole = is (self, "book") || is (self, "report") || is (self, "document") || yt_reference_is_proceedings (self->reference);
  g_autofree char *list = list_names (self, *author == '\0' && whole ? get (self, YT_REFERENCE_EDITOR) : author);

  if (!is (self, "standard") || !self->edition->newer)
    yt_citation_add (self->line, "", list);
}

static void
add_translator (const Writer *self)
{
  g_autofree char *list = list_names (self, get (self, YT_REFERENCE_TRANSLATOR));

  if (*list == '\0')
    return;
  yt_citation_add (self->line, ". ", list);
  g_string_append_printf (self->line, "%s%s", self->edition->comma, yt_text_is_han (list) ? "译" : "trans");
}

/* The first edition is not told (2015: 8.3). */
static void
add_edition (const Writer *self)
{
  const char *edition = get (self, YT_REFERENCE_EDITION);
  g_autofree char *text = NULL;

  if (!yt_citation_is_number (edition))
    text = g_strdup (edition);
  else if (strcmp (edition, "1") == 0)
    text = g_strdup ("");
  else if (self->han)
    text = g_strdup_printf ("%s版", edition);
  else
    {
      g_autofree char *ordinal = yt_citation_ordinal (edition);

      text = g_strconcat (ordinal, " ed", NULL);
    }
  yt_citation_add (self->line, ". ", text);
}

/* “北京: 科学出版社”. Returns: whether there is any */
static gboolean
add_publisher (const Writer *self)
{
  const char *place = get (self, YT_REFERENCE_PLACE);
  const char *publisher = get (self, YT_REFERENCE_PUBLISHER);

  if (*publisher == '\0' && (is (self, "collection") || is (self, "manuscript")))
    publisher = get (self, YT_REFERENCE_ARCHIVE);
  if (*publisher == '\0' && (is (self, "webpage") || is (self, "legislation") || is (self, "document")))
    publisher = get (self, YT_REFERENCE_CONTAINER);
  yt_citation_add (self->line, ". ", place);
  yt_citation_add (self->line, *place != '\0' ? self->edition->colon : ". ", publisher);
  return *place != '\0' || *publisher != '\0';
}

static void
add_pages (const Writer *self)
{
  const char *pages = *self->pages != '\0' ? self->pages : get (self, YT_REFERENCE_PAGES);
  g_autoptr(GString) narrow = g_string_new (pages);

  g_string_replace (narrow, "–", "-", 0);
  yt_citation_add (self->line, self->edition->colon, narrow->str);
}

/* When it was looked at: always in 2015, in 2025 for what may change any day (7.6). */
static void
add_accessed (const Writer *self)
{
  g_autofree char *accessed = date_of (self, YT_REFERENCE_ACCESSED, FALSE);

  if (*accessed != '\0' && is_online (self) && (!self->edition->newer || is (self, "webpage")))
    g_string_append_printf (self->line, "[%s]", accessed);
}

/* Neither is repeated when the address holds the DOI (2015: 8.6, 2025: 7.9). */
static void
add_address (const Writer *self)
{
  const char *url = get (self, YT_REFERENCE_URL);
  const char *doi = get (self, YT_REFERENCE_DOI);

  yt_citation_add (self->line, ". ", url);
  if (*doi != '\0' && strstr (url, doi) == NULL)
    {
      yt_citation_add (self->line, ". ", "DOI:");
      g_string_append (self->line, doi);
    }
}

/* An electronic resource: “出版者, 2014(2014-05-26)[2014-06-02]”, or the date alone (2015: 4.6.1). */
static void
add_online_date (const Writer *self,
                 gboolean      published)
{
  g_autofree char *year = date_of (self, YT_REFERENCE_ISSUED, TRUE);
  g_autofree char *date = date_of (self, YT_REFERENCE_ISSUED, FALSE);

  if (published)
    yt_citation_add (self->line, self->edition->comma, year);
  if (*date != '\0' && (!published || strcmp (year, date) != 0))
    {
      if (!published)
        yt_citation_add (self->line, ". ", self->edition->open);
      else
        g_string_append (self->line, self->edition->open);
      g_string_append_printf (self->line, "%s%s", date, self->edition->close);
    }
  else if (!published && *get (self, YT_REFERENCE_ACCESSED) != '\0')
    {
      g_string_append (self->line, ". ");
    }
}

static void
finish (const Writer *self)
{
  add_accessed (self);
  add_address (self);
  yt_citation_stop (self->line);
}

/* Articles in journals and newspapers (2015: 4.4, 2025: 8.5). */
static void
write_article (const Writer *self)
{
  const char *volume = get (self, YT_REFERENCE_VOLUME);
  const char *issue = get (self, YT_REFERENCE_ISSUE);
  gboolean newspaper = is (self, "article-newspaper");
  gboolean bare = *volume == '\0' && *issue == '\0';
  g_autofree char *date = date_of (self, YT_REFERENCE_ISSUED, !newspaper && !bare);

  add_translator (self);
  yt_citation_add (self->line, ". ", get (self, YT_REFERENCE_CONTAINER));
  yt_citation_add (self->line, self->edition->comma, date);
  yt_citation_add (self->line, self->edition->comma, volume);
  if (newspaper)
    issue = *issue != '\0' ? issue : *self->pages != '\0' ? self->pages : get (self, YT_REFERENCE_PAGES);
  if (*issue != '\0')
    g_string_append_printf (self->line, "%s%s%s", self->edition->open, issue, self->edition->close);
  if (!newspaper)
    add_pages (self);
  finish (self);
}

/* What is part of a book or of proceedings (2015: 4.2, 2025: 8.3 and 8.6). */
static void
write_part (const Writer *self)
{
  const char *container = get (self, YT_REFERENCE_CONTAINER);
  const char *host = *container != '\0' ? container : get (self, YT_REFERENCE_EVENT);
  g_autofree char *editors = list_names (self, get (self, YT_REFERENCE_EDITOR));
  g_autofree char *year = date_of (self, YT_REFERENCE_ISSUED, TRUE);

  add_translator (self);
  if (*host != '\0')
    g_string_append (self->line, "//");
  if (*host != '\0' && *editors != '\0')
    g_string_append_printf (self->line, "%s. %s", editors, host);
  else if (*host != '\0')
    g_string_append (self->line, host);
  if (*host != '\0' && is (self, "chapter"))
    add_volume (self);
  add_edition (self);
  yt_citation_add (self->line, add_publisher (self) || *host != '\0' ? self->edition->comma : ". ", year);
  add_pages (self);
  finish (self);
}

/* Books, reports, theses, standards, archives (2015: 4.1, 2025: 8.2, 8.7 to 8.9, 8.12). */
static void
write_whole (const Writer *self)
{
  gboolean dated = is (self, "collection") || is (self, "manuscript") || is (self, "patent");
  gboolean published;
  g_autofree char *year = NULL;

  add_translator (self);
  add_edition (self);
  published = !is (self, "patent") && (!is (self, "standard") || !self->edition->newer) && add_publisher (self);
  year = date_of (self, YT_REFERENCE_ISSUED, !dated && (published || !self->edition->newer));
  if (!is (self, "standard") || !self->edition->newer)
    yt_citation_add (self->line, published ? self->edition->comma : ". ", year);
  add_pages (self);
  finish (self);
}

/* Electronic resources (2015: 4.6, 2025: 8.11). */
static void
write_online (const Writer *self)
{
  add_edition (self);
  add_online_date (self, add_publisher (self));
  finish (self);
}

static void
write_short (const Writer *self)
{
  yt_citation_add (self->line, ". ", get (self, YT_REFERENCE_TITLE));
  yt_citation_add (self->line, self->edition->colon, self->pages);
  yt_citation_stop (self->line);
}

static void
write_line (GString           *line,
            const YtReference *reference,
            const Edition     *edition,
            YtCitationForm     form,
            const char        *pages)
{
  const Writer self = { reference, edition, pages, line, yt_reference_is_han (reference) };
  gboolean online = *yt_reference_get (reference, YT_REFERENCE_URL) != '\0';

  add_authors (&self);
  if (form == YT_CITATION_SHORT)
    {
      write_short (&self);
      return;
    }
  add_title (&self);
  add_mark (&self);
  if (g_str_has_prefix (yt_reference_get (reference, YT_REFERENCE_TYPE), "article-"))
    write_article (&self);
  else if (is (&self, "chapter") || is (&self, "paper-conference"))
    write_part (&self);
  else if (is (&self, "webpage") || (online && !edition->newer && (is (&self, "report") || is (&self, "legislation") || is (&self, "document"))))
    write_online (&self);
  else
    write_whole (&self);
}

void
yt_citation_gbt7714_2015 (GString           *line,
                          const YtReference *reference,
                          YtCitationForm     form,
                          const char        *pages)
{
  write_line (line, reference, &edition_2015, form, pages);
}

void
yt_citation_gbt7714_2025 (GString           *line,
                          const YtReference *reference,
                          YtCitationForm     form,
                          const char        *pages)
{
  write_line (line, reference, &edition_2025, form, pages);
}
