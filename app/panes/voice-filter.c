/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One toggle for all voices and one for each. */
#include "panes/voice-filter.h"

#include <glib/gi18n.h>

#include "model/entry.h"
#include "panes/tip.h"
#include "panes/wrap-layout.h"

typedef struct
{
  const char *id;
  const char *label; /* short, as the badge says it */
} Voice;

static const Voice voices[] = {
  { "", NC_("voice", "All") },
  { "stated", NC_("voice", "Stated") },
  { "reading", NC_("voice", "Reading") },
  { "charge", NC_("voice", "Charge") },
  { "author", NC_("voice", "Author") },
};

struct _YtVoiceFilter
{
  GtkWidget parent_instance;

  YtDesk *desk;
  GtkWidget *toggles[G_N_ELEMENTS (voices)];
  GtkWidget *counts[G_N_ELEMENTS (voices)];
};

G_DEFINE_FINAL_TYPE (YtVoiceFilter, yt_voice_filter, GTK_TYPE_WIDGET)

static void
on_voice (YtVoiceFilter *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (voices); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]),
                                  g_str_equal (voices[i].id, yt_desk_voice (self->desk)));
}

static void
on_clicked (YtVoiceFilter *self,
            GtkWidget     *toggle)
{
  for (guint i = 0; i < G_N_ELEMENTS (voices); i++)
    {
      if (self->toggles[i] == toggle)
        gtk_widget_activate_action (toggle, "desk.voice", "s", voices[i].id);
    }
  on_voice (self);
}

static void
add_toggle (YtVoiceFilter *self,
            guint          i)
{
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *whole = yt_word_label (yt_voices, voices[i].id);

  self->toggles[i] = toggle;
  self->counts[i] = gtk_label_new ("0");
  gtk_widget_add_css_class (self->counts[i], "count");
  gtk_box_append (GTK_BOX (box), gtk_label_new (g_dpgettext2 (NULL, "voice", voices[i].label)));
  gtk_box_append (GTK_BOX (box), self->counts[i]);
  gtk_button_set_child (GTK_BUTTON (toggle), box);
  if (whole != NULL)
    yt_tip_set (toggle, _(whole));
  g_signal_connect_swapped (toggle, "clicked", G_CALLBACK (on_clicked), self);
  gtk_widget_set_parent (toggle, GTK_WIDGET (self));
}

static void
yt_voice_filter_dispose (GObject *object)
{
  YtVoiceFilter *self = YT_VOICE_FILTER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_voice_filter_parent_class)->dispose (object);
}

static void
yt_voice_filter_class_init (YtVoiceFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_voice_filter_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, YT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "voices");
}

static void
yt_voice_filter_init (YtVoiceFilter *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (voices); i++)
    add_toggle (self, i);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Whose voice"), -1);
}

GtkWidget *
yt_voice_filter_new (YtDesk *desk)
{
  YtVoiceFilter *self = g_object_new (YT_TYPE_VOICE_FILTER, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "notify::voice", G_CALLBACK (on_voice), self, G_CONNECT_SWAPPED);
  on_voice (self);
  return GTK_WIDGET (self);
}

void
yt_voice_filter_count (YtVoiceFilter *self,
                       GArray        *positions)
{
  guint counts[G_N_ELEMENTS (voices)] = { 0 };

  for (guint i = 0; i < positions->len; i++)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (self->desk), g_array_index (positions, gint64, i));

      for (guint v = 0; entry != NULL && v < G_N_ELEMENTS (voices); v++)
        counts[v] += v == 0 || g_str_equal (voices[v].id, yt_entry_voice (entry)) ? 1 : 0;
    }
  for (guint v = 0; v < G_N_ELEMENTS (voices); v++)
    {
      const char *whole = v == 0 ? N_("All voices") : yt_word_label (yt_voices, voices[v].id);
      g_autofree char *number = g_strdup_printf ("%u", counts[v]);
      /* Translators: a voice and how many positions are in it, as a screen reader says it. */
      g_autofree char *name = g_strdup_printf (_("%s, %u"), _(whole), counts[v]);

      gtk_label_set_label (GTK_LABEL (self->counts[v]), number);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles[v]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}
