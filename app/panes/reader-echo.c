/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the other side of a passage once, when it comes into sight. */
#include "panes/reader-echo.h"

#include <glib/gi18n.h>

#include "model/evidence.h"
#include "model/kind.h"
#include "model/passage.h"

/* Characters of a quote that a pop-up shows. */
#define LONG_QUOTE 200

/* Where a passage was, and where it shows; nowhere when both ends are the same. */
typedef struct
{
  YtAlignUnit here;
  YtAlignUnit there;
} Echo;

typedef struct
{
  YtReaderEchoes *all;
  guint side; /* that shows them */
  GHashTable *known; /* id of a passage of the other side → Echo */
} Side;

struct _YtReaderEchoes
{
  YtReaderText *text[2];
  const YtAlignment *alignment;
  Side sides[2];
};

void
yt_reader_echo_texts (YtReaderText *const texts[2],
                      YtAlignText         shown[2])
{
  for (guint side = 0; side < 2; side++)
    {
      const YtReaderLines *lines = yt_reader_text_lines (texts[side]);

      shown[side] = (YtAlignText) { yt_reader_lines_text (lines), yt_reader_lines_size (lines), yt_reader_text_features (texts[side]) };
    }
}

static const Echo *
find (Side               *self,
      const YtReaderMark *mark)
{
  Echo *echo = g_hash_table_lookup (self->known, &mark->id);
  YtAlignText texts[2];

  if (echo != NULL && echo->here.start == mark->start && echo->here.end == mark->end)
    return echo;
  yt_reader_echo_texts (self->all->text, texts);
  echo = g_new0 (Echo, 1);
  echo->here = (YtAlignUnit) { mark->start, mark->end };
  if (!yt_alignment_across (self->all->alignment, texts, 1 - self->side, mark->start, mark->end, &echo->there.start, &echo->there.end))
    echo->there.end = echo->there.start;
  g_hash_table_insert (self->known, g_memdup2 (&mark->id, sizeof mark->id), echo);
  return echo;
}

static void
tell (gsize    from,
      gsize    to,
      GArray  *echoes,
      gpointer data)
{
  Side *self = data;
  const YtAlignment *alignment = self->all->alignment;
  YtReaderMarks *marks = yt_reader_text_marks (self->all->text[1 - self->side]);
  gsize start, end, last_start, last_end;
  guint first, last, bead;

  if (alignment == NULL || yt_reader_marks_length (marks) == 0)
    return;
  first = yt_alignment_bead_at (alignment, self->side, from);
  bead = yt_alignment_bead_at (alignment, self->side, to);
  if (first == G_MAXUINT)
    return;
  yt_alignment_range (alignment, first, 1 - self->side, &start, &end);
  yt_alignment_range (alignment, bead, 1 - self->side, &last_start, &last_end);
  yt_reader_marks_within (marks, start, MAX (last_end, start + 1), &first, &last);
  for (guint i = first; i < last; i++)
    {
      YtReaderMark mark = *yt_reader_marks_get (marks, i);
      const Echo *echo = find (self, &mark);

      if (echo->there.start >= to || echo->there.end <= from)
        continue;
      mark.start = echo->there.start;
      mark.end = echo->there.end;
      g_array_append_val (echoes, mark);
    }
}

YtReaderEchoes *
yt_reader_echoes_new (YtReaderText *const texts[2])
{
  YtReaderEchoes *self = g_new0 (YtReaderEchoes, 1);

  for (guint side = 0; side < 2; side++)
    {
      self->text[side] = g_object_ref (texts[side]);
      self->sides[side] = (Side) { self, side, g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free) };
      yt_reader_text_set_echo (texts[side], tell, &self->sides[side]);
    }
  return self;
}

void
yt_reader_echoes_free (YtReaderEchoes *self)
{
  for (guint side = 0; side < 2; side++)
    {
      yt_reader_text_set_echo (self->text[side], NULL, NULL);
      g_hash_table_unref (self->sides[side].known);
      g_object_unref (self->text[side]);
    }
  g_free (self);
}

void
yt_reader_echoes_forget (YtReaderEchoes *self)
{
  for (guint side = 0; side < 2; side++)
    {
      g_hash_table_remove_all (self->sides[side].known);
      gtk_widget_queue_draw (GTK_WIDGET (self->text[side]));
    }
}

void
yt_reader_echoes_set_alignment (YtReaderEchoes    *self,
                                const YtAlignment *alignment)
{
  self->alignment = alignment;
  yt_reader_echoes_forget (self);
}

char *
yt_reader_echo_tell (YtDossier *dossier,
                     gint64     id)
{
  g_autoptr(YtPassage) passage = yt_passage_get (dossier, id);
  g_autoptr(GPtrArray) ties = NULL;
  g_autoptr(GString) told = NULL;
  const char *quote;

  if (passage == NULL)
    return NULL;
  ties = yt_ties_of (dossier, id);
  quote = yt_passage_quote (passage);
  told = g_string_new ("“");
  g_string_append_len (told, quote, g_utf8_offset_to_pointer (quote, MIN (g_utf8_strlen (quote, -1), LONG_QUOTE)) - quote);
  g_string_append (told, g_utf8_strlen (quote, -1) > LONG_QUOTE ? "…”" : "”");
  for (guint i = 0; i < ties->len; i++)
    {
      const YtEvidence *tie = g_ptr_array_index (ties, i);
      g_autoptr(YtEntry) target = yt_entry_get (dossier, tie->target);

      if (target != NULL)
        g_string_append_printf (told, "\n%s %s", _(yt_link_type (tie->type)->forward), yt_entry_code (target));
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}
