/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps by which a file gets from one schema version to the next. */
#pragma once

#include "db/connection.h"

G_BEGIN_DECLS

/** YtSchemaStep: the statements in @resource lead from version @version - 1 to @version. */
typedef struct
{
  int version;
  const char *resource;
} YtSchemaStep;

/** yt_schema_steps: ended by a resource of NULL; the first makes the tables of an empty file. */
extern const YtSchemaStep yt_schema_steps[];

/**
 * yt_schema_apply:
 * @from: the version that the file has
 *
 * Runs the steps after @from and sets application_id and user_version. The caller holds the transaction.
 */
gboolean yt_schema_apply (YtConnection        *connection,
                          const YtSchemaStep  *steps,
                          int                  from,
                          GError             **error);

/**
 * yt_schema_migrate:
 *
 * Brings an older file to the version of the last step, in one transaction, after a copy was made beside it:
 * NAME.yitong.v1.bak for a file of version 1 (with a number behind it when there is such a file already).
 */
gboolean yt_schema_migrate (YtConnection        *connection,
                            const YtSchemaStep  *steps,
                            GError             **error);

/** yt_schema_is_whole: whether each table has the columns that this version reads and writes. */
gboolean yt_schema_is_whole (YtConnection  *connection,
                             GError       **error);

G_END_DECLS
