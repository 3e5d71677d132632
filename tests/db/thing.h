/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small file with the log's tables and one table of things, for the tests of this room. */
#pragma once

#include <glib/gstdio.h>

#include "db/recorder.h"

extern const YtTable test_tables[];

/* test_folder: (transfer full): a new folder, to be taken away by test_remove(). */
char *test_folder (void);
void test_remove (const char *folder);

/* test_open: opens (or makes, with the schema) the file "thing.db" in @folder. */
YtConnection *test_open (const char *folder,
                         YtOpenMode  mode);

/* test_make: one thing in an act of its own. */
gint64 test_make (YtRecorder *recorder,
                  const char *text);

/* test_set: one text in an act of its own. */
void test_set (YtRecorder *recorder,
               gint64      id,
               const char *text,
               const char *burst);

/* test_dump: (transfer full): what is to be seen: undeleted things and their fields. */
char *test_dump (YtConnection *connection);
