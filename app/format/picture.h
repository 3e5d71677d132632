/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of pictures of a dossier, and how one becomes a file. */
#pragma once

#include "analysis/question.h"
#include "charts/network.h"
#include "charts/theme.h"
#include "charts/timeline.h"
#include "format/format.h"

G_BEGIN_DECLS

/**
 * YtPictureFrame: how a picture is wanted.
 * @width, @height: in pixels; 0 for a height that follows from what is drawn
 * @language: of the letters
 * @word: gives words in a language
 * @first, @last: the days that a timeline shows; those where most happens when they are equal
 * @focus: only what belongs to this entry, where a picture knows that; 0 for all
 * @wish: (nullable): what its question is told
 */
typedef struct
{
  double width, height;
  YtLanguage language;
  YtWordFunc word;
  gint64 first, last;
  gint64 focus;
  const YtWish *wish;
} YtPictureFrame;

/**
 * YtPicture:
 * @id: as it is typed
 * @label: msgid
 * @question: (nullable): id of the question that it answers; its table is the twin of the picture
 * @scene: (transfer full) (nullable): NULL with @error when reading failed
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *question;
  YtScene *(*scene) (YtDossier             *dossier,
                     const YtPictureFrame  *frame,
                     GError               **error);
} YtPicture;

/** yt_pictures: (array zero-terminated by an id of NULL). */
extern const YtPicture yt_pictures[];
/** yt_picture_find: (nullable) */
const YtPicture *yt_picture_find (const char *id);
/** yt_picture_of_question: (nullable): the picture that answers it. */
const YtPicture *yt_picture_of_question (const char *question);

/**
 * yt_picture_draw: the picture, or a sentence that there is nothing to draw; as large as the frame wants it.
 *
 * Returns: (transfer full) (nullable)
 */
YtScene *yt_picture_draw (const YtPicture       *self,
                          YtDossier             *dossier,
                          const YtPictureFrame  *frame,
                          GError               **error);

/** yt_picture_shows: whether anything of the dossier is in the picture. */
gboolean yt_picture_shows (const YtScene *scene);

/** yt_picture_finish: what yt_picture_draw() does last, for scenes that were made otherwise. @scene: (transfer full) */
YtScene *yt_picture_finish (YtScene              *scene,
                            const YtPictureFrame *frame);

/** yt_picture_theme: the colours, with those of the dossier's parties. */
void yt_picture_theme (YtDossier *dossier,
                       gboolean   dark,
                       YtTheme   *theme);

/** YtPictureSort: SVG keeps words as text, PDF embeds fonts. */
typedef enum
{
  YT_PICTURE_SVG,
  YT_PICTURE_PDF,
  YT_PICTURE_PNG,
} YtPictureSort;

/** yt_picture_sort: by the ending of a file name. Returns: FALSE when it is none of them */
gboolean yt_picture_sort (const char    *path,
                          YtPictureSort *sort);

/** yt_picture_write: the picture to a stream. */
gboolean yt_picture_write (const YtScene  *scene,
                           const YtTheme  *theme,
                           YtPictureSort   sort,
                           GOutputStream  *out,
                           GCancellable   *cancellable,
                           GError        **error);

/**
 * yt_picture_save:
 * @path: written beside it and renamed when whole
 * @replace: whether a file there may be replaced; else YT_FORMAT_ERROR_EXISTS
 */
gboolean yt_picture_save (const YtScene  *scene,
                          const YtTheme  *theme,
                          YtPictureSort   sort,
                          const char     *path,
                          gboolean        replace,
                          GError        **error);

/** yt_picture_pixels: (transfer full) (nullable): as a PNG has them: four bytes each as cairo’s RGB24; NULL when there is no room for it. */
GBytes *yt_picture_pixels (const YtScene *scene,
                           const YtTheme *theme,
                           int           *width,
                           int           *height,
                           gsize         *stride);

/** yt_picture_timeline: (transfer full) (nullable): channels by track, events by area, replies, areas without a channel. */
YtTimeline *yt_picture_timeline (YtDossier             *dossier,
                                 const YtPictureFrame  *frame,
                                 GError               **error);

/** yt_picture_network: (transfer full) (nullable): all entries with their links, or those around frame->focus; not settled yet. */
YtNetwork *yt_picture_network (YtDossier             *dossier,
                               const YtPictureFrame  *frame,
                               GError               **error);
/** yt_picture_network_scene: (transfer full): of one that has settled. */
YtScene *yt_picture_network_scene (const YtNetwork      *network,
                                   const YtPictureFrame *frame);

/** YtPictureFunc: the pictures that are drawn from the answer to a question. */
typedef YtScene *YtPictureFunc (YtDossier             *dossier,
                                const YtPictureFrame  *frame,
                                GError               **error);
YtPictureFunc yt_picture_balance;
YtPictureFunc yt_picture_tempo;
YtPictureFunc yt_picture_voices;
YtPictureFunc yt_picture_powers;
YtPictureFunc yt_picture_coverage;
YtPictureFunc yt_picture_channels;
YtPictureFunc yt_picture_documents;
YtPictureFunc yt_picture_raising;
YtPictureFunc yt_picture_terms;
YtPictureFunc yt_picture_sides;
YtPictureFunc yt_picture_reach;
YtPictureFunc yt_picture_matrix;
YtPictureFunc yt_picture_mirror;
YtPictureFunc yt_picture_growth;
YtPictureFunc yt_picture_shares;
YtPictureFunc yt_picture_tracks;

G_END_DECLS
