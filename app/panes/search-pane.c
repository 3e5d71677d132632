/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searches at each pause in typing and shows what the desk's list of hits knows; coming back, the list is as it was left. */
#include "panes/search-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "act/filter.h"
#include "desk/hit-list.h"
#include "desk/memory.h"
#include "panes/after-frame.h"
#include "panes/histogram.h"
#include "panes/query-chips.h"
#include "panes/query-words.h"
#include "panes/replace-dialog.h"
#include "panes/report.h"
#include "panes/search-hits.h"
#include "panes/search-start.h"
#include "panes/search-told.h"

/* After an edit elsewhere the hits are looked for again so much later. */
#define AGAIN_MSEC 400

static const char order_key[] = "search:order";

struct _YtSearchPane
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtHitList *hits;
  gboolean enter; /* Enter was pressed before the hits were there */
  gboolean stale; /* the dossier was changed while nobody looked */
  gboolean arriving; /* the pane comes to be shown: whoever gives it the focus means the hit that was opened */
  guint again;

  GtkSearchEntry *entry;
  GtkDropDown *order;
  GtkWidget *save;
  GtkPopover *save_popover;
  GtkEditable *name;
  GtkWidget *replace;
  YtQueryChips *chips;
  YtSearchTold *told;
  YtHistogram *histogram;
  GtkStack *stack;
  YtSearchStart *start;
  GtkWidget *nearest;
  GtkLabel *nearest_words;
  YtSearchHits *list;
};

enum
{
  PROP_DESK = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtSearchPane, yt_search_pane, GTK_TYPE_WIDGET)

static gboolean
is_empty (YtSearchPane *self)
{
  g_autofree char *bare = g_strstrip (g_strdup (yt_hit_list_words (self->hits)));

  return *bare == '\0';
}

static void
show_page (YtSearchPane *self)
{
  gboolean empty = is_empty (self);
  const char *page = "hits";

  if (empty)
    page = "start";
  else if (yt_hit_list_total (self->hits) == 0 && yt_hit_list_is_counted (self->hits))
    page = "none";
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (GTK_WIDGET (self->order), !empty);
  gtk_widget_set_visible (self->save, !empty);
  gtk_widget_set_visible (self->replace, !empty);
  gtk_widget_set_sensitive (self->replace, yt_hit_list_is_counted (self->hits) && yt_hit_list_group_total (self->hits, YT_HIT_GROUP_NOTES) > 0);
}

static void
show_nearest (YtSearchPane *self)
{
  const char *nearest = yt_hit_list_nearest (self->hits);
  g_autofree char *text = nearest != NULL ? g_strdup_printf (_("Did you mean “%s”?"), nearest) : NULL;

  gtk_widget_set_visible (self->nearest, nearest != NULL);
  gtk_label_set_label (self->nearest_words, text != NULL ? text : "");
}

static void
on_updated (YtSearchPane *self)
{
  show_page (self);
  show_nearest (self);
  if (yt_hit_list_is_counted (self->hits))
    yt_histogram_set_months (self->histogram, is_empty (self) ? NULL : yt_hit_list_months (self->hits));
  yt_search_hits_select (self->list);
  if (self->enter && yt_hit_list_total (self->hits) > 0)
    {
      self->enter = FALSE;
      yt_search_hits_open_first (self->list);
    }
}

static void
on_failed (YtSearchPane *self,
           const GError *error)
{
  yt_report (GTK_WIDGET (self), error);
}

static void
search (YtSearchPane *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  self->stale = FALSE;
  yt_desk_flush (self->desk);
  yt_hit_list_search (self->hits, words, (YtOrder) gtk_drop_down_get_selected (self->order));
  yt_query_chips_set_words (self->chips, words);
  yt_search_told_again (self->told);
}

/* What is being composed is not in the text yet. */
static void
on_words (YtSearchPane *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->desk == NULL || g_str_equal (words, yt_hit_list_words (self->hits)))
    return;
  yt_search_hits_forget (self->list);
  self->enter = FALSE;
  g_object_set (self->desk, "query", words, NULL);
  search (self);
}

static void
on_query (YtSearchPane *self)
{
  if (g_strcmp0 (yt_desk_query (self->desk), gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), yt_desk_query (self->desk));
}

static void
put_words (YtSearchPane *self,
           const char   *words)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  on_words (self);
}

static void
on_chips (YtSearchPane *self,
          const char   *words)
{
  g_autofree char *copy = g_strdup (words);

  put_words (self, copy);
}

static void
on_date (YtSearchPane *self,
         const char   *date)
{
  g_autofree char *words = yt_query_with (gtk_editable_get_text (GTK_EDITABLE (self->entry)), "date", date);

  put_words (self, words);
}

static void
on_offered (YtSearchPane *self,
            const char   *words)
{
  g_autofree char *copy = g_strdup (words);

  put_words (self, copy);
  yt_search_pane_write (self);
}

static void
on_nearest (YtSearchPane *self)
{
  on_offered (self, yt_hit_list_nearest (self->hits));
}

static void
on_order (YtSearchPane *self)
{
  if (self->desk == NULL)
    return;
  yt_desk_remember (self->desk, order_key, gtk_drop_down_get_selected (self->order));
  if (yt_hit_list_order (self->hits) != (YtOrder) gtk_drop_down_get_selected (self->order))
    search (self);
}

/* The hit that is selected, else the first; when they are still being looked for, as soon as they are there. */
static void
on_enter (YtSearchPane *self)
{
  on_words (self);
  self->enter = !yt_hit_list_is_counted (self->hits) && yt_hit_list_total (self->hits) == 0;
  if (!self->enter)
    yt_search_hits_open_first (self->list);
}

static void
on_stop (YtSearchPane *self)
{
  put_words (self, "");
}

static gboolean
on_key (YtSearchPane *self,
        guint         key,
        guint         code,
        GdkModifierType state)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || yt_hit_list_total (self->hits) == 0)
    return FALSE;
  return yt_search_hits_enter (self->list);
}

static void
on_save_shown (YtSearchPane *self)
{
  g_autofree char *words = yt_query_words (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_editable_set_text (self->name, words);
  gtk_editable_select_region (self->name, 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
on_save (YtSearchPane *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  gtk_popover_popdown (self->save_popover);
  if (!yt_act_save_filter (yt_desk_dossier (self->desk), gtk_editable_get_text (self->name),
                           gtk_editable_get_text (GTK_EDITABLE (self->entry)), &error))
    {
      yt_report (GTK_WIDGET (self), error);
      return;
    }
  text = g_strdup_printf (_("The search “%s” was saved"), gtk_editable_get_text (self->name));
  yt_toast (GTK_WIDGET (self), text, TRUE);
}

static void
on_replace (YtSearchPane *self)
{
  g_autoptr(GArray) notes = yt_hit_list_ids (self->hits, YT_HIT_GROUP_NOTES);

  yt_replace_dialog_run (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->desk, notes,
                         yt_hit_list_words (self->hits));
}

static gboolean
search_again (gpointer data)
{
  YtSearchPane *self = data;

  self->again = 0;
  search (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (YtSearchPane *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->again == 0)
    self->again = g_timeout_add (AGAIN_MSEC, search_again, self);
}

static gboolean
has_arrived (gpointer data)
{
  YT_SEARCH_PANE (data)->arriving = FALSE;
  return G_SOURCE_REMOVE;
}

static void
on_map (YtSearchPane *self)
{
  self->arriving = TRUE;
  yt_after_frame (GTK_WIDGET (self), has_arrived);
  on_query (self);
  on_words (self);
  if (self->stale && !is_empty (self))
    search (self);
}

/* Coming back, the cursor is on the hit that was opened. */
static gboolean
yt_search_pane_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  YtSearchPane *self = YT_SEARCH_PANE (widget);

  if (self->arriving && yt_search_hits_has_opened (self->list) && yt_search_hits_enter (self->list))
    return TRUE;
  return GTK_WIDGET_CLASS (yt_search_pane_parent_class)->focus (widget, direction);
}

static gboolean
yt_search_pane_grab_focus (GtkWidget *widget)
{
  YtSearchPane *self = YT_SEARCH_PANE (widget);

  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
yt_search_pane_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (id == PROP_DESK)
    g_value_set_object (value, YT_SEARCH_PANE (object)->desk);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_search_pane_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    YT_SEARCH_PANE (object)->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_search_pane_constructed (GObject *object)
{
  YtSearchPane *self = YT_SEARCH_PANE (object);

  G_OBJECT_CLASS (yt_search_pane_parent_class)->constructed (object);
  self->hits = g_object_ref (yt_hit_list_of (self->desk));
  gtk_drop_down_set_selected (self->order, (guint) yt_desk_recall (self->desk, order_key, YT_ORDER_RELEVANCE));
  yt_query_chips_set_desk (self->chips, self->desk);
  yt_search_start_set_desk (self->start, self->desk);
  yt_search_told_set_desk (self->told, self->desk);
  yt_search_hits_set_desk (self->list, self->desk);
  g_signal_connect_object (self->hits, "updated", G_CALLBACK (on_updated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hits, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::query", G_CALLBACK (on_query), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (self->desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_query (self);
  yt_query_chips_set_words (self->chips, yt_desk_query (self->desk));
  yt_search_told_again (self->told);
  on_updated (self);
}

static void
yt_search_pane_dispose (GObject *object)
{
  YtSearchPane *self = YT_SEARCH_PANE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->again, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_SEARCH_PANE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->hits);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_search_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (YT_TYPE_HISTOGRAM);
  g_type_ensure (YT_TYPE_QUERY_CHIPS);
  g_type_ensure (YT_TYPE_SEARCH_HITS);
  g_type_ensure (YT_TYPE_SEARCH_START);
  g_type_ensure (YT_TYPE_SEARCH_TOLD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/search-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, entry);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, order);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, save);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, save_popover);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, name);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, replace);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, chips);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, told);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, histogram);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, stack);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, start);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, nearest);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, nearest_words);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, list);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, on_order);
  gtk_widget_class_bind_template_callback (widget_class, on_save_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_replace);
  gtk_widget_class_bind_template_callback (widget_class, on_chips);
  gtk_widget_class_bind_template_callback (widget_class, on_date);
  gtk_widget_class_bind_template_callback (widget_class, on_offered);
  gtk_widget_class_bind_template_callback (widget_class, on_nearest);
}

static void
yt_search_pane_class_init (YtSearchPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yt_search_pane_get_property;
  object_class->set_property = yt_search_pane_set_property;
  object_class->constructed = yt_search_pane_constructed;
  object_class->dispose = yt_search_pane_dispose;
  widget_class->focus = yt_search_pane_focus;
  widget_class->grab_focus = yt_search_pane_grab_focus;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  bind_template (widget_class);
}

static void
yt_search_pane_init (YtSearchPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

void
yt_search_pane_write (YtSearchPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}
