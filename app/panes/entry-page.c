/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the content of a page anew for each entry, the lower part of it after the first frame. */
#include "panes/entry-page.h"

#include <adwaita.h>

#include "panes/after-frame.h"
#include "panes/entry-head.h"
#include "panes/focus-follow.h"
#include "panes/recall-id.h"
#include "panes/scroll-to.h"
#include "panes/tall.h"

typedef struct
{
  YtDesk *desk;
  YtEntry *entry; /* (nullable) */

  GtkWidget *scroller;
  GtkWidget *clamp;
  GtkWidget *content; /* NULL for no entry */
  GtkWidget *head;
  guint later;
} YtEntryPagePrivate;

enum
{
  PROP_0,
  PROP_DESK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (YtEntryPage, yt_entry_page, GTK_TYPE_WIDGET)

static YtEntryPagePrivate *
private_of (YtEntryPage *self)
{
  return yt_entry_page_get_instance_private (self);
}

static gboolean
on_later (gpointer self)
{
  yt_entry_page_finish (self);
  return G_SOURCE_REMOVE;
}

static void
fill (YtEntryPage *self)
{
  YtEntryPagePrivate *priv = private_of (self);

  priv->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (priv->content, "sheet");
  yt_focus_stands_for (priv->content, yt_entry_id (priv->entry));
  priv->head = yt_entry_head_new (priv->desk, priv->entry, YT_ENTRY_PAGE_GET_CLASS (self)->badge);
  gtk_box_append (GTK_BOX (priv->content), priv->head);
  YT_ENTRY_PAGE_GET_CLASS (self)->fill (self);
  yt_entry_page_details (self);
  adw_clamp_set_child (ADW_CLAMP (priv->clamp), priv->content);
  priv->later = yt_after_frame (GTK_WIDGET (self), on_later);
}

static void
on_toggle (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  YtEntryPage *self = YT_ENTRY_PAGE (widget);
  YtDesk *desk = private_of (self)->desk;
  const char *key = YT_ENTRY_PAGE_GET_CLASS (self)->details_key;
  gint64 id = g_variant_get_int64 (parameter);

  yt_remember_id (desk, key, yt_recall_id (desk, key) == id ? 0 : id);
  g_object_set (desk, "selected", id, NULL);
  yt_entry_page_details (self);
}

static void
on_close (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  YtEntryPage *self = YT_ENTRY_PAGE (widget);

  yt_remember_id (private_of (self)->desk, YT_ENTRY_PAGE_GET_CLASS (self)->details_key, 0);
  yt_entry_page_details (self);
}

static void
yt_entry_page_constructed (GObject *object)
{
  YtEntryPage *self = YT_ENTRY_PAGE (object);

  G_OBJECT_CLASS (yt_entry_page_parent_class)->constructed (object);
  yt_focus_follow (GTK_WIDGET (self), private_of (self)->desk);
}

static void
yt_entry_page_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    private_of (YT_ENTRY_PAGE (object))->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_entry_page_dispose (GObject *object)
{
  YtEntryPage *self = YT_ENTRY_PAGE (object);
  YtEntryPagePrivate *priv = private_of (self);

  priv->content = NULL;
  YT_ENTRY_PAGE_GET_CLASS (self)->empty (self);
  g_clear_pointer (&priv->scroller, gtk_widget_unparent);
  g_clear_object (&priv->entry);
  g_clear_object (&priv->desk);
  G_OBJECT_CLASS (yt_entry_page_parent_class)->dispose (object);
}

static void
yt_entry_page_class_init (YtEntryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = yt_entry_page_constructed;
  object_class->dispose = yt_entry_page_dispose;
  object_class->set_property = yt_entry_page_set_property;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "details.toggle", "x", on_toggle);
  gtk_widget_class_install_action (widget_class, "details.close", NULL, on_close);
}

static void
yt_entry_page_init (YtEntryPage *self)
{
  YtEntryPagePrivate *priv = private_of (self);

  priv->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (priv->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  priv->clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (priv->clamp), 1040);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (priv->clamp), 900);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (priv->scroller), yt_tall_new (priv->clamp));
  gtk_widget_set_parent (priv->scroller, GTK_WIDGET (self));
}

void
yt_entry_page_show (YtEntryPage *self,
                    gint64       id)
{
  YtEntryPagePrivate *priv = private_of (self);

  if (id == yt_entry_page_id (self))
    return;
  if (priv->later != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), priv->later);
  priv->later = 0;
  priv->content = NULL;
  YT_ENTRY_PAGE_GET_CLASS (self)->empty (self);
  adw_clamp_set_child (ADW_CLAMP (priv->clamp), NULL);
  g_clear_object (&priv->entry);
  priv->entry = id != 0 ? yt_entry_get (yt_desk_dossier (priv->desk), id) : NULL;
  if (priv->entry != NULL)
    fill (self);
}

gint64
yt_entry_page_id (YtEntryPage *self)
{
  YtEntry *entry = private_of (self)->entry;

  return entry != NULL ? yt_entry_id (entry) : 0;
}

static GtkWidget *
find (YtEntryPage *self,
      gint64       id)
{
  return private_of (self)->content != NULL && id != yt_entry_page_id (self) ? YT_ENTRY_PAGE_GET_CLASS (self)->find (self, id) : NULL;
}

void
yt_entry_page_reveal (YtEntryPage *self,
                      gint64       id)
{
  GtkWidget *part = find (self, id);

  if (part != NULL)
    {
      yt_scroll_to (part);
      yt_mark_briefly (part);
    }
  else if (id == yt_entry_page_id (self))
    {
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (private_of (self)->scroller)), 0);
    }
}

void
yt_entry_page_edit (YtEntryPage *self,
                    gint64       id)
{
  YtEntryPagePrivate *priv = private_of (self);
  GtkWidget *part = find (self, id);

  if (part != NULL)
    YT_ENTRY_PAGE_GET_CLASS (self)->edit (self, part);
  else if (priv->content != NULL && id == yt_entry_page_id (self))
    yt_entry_head_edit (YT_ENTRY_HEAD (priv->head));
}

YtDesk *
yt_entry_page_desk (YtEntryPage *self)
{
  return private_of (self)->desk;
}

YtEntry *
yt_entry_page_entry (YtEntryPage *self)
{
  return private_of (self)->entry;
}

GtkBox *
yt_entry_page_content (YtEntryPage *self)
{
  return (GtkBox *) private_of (self)->content;
}

void
yt_entry_page_details (YtEntryPage *self)
{
  YtEntryPageClass *class = YT_ENTRY_PAGE_GET_CLASS (self);
  YtEntryPagePrivate *priv = private_of (self);

  if (priv->content != NULL)
    class->show_details (self, yt_recall_id (priv->desk, class->details_key));
}

void
yt_entry_page_finish (YtEntryPage *self)
{
  YtEntryPagePrivate *priv = private_of (self);

  if (priv->later == 0)
    return;
  gtk_widget_remove_tick_callback (GTK_WIDGET (self), priv->later);
  priv->later = 0;
  YT_ENTRY_PAGE_GET_CLASS (self)->finish (self);
}
