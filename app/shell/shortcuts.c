/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys by action. ui/shortcuts.ui describes them and takes the keys from here. */
#include "shell/shortcuts.h"

#include "panes/pane.h"

const YtShortcut yt_shortcuts[] = {
  { "app.help", { "F1" } },
  { "app.new", { "<Control>n" } },
  { "app.open", { "<Control>o" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "app.shortcuts", { "<Control>question", "<Control>slash" } },
  { "app.toggle-language", { "<Shift><Control>l" } },
  { "desk.back", { "<Alt>Left" } },
  { "desk.forward", { "<Alt>Right" } },
  { "desk.next-content", { "<Control>l" } },
  { "dossier.add-note(int64 0)", { "<Shift><Control>n" } },
  { "dossier.export", { "<Control>e" } },
  { "dossier.import", { "<Control>i" } },
  { "dossier.report", { "<Control>r" } },
  { "dossier.save-copy", { "<Shift><Control>s" } },
  { "win.clone", { "<Shift><Control>w" } },
  { "win.close", { "<Control>w" } },
  { "win.menu", { "F10" } },
  { "win.print", { "<Control>p" } },
  { "win.redo", { "<Shift><Control>z", "<Control>y" } },
  { "win.search", { "<Control>f" } },
  { "win.search-all", { "<Shift><Control>f", "<Control>k" } },
  { "win.toggle-notes", { "<Shift>F9" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.undo", { "<Control>z" } },
  { NULL },
};

void
yt_shortcuts_install (GtkApplication *application)
{
  guint number = 1;

  for (const YtShortcut *shortcut = yt_shortcuts; shortcut->action != NULL; shortcut++)
    gtk_application_set_accels_for_action (application, shortcut->action, shortcut->keys);
  for (const YtPane *pane = yt_panes; pane->id != NULL && number <= 9; pane++, number++)
    {
      g_autofree char *action = g_strdup_printf ("desk.pane::%s", pane->id);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", number);
      const char *const keys[] = { key, NULL };

      gtk_application_set_accels_for_action (application, action, keys);
    }
}

void
yt_shortcuts_open (GtkApplicationWindow *window)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/yitong/Yitong/shortcuts.ui");
  GtkShortcutsWindow *shortcuts = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  /* The window takes the keys from the application of the one it helps. */
  gtk_application_window_set_help_overlay (window, shortcuts);
  gtk_window_set_transient_for (GTK_WINDOW (shortcuts), GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (shortcuts));
}
