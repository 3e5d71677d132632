/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dossiers that come from an XML or JSON file: the sample, and what the user opens. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** yt_sample_open_path: (transfer full) (nullable): the user's own copy of the sample dossier, made when it is not there. */
char *yt_sample_open_path (GError **error);

/** yt_sample_take_in: (transfer full) (nullable): makes a dossier beside the XML or JSON file @path. Returns: its path */
char *yt_sample_take_in (const char  *path,
                         GError     **error);

G_END_DECLS
