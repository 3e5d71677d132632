/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes of a file to strict UTF-8: finds the encoding of Chinese and Latin text, or takes the one the user chose. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * YtEncoding: a row of the table of encodings
 * @id: its name, stored and passed to yt_decode()
 * @name: what a person reads in a choice; a message id, to be translated by the caller
 * @iconv: its name for iconv
 * @unit: its smallest unit in bytes
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *iconv;
  guint unit;
} YtEncoding;

/**
 * YtConfidence:
 * @YT_CONFIDENCE_GUESS: something had to be taken; show the text and offer the choice
 * @YT_CONFIDENCE_LIKELY: the text reads like Chinese in this encoding, or is UTF-8 with a few damaged bytes
 * @YT_CONFIDENCE_CERTAIN: a byte order mark, valid UTF-8, or the user's choice
 */
typedef enum
{
  YT_CONFIDENCE_GUESS,
  YT_CONFIDENCE_LIKELY,
  YT_CONFIDENCE_CERTAIN,
} YtConfidence;

/**
 * YtDecoded:
 * @text: (owned): valid UTF-8 without NUL, with \n at the ends of lines and no byte order mark; ended by a NUL
 * @len: its length in bytes
 * @encoding: the encoding that was used; a row of the table
 * @confidence: how sure that encoding is
 * @n_replaced: how many bytes, units or characters could not be read and stand as U+FFFD in @text
 * @line_ends_changed: whether CR LF or CR became \n
 */
typedef struct
{
  char *text;
  gsize len;
  const YtEncoding *encoding;
  YtConfidence confidence;
  guint64 n_replaced;
  gboolean line_ends_changed;
} YtDecoded;

/** yt_decoded_clear: frees what @self holds, not @self; may be called twice. */
void yt_decoded_clear (YtDecoded *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (YtDecoded, yt_decoded_clear)

/**
 * yt_encodings:
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): the table, in the order in which to offer it
 */
const YtEncoding *yt_encodings (guint *n);

/** yt_encoding_find: (nullable) (transfer none): the row with that @id, case ignored. */
const YtEncoding *yt_encoding_find (const char *id);

/**
 * yt_decode:
 * @bytes: the bytes of a text file, of any size
 * @forced_encoding: (nullable): the id of an encoding; NULL to find out
 * @out: (out caller-allocates): the text and what was found out; clear it with yt_decoded_clear()
 * @error: YT_TEXT_ERROR_ENCODING (unknown here or to the system), YT_TEXT_ERROR_NOT_TEXT (without @forced_encoding)
 *
 * Finds out in this order: a byte order mark (UTF-8, UTF-16, UTF-32, GB18030); valid UTF-8; what reads like Chinese, or
 * like ASCII in two bytes, among GB18030, Big5, UTF-16LE and UTF-16BE; windows-1252 as the last resort.
 * NULs become U+FFFD. Private-use and other control characters are kept: scans use them, and text/gate.h decides what
 * a dossier takes.
 *
 * Returns: whether there is text; if not, @out is empty
 */
gboolean yt_decode (GBytes     *bytes,
                    const char *forced_encoding,
                    YtDecoded  *out,
                    GError    **error);

G_END_DECLS
