/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searches that were saved under a name: fields "filter:NAME" of the dossier's root entry. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/** YT_FILTER_PREFIX: before the name, in the table "field". */
#define YT_FILTER_PREFIX "filter:"

/** YtFilter: @words: the query, as it is typed */
typedef struct
{
  char *name;
  char *words;
} YtFilter;

/** yt_filters: (transfer full) (element-type YtFilter): by name. */
GPtrArray *yt_filters (YtDossier *dossier);

/** yt_filter_words: (transfer full) (nullable): the query with that name. */
char *yt_filter_words (YtDossier  *dossier,
                       const char *name);

G_END_DECLS
