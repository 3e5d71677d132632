/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Registers the error domain of the room text/. */
#include "text/error.h"

GQuark
yt_text_error_quark (void)
{
  static gsize domain = 0;

  if (g_once_init_enter (&domain))
    g_once_init_leave (&domain, yt_failure_domain ("yt-text-error-quark"));
  return (GQuark) domain;
}
