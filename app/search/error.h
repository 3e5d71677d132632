/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of the room search/: failures of the index, which only cost time. */
#pragma once

#include "text/failure.h"

G_BEGIN_DECLS

#define YT_SEARCH_ERROR (yt_search_error_quark ())
GQuark yt_search_error_quark (void);

/**
 * YtSearchError:
 * @YT_SEARCH_ERROR_WRITE: the index could not be written
 * @YT_SEARCH_ERROR_DAMAGED: the index is not what was written
 */
typedef enum
{
  YT_SEARCH_ERROR_WRITE,
  YT_SEARCH_ERROR_DAMAGED,
} YtSearchError;

G_END_DECLS
