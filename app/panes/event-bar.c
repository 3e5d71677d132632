/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three choices, two dates and a button that takes all back. */
#include "panes/event-bar.h"

#include <glib/gi18n.h>

#include "model/entry.h"
#include "model/words.h"
#include "panes/content-label.h"
#include "panes/tip.h"
#include "panes/wrap-layout.h"

/* How much of a choice is seen while it is closed, and when it is open. */
#define CLOSED_CHARS 13
#define OPEN_CHARS 36

typedef struct
{
  GtkWidget *widget; /* a GtkDropDown */
  GArray *ids;       /* of its items but the first, which is “all” */
  YtKind kind;
} Choice;

struct _YtEventBar
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEventFilter filter;
  Choice area;
  Choice channel;
  GtkWidget *type;
  GtkWidget *since;
  GtkWidget *until;
  GtkWidget *clear;
  gboolean filling;
  gboolean telling;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtEventBar, yt_event_bar, GTK_TYPE_WIDGET)

static void
tell (YtEventBar *self)
{
  self->telling = TRUE;
  yt_event_filter_remember (self->desk, &self->filter);
  self->telling = FALSE;
  gtk_widget_set_visible (self->clear, yt_event_filter_is_on (&self->filter));
  g_signal_emit (self, signals[CHANGED], 0);
}

static gint64
chosen (Choice *choice)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice->widget));

  return place > 0 && place <= choice->ids->len ? g_array_index (choice->ids, gint64, place - 1) : 0;
}

static void
on_chosen (YtEventBar *self)
{
  if (self->filling)
    return;
  self->filter.area = chosen (&self->area);
  self->filter.channel = chosen (&self->channel);
  self->filter.type = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->type));
  tell (self);
}

static void
on_typed (YtEventBar *self)
{
  gboolean since, until;
  gint64 first, last;

  if (self->filling)
    return;
  since = yt_event_filter_parse_day (gtk_editable_get_text (GTK_EDITABLE (self->since)), FALSE, &first);
  until = yt_event_filter_parse_day (gtk_editable_get_text (GTK_EDITABLE (self->until)), TRUE, &last);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->since), GTK_ACCESSIBLE_STATE_INVALID, !since, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->until), GTK_ACCESSIBLE_STATE_INVALID, !until, -1);
  (since ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->since, "error");
  (until ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->until, "error");
  if (!since || !until || (first == self->filter.since && last == self->filter.until))
    return;
  self->filter.since = first;
  self->filter.until = last;
  tell (self);
}

static void
fill_choice (YtEventBar *self,
             Choice     *choice,
             const char *all,
             gint64      id)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new ((const char *[]) { all, NULL });
  guint selected = 0;

  g_clear_pointer (&choice->ids, g_array_unref);
  choice->ids = yt_entry_children (yt_desk_dossier (self->desk), 0, choice->kind);
  for (guint i = 0; i < choice->ids->len; i++)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (self->desk), g_array_index (choice->ids, gint64, i));
      g_autofree char *line = entry != NULL ? yt_content_line (self->desk, entry) : g_strdup ("");
      g_autofree char *name = g_strdup_printf ("%s %s", entry != NULL ? yt_entry_code (entry) : "", line);

      gtk_string_list_append (names, g_strstrip (name));
      if (g_array_index (choice->ids, gint64, i) == id)
        selected = i + 1;
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (choice->widget), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice->widget), selected);
}

static void
fill (YtEventBar *self)
{
  g_autofree char *since = yt_event_filter_day_text (self->filter.since, FALSE);
  g_autofree char *until = yt_event_filter_day_text (self->filter.until, TRUE);

  self->filling = TRUE;
  fill_choice (self, &self->area, _("All areas"), self->filter.area);
  fill_choice (self, &self->channel, _("All channels"), self->filter.channel);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->type), self->filter.type);
  gtk_editable_set_text (GTK_EDITABLE (self->since), since);
  gtk_editable_set_text (GTK_EDITABLE (self->until), until);
  gtk_widget_set_visible (self->clear, yt_event_filter_is_on (&self->filter));
  self->filling = FALSE;
}

/* An area or channel came, went or was renamed. */
static void
on_changed (YtEventBar      *self,
            const YtChanges *changes)
{
  YtEventFilter before = self->filter;

  if (!changes->all && g_hash_table_size (changes->entries) == 0)
    return;
  self->filter = yt_event_filter_recall (self->desk);
  self->filling = TRUE;
  fill_choice (self, &self->area, _("All areas"), self->filter.area);
  fill_choice (self, &self->channel, _("All channels"), self->filter.channel);
  self->filling = FALSE;
  if (before.area != self->filter.area || before.channel != self->filter.channel)
    tell (self);
}

/* The time was taken from a picture. */
static void
on_remembered (YtEventBar *self)
{
  YtEventFilter filter = yt_event_filter_recall (self->desk);

  if (self->telling || (filter.since == self->filter.since && filter.until == self->filter.until))
    return;
  self->filter = filter;
  fill (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item,
          gpointer            chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (chars));
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  yt_content_show (GTK_LABEL (gtk_list_item_get_child (item)),
                   gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item))));
}

static GtkListItemFactory *
make_factory (int chars)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GINT_TO_POINTER (chars));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  return factory;
}

static GtkWidget *
add_choice (YtEventBar *self,
            const char *label)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);
  g_autoptr(GtkListItemFactory) closed = make_factory (CLOSED_CHARS);
  g_autoptr(GtkListItemFactory) open = make_factory (OPEN_CHARS);

  gtk_drop_down_set_factory (GTK_DROP_DOWN (choice), closed);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (choice), open);
  yt_tip_set (choice, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (on_chosen), self);
  gtk_widget_set_parent (choice, GTK_WIDGET (self));
  return choice;
}

static GtkWidget *
add_date (YtEventBar *self,
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
fill_types (YtEventBar *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new ((const char *[]) { _("All types"), NULL });

  for (const YtWord *word = yt_event_types; word->id != NULL; word++)
    gtk_string_list_append (names, _(word->label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->type), G_LIST_MODEL (names));
}

static void
yt_event_bar_dispose (GObject *object)
{
  YtEventBar *self = YT_EVENT_BAR (object);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->area.ids, g_array_unref);
  g_clear_pointer (&self->channel.ids, g_array_unref);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_event_bar_parent_class)->dispose (object);
}

static void
yt_event_bar_class_init (YtEventBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_event_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, YT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new ("changed", YT_TYPE_EVENT_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
yt_event_bar_init (YtEventBar *self)
{
  self->filling = TRUE;
  self->area.widget = add_choice (self, _("Only events of an area"));
  self->area.kind = YT_KIND_AREA;
  self->channel.widget = add_choice (self, _("Only events of a channel"));
  self->channel.kind = YT_KIND_CHANNEL;
  self->type = add_choice (self, _("Only events of a type"));
  self->since = add_date (self, _("From"), _("Only events since a year or a day: 2013, 2013-06-05"));
  self->until = add_date (self, _("Until"), _("Only events until a year or a day: 2013, 2013-06-05"));
  self->clear = gtk_button_new_with_label (_("Show All"));
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (yt_event_bar_clear), self);
  gtk_widget_set_parent (self->clear, GTK_WIDGET (self));
  fill_types (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Which events are shown"), -1);
}

GtkWidget *
yt_event_bar_new (YtDesk *desk)
{
  YtEventBar *self = g_object_new (YT_TYPE_EVENT_BAR, NULL);

  self->desk = g_object_ref (desk);
  self->filter = yt_event_filter_recall (desk);
  fill (self);
  g_signal_connect_object (desk, "remembered::" YT_EVENT_FILTER_LAST, G_CALLBACK (on_remembered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

YtEventFilter
yt_event_bar_filter (YtEventBar *self)
{
  return self->filter;
}

void
yt_event_bar_clear (YtEventBar *self)
{
  self->filter = (YtEventFilter) { .since = G_MININT64, .until = G_MAXINT64 };
  fill (self);
  tell (self);
}
