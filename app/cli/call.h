/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One call of a command: its arguments and options, the dossier it works on, and how it fails. */
#pragma once

#include "cli/command.h"
#include "model/dossier.h"

G_BEGIN_DECLS

/** YT_EXIT_…: the exit statuses. */
#define YT_EXIT_DONE 0
#define YT_EXIT_FAILED 1
#define YT_EXIT_USAGE 2

/**
 * YtCall:
 * @arguments: (array zero-terminated): without options
 * @values: name of an option to a GPtrArray (zero-terminated) of its values
 * @json: whether a program reads the answer
 * @language: that of the messages
 * @dossier: (nullable): open from yt_call_open() on
 * @failure: (nullable): reading a row failed on the way
 */
struct _YtCall
{
  const YtCommand *command;
  GPtrArray *arguments;
  GHashTable *values;
  gboolean json;
  YtLanguage language;
  YtDossier *dossier;
  GError *failure;
};

YtCall *yt_call_new (const YtCommand *command,
                     YtLanguage       language);
/** yt_call_free: closes the dossier, too. */
void yt_call_free (YtCall *self);

/** yt_call_parse: takes in what follows the command, ended by NULL. Returns: whether it can be run; if not, it was said why. */
gboolean yt_call_parse (YtCall *self,
                        char  **arguments);

const char *yt_call_argument (YtCall *self,
                              guint   number);
/** yt_call_has: whether that option was given. */
gboolean yt_call_has (YtCall     *self,
                      const char *option);
/** yt_call_value: (nullable): the (first) value of that option. */
const char *yt_call_value (YtCall     *self,
                           const char *option);
/** yt_call_values: (array zero-terminated) (nullable): all of them. */
const char *const *yt_call_values (YtCall     *self,
                                   const char *option);

/** yt_call_number: the value of an option that counts, @fallback when it is not given. Returns: whether it is a number; if not, it was said. */
gboolean yt_call_number (YtCall     *self,
                         const char *option,
                         guint       fallback,
                         guint      *number);

/** yt_call_content: likewise which languages of the content are wanted; both when it is not said. */
gboolean yt_call_content (YtCall    *self,
                          YtContent *content);

/** yt_call_open: opens the dossier that the first argument names. Returns: whether it is open; if not, it was said why. */
gboolean yt_call_open (YtCall     *self,
                       YtOpenMode  mode);

/** yt_call_misuse: says what is wrong with the usage, and the right one. @sentence: translated. Returns: YT_EXIT_USAGE */
int yt_call_misuse (YtCall     *self,
                    const char *sentence,
                    ...) G_GNUC_PRINTF (2, 3);
/** yt_call_refuse: says why it cannot be done. @sentence: translated. Returns: YT_EXIT_FAILED */
int yt_call_refuse (YtCall     *self,
                    const char *sentence,
                    ...) G_GNUC_PRINTF (2, 3);
/** yt_call_fail: likewise, from an error. Returns: YT_EXIT_FAILED */
int yt_call_fail (YtCall       *self,
                  const GError *error);
/** yt_call_missing: says that there is nothing by that id or code. Returns: YT_EXIT_FAILED */
int yt_call_missing (YtCall     *self,
                     const char *id);

/** yt_call_translate: gettext(), for those below who know no catalogue. */
const char *yt_call_translate (const char *msgid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtCall, yt_call_free)

G_END_DECLS
