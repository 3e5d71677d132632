/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For each area a line for each party: its name, a bar in its color with a piece for each voice, the number. */
#include "panes/balance-table.h"

#include <glib/gi18n.h>

#include "analysis/balance.h"
#include "model/entry.h"
#include "panes/entry-chip.h"
#include "panes/party-class.h"
#include "panes/report.h"
#include "panes/share-bar.h"
#include "panes/wrap-layout.h"

struct _YtBalanceTable
{
  GtkWidget parent_instance;

  YtDesk *desk;
  GtkWidget *grid;
  GtkWidget *legend;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (YtBalanceTable, yt_balance_table, GTK_TYPE_WIDGET)

/* Positions of one party on one area. */
static guint
total_of (GArray *items,
          gint64  area,
          gint64  party)
{
  guint total = 0;

  for (guint i = 0; i < items->len; i++)
    {
      YtBalanceItem *item = &g_array_index (items, YtBalanceItem, i);

      if (item->area == area && item->party == party)
        total += item->count;
    }
  return total;
}

static guint
count_voice (GArray     *items,
             gint64      area,
             gint64      party,
             const char *voice)
{
  for (guint i = 0; i < items->len; i++)
    {
      YtBalanceItem *item = &g_array_index (items, YtBalanceItem, i);

      if (item->area == area && item->party == party && g_str_equal (item->voice, voice))
        return item->count;
    }
  return 0;
}

static char *
party_name (YtBalanceTable *self,
            gint64          party)
{
  g_autoptr(YtEntry) entry = party != 0 ? yt_entry_get (yt_desk_dossier (self->desk), party) : NULL;
  YtLanguage language = yt_desk_language (self->desk);
  const char *name;

  if (entry == NULL)
    return g_strdup (_("No party"));
  name = yt_entry_field (entry, yt_kind_field (YT_KIND_PARTY, "short"), language);
  if (*name == '\0')
    name = yt_entry_name (entry, language);
  if (*name == '\0')
    name = yt_entry_name (entry, yt_language_other (language));
  return g_strdup (name);
}

static void
append_count (GString    *words,
              const char *label,
              guint       count)
{
  g_string_append_c (words, '\n');
  /* Translators: what is counted, and how many there are. */
  g_string_append_printf (words, _("%s: %u"), label, count);
}

static GtkWidget *
make_bar (YtBalanceTable *self,
          GArray         *items,
          gint64          area,
          gint64          party,
          guint           most)
{
  guint total = total_of (items, area, party);
  g_autofree char *name = party_name (self, party);
  const char *class = yt_party_class (yt_desk_dossier (self->desk), party);
  g_autoptr(GString) words = g_string_new (NULL);
  GtkWidget *bar;

  /* Translators: a party and how many positions it has. */
  g_string_printf (words, ngettext ("%s: %u position", "%s: %u positions", total), name, total);
  for (const YtWord *voice = yt_voices; voice->id != NULL; voice++)
    {
      guint count = count_voice (items, area, party, voice->id);

      if (count > 0)
        append_count (words, _(voice->label), count);
    }
  if (count_voice (items, area, party, "") > 0)
    append_count (words, _("Voice not stated"), count_voice (items, area, party, ""));
  bar = yt_share_bar_new (words->str);
  for (const YtWord *voice = yt_voices; ; voice++)
    {
      const char *id = voice->id != NULL ? voice->id : "";
      guint count = count_voice (items, area, party, id);
      g_autofree char *classes = g_strdup_printf ("party-dot %s share-%s", class != NULL ? class : "nobody",
                                                  *id != '\0' ? id : "none");

      if (count > 0)
        yt_share_bar_add (YT_SHARE_BAR (bar), (double) count / most, classes);
      if (voice->id == NULL)
        break;
    }
  gtk_widget_set_hexpand (bar, TRUE);
  return bar;
}

static void
add_line (YtBalanceTable *self,
          GArray         *items,
          gint64          area,
          gint64          party,
          guint           most,
          int             row)
{
  g_autofree char *name = party_name (self, party);
  g_autofree char *number = g_strdup_printf ("%u", total_of (items, area, party));
  const char *class = yt_party_class (yt_desk_dossier (self->desk), party);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *figure = gtk_label_new (number);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 6);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "party-text");
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_label_set_xalign (GTK_LABEL (figure), 1);
  gtk_widget_add_css_class (figure, "numeric");
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), make_bar (self, items, area, party, most), 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), figure, 2, row, 1, 1);
}

static void
add_legend (YtBalanceTable *self)
{
  for (const YtWord *voice = yt_voices; voice->id != NULL; voice++)
    {
      g_autofree char *classes = g_strdup_printf ("nobody party-dot share-%s", voice->id);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *piece = yt_share_bar_new (_(voice->label));
      GtkWidget *label = gtk_label_new (_(voice->label));

      yt_share_bar_add (YT_SHARE_BAR (piece), 1, classes);
      gtk_widget_add_css_class (piece, "key");
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), piece);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (self->legend), box);
    }
}

static void
yt_balance_table_dispose (GObject *object)
{
  YtBalanceTable *self = YT_BALANCE_TABLE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_balance_table_parent_class)->dispose (object);
}

static void
yt_balance_table_class_init (YtBalanceTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_balance_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "balance");
}

static void
yt_balance_table_init (YtBalanceTable *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 9);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 9);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  self->legend = yt_wrap_box (12);
  self->nothing = gtk_label_new (_("No positions yet"));
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  add_legend (self);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));
}

GtkWidget *
yt_balance_table_new (YtDesk *desk)
{
  YtBalanceTable *self = g_object_new (YT_TYPE_BALANCE_TABLE, NULL);

  self->desk = g_object_ref (desk);
  gtk_widget_set_visible (self->grid, FALSE);
  gtk_widget_set_visible (self->legend, FALSE);
  gtk_widget_set_visible (self->nothing, FALSE);
  return GTK_WIDGET (self);
}

void
yt_balance_table_refresh (YtBalanceTable *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) items = yt_balance_of_positions (dossier, &error);
  g_autoptr(GArray) areas = yt_entry_children (dossier, 0, YT_KIND_AREA);
  g_autoptr(GArray) parties = yt_entry_all (dossier, YT_KIND_PARTY);
  GtkWidget *child;
  guint most = 1;
  int row = 0;

  if (error != NULL)
    yt_report (GTK_WIDGET (self), error);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  for (guint i = 0; i < items->len; i++)
    {
      YtBalanceItem *item = &g_array_index (items, YtBalanceItem, i);

      most = MAX (most, total_of (items, item->area, item->party));
    }
  for (guint a = 0; a < areas->len; a++)
    {
      gint64 area = g_array_index (areas, gint64, a);

      gtk_grid_attach (GTK_GRID (self->grid), yt_entry_chip_new (self->desk, area), 0, row++, 3, 1);
      for (guint p = 0; p < parties->len; p++)
        add_line (self, items, area, g_array_index (parties, gint64, p), most, row++);
      if (total_of (items, area, 0) > 0)
        add_line (self, items, area, 0, most, row++);
    }
  gtk_widget_set_visible (self->grid, items->len > 0);
  gtk_widget_set_visible (self->legend, items->len > 0);
  gtk_widget_set_visible (self->nothing, items->len == 0);
}
