/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place where two versions of a text differ, so that an edit of a long text is kept as a small piece. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * YtSplice:
 * @at: where the change begins, in bytes
 * @removed_len: how many bytes of the old text go away there
 * @inserted_len: how many bytes of the new text come in there
 *
 * All three fall on borders of UTF-8 characters.
 */
typedef struct
{
  gsize at;
  gsize removed_len;
  gsize inserted_len;
} YtSplice;

/**
 * yt_span_splice:
 * @old_text: valid UTF-8
 * @old_len: its length in bytes
 * @new_text: valid UTF-8
 * @new_len: its length in bytes
 * @out: (out): the difference; the inserted text is @new_text + at, the removed one @old_text + at
 *
 * Finds the shortest piece that, replaced, makes @new_text of @old_text: what remains between their common
 * beginning and their common end.
 *
 * Returns: whether the two differ.
 */
gboolean yt_span_splice (const char *old_text,
                         gsize       old_len,
                         const char *new_text,
                         gsize       new_len,
                         YtSplice   *out);

/**
 * yt_span_apply:
 * @text: (array length=len): valid UTF-8
 * @len: its length in bytes
 * @splice: what to replace
 * @inserted: (array): the piece that comes in, @splice->inserted_len bytes of valid UTF-8
 * @out_len: (out) (optional): the length of the result in bytes
 * @error: YT_TEXT_ERROR_SPLICE if @splice reaches beyond @text or into the middle of a character
 *
 * Replaces the piece. To undo it, apply a splice with both lengths exchanged and the removed text.
 *
 * Returns: (transfer full): the new text, followed by a NUL; NULL on error
 */
char *yt_span_apply (const char     *text,
                     gsize           len,
                     const YtSplice *splice,
                     const char     *inserted,
                     gsize          *out_len,
                     GError        **error);

G_END_DECLS
