/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of an answer: lines with aligned columns for people, an array for programs. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _YtRecords YtRecords;

/** yt_records_new: @json: whether a program reads them */
YtRecords *yt_records_new (gboolean json);

/** yt_records_add_object: the next record for programs. @object: (transfer full) */
void yt_records_add_object (YtRecords  *self,
                            JsonObject *object);

/** yt_records_add_line: the next one for people. @cells: (array zero-terminated): as many in each line */
void yt_records_add_line (YtRecords         *self,
                          const char *const *cells);

/** yt_records_end: prints what has not been printed, and frees @self. */
void yt_records_end (YtRecords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtRecords, yt_records_end)

G_END_DECLS
