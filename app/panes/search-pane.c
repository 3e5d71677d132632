/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searches at each pause in typing and shows what the desk's list of hits knows; coming back, the list is as it was left. */
#include "panes/search-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "act/filter.h"
#include "desk/hit-list.h"
#include "desk/memory.h"
#include "model/note.h"
#include "panes/after-frame.h"
#include "panes/grouped-number.h"
#include "panes/histogram.h"
#include "panes/hit-row.h"
#include "panes/query-chips.h"
#include "panes/query-words.h"
#include "panes/replace-dialog.h"
#include "panes/report.h"
#include "panes/saved-searches.h"
#include "search/keeper.h"

/* How often it is looked how far the index is. */
#define LOOK_MSEC 400
/* After an edit elsewhere the hits are looked for again so much later. */
#define AGAIN_MSEC 400

static const char order_key[] = "search:order";

struct _YtSearchPane
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtHitList *hits;
  GtkSingleSelection *selection;
  gint64 opened;  /* the hit that was opened last */
  gboolean enter; /* Enter was pressed before the hits were there */
  gboolean stale; /* the dossier was changed while nobody looked */
  gboolean arriving; /* the pane comes to be shown: whoever gives it the focus means the hit that was opened */
  guint looking;
  guint again;

  GtkSearchEntry *entry;
  GtkDropDown *order;
  GtkWidget *save;
  GtkPopover *save_popover;
  GtkEditable *name;
  GtkWidget *replace;
  YtQueryChips *chips;
  GtkLabel *meaning;
  GtkLabel *status;
  YtHistogram *histogram;
  GtkStack *stack;
  YtSavedSearches *saved;
  AdwPreferencesGroup *examples;
  GtkListView *view;
};

enum
{
  PROP_DESK = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtSearchPane, yt_search_pane, GTK_TYPE_WIDGET)

static const char *const examples[][2] = {
  { "网络 sovereignty", N_("All words, in any order") },
  { "\"cyber espionage\"", N_("These words as they stand") },
  { "安全 OR security", N_("One or the other") },
  { "安全 -军事", N_("One without the other") },
  { "US NEAR/5 norms", N_("At most five words apart") },
  { "kind:obstacle has:note", N_("Obstacles with notes") },
  { "date:2013..2014-05", N_("From 2013 to May 2014") },
};

static gboolean
is_empty (YtSearchPane *self)
{
  g_autofree char *bare = g_strstrip (g_strdup (yt_hit_list_words (self->hits)));

  return *bare == '\0';
}

/* “the index is being built (43 %)” while it is, else NULL. */
static char *
index_words (YtSearchPane *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  YtKeeper *keeper = yt_keeper_of (dossier);
  YtIndex *index = keeper != NULL ? yt_keeper_index (keeper) : NULL;
  guint all = 0;
  guint done;

  if (index == NULL || yt_index_is_whole (index))
    return NULL;
  for (int kind = 0; kind < YT_N_KINDS; kind++)
    all += yt_entry_count (dossier, (YtKind) kind);
  all += yt_note_count (dossier, 0);
  done = yt_index_count (index);
  /* Translators: how far the search index is. */
  return g_strdup_printf (_("the index is being built (%u %%)"), (guint) (MIN (done, all) * G_GUINT64_CONSTANT (100) / MAX (all, 1)));
}

static void
show_status (YtSearchPane *self)
{
  guint total = yt_hit_list_total (self->hits);
  g_autofree char *number = yt_grouped_number (total);
  g_autofree char *index = is_empty (self) ? NULL : index_words (self);
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;

  if (is_empty (self) || yt_hit_list_is_meaningless (self->hits))
    text = g_strdup ("");
  else if (yt_hit_list_is_exact (self->hits))
    text = g_strdup_printf (ngettext ("%s hit", "%s hits", total), number);
  else
    text = g_strdup_printf (ngettext ("%s hit and more …", "%s hits and more …", total), number);
  whole = g_strjoin (*text != '\0' && index != NULL ? " · " : "", text, index, NULL);
  gtk_label_set_label (self->status, whole);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *whole != '\0');
}

/* A changing number of the index must not be said again and again: it is looked for only while it grows. */
static gboolean
look (gpointer data)
{
  YtSearchPane *self = data;
  YtKeeper *keeper = yt_keeper_of (yt_desk_dossier (self->desk));

  show_status (self);
  if (keeper != NULL && !yt_index_is_whole (yt_keeper_index (keeper)))
    return G_SOURCE_CONTINUE;
  self->looking = 0;
  return G_SOURCE_REMOVE;
}

static void
show_meaning (YtSearchPane *self)
{
  const char *words = yt_hit_list_words (self->hits);
  g_autofree char *advice = yt_query_advice (words);
  g_autofree char *understood = advice == NULL ? yt_query_words (words) : NULL;
  /* Translators: what a query means, in words. */
  g_autofree char *text = understood != NULL && *understood != '\0' ? g_strdup_printf (_("Looks for %s"), understood) : NULL;

  gtk_label_set_label (self->meaning, advice != NULL ? advice : text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->meaning), advice != NULL || text != NULL);
  if (advice != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->meaning), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "dim-label");
}

static void
select_opened (YtSearchPane *self)
{
  guint place = self->opened != 0 ? yt_hit_list_find (self->hits, self->opened) : G_MAXUINT;

  gtk_single_selection_set_selected (self->selection, place == G_MAXUINT ? GTK_INVALID_LIST_POSITION : place);
}

static void
open_hit (YtSearchPane *self,
          YtHitItem    *item)
{
  self->opened = yt_hit_item_id (item);
  select_opened (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "desk.open-found", "(xs)", self->opened, yt_hit_list_words (self->hits));
}

/* The first hit; FALSE when there is none. */
static gboolean
open_first (YtSearchPane *self)
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
on_updated (YtSearchPane *self)
{
  show_page (self);
  show_status (self);
  if (yt_hit_list_is_counted (self->hits))
    yt_histogram_set_months (self->histogram, is_empty (self) ? NULL : yt_hit_list_months (self->hits));
  select_opened (self);
  if (self->enter && yt_hit_list_total (self->hits) > 0)
    {
      self->enter = FALSE;
      open_first (self);
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
  show_meaning (self);
  if (self->looking == 0)
    self->looking = g_timeout_add (LOOK_MSEC, look, self);
}

/* What is being composed is not in the text yet. */
static void
on_words (YtSearchPane *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->desk == NULL || g_str_equal (words, yt_hit_list_words (self->hits)))
    return;
  self->opened = 0;
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
on_saved (YtSearchPane *self,
          const char   *words)
{
  g_autofree char *copy = g_strdup (words);

  put_words (self, copy);
  yt_search_pane_write (self);
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
    open_first (self);
}

static void
on_stop (YtSearchPane *self)
{
  put_words (self, "");
}

/* Into the list: to the hit that was opened, else to the first one. */
static gboolean
enter_list (YtSearchPane *self)
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

static gboolean
on_key (YtSearchPane *self,
        guint         key,
        guint         code,
        GdkModifierType state)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || yt_hit_list_total (self->hits) == 0)
    return FALSE;
  return enter_list (self);
}

static void
on_activate (YtSearchPane *self,
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

/* The span that changed may be long: a selection in it would be looked for row by row. */
static void
before_items_changed (YtSearchPane *self)
{
  if (self->selection != NULL)
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
after_items_changed (YtSearchPane *self)
{
  select_opened (self);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          YtSearchPane             *self)
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
make_list (YtSearchPane *self)
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
on_example (YtSearchPane *self,
            GtkWidget    *row)
{
  put_words (self, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  yt_search_pane_write (self);
}

static void
add_examples (YtSearchPane *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), examples[i][0]);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(examples[i][1]));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_object (row, "activated", G_CALLBACK (on_example), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->examples, row);
    }
}

/* Coming back, the cursor is on the hit that was opened. */
static gboolean
yt_search_pane_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  YtSearchPane *self = YT_SEARCH_PANE (widget);

  if (self->arriving && self->opened != 0 && enter_list (self))
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
  yt_saved_searches_set_desk (self->saved, self->desk);
  add_examples (self);
  make_list (self);
  g_signal_connect_object (self->hits, "updated", G_CALLBACK (on_updated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hits, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::query", G_CALLBACK (on_query), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (self->desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_query (self);
  yt_query_chips_set_words (self->chips, yt_desk_query (self->desk));
  show_meaning (self);
  on_updated (self);
}

static void
yt_search_pane_dispose (GObject *object)
{
  YtSearchPane *self = YT_SEARCH_PANE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_handle_id (&self->again, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_SEARCH_PANE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->hits);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_search_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (YT_TYPE_HISTOGRAM);
  g_type_ensure (YT_TYPE_QUERY_CHIPS);
  g_type_ensure (YT_TYPE_SAVED_SEARCHES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/search-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, entry);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, order);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, save);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, save_popover);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, name);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, replace);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, chips);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, meaning);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, status);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, histogram);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, stack);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, saved);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, examples);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPane, view);
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
  gtk_widget_class_bind_template_callback (widget_class, on_saved);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
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
