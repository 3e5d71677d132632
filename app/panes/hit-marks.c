/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks through the pane while it is being filled, which takes some frames, and adds attributes to what is shown there:
 * the panes themselves know nothing of searches. */
#include "panes/hit-marks.h"

#include <string.h>

#include "panes/hit-words.h"
#include "panes/reader.h"
#include "search/query-text.h"

/* A pane is filled after so long, a long text in the reader after so long. */
#define PANE_USEC (800 * G_TIME_SPAN_MILLISECOND)
#define READER_USEC (10 * G_TIME_SPAN_SECOND)
/* The reader shows where it was left before it shows the first place. */
#define SETTLE_USEC (250 * G_TIME_SPAN_MILLISECOND)

static const char marks_key[] = "yt-hit-marks";
static const char tag_name[] = "yt-found";

typedef struct
{
  GtkStack *stack; /* not owned: it owns this */
  YtDesk *desk;
  guint tick;
  gint64 until;
  gboolean read; /* the reader has the words */
  gint64 first_read;
} Marks;

static void
marks_free (gpointer data)
{
  Marks *self = data;

  g_signal_handlers_disconnect_by_data (self->desk, self);
  g_object_unref (self->desk);
  g_free (self);
}

static gboolean
is_mark (PangoAttribute *attribute,
         gpointer        unused)
{
  return yt_hit_is_mark (attribute);
}

static gboolean
has_marks (PangoAttrList *attributes)
{
  g_autoptr(PangoAttrList) copy = attributes != NULL ? pango_attr_list_copy (attributes) : NULL;
  g_autoptr(PangoAttrList) marks = copy != NULL ? pango_attr_list_filter (copy, is_mark, NULL) : NULL;

  return marks != NULL;
}

/* The attributes with the marks of @text instead of older ones; NULL when nothing is to be changed. */
static PangoAttrList *
mark (Marks         *self,
      PangoAttrList *attributes,
      const char    *text)
{
  const char *words = yt_desk_marked (self->desk);
  gboolean marked = has_marks (attributes);
  g_autoptr(GArray) spans = *words != '\0' && text != NULL ? yt_search_mark (words, FALSE, text, strlen (text)) : NULL;
  PangoAttrList *changed;
  PangoAttrList *taken;

  if (marked == (spans != NULL && spans->len > 0))
    return NULL;
  changed = attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();
  taken = pango_attr_list_filter (changed, is_mark, NULL);
  g_clear_pointer (&taken, pango_attr_list_unref);
  if (spans != NULL)
    yt_hit_mark (changed, spans);
  return changed;
}

static void
mark_label (Marks    *self,
            GtkLabel *label)
{
  g_autoptr(PangoAttrList) changed =
    mark (self, gtk_label_get_attributes (label), gtk_label_get_use_markup (label) ? NULL : gtk_label_get_label (label));

  if (changed != NULL)
    gtk_label_set_attributes (label, changed);
}

static void
mark_inscription (Marks          *self,
                  GtkInscription *inscription)
{
  g_autoptr(PangoAttrList) changed =
    mark (self, gtk_inscription_get_attributes (inscription), gtk_inscription_get_text (inscription));

  if (changed != NULL)
    gtk_inscription_set_attributes (inscription, changed);
}

/* A note: its marks are a tag, and the first one is brought into sight. */
static void
mark_text_view (Marks       *self,
                GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), tag_name);
  const char *words = yt_desk_marked (self->desk);
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autofree char *known = NULL;
  g_autoptr(GArray) spans = NULL;

  if (*words == '\0' && tag == NULL)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  known = g_strconcat (words, "\n", text, NULL);
  if (g_strcmp0 (g_object_get_data (G_OBJECT (buffer), tag_name), known) == 0)
    return;
  g_object_set_data_full (G_OBJECT (buffer), tag_name, g_steal_pointer (&known), g_free);
  if (tag == NULL)
    tag = gtk_text_buffer_create_tag (buffer, tag_name, "background", "rgba(248, 228, 92, 0.5)", NULL);
  gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
  spans = yt_search_mark (words, FALSE, text, strlen (text));
  for (guint i = 0; i < spans->len; i++)
    {
      const YtSpan *span = &g_array_index (spans, YtSpan, i);

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) g_utf8_pointer_to_offset (text, text + span->start));
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) g_utf8_pointer_to_offset (text, text + span->end));
      gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
      if (i == 0)
        gtk_text_view_scroll_to_iter (view, &start, 0.1, FALSE, 0, 0);
    }
}

/* Returns whether the words are there, and their first place is in sight. */
static gboolean
mark_reader (Marks    *self,
             YtReader *reader)
{
  g_autofree char *words = yt_query_plain (yt_desk_marked (self->desk));

  if (yt_reader_document (reader) == 0 || yt_reader_text (reader) == NULL || yt_reader_find (reader, words) == 0)
    return FALSE;
  /* Once more when the text is laid out: where it was left is shown first. */
  if (self->first_read == 0)
    self->first_read = g_get_monotonic_time ();
  return g_get_monotonic_time () > self->first_read + SETTLE_USEC;
}

static void
walk (Marks     *self,
      GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    mark_label (self, GTK_LABEL (widget));
  else if (GTK_IS_INSCRIPTION (widget))
    mark_inscription (self, GTK_INSCRIPTION (widget));
  else if (GTK_IS_TEXT_VIEW (widget))
    mark_text_view (self, GTK_TEXT_VIEW (widget));
  else if (YT_IS_READER (widget) && !self->read && *yt_desk_marked (self->desk) != '\0')
    self->read = mark_reader (self, YT_READER (widget));
  else
    {
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        walk (self, child);
    }
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Marks *self = data;
  GtkWidget *pane = gtk_stack_get_visible_child (self->stack);

  if (pane != NULL && g_strcmp0 (yt_desk_pane (self->desk), "search") != 0)
    walk (self, pane);
  if (*yt_desk_marked (self->desk) != '\0' && g_get_monotonic_time () < self->until)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
on_marked (Marks *self)
{
  const gboolean reads = g_strcmp0 (yt_desk_pane (self->desk), "sources") == 0;

  self->read = FALSE;
  self->first_read = 0;
  self->until = g_get_monotonic_time () + (reads ? READER_USEC : PANE_USEC);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->stack), on_tick, self, NULL);
}

/* Another row of the same pane is shown. */
static void
on_selected (Marks *self)
{
  if (*yt_desk_marked (self->desk) != '\0')
    on_marked (self);
}

void
yt_hit_marks_attach (GtkStack *stack,
                     YtDesk   *desk)
{
  Marks *self = g_new0 (Marks, 1);

  self->stack = stack;
  self->desk = g_object_ref (desk);
  g_signal_connect_swapped (desk, "notify::marked", G_CALLBACK (on_marked), self);
  g_signal_connect_swapped (desk, "notify::selected", G_CALLBACK (on_selected), self);
  g_signal_connect_swapped (desk, "notify::note", G_CALLBACK (on_selected), self);
  g_object_set_data_full (G_OBJECT (stack), marks_key, self, marks_free);
}
