/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sink that writes plain text: a paragraph on each line, what belongs together indented alike, tables told row by row. */
#include "format/plain.h"

#include <string.h>

#include "format/bidi.h"
#include "format/pen.h"
#include "format/story.h"

static const char *const languages[YT_N_LANGUAGES] = { "[中文] ", "[English] " };
static const char indentation[] = "                ";

/**
 * YtPlain:
 * @blank: the line above is empty
 * @pending: the line has not begun yet
 * @lead: YT_PART_ITEM or YT_PART_CELL when the next line is the first one of such a part, else YT_PART_PARAGRAPH
 * @headers: (element-type GString): what stands in the first row of the table
 * @caught: (nullable): where text goes instead of the file: a header, or a heading whose width is wanted
 */
typedef struct
{
  YtSink sink;
  YtPen *pen;
  YtContent content;
  guint indent;
  guint level;
  gboolean blank;
  gboolean pending;
  YtPart lead;
  gboolean first_row;
  int language;
  guint cell;
  GPtrArray *headers;
  GString *caught;
} YtPlain;

static const guint8 special[256] = { [YT_BIDI_BYTE] = 1 };

static void
write_indent (YtPlain *self,
              guint    columns)
{
  yt_pen_write (self->pen, indentation, (gssize) MIN (columns, sizeof indentation - 1));
}

static void
end_line (YtPlain *self)
{
  yt_pen_write (self->pen, "\n", 1);
  self->blank = FALSE;
}

/* Never two of them. */
static void
blank_line (YtPlain *self)
{
  if (!self->blank)
    yt_pen_write (self->pen, "\n", 1);
  self->blank = TRUE;
}

/* Columns that a line takes on a terminal. */
static guint
width_of (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
write_heading (YtPlain *self)
{
  blank_line (self);
  yt_pen_escape (self->pen, self->caught->str, special, yt_bidi_name);
  end_line (self);
  if (self->level <= 2)
    {
      for (guint i = width_of (self->caught->str); i > 0; i--)
        yt_pen_write (self->pen, self->level == 1 ? "=" : "-", 1);
      end_line (self);
    }
  g_string_free (g_steal_pointer (&self->caught), TRUE);
}

/* The head of the column that a cell is in, or the mark of an item. */
static void
write_lead (YtPlain *self)
{
  const GString *header = self->cell < self->headers->len ? g_ptr_array_index (self->headers, self->cell) : NULL;

  write_indent (self, self->indent - 2);
  if (self->lead == YT_PART_ITEM)
    {
      yt_pen_write (self->pen, "- ", 2);
      return;
    }
  if (header == NULL || header->len == 0)
    return;
  yt_pen_escape (self->pen, header->str, special, yt_bidi_name);
  yt_pen_write (self->pen, self->content == YT_CONTENT_ZH ? "：" : ": ", -1);
}

static void
begin_line (YtPlain *self)
{
  if (!self->pending)
    return;
  self->pending = FALSE;
  if (self->lead != YT_PART_PARAGRAPH)
    write_lead (self);
  else
    write_indent (self, self->indent);
  self->lead = YT_PART_PARAGRAPH;
  if (self->content == YT_CONTENT_BOTH && self->language != YT_NO_LANGUAGE)
    yt_pen_write (self->pen, languages[self->language], -1);
}

static void
free_header (gpointer header)
{
  g_string_free (header, TRUE);
}

static void
plain_open (YtSink       *sink,
            YtPart        part,
            const YtMark *mark)
{
  YtPlain *self = (YtPlain *) sink;

  switch (part)
    {
    case YT_PART_HEADING:
      self->caught = g_string_new (NULL);
      self->level = mark->level;
      self->indent = mark->level > 1 ? 2 : 0;
      break;
    case YT_PART_PARAGRAPH:
    case YT_PART_FACT:
      self->pending = TRUE;
      self->language = mark->language;
      break;
    case YT_PART_NOTE:
      blank_line (self);
      self->pending = TRUE;
      self->language = YT_NO_LANGUAGE;
      break;
    case YT_PART_ITEM:
      self->lead = part;
      self->indent += 2;
      break;
    case YT_PART_TABLE:
      g_ptr_array_set_size (self->headers, 0);
      break;
    case YT_PART_ROW:
      self->first_row = mark->first_row;
      self->cell = 0;
      if (!self->first_row)
        blank_line (self);
      break;
    case YT_PART_CELL:
      if (self->first_row)
        self->caught = g_string_new (NULL);
      self->lead = part;
      self->indent += 2;
      break;
    case YT_PART_FACTS:
    case YT_PART_LABEL:
    case YT_PART_LIST:
    default:
      break;
    }
}

static void
plain_close (YtSink *sink,
             YtPart  part)
{
  YtPlain *self = (YtPlain *) sink;

  switch (part)
    {
    case YT_PART_HEADING:
      write_heading (self);
      break;
    case YT_PART_PARAGRAPH:
    case YT_PART_FACT:
      if (!self->pending)
        end_line (self);
      self->pending = FALSE;
      break;
    case YT_PART_LABEL:
      yt_pen_write (self->pen, self->content == YT_CONTENT_ZH ? "：" : ": ", -1);
      break;
    case YT_PART_ITEM:
      self->lead = YT_PART_PARAGRAPH;
      self->indent -= 2;
      break;
    case YT_PART_CELL:
      self->lead = YT_PART_PARAGRAPH;
      self->indent -= 2;
      if (self->first_row)
        g_ptr_array_add (self->headers, g_steal_pointer (&self->caught));
      self->cell++;
      break;
    case YT_PART_TABLE:
    case YT_PART_NOTE:
      blank_line (self);
      break;
    case YT_PART_FACTS:
    case YT_PART_LIST:
    case YT_PART_ROW:
    default:
      break;
    }
}

static void
write_text (YtPlain    *self,
            const char *text)
{
  g_auto(GStrv) lines = NULL;

  if (strchr (text, '\n') == NULL)
    {
      yt_pen_escape (self->pen, text, special, yt_bidi_name);
      return;
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        {
          yt_pen_write (self->pen, "\n", 1);
          write_indent (self, self->indent + 2);
        }
      yt_pen_escape (self->pen, lines[i], special, yt_bidi_name);
    }
}

static void
plain_text (YtSink     *sink,
            YtStyle     style,
            int         language,
            const char *text)
{
  YtPlain *self = (YtPlain *) sink;

  if (self->caught != NULL)
    {
      g_string_append (self->caught, text);
      return;
    }
  begin_line (self);
  if (style == YT_STYLE_BADGE)
    yt_pen_write (self->pen, "[", 1);
  write_text (self, text);
  if (style == YT_STYLE_BADGE)
    yt_pen_write (self->pen, "]", 1);
}

static void
plain_refer (YtSink     *sink,
             guint       anchor,
             int         language,
             const char *text)
{
  plain_text (sink, YT_STYLE_PLAIN, language, text);
}

static void
plain_web (YtSink     *sink,
           const char *url)
{
  plain_text (sink, YT_STYLE_PLAIN, YT_NO_LANGUAGE, url);
}

static void
plain_body (YtSink     *sink,
            guint       depth,
            const char *text,
            gsize       length)
{
  YtPlain *self = (YtPlain *) sink;
  const char *end = text + length;

  end_line (self);
  while (text < end)
    {
      const char *stop = memchr (text, '\n', (gsize) (end - text));

      if (stop == NULL)
        stop = end;
      if (stop > text)
        write_indent (self, self->indent + 4);
      yt_pen_write (self->pen, text, stop - text);
      yt_pen_write (self->pen, "\n", 1);
      text = stop + 1;
    }
}

gboolean
yt_text_write (YtDossier       *dossier,
               const YtExport  *what,
               GOutputStream   *out,
               GCancellable    *cancellable,
               GError         **error)
{
  static const YtSinkClass class = { plain_open, plain_close, plain_text, plain_refer, plain_web, plain_body };
  g_autoptr(YtPen) pen = yt_pen_new (out, cancellable);
  g_autoptr(YtStory) story = yt_story_new (dossier, what, pen, error);
  g_autoptr(GPtrArray) headers = g_ptr_array_new_with_free_func (free_header);
  YtPlain self = {
    .sink = { &class }, .pen = pen, .content = what->content, .blank = TRUE, .lead = YT_PART_PARAGRAPH, .headers = headers,
  };

  return story != NULL && yt_story_tell (story, &self.sink, error) && yt_pen_finish (pen, error);
}
