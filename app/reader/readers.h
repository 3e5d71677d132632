/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The formats that are read in a process of their own. */
#pragma once

#include "text/error.h"
#include "text/reading.h"

G_BEGIN_DECLS

/**
 * YtReader:
 * @id: as in the table of document formats
 * @files: (nullable): a folder that it has to read from on the way
 * @prepare: (nullable): loads what it will need while files can still be opened; does not look at the document
 * @read: @error: YT_TEXT_ERROR_DAMAGED and the codes behind it
 */
typedef struct
{
  const char *id;
  const char *files;
  void (*prepare) (void);
  YtReading *(*read) (GBytes  *bytes,
                      GError **error);
} YtReader;

/** yt_readers: (array zero-terminated by an id of NULL) */
extern const YtReader yt_readers[];

YtReading *yt_read_html (GBytes  *bytes,
                         GError **error);
YtReading *yt_read_mhtml (GBytes  *bytes,
                          GError **error);
YtReading *yt_read_pdf (GBytes  *bytes,
                        GError **error);
YtReading *yt_read_docx (GBytes  *bytes,
                         GError **error);
YtReading *yt_read_odt (GBytes  *bytes,
                        GError **error);
YtReading *yt_read_epub (GBytes  *bytes,
                         GError **error);
YtReading *yt_read_rtf (GBytes  *bytes,
                        GError **error);

void yt_prepare_mhtml (void);
void yt_prepare_pdf (void);
void yt_prepare_rtf (void);

G_END_DECLS
