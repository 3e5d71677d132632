/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A part of a saved page in one file (RFC 2045, 2046, 2557): its headers, and its bytes as they were before they were sent. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * YtMimePart: no field is NULL; what a header does not say is ""
 * @type: “text/html”, in small letters
 * @boundary, @start, @charset: what the content type says beside
 * @encoding: of the transfer, in small letters
 * @id: without angle brackets
 * @location: where the part was found; the place of the whole page, when that is said, before its own
 * @body, @end: its bytes as they were sent, within those of the whole
 */
typedef struct
{
  char *type;
  char *boundary;
  char *start;
  char *charset;
  char *encoding;
  char *id;
  char *location;
  const char *body;
  const char *end;
} YtMimePart;

/** yt_mime_part_read: Returns: FALSE when there are no headers, or more than are taken; @self is to be cleared in any case */
gboolean yt_mime_part_read (YtMimePart *self,
                            const char *data,
                            const char *end);
void yt_mime_part_clear (YtMimePart *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (YtMimePart, yt_mime_part_clear)

/** yt_mime_part_decode: (transfer full) (nullable): NULL for an encoding of the transfer that is unknown. */
GByteArray *yt_mime_part_decode (const YtMimePart *self);

G_END_DECLS
