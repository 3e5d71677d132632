/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The letters of pages: sizes, families, languages; and what pages are asked for. Lines are ragged: stretched Chinese or narrow English looks worse. */
#include <pango/pangocairo.h>
#include <string.h>

#include "format/report-pages.h"

/* Chinese letters stand in the first family that is there; English ones in one whose quotation marks are not wide. */
static const char *const serif[YT_N_LANGUAGES] = {
  "Source Han Serif SC,Noto Serif CJK SC,Songti SC,Serif", "Noto Serif,Source Serif 4,Liberation Serif,Serif",
};
static const char *const sans[YT_N_LANGUAGES] = {
  "Source Han Sans SC,Noto Sans CJK SC,Heiti SC,Sans", "Noto Sans,Source Sans 3,Liberation Sans,Sans",
};

YtReportLetters
yt_report_letters (const YtReport      *report,
                   const YtReportBlock *block)
{
  /* Size, leading, before, after in parts of the size of running text; first line; left. */
  static const YtReportLetters styles[YT_N_REPORT_STYLES] = {
    [YT_REPORT_BODY] = { 1, 1.62, 0, .45, 0, 0 },
    [YT_REPORT_TITLE] = { 2.5, 1.35, 15, 1, 0, 0 },
    [YT_REPORT_SUBTITLE] = { 1.5, 1.4, 0, 2, 0, 0 },
    [YT_REPORT_IMPRINT] = { 1.1, 1.5, 0, .5, 0, 0 },
    [YT_REPORT_CELL_TEXT] = { .9, 1.5, 0, .2, 0, 0 },
    [YT_REPORT_LABEL] = { 1.05, 1.5, 1, .35, 0, 0 },
    [YT_REPORT_DETAIL] = { .84, 1.5, 0, .3, 0, 0 },
    [YT_REPORT_QUOTE] = { .95, 1.6, .2, .5, 0, 1.4 },
    [YT_REPORT_CAPTION] = { .86, 1.45, .3, .9, 0, 0 },
    [YT_REPORT_REFERENCE] = { .92, 1.5, 0, .35, -2.1, 0 },
    [YT_REPORT_CODE] = { .85, 1.45, .2, .4, 0, 1 },
    [YT_REPORT_NOTE] = { .9, 1.5, 0, .2, 0, 0 },
  };
  static const YtReportLetters headings[] = {
    { 1.75, 1.35, 2, .9, 0, 0 }, { 1.32, 1.4, 1.5, .5, 0, 0 }, { 1.12, 1.45, 1.1, .35, 0, 0 }, { 1, 1.5, .9, .3, 0, 0 },
  };
  YtReportLetters letters = styles[block->style];
  double size = report->size;

  if (block->sort == YT_REPORT_HEADING)
    letters = headings[CLAMP (block->level, 1, G_N_ELEMENTS (headings)) - 1];
  letters.size *= size;
  letters.leading *= letters.size;
  letters.before *= size;
  letters.after *= size;
  letters.left *= size;
  letters.indent *= letters.size;
  /* A Chinese paragraph begins two characters in; an English one is set a little closer. */
  if (block->sort == YT_REPORT_PARAGRAPH && block->style == YT_REPORT_BODY && block->language == YT_LANGUAGE_ZH)
    letters.indent = 2 * letters.size;
  if (block->language == YT_LANGUAGE_EN)
    letters.leading *= .92;
  return letters;
}

PangoContext *
yt_report_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

static void
add (PangoAttrList  *list,
     PangoAttribute *attribute,
     guint           start,
     guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
add_color (PangoAttrList *list,
           double         shade,
           guint          start,
           guint          end)
{
  guint16 value = (guint16) (shade * 65535);

  add (list, pango_attr_foreground_new (value, value, value), start, end);
}

static void
add_run (PangoAttrList       *list,
         const YtReport      *report,
         const YtReportBlock *block,
         const YtReportRun   *run,
         double               size,
         guint                start,
         guint                end)
{
  gboolean heading = block->sort == YT_REPORT_HEADING || block->style == YT_REPORT_LABEL || block->style == YT_REPORT_TITLE;
  int language = run->language != YT_REPORT_NO_LANGUAGE ? run->language
                 : block->language != YT_REPORT_NO_LANGUAGE ? block->language : (int) report->language;
  gboolean second = language == YT_LANGUAGE_EN && report->content == YT_CONTENT_BOTH;

  add (list, pango_attr_language_new (pango_language_from_string (yt_language_bcp47 ((YtLanguage) language))), start, end);
  if (run->flags & YT_REPORT_FIXED)
    add (list, pango_attr_family_new ("Monospace"), start, end);
  else
    add (list, pango_attr_family_new (heading || run->flags & YT_REPORT_BADGE ? sans[language] : serif[language]), start, end);
  if (heading ? !(second && block->sort == YT_REPORT_HEADING) && !(run->flags & YT_REPORT_DIM) : run->flags & YT_REPORT_BOLD)
    add (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (run->flags & YT_REPORT_ITALIC)
    add (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (run->flags & YT_REPORT_SUPER)
    {
      add (list, pango_attr_size_new_absolute ((int) (size * .66 * PANGO_SCALE)), start, end);
      add (list, pango_attr_rise_new ((int) (size * .36 * PANGO_SCALE)), start, end);
    }
  else if (run->flags & (YT_REPORT_BADGE | YT_REPORT_FIXED) || (second && block->sort == YT_REPORT_HEADING))
    {
      add (list, pango_attr_size_new_absolute ((int) (size * .88 * PANGO_SCALE)), start, end);
    }
  if (run->flags & YT_REPORT_MISSING)
    add (list, pango_attr_foreground_new (0xa500, 0x1d00, 0x2d00), start, end);
  else if (run->anchor != 0 && run->footnote == NULL)
    add (list, pango_attr_foreground_new (0x1a00, 0x4a00, 0x8a00), start, end);
  else if (run->flags & (YT_REPORT_DIM | YT_REPORT_BADGE))
    add_color (list, .38, start, end);
  else if (second && block->sort != YT_REPORT_HEADING && block->style == YT_REPORT_CELL_TEXT)
    add_color (list, .24, start, end);
}

/* A line end is a break (U+2028), not a new paragraph with an indent of its own. */
static void
append_lines (GString    *text,
              const char *words)
{
  for (const char *end; (end = strchr (words, '\n')) != NULL; words = end + 1)
    {
      g_string_append_len (text, words, end - words);
      g_string_append (text, "\342\200\250");
    }
  g_string_append (text, words);
}

PangoLayout *
yt_report_layout (PangoContext        *context,
                  const YtReport      *report,
                  const YtReportBlock *block,
                  double               width,
                  GArray              *signs)
{
  YtReportLetters letters = yt_report_letters (report, block);
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *list = pango_attr_list_new ();
  g_autoptr(GString) text = g_string_new (NULL);

  pango_font_description_set_absolute_size (font, letters.size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  for (const YtReportRun *run = block->runs; run != NULL; run = run->next)
    {
      YtReportSign sign = { run, (guint) text->len, 0 };

      append_lines (text, run->text);
      sign.end = (guint) text->len;
      if (signs != NULL && (run->anchor != 0 || run->url != NULL || run->footnote != NULL))
        g_array_append_val (signs, sign);
      add_run (list, report, block, run, letters.size, sign.start, sign.end);
    }
  /* Two marks that follow each other need not take the room of two characters. */
  pango_attr_list_insert (list, pango_attr_font_features_new ("chws=1"));
  if (block->style == YT_REPORT_DETAIL || block->style == YT_REPORT_CAPTION || block->style == YT_REPORT_IMPRINT)
    {
      PangoAttribute *color = pango_attr_foreground_new (0x5000, 0x5000, 0x5000);

      pango_attr_list_insert_before (list, color);
    }
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_indent (layout, (int) (letters.indent * PANGO_SCALE));
  pango_layout_set_text (layout, text->str, (int) text->len);
  pango_layout_set_attributes (layout, list);
  pango_attr_list_unref (list);
  return layout;
}

void
yt_report_pages_free (YtReportPages *self)
{
  g_clear_pointer (&self->pieces, g_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_free (self);
}

guint
yt_report_pages_count (const YtReportPages *self)
{
  return self->starts->len;
}

void
yt_report_pages_size (const YtReportPages *self,
                      double              *width,
                      double              *height)
{
  *width = self->width;
  *height = self->height;
}

gboolean
yt_report_pages_find (const YtReportPages *self,
                      guint                anchor,
                      guint               *page,
                      double              *y)
{
  const YtReportPlace *place = anchor < self->places->len ? &g_array_index (self->places, YtReportPlace, anchor) : NULL;

  if (place == NULL || place->page == 0)
    return FALSE;
  *page = place->page;
  *y = (double) place->y;
  return TRUE;
}
