/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts dates of entries into words of the content's language. */
#include "panes/when.h"

#include "text/edtf.h"

char *
yt_when_in_words (const char *date,
                  YtLanguage  language)
{
  YtEdtf edtf;

  return yt_edtf_parse (date, &edtf, NULL) ? yt_edtf_to_words (&edtf, language) : g_strdup (date);
}

char *
yt_when_of_event (YtEntry    *event,
                  YtLanguage  language)
{
  const YtField *dating = yt_kind_field (YT_KIND_EVENT, "dating");
  const char *words;

  if (*yt_entry_date (event) != '\0')
    return yt_when_in_words (yt_entry_date (event), language);
  words = yt_entry_field (event, dating, language);
  if (*words == '\0')
    words = yt_entry_field (event, dating, yt_language_other (language));
  return g_strdup (words);
}

char *
yt_when_of_channel (YtEntry    *channel,
                    YtLanguage  language)
{
  const char *start = yt_entry_value (channel, "start");
  const char *end = yt_entry_value (channel, "end");
  g_autofree char *span = NULL;
  YtEdtf from, both;

  if (*start == '\0' && *end == '\0')
    return g_strdup ("");
  if (*start == '\0')
    {
      span = g_strconcat ("../", end, NULL);
      return yt_when_in_words (yt_edtf_parse (span, NULL, NULL) ? span : end, language);
    }
  /* A start that is a span itself says all. */
  if (!yt_edtf_parse (start, &from, NULL) || from.kind != YT_EDTF_DATE)
    return yt_when_in_words (start, language);
  span = g_strconcat (start, "/", *end != '\0' ? end : "..", NULL);
  return yt_edtf_parse (span, &both, NULL) ? yt_edtf_to_words (&both, language) : yt_when_in_words (start, language);
}

gboolean
yt_when_is_doubtful (const char *date)
{
  YtEdtf edtf;

  return yt_edtf_parse (date, &edtf, NULL) &&
         ((yt_edtf_flags (&edtf) & (YT_EDTF_UNCERTAIN | YT_EDTF_APPROXIMATE | YT_EDTF_UNSPECIFIED | YT_EDTF_OPEN_START)) != 0 ||
          edtf.kind == YT_EDTF_ONE_OF);
}
