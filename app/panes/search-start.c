/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The saved searches above a table of examples. */
#include "panes/search-start.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "panes/saved-searches.h"

struct _YtSearchStart
{
  GtkBox parent_instance;

  YtSavedSearches *saved;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (YtSearchStart, yt_search_start, GTK_TYPE_BOX)

static const char *const examples[][2] = {
  { "网络 sovereignty", N_("All words, in any order") },
  { "\"cyber espionage\"", N_("These words as they stand") },
  { "安全 OR security", N_("One or the other") },
  { "安全 -军事", N_("One without the other") },
  { "US NEAR/5 norms", N_("At most five words apart") },
  { "wlaq", N_("Chinese titles, terms, actors and tags by their Pinyin or its initials") },
  { "soveriegnty~", N_("One letter may be wrong, missing or too many, or two changed over") },
  { "/20(13|14)年?/", N_("A regular expression between two strokes; quicker with other words beside it") },
  { "kind:obstacle has:note", N_("Obstacles with notes") },
  { "date:2013..2014-05", N_("From 2013 to May 2014") },
};

static void
on_example (YtSearchStart *self,
            GtkWidget     *row)
{
  g_signal_emit (self, chosen_signal, 0, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
on_saved (YtSearchStart *self,
          const char    *words)
{
  g_signal_emit (self, chosen_signal, 0, words);
}

static void
add_examples (YtSearchStart *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What Can Be Searched For"));
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), examples[i][0]);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(examples[i][1]));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_object (row, "activated", G_CALLBACK (on_example), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (GTK_BOX (self), group);
}

static void
yt_search_start_class_init (YtSearchStartClass *klass)
{
  chosen_signal = g_signal_new ("chosen", YT_TYPE_SEARCH_START, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
yt_search_start_init (YtSearchStart *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  self->saved = g_object_new (YT_TYPE_SAVED_SEARCHES, NULL);
  g_signal_connect_object (self->saved, "chosen", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->saved));
  add_examples (self);
}

void
yt_search_start_set_desk (YtSearchStart *self,
                          YtDesk        *desk)
{
  yt_saved_searches_set_desk (self->saved, desk);
}
