/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks and cleans text on its way into a dossier. */
#include "text/gate.h"

#include <string.h>

#include "text/error.h"

#define REPLACEMENT "\xef\xbf\xbd"
#define NEXT_LINE 0x85
#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029

static gboolean
is_control (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0);
}

static gboolean
is_noncharacter (gunichar c)
{
  return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

/* Where the first character stands that the gate would touch; @end if there is none. @text is valid UTF-8. */
static const char *
find_unclean (const char *text,
              const char *end)
{
  const char *p = text;

  while (p < end)
    {
      guchar first = (guchar) *p;

      if (first >= 0x20 && first < 0x7f)
        {
          p++;
        }
      else if (first >= 0xe0 && first < 0xef)
        {
          /* U+0800 to U+EFFF hold nothing that is not wanted. */
          p += 3;
        }
      else
        {
          gunichar c = g_utf8_get_char (p);

          if (is_control (c) || is_noncharacter (c))
            return p;
          p = g_utf8_next_char (p);
        }
    }
  return end;
}

static char *
clean (const char *text,
       gsize       len,
       gsize      *out_len)
{
  const char *end = text + len;
  GString *result = g_string_sized_new (len);
  const char *p = text;

  while (p < end)
    {
      const char *unclean = find_unclean (p, end);
      gunichar c;

      g_string_append_len (result, p, unclean - p);
      p = unclean;
      if (p == end)
        break;

      c = g_utf8_get_char (p);
      p = g_utf8_next_char (p);
      if (c == '\r' && p < end && *p == '\n')
        continue;
      if (c == '\r' || c == NEXT_LINE)
        g_string_append_c (result, '\n');
      else if (is_noncharacter (c))
        g_string_append (result, REPLACEMENT);
    }
  *out_len = result->len;
  return g_string_free (result, FALSE);
}

static gboolean
check_valid (const char *text,
             gsize       len,
             GError    **error)
{
  g_autofree char *position = NULL;
  const char *end;

  if (g_utf8_validate_len (text, len, &end))
    return TRUE;

  position = g_strdup_printf ("%" G_GSIZE_FORMAT, (gsize) (end - text));
  if (*end == '\0')
    yt_failure_set (error, YT_TEXT_ERROR, YT_TEXT_ERROR_NUL,
                    N_("The text holds a null character (after %s bytes)."), position, NULL);
  else
    yt_failure_set (error, YT_TEXT_ERROR, YT_TEXT_ERROR_NOT_UTF8,
                    N_("The text is not valid UTF-8 (after %s bytes)."), position, NULL);
  return FALSE;
}

static gboolean
check_size (gsize    len,
            gsize    max_bytes,
            GError **error)
{
  g_autofree char *size = NULL;
  g_autofree char *limit = NULL;

  if (len <= max_bytes)
    return TRUE;

  size = g_strdup_printf ("%" G_GSIZE_FORMAT, len);
  limit = g_strdup_printf ("%" G_GSIZE_FORMAT, max_bytes);
  yt_failure_set (error, YT_TEXT_ERROR, YT_TEXT_ERROR_TOO_LONG,
                  N_("The text is too long: it has %s bytes, and at most %s are possible."), size, limit, NULL);
  return FALSE;
}

static char *
make_line (const char *text,
           gsize       len,
           gsize      *out_len)
{
  GString *line = g_string_sized_new (len);
  gsize written = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\t' || c == '\n' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR)
        c = ' ';
      if (line->len == 0 && g_unichar_isspace (c))
        continue;
      g_string_append_unichar (line, c);
      if (!g_unichar_isspace (c))
        written = line->len;
    }
  g_string_truncate (line, written);
  *out_len = written;
  return g_string_free (line, FALSE);
}

char *
yt_gate_text (const char *text,
              gssize      len,
              gsize       max_bytes,
              GError    **error)
{
  gsize size = len < 0 ? strlen (text) : (gsize) len;
  g_autofree char *cleaned = NULL;

  if (size == 0)
    return g_strdup ("");
  if (!check_valid (text, size, error))
    return NULL;
  cleaned = clean (text, size, &size);
  if (!check_size (size, max_bytes, error))
    return NULL;
  return g_steal_pointer (&cleaned);
}

char *
yt_gate_line (const char *text,
              gssize      len,
              gsize       max_bytes,
              GError    **error)
{
  g_autofree char *cleaned = yt_gate_text (text, len, YT_GATE_NO_LIMIT, error);
  g_autofree char *line = NULL;
  gsize size;

  if (cleaned == NULL)
    return NULL;
  line = make_line (cleaned, strlen (cleaned), &size);
  if (!check_size (size, max_bytes, error))
    return NULL;
  return g_steal_pointer (&line);
}

gboolean
yt_gate_is_clean (const char *text,
                  gssize      len)
{
  gsize size = len < 0 ? strlen (text) : (gsize) len;

  return size == 0 || (g_utf8_validate_len (text, size, NULL) && find_unclean (text, text + size) == text + size);
}

gboolean
yt_gate_has_bidi_controls (const char *text)
{
  for (const char *p = strchr (text, '\xe2'); p != NULL; p = strchr (p + 1, '\xe2'))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
        return TRUE;
    }
  return FALSE;
}
