/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line about the document in the reader: its name and size, the encoding it was read in, and what could not be read. */
#pragma once

#include <gtk/gtk.h>

#include "model/document.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_ABOUT (yt_reader_about_get_type ())
G_DECLARE_FINAL_TYPE (YtReaderAbout, yt_reader_about, YT, READER_ABOUT, GtkWidget)

/** yt_reader_about_set_document: shows it, or shows it again; NULL: nothing. */
void yt_reader_about_set_document (YtReaderAbout *self,
                                   YtDocument    *document,
                                   YtDossier     *dossier);

/** yt_reader_about_read_as: reads the document in that encoding, as choosing it does. */
void yt_reader_about_read_as (YtReaderAbout *self,
                              const char    *encoding);

G_END_DECLS
