/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One folding group for each thing to look at; the missing translations have a window of their own. */
#include "panes/attention-list.h"

#include <glib/gi18n.h>

#include "desk/memory.h"
#include "model/entry.h"
#include "panes/linked-group.h"
#include "panes/missing-dialog.h"
#include "panes/report.h"

/* So many are handed to a group; it makes fewer rows. */
#define MOST 1000

static const char *const labels[YT_N_ATTENTIONS] = {
  [YT_ATTENTION_VOICE] = N_("Positions without a voice"),
  [YT_ATTENTION_OBSTACLE] = N_("Obstacles addressed by none"),
  [YT_ATTENTION_RECOMMENDATION] = N_("Recommendations that address nothing"),
  [YT_ATTENTION_QUESTION] = N_("Open questions"),
  [YT_ATTENTION_INCONSISTENCY] = N_("Inconsistencies of the source"),
  [YT_ATTENTION_GAP] = N_("Gaps of the source"),
  [YT_ATTENTION_LIMIT] = N_("Limits of the dialogue"),
  [YT_ATTENTION_EVIDENCE] = N_("Positions without evidence"),
  [YT_ATTENTION_UNTIED] = N_("Passages tied to nothing"),
};

struct _YtAttentionList
{
  GtkWidget parent_instance;

  YtDesk *desk;
  GtkWidget *missing;
  GtkWidget *missing_text;
  GtkWidget *groups[YT_N_ATTENTIONS];
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (YtAttentionList, yt_attention_list, GTK_TYPE_WIDGET)

static void
on_missing (YtAttentionList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  yt_missing_open (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->desk);
}

static char *
list_sql (GArray *ids)
{
  GString *sql = g_string_new ("SELECT id FROM entry WHERE deleted = 0 AND id IN (0");

  for (guint i = 0; i < MIN (ids->len, MOST); i++)
    g_string_append_printf (sql, ", %" G_GINT64_FORMAT, g_array_index (ids, gint64, i));
  g_string_append (sql, ") ORDER BY parent, rank, id");
  return g_string_free (sql, FALSE);
}

static guint
show_missing (YtAttentionList *self)
{
  g_autoptr(GArray) ids = yt_entry_missing_all (yt_desk_dossier (self->desk));
  g_autofree char *text = g_strdup_printf (ngettext ("%u entry lacks a translation", "%u entries lack a translation", ids->len),
                                           ids->len);

  gtk_label_set_label (GTK_LABEL (self->missing_text), text);
  gtk_widget_set_visible (self->missing, ids->len > 0);
  return ids->len;
}

static void
yt_attention_list_dispose (GObject *object)
{
  YtAttentionList *self = YT_ATTENTION_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_attention_list_parent_class)->dispose (object);
}

static void
yt_attention_list_class_init (YtAttentionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_attention_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
yt_attention_list_init (YtAttentionList *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  self->missing = gtk_button_new ();
  self->missing_text = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->missing_text), 0);
  gtk_label_set_wrap (GTK_LABEL (self->missing_text), TRUE);
  gtk_widget_set_hexpand (self->missing_text, TRUE);
  gtk_widget_add_css_class (self->missing_text, "gap-mark");
  gtk_box_append (GTK_BOX (line), self->missing_text);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_button_set_child (GTK_BUTTON (self->missing), line);
  gtk_widget_add_css_class (self->missing, "flat");
  gtk_widget_set_visible (self->missing, FALSE);
  g_signal_connect_swapped (self->missing, "clicked", G_CALLBACK (on_missing), self);
  gtk_widget_set_parent (self->missing, GTK_WIDGET (self));
}

/* Folded when a dossier is first looked at: the numbers come first. */
static void
fold_at_first (YtDesk     *desk,
               const char *key)
{
  g_autofree char *seen = g_strconcat (key, ":seen", NULL);

  if (yt_desk_recall (desk, seen, 0) > 0)
    return;
  yt_desk_set_folded (desk, key, TRUE);
  yt_desk_remember (desk, seen, 1);
}

GtkWidget *
yt_attention_list_new (YtDesk *desk)
{
  YtAttentionList *self = g_object_new (YT_TYPE_ATTENTION_LIST, NULL);

  self->desk = g_object_ref (desk);
  for (guint i = 0; i < YT_N_ATTENTIONS; i++)
    {
      g_autofree char *key = g_strdup_printf ("overview:attention:%u", i);

      fold_at_first (desk, key);
      self->groups[i] = yt_linked_group_new (desk, _(labels[i]), key, YT_TYPE_ENTRY);
      gtk_widget_set_parent (self->groups[i], GTK_WIDGET (self));
    }
  self->nothing = gtk_label_new (_("Nothing is waiting."));
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
yt_attention_list_refresh (YtAttentionList *self)
{
  g_autoptr(GError) error = NULL;
  guint all = show_missing (self);

  for (guint i = 0; i < YT_N_ATTENTIONS && error == NULL; i++)
    {
      g_autoptr(GArray) ids = yt_attention_ids (yt_desk_dossier (self->desk), (YtAttention) i, &error);
      g_autofree char *sql = list_sql (ids);

      yt_linked_group_set_sql (YT_LINKED_GROUP (self->groups[i]), sql);
      all += ids->len;
    }
  gtk_widget_set_visible (self->nothing, all == 0);
  if (error != NULL)
    yt_report (GTK_WIDGET (self), error);
}

guint
yt_attention_list_count (YtAttentionList *self,
                         YtAttention      what)
{
  return yt_linked_group_count (YT_LINKED_GROUP (self->groups[what]));
}
