/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a hit of a search is called, where it is, and its line with the found words marked. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "search/search.h"

G_BEGIN_DECLS

/** yt_hit_icon: name of a symbolic icon. */
const char *yt_hit_icon (const YtHit *hit);

/** yt_hit_title: (transfer full): of an entry its name, of a document that of its file; "" for a note. */
char *yt_hit_title (YtDesk      *desk,
                    const YtHit *hit);

/** yt_hit_place: (transfer full): “Position · A1 Sovereignty › A1.2 Espionage · p. 319”, “Note on “Espionage””. */
char *yt_hit_place (YtDesk      *desk,
                    const YtHit *hit);

/** yt_hit_attributes: (transfer full): attributes of its line: its found words marked, each stretch in its language. */
PangoAttrList *yt_hit_attributes (const YtHit *hit);

/** yt_hit_mark: adds marks at @spans (element-type YtSpan), in bytes. */
void yt_hit_mark (PangoAttrList *attributes,
                  const GArray  *spans);

/** yt_hit_is_mark: whether it is one of those that yt_hit_mark() makes. */
gboolean yt_hit_is_mark (const PangoAttribute *attribute);

G_END_DECLS
