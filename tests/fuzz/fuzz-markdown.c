/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes: whatever CommonMark becomes, there is no script, no handler and no raw markup in it. */
#include "fuzz.h"

#include <string.h>

#include "format/note-body.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = fuzz_text (data, MIN (size, 16384));
  g_autoptr(YtNoteBody) body = yt_note_body_new ();
  const char *html = yt_note_body_to_html (body, text, strlen (text), 2);

  g_assert_true (g_utf8_validate (html, -1, NULL));
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "<img"));
  g_assert_null (strstr (html, "href=\"javascript"));
  g_assert_true (g_utf8_validate (yt_note_body_to_commonmark (body, text, strlen (text), 2), -1, NULL));
  return 0;
}
