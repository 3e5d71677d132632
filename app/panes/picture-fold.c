/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An expander that makes its picture when it is first seen open. */
#include "panes/picture-fold.h"

#include <glib/gi18n.h>

#include "desk/memory.h"
#include "panes/after-frame.h"

struct _YtPictureFold
{
  GtkWidget parent_instance;

  YtDesk *desk;
  const YtPicture *picture;
  char *key;
  int height;
  gint64 focus;
  guint waiting;
  gboolean unfolding;

  GtkWidget *expander;
  YtPicturePage *page; /* NULL until it is seen */
};

G_DEFINE_FINAL_TYPE (YtPictureFold, yt_picture_fold, GTK_TYPE_WIDGET)

static gboolean
make (gpointer data)
{
  YtPictureFold *self = data;

  self->waiting = 0;
  if (self->page != NULL || !yt_picture_fold_is_open (self))
    return G_SOURCE_REMOVE;
  self->page = YT_PICTURE_PAGE (yt_picture_page_new (self->desk));
  yt_picture_page_flow (self->page, self->height);
  yt_picture_view_look_at (yt_picture_page_view (self->page), self->focus);
  yt_picture_page_show (self->page, self->picture);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), GTK_WIDGET (self->page));
  return G_SOURCE_REMOVE;
}

/* After the frame in which the pane is first seen. */
static void
make_later (YtPictureFold *self)
{
  if (self->page == NULL && self->waiting == 0 && yt_picture_fold_is_open (self) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->waiting = yt_after_frame (GTK_WIDGET (self), make);
}

static void
on_expanded (YtPictureFold *self)
{
  if (!self->unfolding)
    yt_desk_remember (self->desk, self->key, yt_picture_fold_is_open (self) ? 1 : 0);
  make_later (self);
}

static void
yt_picture_fold_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (yt_picture_fold_parent_class)->map (widget);
  make_later (YT_PICTURE_FOLD (widget));
}

static void
yt_picture_fold_dispose (GObject *object)
{
  YtPictureFold *self = YT_PICTURE_FOLD (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_pointer (&self->key, g_free);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_picture_fold_parent_class)->dispose (object);
}

static void
yt_picture_fold_class_init (YtPictureFoldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_picture_fold_dispose;
  widget_class->map = yt_picture_fold_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
yt_picture_fold_init (YtPictureFold *self)
{
  self->expander = gtk_expander_new (NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "picture-fold");
  /* Where its buttons wrap it may be given less than it wants: it does not lie over what is below. */
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

GtkWidget *
yt_picture_fold_new (YtDesk          *desk,
                     const YtPicture *picture,
                     const char      *key,
                     gboolean         folded,
                     int              height)
{
  YtPictureFold *self = g_object_new (YT_TYPE_PICTURE_FOLD, NULL);

  self->desk = g_object_ref (desk);
  self->picture = picture;
  self->key = g_strdup (key);
  self->height = height;
  gtk_expander_set_label (GTK_EXPANDER (self->expander), _(picture->label));
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), yt_desk_recall (desk, key, folded ? 0 : 1) > 0);
  g_signal_connect_swapped (self->expander, "notify::expanded", G_CALLBACK (on_expanded), self);
  return GTK_WIDGET (self);
}

void
yt_picture_fold_look_at (YtPictureFold *self,
                         gint64         focus)
{
  self->focus = focus;
  if (self->page != NULL)
    yt_picture_view_look_at (yt_picture_page_view (self->page), focus);
}

gboolean
yt_picture_fold_is_open (YtPictureFold *self)
{
  return gtk_expander_get_expanded (GTK_EXPANDER (self->expander));
}

void
yt_picture_fold_unfold (YtPictureFold *self)
{
  if (yt_desk_recall (self->desk, self->key, -1) >= 0)
    return;
  self->unfolding = TRUE;
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
  self->unfolding = FALSE;
}
