/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Errors that can be told in the user's language: a message id and its arguments travel inside the GError. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define N_(String) (String)

/**
 * YtTranslate:
 *
 * Turns a message id into the user's language, as gettext() does.
 */
typedef const char *(*YtTranslate) (const char *msgid);

/**
 * yt_failure_domain:
 * @name: the static name of an error domain
 *
 * Registers an error domain whose errors carry a message id and arguments.
 * Each room calls it once, in the function behind its domain macro.
 */
GQuark yt_failure_domain (const char *name);

/**
 * yt_failure_set:
 * @error: (nullable): where to put the error
 * @domain: a domain made by yt_failure_domain()
 * @code: the code in that domain
 * @msgid: an English sentence marked with N_(); its only directives are %s (and %1$s in translations)
 * @...: as many strings as there are directives, ended by NULL
 *
 * Sets an error; its ->message is the English sentence, filled in.
 */
void yt_failure_set (GError    **error,
                     GQuark      domain,
                     int         code,
                     const char *msgid,
                     ...) G_GNUC_NULL_TERMINATED;

/**
 * yt_failure_within:
 * @error: (nullable): where an error of one of our domains may be
 * @place: a name, as of the file that was read
 *
 * Puts @place and a colon before the sentence of that error, whatever language it is told in.
 */
void yt_failure_within (GError     **error,
                        const char  *place);

/**
 * yt_failure_tell:
 * @error: any error
 * @translate: (nullable): the catalogue to ask; NULL for English
 *
 * Returns: (transfer full): the sentence of @error in the user's language; for an error of a foreign domain its own message.
 */
char *yt_failure_tell (const GError *error,
                       YtTranslate   translate);

/**
 * yt_failure_fill:
 * @format: a sentence with %s or %1$s directives
 * @arguments: (nullable): what goes in
 *
 * Returns: (transfer full): @format with its directives filled in; a directive without argument becomes nothing, %% a percent sign.
 */
char *yt_failure_fill (const char         *format,
                       const char * const *arguments);

G_END_DECLS
