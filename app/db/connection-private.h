/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of this room share about a connection and its statements. */
#pragma once

#include <sqlite3.h>

#include "db/connection.h"

struct _YtConnection
{
  sqlite3 *db;
  char *path;
  char *file; /* (nullable): what it is counted under while it is open */
  GHashTable *statements; /* SQL text's address → YtStatement that is free to be used */
};

struct _YtStatement
{
  YtConnection *connection;
  sqlite3_stmt *stmt;
  const char *key; /* NULL: not cached */
};

/* yt_connection_count_in, yt_connection_count_out: around the time that the file is open. */
void yt_connection_count_in (YtConnection *self);
void yt_connection_count_out (YtConnection *self);

void yt_statement_destroy (YtStatement *self);
