/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A note's CommonMark, made fit to stand inside a larger document. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * YtNoteBody: renders one note after another in memory that is used again for each of them.
 *
 * In what is rendered, raw HTML is text, pictures are links, and links that do not lead to the web or a mail box are
 * just their text.
 */
typedef struct _YtNoteBody YtNoteBody;

YtNoteBody *yt_note_body_new (void);
void yt_note_body_free (YtNoteBody *self);

/**
 * yt_note_body_to_html:
 * @text: (array length=length): CommonMark, valid UTF-8
 * @depth: level of the heading that the note stands under; its own headings go below that
 *
 * Returns: (transfer none): until the next call
 */
const char *yt_note_body_to_html (YtNoteBody *self,
                                  const char *text,
                                  gsize       length,
                                  guint       depth);

/** yt_note_body_to_commonmark: likewise. */
const char *yt_note_body_to_commonmark (YtNoteBody *self,
                                        const char *text,
                                        gsize       length,
                                        guint       depth);

/** yt_note_body_parse: (transfer none): the same as nodes of the CommonMark library, until the next call; they are not freed. */
struct cmark_node *yt_note_body_parse (YtNoteBody *self,
                                       const char *text,
                                       gsize       length,
                                       guint       depth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtNoteBody, yt_note_body_free)

G_END_DECLS
