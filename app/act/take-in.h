/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings rows and documents from outside into a dossier, each as one transaction and one undo step. */
#pragma once

#include "act/parcel.h"
#include "model/document.h"
#include "model/intake.h"

G_BEGIN_DECLS

/**
 * yt_act_take_in:
 * @intake: checked with yt_intake_check(); its root's titles, texts, tags, notes and links go to the dossier's own entry where that has none
 *
 * Everything or nothing.
 */
gboolean yt_act_take_in (YtDossier  *dossier,
                         YtIntake   *intake,
                         GError    **error);

/**
 * yt_act_import_parcel:
 * @source: entry of kind source that it belongs to; 0 makes one with what the document says of itself: title, authors, date,
 *   address, language; titled after its name when it says nothing
 * @document: (out) (optional): id; when the same bytes are there already that document’s, and nothing is written
 */
gboolean yt_act_import_parcel (YtDossier       *dossier,
                               gint64           source,
                               const YtParcel  *parcel,
                               gint64          *document,
                               GError         **error);

/** yt_act_import_document: yt_parcel_new() and yt_act_import_parcel(). @encoding: (nullable): when the analyst knows it */
gboolean yt_act_import_document (YtDossier   *dossier,
                                 gint64       source,
                                 const char  *name,
                                 GBytes      *bytes,
                                 const char  *encoding,
                                 gint64      *document,
                                 GError     **error);

/** yt_act_set_encoding: reads the kept bytes again in another encoding; what is marked stays marked where its words are still there. */
gboolean yt_act_set_encoding (YtDossier   *dossier,
                              gint64       document,
                              const char  *encoding,
                              GError     **error);

/** yt_act_read_document_again: reads the kept bytes anew, as today’s program does it; marks as above. */
gboolean yt_act_read_document_again (YtDossier  *dossier,
                                     gint64      document,
                                     GError    **error);

gboolean yt_act_delete_document (YtDossier  *dossier,
                                 gint64      document,
                                 GError    **error);

G_END_DECLS
