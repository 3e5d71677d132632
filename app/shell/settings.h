/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user chose for the whole program, and its effect on everything shown. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** yt_settings_are_installed: whether the description of the settings is there, without which nothing can be kept. */
gboolean yt_settings_are_installed (void);

/** yt_settings: (transfer none): those of the program, made on first use. */
GSettings *yt_settings (void);

/** yt_settings_author: (transfer full): who the next edits are by: the name chosen, else that of the account. */
char *yt_settings_author (void);

/** yt_settings_apply: makes light or dark and the size of text as chosen, now and whenever they change; once, after GTK is up. */
void yt_settings_apply (void);

G_END_DECLS
