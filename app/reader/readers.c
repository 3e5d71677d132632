/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of readers. */
#include "reader/readers.h"

/* The tables by which poppler knows what the Chinese fonts mean that a file names and does not hold. */
#define POPPLER_DATA "/usr/share/poppler"

const YtReader yt_readers[] = {
  { "html", NULL, NULL, yt_read_html },
  { "mhtml", NULL, yt_prepare_mhtml, yt_read_mhtml },
  { "pdf", POPPLER_DATA, yt_prepare_pdf, yt_read_pdf },
  { "docx", NULL, NULL, yt_read_docx },
  { "odt", NULL, NULL, yt_read_odt },
  { "epub", NULL, NULL, yt_read_epub },
  { "rtf", NULL, yt_prepare_rtf, yt_read_rtf },
  { NULL, NULL, NULL, NULL },
};
