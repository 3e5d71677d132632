/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of the room text/. */
#pragma once

#include "text/failure.h"

G_BEGIN_DECLS

/**
 * YT_TEXT_ERROR:
 *
 * Errors of the room text/. Each carries a message id and arguments (text/failure.h): show them with yt_failure_tell().
 */
#define YT_TEXT_ERROR (yt_text_error_quark ())
GQuark yt_text_error_quark (void);

/**
 * YtTextError:
 * @YT_TEXT_ERROR_DATE_SYNTAX: not written as EDTF wants it
 * @YT_TEXT_ERROR_DATE_VALUE: written well, but there is no such month, day or time
 * @YT_TEXT_ERROR_DATE_ORDER: an interval that ends before it begins
 * @YT_TEXT_ERROR_DATE_TOO_MANY: more dates in a set than YT_EDTF_MAX_SPANS
 * @YT_TEXT_ERROR_ENCODING: an encoding that is unknown here or to the system
 * @YT_TEXT_ERROR_NOT_TEXT: bytes that are no text in any encoding
 * @YT_TEXT_ERROR_NOT_UTF8: text that should be UTF-8 and is not
 * @YT_TEXT_ERROR_NUL: text with a NUL character in it
 * @YT_TEXT_ERROR_TOO_LONG: text longer than its limit
 * @YT_TEXT_ERROR_SPLICE: a change that does not fit the text it is applied to
 * @YT_TEXT_ERROR_DAMAGED: a document that is not well formed; this one and those below travel as numbers, too
 * @YT_TEXT_ERROR_LOCKED: a document that wants a password
 * @YT_TEXT_ERROR_LIMIT: a document that is larger or deeper than is taken
 * @YT_TEXT_ERROR_FOREIGN: a document that is not of the format it was taken for
 * @YT_TEXT_ERROR_NO_TEXT: a document without text
 * @YT_TEXT_ERROR_UNSAFE: a document with a DTD, entities or the like
 */
typedef enum
{
  YT_TEXT_ERROR_DATE_SYNTAX,
  YT_TEXT_ERROR_DATE_VALUE,
  YT_TEXT_ERROR_DATE_ORDER,
  YT_TEXT_ERROR_DATE_TOO_MANY,
  YT_TEXT_ERROR_ENCODING,
  YT_TEXT_ERROR_NOT_TEXT,
  YT_TEXT_ERROR_NOT_UTF8,
  YT_TEXT_ERROR_NUL,
  YT_TEXT_ERROR_TOO_LONG,
  YT_TEXT_ERROR_SPLICE,
  YT_TEXT_ERROR_DAMAGED,
  YT_TEXT_ERROR_LOCKED,
  YT_TEXT_ERROR_LIMIT,
  YT_TEXT_ERROR_PATTERN, /* nothing that could be looked for */
  YT_TEXT_ERROR_FOREIGN,
  YT_TEXT_ERROR_NO_TEXT,
  YT_TEXT_ERROR_UNSAFE,
} YtTextError;

G_END_DECLS
