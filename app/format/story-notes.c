/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes below what they are on, streamed from one statement. */
#include "format/story-private.h"

#include <string.h>

#include "format/moment.h"
#include "format/record.h"
#include "model/link.h"

/* In the order of the index on (target, modified), so that a million notes need no sorting. */
static const char select_notes[] =
  "SELECT id, language, author, created, modified, text,"
  " (SELECT group_concat(substr(name, 5), char(10)) FROM field WHERE object = note.id AND name >= 'tag:' AND name < 'tag;')"
  " FROM note WHERE target = ?1 AND deleted = 0 ORDER BY modified, id";

gboolean
yt_story_prepare_notes (YtStory  *self,
                        GError  **error)
{
  self->notes = yt_connection_prepare (yt_dossier_connection (self->dossier), select_notes, error);
  return self->notes != NULL;
}

/* To the minute, as a person reads it. */
static void
tell_moment (YtStory *self,
             gint64   moment)
{
  char text[YT_MOMENT_SIZE];
  char *t;

  yt_moment_to_text (moment, text);
  t = strchr (text, 'T');
  *t = ' ';
  g_strlcpy (t + 6, " UTC", 5);
  yt_story_plain (self, text);
}

static void
tell_tags (YtStory    *self,
           const char *tags)
{
  g_auto(GStrv) list = tags != NULL ? g_strsplit (tags, "\n", -1) : NULL;

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      yt_story_plain (self, i == 0 ? " · #" : " #");
      yt_story_plain (self, list[i]);
    }
}

/* The note in the statement's current row. */
static void
tell_note (YtStory *self)
{
  YtMark mark = { .language = YT_NO_LANGUAGE };
  YtLanguage language;
  const char *author = yt_statement_text (self->notes, 2);
  gint64 created = yt_statement_int (self->notes, 3);
  gint64 modified = yt_statement_int (self->notes, 4);
  const char *text = yt_statement_text (self->notes, 5);

  if (yt_language_parse (yt_statement_text (self->notes, 1), &language))
    mark.language = (int) language;
  self->sink->class->open (self->sink, YT_PART_NOTE, &mark);
  yt_story_word (self, YT_STYLE_BADGE, N_("Note"));
  if (author != NULL && *author != '\0')
    {
      yt_story_plain (self, " ");
      yt_story_plain (self, author);
    }
  yt_story_plain (self, " · ");
  tell_moment (self, created);
  if (modified / 60000 != created / 60000)
    {
      yt_story_plain (self, " · ");
      yt_story_word (self, YT_STYLE_DETAIL, N_("modified"));
      yt_story_plain (self, " ");
      tell_moment (self, modified);
    }
  tell_tags (self, yt_statement_text (self->notes, 6));
  self->sink->class->body (self->sink, self->depth, text != NULL ? text : "", yt_statement_size (self->notes, 5));
  yt_story_close (self, YT_PART_NOTE);
}

static void
lead_to_entry (YtStory *self,
               gint64   entry)
{
  yt_story_open (self, YT_PART_PARAGRAPH);
  yt_story_word (self, YT_STYLE_DETAIL, N_("On"));
  yt_story_plain (self, " ");
  yt_story_reference (self, entry, TRUE);
  yt_story_close (self, YT_PART_PARAGRAPH);
}

static void
lead_to_link (YtStory *self,
              YtLink  *link)
{
  const YtLinkType *type = yt_link_type (yt_link_kind (link));

  yt_story_open (self, YT_PART_PARAGRAPH);
  yt_story_word (self, YT_STYLE_DETAIL, N_("On the link"));
  yt_story_plain (self, " ");
  yt_story_reference (self, yt_link_origin (link), TRUE);
  yt_story_plain (self, " ");
  yt_story_word (self, YT_STYLE_PLAIN, type != NULL ? type->forward : yt_link_kind (link));
  yt_story_plain (self, " ");
  yt_story_reference (self, yt_link_target (link), TRUE);
  yt_story_close (self, YT_PART_PARAGRAPH);
}

/* The notes on @target; @link is it when it is a link; @lead: its name stands before the first one. */
static void
notes_on (YtStory  *self,
          gint64    target,
          YtLink   *link,
          gboolean  lead)
{
  gboolean first = TRUE;

  if (self->outline || !yt_selection_has_notes (self->selection, target))
    return;
  yt_statement_bind (self->notes, "i", target);
  while (!yt_story_stopped (self) && yt_statement_step (self->notes, &self->failure))
    {
      if (!yt_selection_has_note (self->selection, yt_statement_int (self->notes, 0)))
        continue;
      if (first)
        yt_story_rows_interrupt (self);
      if (first && link != NULL)
        lead_to_link (self, link);
      else if (first && lead)
        lead_to_entry (self, target);
      first = FALSE;
      tell_note (self);
    }
  yt_statement_reset (self->notes);
}

void
yt_story_notes (YtStory  *self,
                gint64    entry,
                gboolean  lead)
{
  g_autoptr(GArray) links = NULL;

  if (self->what->scope == YT_SCOPE_DOSSIER)
    return;
  notes_on (self, entry, NULL, lead);
  links = yt_link_from (self->dossier, entry, NULL);
  for (guint i = 0; i < links->len && !self->outline; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (self->dossier, g_array_index (links, gint64, i));

      if (link != NULL && yt_selection_has_notes (self->selection, yt_link_id (link)))
        notes_on (self, yt_link_id (link), link, FALSE);
    }
}

static gboolean
is_noted (YtStory *self,
          gint64   entry)
{
  g_autoptr(GArray) links = NULL;

  if (yt_selection_has_notes (self->selection, entry))
    return TRUE;
  links = yt_link_from (self->dossier, entry, NULL);
  for (guint i = 0; i < links->len; i++)
    {
      if (yt_selection_has_notes (self->selection, g_array_index (links, gint64, i)))
        return TRUE;
    }
  return FALSE;
}

/* An entry with notes and those below it; the heading of its section comes with the first one. */
static void
noted (YtStory     *self,
       gint64       id,
       const char **section,
       guint        depth)
{
  g_autoptr(GArray) children = NULL;

  if (yt_story_is_whole (self, id) && is_noted (self, id))
    {
      g_autoptr(YtEntry) entry = yt_entry_get (self->dossier, id);

      if (*section != NULL)
        {
          self->listed = TRUE;
          yt_story_section (self, *section, 2);
          self->listed = FALSE;
        }
      *section = NULL;
      if (entry != NULL && !self->outline)
        {
          yt_story_heading (self, entry, 3);
          yt_story_notes (self, id, FALSE);
        }
    }
  children = yt_story_children (self, id, YT_KIND_NONE);
  for (guint i = 0; i < children->len && depth < YT_RECORD_DEPTH_MAX && !yt_story_stopped (self); i++)
    noted (self, g_array_index (children, gint64, i), section, depth + 1);
}

void
yt_story_only_notes (YtStory *self)
{
  gint64 root = yt_dossier_root (self->dossier);

  if (is_noted (self, root) && yt_story_is_whole (self, root))
    {
      self->listed = TRUE;
      yt_story_section (self, N_("The dossier as a whole"), 2);
      yt_story_notes (self, root, FALSE);
      self->listed = FALSE;
    }
  for (const YtStorySection *section = yt_story_sections; section->label != NULL; section++)
    {
      const char *label = section->label;

      for (const YtKind *kind = section->kinds; *kind != YT_KIND_NONE; kind++)
        {
          g_autoptr(GArray) ids = yt_story_children (self, 0, *kind);

          for (guint i = 0; i < ids->len && !yt_story_stopped (self); i++)
            noted (self, g_array_index (ids, gint64, i), &label, 0);
        }
    }
}
