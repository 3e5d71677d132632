/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A revealer with a sentence, a way out, and a button that dismisses it. */
#include "shell/banner.h"

struct _YtBanner
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkButton *way;
};

G_DEFINE_FINAL_TYPE (YtBanner, yt_banner, ADW_TYPE_BIN)

static void
yt_banner_class_init (YtBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/banner.ui");
  gtk_widget_class_bind_template_child (widget_class, YtBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, YtBanner, label);
  gtk_widget_class_bind_template_child (widget_class, YtBanner, way);
}

static void
yt_banner_init (YtBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
yt_banner_say (YtBanner   *self,
               const char *text,
               const char *label,
               const char *action)
{
  if (text != NULL)
    {
      gtk_label_set_label (self->label, text);
      gtk_widget_set_visible (GTK_WIDGET (self->way), label != NULL);
      if (label != NULL)
        gtk_button_set_label (self->way, label);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->way), action);
    }
  gtk_revealer_set_reveal_child (self->revealer, text != NULL);
}

const char *
yt_banner_text (YtBanner *self)
{
  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_label (self->label) : NULL;
}
