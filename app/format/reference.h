/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a source says of itself, in one language: what citations are made of, and what bibliographic formats read and write. */
#pragma once

#include "model/entry.h"
#include "model/intake.h"
#include "text/names.h"

G_BEGIN_DECLS

/** YtReferencePart: each but the title and the abstract is the field of kind source that has its name. */
typedef enum
{
  YT_REFERENCE_TYPE,
  YT_REFERENCE_TITLE,
  YT_REFERENCE_OTHER_TITLE, /* in the other language */
  YT_REFERENCE_AUTHOR,
  YT_REFERENCE_EDITOR,
  YT_REFERENCE_TRANSLATOR,
  YT_REFERENCE_CONTAINER,
  YT_REFERENCE_EVENT,
  YT_REFERENCE_PUBLISHER,
  YT_REFERENCE_PLACE,
  YT_REFERENCE_EDITION,
  YT_REFERENCE_SERIES,
  YT_REFERENCE_ARCHIVE,
  YT_REFERENCE_ISSUED,
  YT_REFERENCE_ACCESSED,
  YT_REFERENCE_VOLUME,
  YT_REFERENCE_ISSUE,
  YT_REFERENCE_PAGES,
  YT_REFERENCE_NUMBER,
  YT_REFERENCE_DEGREE,
  YT_REFERENCE_DOI,
  YT_REFERENCE_ISBN,
  YT_REFERENCE_ISSN,
  YT_REFERENCE_SHELFMARK,
  YT_REFERENCE_URL,
  YT_REFERENCE_LANGUAGE,
  YT_REFERENCE_ABSTRACT,
  YT_N_REFERENCE_PARTS,
} YtReferencePart;

/**
 * YtReference:
 * @parts: (nullable) each: in the form that the dossier's field has: names as in text/names.h, dates as EDTF
 * @line: where it began in a file; 0 when it is from none
 */
typedef struct
{
  char *parts[YT_N_REFERENCE_PARTS];
  guint line;
} YtReference;

YtReference *yt_reference_new (void);
void yt_reference_free (YtReference *self);

/** yt_reference_get: never NULL. */
const char *yt_reference_get (const YtReference *self,
                              YtReferencePart    part);
/** yt_reference_set: replaces; "" and NULL clear. */
void yt_reference_set (YtReference     *self,
                       YtReferencePart  part,
                       const char      *value);
/** yt_reference_add_name: appends to a list of names, unless that would be longer than a field may be. */
void yt_reference_add_name (YtReference     *self,
                            YtReferencePart  part,
                            const char      *name);

/** yt_reference_is: whether it is of that type ("book"). */
gboolean yt_reference_is (const YtReference *self,
                          const char        *type);

/** yt_reference_is_proceedings: whether it is a conference's volume as a whole, and no paper in it. */
gboolean yt_reference_is_proceedings (const YtReference *self);

/** yt_reference_is_han: whether its title, else its first author, is Chinese. */
gboolean yt_reference_is_han (const YtReference *self);

/** yt_reference_language: the language a source is written in: what its field says, else what its title looks like. */
YtLanguage yt_reference_language (YtEntry *source);

/**
 * yt_reference_from_entry:
 * @language: which side; a part that it lacks is taken from the other one
 * @fill: whether that is done; else such parts stay empty
 *
 * Returns: (transfer full)
 */
YtReference *yt_reference_from_entry (YtEntry    *source,
                                      YtLanguage  language,
                                      gboolean    fill);

/**
 * yt_reference_to_intake: (transfer full): a new source. What the dossier's fields cannot hold is mended or left out, and told.
 * @complain: called with the name of a field whose value was left out
 */
YtIntakeEntry *yt_reference_to_intake (const YtReference *self,
                                       void (*complain) (const char *field, const char *value, gpointer data),
                                       gpointer           data);

/** yt_reference_key: (transfer full): by which the same work is recognised: folded title, year and first author; "" without a title. */
char *yt_reference_key (const YtReference *self);
/** yt_reference_doi: (transfer full): the DOI in small letters without an address before it; "" for none. */
char *yt_reference_doi (const char *text);

/** yt_reference_year: (transfer full): "2014"; "" for none. */
char *yt_reference_year (const YtReference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtReference, yt_reference_free)

G_END_DECLS
