/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sink that writes CommonMark: every text is escaped for the place where it stands, notes are kept inside block quotes. */
#include "format/markdown.h"

#include <string.h>

#include "format/bidi.h"
#include "format/note-body.h"
#include "format/pen.h"
#include "format/story.h"

/* How each language is called in itself: it marks the paragraphs when both are written. */
static const char *const languages[YT_N_LANGUAGES] = { "中文", "English" };

/* Neighbouring lists take turns in their marks, or they would be one list. */
static const char list_marks[] = "-*+";

/**
 * YtMarkdown:
 * @gap: a block stands above, so that an empty line has to come before the next one
 * @within: YT_PART_CELL or YT_PART_ITEM when inside one, YT_PART_FACT inside of that, else YT_PART_PARAGRAPH
 * @pending: a paragraph was opened and nothing is in it yet
 * @filled: there is something in the cell or item
 * @at_start: the next character is the first of a line
 */
typedef struct
{
  YtSink sink;
  YtPen *pen;
  YtNoteBody *body;
  YtContent content;
  YtPart within;
  gboolean gap;
  gboolean pending;
  gboolean filled;
  gboolean at_start;
  gboolean first_row;
  int language;
  guint n_cells;
  guint list_mark;
  gboolean after_list;
} YtMarkdown;

static guint8 special[256];
static char escaped[256][3];

static void
fill_tables (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  for (const char *p = "\\`*_[]<>#|~&$"; *p != '\0'; p++)
    {
      special[(guint8) *p] = 1;
      escaped[(guint8) *p][0] = '\\';
      escaped[(guint8) *p][1] = *p;
    }
  for (const char *p = "\t\r"; *p != '\0'; p++)
    {
      special[(guint8) *p] = 1;
      escaped[(guint8) *p][0] = ' ';
    }
  special[YT_BIDI_BYTE] = 1;
  g_once_init_leave (&done, 1);
}

static const char *
escape (const char *p,
        const char *end,
        gsize      *length)
{
  if ((guint8) *p == YT_BIDI_BYTE)
    return yt_bidi_name (p, end, length);
  return escaped[(guint8) *p];
}

/* What would begin a list or underline a heading at the beginning of a line. */
static const char *
write_beginning (YtMarkdown *self,
                 const char *text)
{
  const char *p;

  while (*text == ' ' || *text == '\t')
    text++;
  if (strchr ("-+=", *text) != NULL && *text != '\0')
    yt_pen_write (self->pen, "\\", 1);
  for (p = text; g_ascii_isdigit (*p); p++)
    ;
  if (p > text && (*p == '.' || *p == ')'))
    {
      yt_pen_write (self->pen, text, p - text);
      yt_pen_write (self->pen, "\\", 1);
      return p;
    }
  return text;
}

static void
write_line (YtMarkdown *self,
            const char *line)
{
  if (self->at_start)
    line = write_beginning (self, line);
  if (*line == '\0')
    return;
  self->at_start = FALSE;
  yt_pen_escape (self->pen, line, special, escape);
}

static void
break_line (YtMarkdown *self)
{
  if (self->within == YT_PART_CELL)
    {
      yt_pen_write (self->pen, "<br>", -1);
      return;
    }
  yt_pen_write (self->pen, self->within == YT_PART_PARAGRAPH ? "\\\n" : "\\\n  ", -1);
  self->at_start = TRUE;
}

static void
write_text (YtMarkdown *self,
            const char *text)
{
  g_auto(GStrv) lines = NULL;

  if (strchr (text, '\n') == NULL)
    {
      write_line (self, text);
      return;
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        break_line (self);
      write_line (self, lines[i]);
    }
}

/* Starts a block: an empty line before it. */
static void
block (YtMarkdown *self,
       gboolean    list)
{
  if (self->gap)
    yt_pen_write (self->pen, "\n", 1);
  self->gap = TRUE;
  if (list && self->after_list)
    self->list_mark = (self->list_mark + 1) % (sizeof list_marks - 1);
  self->after_list = list;
}

/* Writes the beginning of the open paragraph, now that something follows. */
static void
begin_paragraph (YtMarkdown *self)
{
  if (!self->pending)
    return;
  self->pending = FALSE;
  if (self->within == YT_PART_PARAGRAPH)
    block (self, FALSE);
  else if (self->filled)
    break_line (self);
  self->filled = TRUE;
  self->at_start = self->within != YT_PART_CELL;
  if (self->content == YT_CONTENT_BOTH && self->language != YT_NO_LANGUAGE)
    {
      yt_pen_printf (self->pen, "*%s* ", languages[self->language]);
      self->at_start = FALSE;
    }
}

static void
start_line (YtMarkdown *self,
            gboolean    list)
{
  char mark[] = { list_marks[self->list_mark], ' ', '\0' };

  if (list)
    yt_pen_write (self->pen, mark, 2);
  self->at_start = list;
  self->filled = FALSE;
}

static void
markdown_open (YtSink       *sink,
               YtPart        part,
               const YtMark *mark)
{
  YtMarkdown *self = (YtMarkdown *) sink;

  switch (part)
    {
    case YT_PART_HEADING:
      block (self, FALSE);
      yt_pen_write (self->pen, &"###### "[6 - mark->level], -1);
      self->at_start = FALSE;
      break;
    case YT_PART_PARAGRAPH:
      self->pending = TRUE;
      self->language = mark->language;
      break;
    case YT_PART_FACTS:
    case YT_PART_LIST:
      block (self, TRUE);
      break;
    case YT_PART_FACT:
    case YT_PART_ITEM:
      start_line (self, TRUE);
      self->within = part;
      break;
    case YT_PART_LABEL:
      yt_pen_write (self->pen, "**", 2);
      self->at_start = FALSE;
      break;
    case YT_PART_TABLE:
      block (self, FALSE);
      break;
    case YT_PART_ROW:
      yt_pen_write (self->pen, "|", 1);
      self->first_row = mark->first_row;
      self->n_cells = 0;
      break;
    case YT_PART_CELL:
      yt_pen_write (self->pen, " ", 1);
      start_line (self, FALSE);
      self->within = part;
      self->n_cells++;
      break;
    case YT_PART_NOTE:
    default:
      block (self, FALSE);
      yt_pen_write (self->pen, "> ", 2);
      self->at_start = FALSE;
      break;
    }
}

static void
markdown_close (YtSink *sink,
                YtPart  part)
{
  YtMarkdown *self = (YtMarkdown *) sink;

  switch (part)
    {
    case YT_PART_PARAGRAPH:
      if (!self->pending && self->within == YT_PART_PARAGRAPH)
        yt_pen_write (self->pen, "\n", 1);
      self->pending = FALSE;
      break;
    case YT_PART_LABEL:
      yt_pen_write (self->pen, self->content == YT_CONTENT_ZH ? "：** " : ":** ", -1);
      break;
    case YT_PART_CELL:
      yt_pen_write (self->pen, " |", 2);
      self->within = YT_PART_PARAGRAPH;
      break;
    case YT_PART_ROW:
      yt_pen_write (self->pen, "\n", 1);
      for (guint i = 0; self->first_row && i < self->n_cells; i++)
        yt_pen_write (self->pen, i == 0 ? "| --- |" : " --- |", -1);
      if (self->first_row)
        yt_pen_write (self->pen, "\n", 1);
      break;
    case YT_PART_FACT:
    case YT_PART_ITEM:
      yt_pen_write (self->pen, "\n", 1);
      self->within = YT_PART_PARAGRAPH;
      break;
    case YT_PART_HEADING:
      yt_pen_write (self->pen, "\n", 1);
      break;
    case YT_PART_FACTS:
    case YT_PART_LIST:
    case YT_PART_TABLE:
    case YT_PART_NOTE:
    default:
      break;
    }
}

static void
markdown_text (YtSink     *sink,
               YtStyle     style,
               int         language,
               const char *text)
{
  YtMarkdown *self = (YtMarkdown *) sink;
  gboolean stressed = style == YT_STYLE_BADGE || style == YT_STYLE_MISSING;

  begin_paragraph (self);
  if (stressed)
    {
      yt_pen_write (self->pen, "*", 1);
      self->at_start = FALSE;
    }
  write_text (self, text);
  if (stressed)
    yt_pen_write (self->pen, "*", 1);
}

static void
markdown_refer (YtSink     *sink,
                guint       anchor,
                int         language,
                const char *text)
{
  markdown_text (sink, YT_STYLE_PLAIN, language, text);
}

static void
markdown_web (YtSink     *sink,
              const char *url)
{
  YtMarkdown *self = (YtMarkdown *) sink;

  if (!yt_sink_is_web (url) || strpbrk (url, "<>|\\`") != NULL)
    {
      markdown_text (sink, YT_STYLE_PLAIN, YT_NO_LANGUAGE, url);
      return;
    }
  begin_paragraph (self);
  yt_pen_printf (self->pen, "<%s>", url);
  self->at_start = FALSE;
}

/* Whether a line could turn what stands above it into a heading. */
static gboolean
is_underline (const char *line,
              const char *end)
{
  gboolean any = FALSE;

  for (; line < end; line++)
    {
      if (*line == '=' || *line == '-')
        any = TRUE;
      else if (strchr (" \t>", *line) == NULL)
        return FALSE;
    }
  return any;
}

/* The level of the heading that a line without indentation is; 0 for none. */
static guint
heading_level (const char *line,
               const char *end)
{
  guint level = 0;

  while (line + level < end && level < 7 && line[level] == '#')
    level++;
  if (level > 6 || (line + level < end && line[level] != ' ' && line[level] != '\t'))
    return 0;
  return level;
}

/* Whether a heading hides behind an indentation, the mark of a list or a quotation. */
static gboolean
hides_heading (const char *line,
               const char *end)
{
  const char *p = line;

  while (p < end && strchr (" \t>*+-0123456789.)", *p) != NULL)
    p++;
  return p > line && p < end && *p == '#';
}

/* Whether a note may be copied line by line: no link or HTML in it, and no heading but those that begin a line. */
static gboolean
is_simple (const char *text,
           gsize       length)
{
  const char *end = text + length;
  gboolean sharp = memchr (text, '#', length) != NULL;

  if (memchr (text, '<', length) != NULL || memchr (text, '[', length) != NULL)
    return FALSE;
  if (sharp && (memmem (text, length, "```", 3) != NULL || memmem (text, length, "~~~", 3) != NULL))
    return FALSE;
  for (const char *line = text; line < end;)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));

      if (stop == NULL)
        stop = end;
      if (is_underline (line, stop) || (sharp && hides_heading (line, stop)))
        return FALSE;
      line = stop + 1;
    }
  return TRUE;
}

/* Writes lines as a block quote, their headings @depth levels lower. */
static void
quote (YtMarkdown *self,
       const char *text,
       gsize       length,
       guint       depth)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *stop = memchr (text, '\n', (gsize) (end - text));
      guint level;

      if (stop == NULL)
        stop = end;
      yt_pen_write (self->pen, stop > text ? "> " : ">", -1);
      level = depth > 0 ? heading_level (text, stop) : 0;
      if (level > 0)
        yt_pen_write (self->pen, "######", MIN (depth, 6 - level));
      yt_pen_write (self->pen, text, stop - text);
      yt_pen_write (self->pen, "\n", 1);
      text = stop + 1;
    }
}

static void
markdown_body (YtSink     *sink,
               guint       depth,
               const char *text,
               gsize       length)
{
  YtMarkdown *self = (YtMarkdown *) sink;
  const char *rendered;

  yt_pen_write (self->pen, "\n>\n", -1);
  if (is_simple (text, length))
    {
      quote (self, text, length, depth);
      return;
    }
  rendered = yt_note_body_to_commonmark (self->body, text, length, depth);
  quote (self, rendered, strlen (rendered), 0);
}

gboolean
yt_markdown_write (YtDossier       *dossier,
                   const YtExport  *what,
                   GOutputStream   *out,
                   GCancellable    *cancellable,
                   GError         **error)
{
  static const YtSinkClass class = {
    markdown_open, markdown_close, markdown_text, markdown_refer, markdown_web, markdown_body,
  };
  g_autoptr(YtPen) pen = yt_pen_new (out, cancellable);
  g_autoptr(YtStory) story = yt_story_new (dossier, what, pen, error);
  g_autoptr(YtNoteBody) body = yt_note_body_new ();
  YtMarkdown self = {
    .sink = { &class }, .pen = pen, .body = body, .content = what->content, .within = YT_PART_PARAGRAPH,
  };

  fill_tables ();
  return story != NULL && yt_story_tell (story, &self.sink, error) && yt_pen_finish (pen, error);
}
