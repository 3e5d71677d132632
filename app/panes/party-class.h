/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The style class of a party, by which it is colored. */
#pragma once

#include "model/entry.h"

G_BEGIN_DECLS

/** yt_party_class: the interned string "party-1", "party-2" … by the order of the parties; NULL when @party is none of them. */
const char *yt_party_class (YtDossier *dossier,
                            gint64     party);

G_END_DECLS
