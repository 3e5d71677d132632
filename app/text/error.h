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
} YtTextError;

G_END_DECLS
