/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists passages below a heading that says how many support the entry and how many contradict it. */
#include "panes/evidence-list.h"

#include <glib/gi18n.h>

#include "model/evidence.h"
#include "panes/passage-row.h"

/* So many rows are shown before “Show all”. */
#define FEW 12

struct _YtEvidenceList
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  gboolean all;
  guint count;

  GtkWidget *head;
  GtkWidget *weight;
  GtkWidget *rows;
  GtkWidget *more;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_ENTRY,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtEvidenceList, yt_evidence_list, GTK_TYPE_WIDGET)

char *
yt_evidence_weight_words (YtDossier *dossier,
                          gint64     entry)
{
  YtEvidenceWeight weight = yt_evidence_weight (dossier, entry);

  if (weight.all == 0)
    return g_strdup ("");
  if (weight.in_favour + weight.against == 0)
    return g_strdup_printf (ngettext ("%u passage", "%u passages", weight.all), weight.all);
  /* Translators: how many passages of documents speak for an entry, and how many against it. */
  return g_strdup_printf (_("evidence: %u for, %u against"), weight.in_favour, weight.against);
}

static void
add_row (YtEvidenceList   *self,
         const YtEvidence *evidence)
{
  GtkWidget *row = yt_passage_row_new (self->desk);
  GtkWidget *button = gtk_button_new ();

  yt_passage_row_set_evidence (YT_PASSAGE_ROW (row), evidence);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "linked-row");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", evidence->passage);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "desk.open");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, evidence->quote, -1);
  gtk_box_append (GTK_BOX (self->rows), button);
}

static void
fill (YtEvidenceList *self)
{
  g_autoptr(GPtrArray) evidence = NULL;
  g_autofree char *weight = NULL;
  g_autofree char *label = NULL;
  GtkWidget *child;
  guint shown;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  self->count = 0;
  if (self->desk != NULL && self->entry != NULL && !yt_entry_is_deleted (self->entry))
    {
      evidence = yt_evidence_of (yt_desk_dossier (self->desk), yt_entry_id (self->entry));
      weight = yt_evidence_weight_words (yt_desk_dossier (self->desk), yt_entry_id (self->entry));
      self->count = evidence->len;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->count > 0);
  if (self->count == 0)
    return;
  gtk_label_set_label (GTK_LABEL (self->weight), weight);
  shown = self->all ? self->count : MIN (self->count, FEW);
  for (guint i = 0; i < shown; i++)
    add_row (self, g_ptr_array_index (evidence, i));
  label = g_strdup_printf (ngettext ("Show All %u Passage", "Show All %u Passages", self->count), self->count);
  gtk_button_set_label (GTK_BUTTON (self->more), label);
  gtk_widget_set_visible (self->more, shown < self->count);
}

static void
on_more (YtEvidenceList *self)
{
  self->all = TRUE;
  fill (self);
}

static void
on_dossier_changed (YtEvidenceList  *self,
                    const YtChanges *changes)
{
  if (changes->all || g_hash_table_size (changes->links) > 0 || (self->count > 0 && g_hash_table_size (changes->entries) > 0))
    fill (self);
}

static void
yt_evidence_list_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  YtEvidenceList *self = YT_EVIDENCE_LIST (object);

  if (id == PROP_DESK)
    g_value_set_object (value, self->desk);
  else if (id == PROP_ENTRY)
    g_value_set_object (value, self->entry);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_evidence_list_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  YtEvidenceList *self = YT_EVIDENCE_LIST (object);

  if (id == PROP_DESK)
    {
      if (g_set_object (&self->desk, g_value_get_object (value)) && self->desk != NULL)
        {
          g_signal_connect_object (yt_desk_dossier (self->desk), "changed", G_CALLBACK (on_dossier_changed), self, G_CONNECT_SWAPPED);
          g_signal_connect_object (self->desk, "notify::content", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
        }
    }
  else if (id == PROP_ENTRY)
    {
      g_set_object (&self->entry, g_value_get_object (value));
      self->all = FALSE;
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  fill (self);
}

static void
yt_evidence_list_dispose (GObject *object)
{
  YtEvidenceList *self = YT_EVIDENCE_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_evidence_list_parent_class)->dispose (object);
}

static void
yt_evidence_list_class_init (YtEvidenceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yt_evidence_list_get_property;
  object_class->set_property = yt_evidence_list_set_property;
  object_class->dispose = yt_evidence_list_dispose;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, YT_TYPE_ENTRY, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
yt_evidence_list_init (YtEvidenceList *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget));
  GtkWidget *title = gtk_label_new (_("Evidence"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 4);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->weight = gtk_label_new (NULL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->more = gtk_button_new ();
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (self->weight, "count");
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more), self);
  gtk_box_append (GTK_BOX (self->head), title);
  gtk_box_append (GTK_BOX (self->head), self->weight);
  gtk_widget_set_parent (self->head, widget);
  gtk_widget_set_parent (self->rows, widget);
  gtk_widget_set_parent (self->more, widget);
  gtk_widget_set_visible (widget, FALSE);
}

guint
yt_evidence_list_count (YtEvidenceList *self)
{
  return self->count;
}
