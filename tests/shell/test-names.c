/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes through all widgets of every pane of the sample in both languages: what can have the keyboard has a name for screen
 * readers, and a button with a picture only says in a tooltip what it does. */
#include "act/begin.h"
#include "panes/pane.h"
#include "panes/plain-text.h"
#include "shell/opening.h"
#include "shell/settings.h"
#include "stage.h"

static guint n_seen, n_wrong;

static void
complain (GtkWidget  *widget,
          const char *where,
          const char *what)
{
  g_autoptr(GString) path = g_string_new (NULL);

  for (GtkWidget *above = widget; above != NULL; above = gtk_widget_get_parent (above))
    g_string_append_printf (path, " < %s", G_OBJECT_TYPE_NAME (above));
  g_test_message ("%s: %s:%s", where, what, path->str);
  n_wrong++;
}

static gboolean
has_words (GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;
  if (YT_IS_PLAIN_TEXT (widget) && *yt_plain_text_get (YT_PLAIN_TEXT (widget)) != '\0')
    return TRUE;
  if (GTK_IS_INSCRIPTION (widget) && gtk_inscription_get_text (GTK_INSCRIPTION (widget)) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!GTK_IS_POPOVER (child) && has_words (child))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_labelled (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* GTK puts the focus into a part of an entry, a drop-down or a switcher; the name is that of the whole. */
static gboolean
is_named (GtkWidget *widget)
{
  GtkWidget *above = gtk_widget_get_parent (widget);

  if (is_labelled (widget) || has_words (widget))
    return TRUE;
  return above != NULL && is_labelled (above) &&
         (GTK_IS_EDITABLE (above) || GTK_IS_DROP_DOWN (above) || GTK_IS_MENU_BUTTON (above) || GTK_IS_COLOR_BUTTON (above));
}

/* Buttons of the window itself are the desktop's. */
static void
look_at (GtkWidget  *widget,
         const char *where)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_POPOVER (widget))
    return;
  if (gtk_widget_get_focusable (widget) && gtk_widget_get_sensitive (widget))
    {
      n_seen++;
      if (!is_named (widget))
        complain (widget, where, "no name");
    }
  if ((GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)) && !has_words (widget) && !gtk_widget_get_has_tooltip (widget) &&
      !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) && !GTK_IS_COLOR_BUTTON (gtk_widget_get_parent (widget)))
    complain (widget, where, "no tooltip");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    look_at (child, where);
}

static void
look_round (YtWindow   *window,
            const char *language)
{
  for (const YtPane *pane = yt_panes; pane->id != NULL; pane++)
    {
      g_autofree char *where = g_strdup_printf ("%s, %s", pane->id, language);

      stage_act (window, "desk.pane", "s", pane->id);
      for (guint i = 0; i < 20; i++)
        stage_settle ();
      look_at (GTK_WIDGET (window), where);
    }
}

static void
test_names (Scratch      *scratch,
            gconstpointer data)
{
  g_autofree char *path = g_build_filename (scratch->folder, "sample.yitong", NULL);
  g_autofree char *sample = yt_begin_sample ();
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) dossier = yt_begin_dossier (path, sample, &error);
  const char *language = data;

  g_assert_no_error (error);
  add_note (dossier, yt_entry_find (dossier, "A1"), "en", "A note");
  yt_dossier_close (dossier);
  g_settings_set_string (yt_settings (), "language", language);
  stage_settle ();
  yt_opening_file (stage_application (), NULL, file, TRUE);
  stage_settle ();
  look_round (stage_window (), language);
  g_test_message ("%u widgets looked at", n_seen);
  g_assert_cmpuint (n_seen, >, 500);
  g_assert_cmpuint (n_wrong, ==, 0);
  stage_close ();
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  stage_init ();
  g_test_add ("/shell/names/en", Scratch, "en", scratch_set_up, test_names, scratch_tear_down);
  g_test_add ("/shell/names/zh", Scratch, "zh_CN", scratch_set_up, test_names, scratch_tear_down);
  status = g_test_run ();
  stage_end ();
  return status;
}
