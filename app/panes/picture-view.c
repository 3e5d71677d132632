/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints a scene; above each mark that stands for an entry lies a widget of its own, which is what is pressed and read out. */
#include "panes/picture-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "charts/paint.h"
#include "panes/report.h"
#include "panes/tip.h"
#include "text/catalogue.h"

#define WIDTH_LEAST 360
#define MARK_LEAST 16
#define DAYS_LEAST 10
#define ZOOM_STEP 1.25
#define PAN_STEP 0.2

struct _YtPictureView
{
  GtkWidget parent_instance;

  YtDesk *desk;
  const YtPicture *picture;
  YtTimeline *timeline;   /* of a timeline, while it is up to date */
  gint64 first, last;
  YtScene *scene;
  YtTheme theme;
  GHashTable *marks;      /* id to the widget above its marks */
  double grabbed_first, grabbed_last;
};

G_DEFINE_FINAL_TYPE (YtPictureView, yt_picture_view, GTK_TYPE_WIDGET)

static gboolean
is_timeline (YtPictureView *self)
{
  return self->picture != NULL && g_str_equal (self->picture->id, "timeline");
}

static void
forget (YtPictureView *self)
{
  g_clear_pointer (&self->scene, yt_scene_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Everything is read anew. */
static void
refresh (YtPictureView *self)
{
  g_clear_pointer (&self->timeline, yt_timeline_free);
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
      if (self->first == self->last && !yt_timeline_focus (self->timeline, &self->first, &self->last))
        self->last = self->first + 365;
    }
  return yt_timeline_scene (self->timeline, frame->width, self->first, self->last, frame->language);
}

/* Lays the picture out for a width, where that is not done. */
static void
lay_out (YtPictureView *self,
         int            width)
{
  YtPictureFrame frame = { .width = MAX (width, WIDTH_LEAST), .language = yt_desk_language (self->desk), .word = yt_catalogue_word };
  g_autoptr(GError) error = NULL;

  if (self->picture == NULL || (self->scene != NULL && fabs (self->scene->width - frame.width) < 1))
    return;
  g_clear_pointer (&self->scene, yt_scene_free);
  self->scene = is_timeline (self) ? draw_timeline (self, &frame, &error)
                                   : self->picture->scene (yt_desk_dossier (self->desk), &frame, &error);
  if (self->scene == NULL)
    {
      self->picture = NULL;
      yt_report (GTK_WIDGET (self), error);
    }
}

static void
on_mark (GtkWidget *mark)
{
  gint64 id = *(const gint64 *) g_object_get_data (G_OBJECT (mark), "entry");

  gtk_widget_activate_action (mark, "desk.open", "x", id);
}

static GtkWidget *
make_mark (YtPictureView *self,
           gint64         id,
           const char    *label)
{
  GtkWidget *mark = gtk_button_new ();

  gtk_widget_add_css_class (mark, "picture-mark");
  gtk_widget_set_parent (mark, GTK_WIDGET (self));
  g_object_set_data_full (G_OBJECT (mark), "entry", g_memdup2 (&id, sizeof id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  yt_tip_set (mark, label);
  g_signal_connect (mark, "clicked", G_CALLBACK (on_mark), NULL);
  return mark;
}

/* The rectangle that a mark takes on the screen. */
static graphene_rect_t
room_of (const YtScene *scene,
         const YtMark  *mark)
{
  double width = mark->width, height = mark->height, x = mark->x, y = mark->y;

  if (mark->shape == YT_SHAPE_WORDS)
    {
      width = yt_scene_words_width (scene, mark->size, mark->bold, mark->label);
      height = mark->size + 4;
      x -= width * mark->align;
      y -= height / 2;
    }
  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
}

/* One widget for all marks of an entry that lie beside each other. */
static void
place_marks (YtPictureView *self)
{
  g_autoptr(GHashTable) rooms = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  GHashTableIter iter;
  gpointer id, value;

  for (guint i = 0; self->scene != NULL && i < self->scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (self->scene->marks, YtMark, i);
      graphene_rect_t room, *whole;

      if (mark->id == 0 || mark->label == NULL)
        continue;
      room = room_of (self->scene, mark);
      whole = g_hash_table_lookup (rooms, &mark->id);
      if (whole != NULL)
        graphene_rect_union (whole, &room, whole);
      else
        g_hash_table_insert (rooms, (gpointer) &mark->id, g_memdup2 (&room, sizeof room));
      if (!g_hash_table_contains (self->marks, &mark->id))
        g_hash_table_insert (self->marks, g_memdup2 (&mark->id, sizeof mark->id), make_mark (self, mark->id, mark->label));
    }
  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const graphene_rect_t *room = g_hash_table_lookup (rooms, id);
      GtkAllocation place;

      gtk_widget_set_child_visible (value, room != NULL);
      if (room == NULL)
        continue;
      place = (GtkAllocation) { (int) room->origin.x - 2, (int) room->origin.y - 1, MAX ((int) room->size.width + 4, MARK_LEAST),
                                MAX ((int) room->size.height + 2, MARK_LEAST) };
      gtk_widget_measure (value, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (value, &place, -1);
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
      *minimum = *natural = self->scene != NULL ? (int) ceil (self->scene->height) : 0;
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
  place_marks (self);
}

static void
yt_picture_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  YtPictureView *self = YT_PICTURE_VIEW (widget);
  graphene_rect_t area;
  cairo_t *cr;

  if (self->scene == NULL)
    return;
  area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  yt_paint_scene (cr, self->scene, &self->theme, FALSE);
  cairo_destroy (cr);
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
  forget (self);
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
    yt_picture_view_zoom (self, pow (ZOOM_STEP, -dy), 0.5);
  else if (dx != 0 || (state & GDK_SHIFT_MASK) != 0)
    pan (self, (dx != 0 ? dx : dy) * PAN_STEP / 2);
  else
    return FALSE;
  return TRUE;
}

static void
on_drag_begin (YtPictureView *self)
{
  self->grabbed_first = (double) self->first;
  self->grabbed_last = (double) self->last;
}

static void
on_drag (YtPictureView *self,
         double         dx)
{
  double days;

  if (!is_timeline (self) || fabs (dx) < 3)
    return;
  days = dx / MAX (1, gtk_widget_get_width (GTK_WIDGET (self))) * (self->grabbed_last - self->grabbed_first);
  self->first = (gint64) (self->grabbed_first - days);
  self->last = (gint64) (self->grabbed_last - days);
  forget (self);
}

static void
yt_picture_view_dispose (GObject *object)
{
  YtPictureView *self = YT_PICTURE_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->marks, g_hash_table_unref);
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
}

static void
yt_picture_view_init (YtPictureView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->marks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag), self);
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
  GtkWidget *child;

  self->picture = picture;
  self->first = self->last = 0;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_hash_table_remove_all (self->marks);
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
  forget (self);
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
  forget (self);
}

const YtScene *
yt_picture_view_scene (YtPictureView *self)
{
  return self->scene;
}
