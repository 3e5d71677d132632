/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* XML of strangers as a stream of elements and words, without DTD, entities, network, and within caps. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YtMarkupElement: an element as it opens; its attributes are asked for by yt_markup_value(). */
typedef struct
{
  const char *name; /* without prefix */
  int n;
  const unsigned char **values;
} YtMarkupElement;

/** YtMarkup: what to do with a document's elements; @text may come in pieces. @level counts from 1. */
typedef struct
{
  void (*start) (gpointer               user_data,
                 const YtMarkupElement *element,
                 guint                  level);
  void (*end) (gpointer    user_data,
               const char *name,
               guint       level);
  void (*text) (gpointer    user_data,
                const char *text,
                gsize       length);
} YtMarkup;

/** yt_markup_parse: @error: YT_TEXT_ERROR_DAMAGED, _UNSAFE (DOCTYPE), _LIMIT (depth) */
gboolean yt_markup_parse (GBytes          *bytes,
                          const YtMarkup  *markup,
                          gpointer         user_data,
                          GError         **error);

/** yt_markup_value: (transfer full) (nullable): the attribute called @name, whatever its prefix. */
char *yt_markup_value (const YtMarkupElement *element,
                       const char            *name);

G_END_DECLS
