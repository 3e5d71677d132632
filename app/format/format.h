/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of file formats. File choosers, --help, tests and fuzzing are loops over it. */
#pragma once

#include <gio/gio.h>

#include "model/intake.h"
#include "model/note.h"

G_BEGIN_DECLS

#define YT_FORMAT_ERROR (yt_format_error_quark ())
GQuark yt_format_error_quark (void);

/**
 * YtFormatError:
 * @YT_FORMAT_ERROR_SYNTAX: the file is not well formed, or not of that format; the sentence names file and line
 * @YT_FORMAT_ERROR_CONTENT: well formed, but holds something that a dossier does not; names line and what was expected
 * @YT_FORMAT_ERROR_LIMIT: larger or deeper than is taken
 * @YT_FORMAT_ERROR_EXISTS: there is a file in the way
 * @YT_FORMAT_ERROR_WRITE: writing failed
 */
typedef enum
{
  YT_FORMAT_ERROR_SYNTAX,
  YT_FORMAT_ERROR_CONTENT,
  YT_FORMAT_ERROR_LIMIT,
  YT_FORMAT_ERROR_EXISTS,
  YT_FORMAT_ERROR_WRITE,
} YtFormatError;

/** YtScope: what is written: everything, only the notes, or only the dossier's entries. */
typedef enum
{
  YT_SCOPE_ALL,
  YT_SCOPE_NOTES,
  YT_SCOPE_DOSSIER,
} YtScope;

/** YtWordFunc: (transfer none): a msgid in one language, whatever the interface's language is (headings follow the content). */
typedef const char *(*YtWordFunc) (const char *msgid,
                                   YtLanguage  language);

/** YtProgressFunc: @fraction: how much is done, from 0 to 1; called on the thread that writes. */
typedef void (*YtProgressFunc) (double   fraction,
                                gpointer data);

/**
 * YtExport:
 * @content: language(s) of titles and texts
 * @kinds: (nullable) (array zero-terminated by YT_KIND_NONE): only these and what is below them (a pane); NULL for all
 * @ids: (nullable) (element-type gint64): only these entries and what is below them (a selection); NULL for all
 * @notes: (nullable): which notes
 * @bom: CSV starts with a byte order mark
 * @word: gives headings in a language; never NULL
 * @progress: (nullable): is told, now and then, how many of the notes are written: they are what takes long
 */
typedef struct
{
  YtScope scope;
  YtContent content;
  const YtKind *kinds;
  GArray *ids;
  const YtNoteFilter *notes;
  gboolean bom;
  YtWordFunc word;
  YtProgressFunc progress;
  gpointer progress_data;
} YtExport;

/**
 * YtFormat:
 * @id: as given to --format
 * @label: msgid
 * @suffix: "md"
 * @media_type: "text/markdown"
 * @write: (nullable): streams; memory does not grow with the number of notes
 * @read: (nullable): @bytes of an untrusted file into a checked intake; may run on a worker
 * @references: holds sources and nothing else
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *suffix;
  const char *media_type;
  gboolean (*write) (YtDossier       *dossier,
                     const YtExport  *what,
                     GOutputStream   *out,
                     GCancellable    *cancellable,
                     GError         **error);
  YtIntake *(*read) (GBytes      *bytes,
                     const char  *name,
                     GError     **error);
  gboolean references;
} YtFormat;

/** yt_formats: (array zero-terminated by an id of NULL): xml, json, markdown, html, csv, text, ris, bibtex, csl-json. */
extern const YtFormat yt_formats[];

/** yt_format_from_id: (nullable) */
const YtFormat *yt_format_from_id (const char *id);
/** yt_format_from_name: (nullable): by the suffix of a file name; the longer one counts. */
const YtFormat *yt_format_from_name (const char *name);

/**
 * yt_format_export:
 * @path: where; written beside it and renamed when whole (atomic, durable)
 * @replace: whether a file there may be replaced; else YT_FORMAT_ERROR_EXISTS
 */
gboolean yt_format_export (YtDossier       *dossier,
                           const YtFormat  *format,
                           const YtExport  *what,
                           const char      *path,
                           gboolean         replace,
                           GCancellable    *cancellable,
                           GError         **error);

/** yt_format_read_file: reads at most @max bytes of @path and has the format of its name read it. */
YtIntake *yt_format_read_file (const char  *path,
                               GError     **error);

G_END_DECLS
