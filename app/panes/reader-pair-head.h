/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line above two texts: which one is beside the other, and what can be said of them. */
#pragma once

#include "panes/reader-partner.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_PAIR_HEAD (yt_reader_pair_head_get_type ())
/** YtReaderPairHead: its buttons activate pair.join, pair.part, pair.bind (s: “right”, “left”, “version”), pair.close. */
G_DECLARE_FINAL_TYPE (YtReaderPairHead, yt_reader_pair_head, YT, READER_PAIR_HEAD, GtkWidget)

GtkWidget *yt_reader_pair_head_new (YtDesk *desk);

/** yt_reader_pair_head_partner: (transfer none): the pop-over that chooses a text */
YtReaderPartner *yt_reader_pair_head_partner (YtReaderPairHead *self);

/** yt_reader_pair_head_ask: opens it. */
void yt_reader_pair_head_ask (YtReaderPairHead *self);

/** yt_reader_pair_head_tell: @name: (nullable): of the text beside the other; @state: a sentence */
void yt_reader_pair_head_tell (YtReaderPairHead *self,
                               const char       *name,
                               const char       *state);

G_END_DECLS
