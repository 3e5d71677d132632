/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A place in a text that is found again after the text was changed: the TextPositionSelector and TextQuoteSelector of the W3C
 * Web Annotation Data Model (2017), 4.2.4 and 4.2.5. */
#pragma once

#include "text/carry.h"

G_BEGIN_DECLS

/** YT_ANCHOR_CONTEXT: characters before and behind the quote that are kept. */
#define YT_ANCHOR_CONTEXT 32

/**
 * YtAnchor: strings are owned.
 * @start, @end: in characters (code points) of the text, the end not included
 * @quote: “exact”: the characters between them
 * @prefix, @suffix: what stands before and behind
 */
typedef struct
{
  gsize start;
  gsize end;
  char *quote;
  char *prefix;
  char *suffix;
} YtAnchor;

/** yt_anchor_context: (out): what stands around a range of a text, up to YT_ANCHOR_CONTEXT characters on each side. */
void yt_anchor_context (const char  *text,
                        gsize        start,
                        gsize        end,
                        char       **prefix,
                        char       **suffix);

/** yt_anchor_new: of a range in bytes, on borders of characters. */
YtAnchor *yt_anchor_new (const char *text,
                         gsize       start,
                         gsize       end);
void yt_anchor_free (YtAnchor *self);

/** YtAnchorPlace: a range of a text in bytes, and how well it fits, 0 to 1. */
typedef struct
{
  gsize start;
  gsize end;
  double score;
} YtAnchorPlace;

/**
 * YtAnchorText: a text made ready to be searched for many anchors. White space, line ends of any sort and the width of
 * characters make no difference there. Made by yt_anchor_text_new(), freed by yt_anchor_text_free().
 */
typedef struct _YtAnchorText YtAnchorText;

/** yt_anchor_text_new: @text must stay while it is used. */
YtAnchorText *yt_anchor_text_new (const char *text);
void yt_anchor_text_free (YtAnchorText *self);

/**
 * yt_anchor_place:
 * @place: (out): where it is
 * @suggestions: (out) (optional) (transfer full) (element-type YtAnchorPlace): when it is not sure: up to five places, best first
 *
 * First the position, when the quote and what stands around it agree; then the quote, as it is and with up to a fifth of
 * its characters wrong, with what stands around it on both sides. A place is taken only when it is clearly better than
 * any other one.
 *
 * Returns: whether the place is sure
 */
gboolean yt_anchor_place (const YtAnchor      *self,
                          const YtAnchorText  *text,
                          YtAnchorPlace       *place,
                          GArray             **suggestions);

/**
 * yt_anchor_follow:
 * @carry: from @old_text to @new_text
 * @start, @end: (inout): a range of @old_text, then of @new_text, in bytes
 * @known: whether @carry is what was done; else it was found out by comparing
 *
 * As yt_carry_range(), and what is there must be like what was there: less than six tenths of the words (three quarters
 * of a few words, when the change is not known), and it is gone.
 */
YtCarried yt_anchor_follow (const YtCarry *carry,
                            const char    *old_text,
                            const char    *new_text,
                            gsize         *start,
                            gsize         *end,
                            gboolean       known);

/** yt_anchor_likeness: how much two texts are the same, white space and width aside: 1 the same, 0 nothing in common. */
double yt_anchor_likeness (const char *a,
                           gsize       a_len,
                           const char *b,
                           gsize       b_len);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtAnchor, yt_anchor_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtAnchorText, yt_anchor_text_free)

G_END_DECLS
