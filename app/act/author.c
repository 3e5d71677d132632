/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the name that was chosen, else what the system knows of the account. */
#include "act/author.h"

char *
yt_author_name (const char *chosen)
{
  g_autofree char *name = chosen != NULL ? g_strstrip (g_strdup (chosen)) : NULL;

  if (name != NULL && *name != '\0')
    return g_steal_pointer (&name);
  if (!g_str_equal (g_get_real_name (), "Unknown") && *g_get_real_name () != '\0')
    return g_strdup (g_get_real_name ());
  return g_strdup (g_get_user_name ());
}
