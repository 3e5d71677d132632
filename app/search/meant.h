/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may be meant by the words of a query besides themselves: how a title is read, and a term in the other language. */
#pragma once

#include "search/term.h"

G_BEGIN_DECLS

typedef enum
{
  YT_MEANT_BY_PINYIN,   /* “wlaq”: 网络安全, which is a title or a tag */
  YT_MEANT_BY_GLOSSARY, /* “network security”: 网络安全, when a term of the dossier has both titles */
} YtMeantBy;

/** YtMeant: @words are looked for besides @typed; not when they were @refused. */
typedef struct
{
  YtMeantBy by;
  char *typed;
  char *words;
  gboolean refused;
} YtMeant;

void yt_meant_free (YtMeant *self);

/** yt_meant_find: (transfer full) (element-type YtMeant): what the dossier knows of the words of @term. */
GPtrArray *yt_meant_find (const YtTerm  *term,
                          YtConnection  *connection,
                          GError       **error);

/** yt_meant_add: (transfer full): @term (transfer full), where what is meant may stand instead of the words. */
YtTerm *yt_meant_add (YtTerm          *term,
                      const GPtrArray *meant,
                      YtFoldFlags      flags);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtMeant, yt_meant_free)

G_END_DECLS
