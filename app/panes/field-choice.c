/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A drop-down over what a field may hold; choosing saves. */
#include "panes/field-choice.h"

#include <glib/gi18n.h>

#include "act/entry.h"
#include "panes/content-label.h"
#include "panes/report.h"

struct _YtFieldChoice
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  const YtField *field;
  gboolean optional;

  GtkWidget *drop_down;
  GPtrArray *values; /* (element-type utf8): what each row stands for */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (YtFieldChoice, yt_field_choice, GTK_TYPE_WIDGET)

static void
add_words (YtFieldChoice *self,
           GtkStringList *labels)
{
  for (const YtWord *word = self->field->words; word->id != NULL; word++)
    {
      g_ptr_array_add (self->values, g_strdup (word->id));
      gtk_string_list_append (labels, _(word->label));
    }
}

static void
add_entries (YtFieldChoice *self,
             GtkStringList *labels)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GArray) ids = yt_entry_all (dossier, self->field->kind);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);
      g_autofree char *line = NULL;
      g_autofree char *label = NULL;

      if (entry == NULL)
        continue;
      line = yt_content_line (self->desk, entry);
      label = *yt_entry_code (entry) != '\0' ? g_strdup_printf ("%s  %s", yt_entry_code (entry), line) : g_strdup (line);
      g_ptr_array_add (self->values, yt_id_to_text (id));
      gtk_string_list_append (labels, label);
    }
}

static void
show (YtFieldChoice *self)
{
  const char *value = yt_entry_value (self->entry, self->field->name);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->values->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->values, i), value) == 0)
        selected = i;
    }
  self->showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), selected);
  self->showing = FALSE;
}

static void
fill (YtFieldChoice *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->values, 0);
  if (self->optional)
    {
      g_ptr_array_add (self->values, g_strdup (""));
      /* Translators: no word was chosen for this field. */
      gtk_string_list_append (labels, _("Not given"));
    }
  if (self->field->type == YT_FIELD_WORD)
    add_words (self, labels);
  else
    add_entries (self, labels);
  self->showing = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (labels));
  self->showing = FALSE;
  show (self);
}

static void
on_dossier_changed (YtFieldChoice   *self,
                    const YtChanges *changes)
{
  gboolean listed = changes->all;

  /* A new, renamed or deleted party must be in the list; one that has been there for long is in it. */
  if (!listed)
    {
      GHashTableIter iter;
      gpointer key;

      g_hash_table_iter_init (&iter, changes->entries);
      while (!listed && g_hash_table_iter_next (&iter, &key, NULL))
        {
          g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (self->desk), *(const gint64 *) key);

          listed = entry != NULL && yt_entry_kind (entry) == self->field->kind;
        }
    }
  if (listed)
    fill (self);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  yt_content_show (GTK_LABEL (gtk_list_item_get_child (item)),
                   gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* Of what is chosen the button shows as much as there is room for; the list shows all of it. */
static void
make_narrow (GtkDropDown *drop_down)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_drop_down_set_list_factory (drop_down, gtk_drop_down_get_factory (drop_down));
  gtk_drop_down_set_factory (drop_down, factory);
}

static void
on_selected (YtFieldChoice *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));
  g_autoptr(GError) error = NULL;

  if (self->showing || selected >= self->values->len)
    return;
  if (!yt_act_set_entry (yt_desk_dossier (self->desk), yt_entry_id (self->entry), self->field->name,
                         g_ptr_array_index (self->values, selected), &error))
    {
      yt_report (GTK_WIDGET (self), error);
      show (self);
    }
}

static void
yt_field_choice_dispose (GObject *object)
{
  YtFieldChoice *self = YT_FIELD_CHOICE (object);

  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_field_choice_parent_class)->dispose (object);
}

static void
yt_field_choice_class_init (YtFieldChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_field_choice_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yt_field_choice_init (YtFieldChoice *self)
{
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  make_narrow (GTK_DROP_DOWN (self->drop_down));
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self);
}

GtkWidget *
yt_field_choice_new (YtDesk        *desk,
                     YtEntry       *entry,
                     const YtField *field,
                     gboolean       optional)
{
  YtFieldChoice *self = g_object_new (YT_TYPE_FIELD_CHOICE, NULL);

  self->desk = g_object_ref (desk);
  self->entry = g_object_ref (entry);
  self->field = field;
  self->optional = optional;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->label), -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  if (field->type == YT_FIELD_ENTRY)
    {
      /* Long lists of sources are searched in. */
      g_autoptr(GtkExpression) words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

      gtk_drop_down_set_expression (GTK_DROP_DOWN (self->drop_down), words);
      gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), field->kind == YT_KIND_SOURCE);
      g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_dossier_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (desk, "notify::content", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
    }
  fill (self);
  return GTK_WIDGET (self);
}
