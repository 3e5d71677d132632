/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How pictures set their letters: the same on screen and in files. */
#pragma once

#include <pango/pango.h>

#include "text/language.h"

G_BEGIN_DECLS

/** YT_LETTERS_FAMILY: the family of fonts, as CSS and Pango name it. */
#define YT_LETTERS_FAMILY "Sans"

/** yt_letters_layout: (transfer full): one line of text, not to be changed; @size: in pixels. Belongs to the calling thread. */
PangoLayout *yt_letters_layout (YtLanguage  language,
                                double      size,
                                gboolean    bold,
                                const char *text);

G_END_DECLS
