/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads bibliographic formats in which each line begins with a tag; how a format's tags look and what they mean is its table. */
#pragma once

#include "format/references.h"

G_BEGIN_DECLS

/**
 * YtTagUse: what becomes of a value
 * @YT_TAG_SET: it is the part, unless an earlier tag gave it
 * @YT_TAG_NAME: one name, family name first
 * @YT_TAG_GIVEN_FIRST: one name, which may have its given name first, or several parted by semicolons
 * @YT_TAG_END: the last page; the part holds the first
 * @YT_TAG_SERIAL: ISBN or ISSN
 */
typedef enum
{
  YT_TAG_SET,
  YT_TAG_NAME,
  YT_TAG_GIVEN_FIRST,
  YT_TAG_DATE,
  YT_TAG_PAGES,
  YT_TAG_END,
  YT_TAG_SERIAL,
  YT_TAG_DEGREE,
  YT_TAG_LANGUAGE,
  YT_TAG_TYPE,
} YtTagUse;

typedef struct
{
  const char *tag;
  YtReferencePart part;
  YtTagUse use;
} YtTagRow;

/** YtTypeRow: @theirs: the beginning of how the format calls the type */
typedef struct
{
  const char *theirs;
  const char *ours;
} YtTypeRow;

/**
 * YtTaggedFormat:
 * @split: whether @line begins with a tag: then how long @tag (out) is, and where the value begins
 * @starts: tags that begin a record, each between blanks
 * @ends: (nullable): tag that ends one
 * @tags, @types: ended by NULL; tags that are not there are passed over
 * @finish: (nullable): puts right what depends on the type
 */
typedef struct
{
  gboolean (*split) (const char  *line,
                     const char **tag,
                     gsize       *length,
                     const char **value);
  const char *starts;
  const char *ends;
  const YtTagRow *tags;
  const YtTypeRow *types;
  void (*finish) (YtReference *reference);
} YtTaggedFormat;

void yt_tagged_read (YtReferences         *self,
                     const YtTaggedFormat *format);

/** yt_tagged_sniff: whether the first line that is not blank, and an @n-th one as well, begin with a tag, the first with one of @starts. */
gboolean yt_tagged_sniff (const char           *text,
                          const YtTaggedFormat *format);

G_END_DECLS
