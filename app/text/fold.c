/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folds case and width per character and notes where the lengths of the two texts part. */
#include "text/fold.h"

#include <string.h>

/* From here on, folded and original run in step until the next one. */
typedef struct
{
  gsize folded;
  gsize original;
} Step;

static gunichar
fold_width (gunichar c)
{
  static const gunichar signs[] = { 0xa2, 0xa3, 0xac, 0xaf, 0xa6, 0xa5, 0x20a9 };

  if (c >= 0xff01 && c <= 0xff5e)
    return c - 0xff01 + '!';
  if (c == 0x3000)
    return ' ';
  if (c >= 0xffe0 && c <= 0xffe6)
    return signs[c - 0xffe0];
  return c;
}

static gunichar
fold_case (gunichar c)
{
  /* Roman numerals and circled letters are no letters to GLib. */
  if (c >= 0x2160 && c <= 0x216f)
    return c + 0x10;
  if (c >= 0x24b6 && c <= 0x24cf)
    return c + 0x1a;
  return g_unichar_tolower (g_unichar_toupper (c));
}

YtFolded *
yt_fold (const char *text,
         gssize      len)
{
  YtFolded *self = g_new0 (YtFolded, 1);
  gsize size = len < 0 ? strlen (text) : (gsize) len;
  GString *folded = g_string_sized_new (size);
  const char *end = text + size;
  const char *p = text;

  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  while (p < end)
    {
      guchar first = (guchar) *p;
      const char *next = g_utf8_next_char (p);

      if (first < 0x80)
        {
          g_string_append_c (folded, g_ascii_tolower (*p));
        }
      else if (first >= 0xe4 && first <= 0xe9)
        {
          /* U+4000 to U+9FFF, the bulk of a Chinese text, have neither case nor width. */
          g_string_append_len (folded, p, 3);
        }
      else
        {
          gsize before = folded->len;

          g_string_append_unichar (folded, fold_case (fold_width (g_utf8_get_char (p))));
          if (folded->len - before != (gsize) (next - p))
            {
              Step step = { folded->len, (gsize) (next - text) };

              g_array_append_val (self->steps, step);
            }
        }
      p = next;
    }

  self->len = folded->len;
  self->text = g_string_free (folded, FALSE);
  return self;
}

void
yt_folded_free (YtFolded *self)
{
  g_free (self->text);
  g_array_unref (self->steps);
  g_free (self);
}

gsize
yt_folded_to_original (const YtFolded *self,
                       gsize           offset)
{
  guint low = 0, high = self->steps->len;
  const Step *step;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->steps, Step, middle).folded <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return offset;
  step = &g_array_index (self->steps, Step, low - 1);
  return step->original + (offset - step->folded);
}

gboolean
yt_fold_find (const YtFolded *haystack,
              const YtFolded *needle,
              gsize          *from,
              YtFoldHit      *hit)
{
  const char *found;
  gsize at;

  if (needle->len == 0 || *from > haystack->len)
    return FALSE;
  found = strstr (haystack->text + *from, needle->text);
  if (found == NULL)
    return FALSE;

  at = (gsize) (found - haystack->text);
  hit->start = yt_folded_to_original (haystack, at);
  hit->end = yt_folded_to_original (haystack, at + needle->len);
  *from = at + needle->len;
  return TRUE;
}
