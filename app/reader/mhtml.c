/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a page that was saved in one file with its pictures: finds the page among the parts, and looks at no other. */
#include <string.h>

#include "reader/code-page.h"
#include "reader/mhtml-part.h"
#include "reader/page.h"
#include "reader/readers.h"
#include "text/reading-pack.h"

/* Parts within parts, and how many of them. */
#define DEPTH_MAX 8
#define PARTS_MAX 10000
#define BOUNDARY_MAX 200
/* A page says early how it is encoded. */
#define HEAD 4096

typedef struct
{
  guint parts;
  YtMimePart page;
  gboolean found;
  gboolean certain;
} Search;

static gboolean
fail (GError      **error,
      YtTextError   code)
{
  yt_reading_refuse (error, code);
  return FALSE;
}

/* The next line that is the boundary, or its end sign; (nullable) */
static const char *
find_boundary (const char *p,
               const char *end,
               const char *boundary,
               const char **after,
               gboolean   *last)
{
  gsize length = strlen (boundary);

  while (p < end)
    {
      const char *stop = memchr (p, '\n', (gsize) (end - p));
      const char *line_end = stop != NULL ? stop : end;

      if (line_end - p >= (gssize) length + 2 && p[0] == '-' && p[1] == '-' && memcmp (p + 2, boundary, length) == 0)
        {
          const char *rest = p + 2 + length;

          *last = line_end - rest >= 2 && rest[0] == '-' && rest[1] == '-';
          rest += *last ? 2 : 0;
          while (rest < line_end && (*rest == ' ' || *rest == '\t' || *rest == '\r'))
            rest++;
          if (rest == line_end)
            {
              *after = stop != NULL ? stop + 1 : end;
              return p;
            }
        }
      if (stop == NULL)
        return NULL;
      p = stop + 1;
    }
  return NULL;
}

static gboolean search (Search     *self,
                        YtMimePart *part,
                        gboolean    wanted,
                        guint       depth,
                        GError    **error);

/* Each part in turn; the one that the whole names as its start comes before any other. */
static gboolean
search_parts (Search           *self,
              const YtMimePart *whole,
              gboolean          wanted,
              guint             depth,
              GError          **error)
{
  const char *at = NULL, *after = NULL;
  gboolean last = FALSE;

  if (depth >= DEPTH_MAX || strlen (whole->boundary) > BOUNDARY_MAX)
    return fail (error, YT_TEXT_ERROR_LIMIT);
  if (*whole->boundary == '\0' || find_boundary (whole->body, whole->end, whole->boundary, &after, &last) == NULL)
    return fail (error, YT_TEXT_ERROR_DAMAGED);
  while (!last && after < whole->end)
    {
      g_auto(YtMimePart) part = { 0 };
      const char *start = after;
      gboolean good;

      at = find_boundary (start, whole->end, whole->boundary, &after, &last);
      good = yt_mime_part_read (&part, start, at != NULL ? at : whole->end);
      if (++self->parts > PARTS_MAX)
        return fail (error, YT_TEXT_ERROR_LIMIT);
      if (good && !search (self, &part, wanted && (*whole->start == '\0' || strcmp (part.id, whole->start) == 0), depth + 1, error))
        return FALSE;
      /* A file that was cut off has its page before its pictures. */
      if (at == NULL)
        break;
    }
  return TRUE;
}

/* @wanted: what is found here counts more than what was found before. */
static gboolean
search (Search      *self,
        YtMimePart  *part,
        gboolean     wanted,
        guint        depth,
        GError     **error)
{
  if (g_str_has_prefix (part->type, "multipart/"))
    return search_parts (self, part, wanted, depth, error);
  if (strcmp (part->type, "text/html") != 0 && strcmp (part->type, "application/xhtml+xml") != 0)
    return TRUE;
  if (!self->found || (wanted && !self->certain))
    {
      yt_mime_part_clear (&self->page);
      self->page = *part;
      *part = (YtMimePart) { 0 };
      self->found = TRUE;
      self->certain = wanted;
    }
  return TRUE;
}

/* What the page itself says of its encoding; 0 when it says nothing. */
static guint
declared_page (GByteArray *bytes)
{
  g_autofree char *head = g_strndup ((const char *) bytes->data, MIN (bytes->len, HEAD));
  g_autofree char *small = g_ascii_strdown (head, -1);
  const char *at = strstr (small, "charset=");
  g_autofree char *name = NULL;

  if (at == NULL)
    return 0;
  at += strlen ("charset=");
  at += strspn (at, "\"' ");
  name = g_strndup (at, strcspn (at, "\"'; />"));
  return yt_code_page_named (name);
}

/* What is UTF-8 is taken as such, whatever is said of it. */
static GBytes *
to_utf8 (const YtMimePart *part,
         GByteArray       *bytes)
{
  GString *text;
  guint page = yt_code_page_named (part->charset);

  if (g_utf8_validate_len ((const char *) bytes->data, bytes->len, NULL))
    return g_bytes_new (bytes->data, bytes->len);
  text = g_string_sized_new (bytes->len * 2);
  if (page == 0)
    page = declared_page (bytes);
  yt_code_page_convert (page != 0 ? page : 1252, bytes, text);
  return g_string_free_to_bytes (text);
}

/* @address: (nullable): of a letter in one part it went to that part. */
static void
say_address (YtReading  *reading,
             const char *address)
{
  if (address != NULL && *reading->address == '\0' && g_utf8_validate (address, -1, NULL) &&
      (g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://")))
    yt_reading_say (&reading->address, address);
}

static YtReading *
read_page (Search            *self,
           const YtMimePart  *whole,
           GError           **error)
{
  g_autoptr(GByteArray) bytes = yt_mime_part_decode (&self->page);
  g_autoptr(GBytes) text = NULL;
  YtReading *reading;

  if (bytes == NULL)
    {
      fail (error, YT_TEXT_ERROR_DAMAGED);
      return NULL;
    }
  for (guint i = 0; i < bytes->len; i++)
    {
      if (bytes->data[i] == '\0')
        bytes->data[i] = ' ';
    }
  text = to_utf8 (&self->page, bytes);
  reading = yt_read_html (text, error);
  if (reading != NULL)
    {
      say_address (reading, whole->location);
      say_address (reading, self->page.location);
    }
  return reading;
}

void
yt_prepare_mhtml (void)
{
  yt_code_page_prepare ();
}

YtReading *
yt_read_mhtml (GBytes  *bytes,
               GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_auto(YtMimePart) whole = { 0 };
  Search self = { 0 };
  YtReading *reading = NULL;

  if (size == 0 || !yt_mime_part_read (&whole, data, data + size))
    fail (error, YT_TEXT_ERROR_FOREIGN);
  else if (search (&self, &whole, TRUE, 0, error))
    {
      if (self.found)
        reading = read_page (&self, &whole, error);
      else
        fail (error, YT_TEXT_ERROR_NO_TEXT);
    }
  yt_mime_part_clear (&self.page);
  return reading;
}
