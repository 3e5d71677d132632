/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of the two content languages and of the choice between them. */
#include "text/language.h"

static const char *const tags[YT_N_LANGUAGES] = { "zh", "en" };
static const char *const bcp47_tags[YT_N_LANGUAGES] = { "zh-CN", "en" };

/* By the bits of YtContent. */
static const char *const contents[] = { NULL, "zh", "en", "both" };

const char *
yt_language_tag (YtLanguage language)
{
  return tags[language];
}

const char *
yt_language_bcp47 (YtLanguage language)
{
  return bcp47_tags[language];
}

YtLanguage
yt_language_other (YtLanguage language)
{
  return language == YT_LANGUAGE_ZH ? YT_LANGUAGE_EN : YT_LANGUAGE_ZH;
}

gboolean
yt_language_parse (const char *tag,
                   YtLanguage *language)
{
  if (tag == NULL)
    return FALSE;

  for (int i = 0; i < YT_N_LANGUAGES; i++)
    if (g_ascii_strncasecmp (tag, tags[i], 2) == 0 && (tag[2] == '\0' || tag[2] == '-' || tag[2] == '_'))
      {
        *language = (YtLanguage) i;
        return TRUE;
      }
  return FALSE;
}

const char *
yt_content_to_string (YtContent content)
{
  return contents[content & YT_CONTENT_BOTH];
}

gboolean
yt_content_parse (const char *string,
                  YtContent  *content)
{
  for (int i = YT_CONTENT_ZH; string != NULL && i <= YT_CONTENT_BOTH; i++)
    if (g_str_equal (string, contents[i]))
      {
        *content = (YtContent) i;
        return TRUE;
      }
  return FALSE;
}

gboolean
yt_content_has (YtContent  content,
                YtLanguage language)
{
  return (content & (1 << language)) != 0;
}
