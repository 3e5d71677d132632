/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row a search: its name can be written over, its words are shown as its heading. */
#include "panes/saved-searches.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "act/filter.h"
#include "panes/report.h"
#include "panes/tip.h"

struct _YtSavedSearches
{
  GtkWidget parent_instance;

  YtDesk *desk;
  GPtrArray *filters; /* YtFilter, as they are shown */
  AdwPreferencesGroup *group;
  GPtrArray *rows;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (YtSavedSearches, yt_saved_searches, GTK_TYPE_WIDGET)

static const YtFilter *
filter_of (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "yt-filter");
}

static void
on_use (YtSavedSearches *self,
        GtkWidget       *button)
{
  g_signal_emit (self, chosen_signal, 0, filter_of (button)->words);
}

static void
on_delete (YtSavedSearches *self,
           GtkWidget       *button)
{
  g_autofree char *name = g_strdup (filter_of (button)->name);
  g_autofree char *text = g_strdup_printf (_("The search “%s” was deleted"), name);
  g_autoptr(GError) error = NULL;

  if (yt_act_delete_filter (yt_desk_dossier (self->desk), name, &error))
    yt_toast (GTK_WIDGET (self), text, TRUE);
  else
    yt_report (GTK_WIDGET (self), error);
}

static void
on_rename (YtSavedSearches *self,
           GtkWidget       *row)
{
  g_autofree char *name = g_strdup (filter_of (row)->name);
  g_autofree char *new_name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  g_autoptr(GError) error = NULL;

  if (!yt_act_rename_filter (yt_desk_dossier (self->desk), name, new_name, &error))
    yt_report (GTK_WIDGET (self), error);
}

static GtkWidget *
add_button (YtSavedSearches *self,
            GtkWidget       *row,
            YtFilter        *filter,
            const char      *icon,
            const char      *tip,
            GCallback        callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *text = g_strdup_printf (tip, filter->name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  yt_tip_set (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (button), "yt-filter", filter);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  return button;
}

static GtkWidget *
make_row (YtSavedSearches *self,
          YtFilter        *filter)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), filter->words);
  gtk_editable_set_text (GTK_EDITABLE (row), filter->name);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "yt-filter", filter);
  g_signal_connect_object (row, "apply", G_CALLBACK (on_rename), self, G_CONNECT_SWAPPED);
  add_button (self, row, filter, "system-search-symbolic", _("Search for “%s”"), G_CALLBACK (on_use));
  add_button (self, row, filter, "user-trash-symbolic", _("Delete the search “%s”"), G_CALLBACK (on_delete));
  return row;
}

static gboolean
same_filters (const GPtrArray *a,
              const GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const YtFilter *one = g_ptr_array_index (a, i);
      const YtFilter *other = g_ptr_array_index (b, i);

      if (g_strcmp0 (one->name, other->name) != 0 || g_strcmp0 (one->words, other->words) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
show (YtSavedSearches *self)
{
  g_autoptr(GPtrArray) filters = yt_filters (yt_desk_dossier (self->desk));

  if (same_filters (self->filters, filters))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->filters, g_ptr_array_unref);
  self->filters = g_steal_pointer (&filters);
  for (guint i = 0; i < self->filters->len; i++)
    {
      GtkWidget *row = make_row (self, g_ptr_array_index (self->filters, i));

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->group, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->filters->len > 0);
}

static void
yt_saved_searches_dispose (GObject *object)
{
  YtSavedSearches *self = YT_SAVED_SEARCHES (object);

  g_ptr_array_set_size (self->rows, 0);
  if (self->group != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->group));
  self->group = NULL;
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_saved_searches_parent_class)->dispose (object);
}

static void
yt_saved_searches_finalize (GObject *object)
{
  YtSavedSearches *self = YT_SAVED_SEARCHES (object);

  g_clear_pointer (&self->filters, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (yt_saved_searches_parent_class)->finalize (object);
}

static void
yt_saved_searches_class_init (YtSavedSearchesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_saved_searches_dispose;
  G_OBJECT_CLASS (klass)->finalize = yt_saved_searches_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  chosen_signal = g_signal_new ("chosen", YT_TYPE_SAVED_SEARCHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
}

static void
yt_saved_searches_init (YtSavedSearches *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Saved Searches"));
  gtk_widget_set_parent (GTK_WIDGET (self->group), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
yt_saved_searches_set_desk (YtSavedSearches *self,
                            YtDesk          *desk)
{
  self->desk = g_object_ref (desk);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
