/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a field can hold: the one check for what is typed and for what comes in from files. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/** YT_LINE_MAX: bytes that a value of one line may have. */
#define YT_LINE_MAX (64 * 1024)
/** YT_TEXT_MAX: bytes that one text of an entry or link may have. */
#define YT_TEXT_MAX (16 * 1024 * 1024)

/**
 * yt_field_check:
 * @field: (nullable): the field; NULL for a line of text such as a title, a code or a page
 * @value: the value; "" is always good
 * @error: YT_MODEL_ERROR_INVALID: what was found, what was expected
 *
 * Fields that point to an entry are not looked up here: any line is good.
 */
gboolean yt_field_check (const YtField  *field,
                         const char     *value,
                         GError        **error);

/**
 * yt_field_check_at: the same for a value from a file: the sentence names the line and the field.
 * @name: how the field is called in files
 * @line: line of the file that it was read from; 0 when it was not
 */
gboolean yt_field_check_at (const YtField  *field,
                            const char     *name,
                            const char     *value,
                            guint           line,
                            GError        **error);

/** yt_word_check: the same for a fixed word that is no field of a kind: a standing. */
gboolean yt_word_check (const YtWord  *words,
                        const char    *value,
                        GError       **error);

G_END_DECLS
