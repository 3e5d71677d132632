/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes of the code pages that rich text and saved pages are written in, as UTF-8. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** yt_code_page_prepare: opens the converters for good: later no file can be opened for them. */
void yt_code_page_prepare (void);

/** yt_code_page_of_charset: the code page of a font’s \fcharset; 0 when it says nothing. */
guint yt_code_page_of_charset (guint charset);

/** yt_code_page_named: by what mails and web pages call it, whatever the case; 0 for an unknown name. */
guint yt_code_page_named (const char *name);

/** yt_code_page_convert: appends @bytes in the code page @page; what cannot be read becomes U+FFFD. */
void yt_code_page_convert (guint       page,
                           GByteArray *bytes,
                           GString    *out);

G_END_DECLS
