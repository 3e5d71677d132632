/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain folding for a substring search: case and width do not matter, and a hit is told as a place in the original. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * YtFolded: a folded text with the way back to the original
 * @text: the folded text, valid UTF-8 with a NUL at its end
 * @len: its length in bytes
 *
 * Made by yt_fold(), freed by yt_folded_free(). It does not refer to the original.
 */
typedef struct
{
  char *text;
  gsize len;
  /*< private >*/
  GArray *steps;
} YtFolded;

/**
 * YtFoldHit:
 * @start: where the hit begins in the original, in bytes
 * @end: where it ends in the original, in bytes
 */
typedef struct
{
  gsize start;
  gsize end;
} YtFoldHit;

/**
 * yt_fold:
 * @text: (array length=len): valid UTF-8 without NUL
 * @len: its length in bytes; -1 if a NUL ends it
 *
 * Folds character by character: upper to lower case (simple case folding, “Σ”, “σ” and “ς” alike), full-width Latin
 * letters, digits, punctuation and space to half-width ones. Simplified and traditional characters stay apart.
 *
 * Returns: (transfer full): the folded text
 */
YtFolded *yt_fold (const char *text,
                   gssize      len);

void yt_folded_free (YtFolded *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtFolded, yt_folded_free)

/**
 * yt_folded_to_original:
 * @self: a folded text
 * @offset: a border of a character in the folded text, in bytes
 *
 * Returns: the same place in the original, in bytes
 */
gsize yt_folded_to_original (const YtFolded *self,
                             gsize           offset);

/**
 * yt_fold_find:
 * @haystack: the folded text to search in
 * @needle: the folded text to look for
 * @from: (inout): where to begin, in bytes of the folded text (0 at first); set to where the next search begins
 * @hit: (out): the hit, in bytes of the original
 *
 * Finds the next hit; called in a loop it gives all hits that do not overlap. An empty needle is never found.
 *
 * Returns: whether there is a hit
 */
gboolean yt_fold_find (const YtFolded *haystack,
                       const YtFolded *needle,
                       gsize          *from,
                       YtFoldHit      *hit);

G_END_DECLS
