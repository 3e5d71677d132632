/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses the style of citation that goes with a language. */
#include "format/bibliography.h"

#include <string.h>

#include "format/citation.h"

/* The address stands apart, where it can lead to its place; what told that there is one stays. */
static char *
without_address (char       *line,
                 const char *url)
{
  char *found = *url != '\0' ? strstr (line, url) : NULL;
  const char *rest = found != NULL ? found + strlen (url) : NULL;

  if (found == NULL)
    return line;
  while (found > line && strchr (" .,", found[-1]) != NULL)
    found--;
  memmove (found, rest, strlen (rest) + 1);
  return line;
}

char *
yt_bibliography_line (YtEntry    *source,
                      YtLanguage  language)
{
  const char *style = language == YT_LANGUAGE_ZH ? "gbt7714" : "chicago-notes";
  g_autoptr(YtReference) reference = yt_reference_from_entry (source, language, FALSE);

  yt_reference_set (reference, YT_REFERENCE_OTHER_TITLE, "");
  return without_address (yt_citation_write (yt_citation_style (style), reference, YT_CITATION_REFERENCE, NULL, YT_CITATION_PLAIN),
                          yt_reference_get (reference, YT_REFERENCE_URL));
}
