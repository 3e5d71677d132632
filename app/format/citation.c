/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of styles, and what becomes of a line that one of them has written. */
#include "format/citation.h"

#include <string.h>

const YtCitationStyle yt_citation_styles[] = {
  { "gbt7714", N_("GB/T 7714—2015, numeric"), TRUE, yt_citation_gbt7714_2015 },
  { "gbt7714-2025", N_("GB/T 7714—2025, numeric"), TRUE, yt_citation_gbt7714_2025 },
  { "chicago-author-date", N_("Chicago, author–date"), FALSE, yt_citation_chicago_author_date },
  { "chicago-notes", N_("Chicago, notes and bibliography"), FALSE, yt_citation_chicago_notes },
  { NULL },
};

const YtCitationStyle *
yt_citation_style (const char *id)
{
  for (const YtCitationStyle *style = yt_citation_styles; style->id != NULL; style++)
    {
      if (g_strcmp0 (style->id, id) == 0)
        return style;
    }
  return NULL;
}

static void
append_escaped (GString          *out,
                const char       *p,
                YtCitationMarkup  markup)
{
  if (markup == YT_CITATION_HTML && strchr ("&<>\"", *p) != NULL)
    g_string_append (out, *p == '&' ? "&amp;" : *p == '<' ? "&lt;" : *p == '>' ? "&gt;" : "&quot;");
  else if (markup == YT_CITATION_MARKDOWN && strchr ("\\*_[]`<&", *p) != NULL)
    g_string_append_printf (out, "\\%c", *p);
  else
    g_string_append_c (out, *p);
}

static char *
marked_up (const char       *line,
           YtCitationMarkup  markup)
{
  static const char *const italics[][2] = { { "", "" }, { "<i>", "</i>" }, { "*", "*" } };
  GString *out = g_string_new (NULL);

  for (const char *p = line; *p != '\0'; p++)
    {
      if (*p == '\002' || *p == '\003')
        g_string_append (out, italics[markup][*p - '\002']);
      else
        append_escaped (out, p, markup);
    }
  return g_string_free (out, FALSE);
}

char *
yt_citation_write (const YtCitationStyle *style,
                   const YtReference     *reference,
                   YtCitationForm         form,
                   const char            *pages,
                   YtCitationMarkup       markup)
{
  g_autoptr(GString) line = g_string_new (NULL);

  if (reference->parts[YT_REFERENCE_TITLE] != NULL || reference->parts[YT_REFERENCE_AUTHOR] != NULL)
    style->write (line, reference, form, pages != NULL ? pages : "");
  return marked_up (line->str, markup);
}

char *
yt_citation_of (const YtCitationStyle *style,
                YtEntry               *source,
                YtCitationForm         form,
                const char            *pages,
                YtCitationMarkup       markup)
{
  YtLanguage language = style->original ? yt_reference_language (source) : YT_LANGUAGE_EN;
  g_autoptr(YtReference) reference = yt_reference_from_entry (source, language, TRUE);

  return yt_citation_write (style, reference, form, pages, markup);
}

/* Whether the line ends with a sign after which no full stop stands; quotes and italics that close it do not count. */
static gboolean
is_stopped (GString *line)
{
  const char *p = line->str + line->len;

  for (;;)
    {
      if (p > line->str && p[-1] == '\003')
        p--;
      else if (p - line->str >= 3 && memcmp (p - 3, "”", 3) == 0)
        p -= 3;
      else
        break;
    }
  if (p - line->str >= 3 && (memcmp (p - 3, "？", 3) == 0 || memcmp (p - 3, "！", 3) == 0 || memcmp (p - 3, "。", 3) == 0))
    return TRUE;
  return p > line->str && strchr (".?!", p[-1]) != NULL;
}

void
yt_citation_add (GString    *line,
                 const char *separator,
                 const char *text)
{
  if (*text == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, *separator == '.' && is_stopped (line) ? separator + 1 : separator);
  g_string_append (line, text);
}

void
yt_citation_stop (GString *line)
{
  if (line->len > 0 && !is_stopped (line))
    g_string_append_c (line, '.');
}

gboolean
yt_citation_is_number (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

char *
yt_citation_ordinal (const char *number)
{
  static const char *const ends[] = { "th", "st", "nd", "rd" };
  guint64 n = g_ascii_strtoull (number, NULL, 10);
  guint last = n % 100 >= 11 && n % 100 <= 13 ? 0 : (guint) (n % 10);

  return g_strconcat (number, ends[last <= 3 ? last : 0], NULL);
}
