/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed, understood: phrases, AND, OR, NOT, NEAR, and fields. */
#pragma once

#include "search/doc.h"

G_BEGIN_DECLS

typedef enum
{
  YT_TERM_PHRASE, /* one token or several that follow each other */
  YT_TERM_AND,
  YT_TERM_OR,
  YT_TERM_NOT,
  YT_TERM_NEAR, /* two phrases with at most @distance tokens between them, in either order */
  YT_TERM_FIELD,
  YT_TERM_REGEX, /* “/…/”: by the rules of GRegex, in the text as it is */
} YtTermType;

typedef enum
{
  YT_FIELD_IS_KIND,
  YT_FIELD_IS_VOICE,
  YT_FIELD_IS_PARTY,
  YT_FIELD_IS_TAG,
  YT_FIELD_IS_SOURCE,
  YT_FIELD_IS_LANG,
  YT_FIELD_IS_DATE,
  YT_FIELD_IS_HAS,
  YT_FIELD_IS_NO,
} YtTermField;

/**
 * YtTerm:
 * @words: of a phrase: its tokens
 * @prefix: the last word of the phrase may go on
 * @fuzzy: the only word of the phrase may differ by one letter: another, one more, one less, or two changed over
 * @regex, @until: of a regular expression: until when it is looked for (monotonic); @stopped: that was not long enough
 * @field, @value: of a field
 * @ids: (nullable): of a field, once it was looked up: which objects have it (gint64)
 * @first, @last: of a date: its days
 */
typedef struct _YtTerm YtTerm;
struct _YtTerm
{
  YtTermType type;
  GPtrArray *children;
  YtTokens *words;
  gboolean prefix;
  gboolean fuzzy;
  GRegex *regex;
  gint64 until;
  gint stopped;
  guint distance;
  YtTermField field;
  char *value;
  GHashTable *ids;
  gint64 first;
  gint64 last;
};

/** YtSpan: bytes from @start up to @end. */
typedef struct
{
  gsize start;
  gsize end;
} YtSpan;

/** yt_term_parse: @text: anything; what is no operator and no field is words. @whole: words do not go on.
 * Returns: (transfer full) (nullable): NULL when there is nothing in it to look for */
YtTerm *yt_term_parse (const char  *text,
                       YtFoldFlags  flags,
                       gboolean     whole);

YtTerm *yt_term_new (YtTermType type);
YtTerm *yt_term_new_field (YtTermField field,
                           const char *value);
void yt_term_free (YtTerm *self);

/** yt_term_look_up: asks the dossier which objects have the fields that the query names. */
gboolean yt_term_look_up (YtTerm        *self,
                          YtConnection  *connection,
                          GError       **error);

/** yt_term_has_regex: it can be answered only with the text itself. */
gboolean yt_term_has_regex (const YtTerm *self);
/** yt_term_limit: regular expressions are given up then (monotonic time). */
void yt_term_limit (YtTerm *self,
                    gint64  until);
/** yt_term_is_stopped: whether one was given up: what it answered last says nothing. */
gboolean yt_term_is_stopped (const YtTerm *self);

/** yt_term_word_is_near: whether two words are the same but for one letter. */
gboolean yt_term_word_is_near (const char *a,
                               gsize       a_len,
                               const char *b,
                               gsize       b_len);

/** yt_term_field_has: whether a document has the field, which was looked up. */
gboolean yt_term_field_has (const YtTerm    *self,
                            const YtDocMark *mark);

/** yt_term_matches: whether a document is what is looked for; @tokens: its text, cut with the same folds. */
gboolean yt_term_matches (const YtTerm    *self,
                          const YtDocMark *mark,
                          const YtTokens  *tokens);

/** yt_term_mark: appends all places of what is looked for (not of what must not be there) in the original text, in
 * order, not overlapping. @spans: (element-type YtSpan) */
void yt_term_mark (const YtTerm   *self,
                   const YtTokens *tokens,
                   GArray         *spans);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtTerm, yt_term_free)

G_END_DECLS
