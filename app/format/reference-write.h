/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the sources of a dossier as references, one after the other; the formats that do so. */
#pragma once

#include "format/format.h"
#include "format/pen.h"
#include "format/reference.h"

G_BEGIN_DECLS

/**
 * YtReferenceWriter:
 * @head, @between, @tail: what stands around and between the references
 * @write: @key: letters, digits, full stops and hyphens, unique in the file
 */
typedef struct
{
  const char *head;
  const char *between;
  const char *tail;
  void (*write) (YtPen             *pen,
                 const YtReference *reference,
                 const char        *key);
} YtReferenceWriter;

/**
 * yt_references_write:
 *
 * Each source that @what takes, and each that what it takes rests on, in the language it is written in.
 */
gboolean yt_references_write (YtDossier                *dossier,
                              const YtExport           *what,
                              const YtReferenceWriter  *writer,
                              GOutputStream            *out,
                              GCancellable             *cancellable,
                              GError                  **error);

/** yt_reference_word: (nullable): the second of the row of @table whose first is @word. */
const char *yt_reference_word (const char *const  table[][2],
                               guint              n,
                               const char        *word);

/* As YtFormat's write. */
gboolean yt_ris_write (YtDossier       *dossier,
                       const YtExport  *what,
                       GOutputStream   *out,
                       GCancellable    *cancellable,
                       GError         **error);
gboolean yt_bibtex_write (YtDossier       *dossier,
                          const YtExport  *what,
                          GOutputStream   *out,
                          GCancellable    *cancellable,
                          GError         **error);
gboolean yt_csl_json_write (YtDossier       *dossier,
                            const YtExport  *what,
                            GOutputStream   *out,
                            GCancellable    *cancellable,
                            GError         **error);

G_END_DECLS
