/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pop-over that shows a footnote where its sign is. */
#pragma once

#include "panes/reader-text.h"

G_BEGIN_DECLS

/** yt_reader_note_popup: shows the footnote with that key at the caret of @text. */
void yt_reader_note_popup (YtReaderText *text,
                           const char   *key);

G_END_DECLS
