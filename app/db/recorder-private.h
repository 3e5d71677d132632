/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What recorder.c and undo.c share: the running act and the writing of single rows. */
#pragma once

#include "db/recorder.h"

/* YtRows: a table with its statements' texts, which stay as keys of the statement cache. */
typedef struct
{
  const YtTable *table;
  guint n_columns;
  int modified;         /* index of the column "modified", -1 when there is none */
  char *select;
  char *insert;
  char **update;        /* one a column */
} YtRows;

struct _YtRecorder
{
  YtConnection *connection;
  YtRows *rows;
  guint n_rows;
  YtChangedFunc notify;
  gpointer user_data;
  YtFollowFunc follow;
  gpointer follow_data;
  char *author;
  gint64 origin;
  gint64 last_id;

  /* the running act; depth 0: none */
  guint depth;
  gboolean broken;      /* an inner act was rolled back: the whole must not be committed */
  gint64 act;
  gint64 step;
  gint64 moment;
  gint64 first_change;
  gint64 next_change;
  const char *sort;
  gint64 target;
  char *name;
  char *detail;
  char *burst;
  GArray *changed;      /* YtChanged */
  guint n_changed;

  /* the newest burst of typing */
  char *open_burst;
  gint64 open_step;
  gint64 open_until;    /* monotonic time */
};

/* yt_recorder_rows: (nullable): the table of that name. */
const YtRows *yt_recorder_rows (YtRecorder *self,
                                const char *table);

/* yt_recorder_write_column: one column, without any rule on "modified"; logs it. @offset -1: whole value. */
gboolean yt_recorder_write_column (YtRecorder     *self,
                                   const YtRows   *rows,
                                   gint64          id,
                                   guint           column,
                                   const YtValue  *value,
                                   gint64          modified,
                                   GError        **error);

/* yt_recorder_write_field: one row of "field"; NULL takes it away; logs it. */
gboolean yt_recorder_write_field (YtRecorder  *self,
                                  gint64       object,
                                  const char  *name,
                                  const char  *value,
                                  GError     **error);

/* yt_recorder_start: opens an act of any sort. */
gboolean yt_recorder_start (YtRecorder  *self,
                            const char  *sort,
                            gint64       target,
                            const char  *name,
                            const char  *detail,
                            GError     **error);
