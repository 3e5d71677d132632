/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document on its way into a dossier: read, hashed and compressed on any thread, so that committing it is quick. */
#pragma once

#include "format/document.h"
#include "model/blob.h"

G_BEGIN_DECLS

/**
 * YtParcel:
 * @name: file name, one line
 * @blob: the original bytes
 * @found: format and how sure the encoding is
 */
typedef struct
{
  char *name;
  YtReading *reading;
  YtBlob *blob;
  YtDocumentFound found;
} YtParcel;

/**
 * yt_parcel_new:
 * @name: file name
 * @options: (nullable)
 * @error: as yt_document_read()
 */
YtParcel *yt_parcel_new (GBytes                   *bytes,
                         const char               *name,
                         const YtDocumentOptions  *options,
                         GCancellable             *cancellable,
                         GError                  **error);

/** yt_parcel_load: the same for a file, whose name it takes. @error: also G_IO_ERROR_*, YT_MODEL_ERROR_INVALID for what is no file */
YtParcel *yt_parcel_load (GFile                    *file,
                          const YtDocumentOptions  *options,
                          GCancellable             *cancellable,
                          GError                  **error);

void yt_parcel_free (YtParcel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtParcel, yt_parcel_free)

/**
 * yt_parcel_collect:
 * @files: (element-type GFile): files and folders
 * @most: of files that are taken
 * @cut: (out): whether there were more
 *
 * Folders are walked through, in the order of their names, down to a depth of 32; what a symbolic link leads to, what begins
 * with a full stop, and what has the suffix of no format of documents is left out there. A file that was named itself is always taken.
 *
 * Returns: (transfer full): a list of GFile
 */
GListModel *yt_parcel_collect (GListModel    *files,
                               guint          most,
                               gboolean      *cut,
                               GCancellable  *cancellable);

/** YT_PARCELS_MAX: files that are taken at once. */
#define YT_PARCELS_MAX 10000

G_END_DECLS
