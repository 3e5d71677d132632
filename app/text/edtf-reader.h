/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a single EDTF date character by character; inside of text/ only. */
#pragma once

#include "text/edtf.h"
#include "text/error.h"

G_BEGIN_DECLS

/**
 * YtEdtfReader:
 * @start: the whole text, for the place of an error
 * @at: what is read next; at the NUL when all is read
 * @error: where an error goes
 */
typedef struct
{
  const char *start;
  const char *at;
  GError **error;
} YtEdtfReader;

/** yt_edtf_reader_refuse: sets an error whose %s is the place @where; returns FALSE. */
gboolean yt_edtf_reader_refuse (YtEdtfReader *reader,
                                const char   *where,
                                YtTextError   code,
                                const char   *msgid);

/** yt_edtf_reader_refuse_syntax: the same with YT_TEXT_ERROR_DATE_SYNTAX at the place reached. */
gboolean yt_edtf_reader_refuse_syntax (YtEdtfReader *reader,
                                       const char   *msgid);

/** yt_edtf_reader_take, yt_edtf_reader_take_two: step over @c, or over two of it; return whether it was there. */
gboolean yt_edtf_reader_take (YtEdtfReader *reader,
                              char          c);
gboolean yt_edtf_reader_take_two (YtEdtfReader *reader,
                                  char          c);

/** yt_edtf_reader_read_date: reads a date with its qualifier or time, not what follows it; FALSE on error. */
gboolean yt_edtf_reader_read_date (YtEdtfReader *reader,
                                   YtEdtfDate   *date);

G_END_DECLS
