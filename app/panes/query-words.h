/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a query means, in words. */
#pragma once

#include "desk/desk.h"
#include "search/query-text.h"

G_BEGIN_DECLS

/** YtFieldWord: @name: as it is typed; @label: msgid */
typedef struct
{
  YtTermField field;
  const char *name;
  const char *label;
} YtFieldWord;

/** yt_field_words: in the order in which they are offered; ended by a name of NULL. */
extern const YtFieldWord yt_field_words[];

/** yt_field_value_words: (transfer full): a field's value as a reader says it: “obstacle” is “Obstacles”. */
char *yt_field_value_words (YtTermField  field,
                            const char  *value);

/** yt_query_words: (transfer full): “sovereignty” and kind: Obstacles, but not “espionage”; "" where there is no meaning. */
char *yt_query_words (const char *text);

/** yt_query_advice: (transfer full): a sentence for a query without meaning, or with a field whose value is none; else NULL. */
char *yt_query_advice (const char *text);

G_END_DECLS
