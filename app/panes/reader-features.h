/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader asks of the features of a text: the printed page of a place, the footnote of a sign. */
#pragma once

#include "text/reading.h"

G_BEGIN_DECLS

/** yt_reader_features_copy: @features: (element-type YtFeature) (nullable). Returns: (transfer full) (nullable): with labels of its own. */
GArray *yt_reader_features_copy (GArray *features);

/** yt_reader_features_from: index of the first feature at or behind @place. */
guint yt_reader_features_from (GArray *features,
                               gsize   place);

/** yt_reader_features_page: (nullable): label of the printed page that @place is on. */
const char *yt_reader_features_page (GArray *features,
                                     gsize   place);
/** yt_reader_features_page_start: @label: (nullable): any page. Returns: whether there is one; @place: (out): where it begins */
gboolean yt_reader_features_page_start (GArray     *features,
                                        const char *label,
                                        gsize      *place);

/** yt_reader_features_note_at: (nullable): key of the footnote whose sign is at @place */
const char *yt_reader_features_note_at (GArray *features,
                                        gsize   place);
/** yt_reader_features_note: (nullable): the footnote with that key that belongs to a sign at @place */
const YtFeature *yt_reader_features_note (GArray     *features,
                                          const char *key,
                                          gsize       place);

G_END_DECLS
