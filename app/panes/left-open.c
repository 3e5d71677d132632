/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chips of what nothing addresses, and one bar for each kind of power. */
#include "panes/left-open.h"

#include <glib/gi18n.h>

#include "analysis/coverage.h"
#include "model/entry.h"
#include "model/words.h"
#include "panes/entry-chip.h"
#include "panes/report.h"
#include "panes/section-head.h"
#include "panes/share-bar.h"
#include "panes/wrap-layout.h"

static const YtKind kinds[] = { YT_KIND_OBSTACLE, YT_KIND_LIMIT, YT_KIND_AREA };

struct _YtLeftOpen
{
  GtkWidget parent_instance;

  YtDesk *desk;
  GtkWidget *open;
  GtkWidget *powers;
};

G_DEFINE_FINAL_TYPE (YtLeftOpen, yt_left_open, GTK_TYPE_WIDGET)

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

static GtkWidget *
make_line (const char *text,
           const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, class);
  return label;
}

static void
show_open (YtLeftOpen *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GError) error = NULL;

  clear (self->open);
  for (guint k = 0; k < G_N_ELEMENTS (kinds) && error == NULL; k++)
    {
      g_autoptr(GArray) ids = yt_coverage_open (dossier, kinds[k], &error);
      GtkWidget *chips;

      if (yt_entry_count (dossier, kinds[k]) == 0)
        continue;
      gtk_box_append (GTK_BOX (self->open), make_line (_(yt_kind_info (kinds[k])->plural), "caption-heading"));
      if (ids->len == 0)
        {
          gtk_box_append (GTK_BOX (self->open), make_line (_("All addressed"), "dim-label"));
          continue;
        }
      chips = yt_wrap_box (6);
      for (guint i = 0; i < ids->len; i++)
        gtk_box_append (GTK_BOX (chips), yt_entry_chip_new (self->desk, g_array_index (ids, gint64, i)));
      gtk_box_append (GTK_BOX (self->open), chips);
    }
  if (error != NULL)
    yt_report (GTK_WIDGET (self), error);
}

static void
add_power (YtLeftOpen *self,
           int         row,
           const char *label,
           guint       count,
           guint       most)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  /* Translators: a kind of power and how many measures use it. */
  g_autofree char *tip = g_strdup_printf (ngettext ("%s: %u measure", "%s: %u measures", count), label, count);
  GtkWidget *name = make_line (label, "caption");
  GtkWidget *figure = make_line (number, "count");
  GtkWidget *bar = yt_share_bar_new (tip);

  if (count > 0)
    yt_share_bar_add (YT_SHARE_BAR (bar), (double) count / most, "accent");
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_label_set_wrap (GTK_LABEL (name), FALSE);
  gtk_label_set_xalign (GTK_LABEL (figure), 1);
  gtk_grid_attach (GTK_GRID (self->powers), name, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->powers), bar, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->powers), figure, 2, row, 1, 1);
}

static void
show_powers (YtLeftOpen *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) counts = yt_coverage_powers (yt_desk_dossier (self->desk), &error);
  guint most = 1;

  clear (self->powers);
  if (error != NULL)
    yt_report (GTK_WIDGET (self), error);
  for (guint i = 0; i < counts->len; i++)
    most = MAX (most, g_array_index (counts, guint, i));
  for (guint i = 0; i < counts->len; i++)
    {
      guint count = g_array_index (counts, guint, i);

      /* That it is not said is only worth a line when it happens. */
      if (i + 1 < counts->len || count > 0)
        add_power (self, (int) i, i + 1 < counts->len ? _(yt_powers[i].label) : _("Not given"), count, most);
    }
}

static void
on_changed (YtLeftOpen      *self,
            const YtChanges *changes)
{
  if (!changes->all && g_hash_table_size (changes->links) == 0 && g_hash_table_size (changes->entries) == 0)
    return;
  show_open (self);
  show_powers (self);
}

static void
yt_left_open_dispose (GObject *object)
{
  YtLeftOpen *self = YT_LEFT_OPEN (object);

  clear (GTK_WIDGET (self));
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_left_open_parent_class)->dispose (object);
}

static void
yt_left_open_class_init (YtLeftOpenClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_left_open_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_REGION);
}

static void
yt_left_open_init (YtLeftOpen *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "left-open");
  self->open = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->powers = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->powers), 9);
  gtk_grid_set_row_spacing (GTK_GRID (self->powers), 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Left open"), -1);
  gtk_widget_set_parent (yt_section_head_new (_("Left open"), YT_KIND_NONE, 0), GTK_WIDGET (self));
  gtk_widget_set_parent (self->open, GTK_WIDGET (self));
  gtk_widget_set_parent (yt_section_head_new (_("Measures by kind of power"), YT_KIND_NONE, 0), GTK_WIDGET (self));
  gtk_widget_set_parent (self->powers, GTK_WIDGET (self));
}

GtkWidget *
yt_left_open_new (YtDesk *desk)
{
  YtLeftOpen *self = g_object_new (YT_TYPE_LEFT_OPEN, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  show_open (self);
  show_powers (self);
  return GTK_WIDGET (self);
}

gboolean
yt_left_open_lists (YtLeftOpen *self,
                    gint64      id)
{
  for (GtkWidget *part = gtk_widget_get_first_child (self->open); part != NULL; part = gtk_widget_get_next_sibling (part))
    {
      for (GtkWidget *chip = gtk_widget_get_first_child (part); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
        {
          gint64 shown = 0;

          if (YT_IS_ENTRY_CHIP (chip))
            g_object_get (chip, "entry-id", &shown, NULL);
          if (shown == id)
            return TRUE;
        }
    }
  return FALSE;
}
