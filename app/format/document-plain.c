/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain text is its own reading. */
#include <string.h>

#include "format/document.h"
#include "text/gate.h"

static void
put (YtReading  *reading,
     const char *text,
     gsize       length)
{
  g_autofree char *clean = NULL;

  if (yt_gate_is_clean (text, (gssize) length))
    {
      g_string_append_len (reading->text, text, (gssize) length);
      return;
    }
  clean = yt_gate_text (text, (gssize) length, YT_GATE_NO_LIMIT, NULL);
  if (clean != NULL)
    g_string_append (reading->text, clean);
}

YtReading *
yt_document_read_plain (const char *text,
                        gsize       length)
{
  YtReading *reading = yt_reading_new ();
  const char *end = text + length;
  guint page = 1;

  if (memchr (text, '\f', length) != NULL)
    yt_reading_add (reading, YT_FEATURE_PAGE, 0, 0, 0, "1");
  for (const char *from = text; from < end;)
    {
      const char *to = memchr (from, '\f', (gsize) (end - from));
      g_autofree char *label = NULL;

      put (reading, from, (gsize) ((to != NULL ? to : end) - from));
      if (to == NULL)
        break;
      from = to + 1;
      label = g_strdup_printf ("%u", ++page);
      if (from < end)
        yt_reading_add (reading, YT_FEATURE_PAGE, 0, reading->text->len, reading->text->len, label);
    }
  return reading;
}
