/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of readers. */
#include "reader/readers.h"

const YtReader yt_readers[] = {
  { "html", NULL, yt_read_html },
  { "pdf", yt_prepare_pdf, yt_read_pdf },
  { "docx", NULL, yt_read_docx },
  { "odt", NULL, yt_read_odt },
  { "epub", NULL, yt_read_epub },
  { "rtf", yt_prepare_rtf, yt_read_rtf },
  { NULL, NULL, NULL },
};
