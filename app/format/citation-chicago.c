/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Chicago Manual of Style, 17th edition: notes and bibliography (chapter 14), author–date (chapter 15). */
#include <string.h>

#include "format/citation.h"
#include "text/edtf.h"

/* Authors that a note and a sign in the text name; more become “et al.” (14.76, 15.29). */
#define MOST_IN_NOTES 3
/* A bibliography names ten; of more it names seven (14.76). */
#define MOST_IN_LISTS 10
#define OF_MANY 7

typedef struct
{
  const YtReference *reference;
  const char *pages;
  GString *line;
  gboolean chinese; /* Chinese names keep their order */
} Writer;

static const char *const months[] = {
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
};
static const char *const seasons[] = { "Spring", "Summer", "Fall", "Winter" };

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

static gboolean
keeps_order (const Writer *self,
             const YtName *name)
{
  return name->han || (self->chinese && yt_name_is_pinyin (name->family));
}

/* “Zadie Smith”, “Smith, Zadie”; Chinese names as they are said: “Yi Wenli” (16.87). */
static void
append_name (const Writer *self,
             GString      *out,
             const YtName *name,
             gboolean      inverted)
{
  if (name->given == NULL)
    g_string_append (out, name->family);
  else if (keeps_order (self, name))
    g_string_append_printf (out, "%s%s%s", name->family, name->han ? "" : " ", name->given);
  else if (inverted)
    g_string_append_printf (out, "%s, %s", name->family, name->given);
  else
    g_string_append_printf (out, "%s %s", name->given, name->family);
  if (name->suffix != NULL && name->given != NULL)
    g_string_append_printf (out, "%s %s", inverted ? "," : "", name->suffix);
}

/* @inverted: the first name begins with the family name, as in a list */
static char *
list_names (const Writer *self,
            const char   *text,
            gboolean      inverted)
{
  g_autoptr(GPtrArray) names = yt_names_parse (text);
  GString *out = g_string_new (NULL);
  guint most = inverted ? MOST_IN_LISTS : MOST_IN_NOTES;
  guint shown = names->len <= most ? names->len : inverted ? OF_MANY : 1;

  for (guint i = 0; i < shown; i++)
    {
      const YtName *name = g_ptr_array_index (names, i);
      gboolean last = i + 1 == shown && shown == names->len;

      if (i > 0)
        g_string_append (out, shown > 2 || !last || (inverted && strchr (out->str, ',') != NULL) ? ", " : " ");
      if (i > 0 && last)
        g_string_append (out, "and ");
      append_name (self, out, name, inverted && i == 0);
    }
  if (shown < names->len)
    g_string_append (out, inverted ? ", et al." : " et al.");
  return g_string_free (out, FALSE);
}

/* Family names alone. */
static char *
list_families (const char *text)
{
  g_autoptr(GPtrArray) names = yt_names_parse (text);
  GString *out = g_string_new (NULL);
  guint shown = names->len <= MOST_IN_NOTES ? names->len : 1;

  for (guint i = 0; i < shown; i++)
    {
      if (i > 0)
        g_string_append (out, i + 1 < shown ? ", " : shown > 2 ? ", and " : " and ");
      g_string_append (out, ((YtName *) g_ptr_array_index (names, i))->family);
    }
  if (shown < names->len)
    g_string_append (out, " et al.");
  return g_string_free (out, FALSE);
}

static gboolean
is_many (const char *names)
{
  g_autoptr(GPtrArray) list = yt_names_parse (names);

  return list->len > 1;
}

/* “March 8, 2017”, “Spring 2017”. @part: of a date in EDTF */
static char *
date_of (const Writer    *self,
         YtReferencePart  part,
         gboolean         year_only)
{
  const char *text = get (self, part);
  const YtEdtfDate *date;
  YtEdtf edtf;

  if (!yt_edtf_parse (text, &edtf, NULL))
    return g_strdup (text);
  date = &edtf.spans[0].from;
  if (edtf.n_spans != 1 || date->end != YT_EDTF_END_DATE || date->unknown_digits > 0 || (date->qualifier != 0 && !year_only))
    return yt_edtf_to_words (&edtf, YT_LANGUAGE_EN);
  if (edtf.spans[0].is_range)
    {
      const YtEdtfDate *to = &edtf.spans[0].to;

      return to->end == YT_EDTF_END_DATE ? g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, date->year, to->year)
                                         : g_strdup_printf ("%" G_GINT64_FORMAT "–", date->year);
    }
  if (!year_only && date->season >= 21 && date->season <= 24)
    return g_strdup_printf ("%s %" G_GINT64_FORMAT, seasons[date->season - 21], date->year);
  if (year_only || date->month < 1 || date->month > 12)
    return g_strdup_printf ("%" G_GINT64_FORMAT, date->year);
  if (date->day < 1 || date->day > 31)
    return g_strdup_printf ("%s %" G_GINT64_FORMAT, months[date->month - 1], date->year);
  return g_strdup_printf ("%s %u, %" G_GINT64_FORMAT, months[date->month - 1], date->day, date->year);
}

static char *
dashed (const char *pages)
{
  g_autoptr(GString) text = g_string_new (pages);

  g_string_replace (text, "–", "-", 0);
  g_string_replace (text, "--", "-", 0);
  g_string_replace (text, "-", "–", 0);
  return g_strdup (text->str);
}

static gboolean
is_article (const Writer *self)
{
  return g_str_has_prefix (get (self, YT_REFERENCE_TYPE), "article-");
}

/* Books, and what is like one, are set in italics; all else stands in quotation marks. */
static gboolean
is_book (const Writer *self)
{
  return is (self, "book") || is (self, "report") || is (self, "standard") || is (self, "document") || yt_reference_is_proceedings (self->reference);
}

static gboolean
ends_sentence (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && strchr (".?!", text[length - 1]) != NULL;
}

/* Quotation marks in quotation marks become single ones (14.94). @sign: what goes inside of them at the end */
static char *
quoted (const char *title,
        const char *sign)
{
  g_autoptr(GString) text = g_string_new (title);

  g_string_replace (text, "“", "‘", 0);
  g_string_replace (text, "”", "’", 0);
  return g_strconcat ("“", text->str, sign, "”", NULL);
}

/* @stop: the comma or full stop behind it, which goes inside the quotation marks; a full stop before it is kept, a comma is not. */
static void
add_title (const Writer *self,
           const char   *separator,
           const char   *stop)
{
  const char *title = get (self, YT_REFERENCE_TITLE);
  const char *original = get (self, YT_REFERENCE_OTHER_TITLE);
  gboolean translated = self->chinese && *title == '[' && *original != '\0' && *original != '[';
  const char *shown = translated ? original : title;
  const char *sign = ends_sentence (shown) ? "" : stop;
  g_autofree char *text = NULL;

  if (*shown == '\0')
    return;
  if (translated)
    sign = "";
  if (*shown == '[')
    text = g_strconcat (shown, sign, NULL);
  else if (is_book (self))
    text = g_strconcat ("\002", shown, "\003", sign, NULL);
  else
    text = quoted (shown, sign);
  yt_citation_add (self->line, separator, text);
  /* A translation of the title follows in brackets (14.99). */
  if (translated)
    g_string_append_printf (self->line, " %s%s", title, stop);
}

/* “, ” or “. ” before what follows; none when a sign stands there already. */
static void
add (const Writer *self,
     const char   *separator,
     const char   *text)
{
  const char *line = self->line->str;
  gsize length = self->line->len;

  if (*text == '\0')
    return;
  if (length > 0 && (g_str_has_suffix (line, ",”") || g_str_has_suffix (line, ".”") || g_str_has_suffix (line, "?”") ||
                     g_str_has_suffix (line, "!”") || line[length - 1] == ','))
    separator = strchr (separator, ' ') != NULL ? " " : "";
  yt_citation_add (self->line, separator, text);
}

static void
add_format (const Writer *self,
            const char   *separator,
            const char   *before,
            const char   *text,
            const char   *after)
{
  g_autofree char *whole = g_strconcat (before, text, after, NULL);

  if (*text != '\0')
    add (self, separator, whole);
}

/* “2nd ed.” */
static void
add_edition (const Writer *self,
             const char   *separator)
{
  const char *edition = get (self, YT_REFERENCE_EDITION);
  g_autofree char *ordinal = yt_citation_is_number (edition) ? yt_citation_ordinal (edition) : NULL;

  if (ordinal == NULL)
    add (self, separator, edition);
  else if (strcmp (edition, "1") != 0)
    add_format (self, separator, "", ordinal, " ed.");
}

static const char *
publisher_of (const Writer *self)
{
  return get (self, YT_REFERENCE_PUBLISHER);
}

/* “New York: Penguin Press, 2016”; @year: "" when it stands elsewhere */
static char *
facts (const Writer *self,
       const char   *year)
{
  const char *place = get (self, YT_REFERENCE_PLACE);
  g_autoptr(GString) out = g_string_new (place);

  yt_citation_add (out, ": ", publisher_of (self));
  yt_citation_add (out, ", ", year);
  return g_strdup (out->str);
}

static const char *
degree_of (const Writer *self)
{
  const char *degree = get (self, YT_REFERENCE_DEGREE);

  if (g_str_equal (degree, "doctor"))
    return "PhD diss.";
  if (g_str_equal (degree, "master"))
    return "master’s thesis";
  return g_str_equal (degree, "bachelor") ? "bachelor’s thesis" : "thesis";
}

/* A DOI goes before an address; when it was looked at is told of what has no date (14.8, 14.12). */
static void
add_address (const Writer *self,
             const char   *separator)
{
  const char *doi = get (self, YT_REFERENCE_DOI);
  g_autofree char *accessed = date_of (self, YT_REFERENCE_ACCESSED, FALSE);

  if (*get (self, YT_REFERENCE_ISSUED) == '\0')
    add_format (self, separator, *separator == '.' ? "Accessed " : "accessed ", accessed, "");
  if (*doi != '\0')
    add_format (self, separator, g_str_has_prefix (doi, "http") ? "" : "https://doi.org/", doi, "");
  else
    add (self, separator, get (self, YT_REFERENCE_URL));
}

static void
add_contributors (const Writer *self,
                  const char   *separator,
                  gboolean      editors)
{
  gboolean list = *separator == '.';
  g_autofree char *translators = list_names (self, get (self, YT_REFERENCE_TRANSLATOR), FALSE);
  g_autofree char *names = list_names (self, get (self, YT_REFERENCE_EDITOR), FALSE);

  if (editors)
    add_format (self, separator, list ? "Edited by " : "ed. ", names, "");
  add_format (self, separator, list ? "Translated by " : "trans. ", translators, "");
}

/* The author; else the editor of a book, who is named as one. @list: in a list the family name comes first */
static void
add_responsible (const Writer *self,
                 gboolean      list)
{
  const char *author = get (self, YT_REFERENCE_AUTHOR);
  const char *editor = get (self, YT_REFERENCE_EDITOR);
  g_autofree char *names = list_names (self, *author != '\0' || !is_book (self) ? author : editor, list);

  yt_citation_add (self->line, "", names);
  if (*author == '\0' && *names != '\0')
    g_string_append (self->line, is_many (editor) ? ", eds." : ", ed.");
}

static gboolean
has_own_editors (const Writer *self)
{
  return *get (self, YT_REFERENCE_AUTHOR) != '\0' && is_book (self);
}

/* “*Classical Philology* 111, no. 2 (April 2016): 170” (14.168); @year: what stands in the parentheses */
static void
add_journal (const Writer *self,
             const char   *separator,
             const char   *year,
             gboolean      author_date)
{
  const char *volume = get (self, YT_REFERENCE_VOLUME);
  const char *issue = get (self, YT_REFERENCE_ISSUE);
  g_autofree char *pages = dashed (*self->pages != '\0' ? self->pages : get (self, YT_REFERENCE_PAGES));

  add_format (self, separator, "\002", get (self, YT_REFERENCE_CONTAINER), "\003");
  yt_citation_add (self->line, " ", volume);
  if (*issue != '\0' && author_date)
    g_string_append_printf (self->line, *volume != '\0' ? " (%s)" : ", no. %s", issue);
  else if (*issue != '\0')
    g_string_append_printf (self->line, ", no. %s", issue);
  if (*year != '\0')
    g_string_append_printf (self->line, " (%s)", year);
  yt_citation_add (self->line, ": ", pages);
}

/* Newspapers and magazines are known by their day (14.191, 14.188). */
static void
add_periodical (const Writer *self,
                const char   *separator,
                gboolean      author_date)
{
  const char *volume = get (self, YT_REFERENCE_VOLUME);
  gboolean journal = is (self, "article-journal") || *volume != '\0' || *get (self, YT_REFERENCE_ISSUE) != '\0';
  g_autofree char *date = date_of (self, YT_REFERENCE_ISSUED, FALSE);
  g_autofree char *year = date_of (self, YT_REFERENCE_ISSUED, TRUE);

  if (journal && !is (self, "article-newspaper"))
    {
      add_journal (self, separator, author_date ? "" : date, author_date);
      return;
    }
  add_format (self, separator, "\002", get (self, YT_REFERENCE_CONTAINER), "\003");
  if (!author_date || strcmp (date, year) != 0)
    add (self, ", ", date);
  if (is (self, "article-magazine"))
    {
      g_autofree char *pages = dashed (*self->pages != '\0' ? self->pages : get (self, YT_REFERENCE_PAGES));

      add (self, ", ", pages);
    }
}

static void
add_volume (const Writer *self,
            const char   *separator)
{
  const char *volume = get (self, YT_REFERENCE_VOLUME);

  if (yt_citation_is_number (volume))
    add_format (self, separator, *separator == '.' ? "Vol. " : "vol. ", volume, "");
  else
    add (self, separator, volume);
}

/* Who stands for an author in an author–date style when there is none: the body behind it, or the newspaper (15.34, 15.49). */
static const char *
stand_in (const Writer *self)
{
  if (*publisher_of (self) != '\0')
    return publisher_of (self);
  return is (self, "article-newspaper") || is (self, "webpage") ? get (self, YT_REFERENCE_CONTAINER) : "";
}

static const char *
host_of (const Writer *self)
{
  const char *container = get (self, YT_REFERENCE_CONTAINER);

  return *container != '\0' ? container : get (self, YT_REFERENCE_EVENT);
}

/* The whole of a note: commas between the parts, facts of publication in parentheses. */
static void
write_note (const Writer *self)
{
  const char *given = *self->pages != '\0' ? self->pages : get (self, YT_REFERENCE_PAGES);
  g_autofree char *pages = dashed (given);
  g_autofree char *date = date_of (self, YT_REFERENCE_ISSUED, FALSE);
  g_autofree char *year = date_of (self, YT_REFERENCE_ISSUED, TRUE);
  g_autofree char *published = NULL;
  gboolean part = (is (self, "chapter") || is (self, "paper-conference")) && !is_book (self);

  add_responsible (self, FALSE);
  add_title (self, ", ", is_book (self) || is (self, "thesis") || (part && *host_of (self) == '\0') ? "" : ",");
  if (is_article (self))
    {
      add_contributors (self, ", ", FALSE);
      add_periodical (self, ", ", FALSE);
      add_address (self, ", ");
      return;
    }
  if (is (self, "webpage"))
    {
      add (self, ", ", get (self, YT_REFERENCE_CONTAINER));
      add (self, ", ", publisher_of (self));
      add (self, ", ", date);
      add_address (self, ", ");
      return;
    }
  if (is (self, "collection") || is (self, "manuscript"))
    {
      add (self, ", ", date);
      add (self, ", ", get (self, YT_REFERENCE_SHELFMARK));
      add (self, ", ", get (self, YT_REFERENCE_ARCHIVE));
      add (self, ", ", get (self, YT_REFERENCE_PLACE));
      add_address (self, ", ");
      return;
    }
  if (part)
    add_format (self, ", ", "in \002", host_of (self), "\003");
  add_contributors (self, ", ", part || has_own_editors (self));
  add_edition (self, ", ");
  add_volume (self, ", ");
  add (self, ", ", get (self, YT_REFERENCE_SERIES));
  add (self, ", ", get (self, YT_REFERENCE_NUMBER));
  if (is (self, "thesis"))
    published = g_strconcat (degree_of (self), *publisher_of (self) != '\0' ? ", " : "", publisher_of (self),
                             *year != '\0' ? ", " : "", year, NULL);
  else
    published = facts (self, is (self, "patent") || is (self, "legislation") ? date : year);
  add_format (self, " ", "(", published, ")");
  add (self, ", ", pages);
  add_address (self, ", ");
}

/* The author and the title of an item; of an author–date style with the year between them. */
static void
write_head (const Writer *self,
            const char   *year)
{
  const char *stop = is_book (self) ? "" : ".";

  add_responsible (self, TRUE);
  if (year == NULL)
    {
      add_title (self, ". ", stop);
      return;
    }
  if (self->line->len == 0)
    yt_citation_add (self->line, "", stand_in (self));
  if (self->line->len == 0)
    {
      add_title (self, "", stop);
      add (self, ". ", *year != '\0' ? year : "n.d.");
      return;
    }
  yt_citation_add (self->line, ". ", *year != '\0' ? year : "n.d.");
  add_title (self, ". ", stop);
}

/* What a website is part of; not again when it stands for the author. */
static void
write_website (const Writer *self,
               const char   *year,
               const char   *date)
{
  gboolean stands_in = year != NULL && *get (self, YT_REFERENCE_AUTHOR) == '\0';

  if (!stands_in || *publisher_of (self) != '\0')
    add (self, ". ", get (self, YT_REFERENCE_CONTAINER));
  if (!stands_in)
    add (self, ". ", publisher_of (self));
  add (self, ". ", date);
}

static void
write_thesis (const Writer *self,
              const char   *late)
{
  g_autofree char *degree = g_strdup (degree_of (self));

  if (g_ascii_islower (*degree))
    *degree = g_ascii_toupper (*degree);
  add (self, ". ", degree);
  add (self, ", ", publisher_of (self));
  add (self, ", ", late);
}

static void
write_part (const Writer *self,
            const char   *published)
{
  g_autofree char *editors = list_names (self, get (self, YT_REFERENCE_EDITOR), FALSE);
  g_autofree char *pages = dashed (get (self, YT_REFERENCE_PAGES));

  add_format (self, ". ", "In \002", host_of (self), "\003");
  add_format (self, ", ", "edited by ", editors, "");
  add (self, ", ", pages);
  add (self, ". ", published);
}

static void
write_whole (const Writer *self,
             const char   *published)
{
  const char *series = get (self, YT_REFERENCE_SERIES);

  add_contributors (self, ". ", has_own_editors (self));
  add_edition (self, ". ");
  add_volume (self, ". ");
  add (self, ". ", series);
  add (self, *series != '\0' ? ", " : ". ", get (self, YT_REFERENCE_NUMBER));
  add (self, ". ", published);
}

/* An item of a list: full stops between the parts. @year: NULL in a bibliography; else it stands behind the author */
static void
write_item (const Writer *self,
            const char   *year)
{
  g_autofree char *date = date_of (self, YT_REFERENCE_ISSUED, FALSE);
  g_autofree char *own_year = date_of (self, YT_REFERENCE_ISSUED, TRUE);
  const char *late = year != NULL ? "" : own_year;
  const char *day = year != NULL && strcmp (date, own_year) == 0 ? "" : date; /* says more than the year */
  g_autofree char *published = facts (self, late);

  write_head (self, year);
  if (is_article (self))
    {
      add_contributors (self, ". ", FALSE);
      add_periodical (self, ". ", year != NULL);
    }
  else if (is (self, "webpage"))
    write_website (self, year, day);
  else if (is (self, "collection") || is (self, "manuscript"))
    {
      add (self, ". ", day);
      add (self, ". ", get (self, YT_REFERENCE_SHELFMARK));
      add (self, ". ", get (self, YT_REFERENCE_ARCHIVE));
      add (self, ", ", get (self, YT_REFERENCE_PLACE));
    }
  else if (is (self, "thesis"))
    write_thesis (self, late);
  else if ((is (self, "chapter") || is (self, "paper-conference")) && !is_book (self))
    write_part (self, published);
  else
    write_whole (self, published);
  add_address (self, ". ");
}

/* Four words of a title are enough, without the article before it and without what follows a colon (14.33). */
static char *
short_title (const char *title)
{
  static const char *const articles[] = { "The ", "A ", "An " };
  g_autofree char *main_title = g_strndup (title, strcspn (title, ":"));
  const char *start = main_title;
  const char *p;
  guint words = 1;

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      if (g_str_has_prefix (main_title, articles[i]))
        start = main_title + strlen (articles[i]);
    }
  for (p = start; *p != '\0'; p++)
    words += *p == ' ';
  if (words <= 4)
    return g_strdup (start);
  for (p = start, words = 0; *p != '\0'; p++)
    {
      if (*p == ' ' && ++words == 3)
        break;
    }
  return g_strndup (start, (gsize) (p - start));
}

static void
write_short (const Writer *self)
{
  const char *author = get (self, YT_REFERENCE_AUTHOR);
  g_autofree char *names = list_families (*author != '\0' ? author : get (self, YT_REFERENCE_EDITOR));
  g_autofree char *pages = dashed (self->pages);
  g_autofree char *title = NULL;
  const char *shown = get (self, YT_REFERENCE_TITLE);

  yt_citation_add (self->line, "", names);
  title = *shown == '[' ? g_strdup (shown) : short_title (shown);
  if (*shown == '[')
    yt_citation_add (self->line, ", ", title);
  else
    {
      g_autofree char *text =
        is_book (self) ? g_strconcat ("\002", title, "\003", NULL) : quoted (title, *pages != '\0' ? "," : "");

      yt_citation_add (self->line, ", ", text);
    }
  add (self, ", ", pages);
}

/* “(Smith 2016, 315–16)” (15.22) */
static void
write_sign (const Writer *self,
            const char   *year)
{
  const char *author = get (self, YT_REFERENCE_AUTHOR);
  const char *editor = get (self, YT_REFERENCE_EDITOR);
  g_autofree char *names = list_families (*author != '\0' || !is_book (self) ? author : editor);
  g_autofree char *pages = dashed (self->pages);
  const char *head = *names != '\0' ? names : stand_in (self);
  g_autofree char *title = *head == '\0' ? short_title (get (self, YT_REFERENCE_TITLE)) : NULL;
  g_autofree char *marked = title == NULL || *title == '[' || is_book (self) ? NULL : quoted (title, "");

  g_string_append_printf (self->line, "(%s %s", marked != NULL ? marked : title != NULL ? title : head, *year != '\0' ? year : "n.d.");
  if (*pages != '\0')
    g_string_append_printf (self->line, ", %s", pages);
  g_string_append_c (self->line, ')');
}

static Writer
writer (GString           *line,
        const YtReference *reference,
        const char        *pages)
{
  YtLanguage language = YT_LANGUAGE_EN;

  yt_language_parse (yt_reference_get (reference, YT_REFERENCE_LANGUAGE), &language);
  return (Writer) { reference, pages, line, language == YT_LANGUAGE_ZH };
}

void
yt_citation_chicago_notes (GString           *line,
                           const YtReference *reference,
                           YtCitationForm     form,
                           const char        *pages)
{
  const Writer self = writer (line, reference, pages);

  if (form == YT_CITATION_REFERENCE)
    write_item (&self, NULL);
  else if (form == YT_CITATION_NOTE)
    write_note (&self);
  else
    write_short (&self);
  yt_citation_stop (line);
}

void
yt_citation_chicago_author_date (GString           *line,
                                 const YtReference *reference,
                                 YtCitationForm     form,
                                 const char        *pages)
{
  const Writer self = writer (line, reference, pages);
  g_autofree char *year = date_of (&self, YT_REFERENCE_ISSUED, TRUE);

  if (form != YT_CITATION_REFERENCE)
    {
      write_sign (&self, year);
      return;
    }
  write_item (&self, year);
  yt_citation_stop (line);
}
