/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Installs the actions win.* on a window. */
#include "shell/window-actions.h"

#include "panes/reader-finder.h"
#include "panes/report-dialog.h"
#include "shell/shelf.h"

/* Off as long as there is no dossier. */
static const char *const of_dossier[] = { "clone", "print", "redo", "search", "search-all", "toggle-notes", "toggle-sidebar", "undo" };

static void
on_close (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       window)
{
  gtk_window_close (GTK_WINDOW (window));
}

static void
on_clone (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       window)
{
  YtDesk *desk = yt_window_desk (window);

  yt_desk_flush (desk);
  gtk_window_present (GTK_WINDOW (yt_window_new (gtk_window_get_application (GTK_WINDOW (window)),
                                                 yt_shelf_take_again (yt_desk_dossier (desk)))));
}

static void
on_print (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       window)
{
  yt_desk_flush (yt_window_desk (window));
  yt_report_dialog_open (window, yt_window_desk (window), TRUE);
}

static void
on_dismiss (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       window)
{
  yt_window_dismiss (window);
}

static void
on_menu (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       window)
{
  yt_window_open_menu (window);
}

/* In a text that is read, the first time asks for words in it; elsewhere the pane is narrowed, where it can be; from there
 * the dossier is searched. */
static void
on_search (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  if (focus == NULL || gtk_widget_get_ancestor (focus, YT_TYPE_READER_FINDER) != NULL ||
      !gtk_widget_activate_action (focus, "reader.find", NULL))
    yt_window_search (window);
}

static void
on_search_all (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       window)
{
  yt_window_search_all (window);
}

/* Whether the text that has the focus keeps its own steps; that of a note does not. Asked here, since an action that is
 * off counts as activated. */
static gboolean
keeps_steps (GtkWidget *focus)
{
  return GTK_IS_TEXT (focus) ||
         (GTK_IS_TEXT_VIEW (focus) && gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus))));
}

/* In an entry that keeps its own steps, these come first. */
static void
undo_here (gpointer    window,
           const char *in_text,
           const char *in_dossier)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  if (!keeps_steps (focus) || !gtk_widget_activate_action (focus, in_text, NULL))
    gtk_widget_activate_action (GTK_WIDGET (window), in_dossier, NULL);
}

static void
on_undo (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       window)
{
  undo_here (window, "text.undo", "dossier.undo");
}

static void
on_redo (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       window)
{
  undo_here (window, "text.redo", "dossier.redo");
}

static void
on_sidebar (GSimpleAction *action,
            GVariant      *state,
            gpointer       window)
{
  g_simple_action_set_state (action, state);
  yt_window_show_sidebar (window, g_variant_get_boolean (state));
}

static void
on_notes (GSimpleAction *action,
          GVariant      *state,
          gpointer       window)
{
  g_simple_action_set_state (action, state);
  yt_window_show_notes (window, g_variant_get_boolean (state));
}

void
yt_window_actions_install (YtWindow *window,
                           gboolean  sidebar)
{
  static const GActionEntry entries[] = {
    { "clone", on_clone, NULL, NULL, NULL },
    { "close", on_close, NULL, NULL, NULL },
    { "dismiss", on_dismiss, NULL, NULL, NULL },
    { "menu", on_menu, NULL, NULL, NULL },
    { "print", on_print, NULL, NULL, NULL },
    { "redo", on_redo, NULL, NULL, NULL },
    { "search", on_search, NULL, NULL, NULL },
    { "search-all", on_search_all, NULL, NULL, NULL },
    { "toggle-notes", NULL, NULL, "false", on_notes },
    { "toggle-sidebar", NULL, NULL, "true", on_sidebar },
    { "undo", on_undo, NULL, NULL, NULL },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  for (guint i = 0; i < G_N_ELEMENTS (of_dossier); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), of_dossier[i])),
                                 FALSE);
  yt_window_actions_set (window, "toggle-sidebar", sidebar);
}

void
yt_window_actions_enable (YtWindow *window)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_dossier); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), of_dossier[i])),
                                 TRUE);
}

gboolean
yt_window_actions_get (YtWindow   *window,
                       const char *name)
{
  g_autoptr(GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), name);

  return state != NULL && g_variant_get_boolean (state);
}

void
yt_window_actions_set (YtWindow   *window,
                       const char *name,
                       gboolean    on)
{
  g_action_group_change_action_state (G_ACTION_GROUP (window), name, g_variant_new_boolean (on));
}
