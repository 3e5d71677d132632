/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists the backups of a dossier and compares the chosen one with now, on a worker; takes back one thing or opens the whole beside. */
#include "shell/backups-window.h"

#include <glib/gi18n.h>

#include "act/backup-look.h"
#include "act/backup.h"
#include "act/take-back.h"
#include "panes/choose-file.h"
#include "panes/content-label.h"
#include "panes/grouped-number.h"
#include "panes/moment-words.h"
#include "panes/report.h"
#include "shell/backup-keeper.h"
#include "shell/copy.h"
#include "shell/opening.h"
#include "shell/settings.h"

struct _YtBackupsWindow
{
  GtkWindow parent_instance;

  YtDesk *desk;
  GPtrArray *backups; /* YtBackup */
  YtBackupView *view; /* (nullable) */
  GCancellable *looking;
  guint later;

  GtkStack *stack;
  GtkWidget *make;
  GtkSpinner *spinner;
  GtkListView *list;
  GtkLabel *heading;
  GtkLabel *facts;
  GtkWidget *whole;
  GtkLabel *summary;
  GtkListView *changes;
  GtkSingleSelection *chosen;
  /* As many as there are: the lists know things by their places. */
  GtkStringList *backup_places;
  GtkStringList *change_places;
};

G_DEFINE_FINAL_TYPE (YtBackupsWindow, yt_backups_window, GTK_TYPE_WINDOW)

/* What the worker looks at. */
typedef struct
{
  char *backup;
  char *now;
} Pair;

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  g_free (pair->backup);
  g_free (pair->now);
  g_free (pair);
}

static void
set_length (GtkStringList *places,
            guint          length)
{
  g_autofree const char **empty = g_new0 (const char *, length + 1);

  for (guint i = 0; i < length; i++)
    empty[i] = "";
  gtk_string_list_splice (places, 0, g_list_model_get_n_items (G_LIST_MODEL (places)), empty);
}

static const YtBackup *
chosen_backup (YtBackupsWindow *self)
{
  guint place = gtk_single_selection_get_selected (self->chosen);

  return place < self->backups->len ? g_ptr_array_index (self->backups, place) : NULL;
}

static void
show_summary (YtBackupsWindow *self)
{
  static const char *const labels[] = {
    [YT_BACKUP_ADDED] = N_("new since then: %s entries, %s notes"),
    [YT_BACKUP_CHANGED] = N_("changed since then: %s entries, %s notes"),
    [YT_BACKUP_GONE] = N_("gone since then: %s entries, %s notes"),
  };
  g_autoptr(GString) text = g_string_new (self->view->known ? "" : _("This backup is ahead of the dossier, or another way was taken since."));

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *entries = yt_grouped_number (self->view->counts[i][0]);
      g_autofree char *notes = yt_grouped_number (self->view->counts[i][1]);

      if (self->view->counts[i][0] == 0 && self->view->counts[i][1] == 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, _(labels[i]), entries, notes);
    }
  if (self->view->changes->len == 0 && text->len == 0)
    g_string_append (text, _("The entries and notes are the same as now."));
  gtk_label_set_label (self->summary, text->str);
}

static void
show_view (YtBackupsWindow *self)
{
  g_autofree char *entries = yt_grouped_number ((guint64) self->view->entries);
  g_autofree char *notes = yt_grouped_number ((guint64) self->view->notes);
  g_autofree char *links = yt_grouped_number ((guint64) self->view->links);
  g_autofree char *documents = yt_grouped_number ((guint64) self->view->documents);
  g_autofree char *size = g_format_size ((guint64) chosen_backup (self)->size);
  g_autofree char *text = g_strdup_printf (_("%s entries · %s notes · %s links · %s full texts · %s"), entries, notes, links, documents, size);

  gtk_label_set_label (self->facts, text);
  gtk_widget_set_sensitive (self->whole, TRUE);
  show_summary (self);
  set_length (self->change_places, self->view->changes->len);
}

static void
look_work (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  const Pair *pair = data;
  GError *error = NULL;
  YtBackupView *view = yt_backup_look (pair->backup, pair->now, cancellable, &error);

  if (view != NULL)
    g_task_return_pointer (task, view, (GDestroyNotify) yt_backup_view_free);
  else
    g_task_return_error (task, error);
}

static void
on_looked (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  YtBackupsWindow *self = YT_BACKUPS_WINDOW (source);
  g_autoptr(GError) error = NULL;
  YtBackupView *view = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->looking)
    {
      g_clear_pointer (&view, yt_backup_view_free);
      return;
    }
  gtk_spinner_stop (self->spinner);
  g_clear_object (&self->looking);
  if (view != NULL)
    {
      self->view = view;
      show_view (self);
    }
  else
    {
      g_autofree char *sentence = yt_report_text (error);

      gtk_label_set_label (self->facts, _("This backup cannot be used."));
      gtk_label_set_label (self->summary, sentence);
    }
}

static void
forget_view (YtBackupsWindow *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  gtk_spinner_stop (self->spinner);
  set_length (self->change_places, 0);
  g_clear_pointer (&self->view, yt_backup_view_free);
  gtk_widget_set_sensitive (self->whole, FALSE);
  gtk_label_set_label (self->facts, "");
  gtk_label_set_label (self->summary, "");
}

static void
look (YtBackupsWindow *self)
{
  const YtBackup *backup = chosen_backup (self);
  g_autoptr(GTask) task = NULL;
  g_autofree char *when = NULL;
  Pair *pair;

  forget_view (self);
  if (backup == NULL || yt_dossier_connection (yt_desk_dossier (self->desk)) == NULL)
    return;
  when = yt_moment_to_time (self->desk, backup->moment);
  gtk_label_set_label (self->heading, when);
  gtk_label_set_label (self->facts, _("Being read …"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->heading), backup->path);
  gtk_spinner_start (self->spinner);
  self->looking = g_cancellable_new ();
  task = g_task_new (self, self->looking, on_looked, NULL);
  pair = g_new (Pair, 1);
  *pair = (Pair) { g_strdup (backup->path), g_strdup (yt_dossier_path (yt_desk_dossier (self->desk))) };
  g_task_set_task_data (task, pair, pair_free);
  g_task_run_in_thread (task, look_work);
}

static void
fill (YtBackupsWindow *self)
{
  g_autofree char *uid = yt_dossier_meta (yt_desk_dossier (self->desk), "uid");
  g_autofree char *folder = g_settings_get_string (yt_settings (), "backup-folder");
  g_autofree char *place = yt_backup_place (folder);
  GPtrArray *backups = yt_backup_list (place, uid);

  g_signal_handlers_block_by_func (self->chosen, look, self);
  set_length (self->backup_places, 0);
  g_ptr_array_unref (self->backups);
  self->backups = backups;
  set_length (self->backup_places, backups->len);
  g_signal_handlers_unblock_by_func (self->chosen, look, self);
  gtk_stack_set_visible_child_name (self->stack, backups->len > 0 ? "list" : "none");
  look (self);
}

static gboolean
on_later (gpointer data)
{
  YtBackupsWindow *self = data;

  self->later = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

/* Looked at again when nothing has changed for a while. */
static void
on_dossier_changed (YtBackupsWindow *self)
{
  g_clear_handle_id (&self->later, g_source_remove);
  self->later = g_timeout_add (300, on_later, self);
}

static void
on_made (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(YtBackupsWindow) self = data;
  g_autoptr(GError) error = NULL;
  gboolean made;

  gtk_widget_set_sensitive (self->make, TRUE);
  if (self->desk == NULL)
    return;
  if (!yt_backup_now_finish (result, &made, &error))
    yt_report (GTK_WIDGET (self), error);
  else
    fill (self);
}

static void
on_make (YtBackupsWindow *self)
{
  yt_desk_flush (self->desk);
  gtk_widget_set_sensitive (self->make, FALSE);
  gtk_spinner_start (self->spinner);
  yt_backup_now (yt_desk_dossier (self->desk), FALSE, on_made, g_object_ref (self));
}

typedef struct
{
  YtBackupsWindow *self;
  char *backup;
} Whole;

static void
whole_free (gpointer data)
{
  Whole *whole = data;

  g_object_unref (whole->self);
  g_free (whole->backup);
  g_free (whole);
}

static void
on_whole_chosen (GListModel *files,
                 gboolean    replace,
                 gpointer    data)
{
  Whole *whole = data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (whole->self));
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);
  g_autoptr(GError) error = NULL;

  if ((replace && !yt_copy_make_room (file, &error)) ||
      !yt_backup_restore (whole->backup, g_file_peek_path (file), NULL, &error))
    yt_report (GTK_WIDGET (whole->self), error);
  else if (parent != NULL)
    yt_opening_file (gtk_window_get_application (parent), YT_WINDOW (parent), file, TRUE);
}

static void
on_whole (YtBackupsWindow *self)
{
  const YtFileKind kind = { _("Dossiers"), YT_COPY_PATTERN };
  const YtBackup *backup = chosen_backup (self);
  g_autoptr(GFile) file = g_file_new_for_path (yt_dossier_path (yt_desk_dossier (self->desk)));
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autoptr(GDateTime) time = backup != NULL ? g_date_time_new_from_unix_local (backup->moment / 1000) : NULL;
  g_autofree char *day = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
  g_autofree char *name = day != NULL ? g_strdup_printf ("%s (%s).yitong", backup->name, day) : NULL;
  Whole *whole;

  if (name == NULL)
    return;
  whole = g_new (Whole, 1);
  *whole = (Whole) { g_object_ref (self), g_strdup (backup->path) };
  yt_choose_file_to_write (GTK_WINDOW (self), _("Open a Backup as a New File"), _("_Save"), name, folder, &kind, on_whole_chosen,
                           whole, whole_free);
}

static const char *
kind_of (const YtBackupChange *change)
{
  if (change->table == YT_TABLE_NOTE)
    return N_("Note");
  return change->kind != YT_KIND_NONE ? yt_kind_info (change->kind)->label : N_("Entry");
}

static char *
words_of (YtBackupsWindow      *self,
          const YtBackupChange *change)
{
  YtLanguage language = yt_desk_language (self->desk);
  const char *words = change->words[language];

  if (*words == '\0')
    words = change->words[yt_language_other (language)];
  return *words != '\0' ? g_strdup (words) : g_strdup_printf (_("%s without words"), _(kind_of (change)));
}

static void
on_activate (YtBackupsWindow *self,
             guint            place)
{
  const YtBackup *backup = chosen_backup (self);
  const YtBackupChange *change;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  if (backup == NULL || self->view == NULL || place >= self->view->changes->len || yt_dossier_is_readonly (yt_desk_dossier (self->desk)))
    return;
  change = g_ptr_array_index (self->view->changes, place);
  if (change->how == YT_BACKUP_ADDED)
    return;
  words = words_of (self, change);
  text = g_strdup_printf (_("“%s” is again as it was then"), words);
  yt_desk_flush (self->desk);
  if (yt_act_take_back (yt_desk_dossier (self->desk), backup->path, change->id, &error))
    yt_toast (GTK_WIDGET (self), text, TRUE);
  else
    yt_report (GTK_WIDGET (self), error);
}

static GtkWidget *
texts_new (void)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  return texts;
}

static void
on_backup_setup (YtBackupsWindow *self,
                 GtkListItem     *item)
{
  GtkWidget *texts = texts_new ();

  gtk_widget_add_css_class (texts, "two-lines");
  gtk_list_item_set_child (item, texts);
}

static void
on_backup_bind (YtBackupsWindow *self,
                GtkListItem     *item)
{
  const YtBackup *backup = g_ptr_array_index (self->backups, gtk_list_item_get_position (item));
  GtkWidget *texts = gtk_list_item_get_child (item);
  g_autofree char *when = yt_moment_to_time (self->desk, backup->moment);
  g_autofree char *size = g_format_size ((guint64) backup->size);
  g_autofree char *about = g_strdup_printf ("%s · %s", size, backup->name);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)), when);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (texts)), about);
}

static void
on_take (GtkWidget   *button,
         GtkListItem *item)
{
  gtk_widget_activate_action (button, "list.activate-item", "u", gtk_list_item_get_position (item));
}

static void
on_change_setup (YtBackupsWindow *self,
                 GtkListItem     *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_label (_("Take Back"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (row, "two-lines");
  gtk_box_append (GTK_BOX (row), texts_new ());
  gtk_box_append (GTK_BOX (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_take), item, 0);
  gtk_list_item_set_child (item, row);
}

static void
on_change_bind (YtBackupsWindow *self,
                GtkListItem     *item)
{
  static const char *const hows[] = {
    [YT_BACKUP_ADDED] = N_("new since then"),
    [YT_BACKUP_CHANGED] = N_("changed since then"),
    [YT_BACKUP_GONE] = N_("gone since then"),
  };
  const YtBackupChange *change = g_ptr_array_index (self->view->changes, gtk_list_item_get_position (item));
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *texts = gtk_widget_get_first_child (row);
  GtkWidget *button = gtk_widget_get_last_child (row);
  g_autofree char *words = words_of (self, change);
  g_autofree char *about = g_strdup_printf ("%s · %s", _(kind_of (change)), _(hows[change->how]));
  g_autofree char *take = g_strdup_printf (_("Take back “%s”"), words);

  yt_content_show (GTK_LABEL (gtk_widget_get_first_child (texts)), words);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (texts)), about);
  gtk_widget_set_visible (button, change->how != YT_BACKUP_ADDED);
  gtk_widget_set_sensitive (button, !yt_dossier_is_readonly (yt_desk_dossier (self->desk)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, take, -1);
}

static void
yt_backups_window_dispose (GObject *object)
{
  YtBackupsWindow *self = YT_BACKUPS_WINDOW (object);

  g_clear_handle_id (&self->later, g_source_remove);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  G_OBJECT_CLASS (yt_backups_window_parent_class)->dispose (object);
}

static void
yt_backups_window_finalize (GObject *object)
{
  YtBackupsWindow *self = YT_BACKUPS_WINDOW (object);

  g_clear_pointer (&self->view, yt_backup_view_free);
  g_ptr_array_unref (self->backups);
  g_clear_object (&self->chosen);
  g_clear_object (&self->backup_places);
  g_clear_object (&self->change_places);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_backups_window_parent_class)->finalize (object);
}

static void
yt_backups_window_class_init (YtBackupsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = yt_backups_window_dispose;
  object_class->finalize = yt_backups_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/backups-window.ui");
  gtk_widget_class_bind_template_child (widget_class, YtBackupsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, YtBackupsWindow, make);
  gtk_widget_class_bind_template_child (widget_class, YtBackupsWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, YtBackupsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, YtBackupsWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, YtBackupsWindow, facts);
  gtk_widget_class_bind_template_child (widget_class, YtBackupsWindow, whole);
  gtk_widget_class_bind_template_child (widget_class, YtBackupsWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, YtBackupsWindow, changes);
  gtk_widget_class_bind_template_callback (widget_class, on_make);
  gtk_widget_class_bind_template_callback (widget_class, on_whole);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
set_list (YtBackupsWindow   *self,
          GtkListView       *list,
          GtkSelectionModel *model,
          GCallback          setup,
          GCallback          bind)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", setup, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (list, factory);
  gtk_list_view_set_model (list, model);
}

static void
yt_backups_window_init (YtBackupsWindow *self)
{
  g_autoptr(GtkSingleSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->backups = g_ptr_array_new ();
  self->backup_places = gtk_string_list_new (NULL);
  self->change_places = gtk_string_list_new (NULL);
  self->chosen = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->backup_places)));
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->change_places)));
  set_list (self, self->list, GTK_SELECTION_MODEL (self->chosen), G_CALLBACK (on_backup_setup), G_CALLBACK (on_backup_bind));
  set_list (self, self->changes, GTK_SELECTION_MODEL (selection), G_CALLBACK (on_change_setup), G_CALLBACK (on_change_bind));
  g_signal_connect_object (self->chosen, "notify::selected", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
}

GtkWindow *
yt_backups_open (GtkWindow *parent,
                 YtDesk    *desk)
{
  YtBackupsWindow *self = g_object_new (YT_TYPE_BACKUPS_WINDOW, "transient-for", parent, NULL);

  self->desk = g_object_ref (desk);
  yt_desk_flush (desk);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_dossier_changed), self, G_CONNECT_SWAPPED);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
