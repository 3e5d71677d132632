/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one window looks at: the dossier, the pane, what is selected, the filters, and the way back. */
#pragma once

#include <glib-object.h>

#include "model/dossier.h"
#include "text/language.h"

G_BEGIN_DECLS

#define YT_TYPE_CONTENT (yt_content_get_type ())
GType yt_content_get_type (void);

#define YT_TYPE_DESK (yt_desk_get_type ())
G_DECLARE_FINAL_TYPE (YtDesk, yt_desk, YT, DESK, GObject)

/**
 * YtDesk:
 *
 * Properties (all notified): dossier (construct only), pane (string), selected (int64: an entry, 0 none),
 * note (int64: a note, 0 none), content (YT_TYPE_CONTENT), voice (string, "" all), query (string),
 * marked (string, read-only: the words that are marked where one went), language (int, YtLanguage), can-back, can-forward (read-only).
 *
 * YtDesk::went: (self) after each yt_desk_go(), also when pane and selection are what they were: show the selection.
 * YtDesk::edit: (self, gint64 id) put the cursor into the title (or text) of this entry, or into this note.
 * YtDesk::remembered: (self) with the key as its detail: yt_desk_remember() was called for it, see desk/memory.h.
 * YtDesk::flush: (self) write what was typed and not yet saved, now.
 */

/** yt_desk_new: @dossier: kept as long as the desk. The desk starts at the pane "overview", in both languages. */
YtDesk *yt_desk_new (YtDossier *dossier);

YtDossier *yt_desk_dossier (YtDesk *self);
const char *yt_desk_pane (YtDesk *self);
gint64 yt_desk_selected (YtDesk *self);
gint64 yt_desk_note (YtDesk *self);
YtContent yt_desk_content (YtDesk *self);
/** yt_desk_voice: only positions in this voice; "" for all. */
const char *yt_desk_voice (YtDesk *self);
const char *yt_desk_query (YtDesk *self);

/**
 * yt_desk_language: the language of what has room for one line only: that of the content where only one is shown,
 * else that of the interface, which whoever owns the desk keeps in the property "language".
 */
YtLanguage yt_desk_language (YtDesk *self);

/**
 * yt_desk_home_pane:
 *
 * Returns: id of the pane where entries of @kind are at home.
 */
const char *yt_desk_home_pane (YtKind kind);

/**
 * yt_desk_go:
 * @pane: (nullable): id of a pane; NULL: where @id is at home
 * @id: an entry, note, link or document; 0: nothing is selected
 *
 * Selects @id and shows @pane, so that yt_desk_back() comes back here. A note selects what it is on, too;
 * a link selects where it starts, a document its source.
 *
 * Returns: FALSE, and nothing happens, when there is nothing (any more) with that id
 */
gboolean yt_desk_go (YtDesk     *self,
                     const char *pane,
                     gint64      id);

/** yt_desk_go_found: as yt_desk_go() to what was found with @words, which are marked there until one goes elsewhere. */
gboolean yt_desk_go_found (YtDesk     *self,
                           gint64      id,
                           const char *words);
/** yt_desk_found: the entry, note or document that was gone to so; 0 when one went elsewhere since. */
gint64 yt_desk_found (YtDesk *self);
/** yt_desk_marked: those words, else "". */
const char *yt_desk_marked (YtDesk *self);

/**
 * yt_desk_start: makes this the first scene, without a way back (the dossier was left there); an entry or note that
 * is gone is left out.
 */
void yt_desk_start (YtDesk     *self,
                    const char *pane,
                    gint64      selected,
                    gint64      note);

/** yt_desk_back, yt_desk_forward: scenes whose entry is gone are passed over. Returns: whether it went anywhere. */
gboolean yt_desk_back (YtDesk *self);
gboolean yt_desk_forward (YtDesk *self);

/** yt_desk_edit: goes to @id and asks the pane to put the cursor there. */
gboolean yt_desk_edit (YtDesk *self,
                       gint64  id);

/** yt_desk_flush: has all editors of this desk save. */
void yt_desk_flush (YtDesk *self);

/** yt_desk_flush_all: has the editors of all desks of @dossier save, before something is done with its file. */
void yt_desk_flush_all (YtDossier *dossier);

G_END_DECLS
