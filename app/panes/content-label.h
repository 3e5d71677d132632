/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text of an entry as it is read: in the content language, or in both, one below the other. Not editable. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_CONTENT_LABEL (yt_content_label_get_type ())
/**
 * YtContentLabel: made for rows of lists, where the entry changes while it is scrolled.
 *
 * Properties: desk, entry (YtEntry, nullable), key (string: "name" (title, else text, the default), "title", "text" or the
 * name of a bilingual own field), wrap (boolean, default FALSE: one line for each language, with … at its end).
 * The second language has the style class "dim-label", a language without text says “missing” in the class "missing".
 */
G_DECLARE_FINAL_TYPE (YtContentLabel, yt_content_label, YT, CONTENT_LABEL, GtkWidget)

GtkWidget *yt_content_label_new (YtDesk     *desk,
                                 YtEntry    *entry,
                                 const char *key);
void yt_content_label_set_entry (YtContentLabel *self,
                                 YtEntry        *entry);

/** yt_content_line: (transfer full): the name of an entry in one line, in the desk's content language(s): “差异 · Difference”; the code where both are empty. */
char *yt_content_line (YtDesk  *desk,
                       YtEntry *entry);

/**
 * yt_content_show:
 * @text: of the dossier, such as yt_content_line() gives
 *
 * Shows it so that each stretch between “ · ” has the letters and the punctuation of its own language, whatever the language
 * of the interface: with Han characters Chinese, else English.
 */
void yt_content_show (GtkLabel   *label,
                      const char *text);

/** yt_content_attributes: (transfer full): those that do so. */
PangoAttrList *yt_content_attributes (const char *text);

G_END_DECLS
