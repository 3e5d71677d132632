/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A buffer before a stream, and the loop that all escapers share. */
#include "format/pen.h"

#include <string.h>

YtPen *
yt_pen_new (GOutputStream *out,
            GCancellable  *cancellable)
{
  YtPen *self = g_new (YtPen, 1);

  self->out = out;
  self->cancellable = cancellable;
  self->failure = NULL;
  self->used = 0;
  return self;
}

void
yt_pen_free (YtPen *self)
{
  g_clear_error (&self->failure);
  g_free (self);
}

static void
send (YtPen      *self,
      const char *text,
      gsize       length)
{
  if (self->failure == NULL && length > 0)
    g_output_stream_write_all (self->out, text, length, NULL, self->cancellable, &self->failure);
}

static void
empty (YtPen *self)
{
  send (self, self->buffer, self->used);
  self->used = 0;
}

void
yt_pen_write (YtPen      *self,
              const char *text,
              gssize      length)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;

  if (n > sizeof self->buffer - self->used)
    empty (self);
  if (n > sizeof self->buffer)
    {
      send (self, text, n);
      return;
    }
  memcpy (self->buffer + self->used, text, n);
  self->used += n;
}

void
yt_pen_printf (YtPen      *self,
               const char *format,
               ...)
{
  g_autofree char *text = NULL;
  va_list list;

  va_start (list, format);
  text = g_strdup_vprintf (format, list);
  va_end (list);
  yt_pen_write (self, text, -1);
}

void
yt_pen_escape (YtPen        *self,
               const char   *text,
               const guint8 *special,
               YtEscapeFunc  escape)
{
  const char *end = text + strlen (text);
  const char *start = text;
  const char *p = text;

  while (p < end)
    {
      const char *replacement;
      gsize length = 1;

      if (!special[(guint8) *p] || (replacement = escape (p, end, &length)) == NULL)
        {
          p++;
          continue;
        }
      yt_pen_write (self, start, p - start);
      yt_pen_write (self, replacement, -1);
      p += length;
      start = p;
    }
  yt_pen_write (self, start, end - start);
}

gboolean
yt_pen_failed (YtPen *self)
{
  if (self->failure == NULL)
    g_cancellable_set_error_if_cancelled (self->cancellable, &self->failure);
  return self->failure != NULL;
}

gboolean
yt_pen_finish (YtPen   *self,
               GError **error)
{
  empty (self);
  if (!yt_pen_failed (self))
    g_output_stream_flush (self->out, self->cancellable, &self->failure);
  if (self->failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->failure));
  return FALSE;
}
