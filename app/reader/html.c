/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a saved page: its text without what is around it, and what it says of itself. */
#include "reader/page.h"
#include "reader/readers.h"

YtReading *
yt_read_html (GBytes  *bytes,
              GError **error)
{
  g_autoptr(GArray) page = yt_page_new (bytes, error);
  YtScribe *draft;

  if (page == NULL)
    return NULL;
  draft = yt_scribe_new ();
  yt_page_facts (page, draft->reading);
  yt_page_flow (page, yt_page_main (page), FALSE, draft);
  if (draft->reading->text->len == 0)
    yt_page_flow (page, 0, TRUE, draft);
  return yt_scribe_finish (draft, error);
}
