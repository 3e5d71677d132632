/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Queries: anything that is typed is a query or nothing; its hits lie in the text in order. */
#include "fuzz.h"

#include <string.h>

#include "search/snippet.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *input = fuzz_text (data, MIN (size, 4096));
  char *text = strchr (input, '\n');
  YtFoldFlags flags = size > 0 ? (YtFoldFlags) (data[size - 1] & YT_FOLD_ALL) : YT_FOLD_ALL;
  g_autoptr(YtTokens) tokens = yt_tokens_new ();
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (YtSpan));
  g_autoptr(GArray) marks = NULL;
  g_autofree char *snippet = NULL;
  YtTerm *term;
  gsize end = 0;

  if (text != NULL)
    *text++ = '\0';
  else
    text = input;
  term = yt_term_parse (input, flags, size % 2 == 0);
  if (term == NULL)
    return 0;
  yt_tokens_set (tokens, text, strlen (text), flags);
  yt_term_mark (term, tokens, spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const YtSpan *span = &g_array_index (spans, YtSpan, i);

      g_assert_cmpuint (span->start, >=, end);
      g_assert_cmpuint (span->end, >, span->start);
      end = span->end;
    }
  g_assert_cmpuint (end, <=, strlen (text));
  snippet = yt_snippet (text, strlen (text), spans, &marks);
  g_assert_true (g_utf8_validate (snippet, -1, NULL));
  yt_term_free (term);
  return 0;
}
