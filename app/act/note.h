/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an analyst does to notes. Each function is one transaction and one undo step. */
#pragma once

#include "model/note.h"

G_BEGIN_DECLS

/** YT_NOTE_MAX: bytes that a note's text may have. */
#define YT_NOTE_MAX (32 * 1024 * 1024)

/** yt_act_add_note: @target: an entry or a link; @language: "zh" or "en"; @tags: (nullable) (array zero-terminated) */
gboolean yt_act_add_note (YtDossier         *dossier,
                          gint64             target,
                          const char        *language,
                          const char        *text,
                          const char *const *tags,
                          gint64            *id,
                          GError           **error);
/** yt_act_set_note_text: edits less than ten seconds apart join into one undo step. */
gboolean yt_act_set_note_text (YtDossier   *dossier,
                               gint64       id,
                               const char  *text,
                               GError     **error);
gboolean yt_act_set_note_language (YtDossier   *dossier,
                                   gint64       id,
                                   const char  *language,
                                   GError     **error);
gboolean yt_act_delete_note (YtDossier  *dossier,
                             gint64      id,
                             GError    **error);

G_END_DECLS
