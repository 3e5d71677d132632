/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts and queries by chance, and a plain way to tell which texts answer a query: letter by letter, without tokens. */
#pragma once

#include <glib.h>

#include "search/search.h"

/** Text: a living entry or note, as it is asked for without an index. @plain: folded, and as it is */
typedef struct
{
  gint64 id;
  gboolean entry;
  guint kind; /* of the entry, or of that which a note is on */
  char *text;
  char *plain[2];
  gboolean chinese;
  gboolean english;
  gboolean dated;
  gint64 first;
  gint64 last;
  gboolean tagged[2];
  gboolean noted;
} Text;

/** Question: a query, and what is meant by it: all clauses hold; in a clause one of the phrases, or none of them. */
typedef struct
{
  char *words;
  gboolean exact;
  GPtrArray *clauses; /* Clause */
} Question;

/* corpus_text: (transfer full): of about @length signs. */
char *corpus_text (GRand *random,
                   guint  length);

/* corpus_question: @sample: a text from which phrases are taken now and then. */
Question *corpus_question (GRand      *random,
                           const char *sample);
void question_free (Question *self);

/* corpus_plain: (transfer full): a text, parts ended by U+001F, as question_holds() wants it. */
char *corpus_plain (const char *text,
                    gboolean    exact);

void text_free (gpointer text);
gboolean question_holds (const Question *self,
                         const Text     *text);

/* corpus_tags: that documents may have. */
extern const char *const corpus_tags[2];

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)
