/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies around an entry: what is linked with it, stands above or below it, and so on for some steps. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

#define YT_AROUND_STEPS 2

/**
 * YtNear: an entry that was reached.
 * @steps: how far away it is; 0 for the one in the middle
 * @by: the entry before it on a shortest way; 0 for the one in the middle
 * @relation: msgid: how @by stands to it, to be read before it: “addresses”
 */
typedef struct
{
  gint64 id;
  guint steps;
  gint64 by;
  const char *relation;
} YtNear;

/**
 * yt_around:
 * @steps: how far
 *
 * The dossier itself is no step on a way.
 *
 * Returns: (transfer full) (element-type YtNear): the nearest first; empty when there is no such entry
 */
GArray *yt_around (YtDossier  *dossier,
                   gint64      entry,
                   guint       steps,
                   GError    **error);

G_END_DECLS
