/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows an event in a row that other events come to stand in while the list is scrolled. */
#include "panes/event-row.h"

#include <glib/gi18n.h>

#include "panes/code-chips.h"
#include "panes/content-label.h"
#include "panes/tip.h"
#include "panes/when.h"
#include "panes/word-badge.h"
#include "text/day.h"
#include "text/edtf.h"

/* Width of the column of dates. */
#define DATE_WIDTH 116

struct _YtEventRow
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  gulong changed;

  GtkWidget *heading;
  GtkWidget *date;
  GtkWidget *code;
  GtkWidget *title;
  GtkWidget *type;
  GtkWidget *chips;
};

G_DEFINE_FINAL_TYPE (YtEventRow, yt_event_row, GTK_TYPE_WIDGET)

/* The year where it stands: of the first day it may have been on, of the last one where that is open; G_MAXINT64 without a date. */
static gint64
year_of (YtEntry *entry)
{
  gint64 day, year;
  YtEdtf edtf;

  if (*yt_entry_date (entry) == '\0' || !yt_edtf_parse (yt_entry_date (entry), &edtf, NULL))
    return G_MAXINT64;
  day = yt_edtf_sort_key (&edtf);
  if (day == G_MAXINT64)
    return G_MAXINT64;
  yt_day_to_date (day, &year, NULL, NULL);
  return year;
}

static char *
heading_of (YtDesk *desk,
            gint64  year)
{
  g_autofree char *date = NULL;

  if (year == G_MAXINT64)
    return g_strdup (_("Undated"));
  date = g_strdup_printf ("%04" G_GINT64_FORMAT, year);
  return yt_when_in_words (date, yt_desk_language (desk));
}

static void
show_heading (YtEventRow *self,
              YtEntry    *before)
{
  gint64 year = year_of (self->entry);
  gboolean begins = before == NULL || year_of (before) != year;
  g_autofree char *text = begins ? heading_of (self->desk, year) : NULL;

  gtk_widget_set_visible (self->heading, begins);
  gtk_label_set_label (GTK_LABEL (self->heading), text != NULL ? text : "");
}

static void
show_date (YtEventRow *self)
{
  g_autofree char *when = yt_when_of_event (self->entry, yt_desk_language (self->desk));
  gboolean undated = *yt_entry_date (self->entry) == '\0';
  gboolean doubtful = yt_when_is_doubtful (yt_entry_date (self->entry));

  yt_content_show (GTK_LABEL (self->date), *when != '\0' ? when : _("Undated"));
  gtk_widget_set_css_classes (self->date, (const char *[]) { "date", undated || doubtful ? "doubtful" : NULL, NULL });
  yt_tip_set (self->date, undated ? _("The source gives no date: this is how it places the event")
                                           : doubtful ? _("The date is uncertain, approximate or not given to the day") : NULL);
}

/* The list's own row, which is what a screen reader stops at. */
static void
name_row (YtEventRow *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  const YtField *type = yt_kind_field (YT_KIND_EVENT, "type");
  const char *word = yt_word_label (type->words, yt_entry_value (self->entry, "type"));
  g_autofree char *line = yt_content_line (self->desk, self->entry);
  g_autofree char *name = NULL;

  if (word != NULL)
    /* Translators: an event, as a screen reader says it: when, what, and of which type. */
    name = g_strdup_printf (_("%s: %s, %s"), gtk_label_get_label (GTK_LABEL (self->date)), line, _(word));
  else
    /* Translators: an event, as a screen reader says it: when and what. */
    name = g_strdup_printf (_("%s: %s"), gtk_label_get_label (GTK_LABEL (self->date)), line);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_entry (YtEventRow *self)
{
  if (self->entry == NULL)
    return;
  show_date (self);
  gtk_label_set_label (GTK_LABEL (self->code), yt_entry_code (self->entry));
  gtk_widget_set_visible (self->code, *yt_entry_code (self->entry) != '\0');
  yt_word_badge_set_field (YT_WORD_BADGE (self->type), self->entry, "type");
  name_row (self);
}

static void
yt_event_row_dispose (GObject *object)
{
  YtEventRow *self = YT_EVENT_ROW (object);
  GtkWidget *child;

  if (self->entry != NULL)
    g_signal_handler_disconnect (self->entry, self->changed);
  g_clear_object (&self->entry);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_event_row_parent_class)->dispose (object);
}

static void
yt_event_row_class_init (YtEventRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_event_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "event");
}

static void
yt_event_row_init (YtEventRow *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
}

static GtkWidget *
build_date (YtEventRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->date = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->date), 0);
  gtk_label_set_wrap (GTK_LABEL (self->date), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->date), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (self->date), 8);
  gtk_label_set_max_width_chars (GTK_LABEL (self->date), 8);
  gtk_widget_set_size_request (self->date, DATE_WIDTH, -1);
  self->code = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->code), 0);
  gtk_widget_add_css_class (self->code, "code");
  gtk_box_append (GTK_BOX (box), self->date);
  gtk_box_append (GTK_BOX (box), self->code);
  return box;
}

static GtkWidget *
build_marks (YtEventRow *self)
{
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->type = yt_word_badge_new ();
  self->chips = yt_code_chips_new (self->desk);
  gtk_widget_set_valign (self->type, GTK_ALIGN_START);
  gtk_widget_set_hexpand (self->chips, TRUE);
  gtk_box_append (GTK_BOX (marks), self->type);
  gtk_box_append (GTK_BOX (marks), self->chips);
  return marks;
}

GtkWidget *
yt_event_row_new (YtDesk *desk)
{
  YtEventRow *self = g_object_new (YT_TYPE_EVENT_ROW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->desk = g_object_ref (desk);
  self->heading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_add_css_class (self->heading, "year");
  self->title = g_object_new (YT_TYPE_CONTENT_LABEL, "desk", desk, "key", "name", "wrap", TRUE, NULL);
  gtk_box_append (GTK_BOX (line), build_date (self));
  gtk_box_append (GTK_BOX (body), self->title);
  gtk_box_append (GTK_BOX (body), build_marks (self));
  gtk_widget_set_hexpand (body, TRUE);
  gtk_box_append (GTK_BOX (line), body);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (yt_event_row_refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
yt_event_row_set (YtEventRow *self,
                  YtEntry    *entry,
                  YtEntry    *before)
{
  if (entry != self->entry)
    {
      if (self->entry != NULL)
        g_signal_handler_disconnect (self->entry, self->changed);
      g_set_object (&self->entry, entry);
      if (entry != NULL)
        self->changed = g_signal_connect_swapped (entry, "changed", G_CALLBACK (show_entry), self);
      yt_content_label_set_entry (YT_CONTENT_LABEL (self->title), entry);
      yt_event_row_refresh (self);
    }
  if (entry != NULL)
    show_heading (self, before);
}

void
yt_event_row_refresh (YtEventRow *self)
{
  g_autoptr(GArray) linked = NULL;

  if (self->entry == NULL)
    return;
  linked = yt_code_chips_linked (yt_desk_dossier (self->desk), yt_entry_id (self->entry));
  yt_code_chips_set (YT_CODE_CHIPS (self->chips), linked);
  show_entry (self);
}
