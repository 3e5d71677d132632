/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong clean for a document of a dossier. */
#pragma once

#include "cli/call.h"

G_BEGIN_DECLS

/**
 * yt_clean_document:
 * @wanted: id of a document, or id or code of a source that has one
 * @refused_sorts: a bit 1 << sort for each kind of change that is not wanted
 *
 * Cleans the text as it was read first, in one undo step; passages come along.
 *
 * Returns: the exit status; what is wrong was said
 */
int yt_clean_document (YtCall     *call,
                       const char *wanted,
                       guint32     refused_sorts);

G_END_DECLS
