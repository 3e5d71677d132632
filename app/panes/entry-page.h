/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page about one entry: its head, what the kind is about, and everything else of it below; it scrolls. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_ENTRY_PAGE (yt_entry_page_get_type ())
/** YtEntryPage: property desk (construct only). Actions: details.toggle (x: id of something on the page), details.close. */
G_DECLARE_DERIVABLE_TYPE (YtEntryPage, yt_entry_page, YT, ENTRY_PAGE, GtkWidget)

/**
 * YtEntryPageClass:
 * @details_key: under which the desk remembers of what the details are shown
 * @badge: name of the field of fixed words in the head, as "severity"
 * @fill: appends to the content what comes with the first frame, behind the head
 * @finish: appends what stands further down, after the first frame or when it is needed
 * @empty: forgets what was in the content, which is gone
 * @show_details: shows the details of @id, and of nothing else; 0: of nothing
 * @find: (nullable): the widget of @id, which is below the entry; NULL when it has none of its own
 * @edit: puts the cursor into @part, a widget of @find
 */
struct _YtEntryPageClass
{
  GtkWidgetClass parent_class;

  const char *details_key;
  const char *badge;
  void (*fill) (YtEntryPage *self);
  void (*finish) (YtEntryPage *self);
  void (*empty) (YtEntryPage *self);
  void (*show_details) (YtEntryPage *self, gint64 id);
  GtkWidget *(*find) (YtEntryPage *self, gint64 id);
  void (*edit) (YtEntryPage *self, GtkWidget *part);
};

/** yt_entry_page_show: @id: 0 for none */
void yt_entry_page_show (YtEntryPage *self,
                         gint64       id);
/** yt_entry_page_id: the entry that is shown; 0 for none. */
gint64 yt_entry_page_id (YtEntryPage *self);
/** yt_entry_page_reveal: scrolls to the entry or to what is below it. */
void yt_entry_page_reveal (YtEntryPage *self,
                           gint64       id);
/** yt_entry_page_edit: puts the cursor into its title, or into what is below it. */
void yt_entry_page_edit (YtEntryPage *self,
                         gint64       id);

/* For the pages themselves. yt_entry_page_content: (nullable): the box of what is shown; yt_entry_page_details: shows again
 * what the desk remembers; yt_entry_page_finish: now, when it is not yet. */
YtDesk *yt_entry_page_desk (YtEntryPage *self);
YtEntry *yt_entry_page_entry (YtEntryPage *self);
GtkBox *yt_entry_page_content (YtEntryPage *self);
void yt_entry_page_details (YtEntryPage *self);
void yt_entry_page_finish (YtEntryPage *self);

G_END_DECLS
