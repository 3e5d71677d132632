/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several pictures are made of. */
#pragma once

#include "format/picture.h"
#include "model/entry.h"

G_BEGIN_DECLS

/** YtPictureSpan: when a channel was open, as charts/timeline.h has it: YT_TIMELINE_OPEN where it is not known. */
typedef struct
{
  gint64 start, start_until, end;
  gboolean stopped;
} YtPictureSpan;

YtPictureSpan yt_picture_channel_span (YtEntry *channel);

/** yt_picture_name: (transfer full): an entry in one line: in @language where it has that, else in the other one. */
char *yt_picture_name (YtDossier  *dossier,
                       gint64      id,
                       YtLanguage  language);

/** yt_picture_party_tone: the colour of one of @parties (element-type gint64); @other for everything else. */
YtTone yt_picture_party_tone (const GArray *parties,
                              gint64        id,
                              YtTone        other);

/** yt_picture_ask: (transfer full) (nullable): the answer to a question of the table, with what the frame has to tell it. */
YtAnswer *yt_picture_ask (const char            *question,
                          YtDossier             *dossier,
                          const YtPictureFrame  *frame,
                          GError               **error);

/** yt_picture_cell_entry: the first entry of a cell; 0 where there is none. */
gint64 yt_picture_cell_entry (const YtCell *cell);

G_END_DECLS
