/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Turns wishes of keys, buttons and the mouse into acts, and says what was done. */
#include "panes/reader-hand.h"

#include <glib/gi18n.h>

#include "act/entry.h"
#include "panes/content-label.h"
#include "panes/report.h"
#include "panes/tie-dialog.h"
#include "text/unit.h"

struct _YtReaderHand
{
  GObject parent_instance;

  YtDesk *desk;
  YtReaderText *text; /* not owned */
  gint64 document;
};

enum
{
  ACTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtReaderHand, yt_reader_hand, G_TYPE_OBJECT)

static YtDossier *
dossier_of (YtReaderHand *self)
{
  return yt_desk_dossier (self->desk);
}

static const char *
words_of (YtReaderHand *self,
          gsize        *size)
{
  const YtReaderLines *lines = yt_reader_text_lines (self->text);

  *size = yt_reader_lines_size (lines);
  return yt_reader_lines_text (lines);
}

/* Whatever was done, what is offered now has to be shown. */
static void
acted (YtReaderHand *self)
{
  g_signal_emit (self, signals[ACTED], 0);
}

/* The new passage is what one is at: another tie, or moving its ends, may follow. */
static void
go_to (YtReaderHand *self,
       gint64        passage)
{
  gsize start, end;

  if (yt_reader_text_selection (self->text, &start, &end))
    yt_reader_text_select (self->text, end, end);
  g_object_set (self->desk, "selected", passage, NULL);
  acted (self);
}

static void
on_tied (YtReaderHand *self,
         gint64        passage)
{
  g_autoptr(YtPassage) made = yt_passage_get (dossier_of (self), passage);

  if (made != NULL)
    go_to (self, passage);
  else
    acted (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static GtkWindow *
window_of (YtReaderHand *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->text));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
yt_reader_hand_dispose (GObject *object)
{
  g_clear_object (&YT_READER_HAND (object)->desk);
  G_OBJECT_CLASS (yt_reader_hand_parent_class)->dispose (object);
}

static void
yt_reader_hand_class_init (YtReaderHandClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_reader_hand_dispose;
  signals[ACTED] = g_signal_new ("acted", YT_TYPE_READER_HAND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
yt_reader_hand_init (YtReaderHand *self)
{
}

YtReaderHand *
yt_reader_hand_new (YtDesk       *desk,
                    YtReaderText *text)
{
  YtReaderHand *self = g_object_new (YT_TYPE_READER_HAND, NULL);

  self->desk = g_object_ref (desk);
  self->text = text;
  return self;
}

void
yt_reader_hand_set_document (YtReaderHand *self,
                             gint64        document)
{
  self->document = document;
}

gint64
yt_reader_hand_focused (YtReaderHand *self)
{
  gsize start, end;

  if (yt_reader_text_selection (self->text, &start, &end))
    return 0;
  return yt_reader_text_focused (self->text);
}

gboolean
yt_reader_hand_wish (YtReaderHand   *self,
                     YtEvidenceWish *wish)
{
  *wish = (YtEvidenceWish) { .document = self->document, .passage = yt_reader_hand_focused (self) };
  return wish->passage != 0 || (self->document != 0 && yt_reader_text_selection (self->text, &wish->start, &wish->end));
}

char *
yt_reader_hand_quote (YtReaderHand         *self,
                      const YtEvidenceWish *wish)
{
  g_autoptr(YtPassage) passage = wish->passage != 0 ? yt_passage_get (dossier_of (self), wish->passage) : NULL;
  gsize size;
  const char *words = words_of (self, &size);

  if (passage != NULL)
    return g_strdup (yt_passage_quote (passage));
  return g_strndup (words + wish->start, wish->end - wish->start);
}

gboolean
yt_reader_hand_tie (YtReaderHand *self)
{
  g_autofree char *quote = NULL;
  YtTieDialog *dialog;
  YtEvidenceWish wish;

  if (yt_dossier_is_readonly (dossier_of (self)) || !yt_reader_hand_wish (self, &wish))
    return FALSE;
  quote = yt_reader_hand_quote (self, &wish);
  dialog = yt_tie_dialog_open (window_of (self), self->desk, &wish, quote);
  g_signal_connect_object (dialog, "tied", G_CALLBACK (on_tied), self, G_CONNECT_SWAPPED);
  return TRUE;
}

gboolean
yt_reader_hand_mark (YtReaderHand *self)
{
  g_autoptr(GError) error = NULL;
  YtEvidenceWish wish;
  gint64 passage;

  if (!yt_reader_hand_wish (self, &wish) || wish.passage != 0)
    return FALSE;
  if (yt_act_mark (dossier_of (self), wish.document, wish.start, wish.end, &passage, &error))
    go_to (self, passage);
  else
    yt_report (GTK_WIDGET (self->text), error);
  return TRUE;
}

gboolean
yt_reader_hand_tie_to_recent (YtReaderHand *self,
                              guint         number)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtEntry) entry = NULL;
  g_autofree char *line = NULL;
  g_autofree char *sentence = NULL;
  YtEvidenceWish wish;
  gint64 passage;

  if (!yt_reader_hand_wish (self, &wish))
    return FALSE;
  wish.target = yt_tie_recent (self->desk, number);
  wish.type = yt_tie_recent_type (self->desk);
  if (wish.target == 0)
    return FALSE;
  if (!yt_act_take_evidence (dossier_of (self), &wish, &passage, &error))
    {
      yt_report (GTK_WIDGET (self->text), error);
      return TRUE;
    }
  entry = yt_entry_get (dossier_of (self), wish.target);
  line = yt_content_line (self->desk, entry);
  /* Translators: a passage was tied: the word for the tie, as “supports”; code and title of the entry. */
  sentence = g_strdup_printf (_("Tied: %s %s %s"), _(yt_link_type (wish.type)->forward), yt_entry_code (entry), line);
  go_to (self, passage);
  yt_toast (GTK_WIDGET (self->text), sentence, TRUE);
  return TRUE;
}

/* Positions need a place below an area or an issue, which is asked for. */
void
yt_reader_hand_make (YtReaderHand *self,
                     YtKind        kind)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *quote = NULL;
  YtEvidenceWish wish;
  gint64 entry;

  if (kind == YT_KIND_NONE || !yt_reader_hand_wish (self, &wish))
    return;
  quote = yt_reader_hand_quote (self, &wish);
  if (!yt_kind_info (kind)->top)
    {
      YtTieDialog *dialog = yt_tie_dialog_place_open (window_of (self), self->desk, &wish, quote, kind);

      g_signal_connect_object (dialog, "tied", G_CALLBACK (on_tied), self, G_CONNECT_SWAPPED);
    }
  else if (yt_act_promote_evidence (dossier_of (self), &wish, kind, 0, &entry, &error))
    {
      g_autofree char *sentence = NULL;

      yt_tie_remember (self->desk, entry, yt_tie_recent_type (self->desk));
      /* Translators: %s is a kind of entry, as “Event”. */
      sentence = g_strdup_printf (_("New entry made: %s"), _(yt_kind_info (kind)->label));
      acted (self);
      yt_toast (GTK_WIDGET (self->text), sentence, TRUE);
    }
  else
    yt_report (GTK_WIDGET (self->text), error);
}

void
yt_reader_hand_resize (YtReaderHand *self,
                       gint64        passage,
                       gsize         start,
                       gsize         end)
{
  g_autoptr(GError) error = NULL;

  if (!yt_act_resize_passage (dossier_of (self), passage, start, end, &error))
    yt_report (GTK_WIDGET (self->text), error);
}

gboolean
yt_reader_hand_stretch (YtReaderHand *self,
                        gboolean      first,
                        int           step)
{
  gint64 id = yt_reader_hand_focused (self);
  g_autoptr(YtPassage) passage = id != 0 ? yt_passage_get (dossier_of (self), id) : NULL;
  gsize caret = yt_reader_text_caret (self->text);
  gsize size, start, end;
  const char *words = words_of (self, &size);
  gsize *moved = first ? &start : &end;

  if (passage == NULL || !yt_passage_place (passage, &start, &end) || caret < start || caret > end)
    return FALSE;
  *moved = step > 0 ? yt_unit_next (words, size, YT_UNIT_CHARACTER, *moved) : yt_unit_previous (words, size, YT_UNIT_CHARACTER, *moved);
  if (start >= end)
    return TRUE;
  yt_reader_hand_resize (self, id, start, end);
  yt_reader_text_select (self->text, *moved, *moved);
  return TRUE;
}

void
yt_reader_hand_walk (YtReaderHand *self,
                     int           step)
{
  YtReaderMarks *marks = yt_reader_text_marks (self->text);
  const YtReaderMark *now = yt_reader_marks_find (marks, yt_reader_text_focused (self->text));
  gsize caret = now != NULL ? now->start : yt_reader_text_caret (self->text);
  guint n = yt_reader_marks_length (marks);
  const YtReaderMark *found = NULL;
  guint from, to;

  yt_reader_marks_within (marks, caret, caret + 1, &from, &to);
  for (guint i = step > 0 ? from : to; step > 0 ? i < n : i > 0; i += (guint) step)
    {
      const YtReaderMark *here = yt_reader_marks_get (marks, step > 0 ? i : i - 1);
      gboolean behind = now != NULL ? here > now : here->start >= caret;

      if (here != now && behind == (step > 0))
        {
          found = here;
          break;
        }
    }
  if (found != NULL)
    yt_desk_go (self->desk, NULL, found->id);
}

gboolean
yt_reader_hand_let_go (YtReaderHand *self)
{
  g_autoptr(YtDocument) document = self->document != 0 ? yt_document_get (dossier_of (self), self->document) : NULL;
  gsize start, end;

  if (yt_reader_text_selection (self->text, &start, &end))
    yt_reader_text_select (self->text, end, end);
  else if (yt_reader_text_focused (self->text) != 0 && document != NULL)
    g_object_set (self->desk, "selected", yt_document_source (document), NULL);
  else
    return FALSE;
  return TRUE;
}

void
yt_reader_hand_place (YtReaderHand *self,
                      gint64        id)
{
  g_autoptr(GError) error = NULL;
  gsize start, end;

  if (!yt_reader_text_selection (self->text, &start, &end))
    {
      yt_toast (GTK_WIDGET (self->text), _("Select the words first that the passage is to stand at."), FALSE);
      return;
    }
  if (yt_act_resize_passage (dossier_of (self), id, start, end, &error))
    go_to (self, id);
  else
    yt_report (GTK_WIDGET (self->text), error);
}
