/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses between channels, events and limits, or shows all where there is room; opens the detail of what is selected. */
#include "panes/dialogue-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "desk/memory.h"
#include "model/entry.h"
#include "panes/dialogue-list.h"
#include "panes/entry-view.h"
#include "panes/event-list.h"
#include "panes/picture-fold.h"
#include "panes/scroll-to.h"
#include "panes/tall.h"
#include "panes/tip.h"

/* From this width on all is shown at once; below that width the detail stands in place of the history. */
#define WIDE 1340
#define SLIDING 620
#define HISTORY 360
#define HISTORY_WIDE 860
/* The timeline above the history: its height at most, and in which windows it is unfolded as long as nobody folds it. */
#define TIMELINE 250
#define LOW 640

static const char page_key[] = "dialogue:page";
static const char divider_key[] = "dialogue:divider";

typedef enum
{
  CHANNELS,
  EVENTS,
  LIMITS,
  N_PAGES,
} Page;

static const YtKind page_kinds[N_PAGES] = { YT_KIND_CHANNEL, YT_KIND_EVENT, YT_KIND_LIMIT };

struct _YtDialoguePane
{
  GtkWidget parent_instance;

  YtDesk *desk;
  Page page;
  gboolean wide;
  gboolean sliding;
  guint later;
  gint64 shown;
  GtkWidget *channels; /* these four are made when they are first seen */
  GtkWidget *events;
  GtkWidget *limits;
  GtkWidget *view;
  GtkWidget *timeline;

  GtkWidget *divider;
  GtkWidget *history;
  GtkWidget *bar;
  GtkWidget *pages[N_PAGES];
  GtkWidget *toggles[N_PAGES];
  GtkWidget *counts[N_PAGES];
  GtkWidget *headings[N_PAGES];
  GtkWidget *add;
  GtkWidget *channel_stack;
  GtkWidget *limit_stack;
  GtkWidget *channel_place;
  GtkWidget *limit_place;
  GtkWidget *add_channel;
  GtkWidget *add_limit;
  GtkWidget *left; /* channels and limits scroll together */
  GtkWidget *rule;
  GtkWidget *detail;
  GtkScrolledWindow *detail_scroller;
  GtkWidget *back;
};

enum
{
  PROP_0,
  PROP_DESK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtDialoguePane, yt_dialogue_pane, GTK_TYPE_WIDGET)

static gboolean
is_here (YtDialoguePane *self)
{
  return g_str_equal (yt_desk_pane (self->desk), "dialogue");
}

/* The channel, event or limit that is selected or that the selected entry stands below; 0 when there is none. */
static gint64
find_shown (YtDialoguePane *self,
            Page           *page)
{
  for (Page p = 0; p < N_PAGES; p++)
    {
      gint64 id = yt_entry_above (yt_desk_dossier (self->desk), yt_desk_selected (self->desk), page_kinds[p]);

      if (id != 0)
        {
          *page = p;
          return id;
        }
    }
  return 0;
}

/* Makes the lists that are seen and not there yet. */
static void
make_lists (YtDialoguePane *self)
{
  if (self->channels == NULL && (self->wide || self->page == CHANNELS))
    {
      self->channels = yt_dialogue_list_new (self->desk, YT_KIND_CHANNEL);
      adw_bin_set_child (ADW_BIN (self->channel_place), self->channels);
    }
  if (self->limits == NULL && (self->wide || self->page == LIMITS))
    {
      self->limits = yt_dialogue_list_new (self->desk, YT_KIND_LIMIT);
      adw_bin_set_child (ADW_BIN (self->limit_place), self->limits);
    }
  if (self->events == NULL && (self->wide || self->page == EVENTS))
    {
      self->events = yt_event_list_new (self->desk);
      gtk_widget_set_vexpand (self->events, TRUE);
      gtk_box_append (GTK_BOX (self->pages[EVENTS]), self->events);
    }
}

static void
show_counts (YtDialoguePane *self)
{
  for (Page p = 0; p < N_PAGES; p++)
    {
      const YtKindInfo *info = yt_kind_info (page_kinds[p]);
      guint n = yt_entry_count (yt_desk_dossier (self->desk), page_kinds[p]);
      g_autofree char *count = g_strdup_printf ("%u", n);
      g_autofree char *name = g_strdup_printf (_("%s, %u"), _(info->plural), n);

      gtk_label_set_label (GTK_LABEL (self->counts[p]), count);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles[p]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->channel_stack),
                                    yt_entry_count (yt_desk_dossier (self->desk), YT_KIND_CHANNEL) > 0 ? "list" : "empty");
  gtk_stack_set_visible_child_name (GTK_STACK (self->limit_stack),
                                    yt_entry_count (yt_desk_dossier (self->desk), YT_KIND_LIMIT) > 0 ? "list" : "empty");
}

static void
name_add (YtDialoguePane *self)
{
  static const char *const names[N_PAGES] = { N_("Add a channel"), N_("Add an event"), N_("Add a limit of the dialogue") };

  yt_tip_set (self->add, _(names[self->page]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, _(names[self->page]), -1);
}

/* Who is seen, after the page, the width or the selection changed. */
static void
arrange (YtDialoguePane *self)
{
  gboolean detail = self->shown != 0;

  make_lists (self);
  for (Page p = 0; p < N_PAGES; p++)
    {
      gtk_widget_set_visible (self->pages[p], self->wide || self->page == p);
      gtk_widget_set_visible (self->headings[p], self->wide);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[p]), self->page == p);
    }
  gtk_widget_set_visible (self->left, self->wide || self->page != EVENTS);
  gtk_widget_set_hexpand (self->left, !self->wide);
  gtk_widget_set_size_request (self->left, self->wide ? HISTORY : -1, -1);
  gtk_widget_set_visible (self->bar, !self->wide);
  gtk_widget_set_visible (self->rule, self->wide);
  gtk_widget_set_visible (self->history, !(self->sliding && detail));
  gtk_widget_set_visible (self->detail, detail);
  gtk_button_set_icon_name (GTK_BUTTON (self->back), self->sliding ? "go-previous-symbolic" : "window-close-symbolic");
  name_add (self);
}

static void
set_page (YtDialoguePane *self,
          Page            page)
{
  self->page = page;
  yt_desk_remember (self->desk, page_key, page);
  arrange (self);
}

static void
on_page (YtDialoguePane *self,
         GtkWidget      *toggle)
{
  for (Page p = 0; p < N_PAGES; p++)
    {
      if (self->toggles[p] == toggle && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)) && self->page != p)
        set_page (self, p);
    }
}

static void
follow (YtDialoguePane *self)
{
  Page page = self->page;
  gint64 id = find_shown (self, &page);
  g_autoptr(YtEntry) entry = id != 0 ? yt_entry_get (yt_desk_dossier (self->desk), id) : NULL;

  if (id == self->shown)
    return;
  self->shown = id;
  if (entry != NULL && self->view == NULL)
    {
      self->view = yt_entry_view_new (self->desk, entry);
      gtk_scrolled_window_set_child (self->detail_scroller, yt_tall_new (self->view));
    }
  else if (self->view != NULL)
    {
      yt_entry_view_set_entry (YT_ENTRY_VIEW (self->view), entry);
    }
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->detail_scroller), 0);
  arrange (self);
}

/* Shows the page and the row of what is selected. */
static void
reveal (YtDialoguePane *self)
{
  Page page = self->page;
  gint64 id = find_shown (self, &page);
  GtkWidget *row = NULL;

  if (id == 0)
    return;
  if (page != self->page)
    set_page (self, page);
  if (page == EVENTS)
    yt_event_list_reveal (YT_EVENT_LIST (self->events), id);
  else
    row = yt_dialogue_list_row (YT_DIALOGUE_LIST (page == CHANNELS ? self->channels : self->limits), id);
  if (row != NULL)
    yt_scroll_to (row);
}

static void
on_went (YtDialoguePane *self)
{
  if (!is_here (self))
    return;
  follow (self);
  reveal (self);
}

static void
on_changed (YtDialoguePane  *self,
            const YtChanges *changes)
{
  if (changes->all || g_hash_table_size (changes->entries) > 0)
    show_counts (self);
}

static void
on_enter (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  YtDialoguePane *self = YT_DIALOGUE_PANE (widget);

  if (self->shown != 0)
    gtk_widget_child_focus (self->view, GTK_DIR_TAB_FORWARD);
}

static void
on_close (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  YtDialoguePane *self = YT_DIALOGUE_PANE (widget);

  yt_desk_flush (self->desk);
  g_object_set (self->desk, "selected", (gint64) 0, NULL);
  gtk_widget_child_focus (self->history, GTK_DIR_TAB_FORWARD);
}

static void
on_add (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  YtDialoguePane *self = YT_DIALOGUE_PANE (widget);

  gtk_widget_activate_action (widget, "dossier.add", "(sx)", yt_kind_info (page_kinds[self->page])->id, (gint64) 0);
}

static gboolean
on_key (YtDialoguePane  *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  if (key != GDK_KEY_Escape || self->shown == 0)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "dialogue.close", NULL);
  return TRUE;
}

static void
on_divider (YtDialoguePane *self)
{
  int position = gtk_paned_get_position (GTK_PANED (self->divider));

  if (!self->wide && gtk_widget_get_mapped (self->detail) && gtk_widget_get_mapped (self->history) && position > 0)
    yt_desk_remember (self->desk, divider_key, position);
}

static gboolean
change_form (gpointer data)
{
  YtDialoguePane *self = data;

  self->later = 0;
  gtk_paned_set_position (GTK_PANED (self->divider), self->wide ? HISTORY_WIDE : (int) yt_desk_recall (self->desk, divider_key, HISTORY));
  arrange (self);
  return G_SOURCE_REMOVE;
}

static void
yt_dialogue_pane_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  YtDialoguePane *self = YT_DIALOGUE_PANE (widget);
  gboolean wide = width >= WIDE;
  gboolean sliding = width < SLIDING;
  int above = 0;

  if (wide != self->wide || sliding != self->sliding)
    {
      self->wide = wide;
      self->sliding = sliding;
      if (self->later == 0)
        self->later = g_idle_add_full (G_PRIORITY_HIGH_IDLE, change_form, self, NULL);
    }
  if (self->timeline != NULL)
    {
      int top;

      gtk_widget_measure (self->timeline, GTK_ORIENTATION_VERTICAL, width, NULL, &top, NULL, NULL);
      above = MIN (top, height / 2);
      gtk_widget_size_allocate (self->timeline, &(GtkAllocation) { 0, 0, width, above }, -1);
    }
  gtk_widget_size_allocate (self->divider, &(GtkAllocation) { 0, above, width, height - above }, baseline);
}

static void
yt_dialogue_pane_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  gtk_widget_measure (YT_DIALOGUE_PANE (widget)->divider, orientation, for_size, minimum, natural, NULL, NULL);
  /* Where it gets narrow one side makes room for the other. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, HISTORY);
  else if (YT_DIALOGUE_PANE (widget)->timeline != NULL)
    {
      int least, best;

      gtk_widget_measure (YT_DIALOGUE_PANE (widget)->timeline, orientation, for_size, &least, &best, NULL, NULL);
      *minimum = MAX (*minimum * 2, *minimum + least);
      *natural = MAX (*natural + best, *minimum);
    }
}

static void
yt_dialogue_pane_root (GtkWidget *widget)
{
  GtkRoot *root;
  int width, height = 0;

  GTK_WIDGET_CLASS (yt_dialogue_pane_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  if (height >= LOW)
    yt_picture_fold_unfold (YT_PICTURE_FOLD (YT_DIALOGUE_PANE (widget)->timeline));
}

static void
yt_dialogue_pane_constructed (GObject *object)
{
  YtDialoguePane *self = YT_DIALOGUE_PANE (object);
  double page = yt_desk_recall (self->desk, page_key, CHANNELS);

  G_OBJECT_CLASS (yt_dialogue_pane_parent_class)->constructed (object);
  self->timeline = yt_picture_fold_new (self->desk, yt_picture_find ("timeline"), "dialogue:timeline", TRUE, TIMELINE);
  gtk_widget_insert_after (self->timeline, GTK_WIDGET (self), NULL);
  self->page = page > 0 && page < N_PAGES ? (Page) page : CHANNELS;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_channel), "(sx)", "channel", (gint64) 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_limit), "(sx)", "limit", (gint64) 0);
  gtk_paned_set_position (GTK_PANED (self->divider), (int) yt_desk_recall (self->desk, divider_key, HISTORY));
  find_shown (self, &self->page);
  show_counts (self);
  follow (self);
  arrange (self);
  reveal (self);
  g_signal_connect_object (self->divider, "notify::position", G_CALLBACK (on_divider), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::selected", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "went", G_CALLBACK (on_went), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (self->desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

static void
yt_dialogue_pane_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    YT_DIALOGUE_PANE (object)->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_dialogue_pane_dispose (GObject *object)
{
  YtDialoguePane *self = YT_DIALOGUE_PANE (object);

  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_pointer (&self->timeline, gtk_widget_unparent);
  g_clear_pointer (&self->divider, gtk_widget_unparent);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_dialogue_pane_parent_class)->dispose (object);
}

static void
bind_page (GtkWidgetClass *widget_class,
           const char     *name,
           gsize           offset)
{
  static const char *const pages[N_PAGES] = { "channel", "event", "limit" };

  for (Page p = 0; p < N_PAGES; p++)
    {
      g_autofree char *id = g_strdup_printf ("%s_%s", pages[p], name);

      gtk_widget_class_bind_template_child_full (widget_class, g_intern_string (id), FALSE, (gssize) (offset + p * sizeof (GtkWidget *)));
    }
}

static void
yt_dialogue_pane_class_init (YtDialoguePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = yt_dialogue_pane_constructed;
  object_class->dispose = yt_dialogue_pane_dispose;
  object_class->set_property = yt_dialogue_pane_set_property;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  widget_class->measure = yt_dialogue_pane_measure;
  widget_class->root = yt_dialogue_pane_root;
  widget_class->size_allocate = yt_dialogue_pane_size_allocate;
  gtk_widget_class_install_action (widget_class, "dialogue.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "dialogue.close", NULL, on_close);
  gtk_widget_class_install_action (widget_class, "dialogue.enter", NULL, on_enter);
  g_type_ensure (YT_TYPE_TALL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/dialogue-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, divider);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, history);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, bar);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, add);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, channel_stack);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, limit_stack);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, channel_place);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, limit_place);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, add_channel);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, add_limit);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, left);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, rule);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, detail);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, detail_scroller);
  gtk_widget_class_bind_template_child (widget_class, YtDialoguePane, back);
  bind_page (widget_class, "page", G_STRUCT_OFFSET (YtDialoguePane, pages));
  bind_page (widget_class, "toggle", G_STRUCT_OFFSET (YtDialoguePane, toggles));
  bind_page (widget_class, "count", G_STRUCT_OFFSET (YtDialoguePane, counts));
  bind_page (widget_class, "heading", G_STRUCT_OFFSET (YtDialoguePane, headings));
  gtk_widget_class_bind_template_callback (widget_class, on_page);
}

static void
yt_dialogue_pane_init (YtDialoguePane *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}
