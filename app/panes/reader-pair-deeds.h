/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of two texts that are beside each other, and the words that tell it was done. */
#pragma once

#include <gtk/gtk.h>

#include "model/parallel.h"

G_BEGIN_DECLS

/** yt_reader_pair_join: the two ranges of @pin belong together. */
void yt_reader_pair_join (GtkWidget        *from,
                          YtDossier        *dossier,
                          const gint64      documents[2],
                          const YtAlignPin *pin);

/** yt_reader_pair_part: those of @pins (element-type YtParallelPin) no longer do that touch the range @start to @end on the left. */
void yt_reader_pair_part (GtkWidget    *from,
                          YtDossier    *dossier,
                          const GArray *pins,
                          gsize         start,
                          gsize         end);

/** yt_reader_pair_bind: @what: “right”: the text on the right is a translation of the other; “left”; “version” */
void yt_reader_pair_bind (GtkWidget    *from,
                          YtDossier    *dossier,
                          const gint64  documents[2],
                          const char   *what);

G_END_DECLS
