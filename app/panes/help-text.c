/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks the tree that cmark makes of a text and writes it into a buffer with tags. CommonMark has no tables: a
 * paragraph with a ruled second line is taken for one. */
#include "panes/help-text.h"

#include <string.h>

#include <cmark.h>

/* Pixels between the columns of a table, before each of its rows, and that a list or block of code is set in by. */
#define COLUMN_GAP 24
#define ROW_GAP 5
#define SET_IN 24

typedef struct
{
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GStrv lines; /* of the source */
  GPtrArray *sections;
} Filling;

static void
section_free (gpointer data)
{
  YtHelpSection *section = data;

  g_free (section->title);
  g_free (section);
}

/* Sets @tag on what was written since @start. */
static void
tag_from (Filling    *self,
          int         start,
          const char *tag)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, start);
  gtk_text_buffer_get_end_iter (self->buffer, &to);
  gtk_text_buffer_apply_tag_by_name (self->buffer, tag, &from, &to);
}

static void
write_text (Filling    *self,
            const char *text)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_insert (self->buffer, &end, text, -1);
}

static int
place (Filling *self)
{
  return gtk_text_buffer_get_char_count (self->buffer);
}

/* Lines of the source end where its author liked. Between Chinese characters nothing stands for that. */
static void
write_soft_break (Filling    *self,
                  cmark_node *node)
{
  cmark_node *next = cmark_node_next (node);
  const char *text = next != NULL ? cmark_node_get_literal (next) : NULL;
  gboolean wide = text != NULL && *text != '\0' && g_unichar_iswide (g_utf8_get_char (text));

  if (!wide)
    write_text (self, " ");
}

static void
write_inlines (Filling    *self,
               cmark_node *parent)
{
  for (cmark_node *node = cmark_node_first_child (parent); node != NULL; node = cmark_node_next (node))
    {
      int start = place (self);

      switch (cmark_node_get_type (node))
        {
        case CMARK_NODE_TEXT:
          write_text (self, cmark_node_get_literal (node));
          break;
        case CMARK_NODE_CODE:
          write_text (self, cmark_node_get_literal (node));
          tag_from (self, start, "code");
          break;
        case CMARK_NODE_SOFTBREAK:
          write_soft_break (self, node);
          break;
        case CMARK_NODE_LINEBREAK:
          write_text (self, "\n");
          break;
        case CMARK_NODE_EMPH:
          write_inlines (self, node);
          tag_from (self, start, "emphasis");
          break;
        case CMARK_NODE_STRONG:
          write_inlines (self, node);
          tag_from (self, start, "strong");
          break;
        case CMARK_NODE_LINK:
          write_inlines (self, node);
          break;
        default:
          break;
        }
    }
}

static gboolean
is_rule (const char *line)
{
  return strspn (line, "|-: ") == strlen (line) && strstr (line, "|-") != NULL;
}

static gboolean
is_table (Filling    *self,
          cmark_node *paragraph)
{
  int first = cmark_node_get_start_line (paragraph);

  return cmark_node_get_end_line (paragraph) > first && self->lines[first - 1][0] == '|' && is_rule (self->lines[first]);
}

/* (transfer full): what stands between the bars of a row. */
static GStrv
cells_of (const char *line)
{
  g_autofree char *inner = g_strdup (line);
  gsize length = strlen (g_strstrip (inner));
  GStrv cells;

  if (length > 1 && inner[length - 1] == '|')
    inner[length - 1] = '\0';
  cells = g_strsplit (inner + 1, "|", -1);
  for (char **cell = cells; *cell != NULL; cell++)
    g_strstrip (*cell);
  return cells;
}

static void
write_cell (Filling    *self,
            const char *cell)
{
  cmark_node *document = cmark_parse_document (cell, strlen (cell), CMARK_OPT_DEFAULT);

  if (cmark_node_first_child (document) != NULL)
    write_inlines (self, cmark_node_first_child (document));
  cmark_node_free (document);
}

/* Where the second column begins: after the widest cell of the first, as if all of it were code. */
static int
width_of_first (Filling *self,
                int      first,
                int      last)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), NULL);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  int widest = 0;

  pango_attr_list_insert (attributes, pango_attr_family_new ("monospace"));
  pango_layout_set_attributes (layout, attributes);
  for (int line = first; line <= last; line++)
    {
      g_auto(GStrv) cells = cells_of (self->lines[line - 1]);
      int width;

      if (is_rule (self->lines[line - 1]) || cells[0] == NULL)
        continue;
      pango_layout_set_text (layout, cells[0], -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest + COLUMN_GAP;
}

/* Rows are lines: the second column begins at a tab, and what does not fit into it goes on below it. */
static void
write_table (Filling    *self,
             cmark_node *paragraph)
{
  int first = cmark_node_get_start_line (paragraph);
  int last = cmark_node_get_end_line (paragraph);
  int width = width_of_first (self, first, last);
  PangoTabArray *tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, width);
  GtkTextTag *tag = gtk_text_buffer_create_tag (self->buffer, NULL, "tabs", tabs, "indent", -width,
                                                "pixels-above-lines", ROW_GAP, NULL);
  int start = place (self);
  GtkTextIter from, to;

  pango_tab_array_free (tabs);
  for (int line = first; line <= last; line++)
    {
      g_auto(GStrv) cells = cells_of (self->lines[line - 1]);
      int row = place (self);

      if (is_rule (self->lines[line - 1]))
        continue;
      for (guint i = 0; cells[i] != NULL; i++)
        {
          if (i > 0)
            write_text (self, "\t");
          write_cell (self, cells[i]);
        }
      if (line == first)
        tag_from (self, row, "strong");
      write_text (self, "\n");
    }
  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, start);
  gtk_text_buffer_get_end_iter (self->buffer, &to);
  gtk_text_buffer_apply_tag (self->buffer, tag, &from, &to);
}

static void
write_heading (Filling    *self,
               cmark_node *node)
{
  static const char *const tags[] = { "title", "heading", "subheading" };
  int level = CLAMP (cmark_node_get_heading_level (node), 1, 3);
  int start = place (self);

  write_inlines (self, node);
  if (level == 2)
    {
      YtHelpSection *section = g_new0 (YtHelpSection, 1);
      GtkTextIter from, to;

      gtk_text_buffer_get_iter_at_offset (self->buffer, &from, start);
      gtk_text_buffer_get_end_iter (self->buffer, &to);
      section->title = gtk_text_buffer_get_text (self->buffer, &from, &to, FALSE);
      section->mark = gtk_text_buffer_create_mark (self->buffer, NULL, &from, TRUE);
      g_ptr_array_add (self->sections, section);
    }
  write_text (self, "\n");
  tag_from (self, start, tags[level - 1]);
}

static void
write_list (Filling    *self,
            cmark_node *list)
{
  gboolean ordered = cmark_node_get_list_type (list) == CMARK_ORDERED_LIST;
  int number = cmark_node_get_list_start (list);

  for (cmark_node *item = cmark_node_first_child (list); item != NULL; item = cmark_node_next (item))
    {
      g_autofree char *mark = ordered ? g_strdup_printf ("%d.\t", number++) : g_strdup ("•\t");
      int start = place (self);

      write_text (self, mark);
      for (cmark_node *block = cmark_node_first_child (item); block != NULL; block = cmark_node_next (block))
        {
          write_inlines (self, block);
          write_text (self, "\n");
        }
      tag_from (self, start, "item");
    }
}

static void
write_block (Filling    *self,
             cmark_node *node)
{
  int start = place (self);

  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_HEADING:
      write_heading (self, node);
      break;
    case CMARK_NODE_LIST:
      write_list (self, node);
      break;
    case CMARK_NODE_CODE_BLOCK:
      write_text (self, cmark_node_get_literal (node));
      tag_from (self, start, "code");
      tag_from (self, start, "block");
      break;
    case CMARK_NODE_PARAGRAPH:
      if (is_table (self, node))
        {
          write_table (self, node);
          break;
        }
      write_inlines (self, node);
      write_text (self, "\n");
      tag_from (self, start, "paragraph");
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      for (cmark_node *block = cmark_node_first_child (node); block != NULL; block = cmark_node_next (block))
        write_block (self, block);
      break;
    default:
      break;
    }
}

static void
make_tags (GtkTextBuffer *buffer,
           YtLanguage     language)
{
  PangoTabArray *tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, SET_IN);

  gtk_text_buffer_create_tag (buffer, "all", "language", yt_language_bcp47 (language), NULL);
  gtk_text_buffer_create_tag (buffer, "paragraph", "pixels-above-lines", 6, "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "title", "scale", 1.8, "weight", PANGO_WEIGHT_BOLD, "pixels-below-lines", 12, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "scale", 1.3, "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 24,
                              "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "subheading", "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 12,
                              "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "item", "tabs", tabs, "indent", -SET_IN, "pixels-above-lines", 3,
                              "pixels-below-lines", 3, NULL);
  gtk_text_buffer_create_tag (buffer, "block", "left-margin", 2 * SET_IN, "wrap-mode", GTK_WRAP_CHAR, NULL);
  gtk_text_buffer_create_tag (buffer, "code", "family", "monospace", NULL);
  gtk_text_buffer_create_tag (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  /* Chinese characters have no slanted form. */
  gtk_text_buffer_create_tag (buffer, "emphasis", "style", language == YT_LANGUAGE_ZH ? PANGO_STYLE_NORMAL : PANGO_STYLE_ITALIC,
                              "underline", language == YT_LANGUAGE_ZH ? PANGO_UNDERLINE_LOW : PANGO_UNDERLINE_NONE, NULL);
  pango_tab_array_free (tabs);
}

GPtrArray *
yt_help_text_fill (GtkTextView *view,
                   const char  *markdown,
                   YtLanguage   language)
{
  g_autoptr(GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_auto(GStrv) lines = g_strsplit (markdown, "\n", -1);
  cmark_node *document = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT);
  Filling self = { view, buffer, lines, g_ptr_array_new_with_free_func (section_free) };
  GtkTextIter start;

  make_tags (buffer, language);
  for (cmark_node *node = cmark_node_first_child (document); node != NULL; node = cmark_node_next (node))
    write_block (&self, node);
  cmark_node_free (document);
  tag_from (&self, 0, "all");
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_view_set_buffer (view, buffer);
  return self.sections;
}
