/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facing pages: what each party sees in the same matter, beside each other, and how the two relate. */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/** YtMirrorSort: how the pages of a spread relate. */
typedef enum
{
  YT_MIRROR_UNSAID,
  YT_MIRROR_IMAGES,
  YT_MIRROR_AGAINST,
} YtMirrorSort;

/** YtMirrorPage: @id: 0 and @text "" where a party is not said to see anything. */
typedef struct
{
  gint64 id;
  char *text;
} YtMirrorPage;

/** YtMirrorSpread: @pages: (element-type YtMirrorPage): one for each party */
typedef struct
{
  gint64 id;
  YtMirrorSort sort;
  char *title;
  char *relation;
  GArray *pages;
} YtMirrorSpread;

/** YtMirror: @parties: (element-type char*): their names; @nothing: what stands on an empty page */
typedef struct
{
  GPtrArray *parties;
  GPtrArray *spreads;
  char *nothing;
} YtMirror;

YtMirror *yt_mirror_new (const char *nothing);
void yt_mirror_free (YtMirror *self);
void yt_mirror_add_party (YtMirror   *self,
                          const char *name);
/** yt_mirror_add_spread: @relation: in words */
void yt_mirror_add_spread (YtMirror     *self,
                           gint64        id,
                           const char   *title,
                           YtMirrorSort  sort,
                           const char   *relation);
/** yt_mirror_add_page: of the last spread, for the next party. */
void yt_mirror_add_page (YtMirror   *self,
                         gint64      id,
                         const char *text);

/** yt_mirror_scene: (transfer full): the pages of a spread are equally high and hold their text, up to a dozen lines. */
YtScene *yt_mirror_scene (const YtMirror *self,
                          double          width,
                          YtLanguage      language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtMirror, yt_mirror_free)

G_END_DECLS
