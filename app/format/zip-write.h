/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes ZIP archives as office documents are: streamed, dated with one fixed moment, no extra fields, so that the first
 * member may be the media type that ODF wants to find uncompressed at a fixed place. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _YtZip YtZip;

/** yt_zip_new: (transfer full): @out is borrowed. */
YtZip *yt_zip_new (GOutputStream *out,
                   GCancellable  *cancellable);
void yt_zip_free (YtZip *self);

/** yt_zip_begin: begins a member. Returns: (transfer none): what is written to it is compressed; valid until yt_zip_end() */
GOutputStream *yt_zip_begin (YtZip      *self,
                             const char *name);
/** yt_zip_end: ends the member. */
gboolean yt_zip_end (YtZip   *self,
                     GError **error);

/** yt_zip_store: a whole member that is not compressed: what is small, or compressed already. */
gboolean yt_zip_store (YtZip       *self,
                       const char  *name,
                       const void  *bytes,
                       gsize        length,
                       GError     **error);

/** yt_zip_finish: writes the directory. */
gboolean yt_zip_finish (YtZip   *self,
                        GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtZip, yt_zip_free)

G_END_DECLS
