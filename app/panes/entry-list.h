/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of entries, as long as it likes: code, title in the content language(s), a badge. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_ENTRY_LIST (yt_entry_list_get_type ())
/**
 * YtEntryList: a GtkListView over a YtIdList in a GtkScrolledWindow.
 *
 * Properties: desk; sql (string: SELECT of ids, see yt_id_list_new()); badge (string: names of word fields whose words are
 * shown as badges, separated by blanks: "dispute", "status severity"; "kind" for the kind of the entry); date (boolean,
 * default FALSE: shows the entry's date in words); group (string: names of fields: rows
 * that are alike in them get a heading; the order is that of the SELECT); browse (boolean, default TRUE); label (string: what screen readers call
 * it); count (uint, read-only, notified).
 *
 * With browse, its selection is desk:selected, or the entry above that one which is in the list; Delete deletes
 * (dossier.delete), Alt+Up and Alt+Down move (dossier.move), Menu, Shift+F10 and the right mouse button open a menu, and
 * Enter takes the focus on to what is shown beside it. Without, it only tells:
 * YtEntryList::chosen (self, gint64 id): a row was selected; YtEntryList::activated (self, gint64 id): Enter or double click.
 */
G_DECLARE_FINAL_TYPE (YtEntryList, yt_entry_list, YT, ENTRY_LIST, GtkWidget)

void yt_entry_list_set_sql (YtEntryList *self,
                            const char  *sql);
guint yt_entry_list_count (YtEntryList *self);
/** yt_entry_list_chosen: id of the selected entry, 0 when there is none. */
gint64 yt_entry_list_chosen (YtEntryList *self);

/** yt_entry_list_choose_first: selects the first row, without telling. */
void yt_entry_list_choose_first (YtEntryList *self);

/** yt_sql_quote: (transfer full): @text as an SQL string, in quotes. For the SELECT of a list, which cannot have parameters. */
char *yt_sql_quote (const char *text);
/** yt_sql_like: (transfer full): condition that the code, a title, a text or an own field of the row of "entry" holds @words; "1" when @words is empty. */
char *yt_sql_like (const char *words);

G_END_DECLS
