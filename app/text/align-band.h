/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the way through two texts may go, so that long ones take time by their length and not by its square. */
#pragma once

#include "text/align-path.h"

G_BEGIN_DECLS

/** yt_align_band_new: around a coarse way where the texts are long; through all pins. Cleared by yt_align_band_clear(). */
YtAlignBand yt_align_band_new (const YtAlignJob *job);
/** yt_align_band_narrow: of long texts only what is near the way @beads that was found in it. */
void yt_align_band_narrow (YtAlignBand      *band,
                           const YtAlignJob *job,
                           const GArray     *beads);
void yt_align_band_clear (YtAlignBand *band);

G_END_DECLS
