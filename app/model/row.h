/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all row objects have in common: a dossier, an id, values that are read again when they change. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

#define YT_TYPE_ROW (yt_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (YtRow, yt_row, YT, ROW, GObject)

/**
 * YtRowClass:
 * @table: name of the table that the rows are from
 * @load: reads the values; FALSE without an error when there is no such row
 * @lost: the row is not in the file any more: what was read last stays, but marked as deleted
 *
 * YtRow::changed: (self) after the values were read again; all properties are notified then, too.
 * Properties (construct only): dossier, id (int64).
 */
struct _YtRowClass
{
  GObjectClass parent_class;

  const char *table;
  gboolean (*load) (YtRow         *self,
                    YtConnection  *connection,
                    GError       **error);
  void (*lost) (YtRow *self);
};

/** yt_row_get: (transfer full) (nullable): the one live object of that row; NULL when there is no such row. */
gpointer yt_row_get (GType      type,
                     YtDossier *dossier,
                     gint64     id);

gint64 yt_row_id (YtRow *self);

/** yt_row_dossier: (transfer none) (nullable): NULL once the dossier is gone. */
YtDossier *yt_row_dossier (YtRow *self);

/** yt_row_connection: (transfer none) (nullable): NULL once the dossier is closed. */
YtConnection *yt_row_connection (YtRow *self);

/** yt_row_take_text: a copy of @text (nullable) as valid UTF-8: a damaged file must not make the program fall. */
void yt_row_take_text (char       **place,
                       const char  *text);

/** yt_row_load: reads the values again, without a word to anybody. */
void yt_row_load (YtRow *self);

/** yt_row_tell: notifies all properties and emits "changed". */
void yt_row_tell (YtRow *self);

G_END_DECLS
