/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes text to a stream through a buffer of 64 KiB; keeps the first error, so that writers need not look at each piece. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  GOutputStream *out;
  GCancellable *cancellable;
  GError *failure;
  gsize used;
  char buffer[64 * 1024];
} YtPen;

/** yt_pen_new: (transfer full): borrows @out and @cancellable (nullable). */
YtPen *yt_pen_new (GOutputStream *out,
                   GCancellable  *cancellable);
void yt_pen_free (YtPen *self);

/** yt_pen_write: @length bytes, -1 when a NUL ends them. */
void yt_pen_write (YtPen      *self,
                   const char *text,
                   gssize      length);
void yt_pen_printf (YtPen      *self,
                    const char *format,
                    ...) G_GNUC_PRINTF (2, 3);

/**
 * YtEscapeFunc:
 * @p: points at a byte that the writer's table marks
 * @end: behind the text
 * @length: (out): how many bytes of the text are replaced
 *
 * Returns: (transfer none): what stands for them; NULL when they may stay as they are
 */
typedef const char *(*YtEscapeFunc) (const char *p,
                                     const char *end,
                                     gsize      *length);

/**
 * yt_pen_escape:
 * @special: 256 bytes: 1 for each byte that @escape wants to see
 *
 * Writes @text (a NUL ends it) and has @escape replace what cannot stand.
 */
void yt_pen_escape (YtPen        *self,
                    const char   *text,
                    const guint8 *special,
                    YtEscapeFunc  escape);

/** yt_pen_failed: whether writing failed or was cancelled: then there is no sense in going on. */
gboolean yt_pen_failed (YtPen *self);

/** yt_pen_finish: empties the buffer and flushes the stream. Returns: whether all was written; @error: the first failure. */
gboolean yt_pen_finish (YtPen   *self,
                        GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtPen, yt_pen_free)

G_END_DECLS
