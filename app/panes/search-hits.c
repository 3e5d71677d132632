/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list view over the desk's hits that knows which one was opened. */
#include "panes/search-hits.h"

#include <glib/gi18n.h>

#include "desk/hit-list.h"
#include "panes/hit-row.h"

struct _YtSearchHits
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtHitList *hits;
  GtkSingleSelection *selection;
  GtkListView *view;
  gint64 opened; /* the hit that was opened last */
};

G_DEFINE_FINAL_TYPE (YtSearchHits, yt_search_hits, GTK_TYPE_WIDGET)

static void
select_opened (YtSearchHits *self)
{
  guint place = self->opened != 0 ? yt_hit_list_find (self->hits, self->opened) : G_MAXUINT;

  gtk_single_selection_set_selected (self->selection, place == G_MAXUINT ? GTK_INVALID_LIST_POSITION : place);
}

static void
open_hit (YtSearchHits *self,
          YtHitItem    *item)
{
  g_autofree char *words = yt_hit_list_marked_words (self->hits);

  self->opened = yt_hit_item_id (item);
  select_opened (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "desk.open-found", "(xs)", self->opened, words);
}

static void
on_activate (YtSearchHits *self,
             guint         position)
{
  g_autoptr(YtHitItem) item = g_list_model_get_item (G_LIST_MODEL (self->hits), position);

  if (item == NULL)
    return;
  if (yt_hit_item_is_head (item))
    yt_hit_list_fold (self->hits, yt_hit_item_group (item), !yt_hit_item_is_folded (item));
  else
    open_hit (self, item);
}

/* The span that changed may be long: a selection in it would be looked for row by row. What is behind the end now cannot
 * be unselected here any more; GTK does it itself. */
static void
before_items_changed (YtSearchHits *self)
{
  if (self->selection != NULL &&
      gtk_single_selection_get_selected (self->selection) < g_list_model_get_n_items (G_LIST_MODEL (self->hits)))
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
after_items_changed (YtSearchHits *self)
{
  select_opened (self);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          YtSearchHits             *self)
{
  gtk_list_item_set_child (item, yt_hit_row_new (self->desk));
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  yt_hit_row_set_item (YT_HIT_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  yt_hit_row_set_item (YT_HIT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
make_list (YtSearchHits *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (self->hits, "items-changed", G_CALLBACK (before_items_changed), self, G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->hits));
  g_signal_connect_object (self->hits, "items-changed", G_CALLBACK (after_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static void
yt_search_hits_dispose (GObject *object)
{
  YtSearchHits *self = YT_SEARCH_HITS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->hits);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_search_hits_parent_class)->dispose (object);
}

static void
yt_search_hits_class_init (YtSearchHitsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_search_hits_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yt_search_hits_init (YtSearchHits *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "hits");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Hits"), -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

void
yt_search_hits_set_desk (YtSearchHits *self,
                         YtDesk       *desk)
{
  self->desk = g_object_ref (desk);
  self->hits = g_object_ref (yt_hit_list_of (desk));
  make_list (self);
}

gboolean
yt_search_hits_open_first (YtSearchHits *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(YtHitItem) item = g_list_model_get_item (G_LIST_MODEL (self->hits), i);

      if (item != NULL && !yt_hit_item_is_head (item))
        {
          open_hit (self, item);
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
yt_search_hits_enter (YtSearchHits *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *child = gtk_widget_get_first_child (row);
      gint64 id = YT_IS_HIT_ROW (child) ? yt_hit_row_id (YT_HIT_ROW (child)) : 0;

      if (id != 0 && (self->opened == 0 || self->opened == id))
        return gtk_widget_grab_focus (row);
    }
  return gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

gboolean
yt_search_hits_has_opened (YtSearchHits *self)
{
  return self->opened != 0;
}

void
yt_search_hits_forget (YtSearchHits *self)
{
  self->opened = 0;
}

void
yt_search_hits_select (YtSearchHits *self)
{
  select_opened (self);
}
