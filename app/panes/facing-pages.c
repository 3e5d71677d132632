/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps one page for each side, and an empty one for each party that has none. */
#include "panes/facing-pages.h"

#include <glib/gi18n.h>

#include "panes/bilingual.h"
#include "panes/detail-box.h"
#include "panes/entry-head.h"
#include "panes/focus-follow.h"
#include "panes/side-by-side.h"

/* Narrower pages are put one below the other. */
#define PAGE_WIDTH 220

/* A page that should be there. */
typedef struct
{
  gint64 party;
  gint64 side; /* 0: still empty */
} Leaf;

struct _YtFacingPages
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *perception;

  GtkWidget *code;
  GtkWidget *title;
  GtkWidget *pages;
  GtkWidget *detail;
};

G_DEFINE_FINAL_TYPE (YtFacingPages, yt_facing_pages, GTK_TYPE_WIDGET)

static void
append_sides (GArray    *leaves,
              GPtrArray *sides,
              GArray    *parties,
              gint64     party)
{
  for (guint i = 0; i < sides->len; i++)
    {
      YtEntry *side = g_ptr_array_index (sides, i);
      gint64 owner = 0;

      for (guint j = 0; j < parties->len; j++)
        {
          if (g_array_index (parties, gint64, j) == yt_entry_party (side))
            owner = yt_entry_party (side);
        }
      if (owner == party)
        {
          Leaf leaf = { party, yt_entry_id (side) };

          g_array_append_val (leaves, leaf);
        }
    }
}

/* In the order of the parties; last what is nobody's. */
static GArray *
find_leaves (YtFacingPages *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GArray) parties = yt_entry_all (dossier, YT_KIND_PARTY);
  g_autoptr(GArray) ids = yt_entry_children (dossier, yt_entry_id (self->perception), YT_KIND_SIDE);
  g_autoptr(GPtrArray) sides = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *leaves = g_array_new (FALSE, FALSE, sizeof (Leaf));

  for (guint i = 0; i < ids->len; i++)
    {
      YtEntry *side = yt_entry_get (dossier, g_array_index (ids, gint64, i));

      if (side != NULL)
        g_ptr_array_add (sides, side);
    }
  for (guint i = 0; i < parties->len; i++)
    {
      guint before = leaves->len;
      Leaf empty = { g_array_index (parties, gint64, i), 0 };

      append_sides (leaves, sides, parties, empty.party);
      if (leaves->len == before)
        g_array_append_val (leaves, empty);
    }
  append_sides (leaves, sides, parties, 0);
  return leaves;
}

static gboolean
is_filled (YtFacingPages *self,
           GArray        *leaves)
{
  GtkWidget *page = gtk_widget_get_first_child (self->pages);

  for (guint i = 0; i < leaves->len; i++)
    {
      Leaf *leaf = &g_array_index (leaves, Leaf, i);

      if (page == NULL || yt_facing_page_party (YT_FACING_PAGE (page)) != leaf->party ||
          yt_facing_page_id (YT_FACING_PAGE (page)) != leaf->side)
        return FALSE;
      page = gtk_widget_get_next_sibling (page);
    }
  return page == NULL;
}

static void
refresh (YtFacingPages *self)
{
  g_autoptr(GArray) leaves = find_leaves (self);
  GtkWidget *page;

  if (is_filled (self, leaves))
    return;
  while ((page = gtk_widget_get_first_child (self->pages)) != NULL)
    gtk_box_remove (GTK_BOX (self->pages), page);
  for (guint i = 0; i < leaves->len; i++)
    {
      Leaf *leaf = &g_array_index (leaves, Leaf, i);
      g_autoptr(YtEntry) side = leaf->side != 0 ? yt_entry_get (yt_desk_dossier (self->desk), leaf->side) : NULL;

      gtk_box_append (GTK_BOX (self->pages),
                      yt_facing_page_new (self->desk, yt_entry_id (self->perception), leaf->party, side));
    }
}

static void
on_changed (YtFacingPages   *self,
            const YtChanges *changes)
{
  if (changes->all || g_hash_table_size (changes->entries) > 0)
    refresh (self);
}

static void
show_code (YtFacingPages *self)
{
  g_autofree char *label = g_strdup_printf ("%s %s", _(yt_kind_info (YT_KIND_PERCEPTION)->label),
                                            yt_entry_code (self->perception));

  gtk_label_set_label (GTK_LABEL (self->code), yt_entry_code (self->perception));
  gtk_widget_set_visible (self->code, *yt_entry_code (self->perception) != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
yt_facing_pages_dispose (GObject *object)
{
  YtFacingPages *self = YT_FACING_PAGES (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->detail = NULL;
  g_clear_object (&self->perception);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_facing_pages_parent_class)->dispose (object);
}

static void
yt_facing_pages_class_init (YtFacingPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_facing_pages_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "pages");
}

static void
yt_facing_pages_init (YtFacingPages *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
}

static GtkWidget *
make_head (YtFacingPages *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->code = gtk_label_new (NULL);
  self->title = yt_bilingual_new (self->desk, self->perception, "title", FALSE);
  gtk_widget_add_css_class (self->code, "code");
  gtk_widget_set_valign (self->code, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (head), self->code);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), yt_entry_details_button (yt_entry_id (self->perception)));
  gtk_box_append (GTK_BOX (head), yt_entry_menu_button (yt_entry_id (self->perception), TRUE));
  return head;
}

GtkWidget *
yt_facing_pages_new (YtDesk  *desk,
                     YtEntry *perception)
{
  YtFacingPages *self = g_object_new (YT_TYPE_FACING_PAGES, NULL);

  self->desk = g_object_ref (desk);
  self->perception = g_object_ref (perception);
  gtk_widget_set_parent (make_head (self), GTK_WIDGET (self));
  self->pages = yt_side_by_side_box (0, PAGE_WIDTH);
  gtk_widget_add_css_class (self->pages, "spread");
  gtk_widget_set_parent (self->pages, GTK_WIDGET (self));
  yt_focus_stands_for (GTK_WIDGET (self), yt_entry_id (perception));
  g_signal_connect_object (perception, "changed", G_CALLBACK (show_code), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  show_code (self);
  refresh (self);
  return GTK_WIDGET (self);
}

gint64
yt_facing_pages_id (YtFacingPages *self)
{
  return yt_entry_id (self->perception);
}

YtFacingPage *
yt_facing_pages_find (YtFacingPages *self,
                      gint64         id)
{
  for (GtkWidget *page = gtk_widget_get_first_child (self->pages); page != NULL; page = gtk_widget_get_next_sibling (page))
    {
      if (id != 0 && yt_facing_page_id (YT_FACING_PAGE (page)) == id)
        return YT_FACING_PAGE (page);
    }
  return NULL;
}

void
yt_facing_pages_show_details (YtFacingPages *self,
                              gint64         id)
{
  gboolean here = id == yt_entry_id (self->perception) || yt_facing_pages_find (self, id) != NULL;
  g_autoptr(YtEntry) entry = here ? yt_entry_get (yt_desk_dossier (self->desk), id) : NULL;

  if (entry == NULL)
    {
      g_clear_pointer (&self->detail, gtk_widget_unparent);
      return;
    }
  if (self->detail == NULL)
    {
      self->detail = yt_detail_box_new (self->desk, "details.close", FALSE);
      gtk_widget_set_parent (self->detail, GTK_WIDGET (self));
    }
  yt_focus_stands_for (self->detail, id);
  yt_detail_box_show (YT_DETAIL_BOX (self->detail), entry);
}

void
yt_facing_pages_edit (YtFacingPages *self)
{
  yt_bilingual_edit (YT_BILINGUAL (self->title));
}
