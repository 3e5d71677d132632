/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An expander that is filled when it is opened. */
#include "panes/entry-rest.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "desk/memory.h"
#include "panes/child-group.h"
#include "panes/field-form.h"
#include "panes/link-list.h"
#include "panes/scroll-to.h"
#include "panes/section-head.h"
#include "panes/tag-bar.h"
#include "panes/tip.h"
#include "panes/wrap-layout.h"

struct _YtEntryRest
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  char *key;
  const YtKind *shown;
  GPtrArray *groups; /* of YtChildGroup, borrowed */

  GtkWidget *expander;
  GtkWidget *content;
  GtkWidget *adders;
};

G_DEFINE_FINAL_TYPE (YtEntryRest, yt_entry_rest, GTK_TYPE_WIDGET)

static gboolean
is_shown (YtEntryRest *self,
          YtKind       kind)
{
  for (const YtKind *shown = self->shown; *shown != YT_KIND_NONE; shown++)
    {
      if (*shown == kind)
        return TRUE;
    }
  return FALSE;
}

static GtkWidget *
make_adder (YtEntryRest      *self,
            const YtKindInfo *info)
{
  g_autofree char *tip = g_strdup_printf (_("Add: %s"), _(info->label));
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button),
                        g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", _(info->label), NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small");
  yt_tip_set (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", info->id, yt_entry_id (self->entry));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dossier.add");
  return button;
}

/* A group that is empty is hidden: a button stands for it. */
static void
refresh (YtEntryRest *self)
{
  GtkWidget *child;

  if (self->content == NULL)
    return;
  while ((child = gtk_widget_get_first_child (self->adders)) != NULL)
    gtk_box_remove (GTK_BOX (self->adders), child);
  for (guint i = 0; i < self->groups->len; i++)
    {
      YtChildGroup *group = g_ptr_array_index (self->groups, i);

      yt_child_group_refresh (group);
      if (!gtk_widget_get_visible (GTK_WIDGET (group)))
        gtk_box_append (GTK_BOX (self->adders), make_adder (self, yt_kind_info (yt_child_group_kind (group))));
    }
}

static void
fill (YtEntryRest *self)
{
  const YtKind *kind = yt_kind_info (yt_entry_kind (self->entry))->children;

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->adders = yt_wrap_box (6);
  gtk_widget_add_css_class (self->content, "rest");
  gtk_box_append (GTK_BOX (self->content), yt_field_form_new (self->desk, self->entry));
  gtk_box_append (GTK_BOX (self->content), yt_tag_bar_new (self->desk, yt_entry_id (self->entry)));
  for (; *kind != YT_KIND_NONE; kind++)
    {
      GtkWidget *group;

      if (is_shown (self, *kind))
        continue;
      group = yt_child_group_new (self->desk, yt_entry_id (self->entry), *kind);
      g_ptr_array_add (self->groups, group);
      gtk_box_append (GTK_BOX (self->content), group);
    }
  gtk_box_append (GTK_BOX (self->content), self->adders);
  gtk_box_append (GTK_BOX (self->content), yt_section_head_new (_("All links"), YT_KIND_NONE, 0));
  gtk_box_append (GTK_BOX (self->content), yt_link_list_new (self->desk, self->entry));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->content);
  refresh (self);
}

static void
on_expanded (YtEntryRest *self)
{
  gboolean open = gtk_expander_get_expanded (GTK_EXPANDER (self->expander));

  yt_desk_remember (self->desk, self->key, open);
  if (open && self->content == NULL)
    fill (self);
}

static void
on_changed (YtEntryRest     *self,
            const YtChanges *changes)
{
  if (changes->all || g_hash_table_size (changes->entries) > 0)
    refresh (self);
}

static void
on_went (YtEntryRest *self)
{
  g_autoptr(YtEntry) selected = yt_entry_get (yt_desk_dossier (self->desk), yt_desk_selected (self->desk));

  if (selected == NULL || yt_entry_parent (selected) != yt_entry_id (self->entry) || is_shown (self, yt_entry_kind (selected)))
    return;
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
  for (guint i = 0; i < self->groups->len; i++)
    {
      YtChildRow *row = yt_child_group_find (g_ptr_array_index (self->groups, i), yt_entry_id (selected));

      if (row == NULL)
        continue;
      yt_child_row_unfold (row);
      yt_scroll_to (GTK_WIDGET (row));
      yt_mark_briefly (GTK_WIDGET (row));
    }
}

static void
yt_entry_rest_dispose (GObject *object)
{
  YtEntryRest *self = YT_ENTRY_REST (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->key, g_free);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  self->content = NULL;
  G_OBJECT_CLASS (yt_entry_rest_parent_class)->dispose (object);
}

static void
yt_entry_rest_class_init (YtEntryRestClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_entry_rest_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yt_entry_rest_init (YtEntryRest *self)
{
  GtkWidget *label = gtk_label_new (_("Fields, tags and all links"));

  self->groups = g_ptr_array_new ();
  self->expander = gtk_expander_new (NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_expander_set_label_widget (GTK_EXPANDER (self->expander), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Fields, tags and all links"), -1);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
  g_signal_connect_swapped (self->expander, "notify::expanded", G_CALLBACK (on_expanded), self);
}

GtkWidget *
yt_entry_rest_new (YtDesk       *desk,
                   YtEntry      *entry,
                   const char   *key,
                   const YtKind *shown)
{
  YtEntryRest *self = g_object_new (YT_TYPE_ENTRY_REST, NULL);

  self->desk = g_object_ref (desk);
  self->entry = g_object_ref (entry);
  self->key = g_strdup (key);
  self->shown = shown;
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), yt_desk_recall (desk, key, 0) > 0);
  g_signal_connect_object (desk, "went", G_CALLBACK (on_went), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
