/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources as BibTeX, with the fields of biblatex for what BibTeX does not have. */
#include <string.h>

#include "format/latex.h"
#include "format/reference-write.h"

static const char *const types[][2] = {
  { "article-journal", "article" }, { "article-magazine", "article" }, { "article-newspaper", "article" }, { "book", "book" },
  { "chapter", "incollection" }, { "paper-conference", "inproceedings" }, { "thesis", "phdthesis" }, { "report", "techreport" },
  { "webpage", "online" }, { "standard", "standard" }, { "patent", "patent" }, { "legislation", "legislation" },
  { "manuscript", "unpublished" }, { "collection", "archive" },
};

static const struct
{
  const char *name;
  YtReferencePart part;
} fields[] = {
  { "title", YT_REFERENCE_TITLE }, { "eventtitle", YT_REFERENCE_EVENT }, { "address", YT_REFERENCE_PLACE },
  { "edition", YT_REFERENCE_EDITION }, { "series", YT_REFERENCE_SERIES }, { "volume", YT_REFERENCE_VOLUME },
  { "isbn", YT_REFERENCE_ISBN }, { "issn", YT_REFERENCE_ISSN }, { "library", YT_REFERENCE_ARCHIVE },
};

static void
write_plain (YtPen      *pen,
             const char *name,
             const char *value)
{
  if (*value != '\0')
    yt_pen_printf (pen, ",\n  %s = {%s}", name, value);
}

static void
write_field (YtPen      *pen,
             const char *name,
             const char *value)
{
  g_autofree char *latex = yt_latex_from_text (value);

  write_plain (pen, name, latex);
}

/* A name without comma would be taken apart at its blanks: braces hold it together. */
static void
write_names (YtPen      *pen,
             const char *field,
             const char *list)
{
  g_autoptr(GPtrArray) names = yt_names_parse (list);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const YtName *name = g_ptr_array_index (names, i);
      g_autofree char *family = yt_latex_from_text (name->family);
      g_autofree char *given = name->given != NULL ? yt_latex_from_text (name->given) : NULL;

      g_string_append (text, i > 0 ? " and " : "");
      if (given == NULL)
        g_string_append_printf (text, strchr (family, ' ') != NULL ? "{%s}" : "%s", family);
      else if (name->suffix != NULL)
        g_string_append_printf (text, "%s, %s, %s", family, name->suffix, given);
      else
        g_string_append_printf (text, "%s, %s", family, given);
    }
  write_plain (pen, field, text->str);
}

static const char *
type_of (const YtReference *reference)
{
  const char *type = yt_reference_word (types, G_N_ELEMENTS (types), yt_reference_get (reference, YT_REFERENCE_TYPE));

  if (yt_reference_is (reference, "thesis") && strcmp (yt_reference_get (reference, YT_REFERENCE_DEGREE), "doctor") != 0)
    return strcmp (yt_reference_get (reference, YT_REFERENCE_DEGREE), "master") == 0 ? "mastersthesis" : "thesis";
  return type != NULL ? type : "misc";
}

static void
write_one (YtPen             *pen,
           const YtReference *reference,
           const char        *key)
{
  const char *container = yt_reference_get (reference, YT_REFERENCE_CONTAINER);
  const char *publisher = yt_reference_get (reference, YT_REFERENCE_PUBLISHER);
  gboolean article = g_str_has_prefix (yt_reference_get (reference, YT_REFERENCE_TYPE), "article-");
  g_autofree char *year = yt_reference_year (reference);
  g_autoptr(GString) pages = g_string_new (yt_reference_get (reference, YT_REFERENCE_PAGES));

  yt_pen_printf (pen, "@%s{%s", type_of (reference), key);
  write_names (pen, "author", yt_reference_get (reference, YT_REFERENCE_AUTHOR));
  write_names (pen, "editor", yt_reference_get (reference, YT_REFERENCE_EDITOR));
  write_names (pen, "translator", yt_reference_get (reference, YT_REFERENCE_TRANSLATOR));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    write_field (pen, fields[i].name, yt_reference_get (reference, fields[i].part));
  write_field (pen, article ? "journal" : "booktitle", container);
  write_field (pen, yt_reference_is (reference, "thesis") ? "school" : yt_reference_is (reference, "report") ? "institution" : "publisher",
               publisher);
  write_field (pen, "number", yt_reference_get (reference, article ? YT_REFERENCE_ISSUE : YT_REFERENCE_NUMBER));
  if (yt_reference_is (reference, "article-newspaper"))
    write_plain (pen, "entrysubtype", "newspaper");
  else if (yt_reference_is (reference, "article-magazine"))
    write_plain (pen, "entrysubtype", "magazine");
  if (type_of (reference)[0] == 't' && yt_reference_is (reference, "thesis"))
    write_plain (pen, "type", strcmp (yt_reference_get (reference, YT_REFERENCE_DEGREE), "bachelor") == 0 ? "Bachelor's thesis" : "");
  g_string_replace (pages, "-", "--", 0);
  write_plain (pen, "pages", pages->str);
  write_plain (pen, "year", year);
  write_plain (pen, "date", yt_reference_get (reference, YT_REFERENCE_ISSUED));
  write_plain (pen, "doi", yt_reference_get (reference, YT_REFERENCE_DOI));
  write_plain (pen, "url", yt_reference_get (reference, YT_REFERENCE_URL));
  write_plain (pen, "urldate", yt_reference_get (reference, YT_REFERENCE_ACCESSED));
  write_plain (pen, "langid", yt_reference_is_han (reference) ? "chinese" : yt_reference_get (reference, YT_REFERENCE_LANGUAGE));
  yt_pen_write (pen, "\n}\n", -1);
}

gboolean
yt_bibtex_write (YtDossier       *dossier,
                 const YtExport  *what,
                 GOutputStream   *out,
                 GCancellable    *cancellable,
                 GError         **error)
{
  static const YtReferenceWriter writer = { "", "\n", "", write_one };

  return yt_references_write (dossier, what, &writer, out, cancellable, error);
}
