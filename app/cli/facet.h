/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the portraits of different things have in common: id, moments, tags, notes, references to others. */
#pragma once

#include <json-glib/json-glib.h>

#include "cli/call.h"
#include "cli/sheet.h"

G_BEGIN_DECLS

/** yt_facet_changes: how many changes the log has of that thing. */
guint yt_facet_changes (YtCall *call,
                        gint64  id);

/** yt_facet_put_notes: the member "notes" of a thing. */
void yt_facet_put_notes (YtCall     *call,
                         JsonObject *object,
                         gint64      target);

/** The others add a line to a sheet; what is empty adds none. */
void yt_facet_id (YtSheet *sheet,
                  gint64   id);
void yt_facet_moment (YtSheet    *sheet,
                      const char *label,
                      gint64      moment);
void yt_facet_tags (YtSheet           *sheet,
                    const char *const *tags);
/** yt_facet_reference: code and name of the thing with that id; 0 for none. */
void yt_facet_reference (YtCall     *call,
                         YtSheet    *sheet,
                         const char *label,
                         gint64      id);
void yt_facet_notes (YtCall  *call,
                     YtSheet *sheet,
                     gint64   target);

G_END_DECLS
