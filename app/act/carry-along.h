/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step of acts: gives a document another text and carries along what is marked in it, to be called between begin and commit. */
#pragma once

#include "model/document.h"

G_BEGIN_DECLS

/**
 * YtNewText: what a document gets.
 * @text: valid UTF-8 that went through the gate
 * @carry: from the present text to @text
 * @features: (element-type YtFeature): of @text
 * @map: (nullable): from the original text to @text; NULL when @text is the original now
 */
typedef struct
{
  const char *text;
  const YtOffsetMap *carry;
  const GArray *features;
  const YtOffsetMap *map;
} YtNewText;

/** yt_carry_along: passages whose words are there keep them; the others become orphans; orphans that are sure of their place
 * again get it. */
gboolean yt_carry_along (YtDossier        *dossier,
                         YtDocument       *document,
                         const YtNewText  *new_text,
                         GError          **error);

/** yt_carry_along_context: (out): what stands around a range of a text, up to YT_PASSAGE_CONTEXT characters on each side. */
void yt_carry_along_context (const char  *text,
                             gsize        start,
                             gsize        end,
                             char       **prefix,
                             char       **suffix);

G_END_DECLS
