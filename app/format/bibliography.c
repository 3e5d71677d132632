/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the bibliographic fields of a source into one line. */
#include "format/bibliography.h"

#include <string.h>

#include "text/edtf.h"

/* The type marks of GB/T 7714, by the types of CSL. */
static const char *const marks[][2] = {
  { "article-journal", "J" }, { "article-magazine", "J" }, { "article-newspaper", "N" }, { "report", "R" },
  { "book", "M" }, { "chapter", "M" }, { "webpage", "EB/OL" }, { "manuscript", "Z" }, { "document", "Z" },
};

static const char *
value (YtEntry    *source,
       const char *name,
       YtLanguage  language)
{
  const YtField *field = yt_kind_field (YT_KIND_SOURCE, name);

  return field != NULL ? yt_entry_field (source, field, language) : "";
}

static char *
date_of (YtEntry    *source,
         const char *name,
         YtLanguage  language)
{
  const char *text = value (source, name, language);
  YtEdtf date;

  return yt_edtf_parse (text, &date, NULL) ? yt_edtf_to_words (&date, language) : g_strdup (text);
}

/* Appends @text, behind @separator when something stands there already. */
static void
add (GString    *line,
     const char *separator,
     const char *text)
{
  if (*text == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, separator);
  g_string_append (line, text);
}

/* As add(), with something around the text. */
static void
add_within (GString    *line,
            const char *before,
            const char *text,
            const char *after)
{
  if (*text != '\0')
    g_string_append_printf (line, "%s%s%s", before, text, after);
}

static const char *
mark_of (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (g_str_equal (marks[i][0], type))
        return marks[i][1];
    }
  return "Z";
}

static void
line_zh (GString *line,
         YtEntry *source)
{
  const YtLanguage zh = YT_LANGUAGE_ZH;
  const char *type = value (source, "type", zh);
  g_autofree char *issued = date_of (source, "issued", zh);
  g_autofree char *accessed = date_of (source, "accessed", zh);

  add (line, "", value (source, "author", zh));
  add (line, ". ", yt_entry_title (source, zh));
  add_within (line, "[", mark_of (type), "]");
  add (line, g_str_equal (type, "chapter") ? "// " : ". ", value (source, "container", zh));
  add (line, ". ", value (source, "edition", zh));
  add (line, ". ", value (source, "place", zh));
  add (line, *value (source, "place", zh) != '\0' ? ": " : ". ", value (source, "publisher", zh));
  add (line, ", ", issued);
  add (line, ", ", value (source, "volume", zh));
  add_within (line, "(", value (source, "issue", zh), ")");
  add (line, ": ", value (source, "pages", zh));
  add_within (line, " [", accessed, "]");
  g_string_append_c (line, '.');
}

static void
line_en (GString *line,
         YtEntry *source)
{
  const YtLanguage en = YT_LANGUAGE_EN;
  const char *pages = value (source, "pages", en);
  g_autofree char *issued = date_of (source, "issued", en);
  g_autofree char *accessed = date_of (source, "accessed", en);

  add (line, "", value (source, "author", en));
  if (*yt_entry_title (source, en) != '\0')
    {
      g_autofree char *title = g_strdup_printf ("“%s”", yt_entry_title (source, en));

      add (line, ", ", title);
    }
  add (line, ", ", value (source, "container", en));
  add_within (line, " ", value (source, "volume", en), "");
  add_within (line, ", no. ", value (source, "issue", en), "");
  add (line, ", ", value (source, "edition", en));
  add (line, ", ", value (source, "place", en));
  add (line, *value (source, "place", en) != '\0' ? ": " : ", ", value (source, "publisher", en));
  add (line, ", ", issued);
  add_within (line, strpbrk (pages, "-–,") != NULL ? ", pp. " : ", p. ", pages, "");
  add_within (line, " (accessed ", accessed, ")");
  g_string_append_c (line, '.');
}

char *
yt_bibliography_line (YtEntry    *source,
                      YtLanguage  language)
{
  GString *line = g_string_new (NULL);

  if (*yt_entry_title (source, language) == '\0' && *value (source, "author", language) == '\0')
    return g_string_free (line, FALSE);
  if (language == YT_LANGUAGE_ZH)
    line_zh (line, source);
  else
    line_en (line, source);
  return g_string_free (line, FALSE);
}
