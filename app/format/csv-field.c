/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quotes a field and defuses what a spreadsheet would take for a formula. */
#include "format/csv-field.h"

#include <string.h>

static guint8 special[256];

static void
fill_table (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  for (const char *p = "\",;|\t\n\r"; *p != '\0'; p++)
    special[(guint8) *p] = 1;
  g_once_init_leave (&done, 1);
}

/* Whether a cell that began here would be taken for a formula. Quotes fall away when a table is read with other separators. */
static gboolean
is_formula (const char *p)
{
  while (*p == '"')
    p++;
  if (*p != '\0' && strchr ("=+-@", *p) != NULL)
    return TRUE;
  return g_str_has_prefix (p, "＝") || g_str_has_prefix (p, "＋") || g_str_has_prefix (p, "－") || g_str_has_prefix (p, "＠");
}

/* The same at the beginning of a line inside a text, where items of lists and ruled lines are common and stay. */
static gboolean
is_formula_line (const char *p)
{
  const char *rest = p;

  while (*rest == '-')
    rest++;
  if ((*p == '-' || *p == '+') && p[1] == ' ')
    return FALSE;
  return is_formula (p) && (rest == p || (*rest != '\n' && *rest != '\0'));
}

static const char *
escape (const char *p,
        const char *end,
        gsize      *length)
{
  switch (*p)
    {
    case '"':
      return "\"\"";
    case ',':
      return is_formula (p + 1) ? ",'" : NULL;
    case ';':
      return is_formula (p + 1) ? ";'" : NULL;
    case '|':
      return is_formula (p + 1) ? "|'" : NULL;
    case '\t':
      return is_formula (p + 1) ? "\t'" : NULL;
    case '\n':
      return is_formula_line (p + 1) ? "\n'" : NULL;
    default:
      return is_formula_line (p + 1) ? "\r'" : NULL;
    }
}

/* A number that is nothing else, so that it may begin with a sign. */
static gboolean
is_number (const char *text)
{
  gsize digits;

  if (*text == '-' || *text == '+')
    text++;
  digits = strspn (text, "0123456789");
  text += digits;
  if (*text == '.')
    text += 1 + strspn (text + 1, "0123456789");
  return digits > 0 && *text == '\0';
}

void
yt_csv_field (YtPen      *pen,
              const char *text,
              gboolean    number,
              gboolean    first)
{
  fill_table ();
  yt_pen_write (pen, first ? "\"" : ",\"", -1);
  if (text != NULL)
    {
      if ((is_formula (text) || *text == '\t' || *text == '\r') && !(number && is_number (text)))
        yt_pen_write (pen, "'", 1);
      yt_pen_escape (pen, text, special, escape);
    }
  yt_pen_write (pen, "\"", 1);
}
