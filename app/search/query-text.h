/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields in what was typed: found there, taken out, put in. */
#pragma once

#include "search/term.h"

G_BEGIN_DECLS

/**
 * YtQueryField:
 * @without: it must not be so (“-kind:note”)
 * @start, @end: where it stands in the text, in bytes
 */
typedef struct
{
  YtTermField field;
  char *value;
  gboolean without;
  gsize start;
  gsize end;
} YtQueryField;

void yt_query_field_free (YtQueryField *self);

/** yt_query_fields: (transfer full) (element-type YtQueryField): in their order; not those in brackets. */
GPtrArray *yt_query_fields (const char *text);

/** yt_query_without: (transfer full): the text without those bytes and the blank beside them. */
char *yt_query_without (const char *text,
                        gsize       start,
                        gsize       end);

/** yt_query_plain: (transfer full): the text without all its fields. */
char *yt_query_plain (const char *text);

/** yt_query_with: (transfer full): the text with the field NAME:VALUE in the place of that field, or at its end. */
char *yt_query_with (const char *text,
                     const char *name,
                     const char *value);

G_END_DECLS
