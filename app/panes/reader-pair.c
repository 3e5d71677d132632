/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the second side when it is first wanted; aligns on a worker; keeps places, tints and bars of the two sides together. */
#include "panes/reader-pair.h"

#include <glib/gi18n.h>

#include "desk/memory.h"
#include "model/passage.h"
#include "panes/align-work.h"
#include "panes/reader-dress.h"
#include "panes/reader-echo.h"
#include "panes/reader-load.h"
#include "panes/reader-note.h"
#include "panes/reader-pair-deeds.h"
#include "panes/reader-pair-head.h"
#include "panes/reader-sync.h"
#include "panes/recall-id.h"
#include "panes/report.h"
#include "panes/tip.h"
#include "text/unit.h"

struct _YtReaderPair
{
  GtkWidget parent_instance;

  YtDesk *desk;
  gint64 document;     /* on the left */
  YtDocument *partner; /* on the right; NULL while it is closed */
  gboolean open;
  guint side; /* that one is at */
  gint64 shown_bead; /* that is tinted; -1 for none */

  YtReaderText *text[2];
  YtReaderDress dress;
  YtReaderSync *sync;
  YtReaderEchoes *echoes;
  YtAlignment *alignment;
  GArray *pins; /* of YtParallelPin */
  GCancellable *cancellable;
  YtAlignPin wait_range; /* its range */
  guint wait_side;       /* 0, 1; 2: there is none */

  GtkWidget *box;
  GtkWidget *columns;
  GtkWidget *page; /* of the left side */
  YtReaderPairHead *head;
  GtkWidget *scrolled; /* of the right side */
  GtkStack *bars;
  YtReaderBar *bar; /* of the right side */
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_OPEN,
  N_PROPERTIES
};

#define NONE 2

static GParamSpec *properties[N_PROPERTIES];

static void start (YtReaderPair *self);

G_DEFINE_FINAL_TYPE (YtReaderPair, yt_reader_pair, GTK_TYPE_WIDGET)

static YtDossier *
dossier_of (YtReaderPair *self)
{
  return yt_desk_dossier (self->desk);
}

static gint64
partner_id (YtReaderPair *self)
{
  return self->partner != NULL ? yt_document_id (self->partner) : 0;
}

static char *
key_of (gint64 document)
{
  g_autofree char *id = yt_id_to_text (document);

  return g_strconcat ("reader:beside:", id, NULL);
}

static void
remember (YtReaderPair *self,
          gint64        partner)
{
  g_autofree char *key = key_of (self->document);

  if (self->document != 0)
    yt_remember_id (self->desk, key, partner);
}

static void
tell_state (YtReaderPair *self)
{
  g_autofree char *name = self->partner != NULL ? yt_reader_partner_name (self->desk, partner_id (self)) : NULL;
  g_autofree char *state = NULL;
  guint alone = 0;

  for (guint i = 0; self->alignment != NULL && i < self->alignment->beads->len; i++)
    {
      const YtBead *bead = &g_array_index (self->alignment->beads, YtBead, i);

      alone += bead->count[0] == 0 || bead->count[1] == 0;
    }
  if (self->alignment != NULL && alone == 0)
    state = g_strdup (_("Each paragraph has its counterpart"));
  else if (self->alignment != NULL)
    state = g_strdup_printf (ngettext ("%u place without a counterpart", "%u places without a counterpart", alone), alone);
  else if (self->partner != NULL)
    state = g_strdup (_("Finding what belongs together…"));
  yt_reader_pair_head_tell (self->head, name, state != NULL ? state : "");
}

/* The paragraphs of @bead are tinted on both sides. */
static void
tint (YtReaderPair *self,
      gint64        bead)
{
  gboolean pinned = bead >= 0 && g_array_index (self->alignment->beads, YtBead, bead).pinned;

  self->shown_bead = bead;
  for (guint side = 0; side < 2; side++)
    {
      gsize start = 0, end = 0;

      if (bead >= 0 && !yt_alignment_range (self->alignment, (guint) bead, side, &start, &end))
        start = end = 0;
      yt_reader_text_set_tint (self->text[side], start, end);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pair.part", pinned && !yt_dossier_is_readonly (dossier_of (self)));
}

static void
on_caret (YtReaderPair  *self,
          GParamSpec    *pspec,
          GtkTextBuffer *buffer)
{
  guint side = buffer == gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text[YT_LEFT])) ? YT_LEFT : YT_RIGHT;
  guint bead;

  if (self->alignment == NULL || side != self->side)
    return;
  bead = yt_alignment_bead_at (self->alignment, side, yt_reader_text_caret (self->text[side]));
  if (bead == G_MAXUINT || (gint64) bead == self->shown_bead)
    return;
  tint (self, bead);
  yt_reader_sync_face (self->sync, side, bead);
}

static void
forget_alignment (YtReaderPair *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->sync == NULL)
    return;
  self->wait_side = NONE;
  yt_reader_sync_set_alignment (self->sync, NULL);
  yt_reader_echoes_set_alignment (self->echoes, NULL);
  tint (self, -1);
  g_clear_pointer (&self->alignment, yt_alignment_free);
}

static void
on_aligned (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(YtReaderPair) self = data;
  YtAlignment *alignment = yt_align_work_finish (result);
  guint bead;

  if (alignment == NULL)
    return;
  g_clear_object (&self->cancellable);
  self->alignment = alignment;
  yt_reader_sync_set_alignment (self->sync, alignment);
  yt_reader_echoes_set_alignment (self->echoes, alignment);
  bead = yt_alignment_bead_at (alignment, self->side, yt_reader_text_caret (self->text[self->side]));
  if (bead != G_MAXUINT)
    tint (self, bead);
  yt_reader_sync_follow (self->sync, self->side);
  tell_state (self);
}

static void
align (YtReaderPair *self)
{
  YtAlignText texts[2];

  forget_alignment (self);
  g_clear_pointer (&self->pins, g_array_unref);
  self->pins = yt_parallel_pins (dossier_of (self), self->document, partner_id (self));
  self->cancellable = g_cancellable_new ();
  yt_reader_echo_texts (self->text, texts);
  yt_align_work_start (texts, self->pins, self->cancellable, on_aligned, g_object_ref (self));
  tell_state (self);
}

/* Which side one is at: its bar is shown. */
static void
on_focus (YtReaderPair       *self,
          GtkEventController *controller)
{
  self->side = gtk_event_controller_get_widget (controller) == GTK_WIDGET (self->text[YT_LEFT]) ? YT_LEFT : YT_RIGHT;
  if (self->open)
    gtk_stack_set_visible_child_name (self->bars, self->side == YT_LEFT ? "left" : "right");
}

/* A passage of the text on the right that the desk has selected. */
static void
show_selected (YtReaderPair *self,
               gboolean      go)
{
  gint64 id = self->desk != NULL ? yt_desk_selected (self->desk) : 0;
  const YtReaderMark *mark = self->open && self->partner != NULL ? yt_reader_marks_find (yt_reader_text_marks (self->text[YT_RIGHT]), id) : NULL;
  gboolean known;

  if (!self->open || self->partner == NULL)
    return;
  known = mark != NULL && yt_reader_text_focused (self->text[YT_RIGHT]) == id;
  yt_reader_text_focus_mark (self->text[YT_RIGHT], mark != NULL ? id : 0);
  if (mark != NULL && (go || !known))
    {
      gsize caret = yt_reader_text_caret (self->text[YT_RIGHT]);

      self->side = YT_RIGHT;
      if (caret < mark->start || caret > mark->end)
        yt_reader_text_select (self->text[YT_RIGHT], mark->end, mark->end);
      if (go)
        yt_reader_text_show (self->text[YT_RIGHT], mark->start);
      gtk_widget_grab_focus (GTK_WIDGET (self->text[YT_RIGHT]));
    }
  yt_reader_bar_refresh (self->bar);
}

static void
on_selected (YtReaderPair *self)
{
  show_selected (self, FALSE);
}

static void
on_went (YtReaderPair *self)
{
  show_selected (self, TRUE);
}

/* A passage of either side, clicked on in the right text. */
static void
on_mark_chosen (YtReaderPair *self,
                gint64        id)
{
  g_autoptr(YtDocument) left = yt_document_get (dossier_of (self), self->document);

  if (id != 0)
    {
      g_object_set (self->desk, "selected", id, NULL);
      if (yt_reader_marks_find (yt_reader_text_marks (self->text[YT_LEFT]), id) != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (self->text[YT_LEFT]));
    }
  else if (yt_reader_text_focused (self->text[YT_RIGHT]) != 0 && left != NULL)
    g_object_set (self->desk, "selected", yt_document_source (left), NULL);
}

static void
on_mark_resized (YtReaderPair *self,
                 gint64        id,
                 guint64       start,
                 guint64       end)
{
  yt_reader_hand_resize (yt_reader_bar_hand (self->bar), id, (gsize) start, (gsize) end);
}

static void
on_note_chosen (YtReaderPair *self,
                const char   *key)
{
  yt_reader_note_popup (self->text[YT_RIGHT], key);
}

static gboolean
on_tooltip (YtReaderPair *self,
            int           x,
            int           y,
            gboolean      keyboard,
            GtkTooltip   *tooltip,
            GtkWidget    *widget)
{
  YtReaderMark echo;
  g_autofree char *told = NULL;

  if (keyboard || !self->open || !yt_reader_text_echo_at (YT_READER_TEXT (widget), x, y, &echo))
    return FALSE;
  told = yt_reader_echo_tell (dossier_of (self), echo.id);
  if (told == NULL)
    return FALSE;
  yt_tip_show_long (tooltip, told);
  return TRUE;
}

static gboolean
same_pins (const GArray *a,
           const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      if (g_array_index (a, YtParallelPin, i).link != g_array_index (b, YtParallelPin, i).link)
        return FALSE;
    }
  return TRUE;
}

static void
on_changed (YtReaderPair    *self,
            const YtChanges *changes)
{
  g_autoptr(GArray) pins = NULL;

  if (!self->open || self->partner == NULL)
    return;
  if (yt_document_is_deleted (self->partner))
    {
      yt_reader_pair_set_open (self, FALSE);
      return;
    }
  yt_reader_refresh_marks (self->text[YT_RIGHT], dossier_of (self), partner_id (self), changes);
  yt_reader_echoes_forget (self->echoes);
  pins = yt_parallel_pins (dossier_of (self), self->document, partner_id (self));
  if (!same_pins (pins, self->pins))
    align (self);
  show_selected (self, FALSE);
}

static void
on_partner_changed (YtReaderPair *self)
{
  if (!yt_document_is_deleted (self->partner))
    start (self);
}

/* Reads the partner into the right side. */
static void
start (YtReaderPair *self)
{
  YtReaderText *text = self->text[YT_RIGHT];
  g_autofree char *name = yt_reader_partner_name (self->desk, partner_id (self));

  forget_alignment (self);
  yt_reader_text_set_text (text, yt_document_text (self->partner), (GArray *) yt_document_features (self->partner));
  yt_reader_load_marks (text, dossier_of (self), partner_id (self));
  yt_reader_load_parties (text, dossier_of (self));
  yt_reader_text_offer_handles (text, !yt_dossier_is_readonly (dossier_of (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Text beside it"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  yt_reader_bar_set_document (self->bar, partner_id (self));
  align (self);
  show_selected (self, FALSE);
}

static void
let_partner_go (YtReaderPair *self)
{
  forget_alignment (self);
  if (self->partner == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->partner, on_partner_changed, self);
  g_clear_object (&self->partner);
  yt_reader_text_set_text (self->text[YT_RIGHT], "", NULL);
  yt_reader_bar_set_document (self->bar, 0);
}

/* While the left text is corrected its places are not those of the view. */
static void
on_editable (YtReaderPair *self)
{
  if (!self->open || self->partner == NULL)
    return;
  if (gtk_text_view_get_editable (GTK_TEXT_VIEW (self->text[YT_LEFT])))
    forget_alignment (self);
  else
    align (self);
}

static void
watch (YtReaderPair *self,
       guint         side)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *widget = GTK_WIDGET (self->text[side]);

  g_signal_connect_object (focus, "enter", G_CALLBACK (on_focus), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "notify::cursor-position", G_CALLBACK (on_caret), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect_object (widget, "query-tooltip", G_CALLBACK (on_tooltip), self, G_CONNECT_SWAPPED);
}

/* The second side, the first time it is wanted. */
static void
build (YtReaderPair *self)
{
  GtkWidget *clamp = adw_clamp_scrollable_new ();

  if (self->head != NULL)
    return;
  self->head = YT_READER_PAIR_HEAD (yt_reader_pair_head_new (self->desk));
  self->text[YT_RIGHT] = g_object_new (YT_TYPE_READER_TEXT, NULL);
  self->scrolled = gtk_scrolled_window_new ();
  self->bar = g_object_new (YT_TYPE_READER_BAR, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->scrolled, "reader-page");
  gtk_widget_add_css_class (self->scrolled, "beside");
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->text[YT_RIGHT]));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), clamp);
  gtk_box_prepend (GTK_BOX (self->box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (self->columns), self->scrolled);
  gtk_stack_add_named (self->bars, GTK_WIDGET (self->bar), "right");
  yt_reader_dress_begin (&self->dress, self->desk, self->scrolled, ADW_CLAMP_SCROLLABLE (clamp), self->text[YT_RIGHT]);
  yt_reader_bar_set_text (self->bar, self->desk, self->text[YT_RIGHT]);
  self->sync = yt_reader_sync_new (self->text[YT_LEFT], self->text[YT_RIGHT]);
  self->echoes = yt_reader_echoes_new (self->text);
  watch (self, YT_LEFT);
  watch (self, YT_RIGHT);
  g_signal_connect_object (self->text[YT_RIGHT], "mark-chosen", G_CALLBACK (on_mark_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text[YT_RIGHT], "mark-resized", G_CALLBACK (on_mark_resized), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text[YT_RIGHT], "note-chosen", G_CALLBACK (on_note_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text[YT_LEFT], "notify::editable", G_CALLBACK (on_editable), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_reader_pair_head_partner (self->head), "chosen", G_CALLBACK (yt_reader_pair_show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier_of (self), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->desk, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "went", G_CALLBACK (on_went), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
show_open (YtReaderPair *self,
           gboolean      open)
{
  gboolean readonly = yt_dossier_is_readonly (dossier_of (self));

  if (self->head != NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->head), open);
      gtk_widget_set_visible (self->scrolled, open);
    }
  if (!open)
    {
      self->side = YT_LEFT;
      gtk_stack_set_visible_child_name (self->bars, "left");
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pair.close", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pair.other-side", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pair.join", open && !readonly);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pair.bind", open && !readonly);
  if (self->open == open)
    return;
  self->open = open;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

void
yt_reader_pair_show (YtReaderPair *self,
                     gint64        document)
{
  g_autoptr(YtDocument) partner = yt_document_get (dossier_of (self), document);

  if (partner == NULL || yt_document_is_deleted (partner) || self->document == 0 || document == self->document)
    return;
  build (self);
  let_partner_go (self);
  self->partner = g_steal_pointer (&partner);
  g_signal_connect_object (self->partner, "changed", G_CALLBACK (on_partner_changed), self, G_CONNECT_SWAPPED);
  remember (self, document);
  yt_reader_partner_set_document (yt_reader_pair_head_partner (self->head), self->document);
  show_open (self, TRUE);
  start (self);
}

/* Opens an empty side and asks which text is to be there. */
static void
ask (YtReaderPair *self)
{
  build (self);
  yt_reader_partner_set_document (yt_reader_pair_head_partner (self->head), self->document);
  show_open (self, TRUE);
  tell_state (self);
  yt_reader_pair_head_ask (self->head);
}

void
yt_reader_pair_set_open (YtReaderPair *self,
                         gboolean      open)
{
  g_autoptr(GArray) texts = NULL;
  g_autoptr(YtDocument) left = NULL;
  g_autoptr(YtDocument) first = NULL;

  if (open == self->open || self->desk == NULL)
    return;
  if (!open)
    {
      remember (self, 0);
      let_partner_go (self);
      show_open (self, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self->text[YT_LEFT]));
      return;
    }
  texts = self->document != 0 ? yt_parallel_texts (dossier_of (self), self->document, 1) : g_array_new (FALSE, FALSE, sizeof (gint64));
  if (texts->len == 0)
    {
      yt_toast (GTK_WIDGET (self), _("There is no other text in the dossier. Import one first."), FALSE);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
      return;
    }
  left = yt_document_get (dossier_of (self), self->document);
  first = yt_document_get (dossier_of (self), g_array_index (texts, gint64, 0));
  if (yt_document_source (left) == yt_document_source (first) || yt_parallel_link (dossier_of (self), self->document, yt_document_id (first)) != 0)
    yt_reader_pair_show (self, yt_document_id (first));
  else
    ask (self);
}

void
yt_reader_pair_set_document (YtReaderPair *self,
                             gint64        document)
{
  g_autofree char *key = key_of (document);
  gint64 partner = document != 0 ? yt_recall_id (self->desk, key) : 0;

  if (document == self->document && self->open && self->partner != NULL)
    {
      align (self);
      return;
    }
  self->document = document;
  if (self->head != NULL)
    let_partner_go (self);
  if (partner != 0)
    yt_reader_pair_show (self, partner);
  if (self->partner == NULL)
    show_open (self, FALSE);
}

static void
on_close (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  YtReaderPair *self = YT_READER_PAIR (widget);

  if (self->wait_side != NONE)
    self->wait_side = NONE;
  else
    yt_reader_pair_set_open (self, FALSE);
}

/* To the piece of the other side that faces the caret. */
static void
on_other_side (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  YtReaderPair *self = YT_READER_PAIR (widget);
  YtReaderText *other = self->text[1 - self->side];
  gsize caret = yt_reader_text_caret (self->text[self->side]);
  guint bead = self->alignment != NULL ? yt_alignment_bead_at (self->alignment, self->side, caret) : G_MAXUINT;
  gsize start, end;

  if (bead != G_MAXUINT && yt_alignment_range (self->alignment, bead, 1 - self->side, &start, &end))
    {
      gsize there = yt_reader_text_caret (other);

      if (there < start || there > end)
        yt_reader_text_select (other, start, start);
    }
  gtk_widget_grab_focus (GTK_WIDGET (other));
}

/* What is selected, else the sentence at the caret. */
static gboolean
piece_of (YtReaderPair *self,
          guint         side,
          YtAlignUnit  *piece)
{
  const YtReaderLines *lines = yt_reader_text_lines (self->text[side]);

  if (!yt_reader_text_selection (self->text[side], &piece->start, &piece->end))
    yt_unit_around (yt_reader_lines_text (lines), yt_reader_lines_size (lines), YT_UNIT_SENTENCE, piece->start, &piece->start, &piece->end);
  return piece->end > piece->start;
}

static void
on_join (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  YtReaderPair *self = YT_READER_PAIR (widget);
  const gint64 documents[2] = { self->document, partner_id (self) };
  YtAlignUnit piece;

  if (self->partner == NULL || !piece_of (self, self->side, &piece))
    return;
  self->wait_range.side[self->side] = piece;
  if (self->wait_side != 1 - self->side)
    {
      self->wait_side = self->side;
      yt_toast (widget, _("Now go to the piece of the other text that belongs to it (F6), and press Ctrl+B there, too."), FALSE);
      return;
    }
  self->wait_side = NONE;
  yt_reader_pair_join (widget, dossier_of (self), documents, &self->wait_range);
}

static void
on_part (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  YtReaderPair *self = YT_READER_PAIR (widget);
  gsize start, end;

  if (self->alignment != NULL && self->shown_bead >= 0 && yt_alignment_range (self->alignment, (guint) self->shown_bead, YT_LEFT, &start, &end))
    yt_reader_pair_part (widget, dossier_of (self), self->pins, start, end);
}

static void
on_bind (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  YtReaderPair *self = YT_READER_PAIR (widget);
  const gint64 documents[2] = { self->document, partner_id (self) };

  if (self->partner != NULL)
    yt_reader_pair_bind (widget, dossier_of (self), documents, g_variant_get_string (parameter, NULL));
}

static void
yt_reader_pair_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (id == PROP_OPEN)
    g_value_set_boolean (value, YT_READER_PAIR (object)->open);
  else if (id == PROP_CHILD)
    g_value_set_object (value, YT_READER_PAIR (object)->page);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_reader_pair_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  YtReaderPair *self = YT_READER_PAIR (object);

  if (id == PROP_OPEN)
    yt_reader_pair_set_open (self, g_value_get_boolean (value));
  else if (id == PROP_CHILD)
    {
      self->page = g_value_get_object (value);
      gtk_widget_set_hexpand (self->page, TRUE);
      gtk_box_prepend (GTK_BOX (self->columns), self->page);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_reader_pair_dispose (GObject *object)
{
  YtReaderPair *self = YT_READER_PAIR (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->sync, yt_reader_sync_free);
  g_clear_pointer (&self->echoes, yt_reader_echoes_free);
  g_clear_pointer (&self->alignment, yt_alignment_free);
  g_clear_pointer (&self->pins, g_array_unref);
  g_clear_object (&self->partner);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_reader_pair_parent_class)->dispose (object);
}

static void
yt_reader_pair_class_init (YtReaderPairClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_reader_pair_get_property;
  object_class->set_property = yt_reader_pair_set_property;
  object_class->dispose = yt_reader_pair_dispose;
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "pair.close", NULL, on_close);
  gtk_widget_class_install_action (widget_class, "pair.other-side", NULL, on_other_side);
  gtk_widget_class_install_action (widget_class, "pair.join", NULL, on_join);
  gtk_widget_class_install_action (widget_class, "pair.part", NULL, on_part);
  gtk_widget_class_install_action (widget_class, "pair.bind", "s", on_bind);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "pair.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0, "pair.other-side", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Tab, GDK_CONTROL_MASK, "pair.other-side", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "pair.join", NULL);
}

static void
yt_reader_pair_init (YtReaderPair *self)
{
  self->shown_bead = -1;
  self->wait_side = NONE;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->columns), TRUE);
  gtk_widget_set_vexpand (self->columns, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->columns);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

void
yt_reader_pair_set_text (YtReaderPair *self,
                         YtDesk       *desk,
                         YtReaderText *text,
                         GtkStack     *bars)
{
  self->desk = g_object_ref (desk);
  self->text[YT_LEFT] = text;
  self->bars = bars;
  show_open (self, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pair.part", FALSE);
}

gboolean
yt_reader_pair_is_open (YtReaderPair *self)
{
  return self->open;
}

YtReaderText *
yt_reader_pair_other (YtReaderPair *self)
{
  return self->partner != NULL ? self->text[YT_RIGHT] : NULL;
}

const YtAlignment *
yt_reader_pair_alignment (YtReaderPair *self)
{
  return self->alignment;
}

gboolean
yt_reader_pair_holds (YtReaderPair *self,
                      gint64        id)
{
  g_autoptr(YtPassage) passage = self->open && self->partner != NULL ? yt_passage_get (dossier_of (self), id) : NULL;

  if (!self->open || self->partner == NULL)
    return FALSE;
  if (passage != NULL)
    return yt_passage_document (passage) == partner_id (self);
  return id == yt_document_source (self->partner) && gtk_widget_has_focus (GTK_WIDGET (self->text[YT_RIGHT]));
}

void
yt_reader_pair_dress (YtReaderPair *self)
{
  if (self->head != NULL)
    yt_reader_dress_again (&self->dress);
}
