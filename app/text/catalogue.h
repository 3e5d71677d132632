/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The interface's words in either content language, whatever language the interface itself is in: gettext .mo files read directly. */
#pragma once

#include "text/language.h"

G_BEGIN_DECLS

/**
 * yt_catalogue_set_folder:
 * @localedir: (nullable): the folder that holds zh_CN/LC_MESSAGES/yitong.mo and its like; NULL for none
 *
 * Called once at the start. Words handed out from another folder before become invalid.
 */
void yt_catalogue_set_folder (const char *localedir);

/**
 * yt_catalogue_word:
 * @msgid: an English message id; with a context it is written CONTEXT, U+0004, MSGID
 * @language: the language wanted
 *
 * Looks a word up; of one with plural forms the first. A catalogue that is missing, damaged or not UTF-8 is no error.
 * May be called from any thread.
 *
 * Returns: (transfer none): the word; @msgid itself when there is no translation
 */
const char *yt_catalogue_word (const char *msgid,
                               YtLanguage  language);

G_END_DECLS
