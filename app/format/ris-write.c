/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources as RIS. */
#include <string.h>

#include "format/reference-write.h"

static const char *const types[][2] = {
  { "article-journal", "JOUR" }, { "article-magazine", "MGZN" }, { "article-newspaper", "NEWS" }, { "book", "BOOK" }, { "chapter", "CHAP" },
  { "paper-conference", "CPAPER" }, { "thesis", "THES" }, { "report", "RPRT" }, { "webpage", "ELEC" }, { "legislation", "STAT" },
  { "standard", "STAND" }, { "patent", "PAT" }, { "manuscript", "MANSCPT" }, { "collection", "ARCH" },
};

static const char *const degrees[][2] = {
  { "doctor", "Doctoral dissertation" }, { "master", "Master’s thesis" }, { "bachelor", "Bachelor’s thesis" },
};

static const struct
{
  const char *tag;
  YtReferencePart part;
} tags[] = {
  { "TI", YT_REFERENCE_TITLE }, { "TT", YT_REFERENCE_OTHER_TITLE }, { "T2", YT_REFERENCE_CONTAINER }, { "T3", YT_REFERENCE_SERIES },
  { "C3", YT_REFERENCE_EVENT }, { "PB", YT_REFERENCE_PUBLISHER }, { "CY", YT_REFERENCE_PLACE }, { "ET", YT_REFERENCE_EDITION },
  { "VL", YT_REFERENCE_VOLUME }, { "IS", YT_REFERENCE_ISSUE }, { "M1", YT_REFERENCE_NUMBER }, { "SN", YT_REFERENCE_ISBN },
  { "SN", YT_REFERENCE_ISSN }, { "DO", YT_REFERENCE_DOI }, { "UR", YT_REFERENCE_URL }, { "LA", YT_REFERENCE_LANGUAGE },
  { "AV", YT_REFERENCE_ARCHIVE }, { "CN", YT_REFERENCE_SHELFMARK },
};

static void
write_tag (YtPen      *pen,
           const char *tag,
           const char *value)
{
  if (*value != '\0')
    yt_pen_printf (pen, "%s  - %s\r\n", tag, value);
}

static void
write_names (YtPen      *pen,
             const char *tag,
             const char *list)
{
  g_autoptr(GPtrArray) names = yt_names_parse (list);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = yt_name_to_text (g_ptr_array_index (names, i));

      write_tag (pen, tag, name);
    }
}

/* 2014-05-19 is 2014/05/19/ there; what EDTF says besides cannot be said. */
static void
write_date (YtPen             *pen,
            const char        *tag,
            const YtReference *reference,
            YtReferencePart    part)
{
  g_auto(GStrv) pieces = g_strsplit (yt_reference_get (reference, part), "-", 4);
  g_autofree char *date = NULL;

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      if (i > 2 || strspn (pieces[i], "0123456789") != strlen (pieces[i]))
        return;
    }
  if (pieces[0] == NULL || pieces[1] == NULL)
    return;
  date = g_strjoin ("/", pieces[0], pieces[1], pieces[2] != NULL ? pieces[2] : "", "", NULL);
  write_tag (pen, tag, date);
}

static void
write_one (YtPen             *pen,
           const YtReference *reference,
           const char        *key)
{
  const char *type = yt_reference_word (types, G_N_ELEMENTS (types), yt_reference_get (reference, YT_REFERENCE_TYPE));
  const char *degree = yt_reference_word (degrees, G_N_ELEMENTS (degrees), yt_reference_get (reference, YT_REFERENCE_DEGREE));
  g_auto(GStrv) pages = g_strsplit (yt_reference_get (reference, YT_REFERENCE_PAGES), "-", 2);
  g_autofree char *year = yt_reference_year (reference);

  write_tag (pen, "TY", type != NULL ? type : "GEN");
  write_tag (pen, "ID", key);
  write_names (pen, "AU", yt_reference_get (reference, YT_REFERENCE_AUTHOR));
  write_names (pen, "A2", yt_reference_get (reference, YT_REFERENCE_EDITOR));
  write_names (pen, "A4", yt_reference_get (reference, YT_REFERENCE_TRANSLATOR));
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    write_tag (pen, tags[i].tag, yt_reference_get (reference, tags[i].part));
  write_tag (pen, "PY", year);
  write_date (pen, "DA", reference, YT_REFERENCE_ISSUED);
  write_date (pen, "Y2", reference, YT_REFERENCE_ACCESSED);
  if (pages[0] != NULL)
    write_tag (pen, "SP", pages[0]);
  if (pages[0] != NULL && pages[1] != NULL)
    write_tag (pen, "EP", pages[1]);
  write_tag (pen, "M3", degree != NULL ? degree : "");
  yt_pen_write (pen, "ER  - \r\n", -1);
}

gboolean
yt_ris_write (YtDossier       *dossier,
              const YtExport  *what,
              GOutputStream   *out,
              GCancellable    *cancellable,
              GError         **error)
{
  static const YtReferenceWriter writer = { "", "\r\n", "", write_one };

  return yt_references_write (dossier, what, &writer, out, cancellable, error);
}
