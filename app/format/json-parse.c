/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pull parser for JSON. */
#include "format/json-parse.h"

#include <string.h>

static gboolean
expected (YtJsonParser  *self,
          const char    *what,
          GError       **error)
{
  g_autofree char *found = NULL;

  if (self->p >= self->end)
    return yt_incoming_refuse (&self->spot, YT_FORMAT_ERROR_SYNTAX,
                               N_("%s, line %s: the file ends too early. Expected %s."), what, NULL, error);
  found = g_utf8_substring (self->p, 0, 1);
  return yt_incoming_refuse (&self->spot, YT_FORMAT_ERROR_SYNTAX, N_("%s, line %s: found “%s”. Expected %s."), found, what,
                             error);
}

gboolean
yt_json_parser_init (YtJsonParser  *self,
                     GBytes        *bytes,
                     const char    *file,
                     GError       **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *bad = NULL;

  *self = (YtJsonParser) { .spot = { file, 1 }, .p = data, .end = data + size };
  if (!g_utf8_validate_len (data, size, &bad))
    {
      for (const char *p = data; p < bad; p++)
        self->spot.line += *p == '\n';
      return yt_incoming_refuse (&self->spot, YT_FORMAT_ERROR_SYNTAX,
                                 N_("%s, line %s: there is a text that is not valid UTF-8, or holds a NUL character."), NULL, NULL,
                                 error);
    }
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    self->p += 3;
  return TRUE;
}

static void
skip_space (YtJsonParser *self)
{
  for (; self->p < self->end && strchr (" \t\r\n", *self->p) != NULL; self->p++)
    self->spot.line += *self->p == '\n';
}

/* Goes over @c if it comes next. */
static gboolean
take (YtJsonParser *self,
      char          c)
{
  skip_space (self);
  if (self->p >= self->end || *self->p != c)
    return FALSE;
  self->p++;
  return TRUE;
}

gboolean
yt_json_enter (YtJsonParser  *self,
               char           bracket,
               GError       **error)
{
  if (!take (self, bracket))
    return expected (self, bracket == '{' ? "{" : "[", error);
  self->first = TRUE;
  return TRUE;
}

/* Whether another value comes in the open object or array; goes over the comma, or the bracket that closes it. */
static gboolean
next (YtJsonParser  *self,
      char           bracket,
      gboolean      *failed,
      GError       **error)
{
  gboolean first = self->first;

  *failed = FALSE;
  self->first = FALSE;
  if (take (self, bracket))
    return FALSE;
  if (first || take (self, ','))
    return TRUE;
  *failed = TRUE;
  return expected (self, bracket == '}' ? ", }" : ", ]", error);
}

gboolean
yt_json_next_member (YtJsonParser  *self,
                     char         **name,
                     gboolean      *failed,
                     GError       **error)
{
  g_clear_pointer (name, g_free);
  if (!next (self, '}', failed, error))
    return FALSE;
  *failed = TRUE;
  *name = yt_json_string (self, error);
  if (*name == NULL)
    return FALSE;
  if (!take (self, ':'))
    return expected (self, ":", error);
  *failed = FALSE;
  return TRUE;
}

gboolean
yt_json_next_item (YtJsonParser  *self,
                   gboolean      *failed,
                   GError       **error)
{
  return next (self, ']', failed, error);
}

/* Four hexadecimal digits at the front. Returns: FALSE when there are none */
static gboolean
read_unit (YtJsonParser *self,
           gunichar     *unit)
{
  *unit = 0;
  if (self->end - self->p < 4)
    return FALSE;
  for (int i = 0; i < 4; i++, self->p++)
    {
      int digit = g_ascii_xdigit_value (*self->p);

      if (digit < 0)
        return FALSE;
      *unit = *unit << 4 | (gunichar) digit;
    }
  return TRUE;
}

/* What follows \u; NUL and halves of pairs are no characters. */
static gboolean
read_character (YtJsonParser  *self,
                GString       *string,
                GError       **error)
{
  gunichar high;
  gunichar low = 0;

  if (!read_unit (self, &high))
    return expected (self, "\\u0000 … \\uffff", error);
  if (high >= 0xd800 && high < 0xdc00 && self->end - self->p >= 2 && self->p[0] == '\\' && self->p[1] == 'u')
    {
      self->p += 2;
      if (!read_unit (self, &low))
        return expected (self, "\\u0000 … \\uffff", error);
      if (low >= 0xdc00 && low < 0xe000)
        high = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
    }
  if (high == 0 || (high >= 0xd800 && high < 0xe000))
    return yt_incoming_refuse (&self->spot, YT_FORMAT_ERROR_SYNTAX,
                               N_("%s, line %s: there is a text that is not valid UTF-8, or holds a NUL character."), NULL, NULL,
                               error);
  g_string_append_unichar (string, high);
  return TRUE;
}

static gboolean
read_escape (YtJsonParser  *self,
             GString       *string,
             GError       **error)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *found;

  self->p++;
  if (self->p < self->end && *self->p == 'u')
    {
      self->p++;
      return read_character (self, string, error);
    }
  found = self->p < self->end ? strchr (letters, *self->p) : NULL;
  if (found == NULL)
    return expected (self, "\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", error);
  g_string_append_c (string, meanings[found - letters]);
  self->p++;
  return TRUE;
}

char *
yt_json_string (YtJsonParser  *self,
                GError       **error)
{
  g_autoptr(GString) string = NULL;

  if (!take (self, '"'))
    {
      expected (self, "\"", error);
      return NULL;
    }
  string = g_string_new (NULL);
  for (;;)
    {
      const char *start = self->p;

      while (self->p < self->end && *self->p != '"' && *self->p != '\\' && (guint8) *self->p >= 0x20)
        self->p++;
      g_string_append_len (string, start, self->p - start);
      if (self->p < self->end && *self->p == '"')
        break;
      if (self->p >= self->end || *self->p != '\\')
        {
          expected (self, "\"", error);
          return NULL;
        }
      if (!read_escape (self, string, error))
        return NULL;
    }
  self->p++;
  return g_string_free (g_steal_pointer (&string), FALSE);
}

gboolean
yt_json_whole_number (YtJsonParser  *self,
                      guint         *number,
                      GError       **error)
{
  const char *start;

  skip_space (self);
  start = self->p;
  *number = 0;
  for (; self->p < self->end && g_ascii_isdigit (*self->p) && self->p - start < 9; self->p++)
    *number = *number * 10 + (guint) (*self->p - '0');
  return self->p > start || expected (self, "1", error);
}

gboolean
yt_json_finish (YtJsonParser  *self,
                GError       **error)
{
  skip_space (self);
  if (self->p >= self->end)
    return TRUE;
  return yt_incoming_refuse (&self->spot, YT_FORMAT_ERROR_SYNTAX,
                             N_("%s, line %s: something follows after the end. Expected nothing more."), NULL, NULL, error);
}
