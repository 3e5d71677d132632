/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The language of the interface: chosen at the start, changed at run time, under any locale. */
#pragma once

#include "text/language.h"

G_BEGIN_DECLS

/**
 * yt_language_start:
 *
 * Sets locale, LANGUAGE and message catalogues so that the interface speaks the language of the environment and can
 * change it later, whatever locales the system has. Call it first of all, before threads and before GTK.
 */
void yt_language_start (void);

/**
 * yt_language_use:
 * @name: "system" (the language that comes first in the environment), "zh_CN" or "en"
 *
 * What is translated from now on is in that language; what is on the screen must be built anew.
 *
 * Returns: whether that was another language than before
 */
gboolean yt_language_use (const char *name);

/** yt_language_current: "zh_CN" or "en". */
const char *yt_language_current (void);

/** yt_language_of_interface: the same as a language of content. */
YtLanguage yt_language_of_interface (void);

G_END_DECLS
