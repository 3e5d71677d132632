/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps an id in the memory of a desk, which holds numbers of 53 bits. */
#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/** yt_recall_id: the id kept under @key; 0 when there is none. */
gint64 yt_recall_id (YtDesk     *desk,
                     const char *key);
void yt_remember_id (YtDesk     *desk,
                     const char *key,
                     gint64      id);

G_END_DECLS
