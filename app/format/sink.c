/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one answer to which addresses may be led to. */
#include "format/sink.h"

#include <string.h>

gboolean
yt_sink_is_web (const char *url)
{
  static const char *const schemes[] = { "http://", "https://", "mailto:" };

  if (url == NULL)
    return FALSE;
  for (const char *p = url; *p != '\0'; p++)
    {
      if ((guint8) *p <= ' ' || *p == 0x7f)
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      gsize length = strlen (schemes[i]);

      if (g_ascii_strncasecmp (url, schemes[i], length) == 0 && url[length] != '\0')
        return TRUE;
    }
  return FALSE;
}
