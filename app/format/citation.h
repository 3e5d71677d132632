/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* References and notes in the styles of a table. A choice, --style and the tests are loops over it. */
#pragma once

#include "format/reference.h"

G_BEGIN_DECLS

/**
 * YtCitationForm:
 * @YT_CITATION_REFERENCE: an item of the list of references
 * @YT_CITATION_NOTE: where the work is cited first: a footnote, or the sign in the text of an author–date style
 * @YT_CITATION_SHORT: where it is cited again
 */
typedef enum
{
  YT_CITATION_REFERENCE,
  YT_CITATION_NOTE,
  YT_CITATION_SHORT,
} YtCitationForm;

/** YtCitationMarkup: how titles of books are set in italics, and what is escaped for it. */
typedef enum
{
  YT_CITATION_PLAIN,
  YT_CITATION_HTML,
  YT_CITATION_MARKDOWN,
} YtCitationMarkup;

/**
 * YtCitationStyle:
 * @id: as given to --style
 * @label: msgid
 * @original: a source is described in the language it is written in; else in English as far as there is any
 * @write: appends to a line in which \002 begins italics and \003 ends them; @pages: that are cited, "" for those of the work
 */
typedef struct
{
  const char *id;
  const char *label;
  gboolean original;
  void (*write) (GString           *line,
                 const YtReference *reference,
                 YtCitationForm     form,
                 const char        *pages);
} YtCitationStyle;

/** yt_citation_styles: (array zero-terminated by an id of NULL): the first is the default. */
extern const YtCitationStyle yt_citation_styles[];

/** yt_citation_style: (nullable) */
const YtCitationStyle *yt_citation_style (const char *id);

/**
 * yt_citation_write:
 * @pages: (nullable): pages that are cited
 *
 * Returns: (transfer full): one line; "" when there is neither title nor author
 */
char *yt_citation_write (const YtCitationStyle *style,
                         const YtReference     *reference,
                         YtCitationForm         form,
                         const char            *pages,
                         YtCitationMarkup       markup);

/** yt_citation_of: (transfer full): the same of a source, in the language that the style wants. */
char *yt_citation_of (const YtCitationStyle *style,
                      YtEntry               *source,
                      YtCitationForm         form,
                      const char            *pages,
                      YtCitationMarkup       markup);

/* Pieces that the styles share. */

/** yt_citation_add: appends @text behind @separator, which loses its full stop when one, or ? or !, stands there; nothing when @text is "". */
void yt_citation_add (GString    *line,
                      const char *separator,
                      const char *text);
/** yt_citation_stop: ends the line with a full stop, unless there is one. */
void yt_citation_stop (GString *line);
/** yt_citation_is_number: whether @text has digits only. */
gboolean yt_citation_is_number (const char *text);
/** yt_citation_ordinal: (transfer full): 2 → “2nd” */
char *yt_citation_ordinal (const char *number);

void yt_citation_gbt7714_2015 (GString           *line,
                               const YtReference *reference,
                               YtCitationForm     form,
                               const char        *pages);
void yt_citation_gbt7714_2025 (GString           *line,
                               const YtReference *reference,
                               YtCitationForm     form,
                               const char        *pages);
void yt_citation_chicago_notes (GString           *line,
                                const YtReference *reference,
                                YtCitationForm     form,
                                const char        *pages);
void yt_citation_chicago_author_date (GString           *line,
                                      const YtReference *reference,
                                      YtCitationForm     form,
                                      const char        *pages);

G_END_DECLS
