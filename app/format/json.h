/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier as JSON (RFC 8259), complete: written, read into a new dossier and written again it is the same to the byte.
 *
 *   { "format": "yitong-dossier", "version": 1, "dossier": ENTRY }
 *
 * ENTRY     { "kind", "id", "code", "uid", "created", "modified", "standing", "page", "source", "anchor", "title", "text", "fields",
 *             "tags", "links", "notes", "documents", "children" }
 *           "kind" is one of the kinds' ids ("area"); "id" is the name by which others point to it: its code, or "uid-" and
 *           its uid; "code" is there only when it differs from "id"; "uid" is the row's own id (13 digits of Crockford's
 *           base 32), unique over all copies of a dossier. The outermost entry, the dossier itself, has neither uid nor
 *           times. "source" names an entry of kind source, in the outermost entry the main one. "fields" holds the kind's
 *           own fields: a string, or TEXT where the field has two languages; a field that points to an entry has its "id".
 *           "tags" is an array of strings, "children" of ENTRY in their order.
 * TEXT      { "zh": "…", "en": "…" }, either may be missing: "title", "text"
 * LINK      { "uid", "type", "to", "standing", "page", "source", "text", "notes" } in "links", from the entry that holds it
 * NOTE      { "uid", "language", "author", "created", "modified", "tags", "text" } in "notes"
 * ANCHOR    { "document", "start", "end", "state", "prefix", "quote", "suffix" } as "anchor" of a passage: the selectors of W3C
 *           Web Annotation. "document" counts the documents of its source from 1, 0 for none; "start" and "end" count
 *           characters (code points) from 0, or "state" is "orphan": the place is not sure. "quote" is the authority
 * DOCUMENT  { "uid", "name", "media_type", "encoding", "text", "features", "original_text", "original_features", "map",
 *           "original" } in "documents" of a source; "original" holds the bytes as they came in, in base 64.
 *           "original_text" is the text as it was read first, where it was mended, with its features; "map" leads from it
 *           to "text", a packed map in hexadecimal digits
 * FEATURE   { "sort", "start", "end", "level", "label" } in "features": a page, a heading, a note … in characters
 *
 * Times are ISO 8601 in UTC with milliseconds. What is empty, or "stated" as standing, is left out. Members may come in
 * any order, but "kind" comes first in an entry; unknown ones are refused. */
#pragma once

#include "format/format.h"

G_BEGIN_DECLS

/** YT_JSON_FORMAT: the value of "format". */
#define YT_JSON_FORMAT "yitong-dossier"

/** yt_json_write: see YtFormat. */
gboolean yt_json_write (YtDossier       *dossier,
                        const YtExport  *what,
                        GOutputStream   *out,
                        GCancellable    *cancellable,
                        GError         **error);

/** yt_json_read: see YtFormat. */
YtIntake *yt_json_read (GBytes      *bytes,
                        const char  *name,
                        GError     **error);

G_END_DECLS
