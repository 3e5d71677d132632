/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of keys: each leads somewhere, none is given twice, none belongs to the desktop or to the input method. */
#include "shell/shortcuts.h"

#include "shell/desk-actions.h"
#include "shell/dossier-actions.h"
#include "stage.h"

/* Shift+Ctrl with a digit of base 16 enters a character by its number; the others are taken by input methods. */
static const char *const taken[] = {
  "<Control>space", "<Shift>space", "<Control>period", "<Control>semicolon",
  "<Shift><Control>u", "<Shift><Control>a", "<Shift><Control>b", "<Shift><Control>c", "<Shift><Control>d",
  "<Shift><Control>e", "<Shift><Control>f", NULL,
};

static void
test_free_of_others (void)
{
  for (const YtShortcut *shortcut = yt_shortcuts; shortcut->action != NULL; shortcut++)
    {
      for (guint i = 0; shortcut->keys[i] != NULL; i++)
        {
          guint key;
          GdkModifierType state;

          g_assert_true (gtk_accelerator_parse (shortcut->keys[i], &key, &state));
          /* What an input method takes does no harm beside another key that nobody takes. */
          g_assert_true (!g_strv_contains (taken, shortcut->keys[i]) ||
                         (i == 0 && shortcut->keys[1] != NULL && !g_strv_contains (taken, shortcut->keys[1])));
          g_assert_false (state & GDK_SUPER_MASK);
          /* Alt and a letter open the menus and buttons with that letter underlined. */
          g_assert_false ((state & GDK_ALT_MASK) && g_ascii_isalpha ((char) MIN (key, 127)));
        }
    }
}

static void
test_none_twice (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const YtShortcut *shortcut = yt_shortcuts; shortcut->action != NULL; shortcut++)
    {
      for (guint i = 0; shortcut->keys[i] != NULL; i++)
        g_assert_true (g_hash_table_add (seen, (gpointer) shortcut->keys[i]));
    }
}

static void
test_each_leads_somewhere (Scratch      *scratch,
                           gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  g_autoptr(GSimpleActionGroup) desk_actions = yt_desk_actions_new (yt_window_desk (window));
  g_autoptr(GSimpleActionGroup) dossier_actions = yt_dossier_actions_new (window);

  for (const YtShortcut *shortcut = yt_shortcuts; shortcut->action != NULL; shortcut++)
    {
      g_autofree char *name = NULL;
      g_autoptr(GVariant) target = NULL;
      g_auto(GStrv) parts = NULL;
      GActionGroup *group = NULL;

      g_assert_true (g_action_parse_detailed_name (shortcut->action, &name, &target, NULL));
      parts = g_strsplit (name, ".", 2);
      if (g_str_equal (parts[0], "app"))
        group = G_ACTION_GROUP (stage_application ());
      else if (g_str_equal (parts[0], "win"))
        group = G_ACTION_GROUP (window);
      else if (g_str_equal (parts[0], "desk"))
        group = G_ACTION_GROUP (desk_actions);
      else
        group = G_ACTION_GROUP (dossier_actions);
      if (!g_action_group_has_action (group, parts[1]))
        g_error ("No action %s", name);
    }
  stage_close ();
}

static void
test_window_of_keys (Scratch      *scratch,
                     gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  GtkShortcutsWindow *shortcuts;

  stage_act (window, "app.shortcuts", NULL);
  shortcuts = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window));
  g_assert_nonnull (shortcuts);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (shortcuts)));
  g_assert_true (stage_says (shortcuts, "Language of the interface"));
  gtk_window_close (GTK_WINDOW (shortcuts));
  stage_act (window, "app.shortcuts", NULL);
  stage_close ();
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  stage_init ();
  g_test_add_func ("/shell/shortcuts/free-of-others", test_free_of_others);
  g_test_add_func ("/shell/shortcuts/none-twice", test_none_twice);
  g_test_add ("/shell/shortcuts/each-leads-somewhere", Scratch, NULL, scratch_set_up, test_each_leads_somewhere,
              scratch_tear_down);
  g_test_add ("/shell/shortcuts/window-of-keys", Scratch, NULL, scratch_set_up, test_window_of_keys, scratch_tear_down);
  status = g_test_run ();
  stage_end ();
  return status;
}
