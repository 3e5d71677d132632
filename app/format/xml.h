/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier as XML that an analyst can read and edit; data/dossier.rng is its schema. Complete but for the ids and times
 * of entries that have a code, and for the original bytes of documents: JSON has these, too. */
#pragma once

#include "format/format.h"

G_BEGIN_DECLS

/** YT_XML_NAMESPACE: of all elements; the number at its end changes when older programs could not read it any more. */
#define YT_XML_NAMESPACE "urn:yitong:dossier:1"

/** yt_xml_write: see YtFormat. */
gboolean yt_xml_write (YtDossier       *dossier,
                       const YtExport  *what,
                       GOutputStream   *out,
                       GCancellable    *cancellable,
                       GError         **error);

/**
 * yt_xml_read: see YtFormat.
 *
 * Document type declarations, external entities and foreign namespaces are refused; nothing is fetched from anywhere.
 * The parts of an entry may come in any order.
 */
YtIntake *yt_xml_read (GBytes      *bytes,
                       const char  *name,
                       GError     **error);

G_END_DECLS
