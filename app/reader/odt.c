/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads an OpenDocument text (ISO/IEC 26300): headings, lists, notes, tables, pages as they were laid out last. */
#include <string.h>

#include "reader/markup.h"
#include "reader/office.h"
#include "reader/readers.h"
#include "reader/zip.h"
#include "text/reading-pack.h"
#include "text/scribe.h"

typedef struct
{
  YtScribe *draft;
  guint skip;      /* level of the element that is left out; 0: none */
  guint in_text;   /* open paragraphs and headings */
  guint lists;
  guint heading;
  gsize start;
  GArray *tables;  /* gsize */
  guint pages;
  guint notes;
  char *note;      /* key of the note that is open */
  GString *body;   /* its text */
  guint box;       /* level of the open text box */
  GString *boxes;
} Odt;

static gboolean
is_wanted (const char *name)
{
  return strcmp (name, "content.xml") == 0 || strcmp (name, "meta.xml") == 0;
}

static guint
number (const YtMarkupElement *element,
        const char            *name,
        guint                  otherwise)
{
  g_autofree char *value = yt_markup_value (element, name);

  return value != NULL ? (guint) CLAMP (g_ascii_strtoll (value, NULL, 10), 1, 1000) : otherwise;
}

static void
open_paragraph (Odt                   *self,
                const YtMarkupElement *element)
{
  g_autofree char *style = yt_markup_value (element, "style-name");

  if (self->in_text++ > 0 || self->draft->aside != NULL)
    return;
  self->heading = element->name[0] == 'h' ? MIN (number (element, "outline-level", 1), 6) : 0;
  if (style != NULL && strcmp (style, "Title") == 0)
    self->heading = 1;
  self->start = yt_scribe_begin (self->draft);
}

static void
close_paragraph (Odt *self)
{
  gsize start;

  self->in_text -= self->in_text > 0;
  if (self->in_text > 0 || self->draft->aside != NULL || self->draft->table > 0)
    yt_scribe_line (self->draft);
  else if (self->heading > 0)
    yt_scribe_end (self->draft, YT_FEATURE_HEADING, self->heading, self->start, NULL);
  else if (self->lists > 0)
    yt_scribe_end (self->draft, YT_FEATURE_ITEM, self->lists, self->start, NULL);
  else
    yt_scribe_line (self->draft);
  if (self->in_text > 0 || self->draft->aside != NULL || self->boxes->len == 0)
    return;
  start = yt_scribe_begin (self->draft);
  yt_scribe_exact (self->draft, self->boxes->str, self->boxes->len);
  yt_scribe_end (self->draft, YT_FEATURE_BOX, 0, start, NULL);
  g_string_truncate (self->boxes, 0);
}

static void
open_note (Odt                   *self,
           const YtMarkupElement *element)
{
  g_autofree char *shown = g_strdup_printf ("%u", ++self->notes);

  if (self->draft->aside != NULL)
    return;
  self->note = g_strdup_printf ("n%u", self->notes);
  yt_scribe_mark (self->draft, self->note, shown);
}

static void
close_note (Odt *self)
{
  g_autofree char *shown = self->note != NULL ? g_strdup (self->note + 1) : NULL;

  if (self->note == NULL)
    return;
  yt_scribe_later (self->draft, self->note, shown, self->body->str);
  g_string_truncate (self->body, 0);
  g_clear_pointer (&self->note, g_free);
}

static void
open_table (Odt *self)
{
  gsize start = yt_scribe_begin (self->draft);

  g_array_append_val (self->tables, start);
  yt_scribe_table (self->draft);
}

static void
break_page (Odt *self)
{
  g_autofree char *label = NULL;

  if (self->draft->aside != NULL)
    return;
  if (self->pages == 0)
    {
      yt_reading_add (self->draft->reading, YT_FEATURE_PAGE, 0, 0, 0, "1");
      self->pages = 1;
    }
  label = g_strdup_printf ("%u", ++self->pages);
  yt_scribe_page (self->draft, label);
}

static void
on_start (gpointer               data,
          const YtMarkupElement *element,
          guint                  level)
{
  Odt *self = data;
  const char *name = element->name;
  gboolean here = self->draft->aside == NULL;

  if (self->skip != 0)
    return;
  if (strcmp (name, "p") == 0 || strcmp (name, "h") == 0)
    open_paragraph (self, element);
  else if (strcmp (name, "list") == 0)
    self->lists++;
  else if (strcmp (name, "s") == 0 || strcmp (name, "tab") == 0)
    yt_scribe_text (self->draft, " ", 1);
  else if (strcmp (name, "line-break") == 0)
    yt_scribe_line (self->draft);
  else if (strcmp (name, "soft-page-break") == 0)
    break_page (self);
  else if (strcmp (name, "note") == 0)
    open_note (self, element);
  else if (strcmp (name, "note-citation") == 0)
    self->skip = level;
  else if (strcmp (name, "note-body") == 0 && here)
    self->draft->aside = self->body;
  else if (strcmp (name, "table") == 0 && here)
    open_table (self);
  else if (strcmp (name, "table-row") == 0 && here)
    yt_scribe_row (self->draft);
  else if (strcmp (name, "table-cell") == 0 && here)
    yt_scribe_cell (self->draft);
  else if (strcmp (name, "text-box") == 0 && here)
    {
      self->box = level;
      self->draft->aside = self->boxes;
    }
  else if (strcmp (name, "annotation") == 0 || strcmp (name, "tracked-changes") == 0 || strcmp (name, "forms") == 0 ||
           strcmp (name, "title") == 0 || strcmp (name, "desc") == 0)
    self->skip = level;
}

static void
on_end (gpointer    data,
        const char *name,
        guint       level)
{
  Odt *self = data;

  if (self->skip != 0)
    {
      self->skip = level <= self->skip ? 0 : self->skip;
      return;
    }
  if (strcmp (name, "p") == 0 || strcmp (name, "h") == 0)
    close_paragraph (self);
  else if (strcmp (name, "list") == 0)
    self->lists -= self->lists > 0;
  else if (strcmp (name, "note-body") == 0 && self->draft->aside == self->body)
    self->draft->aside = NULL;
  else if (strcmp (name, "note") == 0 && self->draft->aside == NULL)
    close_note (self);
  else if (strcmp (name, "text-box") == 0 && self->box == level)
    {
      self->box = 0;
      self->draft->aside = NULL;
    }
  else if (strcmp (name, "table") == 0 && self->draft->aside == NULL && self->tables->len > 0)
    {
      yt_scribe_table_end (self->draft, g_array_index (self->tables, gsize, self->tables->len - 1));
      g_array_set_size (self->tables, self->tables->len - 1);
    }
}

static void
on_text (gpointer    data,
         const char *text,
         gsize       length)
{
  Odt *self = data;

  if (self->in_text > 0 && self->skip == 0)
    yt_scribe_text (self->draft, text, length);
}

YtReading *
yt_read_odt (GBytes  *bytes,
             GError **error)
{
  static const YtMarkup markup = { on_start, on_end, on_text };
  YtZip *archive = yt_zip_open (bytes, is_wanted, error);
  GBytes *content;
  Odt self = { 0 };
  YtReading *reading = NULL;

  if (archive == NULL)
    return NULL;
  content = yt_zip_get (archive, "content.xml");
  self.draft = yt_scribe_new ();
  self.tables = g_array_new (FALSE, FALSE, sizeof (gsize));
  self.body = g_string_new (NULL);
  self.boxes = g_string_new (NULL);
  if (content == NULL)
    yt_reading_refuse (error, YT_TEXT_ERROR_FOREIGN);
  else if (yt_office_facts (yt_zip_get (archive, "meta.xml"), self.draft->reading, error) &&
           yt_markup_parse (content, &markup, &self, error))
    reading = yt_scribe_finish (g_steal_pointer (&self.draft), error);
  g_clear_pointer (&self.draft, yt_scribe_free);
  g_array_unref (self.tables);
  g_string_free (self.body, TRUE);
  g_string_free (self.boxes, TRUE);
  g_free (self.note);
  yt_zip_free (archive);
  return reading;
}
