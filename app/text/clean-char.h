/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which kind of character one is, for the parts of the clean-up. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YT_CHAR_…: bits; a full-width letter is LATIN and WIDE, a full-width digit DIGIT and WIDE. */
#define YT_CHAR_HAN (1u << 0)
#define YT_CHAR_LATIN (1u << 1)
#define YT_CHAR_DIGIT (1u << 2)
#define YT_CHAR_WIDE (1u << 3)     /* the full-width form of an ASCII character, marks of Chinese apart */
#define YT_CHAR_MARK (1u << 4)     /* punctuation as Chinese sets it */
#define YT_CHAR_SPACE (1u << 5)
#define YT_CHAR_LINE (1u << 6)     /* ends a line or a page */
#define YT_CHAR_PRIVATE (1u << 7)
#define YT_CHAR_CONTROL (1u << 8)
#define YT_CHAR_OTHER (1u << 9)    /* ASCII marks and the rest */
#define YT_CHAR_LOST (1u << 10)    /* U+FFFD */
#define YT_CHAR_ALIKE (1u << 11)   /* Han that scanners take for another */
#define YT_CHAR_SIMPLE (1u << 12)  /* Han that only simplified text has */
#define YT_CHAR_FULL (1u << 13)    /* Han that only traditional text has */
#define YT_CHAR_QUOTE (1u << 14)   /* “ ” ‘ ’ */
#define YT_CHAR_NUMBER (1u << 15)  /* superscript and circled numbers */

/** YT_CHAR_WORD: what words are made of. */
#define YT_CHAR_WORD (YT_CHAR_HAN | YT_CHAR_LATIN | YT_CHAR_DIGIT)

/** yt_char_prepare: makes the table; to be called before the others, in any thread, as often as one likes. */
void yt_char_prepare (void);

/*< private >*/
extern guint16 yt_char_table[0x10000];
guint yt_char_class_beyond (gunichar c);

/** yt_char_class: the bits of a character. */
static inline guint
yt_char_class (gunichar c)
{
  return c < 0x10000 ? yt_char_table[c] : yt_char_class_beyond (c);
}

/** yt_char_at: the character at a place of valid UTF-8, which is moved behind it. */
static inline gunichar
yt_char_at (const char **at)
{
  const guchar *p = (const guchar *) *at;

  if (p[0] < 0x80)
    {
      *at += 1;
      return p[0];
    }
  if (p[0] < 0xE0)
    {
      *at += 2;
      return (gunichar) (p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    }
  if (p[0] < 0xF0)
    {
      *at += 3;
      return (gunichar) (p[0] & 0x0F) << 12 | (gunichar) (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    }
  *at += 4;
  return (gunichar) (p[0] & 0x07) << 18 | (gunichar) (p[1] & 0x3F) << 12 | (gunichar) (p[2] & 0x3F) << 6 | (p[3] & 0x3F);
}

/** yt_char_narrow: the ASCII form of a full-width character; the character itself when it has none. */
gunichar yt_char_narrow (gunichar c);

/** yt_char_ends: whether a sentence or a clause that stands alone may end with it. */
gboolean yt_char_ends (gunichar c);

/** yt_char_number: the value of a superscript or circled number; 0 when it is none. */
guint yt_char_number (gunichar c);

/** yt_char_is_ornament: stands beside page numbers: dashes, dots, bars. */
gboolean yt_char_is_ornament (gunichar c);

G_END_DECLS
