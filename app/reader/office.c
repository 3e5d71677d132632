/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dublin Core as Word (docProps/core.xml) and OpenDocument (meta.xml) write it. */
#include "reader/office.h"

#include <string.h>

#include "reader/markup.h"
#include "reader/stated.h"
#include "text/scribe.h"

typedef struct
{
  YtReading *reading;
  GString *text;
} Facts;

static void
on_fact_start (gpointer               data,
               const YtMarkupElement *element,
               guint                  level)
{
  g_string_truncate (((Facts *) data)->text, 0);
}

static void
on_fact_text (gpointer    data,
              const char *text,
              gsize       length)
{
  g_string_append_len (((Facts *) data)->text, text, (gssize) length);
}

static void
on_fact_end (gpointer    data,
             const char *name,
             guint       level)
{
  Facts *self = data;
  YtReading *reading = self->reading;
  const char *text = self->text->str;
  g_autofree char *date = NULL;

  if (strcmp (name, "title") == 0)
    yt_scribe_say (&reading->title, text);
  else if (strcmp (name, "creator") == 0 || strcmp (name, "initial-creator") == 0)
    yt_scribe_say (&reading->authors, text);
  else if (strcmp (name, "language") == 0)
    yt_scribe_say (&reading->language, text);
  else if (strcmp (name, "created") == 0 || strcmp (name, "creation-date") == 0)
    {
      date = yt_stated_date (text);
      yt_scribe_say (&reading->date, date);
    }
  g_string_truncate (self->text, 0);
}

gboolean
yt_office_facts (GBytes     *bytes,
                 YtReading  *reading,
                 GError    **error)
{
  static const YtMarkup markup = { on_fact_start, on_fact_end, on_fact_text };
  Facts facts = { .reading = reading, .text = g_string_new (NULL) };
  gboolean good = bytes == NULL || yt_markup_parse (bytes, &markup, &facts, error);

  g_string_free (facts.text, TRUE);
  return good;
}
