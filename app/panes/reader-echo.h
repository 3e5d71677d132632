/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Passages of one text as they show in the text beside it: on the sentences that say the same. */
#pragma once

#include "model/parallel.h"
#include "panes/reader-text.h"

G_BEGIN_DECLS

typedef struct _YtReaderEchoes YtReaderEchoes;

/** yt_reader_echoes_new: @texts: (transfer none): live as long as it does; it tells each of the other */
YtReaderEchoes *yt_reader_echoes_new (YtReaderText *const texts[2]);
void yt_reader_echoes_free (YtReaderEchoes *self);

/** yt_reader_echoes_set_alignment: @alignment: (transfer none) (nullable) */
void yt_reader_echoes_set_alignment (YtReaderEchoes    *self,
                                     const YtAlignment *alignment);

/** yt_reader_echoes_forget: after passages changed. */
void yt_reader_echoes_forget (YtReaderEchoes *self);

/** yt_reader_echo_texts: what the two views show, for yt_alignment_across(). */
void yt_reader_echo_texts (YtReaderText *const texts[2],
                           YtAlignText         shown[2]);

/** yt_reader_echo_tell: (transfer full) (nullable): what a pop-up says of a passage: its words, and what it is tied to */
char *yt_reader_echo_tell (YtDossier *dossier,
                           gint64     passage);

G_END_DECLS
