/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads JSON (RFC 8259) piece by piece, strictly, and knows the line: the reader asks for what it expects, so that nothing
 * is built that it does not want and no nesting is followed that it does not know. */
#pragma once

#include "format/incoming.h"

G_BEGIN_DECLS

typedef struct
{
  YtSpot spot;
  const char *p;
  const char *end;
  gboolean first; /* nothing was read in the open object or array yet */
} YtJsonParser;

/** yt_json_parser_init: @bytes stay with the caller. Fails when they are not UTF-8 throughout. */
gboolean yt_json_parser_init (YtJsonParser  *self,
                              GBytes        *bytes,
                              const char    *file,
                              GError       **error);

/** yt_json_enter: expects a bracket that opens an object or array: '{' or '['. */
gboolean yt_json_enter (YtJsonParser  *self,
                        char           bracket,
                        GError       **error);

/**
 * yt_json_next_member:
 * @name: (out): freed and set to the next member's name; its value comes next
 *
 * Returns: FALSE when the object ends, or with @failed set when something else is there
 */
gboolean yt_json_next_member (YtJsonParser  *self,
                              char         **name,
                              gboolean      *failed,
                              GError       **error);

/** yt_json_next_item: likewise for arrays. */
gboolean yt_json_next_item (YtJsonParser  *self,
                            gboolean      *failed,
                            GError       **error);

/** yt_json_string: (transfer full) (nullable): expects a string; NULL on error. */
char *yt_json_string (YtJsonParser  *self,
                      GError       **error);

/** yt_json_whole_number: expects a number of one to nine digits without sign, fraction and exponent. */
gboolean yt_json_whole_number (YtJsonParser  *self,
                               guint         *number,
                               GError       **error);

/** yt_json_finish: expects nothing more. */
gboolean yt_json_finish (YtJsonParser  *self,
                         GError       **error);

G_END_DECLS
