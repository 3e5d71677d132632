/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Buttons without a look of their own; one whose entry is seen no longer waits for another entry. */
#include "panes/picture-marks.h"

#include "panes/tip.h"

#define MARK_LEAST 16
/* So many widgets are enough for what anyone can look at; further marks are only painted. */
#define MARKS_MOST 1500

struct _YtPictureMarks
{
  GtkWidget *parent;
  GHashTable *used;   /* id to its widget */
  GPtrArray *spare;   /* widgets without an entry */
  gint64 selected;
};

typedef struct
{
  graphene_rect_t room;
  const char *label;
} Place;

static gint64
entry_of (GtkWidget *mark)
{
  return *(const gint64 *) g_object_get_data (G_OBJECT (mark), "entry");
}

static void
on_mark (GtkWidget *mark)
{
  gtk_widget_activate_action (mark, "desk.open", "x", entry_of (mark));
}

YtPictureMarks *
yt_picture_marks_new (GtkWidget *parent)
{
  YtPictureMarks *self = g_new0 (YtPictureMarks, 1);

  self->parent = parent;
  self->used = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->spare = g_ptr_array_new ();
  return self;
}

static void
drop_marks (YtPictureMarks *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->parent)) != NULL)
    gtk_widget_unparent (child);
  g_hash_table_remove_all (self->used);
  g_ptr_array_set_size (self->spare, 0);
}

void
yt_picture_marks_free (YtPictureMarks *self)
{
  drop_marks (self);
  g_hash_table_unref (self->used);
  g_ptr_array_unref (self->spare);
  g_free (self);
}

static GtkWidget *
new_mark (YtPictureMarks *self)
{
  GtkWidget *mark = gtk_button_new ();

  gtk_widget_add_css_class (mark, "picture-mark");
  gtk_widget_set_parent (mark, self->parent);
  g_signal_connect (mark, "clicked", G_CALLBACK (on_mark), NULL);
  return mark;
}

static GtkWidget *
take_mark (YtPictureMarks *self,
           gint64          id,
           const char     *label)
{
  GtkWidget *mark = self->spare->len > 0 ? g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1) : new_mark (self);

  g_object_set_data_full (G_OBJECT (mark), "entry", g_memdup2 (&id, sizeof id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  yt_tip_set (mark, label);
  gtk_widget_set_child_visible (mark, TRUE);
  (id == self->selected ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (mark, "selected");
  g_hash_table_insert (self->used, g_memdup2 (&id, sizeof id), mark);
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

/* Where the entries of a picture are: the whole name of each is that of its first mark that is not cut words. */
static GHashTable *
find_places (const YtScene *scene)
{
  GHashTable *places = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);

  for (guint i = 0; scene != NULL && i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);
      Place *place;
      graphene_rect_t room;

      if (mark->id == 0 || mark->label == NULL)
        continue;
      room = room_of (scene, mark);
      place = g_hash_table_lookup (places, &mark->id);
      if (place != NULL)
        {
          graphene_rect_union (&place->room, &room, &place->room);
          continue;
        }
      if (g_hash_table_size (places) >= MARKS_MOST)
        continue;
      place = g_new (Place, 1);
      *place = (Place) { room, mark->label };
      g_hash_table_insert (places, (gpointer) &mark->id, place);
    }
  return places;
}

static void
put_by (YtPictureMarks *self,
        GHashTable     *places)
{
  GHashTableIter iter;
  gpointer id, mark;

  g_hash_table_iter_init (&iter, self->used);
  while (g_hash_table_iter_next (&iter, &id, &mark))
    {
      if (g_hash_table_contains (places, id))
        continue;
      gtk_widget_set_child_visible (mark, FALSE);
      g_ptr_array_add (self->spare, mark);
      g_hash_table_iter_remove (&iter);
    }
}

void
yt_picture_marks_place (YtPictureMarks *self,
                        const YtScene  *scene)
{
  g_autoptr(GHashTable) places = find_places (scene);
  GHashTableIter iter;
  gpointer id, value;

  put_by (self, places);
  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const Place *place = value;
      GtkWidget *mark = g_hash_table_lookup (self->used, id);
      GtkAllocation room = { (int) place->room.origin.x - 2, (int) place->room.origin.y - 1,
                             MAX ((int) place->room.size.width + 4, MARK_LEAST), MAX ((int) place->room.size.height + 2, MARK_LEAST) };

      if (mark == NULL)
        mark = take_mark (self, *(const gint64 *) id, place->label);
      gtk_widget_measure (mark, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (mark, &room, -1);
    }
}

void
yt_picture_marks_select (YtPictureMarks *self,
                         gint64          id)
{
  GtkWidget *before = g_hash_table_lookup (self->used, &self->selected), *mark = g_hash_table_lookup (self->used, &id);

  if (before != NULL)
    gtk_widget_remove_css_class (before, "selected");
  self->selected = id;
  if (mark != NULL)
    gtk_widget_add_css_class (mark, "selected");
}
