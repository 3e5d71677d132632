/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Six choices, a switch and two dates. */
#include "panes/wish-bar.h"

#include <glib/gi18n.h>

#include "desk/memory.h"
#include "panes/event-filter.h"
#include "panes/tip.h"
#include "panes/wrap-layout.h"

typedef enum
{
  ROWS,
  COLUMNS,
  LINK,
  VOICE,
  STANDING,
  ORDER,
  N_CHOICES,
} Choice;

/* In the order of Choice. */
static const char *const keys[N_CHOICES] = { "matrix:rows", "matrix:columns", "matrix:link", "matrix:voice", "matrix:standing",
                                             "matrix:order" };
static const char notes_key[] = "matrix:notes";

struct _YtWishBar
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtWish wish;
  gboolean filling;

  GtkWidget *choices[N_CHOICES];
  GtkWidget *since;
  GtkWidget *until;
  GtkWidget *notes;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtWishBar, yt_wish_bar, GTK_TYPE_WIDGET)

static guint
chosen (YtWishBar *self,
        Choice     choice)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choices[choice]));

  return place != GTK_INVALID_LIST_POSITION ? place : 0;
}

/* The links of the table, and before them what is none. */
static const char *
link_at (guint place)
{
  if (place <= 2)
    return place == 0 ? NULL : place == 1 ? YT_CROSSING_WITHIN : YT_CROSSING_PARTY;
  return yt_link_types[place - 3].id;
}

static void
read_choices (YtWishBar *self)
{
  YtCrossing *crossing = &self->wish.crossing;
  guint voice = chosen (self, VOICE), standing = chosen (self, STANDING);

  crossing->rows = (YtKind) (chosen (self, ROWS) + YT_KIND_PARTY);
  crossing->columns = (YtKind) (chosen (self, COLUMNS) + YT_KIND_PARTY);
  crossing->link = link_at (chosen (self, LINK));
  crossing->voice = voice > 0 ? yt_voices[voice - 1].id : NULL;
  crossing->standing = standing > 0 ? yt_standings[standing - 1].id : NULL;
  crossing->order = (YtCrossingOrder) chosen (self, ORDER);
  crossing->notes = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->notes));
}

static void
on_chosen (YtWishBar *self)
{
  if (self->filling)
    return;
  read_choices (self);
  for (Choice i = 0; i < N_CHOICES; i++)
    yt_desk_remember (self->desk, keys[i], chosen (self, i));
  yt_desk_remember (self->desk, notes_key, self->wish.crossing.notes ? 1 : 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_typed (YtWishBar *self)
{
  YtCrossing *crossing = &self->wish.crossing;
  gint64 first, last;
  gboolean since = yt_event_filter_parse_day (gtk_editable_get_text (GTK_EDITABLE (self->since)), FALSE, &first);
  gboolean until = yt_event_filter_parse_day (gtk_editable_get_text (GTK_EDITABLE (self->until)), TRUE, &last);

  (since ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->since, "error");
  (until ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->until, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->since), GTK_ACCESSIBLE_STATE_INVALID, !since, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->until), GTK_ACCESSIBLE_STATE_INVALID, !until, -1);
  if (!since || !until || (first == crossing->since && last == crossing->until))
    return;
  crossing->since = first;
  crossing->until = last;
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
add_choice (YtWishBar     *self,
            GtkStringList *names,
            const char    *label)
{
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (names), NULL);

  yt_tip_set (choice, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (on_chosen), self);
  gtk_widget_set_parent (choice, GTK_WIDGET (self));
  return choice;
}

static GtkStringList *
list_words (const char   *first,
            const YtWord *words)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  if (first != NULL)
    gtk_string_list_append (names, first);
  for (; words->id != NULL; words++)
    gtk_string_list_append (names, _(words->label));
  return names;
}

static GtkStringList *
list_kinds (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (int kind = YT_KIND_PARTY; kind < YT_N_KINDS; kind++)
    gtk_string_list_append (names, _(yt_kind_info ((YtKind) kind)->plural));
  return names;
}

static GtkStringList *
list_links (void)
{
  GtkStringList *names = gtk_string_list_new ((const char *[]) { _("Any link"), _("stands below"), _("is of a party"), NULL });

  for (const YtLinkType *type = yt_link_types; type->id != NULL; type++)
    gtk_string_list_append (names, _(type->forward));
  return names;
}

static GtkWidget *
add_date (YtWishBar  *self,
          const char *placeholder,
          const char *label)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 8);
  yt_tip_set (entry, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_typed), self);
  gtk_widget_set_parent (entry, GTK_WIDGET (self));
  return entry;
}

static void
yt_wish_bar_dispose (GObject *object)
{
  YtWishBar *self = YT_WISH_BAR (object);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_wish_bar_parent_class)->dispose (object);
}

static void
yt_wish_bar_class_init (YtWishBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_wish_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, YT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new ("changed", YT_TYPE_WISH_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
yt_wish_bar_init (YtWishBar *self)
{
  self->wish = yt_wish_usual ();
  self->filling = TRUE;
  self->choices[ROWS] = add_choice (self, list_kinds (), _("Rows"));
  self->choices[COLUMNS] = add_choice (self, list_kinds (), _("Columns"));
  self->choices[LINK] = add_choice (self, list_links (), _("Only this link"));
  self->choices[VOICE] = add_choice (self, list_words (_("All voices"), yt_voices), _("Only what is said in this voice"));
  self->choices[STANDING] = add_choice (self, list_words (_("Stated and implied"), yt_standings), _("Only links of this standing"));
  self->choices[ORDER] = add_choice (self, list_words (NULL, yt_crossing_orders), _("Order of rows and columns"));
  self->since = add_date (self, _("From"), _("Only what has a date since a year or a day: 2013, 2013-06-05"));
  self->until = add_date (self, _("Until"), _("Only what has a date until a year or a day: 2013, 2013-06-05"));
  self->notes = gtk_toggle_button_new_with_label (_("Count Notes"));
  yt_tip_set (self->notes, _("Notes on the links and their ends in place of links"));
  g_signal_connect_swapped (self->notes, "toggled", G_CALLBACK (on_chosen), self);
  gtk_widget_set_parent (self->notes, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the matrix shows"), -1);
}

GtkWidget *
yt_wish_bar_new (YtDesk *desk)
{
  YtWishBar *self = g_object_new (YT_TYPE_WISH_BAR, NULL);

  self->desk = g_object_ref (desk);
  for (Choice i = 0; i < N_CHOICES; i++)
    {
      double usual = i == ROWS ? YT_KIND_OBSTACLE - YT_KIND_PARTY : i == COLUMNS ? YT_KIND_RECOMMENDATION - YT_KIND_PARTY : 0;
      double place = yt_desk_recall (desk, keys[i], usual);
      guint n = g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (self->choices[i])));

      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choices[i]), place >= 0 && place < n ? (guint) place : 0);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->notes), yt_desk_recall (desk, notes_key, 0) > 0);
  read_choices (self);
  self->filling = FALSE;
  return GTK_WIDGET (self);
}

const YtWish *
yt_wish_bar_wish (YtWishBar *self)
{
  return &self->wish;
}
