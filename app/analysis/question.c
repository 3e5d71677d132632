/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions. */
#include "analysis/question.h"

#include <string.h>

#include "analysis/around.h"

const YtQuestion yt_questions[] = {
  { "continuity", N_("When was no channel open on an area?"),
    N_("The channels that deal with each area, from when to when each was open, and the areas that never had one."),
    yt_answer_continuity },
  { "suspension", N_("What broke when a channel stopped, and what was left?"),
    N_("For each channel that was suspended or ended: the channels of each track that were open before and after, the areas it dealt with and its topics."),
    yt_answer_suspension },
  { "remedies", N_("Which obstacles does no recommendation address, and which recommendations address no obstacle?"),
    N_("Obstacles, limits and recommendations with what addresses them or what they address; empty cells are what is left open."),
    yt_answer_remedies },
  { "balance", N_("How many positions does each party have, and in whose voice?"),
    N_("Positions by area, party and voice."),
    yt_answer_balance },
  { "images", N_("Where do the parties’ perceptions mirror or contradict each other?"),
    N_("Each pair of perceptions with what each party sees, and how the two relate."),
    yt_answer_images },
  { "raising", N_("Who raises a matter, and who answers?"),
    N_("For each area and party: its events that answer nothing, its events that answer another, and its charges."),
    yt_answer_raising },
  { "terms", N_("Which terms are disputed, and in what way?"),
    N_("Terms by the kind of dispute, with each party’s use and the areas they concern."),
    yt_answer_terms },
  { "powers", N_("Is the programme of measures balanced between kinds of power?"),
    N_("Measures of each recommendation by kind of power."),
    yt_answer_powers },
  { "tempo", N_("How does the tempo change?"),
    N_("Events by the year in which they begin and by area. What may have begun in another year is counted apart."),
    yt_answer_tempo },
  { "replies", N_("Which event answers which, and after how many days?"),
    N_("Linked pairs of events with the days between them; where a date is uncertain, the least and the most days that are possible."),
    yt_answer_replies },
  { "growth", N_("How does a figure grow against its targets?"),
    N_("Figures of the same subject and unit in the order of their dates, with the multiple of the first."),
    yt_answer_growth },
  { "comparison", N_("Which figures of an area can be compared?"),
    N_("Figures by area with publisher, unit and subject, and the figures with the same unit."),
    yt_answer_comparison },
  { "shares", N_("What share of a whole do figures make up?"),
    N_("Figures that are part of another figure, the sum of the parts and what remains."),
    yt_answer_shares },
  { "grounds", N_("Which statements rest on a source, and in what state is it?"),
    N_("Sources by state with what cites them; then the figures and positions that cite none."),
    yt_answer_grounds },
  { "documents", N_("Whose documents carry the debate?"),
    N_("Documents of each party by area."),
    yt_answer_documents },
  { "tracks", N_("Does a channel of a higher track begin where one of a lower track ends?"),
    N_("Ended channels with the channels of other tracks that began then, and claims of the rule."),
    yt_answer_tracks },
  { "voices", N_("Where does the source judge, and where does it report?"),
    N_("Positions and other entries with a voice, by area and voice, and the share of the author’s own words."),
    yt_answer_voices },
  { "sides", N_("Which states stand on which side of a question?"),
    N_("For each area and party: the states that are named with its positions."),
    yt_answer_sides },
  { "contradictions", N_("Where does the source contradict itself?"),
    N_("Remarks on inconsistencies with their pages and what they concern."),
    yt_answer_contradictions },
  { "reach", N_("Which measure acts on which area?"),
    N_("For each area: the measures and recommendations that address it, or something that concerns it."),
    yt_answer_reach },
  { "matrix", N_("How are two kinds of entries linked?"),
    N_("Entries of one kind against those of another: how many links there are, or notes on them. What is linked counts for what it stands below, too."),
    NULL, yt_answer_matrix },
  { "around", N_("What lies around an entry?"),
    N_("The entries that are linked with it, or stand above or below it, and those linked with these."),
    NULL, yt_answer_around },
  { NULL },
};

const YtQuestion *
yt_question_find (const char *id)
{
  for (const YtQuestion *question = yt_questions; question->id != NULL; question++)
    if (strcmp (question->id, id) == 0)
      return question;
  return NULL;
}

YtWish
yt_wish_usual (void)
{
  return (YtWish) { .crossing = yt_crossing_usual (), .steps = YT_AROUND_STEPS };
}

YtAnswer *
yt_question_answer (const YtQuestion  *self,
                    YtDossier         *dossier,
                    const YtWish      *wish,
                    GError           **error)
{
  const YtWish usual = yt_wish_usual ();
  g_autoptr(YtAnswer) answer = yt_answer_new ();
  g_autoptr(GError) failure = NULL;

  if (self->answer_wish != NULL)
    self->answer_wish (dossier, wish != NULL ? wish : &usual, answer, &failure);
  else
    self->answer (dossier, answer, &failure);
  if (failure == NULL)
    return g_steal_pointer (&answer);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
