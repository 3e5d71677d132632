/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of names of persons and bodies, as they stand in one line: “Schmitt, Michael N.; 朱启超; American Chemical Society”. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YT_NAMES_MAX: how many names a list may have; what follows is not read. */
#define YT_NAMES_MAX 2000

/**
 * YtName:
 * @family: the family name; or the whole name when @given is NULL: a body, or a Chinese name in one piece
 * @given: (nullable)
 * @suffix: (nullable): as “Jr.”
 * @han: it is written in Han characters
 */
typedef struct
{
  char *family;
  char *given;
  char *suffix;
  gboolean han;
} YtName;

void yt_name_free (YtName *self);

/**
 * yt_names_parse:
 * @list: names parted by semicolons, narrow or wide; in each a comma stands behind the family name, and another one before
 *   a suffix. A name without comma is that of a body, or a Chinese one in one piece.
 *
 * Returns: (transfer full) (element-type YtName)
 */
GPtrArray *yt_names_parse (const char *list);

/** yt_name_to_text: (transfer full): as it stands in a list. */
char *yt_name_to_text (const YtName *self);

/** yt_name_part: for a Chinese name in one piece that is likely a person’s: where the given name begins; 0 for others. */
gsize yt_name_part (const YtName *self);

/**
 * yt_name_from_given_first:
 * @text: “Kenneth Lieberthal”, “Jan van Tol”
 *
 * Returns: (transfer full): “Lieberthal, Kenneth” when it looks like the name of a person in Latin letters; else @text
 */
char *yt_name_from_given_first (const char *text);

/** yt_name_is_pinyin: whether @family, in Latin letters, is a Chinese family name in Pinyin, which stands first in its own language. */
gboolean yt_name_is_pinyin (const char *family);

/** yt_names_add: appends @name to @list, parted as @list is read again; "" is left out. */
void yt_names_add (GString    *list,
                   const char *name);

/** yt_text_is_han: whether there is a Han character in @text. */
gboolean yt_text_is_han (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtName, yt_name_free)

G_END_DECLS
