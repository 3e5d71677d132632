/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two languages of a dossier's content, and which of them a reader wants to see. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  YT_LANGUAGE_ZH,
  YT_LANGUAGE_EN,
} YtLanguage;

/** YT_N_LANGUAGES: for arrays and loops over all languages. */
#define YT_N_LANGUAGES 2

/**
 * YtContent:
 *
 * Which languages of the content are shown; a set of bits, so that one can ask for each.
 */
typedef enum
{
  YT_CONTENT_ZH = 1,
  YT_CONTENT_EN = 2,
  YT_CONTENT_BOTH = 3,
} YtContent;

/** yt_language_tag: "zh" or "en", as it stands in files and column names. */
const char *yt_language_tag (YtLanguage language);

/** yt_language_bcp47: "zh-CN" or "en", as fonts, HTML and screen readers want it (BCP 47). */
const char *yt_language_bcp47 (YtLanguage language);

/** yt_language_other: the other language of the two. */
YtLanguage yt_language_other (YtLanguage language);

/**
 * yt_language_parse:
 * @tag: (nullable): a language tag; case does not matter; what follows the language ("zh-Hans-CN") is ignored
 * @language: (out): the language
 *
 * Returns: whether @tag is one of the two languages; if not, @language stays as it was.
 */
gboolean yt_language_parse (const char *tag,
                            YtLanguage *language);

/** yt_content_to_string: "zh", "en" or "both". */
const char *yt_content_to_string (YtContent content);

/**
 * yt_content_parse:
 * @string: (nullable): exactly "zh", "en" or "both"
 * @content: (out): what it means
 *
 * Returns: whether @string is one of the three; if not, @content stays as it was.
 */
gboolean yt_content_parse (const char *string,
                           YtContent  *content);

/** yt_content_has: whether @language is to be shown. */
gboolean yt_content_has (YtContent  content,
                         YtLanguage language);

G_END_DECLS
