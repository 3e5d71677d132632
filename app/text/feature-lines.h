/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The features of a reading as lines of text for keeping, of which an edit changes only a few. */
#pragma once

#include "text/reading.h"

G_BEGIN_DECLS

/**
 * yt_features_to_text:
 * @features: (element-type YtFeature): in the order of their starts
 *
 * Returns: (transfer full): one line each: sort, level, start behind the start of the last one, length, label
 */
char *yt_features_to_text (const GArray *features);

/**
 * yt_features_from_text:
 * @text: the lines
 * @document: the text that they are of: what does not lie in it on borders of characters is left out
 *
 * Returns: (transfer full) (element-type YtFeature): ends at the first line that is none
 */
GArray *yt_features_from_text (const char *text,
                               const char *document);

/** yt_feature_word: what a sort is called in files: "page", "heading" …; NULL for an unknown one. */
const char *yt_feature_word (YtFeatureSort sort);

/** yt_feature_from_word: 0 for none. */
YtFeatureSort yt_feature_from_word (const char *word);

G_END_DECLS
