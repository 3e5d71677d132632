/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for the kind of a link and its other end, which is found while one types. */
#include "panes/link-dialog.h"

#include <glib/gi18n.h>

#include "act/connect.h"
#include "model/entry.h"
#include "panes/content-label.h"
#include "panes/entry-list.h"
#include "panes/report.h"

struct _YtLinkDialog
{
  GtkWindow parent_instance;

  YtDesk *desk;
  gint64 id;

  GtkWidget *add;
  GtkLabel *origin;
  GtkDropDown *type;
  GtkEditable *words;
  YtEntryList *found;
  GtkDropDown *standing;
  GtkEditable *page;
  GtkLabel *trouble;
};

G_DEFINE_FINAL_TYPE (YtLinkDialog, yt_link_dialog, GTK_TYPE_WINDOW)

/* An exact code comes first, then what has the words in its title, then the rest. */
static char *
make_sql (YtLinkDialog *self)
{
  const char *words = gtk_editable_get_text (self->words);
  g_autofree char *condition = yt_sql_like (words);
  g_autofree char *quoted = yt_sql_quote (words);

  return g_strdup_printf ("SELECT id FROM entry WHERE deleted = 0 AND kind <> 'dossier' AND id <> %" G_GINT64_FORMAT
                          " AND %s ORDER BY lower (code) <> lower (%s), instr (lower (title_zh || ' ' || title_en), lower (%s)) = 0,"
                          " kind, parent, rank, id",
                          self->id, condition, quoted, quoted);
}

static void
on_words (YtLinkDialog *self)
{
  g_autofree char *sql = NULL;

  if (self->desk == NULL)
    return;
  sql = make_sql (self);
  yt_entry_list_set_sql (self->found, sql);
  gtk_widget_set_sensitive (self->add, yt_entry_list_chosen (self->found) != 0);
}

static void
on_chosen (YtLinkDialog *self)
{
  gtk_widget_set_sensitive (self->add, yt_entry_list_chosen (self->found) != 0);
}

static void
on_add (YtLinkDialog *self)
{
  gint64 target = yt_entry_list_chosen (self->found);
  const char *type = yt_link_types[gtk_drop_down_get_selected (self->type)].id;
  const char *standing = yt_standings[gtk_drop_down_get_selected (self->standing)].id;
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (target == 0)
    return;
  if (yt_act_connect (yt_desk_dossier (self->desk), self->id, type, target, standing, gtk_editable_get_text (self->page), NULL, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  sentence = yt_report_text (error);
  gtk_label_set_label (self->trouble, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
}

/* Down from the search goes on in what was found. */
static gboolean
on_down (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  YtLinkDialog *self = YT_LINK_DIALOG (widget);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->words)))
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (self->found), GTK_DIR_TAB_FORWARD);
}

static void
fill (YtLinkDialog *self)
{
  g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (self->desk), self->id);
  g_autoptr(GtkExpression) words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autoptr(GtkStringList) types = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) standings = gtk_string_list_new (NULL);
  g_autofree char *line = entry != NULL ? yt_content_line (self->desk, entry) : g_strdup ("");
  g_autofree char *label = NULL;

  for (const YtLinkType *type = yt_link_types; type->id != NULL; type++)
    gtk_string_list_append (types, _(type->forward));
  for (const YtWord *word = yt_standings; word->id != NULL; word++)
    gtk_string_list_append (standings, _(word->label));
  gtk_drop_down_set_expression (self->type, words);
  gtk_drop_down_set_model (self->type, G_LIST_MODEL (types));
  gtk_drop_down_set_model (self->standing, G_LIST_MODEL (standings));
  label = entry != NULL && *yt_entry_code (entry) != '\0' ? g_strdup_printf ("%s  %s", yt_entry_code (entry), line) : g_strdup (line);
  yt_content_show (self->origin, label);
}

static void
yt_link_dialog_dispose (GObject *object)
{
  g_clear_object (&YT_LINK_DIALOG (object)->desk);
  G_OBJECT_CLASS (yt_link_dialog_parent_class)->dispose (object);
}

static void
yt_link_dialog_class_init (YtLinkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_link_dialog_dispose;
  g_type_ensure (YT_TYPE_ENTRY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/link-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YtLinkDialog, add);
  gtk_widget_class_bind_template_child (widget_class, YtLinkDialog, origin);
  gtk_widget_class_bind_template_child (widget_class, YtLinkDialog, type);
  gtk_widget_class_bind_template_child (widget_class, YtLinkDialog, words);
  gtk_widget_class_bind_template_child (widget_class, YtLinkDialog, found);
  gtk_widget_class_bind_template_child (widget_class, YtLinkDialog, standing);
  gtk_widget_class_bind_template_child (widget_class, YtLinkDialog, page);
  gtk_widget_class_bind_template_child (widget_class, YtLinkDialog, trouble);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, on_down, NULL);
}

static void
yt_link_dialog_init (YtLinkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
yt_link_dialog_open (GtkWindow *parent,
                     YtDesk    *desk,
                     gint64     origin)
{
  YtLinkDialog *self = g_object_new (YT_TYPE_LINK_DIALOG, "transient-for", parent, NULL);

  self->desk = g_object_ref (desk);
  self->id = origin;
  fill (self);
  g_object_set (self->found, "desk", desk, NULL);
  on_words (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
