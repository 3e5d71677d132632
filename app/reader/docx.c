/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a Word document (Office Open XML, ISO/IEC 29500): paragraphs, headings by style, notes, tables, pages. */
#include <string.h>

#include "reader/markup.h"
#include "reader/office.h"
#include "reader/readers.h"
#include "reader/zip.h"
#include "text/reading-pack.h"
#include "text/scribe.h"

/* What a style makes of a paragraph. */
#define TITLE 10
#define QUOTE 11

typedef struct
{
  YtScribe *draft;
  GHashTable *styles;    /* id → level of heading, TITLE or QUOTE */
  GHashTable *footnotes; /* id → text */
  GHashTable *endnotes;
  gboolean in_text;
  gboolean has_rendered; /* the document tells where its pages were broken when it was last laid out */
  guint pages;
  guint notes;
  guint skip;            /* level of the element that is left out with all that is in it; 0: none */
  guint paragraphs;      /* open ones, one within the other */
  guint style;
  guint item;
  gsize start;
  GArray *tables;        /* gsize: where the open tables begin */
  GString *box;
  GString *boxes;
} Docx;

typedef struct
{
  GHashTable *found;
  char *id;
  GString *text;
  gboolean in_text;
  guint style;
} Collect;

static gboolean
is_wanted (const char *name)
{
  static const char *const names[] = {
    "word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/endnotes.xml", "docProps/core.xml", NULL,
  };

  return g_strv_contains (names, name);
}

static guint
number (const YtMarkupElement *element,
        const char            *name)
{
  g_autofree char *value = yt_markup_value (element, name);

  return value != NULL ? (guint) CLAMP (g_ascii_strtoll (value, NULL, 10), 0, G_MAXINT) : 0;
}

static guint
style_of_name (const char *name)
{
  g_autofree char *small = g_utf8_strdown (name, -1);

  if (g_str_has_prefix (small, "heading ") || g_str_has_prefix (small, "标题 "))
    return (guint) CLAMP (g_ascii_strtoll (strchr (small, ' ') + 1, NULL, 10), 0, 9);
  if (strcmp (small, "title") == 0)
    return TITLE;
  return strstr (small, "quote") != NULL ? QUOTE : 0;
}

static void
on_style_start (gpointer               data,
                const YtMarkupElement *element,
                guint                  level)
{
  Collect *self = data;

  if (strcmp (element->name, "style") == 0)
    {
      g_free (self->id);
      self->id = yt_markup_value (element, "styleId");
      self->style = 0;
    }
  else if (strcmp (element->name, "name") == 0 && self->id != NULL)
    {
      g_autofree char *name = yt_markup_value (element, "val");

      self->style = name != NULL ? style_of_name (name) : 0;
    }
  else if (strcmp (element->name, "outlineLvl") == 0 && self->style == 0 && number (element, "val") < 9)
    {
      self->style = number (element, "val") + 1;
    }
}

static void
on_style_end (gpointer    data,
              const char *name,
              guint       level)
{
  Collect *self = data;

  if (strcmp (name, "style") == 0 && self->id != NULL && self->style != 0)
    g_hash_table_insert (self->found, g_steal_pointer (&self->id), GUINT_TO_POINTER (self->style));
}

static void
on_note_start (gpointer               data,
               const YtMarkupElement *element,
               guint                  level)
{
  Collect *self = data;

  if (level == 2)
    {
      g_free (self->id);
      self->id = yt_markup_value (element, "id");
      self->text = g_string_new (NULL);
    }
  self->in_text = strcmp (element->name, "t") == 0;
}

static void
on_note_end (gpointer    data,
             const char *name,
             guint       level)
{
  Collect *self = data;

  self->in_text = FALSE;
  if (self->text != NULL && strcmp (name, "p") == 0)
    g_string_append_c (self->text, ' ');
  if (level != 2)
    return;
  if (self->id != NULL)
    g_hash_table_insert (self->found, g_steal_pointer (&self->id), g_string_free (self->text, FALSE));
  else
    g_string_free (self->text, TRUE);
  self->text = NULL;
}

static void
on_note_text (gpointer    data,
              const char *text,
              gsize       length)
{
  Collect *self = data;

  if (self->in_text && self->text != NULL)
    g_string_append_len (self->text, text, (gssize) length);
}

static void
on_no_text (gpointer    data,
            const char *text,
            gsize       length)
{
}

static gboolean
collect (YtZip       *archive,
         const char      *name,
         const YtMarkup  *markup,
         GHashTable      *found,
         GError         **error)
{
  GBytes *bytes = yt_zip_get (archive, name);
  Collect self = { .found = found };
  gboolean good = bytes == NULL || yt_markup_parse (bytes, markup, &self, error);

  g_free (self.id);
  if (self.text != NULL)
    g_string_free (self.text, TRUE);
  return good;
}

static void
open_paragraph (Docx *self)
{
  if (self->paragraphs++ > 0 || self->draft->aside != NULL)
    return;
  self->style = 0;
  self->item = 0;
  self->start = yt_scribe_begin (self->draft);
}

static void
put_boxes (Docx *self)
{
  gsize start;

  if (self->boxes->len == 0)
    return;
  start = yt_scribe_begin (self->draft);
  yt_scribe_exact (self->draft, self->boxes->str, self->boxes->len);
  yt_scribe_end (self->draft, YT_FEATURE_BOX, 0, start, NULL);
  g_string_truncate (self->boxes, 0);
}

static void
close_paragraph (Docx *self)
{
  self->paragraphs -= self->paragraphs > 0;
  if (self->paragraphs > 0 || self->draft->aside != NULL || self->draft->table > 0)
    yt_scribe_line (self->draft);
  else if (self->style > 0 && self->style <= TITLE)
    yt_scribe_end (self->draft, YT_FEATURE_HEADING, self->style == TITLE ? 1 : MIN (self->style, 6), self->start, NULL);
  else if (self->style == QUOTE)
    yt_scribe_end (self->draft, YT_FEATURE_QUOTE, 0, self->start, NULL);
  else if (self->item > 0)
    yt_scribe_end (self->draft, YT_FEATURE_ITEM, self->item, self->start, NULL);
  else
    yt_scribe_line (self->draft);
  if (self->paragraphs == 0 && self->draft->aside == NULL)
    put_boxes (self);
}

static void
put_mark (Docx                  *self,
          const YtMarkupElement *element,
          GHashTable            *notes,
          char                   sort)
{
  g_autofree char *id = yt_markup_value (element, "id");
  const char *text = id != NULL ? g_hash_table_lookup (notes, id) : NULL;
  g_autofree char *key = NULL;
  g_autofree char *shown = NULL;

  if (text == NULL || self->draft->aside != NULL)
    return;
  key = g_strdup_printf ("%c%.32s", sort, id);
  shown = g_strdup_printf ("%u", ++self->notes);
  yt_scribe_mark (self->draft, key, shown);
  yt_scribe_later (self->draft, key, shown, text);
}

static void
break_page (Docx *self)
{
  g_autofree char *label = g_strdup_printf ("%u", ++self->pages);

  if (self->draft->aside == NULL)
    yt_scribe_page (self->draft, label);
}

static void
on_break (Docx                  *self,
          const YtMarkupElement *element)
{
  g_autofree char *type = yt_markup_value (element, "type");

  if (type != NULL && strcmp (type, "page") == 0 && !self->has_rendered)
    {
      yt_scribe_line (self->draft);
      break_page (self);
    }
  else
    {
      yt_scribe_line (self->draft);
    }
}

static void
on_property (Docx                  *self,
             const YtMarkupElement *element)
{
  if (strcmp (element->name, "pStyle") == 0 && self->paragraphs == 1)
    {
      g_autofree char *id = yt_markup_value (element, "val");

      self->style = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->styles, id)) : 0;
    }
  else if (strcmp (element->name, "outlineLvl") == 0 && self->paragraphs == 1 && number (element, "val") < 9)
    self->style = number (element, "val") + 1;
  else if (strcmp (element->name, "ilvl") == 0 && self->paragraphs == 1)
    self->item = number (element, "val") + 1;
}

static void
on_start (gpointer               data,
          const YtMarkupElement *element,
          guint                  level)
{
  Docx *self = data;
  const char *name = element->name;

  if (self->skip != 0)
    return;
  if (strcmp (name, "t") == 0)
    self->in_text = TRUE;
  else if (strcmp (name, "p") == 0)
    open_paragraph (self);
  else if (strcmp (name, "tab") == 0)
    yt_scribe_text (self->draft, " ", 1);
  else if (strcmp (name, "br") == 0)
    on_break (self, element);
  else if (strcmp (name, "cr") == 0)
    yt_scribe_line (self->draft);
  else if (strcmp (name, "noBreakHyphen") == 0)
    yt_scribe_text (self->draft, "-", 1);
  else if (strcmp (name, "lastRenderedPageBreak") == 0)
    break_page (self);
  else if (strcmp (name, "footnoteReference") == 0)
    put_mark (self, element, self->footnotes, 'f');
  else if (strcmp (name, "endnoteReference") == 0)
    put_mark (self, element, self->endnotes, 'e');
  else if (strcmp (name, "tbl") == 0 && self->draft->aside == NULL)
    {
      gsize start = yt_scribe_begin (self->draft);

      g_array_append_val (self->tables, start);
      yt_scribe_table (self->draft);
    }
  else if (strcmp (name, "tr") == 0 && self->draft->aside == NULL)
    yt_scribe_row (self->draft);
  else if (strcmp (name, "tc") == 0 && self->draft->aside == NULL)
    yt_scribe_cell (self->draft);
  else if (strcmp (name, "txbxContent") == 0 && self->draft->aside == NULL)
    self->draft->aside = self->box;
  else if (strcmp (name, "Fallback") == 0 || strcmp (name, "moveFrom") == 0 || strcmp (name, "del") == 0 || strcmp (name, "pPrChange") == 0)
    self->skip = level;
  else
    on_property (self, element);
}

static void
on_end (gpointer    data,
        const char *name,
        guint       level)
{
  Docx *self = data;

  if (self->skip != 0)
    {
      self->skip = level <= self->skip ? 0 : self->skip;
      return;
    }
  if (strcmp (name, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (name, "p") == 0)
    close_paragraph (self);
  else if (strcmp (name, "tbl") == 0 && self->draft->aside == NULL && self->tables->len > 0)
    {
      yt_scribe_table_end (self->draft, g_array_index (self->tables, gsize, self->tables->len - 1));
      g_array_set_size (self->tables, self->tables->len - 1);
    }
  else if (strcmp (name, "txbxContent") == 0 && self->draft->aside == self->box)
    {
      self->draft->aside = NULL;
      g_string_append_len (self->boxes, self->box->str, (gssize) self->box->len);
      g_string_truncate (self->box, 0);
    }
}

static void
on_text (gpointer    data,
         const char *text,
         gsize       length)
{
  Docx *self = data;

  if (self->in_text && self->skip == 0)
    yt_scribe_text (self->draft, text, length);
}

static gboolean
read_parts (Docx       *self,
            YtZip  *archive,
            GError    **error)
{
  static const YtMarkup styles = { on_style_start, on_style_end, on_no_text };
  static const YtMarkup notes = { on_note_start, on_note_end, on_note_text };
  static const YtMarkup body = { on_start, on_end, on_text };
  GBytes *document = yt_zip_get (archive, "word/document.xml");
  gsize size;
  const char *data;

  if (document == NULL)
    {
      yt_reading_refuse (error, YT_TEXT_ERROR_FOREIGN);
      return FALSE;
    }
  data = g_bytes_get_data (document, &size);
  self->has_rendered = g_strstr_len (data, (gssize) size, ":lastRenderedPageBreak") != NULL;
  if (self->has_rendered)
    break_page (self);
  return collect (archive, "word/styles.xml", &styles, self->styles, error) &&
         collect (archive, "word/footnotes.xml", &notes, self->footnotes, error) &&
         collect (archive, "word/endnotes.xml", &notes, self->endnotes, error) &&
         yt_office_facts (yt_zip_get (archive, "docProps/core.xml"), self->draft->reading, error) &&
         yt_markup_parse (document, &body, self, error);
}

YtReading *
yt_read_docx (GBytes  *bytes,
              GError **error)
{
  YtZip *archive = yt_zip_open (bytes, is_wanted, error);
  Docx self = { 0 };
  YtReading *reading = NULL;

  if (archive == NULL)
    return NULL;
  self.draft = yt_scribe_new ();
  self.styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.footnotes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.endnotes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.tables = g_array_new (FALSE, FALSE, sizeof (gsize));
  self.box = g_string_new (NULL);
  self.boxes = g_string_new (NULL);
  if (read_parts (&self, archive, error))
    reading = yt_scribe_finish (self.draft, error);
  else
    yt_scribe_free (self.draft);
  g_hash_table_unref (self.styles);
  g_hash_table_unref (self.footnotes);
  g_hash_table_unref (self.endnotes);
  g_array_unref (self.tables);
  g_string_free (self.box, TRUE);
  g_string_free (self.boxes, TRUE);
  yt_zip_free (archive);
  return reading;
}
