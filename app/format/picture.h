/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of pictures of a dossier, and how one becomes a file. */
#pragma once

#include "charts/theme.h"
#include "charts/timeline.h"
#include "format/format.h"

G_BEGIN_DECLS

/**
 * YtPictureFrame: how a picture is wanted.
 * @width: in pixels
 * @language: of the letters
 * @word: gives words in a language
 * @first, @last: the days that a timeline shows; those where most happens when they are equal
 */
typedef struct
{
  double width;
  YtLanguage language;
  YtWordFunc word;
  gint64 first, last;
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

/** yt_picture_timeline: (transfer full) (nullable): channels by track, events by area, replies, areas without a channel. */
YtTimeline *yt_picture_timeline (YtDossier             *dossier,
                                 const YtPictureFrame  *frame,
                                 GError               **error);

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

G_END_DECLS
