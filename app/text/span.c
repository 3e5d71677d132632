/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts the common beginning and end off two versions of a text, and puts the piece back in. */
#include "text/span.h"

#include <string.h>

#include "text/error.h"

static gboolean
is_border (const char *text,
           gsize       len,
           gsize       at)
{
  return at == len || (at < len && (text[at] & 0xc0) != 0x80);
}

gboolean
yt_span_splice (const char *old_text,
                gsize       old_len,
                const char *new_text,
                gsize       new_len,
                YtSplice   *out)
{
  gsize shorter = MIN (old_len, new_len);
  gsize prefix = 0, suffix = 0;

  while (prefix < shorter && old_text[prefix] == new_text[prefix])
    prefix++;
  while (!is_border (old_text, old_len, prefix) || !is_border (new_text, new_len, prefix))
    prefix--;

  while (suffix < shorter - prefix && old_text[old_len - suffix - 1] == new_text[new_len - suffix - 1])
    suffix++;
  while (!is_border (old_text, old_len, old_len - suffix))
    suffix--;

  out->at = prefix;
  out->removed_len = old_len - prefix - suffix;
  out->inserted_len = new_len - prefix - suffix;
  return out->removed_len > 0 || out->inserted_len > 0;
}

char *
yt_span_apply (const char     *text,
               gsize           len,
               const YtSplice *splice,
               const char     *inserted,
               gsize          *out_len,
               GError        **error)
{
  gsize rest, result_len;
  char *result;

  if (splice->at > len || splice->removed_len > len - splice->at ||
      !is_border (text, len, splice->at) || !is_border (text, len, splice->at + splice->removed_len) ||
      splice->inserted_len >= G_MAXSIZE - (len - splice->removed_len))
    {
      yt_failure_set (error, YT_TEXT_ERROR, YT_TEXT_ERROR_SPLICE,
                      N_("A recorded change does not fit the text it belongs to."), NULL);
      return NULL;
    }

  rest = len - splice->at - splice->removed_len;
  result_len = splice->at + splice->inserted_len + rest;
  result = g_malloc (result_len + 1);
  if (splice->at > 0)
    memcpy (result, text, splice->at);
  if (splice->inserted_len > 0)
    memcpy (result + splice->at, inserted, splice->inserted_len);
  if (rest > 0)
    memcpy (result + splice->at + splice->inserted_len, text + splice->at + splice->removed_len, rest);
  result[result_len] = '\0';
  if (out_len != NULL)
    *out_len = result_len;
  return result;
}
