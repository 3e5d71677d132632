/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of questions that can be put to any dossier. Commands, panes and tests are loops over it. */
#pragma once

#include "analysis/answer.h"
#include "analysis/crossing.h"

G_BEGIN_DECLS

/** YtWish: what a question can be told. @entry, @steps: of what lies around an entry; 0 for none. */
typedef struct
{
  YtCrossing crossing;
  gint64 entry;
  guint steps;
} YtWish;

/**
 * YtQuestion:
 * @id: as it is typed: "continuity"
 * @label: msgid: the question as a person puts it
 * @help: msgid: what the rows say and how they are worked out
 * @answer: adds columns, rows and doubts; stops at the first failure; its @error is never NULL
 * @answer_wish: (nullable): of a question that is told something, in place of @answer
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *help;
  void (*answer) (YtDossier  *dossier,
                  YtAnswer   *answer,
                  GError    **error);
  void (*answer_wish) (YtDossier     *dossier,
                       const YtWish  *wish,
                       YtAnswer      *answer,
                       GError       **error);
} YtQuestion;

/** yt_questions: (array zero-terminated by an id of NULL). */
extern const YtQuestion yt_questions[];

/** yt_question_find: (nullable) */
const YtQuestion *yt_question_find (const char *id);

/** yt_wish_usual: what is meant when nothing is said. */
YtWish yt_wish_usual (void);

/**
 * yt_question_answer:
 * @wish: (nullable): the usual one
 *
 * Returns: (transfer full) (nullable): NULL when reading failed
 */
YtAnswer *yt_question_answer (const YtQuestion  *self,
                              YtDossier         *dossier,
                              const YtWish      *wish,
                              GError           **error);

/** YtAnswerFunc: the questions, each in the file of its subject. */
typedef void YtAnswerFunc (YtDossier  *dossier,
                           YtAnswer   *answer,
                           GError    **error);

/* channels.c */
YtAnswerFunc yt_answer_continuity;
YtAnswerFunc yt_answer_suspension;
YtAnswerFunc yt_answer_tracks;
/* remedies.c */
YtAnswerFunc yt_answer_remedies;
YtAnswerFunc yt_answer_powers;
YtAnswerFunc yt_answer_reach;
/* voices.c */
YtAnswerFunc yt_answer_balance;
YtAnswerFunc yt_answer_voices;
YtAnswerFunc yt_answer_sides;
/* images.c */
YtAnswerFunc yt_answer_images;
YtAnswerFunc yt_answer_terms;
/* tempo.c */
YtAnswerFunc yt_answer_tempo;
YtAnswerFunc yt_answer_replies;
YtAnswerFunc yt_answer_raising;
/* figures.c */
YtAnswerFunc yt_answer_growth;
YtAnswerFunc yt_answer_comparison;
YtAnswerFunc yt_answer_shares;
/* grounds.c */
YtAnswerFunc yt_answer_grounds;
YtAnswerFunc yt_answer_documents;
YtAnswerFunc yt_answer_contradictions;

/** YtAnswerWishFunc: the questions that are told something. */
typedef void YtAnswerWishFunc (YtDossier     *dossier,
                               const YtWish  *wish,
                               YtAnswer      *answer,
                               GError       **error);

/* crossing.c */
YtAnswerWishFunc yt_answer_matrix;
/* around.c */
YtAnswerWishFunc yt_answer_around;

G_END_DECLS
