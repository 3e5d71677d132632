/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the page of the reader looks: its ground, the width of its column, the size of its letters; kept by the desk. */
#pragma once

#include <adwaita.h>

#include "desk/desk.h"
#include "panes/reader-text.h"

G_BEGIN_DECLS

/** YtReaderDress: the widgets that are dressed, none owned, and how. Filled with zeros at first. */
typedef struct
{
  YtDesk *desk;
  GtkWidget *scrolled;
  AdwClampScrollable *clamp;
  YtReaderText *text;
  guint theme;
  guint column;
  guint zoom;
} YtReaderDress;

/** yt_reader_dress_begin: as the desk remembers. */
void yt_reader_dress_begin (YtReaderDress      *self,
                            YtDesk             *desk,
                            GtkWidget          *scrolled,
                            AdwClampScrollable *clamp,
                            YtReaderText       *text);

/** yt_reader_dress_again: as the desk remembers by now: another page was dressed anew. */
void yt_reader_dress_again (YtReaderDress *self);

/** yt_reader_dress_theme: “window”, “light”, “dark”, “sepia”; and its setter, which the desk remembers. */
const char *yt_reader_dress_theme (const YtReaderDress *self);
void yt_reader_dress_set_theme (YtReaderDress *self,
                                const char    *id);

/** yt_reader_dress_column: “narrow”, “medium”, “whole” */
const char *yt_reader_dress_column (const YtReaderDress *self);
void yt_reader_dress_set_column (YtReaderDress *self,
                                 const char    *id);

/** yt_reader_dress_zoom: @by: 1 larger, -1 smaller, 0 as usual */
void yt_reader_dress_zoom (YtReaderDress *self,
                           int            by);

G_END_DECLS
