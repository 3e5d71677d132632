/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of a dossier's parties as style classes. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * yt_party_style_attach:
 * Loads a style for the parties of @dossier, and again when one of them changes; it goes when the dossier goes.
 *
 * A widget with the class of yt_party_class() has that party's colour as border color, and together with one of these:
 * party-edge (a bar at the left), party-fill (a tinted ground), party-text (colored text), party-dot (filled, for a small mark).
 * Colours are mixed with those of the theme so that they can be read in light and dark.
 */
void yt_party_style_attach (YtDossier *dossier);

/** yt_party_style_scope: (transfer full): style class of windows on that dossier; its parties' colours hold inside. */
char *yt_party_style_scope (YtDossier *dossier);

/** yt_party_style_css: (transfer full): the style sheet. */
char *yt_party_style_css (YtDossier *dossier);

G_END_DECLS
