/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step of acts: gives a document another text and carries along what is marked in it, to be called between begin and commit. */
#pragma once

#include "model/document.h"
#include "text/span.h"

G_BEGIN_DECLS

/**
 * YtNewText: what a document gets.
 * @text: valid UTF-8 that went through the gate
 * @carry: from the present text to @text
 * @features: (element-type YtFeature): of @text
 * @map: (nullable): from the original text to @text; NULL when @text is the original now
 * @typed: (nullable): when it is one exchanged piece, by hand: what was taken away there is meant to be away and not looked
 *   for elsewhere, and what comes home comes with the new piece
 * @known: whether @carry is what was done; else it was found out by comparing
 */
typedef struct
{
  const char *text;
  const YtOffsetMap *carry;
  const GArray *features;
  const YtOffsetMap *map;
  const YtSplice *typed;
  gboolean known;
} YtNewText;

/** yt_carry_along: passages whose words are there keep them; the others become orphans; orphans that are sure of their place
 * again get it. */
gboolean yt_carry_along (YtDossier        *dossier,
                         YtDocument       *document,
                         const YtNewText  *new_text,
                         GError          **error);

G_END_DECLS
