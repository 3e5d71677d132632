/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the kept original of a document anew, on a worker, and says how that went. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/document.h"

G_BEGIN_DECLS

/** yt_document_again: what is marked in the document stays marked where its words are still there. */
void yt_document_again (GtkWidget  *widget,
                        YtDesk     *desk,
                        YtDocument *document);

G_END_DECLS
