/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The evidence of an entry: what was marked, as quotes with where they stand. */
#include "format/story-private.h"

#include "model/evidence.h"

/* Han characters make it Chinese. */
static int
language_of (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
        return YT_LANGUAGE_ZH;
    }
  return YT_LANGUAGE_EN;
}

static const char *
backward_of (const YtEvidence *evidence)
{
  const YtLinkType *type = yt_link_type (evidence->type);

  return type != NULL ? type->backward : evidence->type;
}

/* “Quote” – source, page, voice */
static void
quote (YtStory          *self,
       const YtEvidence *evidence,
       gboolean          brief)
{
  const char *voice = yt_word_label (yt_voices, evidence->voice);
  g_autofree char *line = g_strdelimit (g_strdup (evidence->quote), "\n\t", ' ');

  yt_story_plain (self, "“");
  self->sink->class->text (self->sink, YT_STYLE_PLAIN, language_of (line), line);
  yt_story_plain (self, "” – ");
  yt_story_reference (self, evidence->source, brief);
  if (*evidence->page != '\0')
    {
      yt_story_plain (self, ", ");
      yt_story_word (self, YT_STYLE_DETAIL, N_("Page"));
      yt_story_plain (self, " ");
      yt_story_plain (self, evidence->page);
    }
  if (voice != NULL)
    {
      yt_story_plain (self, " · ");
      yt_story_word (self, YT_STYLE_BADGE, voice);
    }
  if (g_str_equal (evidence->standing, "implied"))
    {
      yt_story_plain (self, " · ");
      yt_story_word (self, YT_STYLE_BADGE, yt_word_label (yt_standings, "implied"));
    }
  if (evidence->orphan)
    {
      yt_story_plain (self, " · ");
      yt_story_word (self, YT_STYLE_MISSING, N_("place not certain"));
    }
}

void
yt_story_evidence (YtStory *self,
                   gint64   entry)
{
  g_autoptr(GPtrArray) all = yt_evidence_of (self->dossier, entry);
  const char *before = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const YtEvidence *evidence = g_ptr_array_index (all, i);

      if (g_strcmp0 (before, evidence->type) == 0)
        {
          yt_story_plain (self, "\n");
        }
      else
        {
          if (before != NULL)
            yt_story_close (self, YT_PART_FACT);
          yt_story_fact (self, backward_of (evidence));
        }
      before = evidence->type;
      quote (self, evidence, FALSE);
    }
  if (before != NULL)
    yt_story_close (self, YT_PART_FACT);
  yt_story_facts_end (self);
}

void
yt_story_brief_evidence (YtStory *self,
                         gint64   entry)
{
  g_autoptr(GPtrArray) all = yt_evidence_of (self->dossier, entry);

  for (guint i = 0; i < all->len; i++)
    {
      const YtEvidence *evidence = g_ptr_array_index (all, i);

      yt_story_open (self, YT_PART_PARAGRAPH);
      yt_story_word (self, YT_STYLE_DETAIL, backward_of (evidence));
      yt_story_plain (self, " ");
      quote (self, evidence, TRUE);
      yt_story_close (self, YT_PART_PARAGRAPH);
    }
}
