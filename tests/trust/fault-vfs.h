/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A SQLite VFS that lets the n-th operation on a file fail, to see what a program makes of it. */
#pragma once

#include <glib.h>

typedef enum
{
  FAULT_READ = 1 << 0,
  FAULT_WRITE = 1 << 1,
  FAULT_SYNC = 1 << 2,
  FAULT_TRUNCATE = 1 << 3,
  FAULT_DELETE = 1 << 4,
  FAULT_OPEN = 1 << 5,
} FaultOperation;

/* fault_register: makes the VFS "fault" known to SQLite; it passes everything on to "unix" until told otherwise. */
void fault_register (void);

/* fault_arm: operation number @at of those in @mask, counted from now, gives @code; with @sticky all later ones, too. */
void fault_arm (guint    mask,
                guint    at,
                int      code,
                gboolean sticky);

/* fault_disarm: Returns: whether a fault was given since fault_arm(). */
gboolean fault_disarm (void);
