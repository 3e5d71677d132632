/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps one section for each issue of the area that is shown. */
#include "panes/area-view.h"

#include <glib/gi18n.h>

#include "act/position.h"
#include "desk/memory.h"
#include "panes/after-frame.h"
#include "panes/area-plan.h"
#include "panes/area-related.h"
#include "panes/bilingual.h"
#include "panes/card-walk.h"
#include "panes/detail-box.h"
#include "panes/detail-drawer.h"
#include "panes/picture-fold.h"
#include "panes/report.h"
#include "panes/scroll-to.h"
#include "panes/tall.h"
#include "panes/tip.h"
#include "panes/voice-filter.h"

/* Sections that come with the first frame, of the whole area and of the first issues; the others follow one in each frame. */
#define ROOM 2
#define BALANCE_HEIGHT 480

static const char details_key[] = "areas:details";
static const char divider_key[] = "areas:divider";

struct _YtAreaView
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *area;
  GtkAdjustment *across;
  GPtrArray *sections; /* of YtIssueSection, borrowed */
  guint later;
  guint growing;
  guint relating;
  guint room; /* so many sections are made so far at most */
  gboolean refreshing;
  gboolean again;

  GtkWidget *filter;
  GtkWidget *drawer;
  GtkWidget *scroller;
  GtkWidget *scrollbar;
  GtkWidget *content;
  GtkWidget *code;
  GtkWidget *head;
  GtkWidget *title;
  GtkWidget *text;
  GtkWidget *detail;
  GtkWidget *issues;
  GtkWidget *add_issue;
  GtkWidget *related; /* far below: made after the first frame */
};

G_DEFINE_FINAL_TYPE (YtAreaView, yt_area_view, GTK_TYPE_WIDGET)

static gboolean
shows_details (YtAreaView *self)
{
  return yt_desk_recall (self->desk, details_key, 0) > 0;
}

static YtIssueSection *
section_at (YtAreaView *self,
            guint       i)
{
  return g_ptr_array_index (self->sections, i);
}

/* The section of an issue or the one a position stands in; NULL when it is not in this area. */
static YtIssueSection *
section_of (YtAreaView *self,
            gint64      id)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      if (yt_issue_section_id (section_at (self, i)) == id || yt_issue_section_card (section_at (self, i), id) != NULL)
        return section_at (self, i);
    }
  return NULL;
}

/* What of this area is selected: itself, an issue or a position; NULL when it is something else. */
static YtEntry *
find_selected (YtAreaView *self)
{
  gint64 selected = yt_desk_selected (self->desk);

  if (selected == 0 || (selected != yt_entry_id (self->area) && section_of (self, selected) == NULL))
    return NULL;
  return yt_entry_get (yt_desk_dossier (self->desk), selected);
}

static void
mark (YtAreaView *self)
{
  g_autoptr(YtEntry) selected = NULL;
  gboolean details;

  if (self->area == NULL)
    return;
  selected = find_selected (self);
  details = selected != NULL && shows_details (self);
  for (guint i = 0; i < self->sections->len; i++)
    yt_issue_section_mark (section_at (self, i), yt_desk_selected (self->desk), details);
  if (details)
    yt_detail_box_show (YT_DETAIL_BOX (self->detail), selected);
  yt_detail_drawer_open (YT_DETAIL_DRAWER (self->drawer), details);
}

/* Takes the section out that stood for @id, or makes one. */
static YtIssueSection *
take_section (YtAreaView *self,
              GPtrArray  *old,
              gint64      id)
{
  g_autoptr(YtEntry) entry = NULL;
  GtkWidget *section;

  for (guint i = 0; i < old->len; i++)
    {
      if (yt_issue_section_id (g_ptr_array_index (old, i)) == id)
        return g_ptr_array_remove_index (old, i);
    }
  entry = yt_entry_get (yt_desk_dossier (self->desk), id);
  section = yt_issue_section_new (self->desk, entry, self->across);
  gtk_box_append (GTK_BOX (self->issues), section);
  return YT_ISSUE_SECTION (section);
}

static gboolean grow (gpointer data);

static void
arrange_sections (YtAreaView *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GArray) ids = yt_area_plan_issues (dossier, yt_entry_id (self->area));
  g_autoptr(GArray) positions = yt_area_plan_positions (dossier, ids);
  g_autoptr(GArray) parties = yt_area_plan_columns (dossier, positions);
  g_autoptr(GPtrArray) old = g_steal_pointer (&self->sections);
  GtkWidget *last = NULL;

  self->sections = g_ptr_array_new ();
  if (ids->len > self->room && self->growing == 0)
    self->growing = yt_after_frame (GTK_WIDGET (self), grow);
  for (guint i = 0; i < MIN (ids->len, self->room); i++)
    {
      YtIssueSection *section = take_section (self, old, g_array_index (ids, gint64, i));

      if (gtk_widget_get_prev_sibling (GTK_WIDGET (section)) != last)
        gtk_box_reorder_child_after (GTK_BOX (self->issues), GTK_WIDGET (section), last);
      last = GTK_WIDGET (section);
      g_ptr_array_add (self->sections, section);
      yt_issue_section_refresh (section, parties);
    }
  for (guint i = 0; i < old->len; i++)
    gtk_box_remove (GTK_BOX (self->issues), g_ptr_array_index (old, i));
  yt_voice_filter_count (YT_VOICE_FILTER (self->filter), positions);
}

static void
show_area (YtAreaView *self)
{
  gtk_label_set_label (GTK_LABEL (self->code), yt_entry_code (self->area));
  gtk_widget_set_visible (self->code, *yt_entry_code (self->area) != '\0');
}

/* An editor that goes away saves, which brings the next change while this one is still being shown. */
static void
refresh (YtAreaView *self)
{
  if (self->refreshing)
    {
      self->again = TRUE;
      return;
    }
  self->refreshing = TRUE;
  do
    {
      self->again = FALSE;
      if (self->area == NULL)
        break;
      show_area (self);
      arrange_sections (self);
      mark (self);
    }
  while (self->again);
  self->refreshing = FALSE;
}

static gboolean
grow (gpointer data)
{
  YtAreaView *self = data;

  self->growing = 0;
  self->room = self->room < G_MAXUINT ? self->room + 1 : self->room;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* Makes all sections now, when something stands in one that is not there yet. */
static void
need (YtAreaView *self,
      gint64      id)
{
  if (self->area == NULL || id == yt_entry_id (self->area) || section_of (self, id) != NULL)
    return;
  self->room = G_MAXUINT;
  refresh (self);
}

static void
on_changed (YtAreaView      *self,
            const YtChanges *changes)
{
  if (self->area == NULL)
    return;
  if (changes->all || g_hash_table_size (changes->entries) > 0)
    refresh (self);
  if (changes->all || g_hash_table_size (changes->notes) > 0 || g_hash_table_size (changes->links) > 0)
    {
      for (guint i = 0; i < self->sections->len; i++)
        yt_issue_section_count (section_at (self, i));
    }
}

static void
on_voice (YtAreaView *self)
{
  refresh (self);
}

static void
on_add_position (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  YtAreaView *self = YT_AREA_VIEW (widget);
  const char *voice = yt_desk_voice (self->desk);
  g_autoptr(GError) error = NULL;
  gint64 above, party, id;

  g_variant_get (parameter, "(xx)", &above, &party);
  yt_desk_flush (self->desk);
  if (!yt_act_add_position (yt_desk_dossier (self->desk), above, party, *voice != '\0' ? voice : "stated", &id, &error))
    yt_report (widget, error);
  else
    yt_desk_edit (self->desk, id);
}

static void
show_details (YtAreaView *self,
              gboolean    show)
{
  YtPositionCard *card = yt_area_view_card (self, yt_desk_selected (self->desk));

  yt_desk_remember (self->desk, details_key, show ? 1 : 0);
  if (card != NULL && !show)
    gtk_widget_grab_focus (GTK_WIDGET (card));
  mark (self);
  /* What was below the middle is hidden by the details now. */
  if (card != NULL && show)
    yt_scroll_to (GTK_WIDGET (card));
}

static void
on_details (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  YtAreaView *self = YT_AREA_VIEW (widget);
  g_autoptr(YtEntry) selected = find_selected (self);
  gboolean show = !shows_details (self);

  /* Nothing of this area is selected: the area itself is meant. */
  if (selected == NULL)
    {
      g_object_set (self->desk, "selected", yt_entry_id (self->area), NULL);
      show = TRUE;
    }
  show_details (self, show);
}

static void
on_look (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  YtAreaView *self = YT_AREA_VIEW (widget);

  if (yt_detail_drawer_is_open (YT_DETAIL_DRAWER (self->drawer)))
    yt_detail_box_enter (YT_DETAIL_BOX (self->detail));
  else
    show_details (self, TRUE);
}

static void
on_wander (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  YtAreaView *self = YT_AREA_VIEW (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  YtPositionCard *card = yt_card_walk (self->sections, focus, (GtkDirectionType) g_variant_get_int32 (parameter));

  if (card == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  yt_issue_section_show (section_of (self, yt_position_card_id (card)), card);
  gtk_widget_grab_focus (GTK_WIDGET (card));
}

static gboolean
on_key (YtAreaView      *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  if (key != GDK_KEY_Escape || !yt_detail_drawer_is_open (YT_DETAIL_DRAWER (self->drawer)))
    return FALSE;
  show_details (self, FALSE);
  return TRUE;
}

static gboolean
show_scrollbar (gpointer data)
{
  YtAreaView *self = data;

  self->later = 0;
  gtk_widget_set_visible (self->scrollbar, gtk_adjustment_get_upper (self->across) > gtk_adjustment_get_page_size (self->across));
  return G_SOURCE_REMOVE;
}

/* Comes while widgets are being placed. */
static void
on_across_changed (YtAreaView *self)
{
  if (self->later == 0)
    self->later = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_scrollbar, self, NULL);
}

static void
yt_area_view_dispose (GObject *object)
{
  YtAreaView *self = YT_AREA_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->later, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_object (&self->across);
  g_clear_object (&self->area);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_area_view_parent_class)->dispose (object);
}

static void
yt_area_view_class_init (YtAreaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_area_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "areaview");
  gtk_widget_class_install_action (widget_class, "areas.add-position", "(xx)", on_add_position);
  gtk_widget_class_install_action (widget_class, "areas.details", NULL, on_details);
  gtk_widget_class_install_action (widget_class, "areas.look", NULL, on_look);
  gtk_widget_class_install_action (widget_class, "areas.wander", "i", on_wander);
}

static void
yt_area_view_init (YtAreaView *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->sections = g_ptr_array_new ();
  self->across = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

static GtkWidget *
build_head (YtAreaView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *details = gtk_button_new_from_icon_name ("document-properties-symbolic");

  self->code = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->code, "code");
  gtk_widget_set_valign (self->code, GTK_ALIGN_START);
  self->title = g_object_new (YT_TYPE_BILINGUAL, "desk", self->desk, "key", "title", NULL);
  gtk_widget_add_css_class (self->title, "title-2");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (details, "flat");
  gtk_widget_set_valign (details, GTK_ALIGN_START);
  yt_tip_set (details, _("Details of what is selected"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (details), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details of what is selected"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (details), "areas.details");
  gtk_box_append (GTK_BOX (head), self->code);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), details);
  return head;
}

static void
build_content (YtAreaView *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->head = build_head (self);
  self->text = g_object_new (YT_TYPE_BILINGUAL, "desk", self->desk, "key", "text", "multiline", TRUE, NULL);
  self->issues = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  self->add_issue = gtk_button_new_with_mnemonic (_("Add _Issue"));
  gtk_widget_set_halign (self->add_issue, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->content, "area");
  gtk_box_append (GTK_BOX (self->content), self->head);
  gtk_box_append (GTK_BOX (self->content), self->text);
  gtk_box_append (GTK_BOX (self->content), self->issues);
  gtk_box_append (GTK_BOX (self->content), self->add_issue);
}

/* The positions, with their scrollbar, above the details. */
static void
build_drawer (YtAreaView *self)
{
  GtkWidget *above = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->detail = yt_detail_box_new (self->desk, "areas.details", FALSE);
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, self->across);
  gtk_widget_set_visible (self->scrollbar, FALSE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (above), self->scroller);
  gtk_box_append (GTK_BOX (above), self->scrollbar);
  self->drawer = yt_detail_drawer_new (self->desk, divider_key, above, self->detail);
  gtk_widget_set_vexpand (self->drawer, TRUE);
}

static gboolean
relate (gpointer data)
{
  YtAreaView *self = data;

  self->relating = 0;
  if (self->area == NULL)
    return G_SOURCE_REMOVE;
  if (self->related == NULL)
    {
      self->related = yt_area_related_new (self->desk);
      gtk_widget_add_css_class (self->related, "related");
      gtk_box_append (GTK_BOX (self->content), self->related);
      gtk_box_append (GTK_BOX (self->content),
                      yt_picture_fold_new (self->desk, yt_picture_find ("balance"), "areas:balance", FALSE, BALANCE_HEIGHT));
    }
  yt_area_related_show (YT_AREA_RELATED (self->related), yt_entry_id (self->area));
  return G_SOURCE_REMOVE;
}

GtkWidget *
yt_area_view_new (YtDesk *desk)
{
  YtAreaView *self = g_object_new (YT_TYPE_AREA_VIEW, NULL);
  GtkWidget *widget = GTK_WIDGET (self);

  self->desk = g_object_ref (desk);
  self->filter = yt_voice_filter_new (desk);
  gtk_widget_add_css_class (self->filter, "filter-bar");
  build_content (self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), yt_tall_new (self->content));
  build_drawer (self);
  gtk_widget_set_parent (self->filter, widget);
  gtk_widget_set_parent (self->drawer, widget);
  g_signal_connect_object (self->across, "changed", G_CALLBACK (on_across_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::voice", G_CALLBACK (on_voice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::selected", G_CALLBACK (mark), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return widget;
}

void
yt_area_view_show (YtAreaView *self,
                   gint64      id)
{
  if (self->area != NULL && yt_entry_id (self->area) == id)
    return;
  g_clear_object (&self->area);
  self->area = yt_entry_get (yt_desk_dossier (self->desk), id);
  if (self->area == NULL)
    return;
  g_object_set (self->title, "entry", self->area, NULL);
  g_object_set (self->text, "entry", self->area, NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_issue), "(sx)", "issue", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_issue), "dossier.add");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  self->room = ROOM;
  refresh (self);
  if (self->relating == 0)
    self->relating = yt_after_frame (GTK_WIDGET (self), relate);
}

gint64
yt_area_view_area (YtAreaView *self)
{
  return self->area != NULL ? yt_entry_id (self->area) : 0;
}

void
yt_area_view_reveal (YtAreaView *self,
                     gint64      id)
{
  YtIssueSection *section;
  YtPositionCard *card;

  need (self, id);
  section = section_of (self, id);
  card = yt_area_view_card (self, id);
  if (card != NULL)
    {
      yt_issue_section_show (section, card);
      yt_scroll_to (GTK_WIDGET (card));
      yt_mark_briefly (GTK_WIDGET (card));
    }
  else if (id == yt_area_view_area (self))
    {
      yt_scroll_to (self->head);
    }
  else if (section != NULL)
    {
      yt_scroll_to (GTK_WIDGET (section));
    }
}

void
yt_area_view_enter (YtAreaView *self,
                    gint64      id)
{
  need (self, id);
  for (guint i = 0; i < self->sections->len; i++)
    {
      YtIssueSection *section = section_at (self, i);

      if (id != yt_area_view_area (self) && id != yt_issue_section_id (section))
        continue;
      for (guint column = 0; column < yt_issue_section_n_columns (section); column++)
        {
          g_autoptr(GPtrArray) cards = yt_issue_section_column (section, column);

          if (cards->len > 0)
            {
              gtk_widget_grab_focus (g_ptr_array_index (cards, 0));
              return;
            }
        }
    }
  gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

void
yt_area_view_edit (YtAreaView *self,
                   gint64      id)
{
  YtIssueSection *section;
  YtPositionCard *card;

  need (self, id);
  section = section_of (self, id);
  card = yt_area_view_card (self, id);
  if (card != NULL)
    yt_position_card_edit (card);
  else if (id == yt_area_view_area (self))
    yt_bilingual_edit (YT_BILINGUAL (self->title));
  else if (section != NULL)
    yt_issue_section_edit (section);
}

YtPositionCard *
yt_area_view_card (YtAreaView *self,
                   gint64      id)
{
  YtIssueSection *section = section_of (self, id);

  return section != NULL ? yt_issue_section_card (section, id) : NULL;
}
