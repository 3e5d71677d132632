/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources as CSL-JSON. */
#include <string.h>

#include "format/reference-write.h"
#include "text/edtf.h"

static const struct
{
  const char *name;
  YtReferencePart part;
} members[] = {
  { "title", YT_REFERENCE_TITLE }, { "container-title", YT_REFERENCE_CONTAINER }, { "event-title", YT_REFERENCE_EVENT },
  { "publisher", YT_REFERENCE_PUBLISHER }, { "publisher-place", YT_REFERENCE_PLACE }, { "edition", YT_REFERENCE_EDITION },
  { "collection-title", YT_REFERENCE_SERIES }, { "archive", YT_REFERENCE_ARCHIVE }, { "archive_location", YT_REFERENCE_SHELFMARK },
  { "volume", YT_REFERENCE_VOLUME }, { "issue", YT_REFERENCE_ISSUE }, { "page", YT_REFERENCE_PAGES }, { "number", YT_REFERENCE_NUMBER },
  { "DOI", YT_REFERENCE_DOI }, { "ISBN", YT_REFERENCE_ISBN }, { "ISSN", YT_REFERENCE_ISSN }, { "URL", YT_REFERENCE_URL },
};

static const char *const degrees[][2] = {
  { "doctor", "PhD dissertation" }, { "master", "Master’s thesis" }, { "bachelor", "Bachelor’s thesis" },
};

static void
write_string (YtPen      *pen,
              const char *text)
{
  yt_pen_write (pen, "\"", 1);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        yt_pen_write (pen, "\\", 1);
      if ((guint8) *p < 0x20)
        yt_pen_printf (pen, "\\u%04x", (guint) *p);
      else
        yt_pen_write (pen, p, 1);
    }
  yt_pen_write (pen, "\"", 1);
}

static void
write_member (YtPen      *pen,
              const char *name,
              const char *value)
{
  if (*value == '\0')
    return;
  yt_pen_printf (pen, ",\n    \"%s\": ", name);
  write_string (pen, value);
}

static void
write_name (YtPen        *pen,
            const YtName *name)
{
  gsize part = yt_name_part (name);
  g_autofree char *family = part > 0 ? g_strndup (name->family, part) : g_strdup (name->family);
  const char *given = part > 0 ? name->family + part : name->given;

  yt_pen_write (pen, given != NULL ? "{ \"family\": " : "{ \"literal\": ", -1);
  write_string (pen, family);
  if (given != NULL)
    {
      yt_pen_write (pen, ", \"given\": ", -1);
      write_string (pen, given);
    }
  if (name->suffix != NULL)
    {
      yt_pen_write (pen, ", \"suffix\": ", -1);
      write_string (pen, name->suffix);
    }
  yt_pen_write (pen, " }", -1);
}

static void
write_names (YtPen      *pen,
             const char *member,
             const char *list)
{
  g_autoptr(GPtrArray) names = yt_names_parse (list);

  for (guint i = 0; i < names->len; i++)
    {
      if (i == 0)
        yt_pen_printf (pen, ",\n    \"%s\": [", member);
      else
        yt_pen_write (pen, ", ", -1);
      write_name (pen, g_ptr_array_index (names, i));
    }
  if (names->len > 0)
    yt_pen_write (pen, "]", -1);
}

static void
write_parts (YtPen            *pen,
             const YtEdtfDate *date)
{
  yt_pen_printf (pen, "[%" G_GINT64_FORMAT, date->year);
  if (date->month >= 1 && date->month <= 12)
    yt_pen_printf (pen, ", %u", date->month);
  if (date->month >= 1 && date->month <= 12 && date->day >= 1 && date->day <= 31)
    yt_pen_printf (pen, ", %u", date->day);
  yt_pen_write (pen, "]", -1);
}

/* What cannot be said in numbers goes as it is: Zotero and Pandoc read EDTF there. */
static void
write_date (YtPen      *pen,
            const char *member,
            const char *text)
{
  YtEdtf date;

  if (*text == '\0')
    return;
  yt_pen_printf (pen, ",\n    \"%s\": { ", member);
  if (!yt_edtf_parse (text, &date, NULL) || date.n_spans != 1 || yt_edtf_flags (&date) != 0 || date.spans[0].from.season != 0)
    {
      yt_pen_write (pen, "\"raw\": ", -1);
      write_string (pen, text);
    }
  else
    {
      yt_pen_write (pen, "\"date-parts\": [", -1);
      write_parts (pen, &date.spans[0].from);
      if (date.spans[0].is_range)
        {
          yt_pen_write (pen, ", ", -1);
          write_parts (pen, &date.spans[0].to);
        }
      yt_pen_write (pen, "]", -1);
    }
  yt_pen_write (pen, " }", -1);
}

static void
write_one (YtPen             *pen,
           const YtReference *reference,
           const char        *key)
{
  const char *type = yt_reference_get (reference, YT_REFERENCE_TYPE);
  const char *degree = yt_reference_word (degrees, G_N_ELEMENTS (degrees), yt_reference_get (reference, YT_REFERENCE_DEGREE));
  const char *language = yt_reference_get (reference, YT_REFERENCE_LANGUAGE);

  yt_pen_write (pen, "  {\n    \"id\": ", -1);
  write_string (pen, key);
  write_member (pen, "type", *type != '\0' ? type : "document");
  write_names (pen, "author", yt_reference_get (reference, YT_REFERENCE_AUTHOR));
  write_names (pen, "editor", yt_reference_get (reference, YT_REFERENCE_EDITOR));
  write_names (pen, "translator", yt_reference_get (reference, YT_REFERENCE_TRANSLATOR));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    write_member (pen, members[i].name, yt_reference_get (reference, members[i].part));
  write_member (pen, "genre", degree != NULL ? degree : "");
  write_member (pen, "language", strcmp (language, "zh") == 0 ? "zh-CN" : language);
  write_date (pen, "issued", yt_reference_get (reference, YT_REFERENCE_ISSUED));
  write_date (pen, "accessed", yt_reference_get (reference, YT_REFERENCE_ACCESSED));
  yt_pen_write (pen, "\n  }", -1);
}

gboolean
yt_csl_json_write (YtDossier       *dossier,
                   const YtExport  *what,
                   GOutputStream   *out,
                   GCancellable    *cancellable,
                   GError         **error)
{
  static const YtReferenceWriter writer = { "[\n", ",\n", "\n]\n", write_one };

  return yt_references_write (dossier, what, &writer, out, cancellable, error);
}
