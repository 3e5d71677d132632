/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Turns the actions dossier.* into acts, and says what happened. */
#include "shell/dossier-actions.h"

#include <glib/gi18n.h>

#include "act/entry.h"
#include "act/note.h"
#include "panes/bin-window.h"
#include "panes/export-dialog.h"
#include "panes/report-dialog.h"
#include "panes/history-dialog.h"
#include "panes/import-dialog.h"
#include "panes/link-dialog.h"
#include "panes/pane.h"
#include "panes/report.h"
#include "shell/backup-keeper.h"
#include "shell/backups-window.h"
#include "shell/check-window.h"
#include "shell/copy.h"

static YtDossier *
dossier_of (gpointer window)
{
  return yt_desk_dossier (yt_window_desk (window));
}

static void
on_undo (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       window)
{
  g_autoptr(GError) error = NULL;

  yt_desk_flush (yt_window_desk (window));
  if (!yt_act_undo (dossier_of (window), &error))
    yt_report (window, error);
}

static void
on_redo (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       window)
{
  g_autoptr(GError) error = NULL;

  yt_desk_flush (yt_window_desk (window));
  if (!yt_act_redo (dossier_of (window), &error))
    yt_report (window, error);
}

static void
on_add (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       window)
{
  YtDesk *desk = yt_window_desk (window);
  g_autoptr(GError) error = NULL;
  const char *kind;
  gint64 parent, id;

  g_variant_get (parameter, "(&sx)", &kind, &parent);
  yt_desk_flush (desk);
  if (yt_act_add_entry (dossier_of (window), yt_kind_from_id (kind), parent, 0, NULL, yt_desk_language (desk), &id, &error))
    yt_desk_edit (desk, id);
  else
    yt_report (window, error);
}

static void
on_delete (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       window)
{
  YtDesk *desk = yt_window_desk (window);
  g_autoptr(YtEntry) entry = yt_entry_get (dossier_of (window), g_variant_get_int64 (parameter));
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  const char *name;

  if (entry == NULL || yt_entry_is_deleted (entry))
    return;
  yt_desk_flush (desk);
  name = yt_entry_name (entry, yt_desk_language (desk));
  if (*name == '\0')
    name = yt_entry_name (entry, yt_language_other (yt_desk_language (desk)));
  text = *name == '\0' ? g_strdup_printf (_("%s deleted"), _(yt_kind_info (yt_entry_kind (entry))->label))
                       : g_strdup_printf (_("“%s” deleted"), name);
  if (yt_act_delete_entry (dossier_of (window), yt_entry_id (entry), &error))
    yt_toast (window, text, TRUE);
  else
    yt_report (window, error);
}

/* Index of @id among its siblings of the same kind; they are put into @siblings. */
static guint
find_among_siblings (YtEntry  *entry,
                     GArray  **siblings)
{
  *siblings = yt_entry_children (yt_entry_dossier (entry), yt_entry_parent (entry), yt_entry_kind (entry));
  for (guint i = 0; i < (*siblings)->len; i++)
    {
      if (g_array_index (*siblings, gint64, i) == yt_entry_id (entry))
        return i;
    }
  return 0;
}

static void
on_move (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       window)
{
  g_autoptr(YtEntry) entry = NULL;
  g_autoptr(GArray) siblings = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id, before;
  int steps;
  gint64 goal;

  g_variant_get (parameter, "(xi)", &id, &steps);
  entry = yt_entry_get (dossier_of (window), id);
  if (entry == NULL || yt_entry_is_deleted (entry) || steps == 0)
    return;
  goal = (gint64) find_among_siblings (entry, &siblings) + steps;
  if (goal < 0 || goal >= siblings->len)
    return;
  /* Going down it leaves a gap behind, so it comes before the one after its goal. */
  if (steps > 0)
    goal++;
  before = goal < siblings->len ? g_array_index (siblings, gint64, goal) : 0;
  yt_desk_flush (yt_window_desk (window));
  if (!yt_act_move_entry (dossier_of (window), id, yt_entry_parent (entry), before, &error))
    yt_report (window, error);
}

static void
on_add_note (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       window)
{
  YtDesk *desk = yt_window_desk (window);
  gint64 target = g_variant_get_int64 (parameter);
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (target == 0)
    target = yt_desk_selected (desk);
  if (target == 0)
    target = yt_dossier_root (dossier_of (window));
  yt_desk_flush (desk);
  if (!yt_act_add_note (dossier_of (window), target, yt_language_tag (yt_desk_language (desk)), "", NULL, &id, &error))
    {
      yt_report (window, error);
      return;
    }
  if (g_strcmp0 (yt_desk_pane (desk), "notes") == 0)
    {
      yt_desk_edit (desk, id);
      return;
    }
  /* Beside what it is about. */
  if (target != yt_desk_selected (desk) || yt_pane_is_alone (yt_desk_pane (desk)))
    yt_desk_go (desk, NULL, target);
  g_action_group_change_action_state (window, "toggle-notes", g_variant_new_boolean (TRUE));
  g_object_set (desk, "note", id, NULL);
  g_signal_emit_by_name (desk, "edit", id);
}

static void
on_delete_note (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       window)
{
  g_autoptr(GError) error = NULL;

  yt_desk_flush (yt_window_desk (window));
  if (yt_act_delete_note (dossier_of (window), g_variant_get_int64 (parameter), &error))
    yt_toast (window, _("Note deleted"), TRUE);
  else
    yt_report (window, error);
}

static void
on_delete_link (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       window)
{
  g_autoptr(GError) error = NULL;

  yt_desk_flush (yt_window_desk (window));
  if (yt_act_delete_link (dossier_of (window), g_variant_get_int64 (parameter), &error))
    yt_toast (window, _("Link deleted"), TRUE);
  else
    yt_report (window, error);
}

static void
on_add_link (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       window)
{
  yt_desk_flush (yt_window_desk (window));
  yt_link_dialog_open (window, yt_window_desk (window), g_variant_get_int64 (parameter));
}

static void
on_export (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       window)
{
  yt_desk_flush (yt_window_desk (window));
  yt_export_dialog_open (window, yt_window_desk (window));
}

/* What comes in can be undone, but a large import also makes a good moment. */
static void
back_up_first (YtWindow *window)
{
  yt_desk_flush (yt_window_desk (window));
  yt_backup_now (dossier_of (window), TRUE, NULL, NULL);
}

static void
on_backups (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       window)
{
  yt_backups_open (window, yt_window_desk (window));
}

static void
on_bin (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       window)
{
  yt_bin_open (window, yt_window_desk (window));
}

static void
on_report (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       window)
{
  yt_desk_flush (yt_window_desk (window));
  yt_report_dialog_open (window, yt_window_desk (window), FALSE);
}

static void
on_import (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       window)
{
  back_up_first (window);
  yt_import_dialog_open (window, yt_window_desk (window));
}

static void
on_import_folder (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       window)
{
  back_up_first (window);
  yt_import_dialog_choose_folder (window, yt_window_desk (window));
}

static void
on_history (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       window)
{
  yt_desk_flush (yt_window_desk (window));
  yt_history_dialog_open (window, yt_window_desk (window), g_variant_get_int64 (parameter));
}

static void
on_save_copy (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       window)
{
  yt_desk_flush (yt_window_desk (window));
  yt_copy_ask (window, dossier_of (window));
}

static void
on_check (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       window)
{
  yt_desk_flush (yt_window_desk (window));
  yt_check_window_open (window, yt_window_desk (window));
}

GSimpleActionGroup *
yt_dossier_actions_new (YtWindow *window)
{
  static const GActionEntry entries[] = {
    { "add", on_add, "(sx)", NULL, NULL },
    { "add-link", on_add_link, "x", NULL, NULL },
    { "add-note", on_add_note, "x", NULL, NULL },
    { "backups", on_backups, NULL, NULL, NULL },
    { "bin", on_bin, NULL, NULL, NULL },
    { "check", on_check, NULL, NULL, NULL },
    { "delete", on_delete, "x", NULL, NULL },
    { "delete-link", on_delete_link, "x", NULL, NULL },
    { "delete-note", on_delete_note, "x", NULL, NULL },
    { "export", on_export, NULL, NULL, NULL },
    { "history", on_history, "x", NULL, NULL },
    { "import", on_import, NULL, NULL, NULL },
    { "import-folder", on_import_folder, NULL, NULL, NULL },
    { "move", on_move, "(xi)", NULL, NULL },
    { "redo", on_redo, NULL, NULL, NULL },
    { "report", on_report, NULL, NULL, NULL },
    { "save-copy", on_save_copy, NULL, NULL, NULL },
    { "undo", on_undo, NULL, NULL, NULL },
  };
  static const char *const writers[] = { "add", "add-link", "add-note", "delete", "delete-link", "delete-note", "import",
                                         "import-folder", "move" };
  GActionMap *map = G_ACTION_MAP (g_simple_action_group_new ());
  YtDossier *dossier = dossier_of (window);

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), window);
  g_object_bind_property (dossier, "can-undo", g_action_map_lookup_action (map, "undo"), "enabled", G_BINDING_SYNC_CREATE);
  g_object_bind_property (dossier, "can-redo", g_action_map_lookup_action (map, "redo"), "enabled", G_BINDING_SYNC_CREATE);
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    g_object_bind_property (dossier, "read-only", g_action_map_lookup_action (map, writers[i]), "enabled",
                            G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  return G_SIMPLE_ACTION_GROUP (map);
}
