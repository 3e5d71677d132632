/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Waits for a check on a worker, and lists its findings in groups. */
#include "shell/check-window.h"

#include <glib/gi18n.h>

#include "panes/report.h"
#include "shell/check-job.h"
#include "shell/language.h"
#include "shell/salvage-window.h"

#define LOOK_MS 120

struct _YtCheckWindow
{
  AdwWindow parent_instance;

  YtDesk *desk;
  GCancellable *cancellable; /* while it looks */
  guint look;
  gint permille;

  GtkStack *stack;
  GtkProgressBar *progress;
  AdwPreferencesPage *page;
  AdwStatusPage *hindered;
  GtkWidget *ways;
};

G_DEFINE_FINAL_TYPE (YtCheckWindow, yt_check_window, ADW_TYPE_WINDOW)

static const struct
{
  const char *title;
  const char *advice;
} groups[YT_N_FINDING_GROUPS] = {
  [YT_FINDING_PAGES] = { N_("The file itself is damaged"),
                         N_("Get out what can be read into a new dossier and go on with that, or with a backup. Keep this file.") },
  [YT_FINDING_WORDS] = { N_("Words that are not as they were written"),
                         N_("Go there and compare with the history or a backup. What you correct counts as written anew.") },
  [YT_FINDING_ENDS] = { N_("What leads nowhere"), N_("No words are gone. Correct or delete it where it stands.") },
  [YT_FINDING_VALUES] = { N_("What cannot be understood"), N_("Correct it where it stands.") },
  [YT_FINDING_HISTORY] = { N_("Damaged history"), N_("What the dossier says now is not concerned; the history may show wrong words.") },
  [YT_FINDING_ORIGINALS] = { N_("Damaged originals of documents"), N_("Import the document again from the file that you have.") },
};

static void
on_finding (AdwActionRow *row,
            gpointer      entry)
{
  YtCheckWindow *self = YT_CHECK_WINDOW (gtk_widget_get_root (GTK_WIDGET (row)));
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  yt_desk_go (self->desk, NULL, *(const gint64 *) entry);
  if (parent != NULL)
    gtk_window_present (parent);
}

static void
free_id (gpointer  id,
         GClosure *closure)
{
  g_free (id);
}

static GtkWidget *
row_of (const YtFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = yt_finding_tell (finding, yt_report_word, yt_language_of_interface ());
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (finding->entry == 0)
    return row;
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (on_finding), g_memdup2 (&finding->entry, sizeof finding->entry), free_id, 0);
  return row;
}

static void
add_group (YtCheckWindow   *self,
           const YtCheckup *checkup,
           YtFindingGroup   which)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < checkup->findings->len; i++)
    {
      const YtFinding *finding = g_ptr_array_index (checkup->findings, i);

      if (finding->group != which)
        continue;
      if (group == NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _(groups[which].title));
          adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _(groups[which].advice));
          adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row_of (finding));
    }
}

static void
show_findings (YtCheckWindow   *self,
               const YtCheckup *checkup)
{
  for (guint i = 0; i < YT_N_FINDING_GROUPS; i++)
    add_group (self, checkup, (YtFindingGroup) i);
  if (checkup->more > 0)
    {
      GtkWidget *group = adw_preferences_group_new ();
      g_autofree char *text =
        g_strdup_printf (ngettext ("And %u more of the same kinds.", "And %u more of the same kinds.", checkup->more), checkup->more);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), text);
      adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
    }
  gtk_widget_set_visible (self->ways, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "findings");
}

static void
stop_waiting (YtCheckWindow *self)
{
  g_clear_handle_id (&self->look, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
on_checked (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(YtCheckWindow) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(YtCheckup) checkup = yt_check_job_finish (result, &error);

  if (self->cancellable == NULL) /* closed meanwhile */
    return;
  stop_waiting (self);
  if (checkup == NULL)
    {
      g_autofree char *text = yt_report_text (error);
      g_autofree char *markup = g_markup_escape_text (text, -1);

      adw_status_page_set_description (self->hindered, markup);
      gtk_stack_set_visible_child_name (self->stack, "hindered");
    }
  else if (checkup->findings->len > 0)
    {
      show_findings (self, checkup);
    }
  else
    {
      gtk_stack_set_visible_child_name (self->stack, "sound");
    }
}

static gboolean
on_look (gpointer data)
{
  YtCheckWindow *self = data;
  gint permille = g_atomic_int_get (&self->permille);

  if (permille > 0)
    gtk_progress_bar_set_fraction (self->progress, permille / 1000.0);
  else
    gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

static void
on_salvage (YtCheckWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  yt_salvage_window_open (parent, yt_dossier_path (yt_desk_dossier (self->desk)), NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_save_copy (YtCheckWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "dossier.save-copy", NULL);
}

static void
yt_check_window_dispose (GObject *object)
{
  YtCheckWindow *self = YT_CHECK_WINDOW (object);

  stop_waiting (self);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_check_window_parent_class)->dispose (object);
}

static void
yt_check_window_class_init (YtCheckWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_check_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/check-window.ui");
  gtk_widget_class_bind_template_child (widget_class, YtCheckWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, YtCheckWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, YtCheckWindow, page);
  gtk_widget_class_bind_template_child (widget_class, YtCheckWindow, hindered);
  gtk_widget_class_bind_template_child (widget_class, YtCheckWindow, ways);
  gtk_widget_class_bind_template_callback (widget_class, on_salvage);
  gtk_widget_class_bind_template_callback (widget_class, on_save_copy);
}

static void
yt_check_window_init (YtCheckWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

YtCheckWindow *
yt_check_window_open (GtkWindow *parent,
                      YtDesk    *desk)
{
  YtCheckWindow *self = g_object_new (YT_TYPE_CHECK_WINDOW, "transient-for", parent, NULL);

  self->desk = g_object_ref (desk);
  self->cancellable = g_cancellable_new ();
  self->look = g_timeout_add (LOOK_MS, on_look, self);
  yt_check_job_async (yt_dossier_path (yt_desk_dossier (desk)), YT_CHECK_ALL, &self->permille, self->cancellable, on_checked,
                      g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

gboolean
yt_check_window_is_busy (YtCheckWindow *self)
{
  return self->cancellable != NULL;
}
