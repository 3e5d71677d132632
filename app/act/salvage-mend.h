/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What salvaging does once all rows that could be read are in the new dossier: rows that are known of are set up again, loose
 * ends are tied, and all of it is said. */
#pragma once

#include "act/salvage.h"
#include "model/tables.h"

G_BEGIN_DECLS

/** YT_MEND_COLUMNS: no table has more. */
#define YT_MEND_COLUMNS 24

/**
 * YtMend:
 * @doubts: (element-type YtDoubt): rows that came back otherwise than they were
 */
typedef struct
{
  YtDossier *dossier;
  YtConnection *connection;
  YtTranslate translate;
  GPtrArray *doubts;
  YtSalvage *salvage;
} YtMend;

/** yt_mend_prepare: the table in which indexes leave what they know. */
gboolean yt_mend_prepare (YtMend  *self,
                          GError **error);

/** yt_mend_take_hint: a YtRawFunc; @user_data is the YtMend: keeps what an index knows of a row that is not there. */
gboolean yt_mend_take_hint (const YtRawRow  *row,
                            gpointer         user_data,
                            GError         **error);

/** YtMendRow: a row to be made: its values by the columns of its table, and the texts that they borrow. */
typedef struct
{
  const YtTable *table;
  YtValue values[YT_MEND_COLUMNS];
  GPtrArray *texts;
} YtMendRow;

/** yt_mend_row_init: empty texts, no pointers, zeros. */
void yt_mend_row_init (YtMendRow     *row,
                       const YtTable *table);
void yt_mend_row_clear (YtMendRow *row);

/** yt_mend_row_set: copies the value. */
void yt_mend_row_set (YtMendRow  *row,
                      const char *column,
                      YtValue     value);

/** yt_mend_row_recall: puts in what the log says was changed after the row was made. @recalled: (inout): whether there was any */
gboolean yt_mend_row_recall (YtMend     *self,
                             YtMendRow  *row,
                             gint64      id,
                             gboolean   *recalled,
                             GError    **error);
gboolean yt_mend_row_create (YtMend     *self,
                             YtMendRow  *row,
                             gint64      id,
                             GError    **error);

/** yt_mend_make_entry: sets up an entry whose row is lost. @parent: 0 for none; @code: (nullable) */
gboolean yt_mend_make_entry (YtMend      *self,
                             gint64       id,
                             const char  *kind,
                             gint64       parent,
                             gint64       rank,
                             const char  *code,
                             GError     **error);

/** yt_mend_say: puts a sentence on the list; @msgid's two arguments may be NULL. */
void yt_mend_say (YtMend     *self,
                  const char *msgid,
                  const char *first,
                  const char *second);

/** yt_mend_say_of: likewise of the entry that @id is or belongs to. */
void yt_mend_say_of (YtMend     *self,
                     const char *msgid,
                     gint64      id,
                     const char *detail);

/** yt_mend: all of it, in one act. */
gboolean yt_mend (YtMend  *self,
                  GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (YtMendRow, yt_mend_row_clear)

G_END_DECLS
