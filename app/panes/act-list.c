/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line for each act. */
#include "panes/act-list.h"

#include <glib/gi18n.h>

#include "desk/scene.h"
#include "model/deed.h"
#include "panes/moment-words.h"
#include "panes/report.h"
#include "panes/tip.h"

#define SHOWN 8

struct _YtActList
{
  GtkWidget parent_instance;

  YtDesk *desk;
};

G_DEFINE_FINAL_TYPE (YtActList, yt_act_list, GTK_TYPE_WIDGET)

static void
clear (YtActList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/* A name stands in the middle of “Undo: …” elsewhere, but alone here. */
static char *
start_large (const char *words)
{
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (words)), first);
  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

static GtkWidget *
make_label (const char *text,
            const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* What the act was done to may be gone since: then there is nothing to open. */
static gboolean
is_there (YtActList           *self,
          const YtHistoryItem *item)
{
  YtScene scene;

  return item->subject != 0 && yt_scene_of (yt_desk_dossier (self->desk), item->subject, &scene);
}

static GtkWidget *
make_button (GtkWidget  *lines,
             gint64      subject,
             const char *what,
             const char *when)
{
  GtkWidget *button = gtk_button_new ();
  /* Translators: a change and when it was done, as a screen reader says them. */
  g_autofree char *name = g_strdup_printf (_("%s, %s"), what, when);

  gtk_button_set_child (GTK_BUTTON (button), lines);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "linked-row");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "desk.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", subject);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_row (YtActList           *self,
          const YtHistoryItem *item)
{
  g_autofree char *words = yt_deed_told (item, yt_report_word);
  g_autofree char *what = start_large (words);
  g_autofree char *moment = yt_moment_to_words (self->desk, item->moment);
  const char *author = item->author != NULL && *item->author != '\0' ? item->author : NULL;
  g_autofree char *when = author != NULL ? g_strdup_printf ("%s · %s", moment, author) : g_strdup (moment);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (row), make_label (what, NULL));
  gtk_box_append (GTK_BOX (row), make_label (when, "code"));
  if (is_there (self, item))
    row = make_button (row, item->subject, what, when);
  yt_tip_set (row, what);
  return row;
}

static void
yt_act_list_dispose (GObject *object)
{
  YtActList *self = YT_ACT_LIST (object);

  clear (self);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_act_list_parent_class)->dispose (object);
}

static void
yt_act_list_class_init (YtActListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_act_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "actlist");
}

static void
yt_act_list_init (YtActList *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
}

GtkWidget *
yt_act_list_new (YtDesk *desk)
{
  YtActList *self = g_object_new (YT_TYPE_ACT_LIST, NULL);

  self->desk = g_object_ref (desk);
  return GTK_WIDGET (self);
}

void
yt_act_list_refresh (YtActList *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items = yt_history_acts (yt_desk_dossier (self->desk), SHOWN, &error);

  if (items == NULL)
    {
      if (error != NULL)
        yt_report (GTK_WIDGET (self), error);
      return;
    }
  clear (self);
  for (guint i = 0; i < items->len; i++)
    gtk_widget_set_parent (make_row (self, g_ptr_array_index (items, i)), GTK_WIDGET (self));
  if (items->len == 0)
    gtk_widget_set_parent (make_label (_("Nothing was changed yet."), "dim-label"), GTK_WIDGET (self));
}
