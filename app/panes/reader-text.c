/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a text with its features, draws the marked passages that are in sight, and tells which one is clicked on. */
#include "panes/reader-text.h"

#include <string.h>

#include <adwaita.h>

#include "panes/reader-features.h"
#include "panes/reader-handles.h"
#include "panes/reader-scene.h"
#include "panes/reader-style.h"
#include "panes/reader-typing.h"

/* Pixels above the first line, and above a line that was gone to. */
#define TOP_MARGIN 18
/* Pixels from which on it can be scrolled to a line. */
#define LEAST_HEIGHT 120

struct _YtReaderText
{
  GtkTextView parent_instance;

  YtReaderScene scene;
  YtReaderHandles handles;
  YtReaderTyping typing;
  gboolean correcting;
  YtReaderTheme theme;
  GtkTextTag *cut;
  gboolean near;    /* the pointer is on a handle */
  double pressed_x; /* where it was pressed */
  double pressed_y;
  gboolean waiting; /* to scroll to the mark “shown”, which needs a height */
  double align;     /* of what it is scrolled to */
};

enum
{
  MARK_CHOSEN,
  NOTE_CHOSEN,
  MARK_RESIZED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtReaderText, yt_reader_text, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
buffer_of (YtReaderText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
yt_reader_text_snapshot_layer (GtkTextView      *view,
                               GtkTextViewLayer  layer,
                               GtkSnapshot      *snapshot)
{
  YtReaderText *self = YT_READER_TEXT (view);

  if (self->correcting)
    return;
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    yt_reader_scene_paint (&self->scene, snapshot);
  else
    yt_reader_handles_paint (&self->handles, snapshot);
}

/* The place of the text that is at @x, @y of the widget. Returns: whether there are characters */
static gboolean
place_at (YtReaderText *self,
          double        x,
          double        y,
          gsize        *place)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int text_x, text_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &text_x, &text_y);
  if (!gtk_text_view_get_iter_at_position (view, &iter, NULL, text_x, text_y))
    return FALSE;
  *place = yt_reader_lines_place (self->scene.lines, &iter);
  return TRUE;
}

static void
select_range (YtReaderText *self,
              gsize         start,
              gsize         end)
{
  GtkTextIter first, last;

  yt_reader_scene_iter (&self->scene, start, FALSE, &first);
  yt_reader_scene_iter (&self->scene, end, end > start, &last);
  gtk_text_buffer_select_range (buffer_of (self), &last, &first);
}

/* A text view that has no height yet scrolls a line that is higher than it out of its sight; this one waits until it has one.
 *
 * With an alignment of 0 it makes a line flush with its upper edge, the first one too, so that the margin above that is
 * scrolled away. What it is aligned with here leaves that margin above each line. */
static void
show_at (YtReaderText *self,
         gsize         place,
         double        align)
{
  GtkTextIter iter;
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer_of (self), "shown");
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  yt_reader_scene_iter (&self->scene, place, FALSE, &iter);
  if (mark == NULL)
    mark = gtk_text_buffer_create_mark (buffer_of (self), "shown", &iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer_of (self), mark, &iter);
  self->align = align;
  self->waiting = height < LEAST_HEIGHT;
  if (!self->waiting)
    gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), mark, 0, TRUE, 0, MAX (align, (double) TOP_MARGIN / (height - LEAST_HEIGHT / 2)));
}

static void
yt_reader_text_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  YtReaderText *self = YT_READER_TEXT (widget);

  GTK_WIDGET_CLASS (yt_reader_text_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->waiting && height >= LEAST_HEIGHT)
    {
      GtkTextIter iter;

      gtk_text_buffer_get_iter_at_mark (buffer_of (self), &iter, gtk_text_buffer_get_mark (buffer_of (self), "shown"));
      show_at (self, yt_reader_lines_place (self->scene.lines, &iter), self->align);
    }
}

/* A click that selected nothing. */
static void
on_released (YtReaderText    *self,
             int              presses,
             double           x,
             double           y,
             GtkGestureClick *click)
{
  const YtReaderMark *mark;
  YtReaderMark echo;
  const char *key;
  gint64 id;
  gsize place;

  if (self->correcting || presses != 1 || gtk_text_buffer_get_has_selection (buffer_of (self)))
    return;
  id = yt_reader_scene_bar_at (&self->scene, x, y);
  if (id != 0)
    {
      g_signal_emit (self, signals[MARK_CHOSEN], 0, id);
      return;
    }
  if (!place_at (self, x, y, &place))
    return;
  key = yt_reader_text_note_at (self, place);
  if (key != NULL)
    {
      g_signal_emit (self, signals[NOTE_CHOSEN], 0, key);
      return;
    }
  mark = yt_reader_marks_at (self->scene.marks, place, self->scene.focused);
  if (mark == NULL && yt_reader_scene_echo_at (&self->scene, place, &echo))
    mark = &echo;
  g_signal_emit (self, signals[MARK_CHOSEN], 0, mark != NULL ? mark->id : (gint64) 0);
}

static void
on_drag_begin (YtReaderText   *self,
               double          x,
               double          y,
               GtkGestureDrag *drag)
{
  gboolean taken = !self->correcting && yt_reader_handles_take (&self->handles, x, y);

  self->pressed_x = x;
  self->pressed_y = y;
  gtk_gesture_set_state (GTK_GESTURE (drag), taken ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update (YtReaderText *self,
                double        by_x,
                double        by_y)
{
  yt_reader_handles_move (&self->handles, self->pressed_x + by_x, self->pressed_y + by_y);
}

static void
on_drag_end (YtReaderText *self)
{
  YtReaderMark mark;

  if (yt_reader_handles_let_go (&self->handles, &mark))
    g_signal_emit (self, signals[MARK_RESIZED], 0, mark.id, (guint64) mark.start, (guint64) mark.end);
}

static void
on_drag_cancel (YtReaderText *self)
{
  YtReaderMark mark;

  yt_reader_handles_let_go (&self->handles, &mark);
}

static void
on_motion (YtReaderText *self,
           double        x,
           double        y)
{
  gboolean near = !self->correcting && (self->handles.held != YT_READER_HANDLE_NONE || yt_reader_handles_at (&self->handles, x, y) != YT_READER_HANDLE_NONE);

  if (near == self->near)
    return;
  self->near = near;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), near ? "ew-resize" : "text");
}

static void
add_gestures (YtReaderText *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_drag_end), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (on_drag_cancel), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  /* Before the text view's own gestures, which end the sequence. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
on_dark (YtReaderText *self)
{
  yt_reader_text_set_theme (self, self->theme);
}

/* Else the selected words would be let go as soon as something is selected in another entry or program. */
static void
yt_reader_text_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (yt_reader_text_parent_class)->realize (widget);
  gtk_text_buffer_remove_selection_clipboard (buffer_of (YT_READER_TEXT (widget)), gtk_widget_get_primary_clipboard (widget));
}

static void
yt_reader_text_unrealize (GtkWidget *widget)
{
  gtk_text_buffer_add_selection_clipboard (buffer_of (YT_READER_TEXT (widget)), gtk_widget_get_primary_clipboard (widget));
  GTK_WIDGET_CLASS (yt_reader_text_parent_class)->unrealize (widget);
}

static void
yt_reader_text_dispose (GObject *object)
{
  yt_reader_typing_end (&YT_READER_TEXT (object)->typing);
  G_OBJECT_CLASS (yt_reader_text_parent_class)->dispose (object);
}

static void
yt_reader_text_finalize (GObject *object)
{
  YtReaderText *self = YT_READER_TEXT (object);

  yt_reader_scene_end (&self->scene);
  G_OBJECT_CLASS (yt_reader_text_parent_class)->finalize (object);
}

static void
yt_reader_text_class_init (YtReaderTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = yt_reader_text_dispose;
  object_class->finalize = yt_reader_text_finalize;
  GTK_WIDGET_CLASS (klass)->size_allocate = yt_reader_text_size_allocate;
  GTK_WIDGET_CLASS (klass)->realize = yt_reader_text_realize;
  GTK_WIDGET_CLASS (klass)->unrealize = yt_reader_text_unrealize;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = yt_reader_text_snapshot_layer;
  signals[MARK_CHOSEN] = g_signal_new ("mark-chosen", YT_TYPE_READER_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[NOTE_CHOSEN] = g_signal_new ("note-chosen", YT_TYPE_READER_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MARK_RESIZED] = g_signal_new ("mark-resized", YT_TYPE_READER_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_UINT64, G_TYPE_UINT64);
}

static void
yt_reader_text_init (YtReaderText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  yt_reader_scene_begin (&self->scene, view);
  self->handles.scene = &self->scene;
  self->cut = gtk_text_buffer_create_tag (buffer_of (self), "cut", NULL);
  yt_reader_style_add (buffer_of (self));
  gtk_text_buffer_set_enable_undo (buffer_of (self), FALSE);
  yt_reader_text_set_theme (self, YT_READER_THEME_WINDOW);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, YT_READER_MARGIN);
  gtk_text_view_set_right_margin (view, YT_READER_PAGES);
  gtk_text_view_set_top_margin (view, TOP_MARGIN);
  gtk_text_view_set_bottom_margin (view, 60);
  gtk_text_view_set_pixels_below_lines (view, 9);
  gtk_text_view_set_pixels_inside_wrap (view, 7);
  add_gestures (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (on_dark), self, G_CONNECT_SWAPPED);
}

void
yt_reader_text_set_text (YtReaderText *self,
                         const char   *text,
                         GArray       *features)
{
  g_clear_pointer (&self->scene.hits, g_array_unref);
  self->scene.tint_start = self->scene.tint_end = 0;
  yt_reader_marks_free (self->scene.marks);
  self->scene.marks = yt_reader_marks_new (NULL);
  yt_reader_lines_free (self->scene.lines);
  self->scene.lines = yt_reader_lines_new (text);
  g_clear_pointer (&self->scene.features, g_array_unref);
  self->scene.features = yt_reader_features_copy (features);
  yt_reader_lines_fill (self->scene.lines, buffer_of (self), self->cut);
  if (self->scene.features != NULL)
    yt_reader_style_apply (buffer_of (self), self->scene.lines, self->scene.features);
  select_range (self, 0, 0);
  yt_reader_text_show_top (self, 0);
}

const YtReaderLines *
yt_reader_text_lines (YtReaderText *self)
{
  return self->scene.lines;
}

void
yt_reader_text_set_marks (YtReaderText  *self,
                          YtReaderMarks *marks)
{
  yt_reader_marks_free (self->scene.marks);
  self->scene.marks = marks != NULL ? marks : yt_reader_marks_new (NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gint64
yt_reader_text_focused (YtReaderText *self)
{
  return self->scene.focused;
}

YtReaderMarks *
yt_reader_text_marks (YtReaderText *self)
{
  return self->scene.marks;
}

void
yt_reader_text_offer_handles (YtReaderText *self,
                              gboolean      offer)
{
  self->handles.offered = offer;
}

gboolean
yt_reader_text_handle (YtReaderText   *self,
                       YtReaderHandle  handle,
                       double         *x,
                       double         *y)
{
  return yt_reader_handles_place (&self->handles, handle, x, y);
}

void
yt_reader_text_look_at (YtReaderText *self,
                        guint64       start,
                        guint64       end)
{
  yt_reader_text_select (self, (gsize) start, (gsize) end);
  yt_reader_text_show_top (self, (gsize) start);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
yt_reader_text_focus_mark (YtReaderText *self,
                           gint64        id)
{
  self->scene.focused = id;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
yt_reader_text_set_hits (YtReaderText *self,
                         GArray       *hits,
                         guint         current)
{
  if (hits != NULL)
    g_array_ref (hits);
  g_clear_pointer (&self->scene.hits, g_array_unref);
  self->scene.hits = hits;
  self->scene.hit = current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
yt_reader_text_set_echo (YtReaderText *self,
                         YtReaderEcho  echo,
                         gpointer      data)
{
  self->scene.echo = echo;
  self->scene.echo_data = data;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
yt_reader_text_echo_at (YtReaderText *self,
                        double        x,
                        double        y,
                        YtReaderMark *echo)
{
  gsize place;

  return place_at (self, x, y, &place) && yt_reader_marks_at (self->scene.marks, place, 0) == NULL &&
         yt_reader_scene_echo_at (&self->scene, place, echo);
}

void
yt_reader_text_set_tint (YtReaderText *self,
                         gsize         start,
                         gsize         end)
{
  if (self->scene.tint_start == start && self->scene.tint_end == end)
    return;
  self->scene.tint_start = start;
  self->scene.tint_end = end;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
yt_reader_text_set_theme (YtReaderText  *self,
                          YtReaderTheme  theme)
{
  self->theme = theme;
  yt_reader_look_set_theme (&self->scene.look, theme);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
yt_reader_text_set_parties (YtReaderText *self,
                            GArray       *colors)
{
  g_clear_pointer (&self->scene.look.parties, g_array_unref);
  self->scene.look.parties = colors;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
yt_reader_text_correct (YtReaderText *self,
                        gboolean      correcting)
{
  self->correcting = correcting;
  if (correcting)
    yt_reader_typing_begin (&self->typing, buffer_of (self));
  else
    yt_reader_typing_end (&self->typing);
  gtk_text_buffer_set_enable_undo (buffer_of (self), correcting);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), correcting);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

char *
yt_reader_text_corrected (YtReaderText *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  return yt_reader_lines_read (&start, &end, self->cut);
}

/* What stands before the piece is as it was, and so is what stands behind it. */
char *
yt_reader_text_typed (YtReaderText *self,
                      gsize         size,
                      gsize        *start,
                      gsize        *end)
{
  GtkTextIter first, last;
  g_autofree char *piece = NULL;
  gsize behind;

  if (!yt_reader_typing_piece (&self->typing, &first, &last))
    return NULL;
  piece = yt_reader_lines_read (&first, &last, self->cut);
  *start = yt_reader_lines_place (self->scene.lines, &first);
  if (*start + strlen (piece) > size)
    return NULL;
  behind = size - *start - strlen (piece);
  if (*start + behind > yt_reader_lines_size (self->scene.lines))
    return NULL;
  *end = yt_reader_lines_size (self->scene.lines) - behind;
  return g_steal_pointer (&piece);
}

gsize
yt_reader_text_caret (YtReaderText *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer_of (self), &iter, gtk_text_buffer_get_insert (buffer_of (self)));
  return yt_reader_lines_place (self->scene.lines, &iter);
}

gboolean
yt_reader_text_selection (YtReaderText *self,
                          gsize        *start,
                          gsize        *end)
{
  GtkTextIter first, last;

  gtk_text_buffer_get_selection_bounds (buffer_of (self), &first, &last);
  *start = yt_reader_lines_place (self->scene.lines, &first);
  *end = yt_reader_lines_place (self->scene.lines, &last);
  return *start < *end;
}

void
yt_reader_text_select (YtReaderText *self,
                       gsize         start,
                       gsize         end)
{
  select_range (self, start, end);
  if (gtk_widget_get_height (GTK_WIDGET (self)) >= LEAST_HEIGHT)
    gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer_of (self)));
}

void
yt_reader_text_show (YtReaderText *self,
                     gsize         place)
{
  show_at (self, place, 0.25);
}

void
yt_reader_text_show_top (YtReaderText *self,
                         gsize         place)
{
  show_at (self, place, 0);
}

gsize
yt_reader_text_top (YtReaderText *self)
{
  GdkRectangle sight;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &sight);
  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, 0, sight.y + TOP_MARGIN + 6);
  return yt_reader_lines_place (self->scene.lines, &iter);
}

const char *
yt_reader_text_page (YtReaderText *self,
                     gsize         place)
{
  return yt_reader_features_page (self->scene.features, place);
}

const char *
yt_reader_text_note_at (YtReaderText *self,
                        gsize         place)
{
  return yt_reader_features_note_at (self->scene.features, place);
}

char *
yt_reader_text_note (YtReaderText *self,
                     const char   *key,
                     gsize         place)
{
  const YtFeature *note = yt_reader_features_note (self->scene.features, key, place);

  return note != NULL ? g_strndup (yt_reader_lines_text (self->scene.lines) + note->start, note->end - note->start) : NULL;
}

GArray *
yt_reader_text_features (YtReaderText *self)
{
  return self->scene.features;
}
