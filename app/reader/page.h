/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An HTML page as a flat list of its elements and words in their order; what runs or draws is not in it. */
#pragma once

#include "text/scribe.h"

G_BEGIN_DECLS

/**
 * YtNode:
 * @name: of the element, in small letters; "" for words
 * @parent: its place in the list; the first node is its own
 * @end: behind its last descendant
 * @attributes: (nullable): names and values in turn, ended by NULL
 * @text: (nullable): words, valid UTF-8; also of script elements and comments that say something of the page
 */
typedef struct
{
  const char *name;
  guint parent;
  guint end;
  char **attributes;
  char *text;
} YtNode;

/** YtPage: (element-type YtNode). Made by yt_page_new(), freed by g_array_unref(). */
typedef GArray YtPage;

/** yt_page_new: @bytes: in UTF-8, whatever they say of themselves. Returns: (transfer full) (nullable): NULL with YT_TEXT_ERROR_DAMAGED or _LIMIT */
YtPage *yt_page_new (GBytes  *bytes,
                     GError **error);

const YtNode *yt_page_node (const YtPage *self,
                            guint         index);
/** yt_page_value: (transfer none) (nullable) */
const char *yt_page_value (const YtPage *self,
                           guint         index,
                           const char   *attribute);
/** yt_page_text: (transfer full): the words within an element, blanks made one. */
char *yt_page_text (const YtPage *self,
                    guint         index);
/** yt_page_is: whether the element is one of @names, each between blanks. */
gboolean yt_page_is (const YtPage *self,
                     guint         index,
                     const char   *names);
/** yt_page_is_hidden: whether nobody sees the element: scripts, styles, drawings, forms, what is switched off. */
gboolean yt_page_is_hidden (const YtPage *self,
                            guint         index);
/** yt_page_is_aside: whether it is around the text and not of it: navigation, comments, advertisements. */
gboolean yt_page_is_aside (const YtPage *self,
                           guint         index);

/** yt_page_main: the element that holds the text that the page is there for. */
guint yt_page_main (const YtPage *self);

/** yt_page_flow: writes an element's words. @whole: also what is around the text. */
void yt_page_flow (const YtPage *self,
                   guint         index,
                   gboolean      whole,
                   YtScribe      *draft);

/** yt_page_facts: title, authors, date, address and language as the page tells them. */
void yt_page_facts (const YtPage *self,
                    YtReading    *reading);

G_END_DECLS
