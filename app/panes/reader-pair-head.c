/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A button with the name of the text, a sentence, a menu, and a button that closes. */
#include "panes/reader-pair-head.h"

#include <glib/gi18n.h>

#include "panes/tip.h"

struct _YtReaderPairHead
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkMenuButton *choose;
  GtkLabel *name;
  GtkLabel *state;
  YtReaderPartner *partner;
};

G_DEFINE_FINAL_TYPE (YtReaderPairHead, yt_reader_pair_head, GTK_TYPE_WIDGET)

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          const char *target)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, target != NULL ? "s" : NULL, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) pieces = g_menu_new ();
  g_autoptr(GMenu) texts = g_menu_new ();

  add_item (pieces, _("This Piece Belongs to One of the Other Text"), "pair.join", NULL);
  add_item (pieces, _("These No Longer Belong Together"), "pair.part", NULL);
  add_item (texts, _("The Right Text Is a Translation of the Left"), "pair.bind", "right");
  add_item (texts, _("The Left Text Is a Translation of the Right"), "pair.bind", "left");
  add_item (texts, _("Both Are Versions of One Text"), "pair.bind", "version");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (pieces));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (texts));
  return G_MENU_MODEL (menu);
}

static void
name_button (GtkWidget  *button,
             const char *name)
{
  gtk_widget_add_css_class (button, "flat");
  yt_tip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
yt_reader_pair_head_dispose (GObject *object)
{
  YtReaderPairHead *self = YT_READER_PAIR_HEAD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (yt_reader_pair_head_parent_class)->dispose (object);
}

static void
yt_reader_pair_head_class_init (YtReaderPairHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_reader_pair_head_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "pairhead");
}

static void
yt_reader_pair_head_init (YtReaderPairHead *self)
{
  g_autoptr(GMenuModel) model = make_menu ();
  GtkWidget *menu = gtk_menu_button_new ();
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget *inside = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->choose = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->name = GTK_LABEL (gtk_label_new (NULL));
  self->state = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_ellipsize (self->state, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->state, 1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->state), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "caption");
  gtk_box_append (GTK_BOX (inside), gtk_image_new_from_icon_name ("view-dual-symbolic"));
  gtk_box_append (GTK_BOX (inside), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (inside), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (self->choose, inside);
  name_button (GTK_WIDGET (self->choose), _("Choose the text beside this one"));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu), model);
  name_button (menu, _("What can be said of the two texts"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "pair.close");
  name_button (close, _("Close the text beside this one (Escape)"));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->choose));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (self->box), menu);
  gtk_box_append (GTK_BOX (self->box), close);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
yt_reader_pair_head_new (YtDesk *desk)
{
  YtReaderPairHead *self = g_object_new (YT_TYPE_READER_PAIR_HEAD, NULL);
  GtkWidget *partner = yt_reader_partner_new (desk);

  self->partner = YT_READER_PARTNER (partner);
  gtk_menu_button_set_popover (self->choose, partner);
  return GTK_WIDGET (self);
}

YtReaderPartner *
yt_reader_pair_head_partner (YtReaderPairHead *self)
{
  return self->partner;
}

void
yt_reader_pair_head_ask (YtReaderPairHead *self)
{
  gtk_menu_button_popup (self->choose);
}

void
yt_reader_pair_head_tell (YtReaderPairHead *self,
                          const char       *name,
                          const char       *state)
{
  gtk_label_set_label (self->name, name != NULL ? name : _("Choose a text…"));
  gtk_label_set_label (self->state, state);
}
