/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Few widgets of a kind that needs no measuring: a list view keeps two hundred rows, and each key fills them anew. */
#include "panes/hit-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "panes/content-label.h"
#include "panes/grouped-number.h"
#include "panes/hit-words.h"

struct _YtHitRow
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtHitItem *item;

  GtkImage *icon;
  GtkInscription *title;
  GtkInscription *snippet;
  GtkInscription *place;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (YtHitRow, yt_hit_row, GTK_TYPE_WIDGET)

const char *
yt_hit_group_label (guint group)
{
  if (group == YT_HIT_GROUP_NOTES)
    return _("Notes");
  if (group == YT_HIT_GROUP_DOCUMENTS)
    return _("Documents");
  return _(yt_kind_info ((YtKind) group)->plural);
}

static void
show_text (GtkInscription *inscription,
           const char     *text)
{
  g_autoptr(PangoAttrList) attributes = yt_content_attributes (text);

  gtk_inscription_set_text (inscription, text);
  gtk_inscription_set_attributes (inscription, attributes);
  gtk_widget_set_visible (GTK_WIDGET (inscription), *text != '\0');
}

static void
show_head (YtHitRow *self)
{
  g_autofree char *count = yt_grouped_number (yt_hit_item_count (self->item));
  const char *label = yt_hit_group_label (yt_hit_item_group (self->item));
  gboolean folded = yt_hit_item_is_folded (self->item);
  g_autofree char *name = g_strdup_printf ("%s, %s", label, count);

  gtk_image_set_from_icon_name (self->icon, folded ? "pan-end-symbolic" : "pan-down-symbolic");
  show_text (self->title, label);
  show_text (self->snippet, "");
  show_text (self->place, "");
  gtk_label_set_label (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, !folded, -1);
}

/* Marks the words in the title; FALSE when they are not there, but in that of the other language. */
static gboolean
mark_title (YtHitRow   *self,
            const char *title)
{
  g_autoptr(GArray) spans = yt_search_mark (yt_hit_list_words (yt_hit_list_of (self->desk)), FALSE, title, strlen (title));
  g_autoptr(PangoAttrList) attributes = yt_content_attributes (title);

  yt_hit_mark (attributes, spans);
  gtk_inscription_set_attributes (self->title, attributes);
  return spans->len > 0;
}

/* A hit in the title is marked there; else the line that it is in stands below the title. */
static void
show_hit (YtHitRow    *self,
          const YtHit *hit)
{
  g_autoptr(PangoAttrList) attributes = yt_hit_attributes (hit);
  g_autofree char *title = yt_hit_title (self->desk, hit);
  g_autofree char *place = yt_hit_place (self->desk, hit);
  g_autofree char *name = NULL;
  gboolean whole;

  gtk_image_set_from_icon_name (self->icon, yt_hit_icon (hit));
  show_text (self->title, title);
  whole = hit->in_title && *title != '\0' && mark_title (self, title);
  gtk_inscription_set_text (self->snippet, hit->snippet);
  gtk_inscription_set_attributes (self->snippet, attributes);
  gtk_widget_set_visible (GTK_WIDGET (self->snippet), !whole);
  /* What has no title is called by its words. */
  if (!whole && g_strcmp0 (title, hit->snippet) == 0)
    gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
  show_text (self->place, place);
  gtk_label_set_label (self->count, "");
  name = whole ? g_strdup_printf ("%s; %s", title, place)
         : gtk_widget_get_visible (GTK_WIDGET (self->title)) ? g_strdup_printf ("%s; %s; %s", title, hit->snippet, place)
                                                             : g_strdup_printf ("%s; %s", hit->snippet, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
show (YtHitRow *self)
{
  const YtHit *hit = yt_hit_item_hit (self->item);
  gboolean head = yt_hit_item_is_head (self->item);

  if (head)
    gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "head");
  if (head)
    {
      show_head (self);
    }
  else if (hit != NULL)
    {
      show_hit (self, hit);
    }
  else
    {
      gtk_image_clear (self->icon);
      show_text (self->title, "");
      show_text (self->snippet, "…");
      show_text (self->place, " ");
      gtk_label_set_label (self->count, "");
      yt_hit_list_want (yt_hit_list_of (self->desk), self->item);
    }
}

static void
yt_hit_row_dispose (GObject *object)
{
  YtHitRow *self = YT_HIT_ROW (object);
  GtkWidget *child;

  yt_hit_row_set_item (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_hit_row_parent_class)->dispose (object);
}

static void
yt_hit_row_class_init (YtHitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_hit_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hitrow");
}

static GtkInscription *
add_line (GtkWidget  *box,
          const char *css_class)
{
  GtkWidget *line = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (line), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (line), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (line), 1);
  gtk_inscription_set_wrap_mode (GTK_INSCRIPTION (line), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (line, css_class);
  gtk_box_append (GTK_BOX (box), line);
  return GTK_INSCRIPTION (line);
}

static void
yt_hit_row_init (YtHitRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  self->icon = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->icon), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->icon), GTK_WIDGET (self));
  self->title = add_line (texts, "title");
  self->snippet = add_line (texts, "snippet");
  self->place = add_line (texts, "place");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_parent (texts, GTK_WIDGET (self));
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "count");
  gtk_widget_set_parent (GTK_WIDGET (self->count), GTK_WIDGET (self));
}

GtkWidget *
yt_hit_row_new (YtDesk *desk)
{
  YtHitRow *self = g_object_new (YT_TYPE_HIT_ROW, NULL);

  self->desk = g_object_ref (desk);
  return GTK_WIDGET (self);
}

void
yt_hit_row_set_item (YtHitRow  *self,
                     YtHitItem *item)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_swapped (item, "changed", G_CALLBACK (show), self);
  show (self);
}

gint64
yt_hit_row_id (YtHitRow *self)
{
  return self->item != NULL && !yt_hit_item_is_head (self->item) ? yt_hit_item_id (self->item) : 0;
}
