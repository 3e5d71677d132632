/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists the changes of one object and brings old values back, as new changes. */
#include "panes/history-dialog.h"

#include <string.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "act/entry.h"
#include "act/note.h"
#include "panes/history-row.h"
#include "panes/report.h"

/* So many changes at a time; typing leaves one behind every moment. */
#define PAGE 100

struct _YtHistoryDialog
{
  GtkWindow parent_instance;

  YtDesk *desk;
  gint64 object;
  guint shown;

  GtkStack *stack;
  GtkBox *rows;
  GtkWidget *older;
  AdwStatusPage *nothing;
};

G_DEFINE_FINAL_TYPE (YtHistoryDialog, yt_history_dialog, GTK_TYPE_WINDOW)

static gboolean
restore_note (YtDossier   *dossier,
              gint64       id,
              const char  *field,
              const char  *value,
              GError     **error)
{
  if (strcmp (field, "language") == 0)
    return yt_act_set_note_language (dossier, id, value, error);
  return yt_act_set_note_text (dossier, id, value != NULL ? value : "", error);
}

/* The key of a column: "title.zh" for "title_zh"; names of own fields are keys. */
static char *
key_of (const char *field)
{
  if (g_str_has_prefix (field, "title_") || g_str_has_prefix (field, "text_"))
    return g_strdelimit (g_strdup (field), "_", '.');
  return g_strdup (field);
}

/* Ids are kept as numbers in columns and set as texts. */
static char *
value_of (const char *field,
          const char *value)
{
  if (value != NULL && (strcmp (field, "party") == 0 || strcmp (field, "source") == 0))
    return yt_id_to_text (g_ascii_strtoll (value, NULL, 10));
  return g_strdup (value);
}

static void
on_restore (YtHistoryDialog *self,
            const char      *field,
            const char      *value)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(YtNote) note = yt_note_get (dossier, self->object);
  g_autoptr(YtLink) link = yt_link_get (dossier, self->object);
  g_autofree char *key = key_of (field);
  g_autofree char *text = value_of (field, value);
  g_autoptr(GError) error = NULL;
  gboolean good;

  if (g_str_has_prefix (field, "tag:"))
    good = yt_act_tag (dossier, self->object, field + strlen ("tag:"), value != NULL, &error);
  else if (note != NULL)
    good = restore_note (dossier, self->object, field, text, &error);
  else if (link != NULL)
    good = yt_act_set_link (dossier, self->object, key, text, &error);
  else
    good = yt_act_set_entry (dossier, self->object, key, text, &error);
  if (!good)
    yt_report (GTK_WIDGET (self), error);
}

/* Numbers that are computed from others, and the moment, tell a reader nothing. */
static gboolean
is_told (const YtHistoryItem *item)
{
  static const char *const silent[] = { "first", "last", "created", "modified", NULL };

  return item->field == NULL || !g_strv_contains (silent, item->field);
}

static void
fill (YtHistoryDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items = yt_history_of (yt_desk_dossier (self->desk), self->object, &error);
  g_autoptr(GHashTable) current = g_hash_table_new (g_str_hash, g_str_equal);
  guint told = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const YtHistoryItem *item = g_ptr_array_index (items, i);
      GtkWidget *row;

      /* The newest change of a field says what it holds now. */
      if (item->field != NULL && !g_hash_table_contains (current, item->field))
        g_hash_table_insert (current, item->field, item->after);
      if (!is_told (item) || told++ >= self->shown)
        continue;
      row = yt_history_row_new (self->desk, item, item->field != NULL ? g_hash_table_lookup (current, item->field) : NULL);
      g_signal_connect_object (row, "restore", G_CALLBACK (on_restore), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->rows, row);
    }
  gtk_widget_set_visible (self->older, told > self->shown);
  if (error != NULL)
    {
      g_autofree char *sentence = yt_report_text (error);

      adw_status_page_set_description (self->nothing, sentence);
    }
  gtk_stack_set_visible_child_name (self->stack, told > 0 ? "changes" : "nothing");
}

static void
on_dossier_changed (YtHistoryDialog *self,
                    const YtChanges *changes)
{
  if (changes->all || g_hash_table_contains (changes->entries, &self->object) ||
      g_hash_table_contains (changes->notes, &self->object) || g_hash_table_contains (changes->links, &self->object))
    fill (self);
}

static void
on_older (YtHistoryDialog *self)
{
  self->shown += PAGE;
  fill (self);
}

static void
yt_history_dialog_dispose (GObject *object)
{
  g_clear_object (&YT_HISTORY_DIALOG (object)->desk);
  G_OBJECT_CLASS (yt_history_dialog_parent_class)->dispose (object);
}

static void
yt_history_dialog_class_init (YtHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_history_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YtHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, YtHistoryDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, YtHistoryDialog, older);
  gtk_widget_class_bind_template_child (widget_class, YtHistoryDialog, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_older);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
yt_history_dialog_init (YtHistoryDialog *self)
{
  self->shown = PAGE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
yt_history_dialog_open (GtkWindow *parent,
                        YtDesk    *desk,
                        gint64     object)
{
  YtHistoryDialog *self = g_object_new (YT_TYPE_HISTORY_DIALOG, "transient-for", parent, NULL);

  self->desk = g_object_ref (desk);
  self->object = object;
  /* What was typed and is not saved yet belongs to the history, too. */
  yt_desk_flush (desk);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_dossier_changed), self, G_CONNECT_SWAPPED);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
