/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which fields a source of a type is described with: a thesis has a degree, a newspaper has none. */
#pragma once

#include "model/kind.h"

G_BEGIN_DECLS

/**
 * yt_source_takes:
 * @type: of the source, as in its field "type"; "" for one without
 * @field: name of a field of kind source
 *
 * Returns: whether a form asks for that field; a field that has a value is shown in any case
 */
gboolean yt_source_takes (const char *type,
                          const char *field);

/** yt_source_label: msgid: what that field of a source of a type is called: the “School” of a thesis is the publisher of a book. */
const char *yt_source_label (const char    *type,
                             const YtField *field);

G_END_DECLS
