/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fixed words that the fields of the kinds may hold; each list ends with an id of NULL. */
#pragma once

#include "model/kind.h"

G_BEGIN_DECLS

extern const YtWord yt_channel_statuses[];
extern const YtWord yt_event_types[];
extern const YtWord yt_severities[];
extern const YtWord yt_powers[];
extern const YtWord yt_measure_statuses[];
extern const YtWord yt_actor_types[];
extern const YtWord yt_term_disputes[];
extern const YtWord yt_figure_qualifiers[];
extern const YtWord yt_remark_types[];
extern const YtWord yt_source_types[];
extern const YtWord yt_degrees[];
extern const YtWord yt_source_conditions[];

G_END_DECLS
