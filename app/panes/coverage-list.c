/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of links, and a popover with what could be linked. */
#include "panes/coverage-list.h"

#include <glib/gi18n.h>

#include "act/entry.h"
#include "analysis/coverage.h"
#include "model/link.h"
#include "panes/code-chips.h"
#include "panes/entry-list.h"
#include "panes/link-row.h"
#include "panes/report.h"
#include "panes/section-head.h"

/* Each measure behind its recommendation. */
static const char remedies[] =
  "SELECT entry.id FROM entry JOIN entry AS head ON head.id = coalesce (entry.parent, entry.id)"
  " WHERE entry.kind IN ('recommendation', 'measure') AND entry.deleted = 0"
  " ORDER BY head.rank, head.id, entry.kind = 'measure', entry.rank, entry.id";
static const char troubles[] =
  "SELECT id FROM entry WHERE kind IN ('obstacle', 'perception', 'limit', 'area', 'issue', 'channel') AND deleted = 0"
  " ORDER BY instr ('obstacle perception limit area issue channel', kind), parent, rank, id";

static const char hindered[] =
  "SELECT id FROM entry WHERE kind IN ('area', 'issue', 'channel', 'recommendation', 'measure') AND deleted = 0"
  " ORDER BY instr ('area issue channel recommendation measure', kind), parent, rank, id";

static const struct
{
  const char *title;
  const char *none;
  const char *button;
  const char *choices;
  const char *type;
} words[] = {
  [YT_COVERAGE_ADDRESSED_BY] = { N_("Addressed by"), N_("None: no recommendation addresses it"),
                                 N_("Link Recommendation or Measure…"), remedies, "addresses" },
  [YT_COVERAGE_ADDRESSES] = { N_("What it addresses"), N_("None: it addresses nothing yet"), N_("Link What It Addresses…"),
                              troubles, "addresses" },
  [YT_COVERAGE_HINDERS] = { N_("What it hinders"), N_("Nothing is linked yet"), N_("Link What It Hinders…"),
                            hindered, "hinders" },
};

struct _YtCoverageList
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  YtCoverage what;
  guint count;

  GtkWidget *head;
  GtkWidget *none;
  GtkWidget *rows;
  GtkWidget *button;
  YtEntryList *choices; /* NULL until the popover was open */
  GtkWidget *link;
};

G_DEFINE_FINAL_TYPE (YtCoverageList, yt_coverage_list, GTK_TYPE_WIDGET)

static gboolean
is_incoming (YtCoverageList *self)
{
  return self->what == YT_COVERAGE_ADDRESSED_BY;
}

/* The other end is on the link's row; what stands below the entry and is the near end gets a chip. */
static GtkWidget *
make_row (YtCoverageList *self,
          YtLink         *link)
{
  gint64 near = is_incoming (self) ? yt_link_target (link) : yt_link_origin (link);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *face = yt_link_row_new (self->desk, link, !is_incoming (self), FALSE, TRUE);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  /* The heading says what kind of link it is. */
  gtk_widget_set_visible (yt_link_row_word (YT_LINK_ROW (face)), FALSE);
  gtk_widget_set_hexpand (face, TRUE);
  if (near != yt_entry_id (self->entry))
    {
      GtkWidget *chips = yt_code_chips_new (self->desk);

      g_array_append_val (ids, near);
      yt_code_chips_set (YT_CODE_CHIPS (chips), ids);
      gtk_widget_set_valign (chips, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (row), chips);
    }
  gtk_box_append (GTK_BOX (row), face);
  return row;
}

static void
add_group (YtCoverageList *self,
           YtKind          kind)
{
  GtkWidget *label = gtk_label_new (_(yt_kind_info (kind)->plural));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (self->rows), label);
}

static void
fill (YtCoverageList *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  gint64 id = yt_entry_id (self->entry);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = is_incoming (self) ? yt_coverage_links_to (dossier, id, &error)
                                             : yt_coverage_links_from (dossier, id, words[self->what].type, &error);
  YtKind group = YT_KIND_NONE;
  GtkWidget *child;

  if (error != NULL)
    yt_report (GTK_WIDGET (self), error);
  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  self->count = 0;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (dossier, g_array_index (ids, gint64, i));
      g_autoptr(YtEntry) other = link == NULL ? NULL : yt_entry_get (dossier, is_incoming (self) ? yt_link_origin (link)
                                                                                                  : yt_link_target (link));

      if (other == NULL)
        continue;
      if (!is_incoming (self) && yt_entry_kind (other) != group)
        add_group (self, yt_entry_kind (other));
      group = yt_entry_kind (other);
      gtk_box_append (GTK_BOX (self->rows), make_row (self, link));
      self->count++;
    }
  yt_section_head_set_count (YT_SECTION_HEAD (self->head), self->count);
  gtk_widget_set_visible (self->none, self->count == 0);
  gtk_widget_set_visible (self->rows, self->count > 0);
}

static void
on_changed (YtCoverageList  *self,
            const YtChanges *changes)
{
  if (changes->all || g_hash_table_size (changes->links) > 0 || g_hash_table_size (changes->entries) > 0)
    fill (self);
}

static void
on_link (YtCoverageList *self)
{
  gint64 other = yt_entry_list_chosen (self->choices);

  if (other == 0)
    return;
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  yt_coverage_list_link (self, other);
}

static void
on_chosen (YtCoverageList *self)
{
  gtk_widget_set_sensitive (self->link, yt_entry_list_chosen (self->choices) != 0);
}

/* Makes what is in the popover when it is first opened. */
static void
on_popover (YtCoverageList *self,
            GtkWidget      *popover)
{
  GtkWidget *box;

  if (self->choices != NULL)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->choices = YT_ENTRY_LIST (g_object_new (YT_TYPE_ENTRY_LIST, "browse", FALSE, "badge", "kind",
                                               "sql", words[self->what].choices, "desk", self->desk, NULL));
  g_object_set (self->choices, "label", _("What can be linked"), NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self->choices), 340, 280);
  self->link = gtk_button_new_with_mnemonic (_("_Link"));
  gtk_widget_add_css_class (self->link, "suggested-action");
  gtk_widget_set_sensitive (self->link, FALSE);
  g_signal_connect_swapped (self->choices, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect_swapped (self->choices, "activated", G_CALLBACK (on_link), self);
  g_signal_connect_swapped (self->link, "clicked", G_CALLBACK (on_link), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choices));
  gtk_box_append (GTK_BOX (box), self->link);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
}

static void
yt_coverage_list_dispose (GObject *object)
{
  YtCoverageList *self = YT_COVERAGE_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_coverage_list_parent_class)->dispose (object);
}

static void
yt_coverage_list_class_init (YtCoverageListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_coverage_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
yt_coverage_list_init (YtCoverageList *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkWidget *popover = gtk_popover_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "coverage");
  self->none = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->none), 0);
  gtk_label_set_wrap (GTK_LABEL (self->none), TRUE);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "small");
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (on_popover), self);
  gtk_widget_set_parent (self->none, GTK_WIDGET (self));
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
yt_coverage_list_new (YtDesk     *desk,
                      YtEntry    *entry,
                      YtCoverage  what)
{
  YtCoverageList *self = g_object_new (YT_TYPE_COVERAGE_LIST, NULL);

  self->desk = g_object_ref (desk);
  self->entry = g_object_ref (entry);
  self->what = what;
  self->head = yt_section_head_new (_(words[what].title), YT_KIND_NONE, 0);
  gtk_widget_insert_after (self->head, GTK_WIDGET (self), NULL);
  gtk_label_set_label (GTK_LABEL (self->none), _(words[what].none));
  gtk_widget_add_css_class (self->none, what == YT_COVERAGE_HINDERS ? "dim-label" : "gap-mark");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _(words[what].button));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _(words[what].title), -1);
  fill (self);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

guint
yt_coverage_list_count (YtCoverageList *self)
{
  return self->count;
}

void
yt_coverage_list_link (YtCoverageList *self,
                       gint64          other)
{
  gint64 id = yt_entry_id (self->entry);
  g_autoptr(GError) error = NULL;

  if (!yt_act_add_link (yt_desk_dossier (self->desk), is_incoming (self) ? other : id, words[self->what].type,
                        is_incoming (self) ? id : other, NULL, &error))
    yt_report (GTK_WIDGET (self), error);
}
