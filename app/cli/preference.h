/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user chose in the preferences, as far as commands heed it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** yt_preference_language: (transfer full) (nullable): "zh_CN", "en" or "system"; NULL where no preferences are installed. */
char *yt_preference_language (void);

/** yt_preference_author: (transfer full): who acts are by: the name chosen, else that of the account. */
char *yt_preference_author (void);

/** yt_preference_backups: (transfer full): the folder of all backups. @cap: (out): bytes that those of one dossier may take */
char *yt_preference_backups (gint64 *cap);

G_END_DECLS
