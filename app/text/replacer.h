/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds places of a text and what is to stand there instead. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _YtReplacer YtReplacer;

/** YtReplacement: bytes from @start up to @end become @text. */
typedef struct
{
  gsize start;
  gsize end;
  char *text;
} YtReplacement;

/**
 * yt_replacer_new:
 * @find: what is looked for, letter by letter, or a regular expression
 * @with: what comes instead; \0, \1 … of a regular expression are what it found
 * @exact: case, width, accents and traditional characters are told apart
 * @error: YT_TEXT_ERROR_PATTERN
 */
YtReplacer *yt_replacer_new (const char  *find,
                             const char  *with,
                             gboolean     exact,
                             gboolean     regex,
                             GError     **error);
void yt_replacer_free (YtReplacer *self);

/** yt_replacer_find: (transfer full) (element-type YtReplacement): in order, not overlapping; @text is valid UTF-8. From any thread. */
GArray *yt_replacer_find (YtReplacer *self,
                          const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtReplacer, yt_replacer_free)

G_END_DECLS
