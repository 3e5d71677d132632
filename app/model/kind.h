/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of kinds of entries with their own fields and the fixed words these may hold; and the table of link types.
 * Forms, file formats, commands and lists are loops over these tables. */
#pragma once

#include "text/language.h"
#include "text/failure.h"

G_BEGIN_DECLS

typedef enum
{
  YT_KIND_DOSSIER,
  YT_KIND_PARTY,
  YT_KIND_AREA,
  YT_KIND_ISSUE,
  YT_KIND_POSITION,
  YT_KIND_SIDE,
  YT_KIND_CHANNEL,
  YT_KIND_LIMIT,
  YT_KIND_EVENT,
  YT_KIND_OBSTACLE,
  YT_KIND_POINT,
  YT_KIND_PERCEPTION,
  YT_KIND_RECOMMENDATION,
  YT_KIND_MEASURE,
  YT_KIND_INSTRUMENT,
  YT_KIND_ACTOR,
  YT_KIND_TERM,
  YT_KIND_FIGURE,
  YT_KIND_REMARK,
  YT_KIND_QUESTION,
  YT_KIND_SOURCE,
  YT_KIND_PASSAGE,
  YT_N_KINDS,
  YT_KIND_NONE = -1,
} YtKind;

/**
 * YtFieldType:
 * @YT_FIELD_LINE: one line of text
 * @YT_FIELD_WORD: one of the fixed words in @words
 * @YT_FIELD_EDTF: a date
 * @YT_FIELD_NUMBER: a decimal number
 * @YT_FIELD_COLOR: #rrggbb
 * @YT_FIELD_URL: a web address
 * @YT_FIELD_ENTRY: another entry (a party, a source)
 * @YT_FIELD_NAMES: one line of names of persons and bodies, as text/names.h has them
 */
typedef enum
{
  YT_FIELD_LINE,
  YT_FIELD_WORD,
  YT_FIELD_EDTF,
  YT_FIELD_NUMBER,
  YT_FIELD_COLOR,
  YT_FIELD_URL,
  YT_FIELD_ENTRY,
  YT_FIELD_NAMES,
} YtFieldType;

/** YtWord: @id is kept in files, @label (msgid) is shown. */
typedef struct
{
  const char *id;
  const char *label;
} YtWord;

/**
 * YtField:
 * @name: in files: the XML attribute or element, the JSON member
 * @label: msgid
 * @bilingual: one text for each language (XML element with xml:lang); else one value (XML attribute)
 * @column: it is a column of the table "entry" of this name; else rows of "field" named NAME, or NAME.zh and NAME.en
 * @words: (nullable): for YT_FIELD_WORD, ended by an id of NULL
 * @kind: for YT_FIELD_ENTRY: the kind it points to
 */
typedef struct
{
  const char *name;
  const char *label;
  YtFieldType type;
  gboolean bilingual;
  gboolean column;
  const YtWord *words;
  YtKind kind;
} YtField;

/**
 * YtKindInfo:
 * @id: in files, as "area"
 * @label: msgid, singular: “Disagreement area”
 * @plural: msgid: “Disagreement areas”
 * @icon: name of a symbolic icon
 * @titled: has a title (else its text stands for it: positions, sides, points may go without)
 * @fields: its own fields, ended by a name of NULL; those that every entry has (page, source, standing) are not among them
 * @children: kinds that may stand below it, ended by YT_KIND_NONE
 * @top: may stand at the top of the dossier
 */
typedef struct
{
  YtKind kind;
  const char *id;
  const char *label;
  const char *plural;
  const char *icon;
  gboolean titled;
  const YtField *fields;
  const YtKind *children;
  gboolean top;
} YtKindInfo;

/** YtLinkType: @forward and @backward are msgids to stand before the other end: “addresses” / “is addressed by”. */
typedef struct
{
  const char *id;
  const char *forward;
  const char *backward;
} YtLinkType;

/** yt_kind_info: @kind in 0 … YT_N_KINDS - 1. */
const YtKindInfo *yt_kind_info (YtKind kind);
/** yt_kind_from_id: Returns: YT_KIND_NONE for an unknown id. */
YtKind yt_kind_from_id (const char *id);
/** yt_kind_field: (nullable): the kind's own field of that name. */
const YtField *yt_kind_field (YtKind      kind,
                              const char *name);
/** yt_field_key: (transfer full): the name under which a field's value is kept: NAME, or NAME.zh for a bilingual one. */
char *yt_field_key (const YtField *field,
                    YtLanguage     language);
/** yt_kind_takes_child: @parent: YT_KIND_NONE and YT_KIND_DOSSIER both mean the top. */
gboolean yt_kind_takes_child (YtKind parent,
                              YtKind child);
/** yt_word_label: (nullable): msgid of a fixed word; NULL when @id is none of @words. */
const char *yt_word_label (const YtWord *words,
                           const char   *id);

extern const YtWord yt_voices[];      /* stated, reading, charge, author */
extern const YtWord yt_standings[];   /* stated, implied */
extern const YtWord yt_tracks[];

/** yt_link_types: (array zero-terminated by an id of NULL). */
extern const YtLinkType yt_link_types[];
/** yt_link_type: (nullable) */
const YtLinkType *yt_link_type (const char *id);

G_END_DECLS
