/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Headers of a part, and its bytes out of quoted-printable or base64. */
#include "reader/mhtml-part.h"

#include <string.h>

#define HEADERS_MAX 65536

/* The value of “name=value” or “name="value"” behind the content type. */
static char *
parameter (const char *value,
           const char *name)
{
  gsize length = strlen (name);

  for (const char *p = strchr (value, ';'); p != NULL; p = strchr (p, ';'))
    {
      p += 1 + strspn (p + 1, " \t");
      if (g_ascii_strncasecmp (p, name, length) != 0 || p[length] != '=')
        continue;
      p += length + 1;
      if (*p == '"')
        return g_strndup (p + 1, strcspn (p + 1, "\""));
      return g_strndup (p, strcspn (p, "; \t"));
    }
  return g_strdup ("");
}

static void
take (char **field,
      char  *value)
{
  g_free (*field);
  *field = value;
}

static char *
without_angles (const char *value)
{
  gsize length = strlen (value);

  return length > 1 && value[0] == '<' && value[length - 1] == '>' ? g_strndup (value + 1, length - 2) : g_strdup (value);
}

static void
take_header (YtMimePart *self,
             char       *line)
{
  char *value = strchr (line, ':');

  if (value == NULL)
    return;
  *value = '\0';
  value = g_strstrip (value + 1);
  if (g_ascii_strcasecmp (line, "content-type") == 0)
    {
      g_autofree char *type = g_strndup (value, strcspn (value, "; \t"));
      g_autofree char *start = parameter (value, "start");

      take (&self->type, g_ascii_strdown (type, -1));
      take (&self->boundary, parameter (value, "boundary"));
      take (&self->charset, parameter (value, "charset"));
      take (&self->start, without_angles (start));
    }
  else if (g_ascii_strcasecmp (line, "content-transfer-encoding") == 0)
    take (&self->encoding, g_ascii_strdown (value, -1));
  else if (g_ascii_strcasecmp (line, "content-id") == 0)
    take (&self->id, without_angles (value));
  else if (g_ascii_strcasecmp (line, "snapshot-content-location") == 0 ||
           (g_ascii_strcasecmp (line, "content-location") == 0 && *self->location == '\0'))
    take (&self->location, g_strdup (value));
}

gboolean
yt_mime_part_read (YtMimePart *self,
                   const char *data,
                   const char *end)
{
  g_autoptr(GString) header = g_string_new (NULL);
  const char *p = data, *limit = end - data > HEADERS_MAX ? data + HEADERS_MAX : end;

  *self = (YtMimePart) { g_strdup (""), g_strdup (""), g_strdup (""), g_strdup (""), g_strdup (""), g_strdup (""), g_strdup (""), end, end };
  while (p < limit)
    {
      const char *stop = memchr (p, '\n', (gsize) (limit - p));
      gsize length;

      if (stop == NULL)
        return FALSE;
      length = (gsize) (stop - p) - (stop > p && stop[-1] == '\r');
      /* A line that begins with a blank goes on with the one before. */
      if (length == 0 || (*p != ' ' && *p != '\t'))
        {
          take_header (self, header->str);
          g_string_truncate (header, 0);
        }
      if (length == 0)
        {
          self->body = stop + 1;
          return TRUE;
        }
      if (memchr (p, '\0', length) != NULL)
        return FALSE;
      g_string_append_len (header, p, (gssize) length);
      p = stop + 1;
    }
  return FALSE;
}

void
yt_mime_part_clear (YtMimePart *self)
{
  char **fields[] = { &self->type, &self->boundary, &self->start, &self->charset, &self->encoding, &self->id, &self->location };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_clear_pointer (fields[i], g_free);
}

/* “=E4=B8=AD”, and “=” at the end of a line that goes on; blanks at the end of a line are no part of it. */
static void
decode_quoted (const char *p,
               const char *end,
               GByteArray *out)
{
  for (; p < end; p++)
    {
      const char *q = p + 1;

      if (*p != '=')
        {
          g_byte_array_append (out, (const guint8 *) p, 1);
          continue;
        }
      if (end - p > 2 && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
        {
          guint8 byte = (guint8) (g_ascii_xdigit_value (p[1]) << 4 | g_ascii_xdigit_value (p[2]));

          g_byte_array_append (out, &byte, 1);
          p += 2;
          continue;
        }
      while (q < end && (*q == ' ' || *q == '\t' || *q == '\r'))
        q++;
      if (q < end && *q == '\n')
        p = q;
      else
        g_byte_array_append (out, (const guint8 *) p, 1);
    }
}

static void
decode_base64 (const char *p,
               gsize       length,
               GByteArray *out)
{
  int state = 0;
  guint save = 0;
  gsize size;

  g_byte_array_set_size (out, (guint) (length / 4 * 3 + 6));
  size = g_base64_decode_step (p, length, out->data, &state, &save);
  g_byte_array_set_size (out, (guint) size);
}

GByteArray *
yt_mime_part_decode (const YtMimePart *self)
{
  g_autoptr(GByteArray) out = g_byte_array_new ();
  gsize length = (gsize) (self->end - self->body);

  if (strcmp (self->encoding, "quoted-printable") == 0)
    decode_quoted (self->body, self->end, out);
  else if (strcmp (self->encoding, "base64") == 0)
    decode_base64 (self->body, length, out);
  else if (strcmp (self->encoding, "") == 0 || strcmp (self->encoding, "7bit") == 0 || strcmp (self->encoding, "8bit") == 0 ||
           strcmp (self->encoding, "binary") == 0)
    g_byte_array_append (out, (const guint8 *) self->body, (guint) length);
  else
    return NULL;
  return g_steal_pointer (&out);
}
