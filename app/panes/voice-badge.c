/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a voice in a few words. */
#include "panes/voice-badge.h"

#include <glib/gi18n.h>

#include "panes/tip.h"
#include "panes/word-badge.h"

struct _YtVoiceBadge
{
  GtkWidget parent_instance;

  GtkWidget *badge;
  char *voice;
};

enum
{
  PROP_0,
  PROP_VOICE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtVoiceBadge, yt_voice_badge, GTK_TYPE_WIDGET)

static const YtWord short_words[] = {
  /* Translators: the four voices in a few words: what a party says itself, how it reads the other, what it charges
   * the other with, what the author says. */
  { "stated", N_("Stated by itself") },
  { "reading", N_("Reading of the other") },
  { "charge", N_("Charge") },
  { "author", N_("Author’s words") },
  { NULL, NULL },
};

static void
yt_voice_badge_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (id == PROP_VOICE)
    g_value_set_string (value, YT_VOICE_BADGE (object)->voice);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_voice_badge_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (id == PROP_VOICE)
    yt_voice_badge_set_voice (YT_VOICE_BADGE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_voice_badge_dispose (GObject *object)
{
  YtVoiceBadge *self = YT_VOICE_BADGE (object);

  g_clear_pointer (&self->badge, gtk_widget_unparent);
  g_clear_pointer (&self->voice, g_free);
  G_OBJECT_CLASS (yt_voice_badge_parent_class)->dispose (object);
}

static void
yt_voice_badge_class_init (YtVoiceBadgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_voice_badge_get_property;
  object_class->set_property = yt_voice_badge_set_property;
  object_class->dispose = yt_voice_badge_dispose;
  properties[PROP_VOICE] = g_param_spec_string ("voice", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
yt_voice_badge_init (YtVoiceBadge *self)
{
  self->badge = yt_word_badge_new ();
  gtk_widget_set_parent (self->badge, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
yt_voice_badge_new (const char *voice)
{
  return g_object_new (YT_TYPE_VOICE_BADGE, "voice", voice, NULL);
}

void
yt_voice_badge_set_voice (YtVoiceBadge *self,
                          const char   *voice)
{
  const char *sentence = yt_word_label (yt_voices, voice);

  g_free (self->voice);
  self->voice = g_strdup (voice);
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
  yt_word_badge_set_word (YT_WORD_BADGE (self->badge), "voice", short_words, voice);
  if (sentence == NULL)
    return;
  yt_tip_set (GTK_WIDGET (self), _(sentence));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _(sentence), -1);
}
