/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source as a reference in the style that one has chosen, to be copied. */
#pragma once

#include <gtk/gtk.h>

#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_CITATION_ROW (yt_citation_row_get_type ())
/** YtCitationRow: the style is remembered in the preferences; other rows follow it. */
G_DECLARE_FINAL_TYPE (YtCitationRow, yt_citation_row, YT, CITATION_ROW, GtkWidget)

/** yt_citation_row_set_source: @source: (nullable): shows nothing */
void yt_citation_row_set_source (YtCitationRow *self,
                                 YtEntry       *source);

/** yt_citation_row_text: what is shown, and copied. */
const char *yt_citation_row_text (YtCitationRow *self);

G_END_DECLS
