/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows one link and changes its standing. */
#include "panes/link-row.h"

#include <string.h>

#include <glib/gi18n.h>

#include "act/entry.h"
#include "panes/entry-chip.h"
#include "panes/late-menu.h"
#include "panes/report.h"
#include "panes/word-badge.h"

struct _YtLinkRow
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtLink *link;
  gboolean outgoing;

  GtkLabel *word;
  YtEntryChip *chip;
  GtkLabel *page;
  YtWordBadge *standing;
  GtkMenuButton *menu;
};

G_DEFINE_FINAL_TYPE (YtLinkRow, yt_link_row, GTK_TYPE_WIDGET)

static void
show (YtLinkRow *self)
{
  const YtLinkType *type = yt_link_type (yt_link_kind (self->link));
  const char *page = yt_link_page (self->link);
  gboolean implied = g_strcmp0 (yt_link_standing (self->link), "implied") == 0;
  g_autofree char *place = NULL;

  if (*page != '\0')
    {
      /* Translators: short for a page or pages of a source, as “p. 318”. */
      place = g_strdup_printf (_("p. %s"), page);
    }
  gtk_label_set_label (self->word, type != NULL ? _(self->outgoing ? type->forward : type->backward) : yt_link_kind (self->link));
  gtk_label_set_label (self->page, place != NULL ? place : "");
  gtk_widget_set_visible (GTK_WIDGET (self->page), place != NULL);
  /* Stated is what one expects; only what the analyst concluded is marked. */
  yt_word_badge_set_word (self->standing, "standing", yt_standings, implied ? "implied" : NULL);
  g_object_set (self->chip, "entry-id", self->outgoing ? yt_link_target (self->link) : yt_link_origin (self->link), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->word), -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "link.stated", implied);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "link.implied", !implied);
}

static GMenuModel *
make_menu (YtLinkRow *self)
{
  GMenu *menu = g_menu_new ();
  GMenuItem *item;

  g_menu_append (menu, _("Mark as Stated in the Source"), "link.stated");
  g_menu_append (menu, _("Mark as Implied by the Analyst"), "link.implied");
  item = g_menu_item_new (_("Write Note"), NULL);
  g_menu_item_set_action_and_target (item, "dossier.add-note", "x", yt_link_id (self->link));
  g_menu_append_item (menu, item);
  g_object_unref (item);
  item = g_menu_item_new (_("History…"), NULL);
  g_menu_item_set_action_and_target (item, "dossier.history", "x", yt_link_id (self->link));
  g_menu_append_item (menu, item);
  g_object_unref (item);
  item = g_menu_item_new (_("Remove Link"), NULL);
  g_menu_item_set_action_and_target (item, "dossier.delete-link", "x", yt_link_id (self->link));
  g_menu_append_item (menu, item);
  g_object_unref (item);
  return G_MENU_MODEL (menu);
}

static void
set_standing (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  YtLinkRow *self = YT_LINK_ROW (widget);
  g_autoptr(GError) error = NULL;

  if (!yt_act_set_link (yt_desk_dossier (self->desk), yt_link_id (self->link), "standing", action + strlen ("link."), &error))
    yt_report (widget, error);
}

static gboolean
on_delete (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  YtLinkRow *self = YT_LINK_ROW (widget);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->menu)))
    return FALSE;
  return gtk_widget_activate_action (widget, "dossier.delete-link", "x", yt_link_id (self->link));
}

static void
yt_link_row_dispose (GObject *object)
{
  YtLinkRow *self = YT_LINK_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_LINK_ROW);
  g_clear_object (&self->link);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_link_row_parent_class)->dispose (object);
}

static void
yt_link_row_class_init (YtLinkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_link_row_dispose;
  g_type_ensure (YT_TYPE_ENTRY_CHIP);
  g_type_ensure (YT_TYPE_WORD_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/link-row.ui");
  gtk_widget_class_bind_template_child (widget_class, YtLinkRow, word);
  gtk_widget_class_bind_template_child (widget_class, YtLinkRow, chip);
  gtk_widget_class_bind_template_child (widget_class, YtLinkRow, page);
  gtk_widget_class_bind_template_child (widget_class, YtLinkRow, standing);
  gtk_widget_class_bind_template_child (widget_class, YtLinkRow, menu);
  gtk_widget_class_install_action (widget_class, "link.stated", NULL, set_standing);
  gtk_widget_class_install_action (widget_class, "link.implied", NULL, set_standing);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete, NULL);
}

static void
yt_link_row_init (YtLinkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_link_row_new (YtDesk   *desk,
                 YtLink   *link,
                 gboolean  outgoing,
                 gboolean  word,
                 gboolean  editable)
{
  YtLinkRow *self = g_object_new (YT_TYPE_LINK_ROW, NULL);
  g_autoptr(GMenuModel) menu = NULL;

  self->desk = g_object_ref (desk);
  self->link = g_object_ref (link);
  self->outgoing = outgoing;
  menu = make_menu (self);
  yt_late_menu_set (self->menu, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), editable);
  /* Kept in its place so that the chips stand in one column. */
  gtk_widget_set_opacity (GTK_WIDGET (self->word), word ? 1 : 0);
  g_object_set (self->chip, "desk", desk, NULL);
  g_signal_connect_object (link, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

GtkWidget *
yt_link_row_word (YtLinkRow *self)
{
  return GTK_WIDGET (self->word);
}
