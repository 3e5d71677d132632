/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The options that tell a question or picture what is wanted. */
#pragma once

#include "analysis/question.h"
#include "cli/call.h"

G_BEGIN_DECLS

/** YT_WISH_OPTIONS: lines of a command’s table of options. */
#define YT_WISH_OPTIONS \
  { "rows", "KIND", N_("Rows of a matrix, as obstacle"), YT_OPTION_PLAIN }, \
  { "columns", "KIND", N_("Columns of a matrix, as recommendation"), YT_OPTION_PLAIN }, \
  { "link", "TYPE", N_("Count only links of this type, or within (stands below), or party (is of)"), YT_OPTION_PLAIN }, \
  { "voice", "VOICE", N_("Count only what one end says in this voice"), YT_OPTION_PLAIN }, \
  { "standing", "stated|implied", N_("Count only links of this standing"), YT_OPTION_PLAIN }, \
  { "from", "DATE", N_("Only from this date on; a timeline begins there"), YT_OPTION_PLAIN }, \
  { "to", "DATE", N_("Only up to this date; a timeline ends there"), YT_OPTION_PLAIN }, \
  { "notes", NULL, N_("Count notes in place of links"), YT_OPTION_PLAIN }, \
  { "order", "given|most|cluster", N_("Order of a matrix"), YT_OPTION_PLAIN }, \
  { "steps", "N", N_("How far around an entry; 2 when it is not said"), YT_OPTION_PLAIN }

/** yt_wish_read: takes the options into @wish. Returns: whether they can be understood; if not, it was said why */
gboolean yt_wish_read (YtCall *call,
                       YtWish *wish);

/** yt_wish_find_entry: by id or code, in the open dossier. Returns: whether there is one; if not, it was said */
gboolean yt_wish_find_entry (YtCall     *call,
                             const char *text,
                             gint64     *entry);

G_END_DECLS
