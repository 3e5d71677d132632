/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds which paragraphs of two texts say the same: of a text and its translation, or of two versions of one text.
 *
 * A translation is aligned after W. A. Gale and K. W. Church, “A Program for Aligning Sentences in Bilingual Corpora”,
 * Computational Linguistics 19(1), 1993, pp. 75–102: what is long in one language is long in the other, and the cheapest way
 * through both texts is found by dynamic programming. Lengths are bytes without blanks, which makes a Han sign weigh what three
 * letters do; how much longer one text is, and how much that varies, is estimated from the pair. What both texts share as it
 * stands makes a pair cheaper: numbers (“2015”, “二〇一五”, “第三” and “3”), words of letters, signs of notes, headings.
 * Two versions of one text are laid against each other by the words that they share, like a diff of paragraphs.
 *
 * A paragraph is a line that is not blank. Long texts are aligned coarsely first and then within a band around that way.
 * Knows nothing of a dossier; may be used on any thread. */
#pragma once

#include "text/reading.h"

G_BEGIN_DECLS

/** YT_LEFT, YT_RIGHT: the two sides; the other one of S is 1 - S. */
#define YT_LEFT 0
#define YT_RIGHT 1

/**
 * YtAlignText: one side.
 * @text: valid UTF-8
 * @features: (nullable) (element-type YtFeature): in the order of their starts
 */
typedef struct
{
  const char *text;
  gsize size;
  const GArray *features;
} YtAlignText;

/** YtAlignUnit: a paragraph or a sentence, in bytes of its text. */
typedef struct
{
  gsize start;
  gsize end;
} YtAlignUnit;

/** YtAlignPin: what somebody has said belongs together: a range of each text, in bytes. Its paragraphs make one bead. */
typedef struct
{
  YtAlignUnit side[2];
} YtAlignPin;

/**
 * YtBead: units that say the same.
 * @first: index of the first unit of each side; of an empty side, that of the unit behind
 * @count: how many of each side: 1 and 1, 1 and 0, 0 and 1, 2 and 1, 1 and 2, 2 and 2, up to 4 and 1; of a pin, any
 * @pinned: somebody has said so
 */
typedef struct
{
  guint first[2];
  guint count[2];
  gboolean pinned;
} YtBead;

/**
 * YtAlignment:
 * @units: (element-type YtAlignUnit): of each side, in order
 * @beads: (element-type YtBead): in order; each unit is in one
 * @alike: two versions of one text, not a translation
 */
typedef struct
{
  GArray *units[2];
  GArray *beads;
  gboolean alike;
} YtAlignment;

/**
 * yt_alignment_new:
 * @pins: (array length=n_pins) (nullable): one that lies across an earlier one counts for nothing
 *
 * Aligns paragraphs. Two texts of 20,000 paragraphs take some tenths of a second.
 */
YtAlignment *yt_alignment_new (const YtAlignText  texts[2],
                               const YtAlignPin  *pins,
                               guint              n_pins);
void yt_alignment_free (YtAlignment *self);

/** yt_alignment_sentences: aligns the sentences of one bead. Places are those of the texts. */
YtAlignment *yt_alignment_sentences (const YtAlignment *self,
                                     const YtAlignText  texts[2],
                                     guint              bead);

/** yt_alignment_bead_at: index of the bead with the unit that @place of that side is in, or that is behind it; the last one at the
 * end; G_MAXUINT when there is none. */
guint yt_alignment_bead_at (const YtAlignment *self,
                            guint              side,
                            gsize              place);

/**
 * yt_alignment_range:
 * @start, @end: (out): where the bead stands on that side; both the same where it has nothing there
 *
 * Returns: whether it has something there
 */
gboolean yt_alignment_range (const YtAlignment *self,
                             guint              bead,
                             guint              side,
                             gsize             *start,
                             gsize             *end);

/**
 * yt_alignment_across:
 * @side: where the range is, from @start to @end
 * @other_start, @other_end: (out): the sentences of the other side that say the same
 *
 * Returns: FALSE when the other side has nothing for it
 */
gboolean yt_alignment_across (const YtAlignment *self,
                              const YtAlignText  texts[2],
                              guint              side,
                              gsize              start,
                              gsize              end,
                              gsize             *other_start,
                              gsize             *other_end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtAlignment, yt_alignment_free)

G_END_DECLS
