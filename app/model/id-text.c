/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ids as people and files see them: Crockford's base 32, without I, L, O and U, so that they can be read aloud. */
#include "model/dossier.h"

#include <string.h>

#define DIGITS 13

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

char *
yt_id_to_text (gint64 id)
{
  char text[DIGITS + 1] = { 0 };
  guint64 rest = (guint64) id;

  for (int i = DIGITS - 1; i >= 0; i--)
    {
      text[i] = alphabet[rest & 31];
      rest >>= 5;
    }
  return g_strdup (text);
}

static int
digit_of (char c)
{
  const char *found;

  c = g_ascii_toupper (c);
  if (c == 'O')
    return 0;
  if (c == 'I' || c == 'L')
    return 1;
  found = strchr (alphabet, c);
  return found != NULL ? (int) (found - alphabet) : -1;
}

gint64
yt_id_from_text (const char *text)
{
  guint64 id = 0;

  if (text == NULL || strlen (text) != DIGITS)
    return 0;
  for (int i = 0; i < DIGITS; i++)
    {
      int digit = digit_of (text[i]);

      /* 13 digits hold 65 bits, an id has 63. */
      if (digit < 0 || (i == 0 && digit > 7))
        return 0;
      id = id << 5 | (guint64) digit;
    }
  return (gint64) id;
}
