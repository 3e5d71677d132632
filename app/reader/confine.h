/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes from this process whatever the reading of a document has no need of. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * yt_confine:
 * @seconds: of processor time that are left to it
 * @memory: bytes of address space that it may have; 0: as many as it wants
 * @readable: (nullable): a folder whose files it may read, if the kernel has landlock to hold it to that; else it reads none
 *
 * From here on the process can compute, read and write the descriptors that are open, and end. It opens no other file, makes
 * no socket and no process, and gains no rights.
 *
 * Returns: FALSE when the system would not: then nothing may be read
 */
gboolean yt_confine (guint       seconds,
                     guint64     memory,
                     const char *readable);

G_END_DECLS
