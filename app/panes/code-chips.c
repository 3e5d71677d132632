/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of buttons that open entries. */
#include "panes/code-chips.h"

#include <string.h>

#include "model/link.h"
#include "panes/content-label.h"
#include "panes/tip.h"
#include "panes/wrap-layout.h"

/* Of a name that stands for a missing code. */
#define NAME_CHARS 12

struct _YtCodeChips
{
  GtkWidget parent_instance;

  YtDesk *desk;
};

G_DEFINE_FINAL_TYPE (YtCodeChips, yt_code_chips, GTK_TYPE_WIDGET)

static void
clear (YtCodeChips *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
add_chip (YtCodeChips *self,
          YtEntry     *entry)
{
  g_autofree char *line = yt_content_line (self->desk, entry);
  const char *code = yt_entry_code (entry);
  g_autofree char *whole = g_strdup_printf ("%s %s", code, line);
  GtkWidget *label = gtk_label_new (*code != '\0' ? code : line);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "code-chip");
  gtk_widget_add_css_class (button, yt_kind_info (yt_entry_kind (entry))->id);
  yt_tip_set (button, g_strstrip (whole));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "desk.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", yt_entry_id (entry));
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
yt_code_chips_dispose (GObject *object)
{
  YtCodeChips *self = YT_CODE_CHIPS (object);

  clear (self);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_code_chips_parent_class)->dispose (object);
}

static void
yt_code_chips_class_init (YtCodeChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_code_chips_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), YT_TYPE_WRAP_LAYOUT);
}

static void
yt_code_chips_init (YtCodeChips *self)
{
  g_object_set (gtk_widget_get_layout_manager (GTK_WIDGET (self)), "spacing", 4, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
yt_code_chips_new (YtDesk *desk)
{
  YtCodeChips *self = g_object_new (YT_TYPE_CODE_CHIPS, NULL);

  self->desk = g_object_ref (desk);
  return GTK_WIDGET (self);
}

void
yt_code_chips_set (YtCodeChips *self,
                   GArray      *ids)
{
  guint n = ids != NULL ? ids->len : 0;

  clear (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (self->desk), g_array_index (ids, gint64, i));

      if (entry != NULL)
        add_chip (self, entry);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

static gboolean
holds (GArray *ids,
       gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }
  return FALSE;
}

/* Puts the other ends of some links into @areas or @channels. */
static void
sort_ends (YtDossier *dossier,
           gint64     entry,
           GArray    *links,
           GArray    *areas,
           GArray    *channels)
{
  for (guint i = 0; i < links->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (dossier, g_array_index (links, gint64, i));
      gint64 end = link == NULL ? 0 : yt_link_origin (link) == entry ? yt_link_target (link) : yt_link_origin (link);
      g_autoptr(YtEntry) other = end != 0 ? yt_entry_get (dossier, end) : NULL;
      YtKind kind = other != NULL ? yt_entry_kind (other) : YT_KIND_NONE;
      GArray *list = kind == YT_KIND_CHANNEL ? channels : areas;

      if ((kind == YT_KIND_AREA || kind == YT_KIND_ISSUE || kind == YT_KIND_CHANNEL) && !yt_entry_is_deleted (other) &&
          !holds (list, end))
        g_array_append_val (list, end);
    }
}

/* A2 before A10. */
static int
compare_codes (gconstpointer a,
               gconstpointer b,
               gpointer      dossier)
{
  g_autoptr(YtEntry) one = yt_entry_get (dossier, *(const gint64 *) a);
  g_autoptr(YtEntry) two = yt_entry_get (dossier, *(const gint64 *) b);
  g_autofree char *first = g_utf8_collate_key_for_filename (yt_entry_code (one), -1);
  g_autofree char *second = g_utf8_collate_key_for_filename (yt_entry_code (two), -1);

  return strcmp (first, second);
}

GArray *
yt_code_chips_linked (YtDossier *dossier,
                      gint64     entry)
{
  g_autoptr(GArray) from = yt_link_from (dossier, entry, NULL);
  g_autoptr(GArray) to = yt_link_to (dossier, entry, NULL);
  g_autoptr(GArray) channels = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (gint64));

  sort_ends (dossier, entry, from, areas, channels);
  sort_ends (dossier, entry, to, areas, channels);
  g_array_sort_with_data (areas, compare_codes, dossier);
  g_array_sort_with_data (channels, compare_codes, dossier);
  g_array_append_vals (areas, channels->data, channels->len);
  return areas;
}
