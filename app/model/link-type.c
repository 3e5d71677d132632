/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of link types, with the words that stand before the other end. */
#include "model/kind.h"

const YtLinkType yt_link_types[] = {
  { "concerns", N_("concerns"), N_("is concerned by") },
  { "deals-with", N_("deals with"), N_("is dealt with by") },
  { "part-of", N_("is part of"), N_("has as part") },
  { "in-frame-of", N_("meets in the frame of"), N_("gives the frame to") },
  { "takes-part-in", N_("takes part in"), N_("has as participant") },
  { "hosts", N_("hosts"), N_("is hosted by") },
  { "produces", N_("produces"), N_("is produced by") },
  { "issues", N_("issues"), N_("is issued by") },
  { "answers", N_("answers"), N_("is answered by") },
  { "supports", N_("supports"), N_("is supported by") },
  { "weakens", N_("weakens"), N_("is weakened by") },
  { "opens-chance-for", N_("opens a chance for"), N_("is given a chance by") },
  { "proves", N_("proves"), N_("is proved by") },
  { "marks", N_("marks"), N_("is marked by") },
  { "erodes", N_("erodes"), N_("is eroded by") },
  { "causes", N_("causes"), N_("is caused by") },
  { "explains", N_("explains"), N_("is explained by") },
  { "burdens", N_("burdens"), N_("is burdened by") },
  { "background-of", N_("is background of"), N_("has as background") },
  { "hinders", N_("hinders"), N_("is hindered by") },
  { "addresses", N_("addresses"), N_("is addressed by") },
  { "eases", N_("eases"), N_("is eased by") },
  { "requires", N_("requires"), N_("is required by") },
  { "precedes", N_("precedes"), N_("is preceded by") },
  { "ends-with", N_("ends with the start of"), N_("starts at the end of") },
  { "suspends", N_("suspends"), N_("is suspended by") },
  { "involves", N_("involves"), N_("is involved in") },
  { "measures", N_("measures"), N_("is measured by") },
  { "uses-term", N_("uses the term"), N_("is used by") },
  { "cites", N_("cites"), N_("is cited by") },
  { "mentions", N_("mentions"), N_("is mentioned by") },
  { "defines", N_("defines"), N_("is defined by") },
  { "contradicts", N_("contradicts"), N_("is contradicted by") },
  { "mirrors", N_("mirrors"), N_("is mirrored by") },
  { "contrasts", N_("contrasts with"), N_("stands in contrast to") },
  { "condition-of", N_("is a condition of"), N_("has as condition") },
  { "removes", N_("removes"), N_("is removed by") },
  { "builds", N_("builds"), N_("is built by") },
  { "translation-of", N_("is a translation of"), N_("is translated by") },
  { "version-of", N_("is a version of"), N_("has as version") },
  { "same-as", N_("is the same as"), N_("is the same as") },
  { "relates-to", N_("relates to"), N_("is related to") },
  { NULL, NULL, NULL },
};

const YtLinkType *
yt_link_type (const char *id)
{
  for (const YtLinkType *type = yt_link_types; type->id != NULL; type++)
    {
      if (g_strcmp0 (type->id, id) == 0)
        return type;
    }
  return NULL;
}
