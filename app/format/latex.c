/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads accents, letters and signs of LaTeX. */
#include "format/latex.h"

#include <string.h>

/* Accents as combining characters, by their command. */
static const struct
{
  char command;
  gunichar combining;
} accents[] = {
  { '`', 0x300 }, { '\'', 0x301 }, { '^', 0x302 }, { '~', 0x303 }, { '=', 0x304 }, { '.', 0x307 }, { '"', 0x308 },
  { 'u', 0x306 }, { 'r', 0x30a }, { 'H', 0x30b }, { 'v', 0x30c }, { 'c', 0x327 }, { 'k', 0x328 }, { 'd', 0x323 }, { 'b', 0x331 },
};

static const struct
{
  const char *command;
  const char *text;
} letters[] = {
  { "ss", "ß" }, { "ae", "æ" }, { "AE", "Æ" }, { "oe", "œ" }, { "OE", "Œ" }, { "aa", "å" }, { "AA", "Å" }, { "o", "ø" }, { "O", "Ø" },
  { "l", "ł" }, { "L", "Ł" }, { "i", "ı" }, { "j", "ȷ" }, { "dh", "ð" }, { "DH", "Ð" }, { "th", "þ" }, { "TH", "Þ" }, { "dj", "đ" },
  { "DJ", "Đ" }, { "ng", "ŋ" }, { "S", "§" }, { "P", "¶" }, { "dag", "†" }, { "pounds", "£" }, { "copyright", "©" }, { "ldots", "…" },
  { "dots", "…" }, { "textendash", "–" }, { "textemdash", "—" }, { "textquoteright", "’" }, { "textquoteleft", "‘" },
  { "textquotedblleft", "“" }, { "textquotedblright", "”" }, { "textasciitilde", "~" }, { "textbackslash", "\\" }, { "textperiodcentered", "·" },
  { "textunderscore", "_" }, { "guillemotleft", "«" }, { "guillemotright", "»" }, { "quad", " " }, { "qquad", " " }, { "euro", "€" }, { "texteuro", "€" }, { "textdegree", "°" },
};

static gunichar
combining_of (char command)
{
  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    {
      if (accents[i].command == command)
        return accents[i].combining;
    }
  return 0;
}

static const char *
skip_blanks_and_braces (const char *p)
{
  while (*p == ' ' || *p == '{')
    p++;
  return p;
}

/* @p: behind an accent. Appends the letter below it, in one character where there is one. */
static const char *
accented (GString    *out,
          const char *p,
          gunichar    combining)
{
  gboolean braced;
  char pair[12] = { 0 };
  g_autofree char *composed = NULL;
  gunichar base;
  int length;

  while (*p == ' ')
    p++;
  braced = *p == '{';
  p = skip_blanks_and_braces (p);
  if (*p == '\\' && (p[1] == 'i' || p[1] == 'j'))
    p++;
  if (*p == '\0' || *p == '}')
    return p;
  base = g_utf8_get_char (p);
  p = g_utf8_next_char (p);
  if (braced && *p == '}')
    p++;
  length = g_unichar_to_utf8 (base, pair);
  length += g_unichar_to_utf8 (combining, pair + length);
  pair[length] = '\0';
  composed = g_utf8_normalize (pair, -1, G_NORMALIZE_NFC);
  g_string_append (out, composed != NULL ? composed : pair);
  return p;
}

/* @p: behind a backslash. Returns: what comes behind the command */
static const char *
command (GString    *out,
         const char *p)
{
  const char *start = p;
  gunichar combining = combining_of (*p);

  if (*p == '\0')
    return p;
  while (g_ascii_isalpha (*p))
    p++;
  if (p == start)
    {
      if (combining != 0)
        return accented (out, p + 1, combining);
      g_string_append_c (out, *p == '\\' || *p == ',' || *p == ';' || *p == '/' ? ' ' : *p);
      return p + 1;
    }
  if (p - start == 1 && combining != 0)
    return accented (out, p, combining);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      if (strlen (letters[i].command) == (gsize) (p - start) && strncmp (letters[i].command, start, (gsize) (p - start)) == 0)
        g_string_append (out, letters[i].text);
    }
  /* Blanks behind a command only end it; \emph and its like leave their braces to be dropped. */
  while (*p == ' ')
    p++;
  return p;
}

char *
yt_latex_to_text (const char *latex)
{
  static const char *const signs[][2] = { { "---", "—" }, { "--", "–" }, { "``", "“" }, { "''", "”" } };
  GString *out = g_string_new (NULL);
  const char *p = latex;

  while (*p != '\0')
    {
      guint i = 0;

      while (i < G_N_ELEMENTS (signs) && !g_str_has_prefix (p, signs[i][0]))
        i++;
      if (i < G_N_ELEMENTS (signs))
        {
          g_string_append (out, signs[i][1]);
          p += strlen (signs[i][0]);
        }
      else if (*p == '\\')
        p = command (out, p + 1);
      else if (*p == '{' || *p == '}' || *p == '$')
        p++;
      else if (*p == '~' || g_ascii_isspace (*p))
        {
          if (out->len > 0 && out->str[out->len - 1] != ' ')
            g_string_append_c (out, ' ');
          p++;
        }
      else
        g_string_append_c (out, *p++);
    }
  return g_strstrip (g_string_free (out, FALSE));
}

char *
yt_latex_from_text (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("&%$#_{}", *p) != NULL)
        g_string_append_printf (out, "\\%c", *p);
      else if (*p == '\\')
        g_string_append (out, "\\textbackslash{}");
      else if (*p == '~')
        g_string_append (out, "\\textasciitilde{}");
      else if (*p == '^')
        g_string_append (out, "\\^{}");
      else
        g_string_append_c (out, *p);
    }
  return g_string_free (out, FALSE);
}
