/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps where breaks are shown that the text does not have, and finds words in the text without them. */
#include "panes/document-text.h"

#include <string.h>

#include "panes/long-line.h"
#include "search/search.h"

#define UNREADABLE "\xef\xbf\xbd"

struct _YtDocumentText
{
  char *text;
  gsize size;
  GArray *cuts; /* of gsize: places in @text, in bytes, before which a break is shown */
  GArray *hits; /* of YtSpan */
};

YtDocumentText *
yt_document_text_new (const char *text)
{
  YtDocumentText *self = g_new0 (YtDocumentText, 1);
  gsize at = 0;

  self->text = g_strdup (text);
  self->size = strlen (text);
  self->cuts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->hits = g_array_new (FALSE, FALSE, sizeof (YtSpan));
  for (;;)
    {
      at += yt_long_line_cut (self->text + at, self->size - at);
      if (at >= self->size)
        return self;
      g_array_append_val (self->cuts, at);
    }
}

void
yt_document_text_free (YtDocumentText *self)
{
  g_free (self->text);
  g_array_unref (self->cuts);
  g_array_unref (self->hits);
  g_free (self);
}

void
yt_document_text_fill (YtDocumentText *self,
                       GtkTextBuffer  *buffer)
{
  GString *shown;
  gsize from = 0;

  if (self->cuts->len == 0)
    {
      gtk_text_buffer_set_text (buffer, self->text, (int) self->size);
      return;
    }
  shown = g_string_sized_new (self->size + self->cuts->len);
  for (guint i = 0; i < self->cuts->len; i++)
    {
      gsize cut = g_array_index (self->cuts, gsize, i);

      g_string_append_len (shown, self->text + from, (gssize) (cut - from));
      g_string_append_c (shown, '\n');
      from = cut;
    }
  g_string_append (shown, self->text + from);
  gtk_text_buffer_set_text (buffer, shown->str, (int) shown->len);
  g_string_free (shown, TRUE);
}

guint
yt_document_text_find (YtDocumentText *self,
                       const char     *words)
{
  g_array_unref (self->hits);
  self->hits = yt_search_mark (words, FALSE, self->text, self->size);
  return self->hits->len;
}

/* The place of a byte of the text in what is shown. */
static void
place (YtDocumentText *self,
       GtkTextBuffer  *buffer,
       gsize           byte,
       gboolean        behind,
       GtkTextIter    *iter)
{
  glong offset = g_utf8_pointer_to_offset (self->text, self->text + byte);
  guint low = 0;
  guint high = self->cuts->len;

  /* A break at the place itself comes before what begins there and after what ends there. */
  while (low < high)
    {
      guint middle = (low + high) / 2;
      gsize cut = g_array_index (self->cuts, gsize, middle);

      if (cut < byte || (cut == byte && !behind))
        low = middle + 1;
      else
        high = middle;
    }
  gtk_text_buffer_get_iter_at_offset (buffer, iter, (int) (offset + (glong) low));
}

void
yt_document_text_hit (YtDocumentText *self,
                      GtkTextBuffer  *buffer,
                      guint           number,
                      GtkTextIter    *start,
                      GtkTextIter    *end)
{
  const YtSpan *hit;

  g_return_if_fail (number < self->hits->len);
  hit = &g_array_index (self->hits, YtSpan, number);
  place (self, buffer, hit->start, FALSE, start);
  place (self, buffer, hit->end, TRUE, end);
}

glong
yt_document_text_length (YtDocumentText *self)
{
  return g_utf8_strlen (self->text, (gssize) self->size);
}

guint
yt_document_text_unreadable (YtDocumentText *self)
{
  guint n = 0;

  for (const char *p = strstr (self->text, UNREADABLE); p != NULL; p = strstr (p + strlen (UNREADABLE), UNREADABLE))
    n++;
  return n;
}
