/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who does not read this language finds the way to the other: its words are never translated. */
#include "shell/language-switch.h"

#include "panes/tip.h"
#include "shell/language.h"

struct _YtLanguageSwitch
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (YtLanguageSwitch, yt_language_switch, ADW_TYPE_BIN)

static gboolean
yt_language_switch_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (widget)));
}

static void
yt_language_switch_class_init (YtLanguageSwitchClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = yt_language_switch_grab_focus;
}

static void
yt_language_switch_init (YtLanguageSwitch *self)
{
  gboolean chinese = yt_language_of_interface () == YT_LANGUAGE_ZH;
  const char *tip = chinese ? "English interface (Shift+Ctrl+L)" : "界面改用中文（Shift+Ctrl+L）";
  GtkWidget *button = gtk_button_new_with_label (chinese ? "En" : "中");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.toggle-language");
  gtk_widget_add_css_class (button, "flat");
  yt_tip_set (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chinese ? "English interface" : "界面改用中文", -1);
  adw_bin_set_child (ADW_BIN (self), button);
}
