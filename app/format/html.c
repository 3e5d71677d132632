/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sink that writes HTML 5, each text escaped for its place; notes go through the CommonMark library in its safe mode. */
#include "format/html.h"

#include <string.h>

#include "format/bidi.h"
#include "format/note-body.h"
#include "format/pen.h"
#include "format/story.h"

/* Nothing but the page’s own style sheet may be loaded or run. */
static const char policy[] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * YtHtml:
 * @contents: the table of contents, to be written below the title
 * @heading: level of the open heading
 * @language: of the open paragraph
 * @note_language: of the note that is open
 */
typedef struct
{
  YtSink sink;
  YtPen *pen;
  YtNoteBody *body;
  YtContent content;
  GBytes *contents;
  guint heading;
  int language;
  gboolean first_row;
  int note_language;
} YtHtml;

/* A sink that writes the table of contents. */
typedef struct
{
  YtSink sink;
  YtPen *pen;
  guint level;
  gboolean wanted;
} YtContents;

static guint8 special[256];
static const guint8 rendered_special[256] = { [YT_BIDI_BYTE] = 1 };

static void
fill_table (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  for (const char *p = "&<>\"'\n"; *p != '\0'; p++)
    special[(guint8) *p] = 1;
  special[YT_BIDI_BYTE] = 1;
  g_once_init_leave (&done, 1);
}

static const char *
escape_attribute (const char *p,
                  const char *end,
                  gsize      *length)
{
  switch (*p)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\n':
      return "&#10;";
    default:
      return yt_bidi_name (p, end, length);
    }
}

static const char *
escape_text (const char *p,
             const char *end,
             gsize      *length)
{
  return *p == '\n' ? "<br>\n" : escape_attribute (p, end, length);
}

static void
write_escaped (YtPen      *pen,
               const char *text)
{
  yt_pen_escape (pen, text, special, escape_text);
}

/* Writes a tag with what a mark says about it. */
static void
start_tag (YtPen        *pen,
           const char   *name,
           const YtMark *mark)
{
  yt_pen_write (pen, "<", 1);
  yt_pen_write (pen, name, -1);
  if (mark->anchor != 0)
    yt_pen_printf (pen, " id=\"e%u\"", mark->anchor);
  if (mark->language != YT_NO_LANGUAGE)
    yt_pen_printf (pen, " lang=\"%s\"", yt_language_bcp47 ((YtLanguage) mark->language));
  yt_pen_write (pen, ">", 1);
}

/* Only a colour as it should be gets into the style. */
static gboolean
is_color (const char *color)
{
  if (color == NULL || strlen (color) != 7 || color[0] != '#')
    return FALSE;
  for (int i = 1; i < 7; i++)
    {
      if (!g_ascii_isxdigit (color[i]))
        return FALSE;
    }
  return TRUE;
}

static void
open_cell (YtHtml       *self,
           const YtMark *mark)
{
  if (!mark->first_row)
    yt_pen_write (self->pen, "<td>", -1);
  else if (is_color (mark->color))
    yt_pen_printf (self->pen, "<th scope=\"col\" class=\"party\" style=\"border-color:%s\">", mark->color);
  else
    yt_pen_write (self->pen, "<th scope=\"col\">", -1);
}

static void
html_open (YtSink       *sink,
           YtPart        part,
           const YtMark *mark)
{
  YtHtml *self = (YtHtml *) sink;
  char heading[] = { 'h', (char) ('0' + mark->level % 10), '\0' };

  switch (part)
    {
    case YT_PART_HEADING:
      self->heading = mark->level;
      start_tag (self->pen, heading, mark);
      break;
    case YT_PART_PARAGRAPH:
      self->language = mark->language;
      start_tag (self->pen, "p", mark);
      break;
    case YT_PART_FACTS:
      yt_pen_write (self->pen, "<dl>\n", -1);
      break;
    case YT_PART_FACT:
      yt_pen_write (self->pen, "<div>", -1);
      break;
    case YT_PART_LABEL:
      yt_pen_write (self->pen, "<dt>", -1);
      break;
    case YT_PART_LIST:
      yt_pen_write (self->pen, "<ul>\n", -1);
      break;
    case YT_PART_ITEM:
      yt_pen_write (self->pen, "<li>", -1);
      break;
    case YT_PART_TABLE:
      yt_pen_printf (self->pen, "<table class=\"c%u\">\n", mark->columns);
      break;
    case YT_PART_ROW:
      self->first_row = mark->first_row;
      yt_pen_write (self->pen, mark->first_row ? "<thead><tr>" : "<tr>", -1);
      break;
    case YT_PART_CELL:
      open_cell (self, mark);
      break;
    case YT_PART_NOTE:
    default:
      self->note_language = mark->language;
      yt_pen_write (self->pen, "<aside><p>", -1);
      break;
    }
}

static void
html_close (YtSink *sink,
            YtPart  part)
{
  YtHtml *self = (YtHtml *) sink;

  switch (part)
    {
    case YT_PART_HEADING:
      yt_pen_printf (self->pen, "</h%u>\n", self->heading);
      if (self->heading == 1)
        yt_pen_write (self->pen, g_bytes_get_data (self->contents, NULL), (gssize) g_bytes_get_size (self->contents));
      break;
    case YT_PART_PARAGRAPH:
      self->language = YT_NO_LANGUAGE;
      yt_pen_write (self->pen, "</p>\n", -1);
      break;
    case YT_PART_FACTS:
      yt_pen_write (self->pen, "</dl>\n", -1);
      break;
    case YT_PART_FACT:
      yt_pen_write (self->pen, "</dd></div>\n", -1);
      break;
    case YT_PART_LABEL:
      yt_pen_write (self->pen, "</dt><dd>", -1);
      break;
    case YT_PART_LIST:
      yt_pen_write (self->pen, "</ul>\n", -1);
      break;
    case YT_PART_ITEM:
      yt_pen_write (self->pen, "</li>\n", -1);
      break;
    case YT_PART_TABLE:
      yt_pen_write (self->pen, "</tbody></table>\n", -1);
      break;
    case YT_PART_ROW:
      yt_pen_write (self->pen, self->first_row ? "</tr></thead>\n<tbody>\n" : "</tr>\n", -1);
      break;
    case YT_PART_CELL:
      yt_pen_write (self->pen, self->first_row ? "</th>" : "</td>\n", -1);
      break;
    case YT_PART_NOTE:
    default:
      yt_pen_write (self->pen, "</aside>\n", -1);
      break;
    }
}

static void
html_text (YtSink     *sink,
           YtStyle     style,
           int         language,
           const char *text)
{
  static const char *const classes[] = { NULL, "code", "badge", "detail", "missing" };
  YtHtml *self = (YtHtml *) sink;
  gboolean said = language == YT_NO_LANGUAGE || language == self->language || self->content != YT_CONTENT_BOTH;
  gboolean span = style != YT_STYLE_PLAIN || !said;

  if (span)
    yt_pen_write (self->pen, "<span", -1);
  if (style != YT_STYLE_PLAIN)
    yt_pen_printf (self->pen, " class=\"%s\"", classes[style]);
  if (!said)
    yt_pen_printf (self->pen, " lang=\"%s\"", yt_language_bcp47 ((YtLanguage) language));
  if (span)
    yt_pen_write (self->pen, ">", 1);
  write_escaped (self->pen, text);
  if (span)
    yt_pen_write (self->pen, "</span>", -1);
}

static void
html_refer (YtSink     *sink,
            guint       anchor,
            int         language,
            const char *text)
{
  YtHtml *self = (YtHtml *) sink;

  yt_pen_printf (self->pen, "<a href=\"#e%u\">", anchor);
  html_text (sink, YT_STYLE_PLAIN, language, text);
  yt_pen_write (self->pen, "</a>", -1);
}

static void
html_web (YtSink     *sink,
          const char *url)
{
  YtHtml *self = (YtHtml *) sink;
  gboolean is_web = yt_sink_is_web (url);

  if (is_web)
    {
      yt_pen_write (self->pen, "<a rel=\"noopener noreferrer\" href=\"", -1);
      yt_pen_escape (self->pen, url, special, escape_attribute);
      yt_pen_write (self->pen, "\">", -1);
    }
  write_escaped (self->pen, url);
  if (is_web)
    yt_pen_write (self->pen, "</a>", -1);
}

static void
html_body (YtSink     *sink,
           guint       depth,
           const char *text,
           gsize       length)
{
  YtHtml *self = (YtHtml *) sink;
  YtMark mark = { .language = self->note_language };

  yt_pen_write (self->pen, "</p>\n", -1);
  start_tag (self->pen, "div", &mark);
  yt_pen_escape (self->pen, yt_note_body_to_html (self->body, text, length, depth), rendered_special, yt_bidi_name);
  yt_pen_write (self->pen, "</div>", -1);
}

static void
contents_open (YtSink       *sink,
               YtPart        part,
               const YtMark *mark)
{
  YtContents *self = (YtContents *) sink;

  self->wanted = part == YT_PART_HEADING && mark->listed && mark->level <= 3;
  if (!self->wanted)
    return;
  if (self->level >= mark->level)
    yt_pen_write (self->pen, "</li>\n", -1);
  for (; self->level > mark->level; self->level--)
    yt_pen_write (self->pen, "</ul></li>\n", -1);
  for (; self->level < mark->level; self->level++)
    yt_pen_write (self->pen, "<ul>\n", -1);
  yt_pen_printf (self->pen, "<li><a href=\"#e%u\">", mark->anchor);
}

static void
contents_close (YtSink *sink,
                YtPart  part)
{
  YtContents *self = (YtContents *) sink;

  if (self->wanted)
    yt_pen_write (self->pen, "</a>", -1);
  self->wanted = FALSE;
}

static void
contents_text (YtSink     *sink,
               YtStyle     style,
               int         language,
               const char *text)
{
  YtContents *self = (YtContents *) sink;

  if (self->wanted)
    write_escaped (self->pen, text);
}

static void
contents_refer (YtSink     *sink,
                guint       anchor,
                int         language,
                const char *text)
{
}

static void
contents_web (YtSink     *sink,
              const char *url)
{
}

static void
contents_body (YtSink     *sink,
               guint       depth,
               const char *text,
               gsize       length)
{
}

/* The table of contents as HTML; NULL when reading failed. */
static GBytes *
make_contents (YtStory  *story,
               GError  **error)
{
  static const YtSinkClass class = {
    contents_open, contents_close, contents_text, contents_refer, contents_web, contents_body,
  };
  g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr(YtPen) pen = yt_pen_new (out, NULL);
  YtContents contents = { .sink = { &class }, .pen = pen, .level = 1 };

  yt_pen_write (pen, "<nav>\n", -1);
  if (!yt_story_outline (story, &contents.sink, error))
    return NULL;
  for (; contents.level > 1; contents.level--)
    yt_pen_write (pen, "</li>\n</ul>\n", -1);
  yt_pen_write (pen, "</nav>\n", -1);
  if (!yt_pen_finish (pen, error) || !g_output_stream_close (out, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

static void
write_head (YtPen          *pen,
            YtDossier      *dossier,
            const YtExport *what)
{
  YtLanguage main_language = yt_content_has (what->content, YT_LANGUAGE_ZH) ? YT_LANGUAGE_ZH : YT_LANGUAGE_EN;
  g_autoptr(YtEntry) root = yt_entry_get (dossier, yt_dossier_root (dossier));

  yt_pen_printf (pen, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                 yt_language_bcp47 (main_language));
  yt_pen_printf (pen, "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n", policy);
  yt_pen_write (pen, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"referrer\" content=\"no-referrer\">\n<title>", -1);
  if (root != NULL)
    yt_pen_escape (pen, yt_entry_name (root, main_language), special, escape_attribute);
  yt_pen_printf (pen, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", yt_html_style);
}

gboolean
yt_html_write (YtDossier       *dossier,
               const YtExport  *what,
               GOutputStream   *out,
               GCancellable    *cancellable,
               GError         **error)
{
  static const YtSinkClass class = { html_open, html_close, html_text, html_refer, html_web, html_body };
  g_autoptr(YtPen) pen = yt_pen_new (out, cancellable);
  g_autoptr(YtStory) story = yt_story_new (dossier, what, pen, error);
  g_autoptr(GBytes) contents = NULL;
  g_autoptr(YtNoteBody) body = yt_note_body_new ();
  YtHtml self = { .sink = { &class }, .pen = pen, .body = body, .content = what->content, .language = YT_NO_LANGUAGE };

  fill_table ();
  if (story == NULL)
    return FALSE;
  contents = make_contents (story, error);
  if (contents == NULL)
    return FALSE;
  self.contents = contents;
  write_head (pen, dossier, what);
  yt_pen_write (pen, "<main>\n", -1);
  if (!yt_story_tell (story, &self.sink, error))
    return FALSE;
  yt_pen_write (pen, "</main>\n</body>\n</html>\n", -1);
  return yt_pen_finish (pen, error);
}
