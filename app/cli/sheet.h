/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet for people: names on the left, what they stand for on the right, the right side aligned. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _YtSheet YtSheet;

YtSheet *yt_sheet_new (void);

/** yt_sheet_add: @label: translated; "" goes on under the one before. @value: may have several lines */
void yt_sheet_add (YtSheet    *self,
                   const char *label,
                   const char *value);
void yt_sheet_add_number (YtSheet    *self,
                          const char *label,
                          gint64      value);
/** yt_sheet_gap: an empty line. */
void yt_sheet_gap (YtSheet *self);

/** yt_sheet_print: prints and frees @self. */
void yt_sheet_print (YtSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtSheet, yt_sheet_print)

G_END_DECLS
