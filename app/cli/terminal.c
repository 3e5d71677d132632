/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes to standard output and error through the gate that takes the teeth out of control characters. */
#include "cli/terminal.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <gio/gio.h>

#include "text/gate.h"

#define SIGNS_OF_CONTROLS 0x2400
#define SIGN_OF_DELETE 0x2421
#define REPLACEMENT 0xfffd

static gboolean
turns_order (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gunichar
make_safe (gunichar c)
{
  if (c < 0x20 && c != '\n' && c != '\t')
    return SIGNS_OF_CONTROLS + c;
  if (c == 0x7f)
    return SIGN_OF_DELETE;
  if ((c >= 0x80 && c < 0xa0) || turns_order (c))
    return REPLACEMENT;
  return c;
}

static gboolean
is_safe (const char *text)
{
  return yt_gate_is_clean (text, -1) && !yt_gate_has_bidi_controls (text);
}

char *
yt_terminal_safe (const char *text)
{
  g_autofree char *valid = NULL;
  GString *safe;

  if (is_safe (text))
    return g_strdup (text);
  valid = g_utf8_make_valid (text, -1);
  safe = g_string_new (NULL);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (safe, make_safe (g_utf8_get_char (p)));
  return g_string_free (safe, FALSE);
}

char *
yt_terminal_line (const char *text)
{
  return g_strdelimit (yt_terminal_safe (text), "\n\t", ' ');
}

guint
yt_terminal_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iswide (c))
        width += 2;
      else if (!g_unichar_iszerowidth (c))
        width += 1;
    }
  return width;
}

void
yt_terminal_print (const char *text)
{
  g_autofree char *safe = is_safe (text) ? NULL : yt_terminal_safe (text);

  fputs (safe != NULL ? safe : text, stdout);
}

void
yt_terminal_printf (const char *format,
                    ...)
{
  g_autofree char *text = NULL;
  va_list list;

  va_start (list, format);
  text = g_strdup_vprintf (format, list);
  va_end (list);
  yt_terminal_print (text);
}

/* In JSON a control character can only stand inside of a string, where it has an innocent form. */
void
yt_terminal_json (JsonNode *node,
                  gboolean  pretty)
{
  g_autofree char *text = json_to_string (node, pretty);
  const char *from = text;

  if (is_safe (text))
    {
      fputs (text, stdout);
      return;
    }
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (make_safe (c) == c)
        continue;
      fwrite (from, 1, (gsize) (p - from), stdout);
      printf ("\\u%04x", c);
      from = g_utf8_next_char (p);
    }
  fputs (from, stdout);
}

void
yt_terminal_answer (JsonObject *object)
{
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  yt_terminal_json (node, TRUE);
  putchar ('\n');
}

void
yt_terminal_complain (const char *sentence)
{
  g_autofree char *safe = yt_terminal_safe (sentence);

  fflush (stdout);
  fprintf (stderr, "yitong: %s\n", safe);
}

gboolean
yt_terminal_finish (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}
