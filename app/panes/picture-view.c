/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints a scene; above each mark that stands for an entry lies a widget of its own, which is what is pressed and read out. */
#include "panes/picture-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "charts/paint.h"
#include "panes/event-filter.h"
#include "panes/picture-marks.h"
#include "panes/report.h"
#include "text/catalogue.h"

#define WIDTH_LEAST 360
#define DAYS_LEAST 10
#define ZOOM_STEP 1.25
#define PAN_STEP 0.2
/* A picture that is not there yet is so high. */
#define HEIGHT_WAITING 120
/* What lies outside the time that lists show is so pale. */
#define OUTSIDE 0.55f

struct _YtPictureView
{
  GtkWidget parent_instance;

  YtDesk *desk;
  const YtPicture *picture;
  YtTimeline *timeline;   /* of a timeline, while it is up to date */
  gint64 first, last;
  YtScene *scene;
  YtTheme theme;
  YtPictureMarks *marks;
  double grabbed_first, grabbed_last, grabbed_x, pointer;
  gboolean brushing;
  gint64 brushed_first, brushed_last;   /* the same day when nothing is */
  YtNetwork *network;     /* of a network, once it has settled */
  gint *stop;             /* tells the thread that settles one that it is wanted no longer; NULL when none does */
  gint64 focus;
  YtWish wish;
};

enum
{
  WINDOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtPictureView, yt_picture_view, GTK_TYPE_WIDGET)

static gboolean
is_timeline (YtPictureView *self)
{
  return self->picture != NULL && g_str_equal (self->picture->id, "timeline");
}

static gboolean
is_network (YtPictureView *self)
{
  return self->picture != NULL && g_str_equal (self->picture->id, "network");
}

static void
forget (YtPictureView *self)
{
  g_clear_pointer (&self->scene, yt_scene_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Other days are shown. */
static void
forget_window (YtPictureView *self)
{
  forget (self);
  g_signal_emit (self, signals[WINDOW], 0);
}

/* The thread frees what it has. */
static void
stop_settling (YtPictureView *self)
{
  if (self->stop != NULL)
    g_atomic_int_set (self->stop, 1);
  g_clear_pointer (&self->stop, g_atomic_rc_box_release);
}

/* Everything is read anew. */
static void
refresh (YtPictureView *self)
{
  g_clear_pointer (&self->timeline, yt_timeline_free);
  g_clear_pointer (&self->network, yt_network_free);
  stop_settling (self);
  forget (self);
}

static void
follow_theme (YtPictureView *self)
{
  yt_picture_theme (yt_desk_dossier (self->desk), adw_style_manager_get_dark (adw_style_manager_get_default ()), &self->theme);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static YtScene *
draw_timeline (YtPictureView         *self,
               const YtPictureFrame  *frame,
               GError               **error)
{
  if (self->timeline == NULL)
    {
      self->timeline = yt_picture_timeline (yt_desk_dossier (self->desk), frame, error);
      if (self->timeline == NULL)
        return NULL;
      if (self->first == self->last)
        yt_timeline_window (self->timeline, &self->first, &self->last);
    }
  return yt_timeline_scene (self->timeline, frame->width, self->first, self->last, frame->language);
}

/* What a thread settles. */
typedef struct
{
  YtNetwork *network;
  gint *stop;
} Settling;

static void
free_settling (gpointer data)
{
  Settling *settling = data;

  yt_network_free (settling->network);
  g_atomic_rc_box_release (settling->stop);
  g_free (settling);
}

static void
settle (GTask        *task,
        gpointer      source,
        gpointer      data,
        GCancellable *cancellable)
{
  Settling *settling = data;

  yt_network_settle (settling->network, settling->stop);
  g_task_return_boolean (task, TRUE);
}

static void
on_settled (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  YtPictureView *self = YT_PICTURE_VIEW (object);
  Settling *settling = g_task_get_task_data (G_TASK (result));

  if (self->stop != settling->stop)
    return;
  g_clear_pointer (&self->stop, g_atomic_rc_box_release);
  self->network = g_steal_pointer (&settling->network);
  forget (self);
}

/* NULL, without @error, while the nodes find their places. */
static YtScene *
draw_network (YtPictureView         *self,
              const YtPictureFrame  *frame,
              GError               **error)
{
  Settling *settling;
  YtNetwork *network;
  GTask *task;

  if (self->network != NULL)
    return yt_picture_network_scene (self->network, frame);
  if (self->stop != NULL)
    return NULL;
  network = yt_picture_network (yt_desk_dossier (self->desk), frame, error);
  if (network == NULL)
    return NULL;
  self->stop = g_atomic_rc_box_new0 (gint);
  settling = g_new (Settling, 1);
  *settling = (Settling) { network, g_atomic_rc_box_acquire (self->stop) };
  task = g_task_new (self, NULL, on_settled, NULL);
  g_task_set_task_data (task, settling, free_settling);
  g_task_run_in_thread (task, settle);
  g_object_unref (task);
  return NULL;
}

/* Lays the picture out for a width, where that is not done. */
static void
lay_out (YtPictureView *self,
         int            width)
{
  YtPictureFrame frame = { .width = MAX (width, WIDTH_LEAST), .language = yt_desk_language (self->desk), .word = yt_catalogue_word,
                           .focus = self->focus, .wish = &self->wish };
  g_autoptr(GError) error = NULL;

  if (self->picture == NULL || (self->scene != NULL && fabs (self->scene->width - frame.width) < 1))
    return;
  g_clear_pointer (&self->scene, yt_scene_free);
  if (is_timeline (self))
    self->scene = draw_timeline (self, &frame, &error);
  else if (is_network (self))
    self->scene = draw_network (self, &frame, &error);
  else
    self->scene = self->picture->scene (yt_desk_dossier (self->desk), &frame, &error);
  if (self->scene != NULL)
    self->scene = yt_picture_finish (self->scene, &frame);
  else if (error != NULL)
    {
      self->picture = NULL;
      yt_report (GTK_WIDGET (self), error);
    }
}

static void
yt_picture_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  YtPictureView *self = YT_PICTURE_VIEW (widget);

  *minimum = *natural = WIDTH_LEAST;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      if (for_size > 0 || self->scene == NULL)
        lay_out (self, for_size > 0 ? for_size : WIDTH_LEAST);
      *minimum = *natural = self->scene != NULL ? (int) ceil (self->scene->height) : self->stop != NULL ? HEIGHT_WAITING : 0;
    }
}

static void
yt_picture_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  YtPictureView *self = YT_PICTURE_VIEW (widget);

  lay_out (self, width);
  yt_picture_marks_place (self->marks, self->scene);
}

static double
x_of_day (YtPictureView *self,
          gint64         day)
{
  return yt_timeline_x_of (self->scene->width, (double) self->first, (double) self->last, (double) day);
}

/* What lies outside the time that the lists show is paler. */
static void
snapshot_span (YtPictureView *self,
               GtkSnapshot   *snapshot)
{
  YtEventFilter filter = yt_event_filter_recall (self->desk);
  gint64 first = self->brushing ? self->brushed_first : filter.since, last = self->brushing ? self->brushed_last : filter.until;
  GdkRGBA color = { (float) self->theme.ground.red, (float) self->theme.ground.green, (float) self->theme.ground.blue, OUTSIDE };
  float height = (float) self->scene->height, left, from, to, right;

  if (first == G_MININT64 && last == G_MAXINT64)
    return;
  left = (float) x_of_day (self, self->first);
  right = (float) x_of_day (self, self->last);
  from = (float) x_of_day (self, first);
  to = (float) x_of_day (self, last);
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (left, 0, MAX (from - left, 0), height));
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (to, 0, MAX (right - to, 0), height));
}

static void
snapshot_waiting (YtPictureView *self,
                  GtkSnapshot   *snapshot)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), _("The network is being laid out…"));
  YtColor dim = self->theme.tones[YT_TONE_DIM];

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (24, 24));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA) { (float) dim.red, (float) dim.green, (float) dim.blue, 1 });
}

static void
yt_picture_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  YtPictureView *self = YT_PICTURE_VIEW (widget);
  graphene_rect_t area;
  cairo_t *cr;

  if (self->scene == NULL)
    {
      if (self->stop != NULL)
        snapshot_waiting (self, snapshot);
      return;
    }
  area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  yt_paint_scene (cr, self->scene, &self->theme, FALSE);
  cairo_destroy (cr);
  if (is_timeline (self))
    snapshot_span (self, snapshot);
  GTK_WIDGET_CLASS (yt_picture_view_parent_class)->snapshot (widget, snapshot);
}

/* By that part of what is shown. */
static void
pan (YtPictureView *self,
     double         part)
{
  gint64 days = (gint64) ((double) (self->last - self->first) * part);

  self->first += days;
  self->last += days;
  forget_window (self);
}

static gboolean
on_key (YtPictureView   *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  if (!is_timeline (self) || (state & (GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      yt_picture_view_zoom (self, ZOOM_STEP, 0.5);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      yt_picture_view_zoom (self, 1 / ZOOM_STEP, 0.5);
      return TRUE;
    case GDK_KEY_0:
      yt_picture_view_fit (self, FALSE);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      if ((state & GDK_CONTROL_MASK) == 0)
        return FALSE;
      pan (self, key == GDK_KEY_Page_Up ? -PAN_STEP : PAN_STEP);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
on_motion (YtPictureView *self,
           double         x)
{
  self->pointer = x;
}

static gboolean
on_scroll (YtPictureView            *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!is_timeline (self))
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0)
    yt_picture_view_zoom (self, pow (ZOOM_STEP, -dy), self->scene != NULL ? yt_timeline_day_at (self->scene->width, 0, 1, self->pointer) : 0.5);
  else if (dx != 0 || (state & GDK_SHIFT_MASK) != 0)
    pan (self, (dx != 0 ? dx : dy) * PAN_STEP / 2);
  else
    return FALSE;
  return TRUE;
}

static double
day_at (YtPictureView *self,
        double         x)
{
  return yt_timeline_day_at (self->scene->width, self->grabbed_first, self->grabbed_last, x);
}

/* A drag moves the time that is shown; with Shift it takes the time that the lists are to show. */
static void
on_drag_begin (YtPictureView  *self,
               double          x,
               double          y,
               GtkGestureDrag *drag)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (drag));

  self->grabbed_first = (double) self->first;
  self->grabbed_last = (double) self->last;
  self->grabbed_x = x;
  self->brushing = is_timeline (self) && self->scene != NULL && (state & GDK_SHIFT_MASK) != 0;
  if (self->brushing)
    self->brushed_first = self->brushed_last = (gint64) day_at (self, x);
}

static void
on_drag (YtPictureView *self,
         double         dx)
{
  double from, to;

  if (!is_timeline (self) || self->scene == NULL || fabs (dx) < 3)
    return;
  from = day_at (self, self->grabbed_x);
  to = day_at (self, self->grabbed_x + dx);
  if (self->brushing)
    {
      self->brushed_first = (gint64) MIN (from, to);
      self->brushed_last = (gint64) MAX (from, to);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }
  self->first = (gint64) (self->grabbed_first - (to - from));
  self->last = (gint64) (self->grabbed_last - (to - from));
  forget_window (self);
}

static void
on_drag_end (YtPictureView *self)
{
  if (self->brushing && self->brushed_last > self->brushed_first)
    yt_event_filter_set_span (self->desk, self->brushed_first, self->brushed_last);
  self->brushing = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
follow_selected (YtPictureView *self)
{
  yt_picture_marks_select (self->marks, yt_desk_selected (self->desk));
}

static void
yt_picture_view_dispose (GObject *object)
{
  YtPictureView *self = YT_PICTURE_VIEW (object);

  g_clear_pointer (&self->marks, yt_picture_marks_free);
  stop_settling (self);
  g_clear_pointer (&self->network, yt_network_free);
  g_clear_pointer (&self->scene, yt_scene_free);
  g_clear_pointer (&self->timeline, yt_timeline_free);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_picture_view_parent_class)->dispose (object);
}

static GtkSizeRequestMode
yt_picture_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
yt_picture_view_class_init (YtPictureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_picture_view_dispose;
  widget_class->measure = yt_picture_view_measure;
  widget_class->size_allocate = yt_picture_view_size_allocate;
  widget_class->snapshot = yt_picture_view_snapshot;
  widget_class->get_request_mode = yt_picture_view_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[WINDOW] = g_signal_new ("window", YT_TYPE_PICTURE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
yt_picture_view_init (YtPictureView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->marks = yt_picture_marks_new (GTK_WIDGET (self));
  self->wish = yt_wish_usual ();
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
yt_picture_view_new (YtDesk *desk)
{
  YtPictureView *self = g_object_new (YT_TYPE_PICTURE_VIEW, NULL);

  self->desk = g_object_ref (desk);
  follow_theme (self);
  follow_selected (self);
  g_signal_connect_object (desk, "notify::selected", G_CALLBACK (follow_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "remembered::" YT_EVENT_FILTER_LAST, G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (follow_theme), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (follow_theme), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
yt_picture_view_show (YtPictureView   *self,
                      const YtPicture *picture)
{
  self->picture = picture;
  self->first = self->last = 0;
  if (picture != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _(picture->label), -1);
  refresh (self);
}

void
yt_picture_view_zoom (YtPictureView *self,
                      double         factor,
                      double         at)
{
  double days = (double) (self->last - self->first), middle = (double) self->first + days * at;

  days = CLAMP (days / factor, DAYS_LEAST, 365.25 * 1000);
  self->first = (gint64) (middle - days * at);
  self->last = (gint64) (middle + days * (1 - at));
  forget_window (self);
}

void
yt_picture_view_fit (YtPictureView *self,
                     gboolean       all)
{
  if (self->timeline == NULL)
    return;
  if (all)
    yt_timeline_extent (self->timeline, &self->first, &self->last);
  else
    yt_timeline_focus (self->timeline, &self->first, &self->last);
  forget_window (self);
}

const YtScene *
yt_picture_view_scene (YtPictureView *self)
{
  return self->scene;
}

void
yt_picture_view_look_at (YtPictureView *self,
                         gint64         focus)
{
  if (self->focus == focus)
    return;
  self->focus = focus;
  refresh (self);
}

void
yt_picture_view_wish (YtPictureView *self,
                      const YtWish  *wish)
{
  self->wish = *wish;
  refresh (self);
}

gboolean
yt_picture_view_window (YtPictureView *self,
                        gint64        *first,
                        gint64        *last)
{
  *first = self->first;
  *last = self->last;
  return is_timeline (self) && self->first < self->last;
}

void
yt_picture_view_jump (YtPictureView *self,
                      gint64         first,
                      gint64         last)
{
  gint64 half = MAX (self->last - self->first, DAYS_LEAST) / 2;

  /* A span that is shorter than what is shown comes into the middle of it; a longer one is shown whole. */
  if (last - first < 2 * half)
    {
      self->first = first + (last - first) / 2 - half;
      self->last = self->first + 2 * half;
    }
  else
    {
      self->first = first;
      self->last = last;
    }
  forget_window (self);
}
