/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier in a folder of its own for each test, and short ways to write rows. */
#pragma once

#include "model/document.h"
#include "model/link.h"
#include "model/note.h"

typedef struct
{
  char *folder;
  char *path;
  YtDossier *dossier;
} Scratch;

/* For g_test_add(): makes the dossier, and takes the folder away with everything in it. */
void scratch_set_up (Scratch      *scratch,
                     gconstpointer data);
void scratch_tear_down (Scratch      *scratch,
                        gconstpointer data);

/* Closes the dossier: its file may be touched from outside now. */
void scratch_close (Scratch *scratch);
void scratch_open (Scratch *scratch);

/* A path in the folder. */
char *scratch_path (Scratch    *scratch,
                    const char *name);

/* Runs statements on the closed file, as another program would. */
void scratch_sql (Scratch    *scratch,
                  const char *sql);

/* Each of these is an act of its own, unless one is running. */
gint64 add_entry (YtDossier  *dossier,
                  YtKind      kind,
                  gint64      parent,
                  gint64      rank,
                  const char *title_zh,
                  const char *title_en);
gint64 add_link (YtDossier  *dossier,
                 const char *type,
                 gint64      origin,
                 gint64      target);
gint64 add_note (YtDossier  *dossier,
                 gint64      target,
                 const char *language,
                 const char *text);
gint64 add_document (YtDossier  *dossier,
                     gint64      source,
                     const char *name,
                     const char *bytes);
void set_column (YtDossier     *dossier,
                 const YtTable *table,
                 gint64         id,
                 const char    *column,
                 const char    *value);
void set_number (YtDossier     *dossier,
                 const YtTable *table,
                 gint64         id,
                 const char    *column,
                 gint64         value);
void set_field (YtDossier     *dossier,
                const YtTable *owner,
                gint64         id,
                const char    *name,
                const char    *value);
