/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses the text that is read beside another one, from all texts of the dossier, as one types. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_PARTNER (yt_reader_partner_get_type ())
/**
 * YtReaderPartner: translations and versions of the text come first. Down goes from the words to the list, Enter takes the first.
 *
 * YtReaderPartner::chosen (self, gint64 document)
 */
G_DECLARE_FINAL_TYPE (YtReaderPartner, yt_reader_partner, YT, READER_PARTNER, GtkPopover)

GtkWidget *yt_reader_partner_new (YtDesk *desk);

/** yt_reader_partner_set_document: the text that a partner is sought for. */
void yt_reader_partner_set_document (YtReaderPartner *self,
                                     gint64           document);

/** yt_reader_partner_name: (transfer full): name of a document, and of its source when it is called otherwise. */
char *yt_reader_partner_name (YtDesk *desk,
                              gint64  document);

G_END_DECLS
