/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* libxml2's stream of HTML events into a flat list. */
#include "reader/page.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "text/reading-pack.h"

/* Elements inside of more than this many others count as being in the last of them. */
#define DEPTH_MAX 500
#define NODES_MAX 4000000u
/* A longer attribute holds data, not words. */
#define ATTRIBUTE_MAX 65536

typedef struct
{
  YtPage *page;
  guint open[DEPTH_MAX];
  guint depth;   /* in the list */
  guint beyond;  /* open elements that are too deep for it */
  gboolean full;
} Parsing;

static void
clear_node (gpointer data)
{
  YtNode *node = data;

  g_strfreev (node->attributes);
  g_free (node->text);
}

static char **
copy_attributes (const xmlChar **attributes)
{
  GPtrArray *copy;

  if (attributes == NULL)
    return NULL;
  copy = g_ptr_array_new ();
  for (guint i = 0; attributes[i] != NULL; i += 2)
    {
      const char *value = attributes[i + 1] != NULL ? (const char *) attributes[i + 1] : "";

      if (strlen (value) > ATTRIBUTE_MAX)
        continue;
      g_ptr_array_add (copy, g_ascii_strdown ((const char *) attributes[i], -1));
      g_ptr_array_add (copy, g_utf8_make_valid (value, -1));
    }
  g_ptr_array_add (copy, NULL);
  return (char **) g_ptr_array_free (copy, FALSE);
}

static void
add (Parsing    *self,
     const char *name,
     char      **attributes,
     char       *text)
{
  YtNode node = { .name = name, .attributes = attributes, .text = text };

  if (self->page->len >= NODES_MAX)
    {
      self->full = TRUE;
      clear_node (&node);
      return;
    }
  node.parent = self->depth > 0 ? self->open[self->depth - 1] : 0;
  node.end = self->page->len + 1;
  g_array_append_val (self->page, node);
}

static void
on_start (void           *data,
          const xmlChar  *name,
          const xmlChar **attributes)
{
  Parsing *self = data;

  if (self->depth == DEPTH_MAX)
    {
      self->beyond++;
      return;
    }
  add (self, g_intern_string ((const char *) name), copy_attributes (attributes), NULL);
  self->open[self->depth++] = self->page->len - 1;
}

static void
close_last (Parsing *self)
{
  g_array_index (self->page, YtNode, self->open[--self->depth]).end = self->page->len;
}

static void
on_end (void          *data,
        const xmlChar *name)
{
  Parsing *self = data;

  if (self->beyond > 0)
    self->beyond--;
  else if (self->depth > 1)
    close_last (self);
}

static void
on_text (void          *data,
         const xmlChar *text,
         int            length)
{
  Parsing *self = data;
  YtNode *last = &g_array_index (self->page, YtNode, self->page->len - 1);
  char *valid;

  if (length <= 0)
    return;
  /* The parser hands the last byte of a text on as it is. */
  valid = g_utf8_make_valid ((const char *) text, length);
  /* Pieces of one text come one after the other; long ones are left apart, so that joining stays cheap. */
  if (last->name[0] == '\0' && last->text != NULL && last->parent == self->open[self->depth - 1] && strlen (last->text) < 1024)
    {
      char *whole = g_strconcat (last->text, valid, NULL);

      g_free (last->text);
      g_free (valid);
      last->text = whole;
      return;
    }
  add (self, "", NULL, valid);
}

static void
on_comment (void          *data,
            const xmlChar *text)
{
  Parsing *self = data;

  if (strstr ((const char *) text, "saved from url=") != NULL && strlen ((const char *) text) < ATTRIBUTE_MAX)
    add (self, "#comment", NULL, g_utf8_make_valid ((const char *) text, -1));
}

YtPage *
yt_page_new (GBytes  *bytes,
             GError **error)
{
  htmlSAXHandler sax = {
    .startElement = on_start,
    .endElement = on_end,
    .characters = on_text,
    .cdataBlock = on_text,
    .ignorableWhitespace = on_text,
    .comment = on_comment,
  };
  static const int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC;
  g_autofree Parsing *self = g_new0 (Parsing, 1);
  YtPage *page = g_array_new (FALSE, FALSE, sizeof (YtNode));
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  htmlParserCtxtPtr context = htmlCreatePushParserCtxt (&sax, self, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);

  g_array_set_clear_func (page, clear_node);
  self->page = page;
  add (self, g_intern_static_string ("#page"), NULL, NULL);
  self->open[self->depth++] = 0;
  if (context != NULL)
    {
      htmlCtxtUseOptions (context, options);
      for (gsize at = 0; at < size && !self->full; at += 65536)
        htmlParseChunk (context, data + at, (int) MIN (size - at, 65536), at + 65536 >= size);
      htmlFreeParserCtxt (context);
    }
  while (self->depth > 0)
    close_last (self);
  if (!self->full)
    return page;
  yt_reading_refuse (error, YT_TEXT_ERROR_LIMIT);
  g_array_unref (page);
  return NULL;
}

const YtNode *
yt_page_node (const YtPage *self,
              guint         index)
{
  return &g_array_index (self, YtNode, index);
}

const char *
yt_page_value (const YtPage *self,
               guint         index,
               const char   *attribute)
{
  char **attributes = yt_page_node (self, index)->attributes;

  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      if (strcmp (attributes[i], attribute) == 0)
        return attributes[i + 1];
    }
  return NULL;
}

char *
yt_page_text (const YtPage *self,
              guint         index)
{
  GString *text = g_string_new (NULL);
  gboolean blank = FALSE;

  for (guint i = index; i < yt_page_node (self, index)->end; i++)
    {
      const YtNode *node = yt_page_node (self, i);

      for (const char *p = node->name[0] == '\0' && node->text != NULL ? node->text : ""; *p != '\0'; p++)
        {
          if (!g_ascii_isspace (*p))
            g_string_append_c (text, *p);
          else if (!blank)
            g_string_append_c (text, ' ');
          blank = g_ascii_isspace (*p);
        }
    }
  return g_strstrip (g_string_free (text, FALSE));
}

gboolean
yt_page_is (const YtPage *self,
            guint         index,
            const char   *names)
{
  const char *name = yt_page_node (self, index)->name;
  gsize length = strlen (name);

  for (const char *at = length > 0 ? strstr (names, name) : NULL; at != NULL; at = strstr (at + 1, name))
    {
      if (at > names && at[-1] == ' ' && at[length] == ' ')
        return TRUE;
    }
  return FALSE;
}

gboolean
yt_page_is_hidden (const YtPage *self,
                   guint         index)
{
  const char *style, *hidden;

  if (yt_page_node (self, index)->name[0] == '\0')
    return FALSE;
  if (yt_page_is (self, index, " #comment applet audio button canvas datalist embed frameset head iframe input map math noframes "
                               "noscript object option script select style svg template textarea title video "))
    return TRUE;
  style = yt_page_value (self, index, "style");
  hidden = yt_page_value (self, index, "aria-hidden");
  return yt_page_value (self, index, "hidden") != NULL || (hidden != NULL && strcmp (hidden, "true") == 0) ||
         (style != NULL && (strstr (style, "display:none") != NULL || strstr (style, "display: none") != NULL));
}

gboolean
yt_page_is_aside (const YtPage *self,
                  guint         index)
{
  static const char *const around[] = {
    "comment", "sidebar", "side-bar", "footer", "navbar", "menu", "share", "related", "recommend", "advert", "breadcrumb",
    "crumb", "copyright", "login", "toolbar", "pagination", "pager", "popup", "cookie", "subscribe", "newsletter", "social",
  };
  static const char *const of_it[] = { "article", "content", "main", "body", "footnote" };
  const char *role = yt_page_value (self, index, "role");
  const char *names[] = { yt_page_value (self, index, "class"), yt_page_value (self, index, "id") };

  if (yt_page_is (self, index, " nav footer menu dialog ") ||
      (role != NULL && g_regex_match_simple ("navigation|banner|complementary|contentinfo|search|dialog", role, 0, 0)))
    return TRUE;
  if (!yt_page_is (self, index, " aside div section ul ol td table p form span header "))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = names[i] != NULL ? g_ascii_strdown (names[i], -1) : NULL;
      gboolean outside = FALSE;

      for (guint k = 0; name != NULL && k < G_N_ELEMENTS (around); k++)
        outside = outside || strstr (name, around[k]) != NULL;
      for (guint k = 0; name != NULL && k < G_N_ELEMENTS (of_it); k++)
        outside = outside && strstr (name, of_it[k]) == NULL;
      if (outside)
        return TRUE;
    }
  return FALSE;
}
