/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A value as SQLite keeps it: nothing, a number, or text. */
#pragma once

#include "db/connection.h"

G_BEGIN_DECLS

typedef enum
{
  YT_VALUE_NULL,
  YT_VALUE_INT,
  YT_VALUE_TEXT,
} YtValueType;

/**
 * YtValue:
 * @type: which of the members counts
 * @number: for YT_VALUE_INT
 * @text: for YT_VALUE_TEXT, borrowed or owned as the user of the struct says; @length bytes
 */
typedef struct
{
  YtValueType type;
  gint64 number;
  const char *text;
  gsize length;
} YtValue;

static inline YtValue
yt_value_null (void)
{
  return (YtValue) { .type = YT_VALUE_NULL };
}

static inline YtValue
yt_value_int (gint64 number)
{
  return (YtValue) { .type = YT_VALUE_INT, .number = number };
}

/** yt_value_text: borrows @text; NULL gives the null value. */
YtValue yt_value_text (const char *text);

/** yt_value_piece: borrows @length bytes of @text. */
YtValue yt_value_piece (const char *text,
                        gsize       length);

gboolean yt_value_equal (const YtValue *a,
                         const YtValue *b);

/** yt_value_of_column: borrows from the statement's current row. */
YtValue yt_value_of_column (YtStatement *statement,
                            int          column);

/** yt_value_bind: the text must stay until the statement is reset. */
void yt_value_bind (const YtValue *value,
                    YtStatement   *statement,
                    int            parameter);

/** yt_values_hash: XXH3 (64 bits) over types, lengths and contents of @n values, as kept in the "hash" columns. */
gint64 yt_values_hash (const YtValue *values,
                       guint          n);

/** yt_value_hash_fits: of the row at @statement columns @first … @n - 2 are hashed (at most 32), the last one, @n - 1, is the hash. */
gboolean yt_value_hash_fits (YtStatement *statement,
                             guint        first,
                             guint        n);

G_END_DECLS
