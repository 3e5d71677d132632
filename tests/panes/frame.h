/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window with a desk and the actions of a dossier around the widget that is tested. */
#pragma once

#include <adwaita.h>

#include "desk/desk.h"
#include "scratch.h"

typedef struct
{
  Scratch scratch;
  YtDossier *dossier; /* that of scratch */
  YtDesk *desk;
  GtkWindow *window;
  gint64 us, china; /* two parties */
  gint64 opened;    /* what desk.open was last asked for */
} Frame;

/* Before all tests, instead of gtk_init(); the interface is English, Chinese has the words of words.po. */
void frame_init (void);
/* "en" or "zh_CN" */
void frame_use_language (const char *name);

/* For g_test_add(). */
void frame_set_up (Frame         *frame,
                   gconstpointer  data);
void frame_tear_down (Frame         *frame,
                      gconstpointer  data);

/* Shows @child (transfer floating) instead of what was shown, in a scrolled window, with a button above it that can have the focus. */
void frame_show (Frame     *frame,
                 GtkWidget *child);
/* Lets everything happen that is waiting, frames included. */
void frame_settle (Frame *frame);
/* Lets things happen until @done says so, as a worker may take its time; fails after twenty seconds. */
void frame_wait (Frame    *frame,
                 gboolean (*done) (gconstpointer data),
                 gconstpointer data);
/* Takes the focus out of the child. */
void frame_leave (Frame *frame);

/* The nth widget of that type below @root, in depth, visible or not; fails when there is none. */
gpointer frame_find (gpointer root,
                     GType    type,
                     guint    n);
guint frame_count (gpointer root,
                   GType    type);
/* Whether a visible label below @root shows @text. */
gboolean frame_says (gpointer    root,
                     const char *text);

/* Types over what is in the text that has the focus. */
void frame_type (Frame      *frame,
                 const char *text);
